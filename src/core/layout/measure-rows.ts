// What the local search minimises: crossings and falls past boxes, and a little for every px that flows run astray.
import type { Layers } from './build-layers.ts';
import { fallsByColumn, fallCost, type Order } from './order-cost.ts';
import type { Neighbours } from './sift-column.ts';

const STRAY = 1 / 900; // what a px across the stages costs, against a crossing
const STRAY_WEIGHT = [1, 2, 4]; // by how many ends of a segment are lanes
const GAP = 14; // between two items, roughly

/** Returns the cost of the columns `from` to `to` (either may be beyond the picture) and of the gaps right of them. */
export function makeMeasure(layers: Layers, order: Order, near: Neighbours): (from: number, to: number) => number {
  const falls = fallsByColumn(layers);
  const middle = new Float64Array(layers.items.length);
  const lane = Int8Array.from(layers.items, ({ node }) => (node < 0 ? 1 : 0));
  const tree = new Int32Array(Math.max(0, ...layers.columns.map((row) => row.length)) + 2);
  return (from, to) => {
    const first = Math.max(0, from);
    const last = Math.min(order.columns.length - 1, to);
    for (let c = first; c <= Math.min(order.columns.length - 1, last + 1); c++) estimate(layers, order.columns[c]!, middle);
    let cost = 0;
    for (let c = first; c <= last; c++) {
      cost += fallCost(layers, order, c, falls[c]!) + gapCost(c);
    }
    return cost;
  };

  /** Crossings of one gap, as in gapCrossings, and strays, in one pass over the left column. */
  function gapCost(c: number): number {
    const { first, ends } = near.right;
    const next = order.columns[c + 1];
    if (!next) return 0;
    const size = next.length + 1;
    tree.fill(0, 0, size + 1);
    let crossings = 0;
    let stray = 0;
    let seen = 0;
    for (const u of order.columns[c]!) {
      for (let k = first[u]!; k < first[u + 1]!; k++) {
        const v = ends[k]!;
        let notAfter = 0;
        for (let i = order.place[v]! + 1; i > 0; i -= i & -i) notAfter += tree[i]!;
        crossings += seen - notAfter;
        stray += STRAY_WEIGHT[lane[u]! + lane[v]!]! * Math.abs(middle[u]! - middle[v]!);
      }
      for (let k = first[u]!; k < first[u + 1]!; k++) {
        for (let i = order.place[ends[k]!]! + 1; i < size + 1; i += i & -i) tree[i]!++;
        seen++;
      }
    }
    return crossings + STRAY * stray;
  }
}

/** Where the items of a column would lie, closely packed round the middle; written to `middle`. */
function estimate(layers: Layers, row: readonly number[], middle: Float64Array): void {
  let at = 0;
  for (const item of row) {
    const { size } = layers.items[item]!;
    middle[item] = at + size / 2;
    at += size + GAP;
  }
  for (const item of row) middle[item]! -= at / 2;
}
