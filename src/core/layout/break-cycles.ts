// Second stage: which flows run against the picture's direction, so that all others can run with it.
import type { SortedGraph } from './sort-graph.ts';

/**
 * One flag an edge: true where it is to be laid out the other way round. Flows back to an earlier stage always are; inside
 * a stage a small set that breaks every cycle is chosen (Eades, Lin and Smyth's greedy order). Self loops are not flagged.
 */
export function breakCycles(graph: SortedGraph): readonly boolean[] {
  const rank = new Int32Array(graph.nodes.length);
  for (let stage = 0; stage < graph.stages; stage++) {
    greedyOrder(graph, stage).forEach((node, i) => { rank[node] = i; });
  }
  return graph.edges.map(({ s, t }) => {
    const step = graph.nodes[t]!.stage - graph.nodes[s]!.stage;
    return step < 0 || (step === 0 && rank[s]! > rank[t]!);
  });
}

/** The nodes of a stage, sources first and sinks last, with few flows against the order. */
function greedyOrder(graph: SortedGraph, stage: number): readonly number[] {
  const { rest, ins, outs } = insideOf(graph, stage);
  const first: number[] = [];
  const last: number[] = [];
  const alive = (list: readonly number[]): number => list.reduce((sum, i) => sum + (rest.has(i) ? 1 : 0), 0);
  while (rest.size > 0) {
    let pick = -1;
    let best = -Infinity;
    let sink = false;
    for (const i of rest) {
      const into = alive(ins.get(i)!);
      const out = alive(outs.get(i)!);
      const score = into === 0 ? 2e9 : out === 0 ? 1e9 : out - into;
      if (score > best) { best = score; pick = i; sink = score === 1e9; }
    }
    rest.delete(pick);
    (sink ? last : first).push(pick);
  }
  return [...first, ...last.reverse()];
}

function insideOf(graph: SortedGraph, stage: number) {
  const rest = new Set<number>();
  const ins = new Map<number, number[]>();
  const outs = new Map<number, number[]>();
  graph.nodes.forEach((node, i) => {
    if (node.stage !== stage) return;
    rest.add(i);
    ins.set(i, []);
    outs.set(i, []);
  });
  for (const { s, t } of graph.edges) {
    if (s === t || !rest.has(s) || !rest.has(t)) continue;
    outs.get(s)!.push(t);
    ins.get(t)!.push(s);
  }
  return { rest, ins, outs };
}
