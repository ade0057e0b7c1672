// Sifting: each item of a column is tried at every place of it, the change of cost counted swap by swap.
import type { Layers } from './build-layers.ts';
import { between, INVERTED, renumber, type Order } from './order-cost.ts';

/** Neighbours of every item in the previous column, in the next one, and over falls (`under`: the other end is below). */
export interface Neighbours {
  readonly left: readonly (readonly number[])[];
  readonly right: readonly (readonly number[])[];
  readonly falls: readonly (readonly { readonly other: number; readonly under: boolean }[])[];
}

export function neighboursOf(layers: Layers): Neighbours {
  const left: number[][] = layers.items.map(() => []);
  const right: number[][] = layers.items.map(() => []);
  const falls = layers.items.map(() => [] as { other: number; under: boolean }[]);
  for (const { a, b } of layers.segments) { right[a]!.push(b); left[b]!.push(a); }
  for (const { a, b } of layers.falls) {
    if (a === b) continue;
    falls[a]!.push({ other: b, under: true });
    falls[b]!.push({ other: a, under: false });
  }
  return { left, right, falls };
}

/** Moves every item of the column to its best place, in the order of `items`; returns what was gained, 0 or more. */
export function siftColumn(layers: Layers, near: Neighbours, order: Order, column: number): number {
  const row = order.columns[column]!;
  const places = (ends: readonly number[]): readonly number[] => ends.map((e) => order.place[e]!).sort((p, q) => p - q);
  const sides = new Map(row.map((u) => [u, [places(near.left[u]!), places(near.right[u]!)] as const]));
  let gained = 0;
  for (const u of [...row]) {
    const from = order.place[u]!;
    const best = { change: 0, to: from };
    for (const step of [1, -1]) {
      let change = 0;
      for (let i = from + step; i >= 0 && i < row.length; i += step) {
        const v = row[i]!;
        change += step > 0 ? swap(u, v, i) : swap(v, u, i);
        if (change < best.change) { best.change = change; best.to = i; }
      }
    }
    if (best.to === from) continue;
    row.splice(from, 1);
    row.splice(best.to, 0, u);
    renumber(order, column);
    gained -= best.change;
  }
  return gained;

  /** The change of cost when `u`, next above `v`, goes below it. `pivot`: the place of the one that stays. */
  function swap(u: number, v: number, pivot: number): number {
    const [ul, ur] = sides.get(u)!;
    const [vl, vr] = sides.get(v)!;
    let change = inversions(ul, vl) + inversions(ur, vr);
    if (near.falls[u]!.length + near.falls[v]!.length > 0) change += fallSwap(u, v, pivot);
    return change;
  }

  /** The same for falls alone: whatever else is above or below the pivot is so for both. */
  function fallSwap(u: number, v: number, pivot: number): number {
    let change = 0;
    for (const { other, under } of near.falls[u]!) {
      if (other === v) change += under ? INVERTED : -INVERTED;
      else change += order.place[other]! > pivot ? -between(layers, v) : between(layers, v);
    }
    for (const { other } of near.falls[v]!) {
      if (other !== u) change += order.place[other]! > pivot ? between(layers, u) : -between(layers, u);
    }
    return change;
  }
}

/** Crossings of u's flows with v's if v is above u, less those if u is above v; both lists sorted. */
function inversions(u: readonly number[], v: readonly number[]): number {
  let sum = 0;
  let less = 0;
  for (const place of u) {
    while (less < v.length && v[less]! < place) less++;
    let equal = less;
    while (equal < v.length && v[equal]! === place) equal++;
    sum += v.length - equal - less;
  }
  return sum;
}
