// Stability: the picture of a graph that has changed a little, with as much of the earlier order as can stay.
import { applyOrder } from './apply-order.ts';
import { tallPlan, worth } from './choose-columns.ts';
import type { LayoutOptions, LayoutOrder } from './graph.ts';
import { dropEmpty, keepColumns } from './keep-columns.ts';
import { drawOrder, prepare, type Picture } from './lay-out.ts';
import type { SortedGraph } from './sort-graph.ts';

const FRESH = 0.2; // of the boxes: with more new ones the earlier order is no help

/** Undefined where the earlier order no longer suits the graph. */
export function keepPicture(
  graph: SortedGraph, flip: readonly boolean[], options: LayoutOptions, keep: LayoutOrder,
): Picture | undefined {
  const known = new Set(keep.flatMap(({ rows }) => rows.filter((row) => typeof row === 'string')));
  const fresh = graph.nodes.filter(({ id }) => !known.has(id)).length;
  if (fresh > Math.max(1, FRESH * graph.nodes.length) || known.size - graph.nodes.length + fresh > FRESH * known.size + 1) return undefined;
  const order = dropEmpty(graph, keep);
  const cap = options.shape === 'tall' ? tallPlan(graph, options).cap : Infinity;
  const held = heldPlaces(graph, order);
  let best: { picture: Picture; value: number } | undefined;
  for (const columns of keepColumns(graph, flip, order, options.strict === true, cap)) {
    const draft = { ...prepare(graph, flip, columns, options), held };
    const picture = drawOrder(draft, applyOrder(draft.layers, graph, order));
    const value = worth(picture, options, graph.edges.length);
    if (!best || value > best.value + 1e-9) best = { picture, value };
  }
  return best?.picture;
}

/** Where the boxes that are left were across the stages. */
function heldPlaces(graph: SortedGraph, order: LayoutOrder): ReadonlyMap<number, number> {
  const at = new Map(order.flatMap(({ rows, at: places }) => (
    places ? rows.filter((row) => typeof row === 'string').map((row, i) => [row, places[i]!] as const) : [])));
  return new Map(graph.nodes.flatMap(({ id }, i) => (at.has(id) ? [[i, at.get(id)!] as const] : [])));
}
