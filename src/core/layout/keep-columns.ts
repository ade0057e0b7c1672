// Columns from an earlier order: as they are, or with new boxes put into them.
import { pullsOf, type Columns, type Pull } from './columns.ts';
import type { LayoutOrder } from './graph.ts';
import type { SortedGraph } from './sort-graph.ts';

/** The columns of an order that has exactly these boxes; undefined where it has others, or flows run against its columns. */
export function readColumns(graph: SortedGraph, flip: readonly boolean[], order: LayoutOrder, strict: boolean): Columns | undefined {
  const found = boxColumns(graph, order);
  if (found.column.includes(-1) || found.first.length !== graph.stages + 1) return undefined;
  return runsForward(pullsOf(graph, flip), found.column, strict) ? found : undefined;
}

/**
 * The columns of an earlier order for a graph that has changed a little: an emptied column goes, and each new box may go
 * to any column of its stage that has fewer than `cap` boxes. Returns every possibility for the first new box, the others where their flows are short.
 */
export function keepColumns(graph: SortedGraph, flip: readonly boolean[], order: LayoutOrder, strict: boolean, cap: number): readonly Columns[] {
  const slim = dropEmpty(graph, order);
  const { column, first } = boxColumns(graph, slim);
  if (first.length !== graph.stages + 1) return [];
  const pulls = pullsOf(graph, flip);
  const known = pulls.filter(({ a, b }) => column[a]! >= 0 && column[b]! >= 0);
  if (!runsForward(known, column, strict)) return [];
  const fresh = column.flatMap((c, i) => (c < 0 ? [i] : []));
  let list: number[][] = [[...column]];
  for (const i of fresh) {
    const stage = graph.nodes[i]!.stage;
    const next = list.flatMap((own) => placesFor(i, stage, own));
    list = list.length > 1 || i !== fresh[0] ? next.slice(0, 8) : next;
  }
  return list.map((own) => ({ column: own, first }));

  function placesFor(i: number, stage: number, own: readonly number[]): number[][] {
    const places: { at: number[]; far: number }[] = [];
    for (let c = first[stage]!; c < first[stage + 1]!; c++) {
      if (own.filter((was) => was === c).length >= cap) continue;
      const at = own.map((was, j) => (j === i ? c : was));
      const placed = pulls.filter(({ a, b }) => (a === i || b === i) && at[a]! >= 0 && at[b]! >= 0);
      if (!runsForward(placed, at, strict)) continue;
      places.push({ at, far: placed.reduce((sum, { a, b }) => sum + Math.abs(at[b]! - at[a]!), 0) });
    }
    return places.sort((p, q) => p.far - q.far).map(({ at }) => at);
  }
}

/** The earlier order without the boxes and columns that are no more. */
export function dropEmpty(graph: SortedGraph, order: LayoutOrder): LayoutOrder {
  const stageOf = new Map(graph.nodes.map(({ id, stage }) => [id, stage]));
  const stays = (row: string | readonly [string], stage: number): boolean => typeof row !== 'string' || stageOf.get(row) === stage;
  const left = order.map(({ stage, rows, at = [] }) => {
    const boxes = rows.filter((row) => typeof row === 'string');
    return { stage, rows: rows.filter((row) => stays(row, stage)), at: at.filter((_, i) => stays(boxes[i] ?? '', stage)) };
  });
  const alive = (c: number): boolean => left[c]!.rows.some((row) => typeof row === 'string');
  const kept = left.map(({ stage }, c) => alive(c) || !left.some((other, d) => other.stage === stage && (alive(d) || d < c)));
  return left.filter((_, c) => kept[c]);
}

function boxColumns(graph: SortedGraph, order: LayoutOrder): Columns {
  const column = new Array<number>(graph.nodes.length).fill(-1);
  const node = new Map(graph.nodes.map(({ id }, i) => [id, i]));
  const first: number[] = [];
  order.forEach(({ stage, rows }, c) => {
    if (stage === first.length) first.push(c);
    for (const row of rows) {
      const i = typeof row === 'string' ? node.get(row) : undefined;
      if (i !== undefined && graph.nodes[i]!.stage === stage) column[i] = c;
    }
  });
  return { column, first: [...first, order.length] };
}

const runsForward = (pulls: readonly Pull[], column: readonly number[], strict: boolean): boolean =>
  pulls.every(({ a, b }) => column[b]! - column[a]! >= (strict ? 1 : 0));
