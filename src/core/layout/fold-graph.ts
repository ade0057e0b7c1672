// A chain with some of its stages folded: each of them is one box, and flows at it are joined.

import type { LayoutGraph } from './graph.ts';

/** The id of the box that stands for a folded stage. */
export const foldId = (stage: number): string => `fold-${stage}`;

/**
 * The graph to lay out while the stages in `folded` are folded, into boxes of `size`. Flows inside a folded stage go; those
 * at one are joined to one for each pair of ends, which keeps the id of the first of them by id.
 */
export function foldGraph(graph: LayoutGraph, folded: ReadonlySet<number>, size: { readonly w: number; readonly h: number }): LayoutGraph {
  const stageOf = new Map(graph.nodes.map(node => [node.id, node.stage]));
  const shut = [...new Set(stageOf.values())].filter(stage => folded.has(stage)).sort((a, b) => a - b);
  const end = (id: string): string => { const stage = stageOf.get(id); return stage !== undefined && folded.has(stage) ? foldId(stage) : id; };
  const pairs = new Set<string>();
  const edges = [...graph.edges].sort((a, b) => (a.id < b.id ? -1 : 1)).flatMap(edge => {
    const [s, t] = [end(edge.s), end(edge.t)];
    const joined = s !== edge.s || t !== edge.t;
    const pair = JSON.stringify([s, t]);
    if (joined && (s === t || pairs.has(pair))) return [];
    if (joined) pairs.add(pair);
    return [{ id: edge.id, s, t }];
  });
  return { stages: graph.stages, nodes: [...graph.nodes.filter(node => !folded.has(node.stage)), ...shut.map(stage => ({ id: foldId(stage), stage, ...size }))], edges };
}
