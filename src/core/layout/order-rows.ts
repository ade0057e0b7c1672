// Fifth stage: the order of boxes and lanes in every column, with few crossings and short falls. Several searches from
// several starts, the best of them polished.
import { annealRows } from './anneal-rows.ts';
import type { Layers } from './build-layers.ts';
import { liftFalls } from './lift-falls.ts';
import { makeMeasure } from './measure-rows.ts';
import { makeOrder, type Order } from './order-cost.ts';
import { searchRows } from './search-rows.ts';
import { neighboursOf } from './sift-column.ts';
import { siftAll, sweepRows } from './sweep-rows.ts';

const POLISH = 80; // rounds, at most, of the slower search that also looks at straightness
const LITTLE = 50; // rounds, up to which there is only polish
const HEATS = [2, 5, 14]; // which of them finds the best order differs from graph to graph

/**
 * Falls never rise in the order that is returned. `rounds`: how much the search tries. `starts`: rows to begin with,
 * beside those of our own.
 */
export function orderRows(layers: Layers, rounds: number, ...starts: readonly (readonly (readonly number[])[])[]): Order {
  const near = neighboursOf(layers);
  const measure = (order: Order): number => makeMeasure(layers, order, near)(0, order.columns.length - 1);
  const own = sweepRows(layers, near, rounds === 0);
  if (rounds === 0 && starts.length === 0) return own;
  const given = starts.map((start) => {
    const order = makeOrder(layers, start);
    for (let c = 0; c < order.columns.length; c++) liftFalls(layers, order, c);
    return order;
  });
  const tries = rounds / (HEATS.length * (1 + given.length) + 1);
  let best = own;
  let cost = measure(own);
  for (const start of [own, ...given]) {
    for (const heat of rounds > LITTLE ? HEATS : []) {
      const order = makeOrder(layers, start.columns);
      annealRows(layers, near, order, tries, heat);
      siftAll(layers, near, order, 3);
      const orderOwn = measure(order);
      if (orderOwn < cost) { best = order; cost = orderOwn; }
    }
  }
  searchRows(layers, near, best, Math.min(rounds, POLISH));
  return best;
}
