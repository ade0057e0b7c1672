// Shows what is found, on the list and on both plans: rows that do not fit go, those to ask about stand apart at the foot, and the plan fades what is gone.

import type { Found } from '../core/analysis/find-parcels.ts';
import type { PagedParcel, Speaker } from './park-find-say.ts';

interface Row { readonly row: HTMLTableRowElement; readonly home: HTMLTableSectionElement; readonly note: HTMLElement }
export interface FoundList { readonly show: (found: readonly Found<PagedParcel>[], asked: boolean, withAsk: boolean, sort: string) => void }

/** What a column sorts by; undefined is unknown and stays last either way. A rent and a price of land are apart. */
function sortValue(parcel: PagedParcel, column: string): number | undefined {
  if (column === 'suits') return parcel.suits;
  if (column === 'price') return parcel.price === undefined ? undefined : parcel.price + (parcel.priceUnit === 'perMonth' ? 1e9 : 0);
  return column === 'area' || column === 'power' || column === 'water' || column === 'steam' ? parcel[column] : undefined;
}

/** Codes in the order of the column; equals and unknown ones as the page has them. */
export function sortCodes(parcels: readonly PagedParcel[], sort: string): readonly string[] {
  const [column, way] = sort.startsWith('-') ? [sort.slice(1), -1] : [sort, 1];
  if (column === '') return parcels.map(({ code }) => code);
  const codes = new Intl.Collator('en', { numeric: true });
  return parcels.map((parcel, index) => ({ parcel, index, value: sortValue(parcel, column) })).sort((a, b) => {
    if (column === 'code') return codes.compare(a.parcel.code, b.parcel.code) * way;
    if (a.value === undefined || b.value === undefined) return Number(a.value === undefined) - Number(b.value === undefined) || a.index - b.index;
    return (a.value - b.value) * way || a.index - b.index;
  }).map(({ parcel }) => parcel.code);
}

function rowsOf(host: ParentNode): ReadonlyMap<string, Row> {
  return new Map([...host.querySelectorAll<HTMLTableRowElement>('tr[data-parcel]')].map(row => {
    const note = document.createElement('small');
    note.className = 'ask-note';
    note.hidden = true;
    row.cells[0]?.append(note);
    return [row.dataset['parcel'] ?? '', { row, home: row.closest('tbody')!, note }];
  }));
}

/** The foot of a table where those to ask about stand. */
function addFoot(table: HTMLTableElement, word: string): HTMLTableSectionElement {
  const foot = document.createElement('tbody');
  const head = foot.insertRow();
  const cell = document.createElement('th');
  const count = document.createElement('span');
  head.className = 'group';
  foot.className = 'ask-rows';
  foot.hidden = true;
  cell.scope = 'rowgroup';
  cell.colSpan = table.tHead?.rows[0]?.cells.length ?? 1;
  count.dataset['count'] = '';
  cell.append(`${word} `, count);
  head.append(cell);
  table.append(foot);
  return foot;
}

/** Puts rows where they belong; none that stands there already is moved, and the focus stays on its row. */
function orderRows(orders: ReadonlyMap<HTMLTableSectionElement, readonly HTMLTableRowElement[]>): void {
  const focused = document.activeElement;
  for (const [body, rows] of orders) {
    const now = [...body.rows].filter(row => row.dataset['parcel'] !== undefined);
    if (now.length !== rows.length || now.some((row, index) => row !== rows[index])) body.append(...rows);
  }
  if (focused instanceof HTMLElement && focused !== document.activeElement && focused.isConnected) focused.focus({ preventScroll: true });
}

/** Heading rows say how many of theirs are shown; a body with none goes. */
function headBodies(table: HTMLTableElement, asked: boolean): void {
  for (const body of table.tBodies) {
    const rows = [...body.querySelectorAll<HTMLElement>('tr[data-parcel]')];
    const shown = rows.filter(row => !row.hidden).length;
    const count = body.querySelector('[data-count]');
    if (count !== null) count.textContent = String(shown);
    body.hidden = shown === 0 && (asked || body.classList.contains('ask-rows'));
  }
}

/** The fold says how many of what it hides fit. */
function sayFolded(host: HTMLElement, asked: boolean, say: (fits: number) => string): void {
  for (const fold of host.querySelectorAll('.other-parcels')) {
    const told = fold.querySelector('summary .folded') ?? fold.querySelector('summary')?.appendChild(document.createElement('b'));
    if (told == null) continue;
    told.className = 'folded';
    told.textContent = asked ? say(fold.querySelectorAll('tbody:not(.ask-rows) tr[data-parcel]:not([hidden])').length) : '';
  }
}

export function makeList(host: HTMLElement, speaker: Speaker): FoundList {
  const rows = rowsOf(host);
  const tables = [...host.querySelectorAll<HTMLTableElement>('.parcel-table')];
  const feet = new Map(tables.map(table => [table, addFoot(table, speaker.words.ask)]));
  const marks = [...host.querySelectorAll<SVGElement>('.plan-svg [data-parcel]')];
  return {
    show: (found, asked, withAsk, sort) => {
      const states = new Map(found.map(one => [one.parcel.code, one]));
      const orders = new Map<HTMLTableSectionElement, HTMLTableRowElement[]>();
      for (const code of sortCodes(found.map(({ parcel }) => parcel), sort)) {
        const [place, one] = [rows.get(code), states.get(code)];
        if (place === undefined || one === undefined) continue;
        const table = place.home.closest('table');
        const foot = table === null ? undefined : feet.get(table);
        const body = one.state === 'ask' ? foot ?? place.home : place.home;
        const order = orders.get(body);
        if (order === undefined) orders.set(body, [place.row]);
        else order.push(place.row);
        place.row.hidden = one.state === 'short' || (one.state === 'ask' && !withAsk);
        place.note.hidden = one.state !== 'ask';
        place.note.textContent = one.state === 'ask' ? speaker.words.askFor(speaker.unknowns(one.lacks)) : '';
      }
      orderRows(orders);
      for (const mark of marks) {
        const state = states.get(mark.dataset['parcel'] ?? '')?.state;
        mark.classList.toggle('off', state === 'short' || (state === 'ask' && !withAsk));
        mark.classList.toggle('to-ask', state === 'ask' && withAsk);
      }
      for (const table of tables) headBodies(table, asked);
      sayFolded(host, asked, speaker.words.folded);
    },
  };
}
