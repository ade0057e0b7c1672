// Sixth stage: where on its side each flow leaves and meets a box, in the order in which the flows lie.
import type { Layers } from './build-layers.ts';
import { chooseSides } from './choose-sides.ts';
import type { Order } from './order-cost.ts';

/**
 * Offsets from the start of an item across the stages: `a` and `b` of every segment, and of every fall. `straight` tells
 * of every fall whether its boxes are next to each other, so that it runs from one to the other between them; else
 * `left` tells on which side of its column it runs past what lies between.
 */
export interface Ports {
  readonly segments: readonly { readonly a: number; readonly b: number }[];
  readonly falls: readonly { readonly a: number; readonly b: number; readonly straight: boolean; readonly left: boolean }[];
}

interface End { readonly key: number; readonly set: (offset: number) => void }

const FAR = 1e7;
const STEP = 12; // between two ports, where the side is long enough
const INSET = 8; // from the corner of a box

export function spreadPorts(layers: Layers, order: Order): Ports {
  const segments = layers.segments.map(() => ({ a: 0, b: 0 }));
  const sides = chooseSides(layers, order);
  const falls = layers.falls.map(({ a, b }, i) => ({ a: 0, b: 0, straight: a !== b && adjacent(layers, order, a, b), left: sides[i]! }));
  const left: End[][] = layers.items.map(() => []);
  const right: End[][] = layers.items.map(() => []);
  layers.segments.forEach(({ a, b }, i) => {
    right[a]!.push({ key: order.place[b]!, set: (offset) => { segments[i]!.a = offset; } });
    left[b]!.push({ key: order.place[a]!, set: (offset) => { segments[i]!.b = offset; } });
  });
  layers.falls.forEach(({ a, b }, i) => {
    if (falls[i]!.straight) return;
    // A fall to below leaves at the low end of the side, the nearest one lowest, and so the detours nest.
    const far = a === b ? -FAR : Math.abs(order.place[b]! - order.place[a]!);
    const [upper, lower] = order.place[a]! <= order.place[b]! ? (['a', 'b'] as const) : (['b', 'a'] as const);
    const side = falls[i]!.left ? left : right;
    side[upper === 'a' ? a : b]!.push({ key: FAR - far - (a === b ? 4 * FAR : 0), set: (offset) => { falls[i]![upper] = offset; } });
    side[lower === 'a' ? a : b]!.push({ key: -FAR + far + i / FAR, set: (offset) => { falls[i]![lower] = offset; } });
  });
  layers.items.forEach(({ node, size }, item) => {
    if (node < 0) return;
    spread(left[item]!, size);
    spread(right[item]!, size);
  });
  return { segments, falls };
}

/** Whether no box lies between the two boxes of a column. */
export function adjacent(layers: Layers, order: Order, a: number, b: number): boolean {
  const row = order.columns[layers.items[a]!.column]!;
  const from = Math.min(order.place[a]!, order.place[b]!);
  const to = Math.max(order.place[a]!, order.place[b]!);
  for (let i = from + 1; i < to; i++) if (layers.items[row[i]!]!.node >= 0) return false;
  return true;
}

/** Evenly round the middle of the side. */
function spread(ends: readonly End[], size: number): void {
  const sorted = [...ends].sort((p, q) => p.key - q.key);
  const inset = Math.min(INSET, size / 4);
  const step = sorted.length < 2 ? 0 : Math.min(STEP, (size - 2 * inset) / (sorted.length - 1));
  sorted.forEach((end, i) => end.set(size / 2 + (i - (sorted.length - 1) / 2) * step));
}
