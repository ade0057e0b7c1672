// Lays chains out while a planner edits: the same graph is read back, a changed one keeps its order where it can, so that boxes stay.

import type { LayoutGraph, LayoutOptions, LayoutOrder, PlacedGraph } from '../core/layout/graph.ts';
import { keepGraph, placeGraph } from '../core/layout/place-graph.ts';

/** Rounds of the search for a picture that was never drawn: quick enough to feel at once. */
const liveRounds = 40;
/** Pictures that are kept; the oldest goes. */
const most = 40;

const placed = new Map<string, PlacedGraph>();
const orders = new Map<string, LayoutOrder>();

const byId = (a: { readonly id: string }, b: { readonly id: string }): number => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);

export function placeLive(graph: LayoutGraph, wanted: LayoutOptions, name: string): PlacedGraph {
  const sorted = { ...graph, nodes: [...graph.nodes].sort(byId), edges: [...graph.edges].sort(byId) };
  const key = `${name}\n${JSON.stringify(sorted)}`;
  const known = placed.get(key);
  if (known !== undefined) return known;
  const options = { ...wanted, rounds: liveRounds };
  const order = orders.get(name);
  const made = (order === undefined ? undefined : keepGraph(sorted, options, order)) ?? placeGraph(sorted, options);
  if (made.order !== undefined) orders.set(name, made.order);
  placed.set(key, made);
  const [oldest] = placed.keys();
  if (placed.size > most && oldest !== undefined) placed.delete(oldest);
  return made;
}
