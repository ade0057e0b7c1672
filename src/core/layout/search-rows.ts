// Fifth stage, second half: iterated local search. Part of the order is shaken, what lies around settles by sifting, and
// what came out is kept unless it is worse.
import type { Layers } from './build-layers.ts';
import { liftFalls } from './lift-falls.ts';
import { makeRandom } from './make-random.ts';
import { fallCost, gapCrossings, renumber, segmentsByGap, type Order } from './order-cost.ts';
import { siftColumn, type Neighbours } from './sift-column.ts';

const STRAY = 1 / 900; // what a pixel across the stages costs, against a crossing
const STRAY_WEIGHT = [1, 2, 4]; // by how many ends of a segment are lanes
const WARMTH = 3; // how much worse than the best the order may become on the way, at first
const GAP = 14; // between two items, roughly

/** Improves `order` in place, `rounds` times. */
export function searchRows(layers: Layers, near: Neighbours, order: Order, rounds: number): void {
  const random = makeRandom(layers.items.length * 7919 + layers.segments.length);
  const gaps = segmentsByGap(layers);
  const middle = new Float64Array(layers.items.length);
  const rows = order.columns.flatMap((row, c) => (row.length > 1 ? [c] : []));
  const long = layers.chains.filter((chain) => chain.length > 1);
  if (rows.length === 0) return;
  let drift = 0; // the present cost less that of the best order
  let best = order.columns.map((row) => [...row]);
  for (let round = 0; round < rounds; round++) {
    const chain = long.length > 0 && random(3) === 0 ? long[random(long.length)]! : undefined;
    const hit = chain ? chain.slice(1).map((i) => layers.items[layers.segments[i]!.a]!.column) : [rows[random(rows.length)]!];
    const from = Math.max(0, hit[0]! - 2);
    const to = Math.min(order.columns.length - 1, hit.at(-1)! + 2);
    const saved = order.columns.slice(from, to + 1).map((row) => [...row]);
    const before = costOf(from - 1, to);
    if (chain) moveChain(chain); else shakeColumn(hit[0]!);
    for (const c of hit) { renumber(order, c); liftFalls(layers, order, c); }
    settle(from, to, hit[0]!);
    const change = costOf(from - 1, to) - before;
    if (change <= 0 || drift + change < WARMTH * (1 - round / rounds)) {
      drift += change;
      if (drift < -1e-9) { drift = 0; best = order.columns.map((row) => [...row]); }
    } else saved.forEach((row, k) => { order.columns[from + k] = row; renumber(order, from + k); });
  }
  best.forEach((row, c) => { order.columns[c] = row; renumber(order, c); });

  function settle(from: number, to: number, hit: number): void {
    for (let pass = 0, gained = 1; gained > 0 && pass < 4; pass++) {
      gained = 0;
      for (let c = from; c <= to; c++) if (c !== hit || pass > 0) gained += siftColumn(layers, near, order, c);
      if (pass === 0) gained += 1;
    }
  }

  /** Crossings, falls and length of the columns from `from` on and the gaps right of them. */
  function costOf(from: number, to: number): number {
    let cost = 0;
    for (let c = Math.max(0, from); c <= Math.min(order.columns.length - 1, to + 1); c++) estimate(c);
    for (let c = Math.max(0, from); c <= to; c++) {
      cost += gapCrossings(layers, order, gaps[c]!) + fallCost(layers, order, c);
      for (const i of gaps[c]!) {
        const { a, b } = layers.segments[i]!;
        const lanes = (layers.items[a]!.node < 0 ? 1 : 0) + (layers.items[b]!.node < 0 ? 1 : 0);
        cost += STRAY * STRAY_WEIGHT[lanes]! * Math.abs(middle[a]! - middle[b]!);
      }
    }
    return cost;
  }

  /** Where the items of a column would lie, closely packed round the middle. */
  function estimate(c: number): void {
    let at = 0;
    for (const item of order.columns[c]!) {
      middle[item] = at + layers.items[item]!.size / 2;
      at += layers.items[item]!.size + GAP;
    }
    for (const item of order.columns[c]!) middle[item]! -= at / 2;
  }

  /** Moves or reverses a few neighbours of a column. */
  function shakeColumn(c: number): void {
    const row = order.columns[c]!;
    const length = 1 + random(Math.min(row.length - 1, 6));
    const part = row.splice(random(row.length - length + 1), length);
    if (random(2) === 0) part.reverse();
    row.splice(random(row.length + 1), 0, ...part);
  }

  /** Takes all lanes of a long flow to the same share of their columns. */
  function moveChain(chain: readonly number[]): void {
    const share = random(5) / 4;
    for (const i of chain.slice(1)) {
      const { a } = layers.segments[i]!;
      const row = order.columns[layers.items[a]!.column]!;
      row.splice(row.indexOf(a), 1);
      row.splice(Math.round(share * row.length), 0, a);
    }
  }
}
