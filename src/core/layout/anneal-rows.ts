// Fifth stage, the search for few crossings: simulated annealing. An item changes places with its neighbours in the column,
// often also where that is worse for a while, less and less so. A try costs some dozen steps, so there can be millions.
import type { Layers } from './build-layers.ts';
import { makeRandom } from './make-random.ts';
import type { Order } from './order-cost.ts';
import { swapCost, type Neighbours } from './sift-column.ts';

const COLD = 0.16;
const STEPS = 60; // of cooling
const FAR = 8; // a move past up to so many neighbours, now and then
const ODDS = 4096; // resolution of chances

/**
 * Changes `order`, with `tries` for each item. At first `heat` crossings more are accepted once in e times: little heat
 * improves the order, much forgets it. Falls that run down go on doing so.
 */
export function annealRows(layers: Layers, near: Neighbours, order: Order, tries: number, heat: number): void {
  const movable = layers.items.flatMap(({ column }, i) => (order.columns[column]!.length > 1 ? [i] : []));
  if (movable.length === 0) return;
  const random = makeRandom(layers.items.length * 104729 + layers.segments.length + heat * 7);
  const perStep = Math.ceil((tries * movable.length) / STEPS);
  for (let step = 0; step < STEPS; step++) {
    const chances = chancesAt(heat * (COLD / heat) ** (step / (STEPS - 1)));
    for (let i = 0; i < perStep; i++) {
      const u = movable[random(movable.length)]!;
      const draw = random(16);
      const length = draw < 2 ? 2 + random(FAR - 1) : 1;
      tryMove(u, draw % 2 === 0 ? length : -length, chances);
    }
  }

  /** Moves u by so many places, if there are so many. */
  function tryMove(u: number, by: number, chances: Int32Array): void {
    const row = order.columns[layers.items[u]!.column]!;
    const from = order.place[u]!;
    const to = from + by;
    if (to < 0 || to >= row.length) return;
    const way = by > 0 ? 1 : -1;
    let change = 0;
    for (let i = from + way; i !== to + way; i += way)
      change += way > 0 ? swapCost(layers, near, order, u, row[i]!, i) : swapCost(layers, near, order, row[i]!, u, i);
    if (change > 0 && (change >= chances.length || random(ODDS) >= chances[change]!)) return;
    for (let i = from; i !== to; i += way) {
      row[i] = row[i + way]!;
      order.place[row[i]!] = i;
    }
    row[to] = u;
    order.place[u] = to;
  }
}

/** How often, of ODDS, a change for the worse by so much is accepted. */
function chancesAt(heat: number): Int32Array {
  return Int32Array.from({ length: Math.ceil(heat * 9) + 1 }, (_, worse) => Math.floor(ODDS * Math.exp(-worse / heat)));
}
