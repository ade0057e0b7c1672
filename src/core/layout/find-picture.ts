// Fifth stage for given columns: the search for rows from our own start and from a given one, the better picture taken,
// and never one with more crossings than allowed if one with fewer was found.
import { applyOrder } from './apply-order.ts';
import type { Columns } from './columns.ts';
import { countLineCrossings } from './count-crossings.ts';
import { samplePath } from './draw-path.ts';
import type { LayoutOptions } from './graph.ts';
import { drawOrder, prepare, type Picture } from './lay-out.ts';
import { orderRows } from './order-rows.ts';
import type { SortedGraph } from './sort-graph.ts';

export const RISE = 0.5; // what a flow upwards costs then, against a crossing

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
  const falling = fewest([picture, ...[orderRows(bare.layers, rounds, given.columns), given].map((order) => drawOrder(draft, order))]);
  if (crossingsOf(falling) <= floor) return falling;
  // And if need be a flow inside a column may rise.
  const free = prepare(graph, flip, columns, options, 0, RISE);
  const rising = applyOrder(free.layers, graph, start);
  return fewest([falling, ...[orderRows(free.layers, rounds, rising.columns), rising].map((order) => drawOrder({ ...draft, layers: free.layers }, order))]);

  function fewest(pictures: readonly Picture[]): Picture {
    return pictures.map((one) => ({ one, crossings: Math.max(crossingsOf(one), floor) }))
      .sort((p, q) => p.crossings - q.crossings || p.one.cost - q.one.cost)[0]!.one;
  }
}

export function crossingsOf(picture: Picture): number {
  return countLineCrossings(picture.paths.map(samplePath));
}
