// More boxes than a graph can be read with: folded stages side by side on top, open ones below one another, their boxes in rows.
// Flows have no lines of their own here; those of one link at a time can be drawn straight over it.

import { foldId } from './fold-graph.ts';
import type { LayoutGraph, LayoutNode, PlacedGraph, PlacedNode, PlacedStage } from './graph.ts';

const [margin, gap, head] = [8, 16, 38];

/** Boxes row by row in the order given, each row as high as its highest box, from `top` downwards. `y`: where the last row ends. */
function placeRows(nodes: readonly LayoutNode[], width: number, top: number): { readonly nodes: readonly PlacedNode[]; readonly y: number } {
  const widest = Math.max(1, ...nodes.map(node => node.w));
  const columns = Math.max(1, Math.floor((width - 2 * margin + gap) / (widest + gap)));
  // What is left over is spread between the columns, so that the last one ends at the margin.
  const step = nodes.length < columns ? widest + gap : (width - 2 * margin - widest) / Math.max(1, columns - 1);
  let y = top;
  const placed: PlacedNode[] = [];
  for (let first = 0; first < nodes.length; first += columns) {
    const row = nodes.slice(first, first + columns);
    placed.push(...row.map((node, column) => ({ ...node, column, row: first / columns, x: Math.round(margin + column * step), y })));
    y += Math.max(...row.map(node => node.h)) + gap;
  }
  return { nodes: placed, y };
}

/** Places a graph, as foldGraph gives it, on a page of the given width, px; the order of the boxes in a stage is that of `nodes`. */
export function placeGrid(graph: LayoutGraph, width: number): PlacedGraph {
  const nodes: PlacedNode[] = [];
  const stages: PlacedStage[] = [];
  let y = margin;
  const put = (row: readonly LayoutNode[]): void => { const placed = placeRows(row, width, y); nodes.push(...placed.nodes); y = placed.y; };
  const isFold = (node: LayoutNode): boolean => node.id === foldId(node.stage);
  put(graph.nodes.filter(isFold));
  graph.stages.forEach((_, stage) => {
    const own = graph.nodes.filter(node => node.stage === stage && !isFold(node));
    if (own.length === 0) return;
    const top = y;
    y += head;
    put(own);
    stages.push({ stage, x: margin, y: top, w: width - 2 * margin, h: y - top, columns: 1 });
  });
  return { width, height: y, nodes, edges: [], stages };
}
