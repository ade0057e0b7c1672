// Fifth stage: the order of boxes and lanes in every column, with few crossings and short falls.
import { annealRows } from './anneal-rows.ts';
import type { Layers } from './build-layers.ts';
import { liftFalls } from './lift-falls.ts';
import { makeOrder, orderCost, renumber, type Order } from './order-cost.ts';
import { searchRows } from './search-rows.ts';
import { neighboursOf, siftColumn, type Side } from './sift-column.ts';

/**
 * Falls never rise in the order that is returned. `rounds`: how many disturbances the local search tries. `start`: rows
 * to begin with, in place of the sweeps.
 */
export function orderRows(layers: Layers, rounds: number, start?: readonly (readonly number[])[]): Order {
  const near = neighboursOf(layers);
  const big = layers.items.length > 1500;
  let best = start ? settle(lift(makeOrder(layers, start)), 6) : settle(sweep(makeOrder(layers, layers.columns), false), big ? 2 : 6);
  let cost = orderCost(layers, best);
  if (!big && !start) {
    for (const other of [layers.columns.map((c) => [...c].reverse()), best.columns]) {
      const order = settle(sweep(makeOrder(layers, other), true), 6);
      const orderOwn = orderCost(layers, order);
      if (orderOwn < cost) { best = order; cost = orderOwn; }
    }
  }
  if (rounds > 0) annealRows(layers, near, best, rounds);
  settle(best, 6);
  searchRows(layers, near, best, Math.min(rounds, 200));
  return best;

  function lift(order: Order): Order {
    for (let c = 0; c < order.columns.length; c++) liftFalls(layers, order, c);
    return order;
  }

  function sweep(order: Order, backwards: boolean): Order {
    for (let round = 0; round < 4; round++) {
      const right = (round % 2 === 0) === backwards;
      for (let i = 0; i < order.columns.length; i++) {
        const c = right ? order.columns.length - 1 - i : i;
        barycentre(layers, right ? near.right : near.left, order, c);
      }
    }
    return order;
  }

  function settle(order: Order, most: number): Order {
    for (let round = 0, gained = 1; gained > 0 && round < most; round++) {
      gained = 0;
      for (let i = 0; i < order.columns.length; i++) {
        const c = round % 2 === 0 ? i : order.columns.length - 1 - i;
        gained += siftColumn(layers, near, order, c);
      }
    }
    return order;
  }
}

/** Sorts a column by the mean place of each item's neighbours on one side, then puts falls the right way up. */
function barycentre(layers: Layers, { first, ends }: Side, order: Order, column: number): void {
  const row = order.columns[column]!;
  const mean = new Map(row.map((u) => {
    const degree = first[u + 1]! - first[u]!;
    let sum = 0;
    for (let k = first[u]!; k < first[u + 1]!; k++) sum += order.place[ends[k]!]!;
    return [u, degree === 0 ? order.place[u]! : sum / degree];
  }));
  row.sort((u, v) => mean.get(u)! - mean.get(v)! || order.place[u]! - order.place[v]!);
  renumber(order, column);
  liftFalls(layers, order, column);
}
