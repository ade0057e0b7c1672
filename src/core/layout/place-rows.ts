// Seventh stage: where every box and lane lies across the stages, flows as straight as they can be.
import type { Layers } from './build-layers.ts';
import { fitMonotone, type Wish } from './fit-monotone.ts';
import { makeGrid } from './make-grid.ts';
import type { Order } from './order-cost.ts';
import type { Pressed, Spacing } from './spacing.ts';
import type { Ports } from './spread-ports.ts';

/** The start of every item across the stages, from 0; and the extent that all of them need. */
export interface Rows {
  readonly start: readonly number[];
  readonly extent: number;
}

interface Pull { readonly other: number; readonly shift: number; readonly weight: number }

const ROUNDS = 24;
const QUICK = 8; // rounds where the picture is only to be compared with others like it
const STRAIGHT = 0.4; // of them with medians, which make lines straight

/**
 * `room`: the extent to use where there is so much, and `most` that at which distances begin to shrink to their least.
 * `onGrid`: boxes stand in a grid. `quick`: roughly. `held`: where boxes were before, and stay if they can.
 */
export function placeRows(
  layers: Layers, order: Order, ports: Ports, spacing: Spacing, room: number, most: number, onGrid: boolean, quick: boolean,
  held: ReadonlyMap<number, number>,
): Rows {
  const rounds = quick ? QUICK : ROUNDS;
  const offsets = order.columns.map((row) => stack(layers, row, spacing, most));
  const needed = Math.max(0, ...offsets.map((stacked) => stacked.total));
  const extent = Math.max(needed, room, ...[...held].map(([item, at]) => at + layers.items[item]!.size).filter((end) => end <= most));
  const start = new Array<number>(layers.items.length).fill(0);
  order.columns.forEach((row, c) => row.forEach((item, i) => {
    start[item] = offsets[c]!.at[i]! + (extent - offsets[c]!.total) / 2;
  }));
  const pulls = pullsOf(layers, ports);
  const grid = onGrid ? makeGrid(layers, order, spacing, extent) : [];
  for (let round = 0; round < rounds; round++) {
    const middle = round < rounds * (1 - STRAIGHT) ? 'mean' : 'median';
    for (let i = 0; i < order.columns.length; i++) {
      const c = round % 2 === 0 ? i : order.columns.length - 1 - i;
      const { at, total } = offsets[c]!;
      const row = order.columns[c]!;
      const wishes = row.map((item, k) => wishesOf(pulls[item]!, start, item, at[k]!, pin(item, round)));
      fitMonotone(wishes, middle, 0, extent - total).forEach((value, k) => { start[row[k]!] = value + at[k]!; });
    }
  }
  return { start, extent };

  /** A box goes to the nearest place of the grid; where that leaves no room for the lanes, it gives way. */
  function pin(item: number, round: number): Wish | undefined {
    const was = held.get(item);
    if (was !== undefined) return { at: Math.max(0, Math.min(extent - layers.items[item]!.size, was)), weight: 1000 };
    if (round < rounds / 3 || grid.length === 0 || layers.items[item]!.node < 0) return undefined;
    const off = (place: number): number => Math.abs(place - start[item]!);
    return { at: grid.reduce((best, place) => (off(place) < off(best) ? place : best)), weight: 1000 };
  }
}

/** Where an item would like to be, less its `offset` in its column. */
function wishesOf(pulls: readonly Pull[], start: readonly number[], item: number, offset: number, pin: Wish | undefined): readonly Wish[] {
  if (pin) return [{ at: pin.at - offset, weight: pin.weight }];
  if (pulls.length === 0) return [{ at: start[item]! - offset, weight: 0.5 }];
  return pulls.map(({ other, shift, weight }) => ({ at: start[other]! + shift - offset, weight }));
}

/** The offsets of a column's items, as close as they may lie; distances shrink where `most` is too little. */
function stack(layers: Layers, row: readonly number[], spacing: Spacing, most: number) {
  let [boxes, gaps, leastGaps] = [0, 0, 0];
  const between = row.map((item, i) => {
    boxes += layers.items[item]!.size;
    const kind = i === 0 ? undefined : kindOf(layers, row[i - 1]!, item);
    const gap = kind ? spacing[kind] : 0;
    const least = kind ? spacing.least[kind] : 0;
    gaps += gap;
    leastGaps += least;
    return { gap, least };
  });
  const share = gaps > leastGaps ? Math.max(0, Math.min(1, (most - boxes - leastGaps) / (gaps - leastGaps))) : 1;
  let total = 0;
  const at = row.map((item, i) => {
    const { gap, least } = between[i]!;
    const own = total + least + (gap - least) * share;
    total = own + layers.items[item]!.size;
    return own;
  });
  return { at, total };
}

function kindOf(layers: Layers, u: number, v: number): keyof Pressed {
  const lanes = (layers.items[u]!.node < 0 ? 1 : 0) + (layers.items[v]!.node < 0 ? 1 : 0);
  if (lanes === 2) return 'laneGap';
  if (lanes === 1) return 'besideGap';
  return layers.falls.some(({ a, b }) => (a === u && b === v) || (a === v && b === u)) ? 'downGap' : 'boxGap';
}

/** For every item, the starts that would make its flows straight; long flows weigh more. */
function pullsOf(layers: Layers, ports: Ports): readonly (readonly Pull[])[] {
  const pulls: Pull[][] = layers.items.map(() => []);
  layers.segments.forEach(({ a, b }, i) => {
    const { a: atA, b: atB } = ports.segments[i]!;
    const lanes = (layers.items[a]!.node < 0 ? 1 : 0) + (layers.items[b]!.node < 0 ? 1 : 0);
    const weight = [1, 2, 6][lanes]!;
    pulls[a]!.push({ other: b, shift: atB - atA, weight });
    // A lane follows what it comes from, so that it bends once and not half way twice.
    pulls[b]!.push({ other: a, shift: atA - atB, weight: layers.items[b]!.node < 0 ? weight * 1.02 : weight });
  });
  return pulls;
}
