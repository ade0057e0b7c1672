// On a page of fixed width boxes stand in a grid, as wide apart as the lanes between them need in the fullest row.
import type { Layers } from './build-layers.ts';
import type { Order } from './order-cost.ts';
import type { Spacing } from './spacing.ts';

/** The starts of the grid's places, from left to right: as many as the fullest column has boxes. */
export function makeGrid(layers: Layers, order: Order, spacing: Spacing, extent: number): readonly number[] {
  const isBox = (item: number): boolean => layers.items[item]!.node >= 0;
  const places = Math.max(0, ...order.columns.map((row) => row.filter(isBox).length));
  const size = layers.items.reduce((max, item) => Math.max(max, item.size), 0);
  const needs = new Array<number>(places + 1).fill(0);
  for (const row of order.columns) {
    if (row.filter(isBox).length < places) continue;
    lanesBetween(row, isBox).forEach((lanes, i) => {
      const outer = i === 0 || i === places;
      const room = lanes > 0 ? (outer ? 1 : 2) * spacing.besideGap + (lanes - 1) * spacing.laneGap : outer ? 0 : spacing.boxGap;
      needs[i] = Math.max(needs[i]!, room);
    });
  }
  const wanted = needs.reduce((sum, need) => sum + need, 0);
  const free = Math.max(0, extent - places * size);
  const share = wanted > 0 ? Math.min(1, free / wanted) : 0;
  const spare = (free - wanted * share) / (places + 1);
  let at = 0;
  return Array.from({ length: places }, (_, i) => {
    at += needs[i]! * share + spare;
    const own = at;
    at += size;
    return own;
  });
}

/** How many lanes lie before the first box, between boxes, and after the last. */
function lanesBetween(row: readonly number[], isBox: (item: number) => boolean): readonly number[] {
  const counts = [0];
  for (const item of row) {
    if (isBox(item)) counts.push(0);
    else counts[counts.length - 1]!++;
  }
  return counts;
}
