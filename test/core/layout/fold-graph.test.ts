import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { foldGraph, foldId } from '../../../src/core/layout/fold-graph.ts';
import { anyGraph, graphOf } from './graphs.ts';

const size = { w: 100, h: 50 };
const fold = (stages: string, flows: string, ...folded: number[]): { readonly boxes: string; readonly flows: string } => {
  const { nodes, edges } = foldGraph(graphOf(stages, flows), new Set(folded), size);
  return { boxes: nodes.map(({ id }) => id).join(' '), flows: edges.map(({ s, t }) => `${s}>${t}`).join(' ') };
};

describe('folding a stage', () => {
  test('puts one box in the place of its links', () => { expect(fold('a b | c d', '', 1)).toEqual({ boxes: 'a b fold-1', flows: '' }); });
  test('joins flows that share their ends then, once a direction', () => { expect(fold('a | c d', 'a>c a>d d>a', 1).flows).toBe('a>fold-1 fold-1>a'); });
  test('takes flows inside it away', () => { expect(fold('a | c d', 'c>d a>c', 1).flows).toBe('a>fold-1'); });
  test('leaves parallel flows between open boxes as they are', () => { expect(fold('a b | c', 'a>b a>b b>c', 1).flows).toBe('a>b a>b b>fold-1'); });
  test('of an empty stage changes nothing', () => { expect(fold('a | | b', 'a>b', 1)).toEqual({ boxes: 'a b', flows: 'a>b' }); });
});

test('a folded graph is whole: every end has its box, folded links have none, every flow is one of the old ones', () => {
  fc.assert(fc.property(anyGraph, fc.uniqueArray(fc.nat(4)), (graph, stages) => {
    const folded = new Set(stages);
    const { nodes, edges } = foldGraph(graph, folded, size);
    const ids = new Set(nodes.map(({ id }) => id));
    expect(nodes.every(({ id, stage }) => id === foldId(stage) || !folded.has(stage))).toBe(true);
    expect(edges.every(({ s, t }) => ids.has(s) && ids.has(t))).toBe(true);
    expect(new Set(edges.map(({ id }) => id)).size).toBe(edges.length);
    const known = new Set(graph.edges.map(({ id }) => id));
    expect(edges.every(({ id }) => known.has(id))).toBe(true);
  }));
});

test('the order of flows is of no consequence', () => {
  fc.assert(fc.property(anyGraph.chain(graph => fc.record({ graph: fc.constant(graph), edges: fc.shuffledSubarray([...graph.edges], { minLength: graph.edges.length }) })), ({ graph, edges }) => {
    const folded = new Set([0, 2]);
    expect(foldGraph({ ...graph, edges }, folded, size)).toEqual(foldGraph(graph, folded, size));
  }));
});
