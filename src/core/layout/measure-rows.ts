// What the local search minimises: crossings and falls past boxes, and a little for every px that flows run astray.
import type { Layers } from './build-layers.ts';
import { fallCost, gapCrossings, segmentsByGap, type Order } from './order-cost.ts';

const STRAY = 1 / 900; // what a px across the stages costs, against a crossing
const STRAY_WEIGHT = [1, 2, 4]; // by how many ends of a segment are lanes
const GAP = 14; // between two items, roughly

/** Returns the cost of the columns `from` to `to` (either may be beyond the picture) and of the gaps right of them. */
export function makeMeasure(layers: Layers, order: Order): (from: number, to: number) => number {
  const gaps = segmentsByGap(layers);
  const middle = new Float64Array(layers.items.length);
  return (from, to) => {
    const first = Math.max(0, from);
    const last = Math.min(order.columns.length - 1, to);
    for (let c = first; c <= Math.min(order.columns.length - 1, last + 1); c++) estimate(layers, order.columns[c]!, middle);
    let cost = 0;
    for (let c = first; c <= last; c++) {
      cost += gapCrossings(layers, order, gaps[c]!) + fallCost(layers, order, c);
      for (const i of gaps[c]!) {
        const { a, b } = layers.segments[i]!;
        const lanes = (layers.items[a]!.node < 0 ? 1 : 0) + (layers.items[b]!.node < 0 ? 1 : 0);
        cost += STRAY * STRAY_WEIGHT[lanes]! * Math.abs(middle[a]! - middle[b]!);
      }
    }
    return cost;
  };
}

/** Where the items of a column would lie, closely packed round the middle; written to `middle`. */
function estimate(layers: Layers, row: readonly number[], middle: Float64Array): void {
  let at = 0;
  for (const item of row) {
    middle[item] = at + layers.items[item]!.size / 2;
    at += layers.items[item]!.size + GAP;
  }
  for (const item of row) middle[item]! -= at / 2;
}
