// An order by ids, as it is given and kept, to and from the engine's own by indexes.
import type { Layers } from './build-layers.ts';
import type { LayoutOrder } from './graph.ts';
import type { Picture } from './lay-out.ts';
import { makeOrder, renumber, type Order } from './order-cost.ts';
import { neighboursOf, siftColumn } from './sift-column.ts';
import type { SortedGraph } from './sort-graph.ts';
import { liftFalls } from './lift-falls.ts';

const PASSES = 5; // of putting what is new into its places: lanes of one flow follow each other

/** `order` has the same columns; what it does not know is put where it crosses least. Falls never rise in the result. */
export function applyOrder(layers: Layers, graph: SortedGraph, order: LayoutOrder): Order {
  const laneOf = lanesByEdge(layers, graph);
  const node = new Map(graph.nodes.map(({ id }, i) => [id, i]));
  const fresh = new Set(layers.items.keys());
  const rows = layers.columns.map((column, c) => {
    const row: number[] = [];
    for (const entry of order[c]?.rows ?? []) {
      const item = typeof entry === 'string' ? node.get(entry) : laneOf.get(`${c} ${entry[0]}`);
      if (item === undefined || !fresh.has(item) || layers.items[item]!.column !== c) continue;
      fresh.delete(item);
      row.push(item);
    }
    return [...row, ...column.filter((item) => fresh.has(item))];
  });
  const made = makeOrder(layers, upright(layers, rows, fresh));
  if (fresh.size > 0) settleFresh(layers, made, fresh);
  for (let c = 0; c < made.columns.length; c++) liftFalls(layers, made, c);
  return made;
}

function lanesByEdge(layers: Layers, graph: SortedGraph): ReadonlyMap<string, number> {
  const lanes = new Map<string, number>();
  layers.chains.forEach((chain, e) => {
    for (const i of chain.slice(1)) {
      const { a } = layers.segments[i]!;
      lanes.set(`${layers.items[a]!.column} ${graph.edges[e]!.id}`, a);
    }
  });
  return lanes;
}

/** Another engine may know falls upside down; the whole order turned over crosses as often. */
function upright(layers: Layers, rows: number[][], fresh: ReadonlySet<number>): number[][] {
  const place = new Map(rows.flatMap((row) => row.map((item, i) => [item, i] as const)));
  const rise = layers.falls.reduce((sum, { a, b }) => (
    a === b || fresh.has(a) || fresh.has(b) ? sum : sum + Math.sign(place.get(a)! - place.get(b)!)), 0);
  return rise > 0 ? rows.map((row) => row.reverse()) : rows;
}

function settleFresh(layers: Layers, order: Order, fresh: ReadonlySet<number>): void {
  const near = neighboursOf(layers);
  const touched = order.columns.flatMap((row, c) => (row.some((item) => fresh.has(item)) ? [c] : []));
  for (const c of touched) putNearNeighbours(order, c);
  for (let pass = 0; pass < PASSES; pass++) {
    for (const c of pass % 2 === 0 ? touched : [...touched].reverse()) siftColumn(layers, near, order, c, fresh);
  }

  /** From the left: beside whatever lies as far down as what it comes from. */
  function putNearNeighbours(own: Order, column: number): void {
    const row = own.columns[column]!;
    const share = (item: number, side: typeof near.left): number => {
      const [from, to] = [side.first[item]!, side.first[item + 1]!];
      let sum = 0;
      for (let k = from; k < to; k++) sum += (own.place[side.ends[k]!]! + 0.5) / own.columns[layers.items[side.ends[k]!]!.column]!.length;
      return to > from ? sum / (to - from) : NaN;
    };
    for (const item of row.filter((i) => fresh.has(i))) {
      const [left, right] = [share(item, near.left), share(item, near.right)];
      const wish = Number.isNaN(left) ? (Number.isNaN(right) ? 1 : right) : left;
      row.splice(row.indexOf(item), 1);
      row.splice(Math.round(wish * row.length), 0, item);
      renumber(own, column);
    }
  }
}

/** The order of a picture by ids; a lane that flows share, by the first of them. */
export function writeOrder(graph: SortedGraph, picture: Picture): LayoutOrder {
  const { layers } = picture.frame;
  const flow = new Map<number, string>();
  layers.chains.forEach((chain, e) => {
    for (const i of chain.slice(1)) if (!flow.has(layers.segments[i]!.a)) flow.set(layers.segments[i]!.a, graph.edges[e]!.id);
  });
  const { start, size } = picture.frame.mains;
  return picture.order.columns.map((row, c) => ({
    stage: picture.columns.first.findLastIndex((first) => first <= c),
    rows: row.map((item) => (layers.items[item]!.node < 0 ? [flow.get(item)!] as const : graph.nodes[item]!.id)),
    at: row.flatMap((item) => (layers.items[item]!.node < 0 ? [] : [Math.round(picture.frame.rows.start[item]!)])),
    mid: Math.round(start[c]! + size[c]! / 2),
  }));
}
