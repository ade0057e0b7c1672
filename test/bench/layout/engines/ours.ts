// The product's own engine, seeded at build by Graphviz as a build of the site is.
import { placeSeeded } from '../../../../src/build/seed-layout.ts';
import type { PlacedGraph } from '../../../../src/core/layout/graph.ts';
import type { BenchGraph, Drawing } from '../drawing.ts';
import { loadGraphviz } from './dot.ts';

export const PAGE = { w: 1060, h: 760 };

export async function drawOurs(graph: BenchGraph, strict: boolean): Promise<Drawing> {
  return drawingOf(await placeSeeded(graph, { shape: 'wide', page: PAGE, strict }, loadGraphviz));
}

export function drawingOf(placed: PlacedGraph): Drawing {
  return {
    nodes: Object.fromEntries(placed.nodes.map(({ id, x, y, w, h }) => [id, { x: x + w / 2, y: y + h / 2, w, h }])),
    edges: placed.edges.map(({ s, t, points }) => ({ s, t, pts: points })),
  };
}
