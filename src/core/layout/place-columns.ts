// Where every column lies along the stages, from the room that its gaps need.
import type { Columns } from './columns.ts';
import type { Gap } from './assign-lanes.ts';

/** `start` and `size` of every column along the stages, and where the picture ends. */
export interface Mains {
  readonly start: readonly number[];
  readonly size: readonly number[];
  readonly end: number;
}

/** `before(c)`: room in front of column c that no flow may bend in, as for a heading. */
export function placeColumns(
  sizes: readonly number[], gaps: readonly Gap[], margin: number, before: (column: number) => number,
): Mains {
  const start: number[] = [];
  let at = margin;
  sizes.forEach((size, c) => {
    at += before(c);
    start.push(at);
    at += size + gaps[c]!.width;
  });
  return { start, size: sizes, end: at + margin };
}

/** The largest extent along the stages of each column's boxes; `empty` where there is none. */
export function columnSizes(columns: Columns, mains: readonly number[], empty: number): readonly number[] {
  const sizes = new Array<number>(columns.first.at(-1)!).fill(0);
  columns.column.forEach((c, i) => { sizes[c] = Math.max(sizes[c]!, mains[i]!); });
  return sizes.map((size) => size || empty);
}

/** Whether column c is the first one of its stage. */
export function opensStage(columns: Columns, c: number): boolean {
  return columns.first.includes(c);
}
