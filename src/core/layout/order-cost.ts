// What an order of rows costs: crossings between neighbouring columns, and what lies between the ends of a fall.
import type { Fall, Layers } from './build-layers.ts';

/** An order of the items of every column, and for every item its place in its column. */
export interface Order {
  readonly columns: number[][];
  readonly place: Int32Array;
}

export function makeOrder(layers: Layers, columns: readonly (readonly number[])[]): Order {
  const order = { columns: columns.map((c) => [...c]), place: new Int32Array(layers.items.length) };
  for (let c = 0; c < columns.length; c++) renumber(order, c);
  return order;
}

export function renumber(order: Order, column: number): void {
  order.columns[column]!.forEach((item, i) => { order.place[item] = i; });
}

/** Segments by the gap that they cross: gap c lies right of column c. */
export function segmentsByGap(layers: Layers): readonly (readonly number[])[] {
  const gaps: number[][] = layers.columns.map(() => []);
  layers.segments.forEach(({ a }, i) => gaps[layers.items[a]!.column]!.push(i));
  return gaps;
}

/** The number of crossings in one gap (Barth, Jünger and Mutzel's accumulator tree). */
export function gapCrossings(layers: Layers, order: Order, gap: readonly number[]): number {
  const ends = gap
    .map((i) => [order.place[layers.segments[i]!.a]!, order.place[layers.segments[i]!.b]!] as const)
    .sort((p, q) => p[0] - q[0] || p[1] - q[1]);
  const tree = new Int32Array((ends.reduce((max, e) => Math.max(max, e[1]), 0) + 2));
  let crossings = 0;
  ends.forEach(([, b], seen) => {
    let notAfter = 0;
    for (let i = b + 1; i > 0; i -= i & -i) notAfter += tree[i]!;
    crossings += seen - notAfter;
    for (let i = b + 1; i < tree.length; i += i & -i) tree[i]!++;
  });
  return crossings;
}

/** Falls between two different boxes, by their column. */
export function fallsByColumn(layers: Layers): readonly (readonly Fall[])[] {
  const lists: Fall[][] = layers.columns.map(() => []);
  for (const fall of layers.falls) if (fall.a !== fall.b) lists[layers.items[fall.a]!.column]!.push(fall);
  return lists;
}

/** The cost of the falls of one column. */
export function fallCost(layers: Layers, order: Order, column: number, falls: readonly Fall[]): number {
  let cost = 0;
  for (const { a, b } of falls) {
    const from = Math.min(order.place[a]!, order.place[b]!);
    const to = Math.max(order.place[a]!, order.place[b]!);
    if (order.place[a]! > order.place[b]!) cost += layers.rise;
    for (let i = from + 1; i < to; i++) cost += layers.items[order.columns[column]![i]!]!.pass;
  }
  return cost;
}

/** The cost of the whole order. */
export function orderCost(layers: Layers, order: Order): number {
  let cost = 0;
  for (const gap of segmentsByGap(layers)) cost += gapCrossings(layers, order, gap);
  fallsByColumn(layers).forEach((falls, c) => { cost += fallCost(layers, order, c, falls); });
  return cost;
}
