// Fourth stage: the graph as items in columns. A flow that passes a column gets a lane there, an item like a box.
import type { Columns } from './columns.ts';
import type { SortedGraph } from './sort-graph.ts';

/** A box (`node` its index) or a lane (`node` -1); `size` is its extent across the stages, `pass` what a fall past it costs. */
export interface Item {
  readonly node: number;
  readonly column: number;
  readonly size: number;
  readonly pass: number;
}

/** The part of one flow, or of a bundle of flows, from item `a` in a column to item `b` in the next one. */
export interface Segment {
  readonly a: number;
  readonly b: number;
}

/** A flow between two boxes of one column: laid out from `a` above to `b` below; `a === b` for a self loop. */
export interface Fall {
  readonly edge: number;
  readonly a: number;
  readonly b: number;
}

/**
 * Items 0 to n - 1 are the nodes. `chains[e]` lists the segments of edge e from left to right; none for a fall. `rise`: what
 * a fall costs that has to run upwards.
 */
export interface Layers {
  readonly items: readonly Item[];
  readonly columns: readonly (readonly number[])[];
  readonly segments: readonly Segment[];
  readonly chains: readonly (readonly number[])[];
  readonly falls: readonly Fall[];
  readonly rise: number;
}

export const DETOUR = 4; // what the bends of a fall past another box cost, against a crossing
export const NEVER = 1000; // against a crossing: falls run downwards

/**
 * `size` gives a node's extent across the stages. `bundle`: long flows of one box share their lanes. A fall past a box
 * crosses all that leaves that box, or all that reaches it where this is less in its column, and costs `detour` more.
 */
export function buildLayers(
  graph: SortedGraph, flip: readonly boolean[], columns: Columns, size: (node: number) => number, bundle: boolean, detour = DETOUR, rise = NEVER,
): Layers {
  const pass = passesOf(graph, flip, columns);
  const items: Item[] = graph.nodes.map((_, node) => (
    { node, column: columns.column[node]!, size: size(node), pass: pass[node]! + detour }));
  const segments: Segment[] = [];
  const falls: Fall[] = [];
  const shared = new Map<string, number>();
  const trunk = bundle ? trunksOf(graph, flip, columns) : () => '';
  const lane = (edge: number, column: number): number => {
    const name = trunk(edge);
    const key = `${name || `e${edge}`} ${column}`;
    return keep(shared, key, () => items.push({ node: -1, column, size: 0, pass: 1 }) - 1);
  };
  const chains = graph.edges.map(({ s, t }, edge) => {
    const [a, b] = flip[edge] ? [t, s] : [s, t];
    const from = columns.column[a]!;
    const to = columns.column[b]!;
    if (from === to) { falls.push({ edge, a, b }); return []; }
    const stops = [a];
    for (let c = from + 1; c < to; c++) stops.push(lane(edge, c));
    stops.push(b);
    const name = stops.length > 2 ? trunk(edge) || `e${edge}` : `e${edge}`;
    return stops.slice(1).map((stop, i) =>
      keep(shared, `${name} ${stops[i]!}>${stop}`, () => segments.push({ a: stops[i]!, b: stop }) - 1));
  });
  const inColumns = Array.from({ length: columns.first.at(-1)! }, () => [] as number[]);
  items.forEach((item, i) => inColumns[item.column]!.push(i));
  return { items, columns: inColumns, segments, chains, falls, rise };
}

/** How many flows a fall past each node crosses, on the side of the column where there are fewer. */
function passesOf(graph: SortedGraph, flip: readonly boolean[], { column, first }: Columns): Int32Array {
  const [outs, ins] = [new Int32Array(graph.nodes.length), new Int32Array(graph.nodes.length)];
  const more = new Int32Array(first.at(-1)!); // leave the column than reach it
  graph.edges.forEach(({ s, t }, e) => {
    const [a, b] = flip[e] ? [t, s] : [s, t];
    if (column[a] === column[b]) return;
    outs[a]!++;
    ins[b]!++;
    more[column[a]!]!++;
    more[column[b]!]!--;
  });
  return outs.map((out, node) => (more[column[node]!]! > 0 ? ins[node]! : out));
}

function keep(map: Map<string, number>, key: string, make: () => number): number {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make();
  map.set(key, made);
  return made;
}

/** For each edge the bundle that it belongs to: that of whichever end has more long flows on that side. */
function trunksOf(graph: SortedGraph, flip: readonly boolean[], columns: Columns): (edge: number) => string {
  const ends = graph.edges.map(({ s, t }, e) => (flip[e] ? [t, s] as const : [s, t] as const));
  const outs = new Map<number, number>();
  const ins = new Map<number, number>();
  const pairs = new Set<string>();
  const parallel = ends.map(([a, b], e) => {
    const pair = `${a} ${b} ${flip[e]}`;
    const known = pairs.has(pair);
    pairs.add(pair);
    return known;
  });
  for (const [a, b] of ends) {
    if (columns.column[b]! - columns.column[a]! < 2) continue;
    outs.set(a, (outs.get(a) ?? 0) + 1);
    ins.set(b, (ins.get(b) ?? 0) + 1);
  }
  return (edge) => {
    if (parallel[edge]) return '';
    const [a, b] = ends[edge]!;
    const way = flip[edge] ? 'back' : '';
    return (ins.get(b) ?? 0) > (outs.get(a) ?? 0) ? `${way}t${b}` : `${way}s${a}`;
  };
}
