// Columns from an earlier order: as they are, or with new boxes put into them.
import { pullsOf, type ColumnPlan, type Columns, type Pull } from './columns.ts';
import type { LayoutOrder } from './graph.ts';
import { seatBox, type Seating } from './seat-box.ts';
import type { SortedGraph } from './sort-graph.ts';

const BEAM = 8; // ways to seat the boxes so far, of which the next one is tried in each
const CANDIDATES = 30; // ways that are worth drawing

/** The columns of an order that has exactly these boxes; undefined where it has others, or flows run against its columns. */
export function readColumns(graph: SortedGraph, flip: readonly boolean[], order: LayoutOrder, strict: boolean): Columns | undefined {
  const found = boxColumns(graph, order);
  if (found.column.includes(-1) || found.first.length !== graph.stages + 1) return undefined;
  return runsForward(pullsOf(graph, flip), found.column, strict) ? found : undefined;
}

/** Columns that keep most of an earlier order, and that order with a column for each of them. */
export interface KeptColumns {
  readonly columns: Columns;
  readonly order: LayoutOrder;
}

/**
 * The columns of an earlier order for a graph that has changed a little, the likeliest first: a new box goes where there is
 * room, pushes others on, or opens a column. `order` as from dropEmpty; `plan.separate` holds for what the order does not
 * have otherwise. None where flows run against its columns.
 */
export function keepColumns(graph: SortedGraph, flip: readonly boolean[], order: LayoutOrder, strict: boolean, plan: ColumnPlan): readonly KeptColumns[] {
  const { column, first } = boxColumns(graph, order);
  if (first.length !== graph.stages + 1) return [];
  const pulls = pullsOf(graph, flip);
  if (!runsForward(pulls.filter(({ a, b }) => column[a]! >= 0 && column[b]! >= 0), column, strict)) return [];
  const least = pulls.map(({ a, b }) => {
    const together = column[a]! >= 0 && column[a] === column[b];
    return plan.separate && !together ? 1 : strict ? 1 : 0;
  });
  const task = { graph, pulls, least, cap: plan.cap };
  const fresh = column.flatMap((c, i) => (c < 0 ? [i] : []));
  let list: readonly Seating[] = [{ column, first, opened: [], moved: new Set(), price: 0 }];
  for (const [i, box] of fresh.entries()) {
    const next = list.flatMap((seating) => seatBox(task, seating, box)).sort((p, q) => p.price - q.price);
    list = next.slice(0, i === fresh.length - 1 ? CANDIDATES : BEAM);
  }
  return list.map((seating) => ({ columns: seating, order: openColumns(order, seating.opened) }));
}

/** The order with an empty column at each of these places, one after the other. */
function openColumns(order: LayoutOrder, opened: Seating['opened']): LayoutOrder {
  return opened.reduce<LayoutOrder>((list, { at, stage }) => [...list.slice(0, at), { stage, rows: [] }, ...list.slice(at)], order);
}

/** The earlier order without the boxes and columns that are no more. */
export function dropEmpty(graph: SortedGraph, order: LayoutOrder): LayoutOrder {
  const stageOf = new Map(graph.nodes.map(({ id, stage }) => [id, stage]));
  const stays = (row: string | readonly [string], stage: number): boolean => typeof row !== 'string' || stageOf.get(row) === stage;
  const left = order.map(({ stage, rows, at = [], ...rest }) => {
    const boxes = rows.filter((row) => typeof row === 'string');
    return { ...rest, stage, rows: rows.filter((row) => stays(row, stage)), at: at.filter((_, i) => stays(boxes[i] ?? '', stage)) };
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
