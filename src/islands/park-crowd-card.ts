// The card of a chosen parcel where the page holds too many to have written them all: its figures, whom it suits, the way to its sheet.

import { compareParcels } from '../core/analysis/compare-parcels.ts';
import type { ListedParcel } from '../core/analysis/pack-parcels.ts';
import { element, type DrawnElement } from '../core/draw/element.ts';
import type { Speaker } from './park-find-say.ts';

/** `sheet`: address and word of the parcel's sheet; `clear`: what lets the choice go. */
export function drawCard(parcel: ListedParcel, { words, label, value, amount, foreign }: Speaker, sheet: { readonly href: string; readonly word: string }, clear: string): DrawnElement {
  const id = `parcel-${parcel.code}`;
  const row = (name: string, said: string | undefined): DrawnElement =>
    element('div', {}, element('dt', {}, name), element('dd', { lang: said === undefined ? undefined : foreign(said) }, said ?? element('span', { class: 'quiet' }, words.unknown)));
  const figures = compareParcels([parcel]).flatMap(({ key, cells: [cell] }) => (cell === undefined || cell.kind === 'apart' ? [] : [row(label(key), cell.value === undefined ? undefined : amount(key, cell.value))]));
  const use = parcel.use ?? '';
  return element('article', { class: 'parcel-card', id, 'aria-labelledby': `${id}-name`, tabindex: -1 },
    element('h2', { id: `${id}-name` }, parcel.code),
    element('p', { class: 'quiet' }, element('i', { class: `status-mark is-${parcel.status}` }), `${value(parcel.status)} · ${value(parcel.kind)}`, use !== '' && ' · ', use !== '' && element('span', { lang: foreign(use) }, use), ' · ', element('a', { class: 'sheet-link', href: sheet.href, 'aria-label': `${sheet.word} ${parcel.code}` }, sheet.word)),
    element('dl', { class: 'figures' }, figures, row(label('eia'), parcel.eia === undefined ? undefined : value(parcel.eia)), row(label('processes'), parcel.barred?.join(words.list)),
      row(words.suits, parcel.suits === 0 ? words.none : `${parcel.suits}: ${parcel.suited.join(words.list)}${parcel.suits > parcel.suited.length ? ' …' : ''}`)),
    element('p', { class: 'no-print' }, element('a', { class: 'back', href: '#plan' }, clear)));
}
