// Graphviz dot in wasm, polyline, with `rank=same` and `newrank`, in the very columns that ours has chosen.
import { Graphviz } from '@hpcc-js/wasm-graphviz';
import { readDot, writeDot } from '../../../../src/build/seed-dot.ts';
import type { BenchGraph, ColumnOf, Drawing } from '../drawing.ts';

let loaded: Promise<Graphviz> | undefined;
export const loadGraphviz = (): Promise<Graphviz> => (loaded ??= Graphviz.load());

export async function drawDot(graph: BenchGraph, columns: ColumnOf): Promise<Drawing> {
  const graphviz = await loadGraphviz();
  const sorted = { ...graph, nodes: [...graph.nodes].sort((a, b) => (a.id < b.id ? -1 : 1)) };
  const { boxes, lines } = readDot(sorted, graphviz.layout(writeDot(sorted, columns, 'polyline'), 'json', 'dot'));
  return {
    nodes: Object.fromEntries(sorted.nodes.map(({ id, w, h }) => [id, { ...boxes.get(id)!, w, h }])),
    edges: graph.edges.map(({ id, s, t }) => ({ s, t, pts: lines.get(id) ?? [] })),
  };
}
