// The list of very many parcels: what is found is counted whole and shown some rows at a time, made when they are wanted.

import type { Found } from '../core/analysis/find-parcels.ts';
import { element, type Drawn, type DrawnElement } from '../core/draw/element.ts';
import { parcelStatuses } from '../core/schema/parcel-kinds.ts';
import { fillPart, makeNode } from './make-node.ts';
import { sortCodes, type FoundList } from './park-find-list.ts';
import type { PagedParcel, Speaker } from './park-find-say.ts';

export interface LongListPage {
  /** Where a parcel's row leads. */
  readonly href: (parcel: PagedParcel) => string;
  readonly isCompared: (code: string) => boolean;
  /** Whether rows name their park. */
  readonly parks: boolean;
  readonly perMonth: string;
}
type One = Found<PagedParcel>;
interface Group { readonly key: string; readonly word: string; readonly found: readonly One[] }

/** As many as the page comes with. */
const firstRows = 40;
const moreRows = 200;
const columns = ['area', 'power', 'water', 'steam', 'price'] as const;

function drawRow({ parcel, state, lacks }: One, { words, value, unknowns, foreign, figure }: Speaker, page: LongListPage): DrawnElement {
  const blank: readonly Drawn[] = [element('span', { 'aria-hidden': 'true' }, '—'), element('span', { class: 'visually-hidden' }, words.unknown)];
  const cell = (column: (typeof columns)[number]): DrawnElement => {
    const known = parcel[column];
    const unit = column === 'price' && parcel.priceUnit === 'perMonth' && element('small', {}, page.perMonth);
    return element('td', { class: 'number' }, ...(known === undefined ? blank : [figure(known, column === 'area')]), unit);
  };
  const small = (text: string): DrawnElement => element('small', { lang: foreign(text) }, ` ${text}`);
  return element('tr', { 'data-parcel': parcel.code },
    element('th', { scope: 'row' },
      element('input', { type: 'checkbox', class: 'compare-box no-print', 'data-compare': parcel.code, 'data-key': `compare-${parcel.code}`, 'aria-label': words.compareOne(parcel.code), ...(page.isCompared(parcel.code) ? { checked: '' } : {}) }),
      element('a', { href: page.href(parcel), 'data-key': `row-${parcel.code}` }, parcel.code),
      parcel.kind !== 'land' && small(value(parcel.kind)), page.parks && small(value(parcel.park)),
      state === 'ask' && element('small', { class: 'ask-note' }, words.askFor(unknowns(lacks)))),
    columns.map(cell), element('td', { class: 'number' }, String(parcel.suits)));
}

/** By status in the order of the legend; those to ask about last. */
function groupsOf(found: readonly One[], sort: string, withAsk: boolean, { words, value }: Speaker): readonly Group[] {
  const shown = found.filter(({ state }) => state === 'fits' || (state === 'ask' && withAsk));
  const byCode = sort === '' ? undefined : new Map(shown.map(one => [one.parcel.code, one]));
  const ordered = byCode === undefined ? shown : sortCodes(shown.map(({ parcel }) => parcel), sort).flatMap(code => byCode.get(code) ?? []);
  const lists = new Map<string, One[]>([...Object.keys(parcelStatuses), 'ask'].map(key => [key, []]));
  for (const one of ordered) lists.get(one.state === 'ask' ? 'ask' : one.parcel.status)?.push(one);
  return [...lists].filter(([, list]) => list.length > 0).map(([key, list]) => ({ key, word: key === 'ask' ? words.ask : value(key), found: list }));
}

/** Takes the place of the rows that the page came with. */
export function makeLongList(host: HTMLElement, speaker: Speaker, page: LongListPage): FoundList {
  const { words } = speaker;
  const table = host.querySelector<HTMLTableElement>('.parcel-table');
  const foot = host.querySelector<HTMLElement>('.more-parcels');
  const span = table?.tHead?.rows[0]?.cells.length ?? 7;
  let [groups, most]: [readonly Group[], number] = [[], firstRows];
  const draw = (): void => {
    let room = most;
    const bodies = groups.flatMap(({ key, word, found }) => {
      const rows = found.slice(0, Math.max(0, room));
      room -= found.length;
      // a group whose turn has not come still says how many it has
      return [element('tbody', { 'data-status': key, class: key === 'ask' ? 'ask-rows' : undefined },
        element('tr', { class: 'group' }, element('th', { scope: 'rowgroup', colspan: span }, key !== 'ask' && element('i', { class: `status-mark is-${key}` }), `${word} `, element('span', { 'data-count': '' }, String(found.length)))),
        rows.map(one => drawRow(one, speaker, page)))];
    });
    const held = document.activeElement instanceof HTMLElement && table?.contains(document.activeElement) === true ? document.activeElement.dataset['key'] : undefined;
    for (const body of [...table?.tBodies ?? []]) body.remove();
    table?.append(...bodies.map(body => makeNode(body)));
    if (held !== undefined) table?.querySelector<HTMLElement>(`[data-key="${CSS.escape(held)}"]`)?.focus({ preventScroll: true });
    const all = groups.reduce((sum, { found }) => sum + found.length, 0);
    if (foot === null) return;
    const left = Math.max(0, all - most);
    fillPart(foot, left > 0 && element('button', { type: 'button', 'data-key': 'more-rows' }, words.moreRows(Math.min(moreRows, left), left)));
  };
  foot?.addEventListener('click', event => {
    if (!(event.target instanceof Element) || event.target.closest('button') === null) return;
    const before = table?.querySelectorAll('tr[data-parcel]').length ?? 0;
    most += moreRows;
    draw();
    // whoever asked by keyboard goes on from the first new row
    table?.querySelectorAll<HTMLElement>('tr[data-parcel] a')[before]?.focus({ preventScroll: true });
  });
  return {
    show: (found, _asked, withAsk, sort) => {
      [groups, most] = [groupsOf(found, sort, withAsk, speaker), firstRows];
      draw();
    },
  };
}
