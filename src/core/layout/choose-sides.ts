// Sixth stage, first step: on which side of its column a fall runs past the boxes between its ends.
import type { Layers } from './build-layers.ts';
import { fallsByColumn, type Order } from './order-cost.ts';

interface Detour { readonly a: number; readonly b: number; readonly from: number; readonly to: number; readonly saved: number; left: boolean }

const PASSES = 4;

/** For every fall whether it runs on the left: where it crosses fewer flows and other falls, else on the right. */
export function chooseSides(layers: Layers, order: Order): readonly boolean[] {
  const [right, left] = [new Int32Array(layers.items.length), new Int32Array(layers.items.length)];
  for (const { a, b } of layers.segments) { right[a]!++; left[b]!++; }
  const sides = new Map<number, boolean>();
  fallsByColumn(layers).forEach((falls, c) => {
    const row = order.columns[c]!;
    const detours = falls.map(({ edge, a, b }) => {
      const [from, to] = [Math.min(order.place[a]!, order.place[b]!), Math.max(order.place[a]!, order.place[b]!)];
      let saved = 0; // flows that are crossed on the right and not on the left
      for (let i = from + 1; i < to; i++) saved += right[row[i]!]! - left[row[i]!]!;
      return { edge, a, b, from, to, saved, left: saved > 0 };
    });
    settle(detours.filter(({ from, to }) => row.slice(from + 1, to).some((item) => layers.items[item]!.node >= 0)));
    for (const { edge, left: on } of detours) sides.set(edge, on);
  });
  return layers.falls.map(({ edge }) => sides.get(edge) ?? false);
}

/** One after the other changes sides where that is better, until none gains. */
function settle(detours: readonly Detour[]): void {
  for (let pass = 0, moved = true; moved && pass < PASSES; pass++) {
    moved = false;
    for (const own of detours) {
      const gain = detours.reduce((sum, other) => sum + (other !== own && interleave(own, other) ? (other.left === own.left ? 1 : -1) : 0), own.left ? -own.saved : own.saved);
      if (gain <= 0) continue;
      own.left = !own.left;
      moved = true;
    }
  }
}

/** Two detours on one side cross where each has just one end between those of the other. */
function interleave(p: Detour, q: Detour): boolean {
  return (p.from < q.from && q.from < p.to && p.to < q.to) || (q.from < p.from && p.from < q.to && q.to < p.to);
}
