// Fifth stage, second half: iterated local search. Part of the order is shaken, what lies around settles by sifting, and
// what came out is kept unless it is much worse than the best so far.
import type { Layers } from './build-layers.ts';
import { liftFalls } from './lift-falls.ts';
import { makeRandom } from './make-random.ts';
import { makeMeasure } from './measure-rows.ts';
import { renumber, type Order } from './order-cost.ts';
import { siftColumn, type Neighbours } from './sift-column.ts';

const WARMTH = 3; // how much worse than the best the order may become on the way, at first
const LONGEST = 16; // gaps that a flow may cross to be moved as one: all columns on its way settle again
const REACH = 2; // so many columns on either side of a change settle again

type Random = (below: number) => number;

/** Improves `order` in place, `rounds` times. */
export function searchRows(layers: Layers, near: Neighbours, order: Order, rounds: number): void {
  const random = makeRandom(layers.items.length * 7919 + layers.segments.length);
  const measure = makeMeasure(layers, order, near);
  const rows = order.columns.flatMap((row, c) => (row.length > 1 ? [c] : []));
  const long = layers.chains.filter((chain) => chain.length > 1 && chain.length <= LONGEST);
  if (rows.length === 0) return;
  let drift = 0; // the present cost less that of the best order
  let best = order.columns.map((row) => [...row]);
  for (let round = 0; round < rounds; round++) {
    const chain = long.length > 0 && random(3) === 0 ? long[random(long.length)]! : undefined;
    const hit = chain ? chain.slice(1).map((i) => layers.items[layers.segments[i]!.a]!.column) : [rows[random(rows.length)]!];
    const from = Math.max(0, hit[0]! - REACH);
    const to = Math.min(order.columns.length - 1, hit.at(-1)! + REACH);
    const saved = order.columns.slice(from, to + 1).map((row) => [...row]);
    const before = measure(from - 1, to);
    if (chain) moveChain(layers, order, chain, random(5) / 4); else shakeRow(order.columns[hit[0]!]!, random);
    for (const c of hit) { renumber(order, c); liftFalls(layers, order, c); }
    settle(layers, near, order, from, to, hit[0]!);
    const change = measure(from - 1, to) - before;
    if (change <= 0 || drift + change < WARMTH * (1 - round / rounds)) {
      drift += change;
      if (drift < -1e-9) { drift = 0; best = order.columns.map((row) => [...row]); }
    } else restore(order, saved, from);
  }
  restore(order, best, 0);
}

function restore(order: Order, rows: readonly (readonly number[])[], from: number): void {
  rows.forEach((row, k) => { order.columns[from + k] = [...row]; renumber(order, from + k); });
}

/** Sifts the columns until nothing more is gained; the one that was hit last, or it would go back at once. */
function settle(layers: Layers, near: Neighbours, order: Order, from: number, to: number, hit: number): void {
  for (let c = from; c <= to; c++) if (c !== hit) siftColumn(layers, near, order, c);
  for (let pass = 0, gained = 1; gained > 0 && pass < 3; pass++) {
    gained = 0;
    for (let c = from; c <= to; c++) gained += siftColumn(layers, near, order, c);
  }
}

/** Moves or reverses a few neighbours of a column. */
function shakeRow(row: number[], random: Random): void {
  const length = 1 + random(Math.min(row.length - 1, 6));
  const part = row.splice(random(row.length - length + 1), length);
  if (random(2) === 0) part.reverse();
  row.splice(random(row.length + 1), 0, ...part);
}

/** Takes all lanes of a long flow to the same share of their columns. */
function moveChain(layers: Layers, order: Order, chain: readonly number[], share: number): void {
  for (const i of chain.slice(1)) {
    const { a } = layers.segments[i]!;
    const row = order.columns[layers.items[a]!.column]!;
    row.splice(row.indexOf(a), 1);
    row.splice(Math.round(share * row.length), 0, a);
  }
}
