// Sifting: each item of a column is tried at every place of it, the change of cost counted swap by swap. This is where the
// engine spends its time, so neighbours lie in flat arrays.
import type { Layers } from './build-layers.ts';
import { renumber, type Order } from './order-cost.ts';

const LONG = 150; // items of a column, above which each is only tried near where it is
const NEAR = 50;

/** The neighbours of item i are `ends[first[i]]` to before `ends[first[i + 1]]`. */
export interface Side {
  readonly first: Int32Array;
  readonly ends: Int32Array;
}

/** Neighbours of every item in the previous column, in the next one, and over falls (`under`: the other end is below). */
export interface Neighbours {
  readonly left: Side;
  readonly right: Side;
  readonly falls: readonly (readonly { readonly other: number; readonly under: boolean }[])[];
}

export function neighboursOf(layers: Layers): Neighbours {
  const falls = layers.items.map(() => [] as { other: number; under: boolean }[]);
  for (const { a, b } of layers.falls) {
    if (a === b) continue;
    falls[a]!.push({ other: b, under: true });
    falls[b]!.push({ other: a, under: false });
  }
  const count = layers.items.length;
  const from = layers.segments.map(({ a }) => a);
  const to = layers.segments.map(({ b }) => b);
  return { left: makeSide(count, to, from), right: makeSide(count, from, to), falls };
}

function makeSide(count: number, own: readonly number[], other: readonly number[]): Side {
  const first = new Int32Array(count + 1);
  for (const i of own) first[i + 1]!++;
  for (let i = 0; i < count; i++) first[i + 1]! += first[i]!;
  const next = first.slice();
  const ends = new Int32Array(own.length);
  own.forEach((i, k) => { ends[next[i]!++] = other[k]!; });
  return { first, ends };
}

/** Moves every item of the column to its best place, in the order of `items`; returns what was gained, 0 or more. */
export function siftColumn(layers: Layers, near: Neighbours, order: Order, column: number, only?: ReadonlySet<number>): number {
  const row = order.columns[column]!;
  const reach = row.length > LONG ? NEAR : row.length;
  let gained = 0;
  for (const u of [...row]) {
    if (only && !only.has(u)) continue;
    const from = order.place[u]!;
    let best = 0;
    let to = from;
    for (let i = from + 1, change = 0; i < Math.min(row.length, from + reach); i++) {
      change += swapCost(layers, near, order, u, row[i]!, i);
      if (change < best) { best = change; to = i; }
    }
    for (let i = from - 1, change = 0; i >= Math.max(0, from - reach); i--) {
      change += swapCost(layers, near, order, row[i]!, u, i);
      if (change < best) { best = change; to = i; }
    }
    if (to === from) continue;
    row.splice(from, 1);
    row.splice(to, 0, u);
    renumber(order, column);
    gained -= best;
  }
  return gained;
}

/** The change of cost when `u`, next above `v`, goes below it. `pivot`: the place of the one that stays. */
export function swapCost(layers: Layers, near: Neighbours, order: Order, u: number, v: number, pivot: number): number {
  const change = inversions(near.left, order.place, u, v) + inversions(near.right, order.place, u, v);
  if (near.falls[u]!.length + near.falls[v]!.length === 0) return change;
  return change + fallSwap(layers, near, order, u, v, pivot);
}

/** The same for falls alone: whatever else is above or below the pivot is so for both. */
function fallSwap(layers: Layers, near: Neighbours, order: Order, u: number, v: number, pivot: number): number {
  let change = 0;
  const [passU, passV] = [layers.items[u]!.pass, layers.items[v]!.pass];
  for (const { other, under } of near.falls[u]!) {
    if (other === v) change += under ? layers.rise : -layers.rise;
    else change += order.place[other]! > pivot ? -passV : passV;
  }
  for (const { other } of near.falls[v]!) {
    if (other !== u) change += order.place[other]! > pivot ? passU : -passU;
  }
  return change;
}

/** Crossings of u's flows with v's if v is above u, less those if u is above v. Each has few, so every pair is compared. */
function inversions({ first, ends }: Side, place: Int32Array, u: number, v: number): number {
  const start = first[v]!;
  const end = first[v + 1]!;
  if (start === end) return 0;
  let sum = 0;
  for (let k = first[u]!; k < first[u + 1]!; k++) {
    const at = place[ends[k]!]!;
    for (let j = start; j < end; j++) {
      const other = place[ends[j]!]!;
      sum += other > at ? 1 : other < at ? -1 : 0;
    }
  }
  return sum;
}
