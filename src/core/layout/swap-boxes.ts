// Stability: an order with fewer crossings in which few boxes leave their places. Lanes go where they cross least; two boxes
// of a column change places where that gains enough.
import type { Layers } from './build-layers.ts';
import { makeOrder, orderCost, renumber, type Order } from './order-cost.ts';
import { neighboursOf, siftColumn, type Neighbours } from './sift-column.ts';

const PASSES = 6;
const GAIN = 1; // crossings fewer, at least, for two boxes that change places

/** The same order of boxes but for those in `free`; the lanes and these lie where they cross least. */
export function siftFree(layers: Layers, order: Order, free: ReadonlySet<number>, near = neighboursOf(layers), from = 0, to = Infinity): void {
  const last = Math.min(order.columns.length - 1, to);
  for (let pass = 0, gained = 1; pass < PASSES && gained > 0; pass++) {
    gained = 0;
    for (let i = Math.max(0, from); i <= last; i++) {
      gained += siftColumn(layers, near, order, pass % 2 === 0 ? i : last - (i - Math.max(0, from)), free);
    }
  }
}

/** Swaps, the best one first, of at most `most` pairs of boxes that are not free; none twice. */
export function swapBoxes(layers: Layers, start: Order, free: ReadonlySet<number>, most: number): { readonly order: Order; readonly pairs: readonly (readonly [number, number])[] } {
  const near = neighboursOf(layers);
  const pairs: (readonly [number, number])[] = [];
  const done = new Set<number>();
  let order = start;
  let cost = orderCost(layers, order);
  while (pairs.length < most) {
    let best: { order: Order; cost: number; pair: readonly [number, number] } | undefined;
    for (const pair of pairsOf(layers, order)) {
      if (pair.some((item) => free.has(item) || done.has(item))) continue;
      const next = swapped(layers, order, pair, free, near);
      const own = orderCost(layers, next);
      if (own <= cost - GAIN && (!best || own < best.cost)) best = { order: next, cost: own, pair };
    }
    if (!best) break;
    [order, cost] = [best.order, best.cost];
    pairs.push(best.pair);
    for (const item of best.pair) done.add(item);
  }
  return { order, pairs };
}

function pairsOf(layers: Layers, order: Order): readonly (readonly [number, number])[] {
  return order.columns.flatMap((row) => {
    const boxes = row.filter((item) => layers.items[item]!.node >= 0);
    return boxes.flatMap((a, i) => boxes.slice(i + 1).map((b) => [a, b] as const));
  });
}

function swapped(layers: Layers, order: Order, [a, b]: readonly [number, number], free: ReadonlySet<number>, near: Neighbours): Order {
  const next = makeOrder(layers, order.columns);
  const c = layers.items[a]!.column;
  const row = next.columns[c]!;
  [row[order.place[a]!], row[order.place[b]!]] = [b, a];
  renumber(next, c);
  siftFree(layers, next, free, near, c - 2, c + 2);
  return next;
}
