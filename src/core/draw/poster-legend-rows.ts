// Any legend as rows: swatches in the drawing's own px, each with its word.

import { element, type Drawn, type DrawnElement } from './element.ts';
import { mm } from './poster-sheet.ts';
import { textWidth } from '../layout/text-width.ts';

/** A mark in px, `width` of it used; `left`: what is empty before that. */
export interface Swatch { readonly drawn: readonly Drawn[]; readonly width: number; readonly left?: number }
/** An entry without a swatch is a word before those that follow. */
export interface Keyed { readonly swatch?: Swatch | undefined; readonly text: string }
/** `scale`: units of the sheet a px; `height`: that of a swatch, px; `looks`: the class that colours the marks. */
export interface SwatchLooks { readonly scale: number; readonly height: number; readonly looks: string }

/** Height of a row, in sizes of its type. */
export const rowOfLegend = 2.05;

export interface DrawnLegend { readonly drawn: DrawnElement; readonly height: number }

/** Entries one after the other, in as many rows as a width needs; `size` is the text's, in the drawing's units. */
export function drawLegendRows(entries: readonly Keyed[], place: { readonly x: number; readonly y: number; readonly w: number }, size: number, { scale, height, looks }: SwatchLooks): DrawnLegend {
  const row = size * rowOfLegend;
  const between = size * 1.5;
  const wordAt = ({ swatch }: Keyed): number => (swatch === undefined ? 0 : swatch.width * scale + size * 0.5);
  const widthOf = (entry: Keyed): number => wordAt(entry) + textWidth(entry.text, size);
  const total = entries.reduce((sum, entry) => sum + widthOf(entry) + between, -between);
  // Rows of like length look better than one full and one with a single entry.
  const limit = Math.min(place.w, total / Math.ceil(total / place.w) + 12 * size);
  let [x, y] = [0, 0];
  const drawn = entries.map(entry => {
    const width = widthOf(entry);
    if (x > 0 && x + width > limit) [x, y] = [0, y + row];
    const left = place.x + x;
    x += width + between;
    const { swatch } = entry;
    return element('g', {},
      swatch !== undefined && element('g', { class: looks, transform: `translate(${mm(left - (swatch.left ?? 0) * scale)} ${mm(place.y + y)}) scale(${Math.round(scale * 1e4) / 1e4})` }, swatch.drawn),
      element('text', { class: 'quiet', x: mm(left + wordAt(entry)), y: mm(place.y + y + (height * scale) / 2 + size * 0.36), 'font-size': mm(size) }, entry.text));
  });
  return { drawn: element('g', { class: 'plate-legend' }, drawn), height: y + row };
}
