import { describe, expect, test } from 'vitest';
import fc from 'fast-check';
import { checkPlacedGraph } from '../../../src/core/layout/check-placed-graph.ts';
import { countCrossings } from '../../../src/core/layout/count-crossings.ts';
import type { LayoutGraph, LayoutOptions } from '../../../src/core/layout/graph.ts';
import { keepGraph, placeGraph, planColumns } from '../../../src/core/layout/place-graph.ts';
import { shareMoved, withBoxes, without, withTwin } from './changed-graphs.ts';
import { anyGraph, graphOf, sheep } from './graphs.ts';
import { generateGraph } from '../../bench/layout/generate-graph.ts';

const wide: LayoutOptions = { shape: 'wide', page: { w: 1060, h: 760 }, rounds: 300 };
const tall: LayoutOptions = { shape: 'tall', page: { w: 457, h: 2400 }, rounds: 300 };
const phone: LayoutOptions = { shape: 'tall', page: { w: 400, h: 2400 }, rounds: 100 };

describe('a link more or less in a chain of 40', () => {
  test('moves at most a quarter of the others by more than their height', () => {
    for (let seed = 1; seed <= 3; seed++) {
      const graph = generateGraph(40, 4, 1.6, seed);
      const before = placeGraph(graph, wide);
      for (const { id } of graph.nodes.filter((_, i) => i % 3 === seed % 3)) {
        for (const changed of [without(graph, id), withTwin(graph, id)]) {
          const after = keepGraph(changed, wide, before.order!)!;
          expect(checkPlacedGraph(changed, after)).toEqual([]);
          expect(shareMoved(before, after)).toBeLessThanOrEqual(0.25);
        }
      }
    }
  });

  test('in a tall picture moves as few, whether its rows are full or not, and no flow rises', () => {
    for (let seed = 1; seed <= 3; seed++) {
      const graph = withBoxes(generateGraph(40, 2 + seed, 1.6, seed), 164, 54);
      const before = placeGraph(graph, phone);
      for (const { id } of graph.nodes.filter((_, i) => i % 7 === seed % 7)) {
        for (const changed of [without(graph, id), withTwin(graph, id)]) {
          const after = keepGraph(changed, phone, before.order!)!;
          expect(checkPlacedGraph(changed, after)).toEqual([]);
          expect(shareMoved(before, after)).toBeLessThanOrEqual(0.25);
          expect(after.edges.filter(({ kind }) => kind === 'down')).toEqual([]);
        }
      }
    }
  });

  test('that was taken out and is put back moves as few', () => {
    const graph = withBoxes(generateGraph(40, 3, 1.6, 2), 164, 54);
    for (const { id } of graph.nodes.filter((_, i) => i % 8 === 3)) {
      for (const options of [phone, wide]) {
        const before = placeGraph(without(graph, id), { ...options, rounds: 60 });
        expect(shareMoved(before, keepGraph(graph, options, before.order!)!)).toBeLessThanOrEqual(0.25);
      }
    }
  });

  test('costs few crossings', () => {
    const graph = generateGraph(40, 4, 1.6, 1);
    const before = placeGraph(graph, wide);
    const after = keepGraph(withTwin(graph, graph.nodes[7]!.id), wide, before.order!)!;
    expect(countCrossings(after)).toBeLessThanOrEqual(countCrossings(before) + 15);
  });

  test('makes a wide picture hardly smaller', () => {
    const graph = generateGraph(40, 4, 1.6, 1);
    const before = placeGraph(graph, wide);
    for (const { id } of graph.nodes.filter((_, i) => i % 5 === 0)) {
      const after = keepGraph(without(graph, id), wide, before.order!)!;
      expect(Math.max(after.width / before.width, after.height / before.height)).toBeLessThan(1.03);
    }
  });
});

describe('the rows of a phone\'s picture', () => {
  const full = graphOf('a1 a2 | b1 b2 b3 b4 | c1 c2 | d1 d2', 'a1>b1 a2>b2 b1>b3 b2>b4 b3>c1 b4>c2 c1>d1 c2>d2');
  const rowsOf = (graph: LayoutGraph, order = placeGraph(graph, phone).order!): readonly number[] => keepGraph(graph, phone, order)!.stages.map(({ columns }) => columns);

  test('a link goes where its row has room, and none moves', () => {
    const graph = graphOf('a1 a2 | b1 b2 b3 | c1 c2', 'a1>b1 b1>b2 b1>b3 b2>c1');
    const before = placeGraph(graph, phone);
    const after = keepGraph({ ...graph, nodes: [...graph.nodes, { ...graph.nodes[2]!, id: 'new' }] }, phone, before.order!)!;
    expect(after.stages.map(({ columns }) => columns)).toEqual(before.stages.map(({ columns }) => columns));
    expect(shareMoved(before, after)).toBe(0);
  });

  test('a link pushes another on, where its own row is full and the next one is not', () => {
    const graph = graphOf('a | x y z | c', 'a>x x>z a>c');
    const before = placeGraph(graph, phone);
    const changed = graphOf('a | x y z new | c', 'a>x x>z a>c new>y new>z');
    const after = keepGraph(changed, phone, before.order!)!;
    const column = new Map(after.nodes.map((node) => [node.id, node.column]));
    expect(after.stages.map(({ columns }) => columns)).toEqual(before.stages.map(({ columns }) => columns));
    expect([column.get('new')! < column.get('y')!, column.get('new')! < column.get('z')!]).toEqual([true, true]);
  });

  test('a row is opened where all are full', () => {
    const { order } = placeGraph(full, phone);
    expect(rowsOf(full, order)).toEqual([1, 2, 1, 1]);
    const more = withTwin(full, 'b3');
    expect(rowsOf(more, order)).toEqual([1, 3, 1, 1]);
    expect(checkPlacedGraph(more, keepGraph(more, phone, order!)!)).toEqual([]);
  });

  test('a row that a link leaves empty goes, and the others stay within a box height', () => {
    const graph = graphOf('a1 a2 | b c | d1 d2 | e1 e2', 'a1>b b>c c>d1 d1>e1');
    const before = placeGraph(graph, phone);
    const after = keepGraph(without(graph, 'c'), phone, before.order!)!;
    expect([before, after].map(({ stages }) => stages.map(({ columns }) => columns))).toEqual([[1, 2, 1, 1], [1, 1, 1, 1]]);
    expect(shareMoved(before, after)).toBe(0);
  });
});

describe('keeping any order', () => {
  test('gives a legal picture of any changed graph, or none', () => {
    fc.assert(fc.property(anyGraph, fc.nat(), fc.constantFrom(wide, tall), (graph, pick, options) => {
      const quick = { ...options, rounds: 5 };
      const { order } = placeGraph(graph, quick);
      const { id } = graph.nodes[pick % graph.nodes.length]!;
      for (const changed of [graph, without(graph, id), withTwin(graph, id)]) {
        const kept = keepGraph(changed, pick % 2 === 0 ? quick : { ...quick, floor: 0 }, order!);
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
