// Small graphs for the layout tests, written as text, and arbitrary ones for its properties.
import fc from 'fast-check';
import type { LayoutEdge, LayoutGraph, LayoutNode } from '../../../src/core/layout/graph.ts';

/** `stages` like 'a b | c d', `flows` like 'a>c b>c'; every box 166 × 58 unless `w` says otherwise. */
export function graphOf(stages: string, flows = '', w = 166): LayoutGraph {
  const rows = stages.split('|').map((row) => row.trim().split(/\s+/).filter(Boolean));
  const nodes = rows.flatMap((ids, stage) => ids.map((id): LayoutNode => ({ id, stage, w, h: 58 })));
  const edges = flows.split(/\s+/).filter(Boolean).map((flow, i): LayoutEdge => {
    const [s = '', t = ''] = flow.split('>');
    return { id: `${String(i).padStart(3, '0')} ${flow}`, s, t };
  });
  return { stages: rows.map((_, i) => `stage ${i}`), nodes, edges };
}

/** Any graph: cycles, parallel flows, self loops, flows backwards, empty stages, boxes of many sizes. */
export const anyGraph: fc.Arbitrary<LayoutGraph> = fc
  .tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 18 }))
  .chain(([stages, nodes]) => fc.record({
    stages: fc.constant(Array.from({ length: stages }, (_, i) => `stage ${i}`)),
    nodes: fc.array(
      fc.record({ stage: fc.nat(stages - 1), w: fc.integer({ min: 40, max: 180 }), h: fc.integer({ min: 24, max: 90 }) }),
      { minLength: nodes, maxLength: nodes },
    ),
    edges: fc.array(fc.record({ s: fc.nat(nodes - 1), t: fc.nat(nodes - 1) }), { maxLength: 40 }),
  }))
  .map(({ stages, nodes, edges }) => ({
    stages,
    nodes: nodes.map((node, i) => ({ id: `n${i}`, ...node })),
    edges: edges.map(({ s, t }, i) => ({ id: `e${i}`, s: `n${s}`, t: `n${t}` })),
  }));

/** A chain-like graph of a given size, the same every time. */
export function bigGraph(nodes: number, edges: number, stages: number): LayoutGraph {
  let state = nodes * 7 + edges;
  const random = (): number => (state = (state * 16807) % 2147483647) / 2147483647;
  const name = (i: number): string => `n${String(i).padStart(4, '0')}`;
  return {
    stages: Array.from({ length: stages }, (_, i) => `stage ${i}`),
    nodes: Array.from({ length: nodes }, (_, i) => ({
      id: name(i), stage: Math.min(stages - 1, Math.floor((i / nodes) * stages)), w: 160, h: 58,
    })),
    edges: Array.from({ length: edges }, (_, i) => {
      const a = Math.floor(random() * nodes);
      const b = Math.min(nodes - 1, a + Math.ceil((random() * nodes) / stages));
      return { id: `e${String(i).padStart(4, '0')}`, s: name(random() < 0.05 ? b : a), t: name(random() < 0.05 ? a : b) };
    }),
  };
}

/** The sheep chain of the sketch: 24 links in three stages. */
export const sheep = graphOf(
  'gear breed grass vaccine straw feed | farm fatten market test slaughter cold | '
  + 'manure wool tour blood hide gut dishes snack catering heparin brand live',
  'gear>farm breed>farm grass>farm vaccine>farm straw>farm straw>fatten feed>fatten farm>fatten fatten>market '
  + 'market>slaughter test>slaughter slaughter>cold farm>manure farm>wool farm>tour test>dishes slaughter>blood '
  + 'slaughter>hide slaughter>gut slaughter>dishes cold>dishes cold>snack cold>catering cold>live gut>heparin '
  + 'dishes>catering dishes>brand snack>brand brand>live manure>grass farm>grass',
);
