// Fifth stage for given columns: the search for rows from our own start and from a given one, the better picture taken,
// and never one with more crossings than allowed if one with fewer was found.
import { applyOrder } from './apply-order.ts';
import type { Columns } from './assign-columns.ts';
import { countLineCrossings } from './count-crossings.ts';
import { samplePath } from './draw-path.ts';
import type { LayoutOptions } from './graph.ts';
import { drawOrder, prepare, type Draft, type Picture } from './lay-out.ts';
import type { Order } from './order-cost.ts';
import { orderRows } from './order-rows.ts';
import type { SortedGraph } from './sort-graph.ts';

export function findPicture(
  graph: SortedGraph, flip: readonly boolean[], columns: Columns, options: LayoutOptions, rounds: number,
): Picture {
  const { start, floor = Infinity } = options;
  const draft = prepare(graph, flip, columns, options);
  if (!start) return drawOrder(draft, orderRows(draft.layers, rounds));
  const given = applyOrder(draft.layers, graph, start);
  const half = Math.ceil(rounds / 2);
  const tries: readonly ((own: Omit<Draft, 'order'>) => Order)[] = [
    (own) => orderRows(own.layers, half), (own) => orderRows(own.layers, half, given.columns),
  ];
  const pictures = tries.map((order) => drawOrder(draft, order(draft))).sort((p, q) => p.cost - q.cost);
  const good = pictures.find((picture) => crossingsOf(picture) <= floor);
  if (good) return good;
  // Detours and straightness come second now: only crossings count, and the given order as it is may be the best.
  const bare = prepare(graph, flip, columns, options, 0);
  const plain = [...tries.map((order) => order(bare)), given].map((order) => drawOrder(draft, order));
  return [...pictures, ...plain].map((picture) => ({ picture, crossings: crossingsOf(picture) }))
    .sort((p, q) => Math.max(p.crossings, floor) - Math.max(q.crossings, floor) || p.picture.cost - q.picture.cost)[0]!.picture;
}

function crossingsOf(picture: Picture): number {
  return countLineCrossings(picture.paths.map(samplePath));
}
