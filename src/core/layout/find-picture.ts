// Fifth stage for given columns: the search for rows from our own start and from a given one, the better picture taken,
// and never one with more crossings than allowed if one with fewer was found.
import { applyOrder } from './apply-order.ts';
import type { Columns } from './assign-columns.ts';
import { countLineCrossings } from './count-crossings.ts';
import { samplePath } from './draw-path.ts';
import type { LayoutOptions } from './graph.ts';
import { drawOrder, prepare, type Picture } from './lay-out.ts';
import { orderRows } from './order-rows.ts';
import type { SortedGraph } from './sort-graph.ts';

export function findPicture(
  graph: SortedGraph, flip: readonly boolean[], columns: Columns, options: LayoutOptions, rounds: number,
): Picture {
  const { start, floor = Infinity } = options;
  const draft = prepare(graph, flip, columns, options);
  if (!start) return drawOrder(draft, orderRows(draft.layers, rounds));
  const given = applyOrder(draft.layers, graph, start);
  const picture = drawOrder(draft, orderRows(draft.layers, rounds, given.columns));
  if (crossingsOf(picture) <= floor) return picture;
  // Detours and straightness come second now: only crossings count, and the given order as it is may be the best.
  const bare = prepare(graph, flip, columns, options, 0);
  const orders = [orderRows(bare.layers, rounds, given.columns), given];
  return [picture, ...orders.map((order) => drawOrder(draft, order))]
    .map((one) => ({ one, crossings: Math.max(crossingsOf(one), floor) }))
    .sort((p, q) => p.crossings - q.crossings || p.one.cost - q.one.cost)[0]!.one;
}

function crossingsOf(picture: Picture): number {
  return countLineCrossings(picture.paths.map(samplePath));
}
