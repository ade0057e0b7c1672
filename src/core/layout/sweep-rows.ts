// Fifth stage, first step: a first order of rows by barycentres and sifting, the best of three.
import type { Layers } from './build-layers.ts';
import { liftFalls } from './lift-falls.ts';
import { makeOrder, orderCost, renumber, type Order } from './order-cost.ts';
import { siftColumn, type Neighbours, type Side } from './sift-column.ts';

const BIG = 1500; // items, above which one try must do

/** `quick`: one try, where the order is only to be compared with others like it. */
export function sweepRows(layers: Layers, near: Neighbours, quick: boolean): Order {
  const once = quick || layers.items.length > BIG;
  let best = siftAll(layers, near, sweep(makeOrder(layers, layers.columns), false), once ? 3 : 6);
  if (once) return best;
  let cost = orderCost(layers, best);
  for (const start of [layers.columns.map((c) => [...c].reverse()), best.columns]) {
    const other = siftAll(layers, near, sweep(makeOrder(layers, start), true), 6);
    const otherCost = orderCost(layers, other);
    if (otherCost < cost) { best = other; cost = otherCost; }
  }
  return best;

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
}

/** Sifts all columns, to and fro, until nothing more is gained or `most` times. Returns the same order. */
export function siftAll(layers: Layers, near: Neighbours, order: Order, most: number): Order {
  for (let round = 0, gained = 1; gained > 0 && round < most; round++) {
    gained = 0;
    for (let i = 0; i < order.columns.length; i++) {
      const c = round % 2 === 0 ? i : order.columns.length - 1 - i;
      gained += siftColumn(layers, near, order, c);
    }
  }
  return order;
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
