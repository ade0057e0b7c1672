// Parcels on the plan, each with one label that stays inside it: marks, firm, code and figure, as many of them as fit.

import polylabel from 'polylabel';
import { areaOfRing, boxAround, centroidOf, cornersOf, depthIn, grow, inside, overlap, within } from './plan-geometry.ts';
import { leading, progressSizes, type PlanSizes } from './plan-sizes.ts';
import { halve, textWidth } from './text-width.ts';
import type { Box, LabelRow, Point, Polygon, RowKind } from './plan-types.ts';

/** A callout's lines with the room they take. */
export interface CalloutShape { readonly lines: readonly string[]; readonly w: number; readonly h: number }
/** What a label would say if it had all the room. */
export interface LabelWish {
  readonly code: string; readonly note: string; readonly name: string; readonly marks: number; readonly callouts: readonly CalloutShape[];
  /** Stands in the place of the note. */
  readonly progress?: { readonly steps: number; readonly late: boolean; readonly text: string } | undefined;
}
interface Item { readonly kind: RowKind; readonly text: string; readonly w: number; readonly h: number }

/** The largest part of a parcel decides where its label stands. */
function largest(polygons: readonly Polygon[]): Polygon {
  const size = (polygon: Polygon): number => Math.abs(areaOfRing(polygon[0] ?? []));
  return [...polygons].sort((a, b) => size(b) - size(a))[0] ?? [];
}

/** One point well inside: the centre of gravity where that is nearly as deep as the deepest point, which for a rectangle is any of a line. */
export function labelPoint(polygons: readonly Polygon[]): Point {
  const polygon = largest(polygons);
  if (polygon.length === 0) return [0, 0];
  const deepest = polylabel(polygon, 0.5);
  const centre = centroidOf(polygon[0] ?? []);
  return inside(centre, polygon) && depthIn(centre, polygon) > 0.86 * deepest.distance ? centre : [deepest[0], deepest[1]];
}

/** Cells, one a step, behind a flag where the project is late; with the words or, where these have no room, without. */
function progressItem({ steps, late }: NonNullable<LabelWish['progress']>, text: string, size: number): Item {
  const { pitch, flag, gap } = progressSizes(size);
  return { kind: 'progress', text, w: (late ? flag : 0) + steps * pitch + (text === '' ? 0 : gap + textWidth(text, size)), h: size * leading };
}

/** From the fullest label to the barest. A project is told with its words before it is told without. */
function variantsOf(wish: LabelWish, sizes: PlanSizes): readonly (readonly (readonly Item[])[])[] {
  const { progress } = wish;
  if (progress === undefined) return variantsWith(wish, wish.note === '' ? [] : [[{ kind: 'note', text: wish.note, w: textWidth(wish.note, sizes.note), h: sizes.note * leading }]], sizes);
  const [said, bare] = [progress.text, ''].map(text => variantsWith(wish, [[progressItem(progress, text, sizes.note)]], sizes));
  const told = (variants: typeof said = []): readonly (readonly (readonly Item[])[])[] => variants.filter(lines => lines.flat().some(({ kind }) => kind === 'progress'));
  return [...(progress.text === '' ? [] : told(said)), ...told(bare), ...(bare ?? [])];
}

function variantsWith({ code, name, marks, callouts }: LabelWish, notes: readonly (readonly Item[])[], sizes: PlanSizes): readonly (readonly (readonly Item[])[])[] {
  const item = (kind: 'name' | 'code') => (text: string): Item => ({ kind, text, w: textWidth(text, sizes[kind]), h: sizes[kind] * leading });
  const mark: readonly Item[] = Array.from({ length: marks }, () => ({ kind: 'mark', text: '', w: sizes.mark * 2 + 2, h: sizes.mark * 2 + 3 }));
  const codes = [item('code')(code)];
  const one = name === '' ? [] : [[item('name')(name)]];
  const two = name === '' ? [] : halve(name, sizes.name).map(line => [item('name')(line)]);
  if (marks === 0) return [[codes, ...notes], [codes]];
  const inside = callouts.flatMap(({ lines, w, h }) => {
    const called: Item = { kind: 'callout', text: lines.join('\n'), w, h };
    return [[[called], mark, codes, ...notes], [[called], mark, codes], [[called], [...mark, ...codes]], [[...mark, called], [...codes, ...notes.flat()]], [[...mark, called], codes]];
  });
  return [...inside, [...one, mark, codes, ...notes], [...two, mark, codes, ...notes], [...one, mark, codes], [...two, mark, codes],
    [mark, codes, ...notes], [mark, codes], [[...mark, ...codes]], [mark], [mark.slice(0, 1)]];
}

/** Rows of a label about its middle; items of one line stand side by side. */
function stack(lines: readonly (readonly Item[])[], [x, y]: Point): readonly LabelRow[] {
  const heights = lines.map(line => Math.max(...line.map(({ h }) => h)));
  const top = y - heights.reduce((sum, h) => sum + h, 0) / 2;
  return lines.flatMap((line, index) => {
    const middle = top + heights.slice(0, index).reduce((sum, h) => sum + h, 0) + (heights[index] ?? 0) / 2;
    const gap = 4;
    const width = line.reduce((sum, { w }) => sum + w + gap, -gap);
    return line.map(({ kind, text, w, h }, nth) => {
      const left = line.slice(0, nth).reduce((sum, { w: before }) => sum + before + gap, x - width / 2);
      return { kind, text, x: left + w / 2, y: middle, w, h };
    });
  });
}

export const rowBox = ({ x, y, w, h }: LabelRow): Box => boxAround([x, y], w, h);

const shifts: readonly Point[] = [[0, 0], [0, -7], [0, 7], [-9, 0], [9, 0], [0, -14], [0, 14], [-18, 0], [18, 0], [-12, -10], [12, -10], [-12, 10], [12, 10],
  [0, -24], [0, 24], [-28, 0], [28, 0], [-20, -18], [20, -18], [-20, 18], [20, 18], [0, -36], [0, 36], [-40, 0], [40, 0]];

/** The fullest label that stays `clear` px inside the border and off `taken`; a bare mark at the point itself where nothing does and none is there yet. */
export function placeLabel(polygons: readonly Polygon[], at: Point, wish: LabelWish, sizes: PlanSizes, taken: readonly Box[], clear = 2): readonly LabelRow[] {
  const fits = (rows: readonly LabelRow[]): boolean => rows.every(row => {
    const outline = cornersOf(grow(rowBox(row), row.kind === 'mark' ? 0 : clear));
    return within(outline, polygons) && taken.every(box => !overlap(outline, cornersOf(box)));
  });
  for (const lines of variantsOf(wish, sizes)) for (const [dx, dy] of shifts) {
    const rows = stack(lines, [at[0] + dx, at[1] + dy]);
    if (fits(rows)) return rows;
  }
  const bare = wish.marks > 0 ? stack(variantsOf(wish, sizes).at(-1) ?? [], at) : [];
  return bare.every(row => taken.every(box => !overlap(cornersOf(rowBox(row)), cornersOf(box)))) ? bare : [];
}
