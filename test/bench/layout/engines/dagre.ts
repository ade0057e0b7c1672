// dagre, left to right. It knows no stages.
import { Graph, layout } from '@dagrejs/dagre';
import type { BenchGraph, Drawing, Point } from '../drawing.ts';

export function drawDagre(graph: BenchGraph): Promise<Drawing> {
  const g = new Graph({ multigraph: true });
  g.setGraph({ rankdir: 'LR', nodesep: 18, ranksep: 64, edgesep: 10 });
  g.setDefaultEdgeLabel(() => ({}));
  for (const { id, w, h } of graph.nodes) g.setNode(id, { width: w, height: h });
  for (const { id, s, t } of graph.edges) g.setEdge(s, t, {}, id);
  layout(g);
  const box = (id: string) => g.node(id) as unknown as { x: number; y: number };
  return Promise.resolve({
    nodes: Object.fromEntries(graph.nodes.map(({ id, w, h }) => [id, { x: box(id).x, y: box(id).y, w, h }])),
    edges: graph.edges.map(({ id, s, t }) => ({
      s, t, pts: ((g.edge(s, t, id) as { points?: readonly { x: number; y: number }[] }).points ?? []).map(({ x, y }): Point => [x, y]),
    })),
  });
}
