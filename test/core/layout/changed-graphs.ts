// Graphs that have changed a little, and how far that moved what was there: counted from the pictures, not by the engine's own count.
import type { LayoutGraph, PlacedGraph } from '../../../src/core/layout/graph.ts';

/** Without one link and its flows. */
export function without(graph: LayoutGraph, id: string): LayoutGraph {
  return { ...graph, nodes: graph.nodes.filter((node) => node.id !== id), edges: graph.edges.filter(({ s, t }) => s !== id && t !== id) };
}

/** With one link more, in the stage of another, with up to three flows like its flows. */
export function withTwin(graph: LayoutGraph, id: string, name = 'new'): LayoutGraph {
  const twin = graph.nodes.find((node) => node.id === id)!;
  const flows = graph.edges.filter(({ s, t }) => s === id || t === id).slice(0, 3)
    .map(({ s, t }, i) => ({ id: `${name} ${i}`, s: s === id ? name : s, t: t === id ? name : t }));
  return { ...graph, nodes: [...graph.nodes, { ...twin, id: name }], edges: [...graph.edges, ...flows] };
}

/** The same graph with boxes of one width, and of these heights in turn. */
export function withBoxes(graph: LayoutGraph, w: number, ...heights: readonly number[]): LayoutGraph {
  return { ...graph, nodes: graph.nodes.map((node, i) => ({ ...node, w, h: heights[i % heights.length]! })) };
}

/** The share of the links in both pictures that have moved by more than their height. */
export function shareMoved(before: PlacedGraph, after: PlacedGraph): number {
  const was = new Map(before.nodes.map((node) => [node.id, node]));
  const both = after.nodes.flatMap((node) => (was.has(node.id) ? [[node, was.get(node.id)!] as const] : []));
  return both.filter(([p, q]) => Math.hypot(p.x - q.x, p.y - q.y) > p.h).length / Math.max(1, both.length);
}
