// Puts boxes that a flow down joins the right way up.
import { NEVER, type Layers } from './build-layers.ts';
import { renumber, type Order } from './order-cost.ts';

/** Moves the upper end of every inverted fall to just above its lower end; unless falls may rise. */
export function liftFalls(layers: Layers, order: Order, column: number): void {
  if (layers.rise < NEVER) return;
  const falls = layers.falls.filter(({ a, b }) => a !== b && layers.items[a]!.column === column);
  const row = order.columns[column]!;
  for (let round = 0, moved = true; moved && round <= row.length; round++) {
    moved = false;
    for (const { a, b } of falls) {
      if (order.place[a]! < order.place[b]!) continue;
      row.splice(order.place[a]!, 1);
      row.splice(order.place[b]!, 0, a);
      renumber(order, column);
      moved = true;
    }
  }
}
