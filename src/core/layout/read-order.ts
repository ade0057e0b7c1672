// The order of rows that another engine's drawing has, to start from.
import type { LayoutOrder } from './graph.ts';

type Point = readonly [number, number];

/** Boxes by their column and where their middle lies across the stages; flows as points [along, across] in either direction. */
export interface DrawnOrder {
  readonly boxes: readonly { readonly id: string; readonly stage: number; readonly column: number; readonly along: number; readonly across: number }[];
  readonly flows: readonly { readonly id: string; readonly from: number; readonly to: number; readonly points: readonly Point[] }[];
}

/** A flow has a lane in every column between its ends, where its line passes the middle of the boxes. */
export function readOrder({ boxes, flows }: DrawnOrder): LayoutOrder {
  const count = boxes.reduce((max, { column }) => Math.max(max, column + 1), 0);
  const columns = Array.from({ length: count }, () => ({ stage: 0, along: 0, rows: [] as { at: number; row: string | readonly [string] }[] }));
  for (const { id, stage, column, along, across } of boxes) {
    const own = columns[column]!;
    own.stage = stage;
    own.along = along;
    own.rows.push({ at: across, row: id });
  }
  for (const { id, from, to, points } of flows) {
    for (let c = Math.min(from, to) + 1; c < Math.max(from, to); c++)
      columns[c]!.rows.push({ at: acrossAt(points, columns[c]!.along), row: [id] });
  }
  return columns.map(({ stage, rows }) => ({ stage, rows: rows.sort((p, q) => p.at - q.at).map(({ row }) => row) }));
}

/** Where a line passes `along`; a line that does not, by its end that is nearer. */
function acrossAt(points: readonly Point[], along: number): number {
  for (let i = 1; i < points.length; i++) {
    const [[ax, ay], [bx, by]] = [points[i - 1]!, points[i]!];
    if (Math.min(ax, bx) <= along && along <= Math.max(ax, bx)) return ax === bx ? (ay + by) / 2 : ay + ((by - ay) * (along - ax)) / (bx - ax);
  }
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last) return 0;
  return Math.abs(first[0] - along) < Math.abs(last[0] - along) ? first[1] : last[1];
}
