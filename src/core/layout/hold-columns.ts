// Stability: columns stay where they were along the stages. Where one more has to go between them, the gaps before and
// behind it give way, so that a small move of each column makes room for it.
import type { Gap, Lanes } from './assign-lanes.ts';
import type { Layers } from './build-layers.ts';
import type { Columns } from './columns.ts';
import { segmentsByGap } from './order-cost.ts';
import { placeColumns } from './place-columns.ts';
import type { SortedGraph } from './sort-graph.ts';
import type { Spacing } from './spacing.ts';

/** What is known of a column: its size, what lies before it, where its middle was, and the heights of its boxes. */
export interface HeldColumn {
  readonly size: number;
  readonly before: number;
  readonly mid: number | undefined;
  readonly heights: readonly number[];
}

const STEP = 3; // px, between two places that are tried
const STILL = 0.97; // of its height is what a box may move for free, about
const SHIFT = 0.1; // what a move by as much as a box is high costs, against a box that moves by more
const SQUEEZE = 0.1; // what a gap that is 10 px closer than usual costs
const STRETCH = 0.02; // and one that is 10 px wider
const DEAR = { wide: 0.1, tall: 0.01 }; // and a px that is wider
const PLACES = 1000; // for a column, at most; a picture that has changed more than that is not held

/** `before(c)`: what column c needs before it; `mids` as in a draft. */
export function heldColumns(
  graph: SortedGraph, columns: Columns, mids: readonly (number | undefined)[], sizes: readonly number[], before: (column: number) => number,
): readonly HeldColumn[] {
  const heights = sizes.map(() => [] as number[]);
  columns.column.forEach((c, i) => { heights[c]!.push(graph.nodes[i]!.h); });
  return sizes.map((size, c) => ({ size, before: before(c), mid: mids[c], heights: heights[c]! }));
}

/** The distances at which flows can still be told apart. */
export function closer(spacing: Spacing): Spacing {
  const { columnGap, stageGap, laneStep, lanesMax, bend } = spacing;
  return {
    ...spacing, columnGap: Math.min(columnGap, Math.max(26, columnGap * 0.7)), stageGap: stageGap / 4,
    laneStep: Math.min(laneStep, Math.max(3, laneStep * 0.7)), lanesMax: Math.min(lanesMax, Math.max(18, lanesMax * 0.7)),
    bend: Math.min(bend, Math.max(8, bend * 0.55)),
  };
}

/**
 * `usual` and `close`: the lanes at the usual distances and at the closest. A picture that is `wide` must not grow so much.
 * Returns lanes in gaps of widths that let most boxes stay where they were, or nearly.
 */
export function holdColumns(
  layers: Layers, usual: Lanes, close: Lanes, columns: readonly HeldColumn[], margin: number, wide: boolean,
): Lanes {
  const starts = findStarts(columns, usual.gaps, close.gaps, margin, wide ? DEAR.wide : DEAR.tall);
  if (!starts) return usual;
  const last = columns.length - 1;
  const segments = [...usual.segments];
  const falls = [...usual.falls];
  const gaps = segmentsByGap(layers).map((own, c): Gap => {
    if (c === last) return usual.gaps[c]!;
    const width = starts[c + 1]! - starts[c]! - columns[c]!.size - columns[c + 1]!.before;
    const lanes = width < usual.gaps[c]!.width ? close : usual;
    const more = (width - lanes.gaps[c]!.width) / 2;
    for (const i of own) segments[i] = lanes.segments[i]! + more;
    layers.falls.forEach(({ a }, i) => { if (layers.items[a]!.column === c) falls[i] = lanes.falls[i]!; });
    return { width, bend: lanes.gaps[c]!.bend + more };
  });
  return { ...usual, gaps, segments, falls };
}

/** The cheapest starts, by dynamic programming over how far each column moves. */
function findStarts(
  columns: readonly HeldColumn[], usual: readonly Gap[], close: readonly Gap[], margin: number, dear: number,
): readonly number[] | undefined {
  const free = placeColumns(columns.map(({ size }) => size), usual, margin, (c) => columns[c]!.before).start;
  const anchors = anchorsOf(columns, free);
  const shifts = free.map((start, c) => start - anchors[c]!);
  const reach = Math.max(0, ...columns.flatMap(({ heights }) => heights));
  const least = Math.floor(Math.min(-reach, ...shifts) / STEP);
  const most = Math.ceil(Math.max(reach, ...shifts) / STEP) + columns.length;
  const count = most - least + 1;
  if (count > PLACES) return undefined;
  let costs = new Float64Array(count).fill(Infinity);
  costs[-least] = 0;
  const from: Int32Array[] = [];
  for (let c = 1; c < columns.length; c++) {
    const base = anchors[c]! - anchors[c - 1]! - columns[c - 1]!.size - columns[c]!.before;
    const next = stepOn(costs, base, usual[c - 1]!.width, close[c - 1]!.width, dear);
    for (let k = 0; k < count; k++) next.costs[k]! += shiftCost(columns[c]!, (k + least) * STEP);
    costs = next.costs;
    from.push(next.from);
  }
  let k = costs.indexOf(Math.min(...costs));
  if (k < 0 || costs[k] === Infinity) return undefined;
  const starts = new Array<number>(columns.length);
  for (let c = columns.length - 1; c >= 0; c--) {
    starts[c] = anchors[c]! + (k + least) * STEP;
    if (c > 0) k = from[c - 1]![k]!;
  }
  return starts;
}

/** Over one gap, `base` wide where both columns move alike: the least cost of every move of the next column, and of which move of this one. */
function stepOn(costs: Float64Array, base: number, usual: number, close: number, dear: number) {
  const count = costs.length;
  const low = Math.ceil((close - base) / STEP);
  const price = Float64Array.from({ length: Math.max(0, count - low) }, (_, i) => gapCost(base + (low + i) * STEP - usual, dear));
  const next = new Float64Array(count).fill(Infinity);
  const from = new Int32Array(count);
  for (let j = 0; j < count; j++) {
    const cost = costs[j]!;
    if (cost === Infinity) continue;
    for (let k = Math.max(0, j + low); k < count; k++) {
      const own = cost + price[k - j - low]!;
      if (own < next[k]!) { next[k] = own; from[k] = j; }
    }
  }
  return { costs: next, from };
}

/** Where each column was; one that is new, as far from the one before as it would be. The first stays where it begins. */
function anchorsOf(columns: readonly HeldColumn[], free: readonly number[]): readonly number[] {
  const anchors: number[] = [];
  columns.forEach(({ mid, size }, c) => {
    anchors.push(c === 0 ? free[0]! : mid === undefined ? anchors[c - 1]! + free[c]! - free[c - 1]! : mid - size / 2);
  });
  return anchors;
}

function gapCost(more: number, dear: number): number {
  return more < 0 ? SQUEEZE * (more / 10) ** 2 : STRETCH * (more / 10) ** 2 + dear * more;
}

function shiftCost({ mid, heights }: HeldColumn, shift: number): number {
  if (mid === undefined) return 0;
  return heights.reduce((sum, h) => sum + (Math.abs(shift) > STILL * h ? 1 : 0) + SHIFT * Math.min(9, (shift / h) ** 2), 0);
}
