import { describe, expect, test } from 'vitest';
import fc from 'fast-check';
import { checkPlacedGraph } from '../../../src/core/layout/check-placed-graph.ts';
import { countCrossings } from '../../../src/core/layout/count-crossings.ts';
import type { LayoutGraph, LayoutOptions, PlacedGraph } from '../../../src/core/layout/graph.ts';
import { keepGraph, placeGraph, planColumns } from '../../../src/core/layout/place-graph.ts';
import { anyGraph, sheep } from './graphs.ts';
import { generateGraph } from '../../bench/layout/generate-graph.ts';

const wide: LayoutOptions = { shape: 'wide', page: { w: 1060, h: 760 }, rounds: 300 };
const tall: LayoutOptions = { shape: 'tall', page: { w: 457, h: 2400 }, rounds: 300 };

/** Without one link and its flows. */
function without(graph: LayoutGraph, id: string): LayoutGraph {
  return { ...graph, nodes: graph.nodes.filter((node) => node.id !== id), edges: graph.edges.filter(({ s, t }) => s !== id && t !== id) };
}

/** With one link more, in the stage of another, with up to three flows like its flows. */
function withTwin(graph: LayoutGraph, id: string): LayoutGraph {
  const twin = graph.nodes.find((node) => node.id === id)!;
  const flows = graph.edges.filter(({ s, t }) => s === id || t === id).slice(0, 3)
    .map(({ s, t }, i) => ({ id: `new ${i}`, s: s === id ? 'new' : s, t: t === id ? 'new' : t }));
  return { ...graph, nodes: [...graph.nodes, { ...twin, id: 'new' }], edges: [...graph.edges, ...flows] };
}

/** The share of the links in both pictures that have moved by more than their height. */
function movedShare(before: PlacedGraph, after: PlacedGraph): number {
  const was = new Map(before.nodes.map((node) => [node.id, node]));
  const both = after.nodes.flatMap((node) => (was.has(node.id) ? [[node, was.get(node.id)!] as const] : []));
  return both.filter(([p, q]) => Math.hypot(p.x - q.x, p.y - q.y) > p.h).length / both.length;
}

describe('a link more or less in a chain of 40', () => {
  test('moves at most a quarter of the others by more than their height', () => {
    for (let seed = 1; seed <= 3; seed++) {
      const graph = generateGraph(40, 4, 1.6, seed);
      const before = placeGraph(graph, wide);
      for (const { id } of graph.nodes.filter((_, i) => i % 3 === seed % 3)) {
        for (const changed of [without(graph, id), withTwin(graph, id)]) {
          const after = keepGraph(changed, wide, before.order!)!;
          expect(checkPlacedGraph(changed, after)).toEqual([]);
          expect(movedShare(before, after)).toBeLessThanOrEqual(0.25);
        }
      }
    }
  });

  test('costs few crossings', () => {
    const graph = generateGraph(40, 4, 1.6, 1);
    const before = placeGraph(graph, wide);
    const after = keepGraph(withTwin(graph, graph.nodes[7]!.id), wide, before.order!)!;
    expect(countCrossings(after)).toBeLessThanOrEqual(countCrossings(before) + 15);
  });
});

describe('keeping any order', () => {
  test('gives a legal picture of any changed graph, or none', () => {
    fc.assert(fc.property(anyGraph, fc.nat(), fc.constantFrom(wide, tall), (graph, pick, options) => {
      const quick = { ...options, rounds: 5 };
      const { order } = placeGraph(graph, quick);
      const { id } = graph.nodes[pick % graph.nodes.length]!;
      for (const changed of [graph, without(graph, id), withTwin(graph, id)]) {
        const kept = keepGraph(changed, quick, order!);
        if (kept) expect(checkPlacedGraph(changed, kept)).toEqual([]);
      }
    }), { numRuns: 100 });
  });

  test('an order of something else altogether is not kept', () => {
    const { order } = placeGraph(generateGraph(20), { ...wide, rounds: 5 });
    expect(keepGraph(sheep, wide, order!)).toBeUndefined();
  });
});

describe('a start', () => {
  test('keeps its columns, and its crossings are not exceeded', () => {
    fc.assert(fc.property(anyGraph, (graph) => {
      const first = placeGraph(graph, { ...wide, rounds: 60 });
      const again = placeGraph(graph, { ...wide, rounds: 0, start: first.order!, floor: countCrossings(first) });
      expect(again.nodes.map(({ column }) => column)).toEqual(first.nodes.map(({ column }) => column));
      expect(countCrossings(again)).toBeLessThanOrEqual(countCrossings(first));
    }), { numRuns: 60 });
  });

  test('planned columns are those of the picture', () => {
    const plan = planColumns(sheep, wide);
    const placed = placeGraph(sheep, wide);
    plan.forEach(({ rows }, c) => expect(placed.nodes.filter(({ column }) => column === c).map(({ id }) => id)).toEqual(rows));
  });
});
