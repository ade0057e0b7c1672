// d3-dag's sugiyama. It takes no cycles: flows against the columns of ours are turned round. It knows no stages.
import { coordQuad, decrossTwoLayer, graphStratify, layeringLongestPath, sugiyama } from 'd3-dag';
import type { BenchGraph, ColumnOf, Drawing, Point } from '../drawing.ts';

export function drawD3Dag(graph: BenchGraph, columns: ColumnOf): Promise<Drawing> {
  const size = new Map(graph.nodes.map((node) => [node.id, node]));
  const before = (a: string, b: string): boolean => columns.get(a)! - columns.get(b)! < 0 || (columns.get(a) === columns.get(b) && a < b);
  const parents = new Map(graph.nodes.map(({ id }) => [id, new Set<string>()]));
  for (const { s, t } of graph.edges) if (s !== t) parents.get(before(s, t) ? t : s)!.add(before(s, t) ? s : t);
  const dag = graphStratify()(graph.nodes.map(({ id }) => ({ id, parentIds: [...parents.get(id)!] })));
  sugiyama().layering(layeringLongestPath()).decross(decrossTwoLayer()).coord(coordQuad())
    .nodeSize(({ data }: { data: { id: string } }) => [size.get(data.id)!.h, size.get(data.id)!.w] as const).gap([18, 64])(dag as never);
  const at = new Map<string, Point>();
  for (const node of dag.nodes()) at.set(node.data.id, [node.y, node.x]);
  const lines = new Map<string, readonly Point[]>();
  for (const { source, target, points } of dag.links())
    lines.set(`${source.data.id} ${target.data.id}`, points.map(([x, y]: readonly [number, number]): Point => [y, x]));
  return Promise.resolve({
    nodes: Object.fromEntries(graph.nodes.map(({ id, w, h }) => [id, { x: at.get(id)![0], y: at.get(id)![1], w, h }])),
    edges: graph.edges.map(({ s, t }) => ({ s, t, pts: lines.get(`${s} ${t}`) ?? [...lines.get(`${t} ${s}`) ?? []].reverse() })),
  });
}
