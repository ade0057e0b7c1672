// First stage: the input in canonical order, so that shuffled input gives the same picture, with indexes in place of ids.
import type { LayoutGraph, LayoutNode } from './graph.ts';

export interface SortedEdge {
  readonly id: string;
  readonly s: number;
  readonly t: number;
}

/** Nodes and edges sorted by id; edges name nodes by index. */
export interface SortedGraph {
  readonly stages: number;
  readonly nodes: readonly LayoutNode[];
  readonly edges: readonly SortedEdge[];
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Throws a RangeError for an id given twice, an end that is no node, or a stage that does not exist. */
export function sortGraph(graph: LayoutGraph): SortedGraph {
  const nodes = [...graph.nodes].sort((a, b) => compare(a.id, b.id));
  const index = new Map<string, number>();
  nodes.forEach((node, i) => {
    if (index.has(node.id)) throw new RangeError(`layout: two nodes called ${node.id}`);
    if (!Number.isInteger(node.stage) || node.stage < 0 || node.stage >= graph.stages.length)
      throw new RangeError(`layout: node ${node.id} is in stage ${node.stage}, of ${graph.stages.length}`);
    index.set(node.id, i);
  });
  const end = (id: string, edge: string): number => {
    const i = index.get(id);
    if (i === undefined) throw new RangeError(`layout: edge ${edge} ends at ${id}, which is no node`);
    return i;
  };
  const edges = [...graph.edges]
    .sort((a, b) => compare(a.id, b.id) || compare(a.s, b.s) || compare(a.t, b.t))
    .map(({ id, s, t }) => ({ id, s: end(s, id), t: end(t, id) }));
  return { stages: graph.stages.length, nodes, edges };
}
