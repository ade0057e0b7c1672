// Up to three parcels side by side as a table, and what is found as rows of a file.

import { compareParcels, type ComparedCell } from '../core/analysis/compare-parcels.ts';
import { figureKeys, type FigureKey } from '../core/analysis/find-fields.ts';
import type { Found } from '../core/analysis/find-parcels.ts';
import { element, type Drawn, type DrawnElement } from '../core/draw/element.ts';
import type { PagedParcel, Speaker } from './park-find-say.ts';

const quiet = (text: string): DrawnElement => element('span', { class: 'quiet' }, text);

function drawCell(cell: ComparedCell, key: FigureKey, { words, amount }: Speaker): DrawnElement {
  if (cell.kind !== 'known') return element('td', {}, quiet(cell.kind === 'apart' ? words.notHere : words.unknown));
  const figure = amount(key, cell.value ?? 0);
  if (!cell.best) return element('td', {}, figure);
  return element('td', { class: 'best' }, element('b', {}, element('span', { 'aria-hidden': 'true' }, '● '), figure), element('span', { class: 'visually-hidden' }, ` ${words.best}`));
}

/** The table, with a button a parcel that takes it out. */
export function drawComparison(parcels: readonly PagedParcel[], speaker: Speaker, anchor: (code: string) => string): readonly DrawnElement[] {
  const { words, label, value } = speaker;
  const text = (head: string, of: (parcel: PagedParcel) => string | undefined): DrawnElement =>
    element('tr', {}, element('th', { scope: 'row' }, head), ...parcels.map(parcel => { const said = of(parcel); return element('td', { lang: said === undefined ? undefined : speaker.foreign(said) }, said ?? quiet(words.unknown)); }));
  const head = (parcel: PagedParcel): Drawn => element('th', { scope: 'col' },
    element('a', { href: anchor(parcel.code) }, parcel.code), ' ',
    element('button', { type: 'button', class: 'no-print', 'data-out': parcel.code, 'data-key': `out-${parcel.code}`, 'aria-label': words.remove(parcel.code) }, '×'));
  const figures = compareParcels(parcels).map(({ key, cells }) => element('tr', {}, element('th', { scope: 'row' }, label(key)), ...cells.map(cell => drawCell(cell, key, speaker))));
  return [
    element('h2', {}, words.compareTitle),
    element('table', { class: 'compare-table' },
      element('thead', {}, element('tr', {}, element('th', { scope: 'col' }, words.figure), ...parcels.map(head))),
      element('tbody', {},
        text(label('park'), parcel => value(parcel.park)), text(label('status'), parcel => value(parcel.status)), text(label('kind'), parcel => value(parcel.kind)), text(label('use'), ({ use }) => use), ...figures,
        text(label('eia'), ({ eia }) => (eia === undefined ? undefined : value(eia))), text(label('processes'), ({ barred }) => barred?.join(words.list)),
        text(words.suits, ({ suits, suited }) => (suits === 0 ? words.none : `${suits}: ${suited.join(words.list)}${suits > suited.length ? ' …' : ''}`)))),
    element('p', { class: 'quiet' }, element('small', {}, words.bestNote)),
  ];
}

/** What is found, those to ask about included, as rows: all figures with units, and of which nothing is known blank. */
export function listRows(found: readonly Found<PagedParcel>[], order: readonly string[], { words, label, value, unknowns }: Speaker, unitOf: (key: FigureKey) => string): readonly (readonly string[])[] {
  const byCode = new Map(found.map(one => [one.parcel.code, one]));
  const head = [words.file, words.stateHead, words.askHead, label('park'), label('status'), label('kind'), label('use'), ...figureKeys.map(key => (unitOf(key) === '' ? label(key) : `${label(key)} (${unitOf(key)})`)), label('eia'), label('processes')];
  const rows = order.flatMap(code => byCode.get(code) ?? []).filter(({ state }) => state !== 'short').map(({ parcel, state, lacks }) => {
    const cells = compareParcels([parcel]);
    const figure = (key: FigureKey): string => { const known = cells.find(row => row.key === key)?.cells[0]?.value; return known === undefined ? '' : String(known); };
    return [parcel.code, words.states[state], unknowns(lacks), value(parcel.park), value(parcel.status), value(parcel.kind), parcel.use ?? '', ...figureKeys.map(figure), parcel.eia === undefined ? '' : value(parcel.eia), parcel.barred?.join(words.list) ?? ''];
  });
  return [head, ...rows];
}
