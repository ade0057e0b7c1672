// Seventh stage, last step: ports move a little along their side where that makes a flow exactly straight.
import type { Layers } from './build-layers.ts';
import { fitMonotone } from './fit-monotone.ts';
import type { Rows } from './place-rows.ts';
import type { Ports } from './spread-ports.ts';

const NEAR = 13; // a flow that misses straightness by more than this bends visibly on purpose
const APART = 7; // ports keep this distance, or what they had if that is less
const INSET = 5;

/** The same ports in the same order, first those on the right sides moved, then those on the left. */
export function straightenPorts(layers: Layers, ports: Ports, rows: Rows): Ports {
  const segments = ports.segments.map(({ a, b }) => ({ a, b }));
  // A side where a fall ends stays as it is: its detours nest.
  const detoursOn = (left: boolean): ReadonlySet<number> => new Set(layers.falls.flatMap(({ a, b }, i) => (
    ports.falls[i]!.straight || ports.falls[i]!.left !== left ? [] : [a, b])));
  for (const side of ['a', 'b'] as const) {
    const other = side === 'a' ? 'b' : 'a';
    const detours = detoursOn(side === 'b');
    const ends: { at: number; wish: number | undefined; set: (value: number) => void }[][] = layers.items.map(() => []);
    layers.segments.forEach((segment, i) => {
      const far = rows.start[segment[other]]! + segments[i]![other] - rows.start[segment[side]]!;
      const at = segments[i]![side];
      ends[segment[side]]!.push({
        at, wish: Math.abs(far - at) <= NEAR ? far : undefined, set: (value) => { segments[i]![side] = value; },
      });
    });
    layers.items.forEach(({ node, size }, item) => {
      const own = ends[item]!.sort((p, q) => p.at - q.at);
      if (node < 0 || own.length === 0 || detours.has(item)) return;
      const step = own.reduce((min, end, i) => (i === 0 ? min : Math.min(min, end.at - own[i - 1]!.at)), APART);
      const wishes = own.map(({ at, wish }, i) => [{ at: (wish ?? at) - i * step, weight: wish === undefined ? 0.05 : 1 }]);
      const high = size - INSET - (own.length - 1) * step;
      fitMonotone(wishes, 'mean', Math.min(INSET, own[0]!.at), Math.max(high, own.at(-1)!.at - (own.length - 1) * step))
        .forEach((value, i) => own[i]!.set(value + i * step));
    });
  }
  return { segments, falls: ports.falls };
}
