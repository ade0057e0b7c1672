import { expect, test } from 'vitest';
import { countCrossings } from '../../../src/core/layout/count-crossings.ts';
import type { PlacedEdge } from '../../../src/core/layout/graph.ts';

const crossings = (...lines: PlacedEdge['points'][]): number => countCrossings({
  width: 100, height: 100, nodes: [], stages: [],
  edges: lines.map((points, i) => ({ id: `${i}`, s: 'a', t: 'b', kind: 'forward', path: '', points })),
});

test('two lines that cross, cross once', () => expect(crossings([[0, 0], [10, 10]], [[0, 10], [10, 0]])).toBe(1));

test('lines beside each other do not cross', () => expect(crossings([[0, 0], [10, 0]], [[0, 5], [10, 5]])).toBe(0));

test('a crossing at a sample of one line counts once', () => {
  expect(crossings([[0, 0], [10, 0]], [[5, -5], [5, 0], [5, 5]])).toBe(1);
});

test('flows that share a lane and then part do not cross', () => {
  expect(crossings([[0, 0], [10, 0], [20, 0]], [[0, 0], [10, 0], [20, 5]])).toBe(0);
  expect(crossings([[0, 0], [20, 0]], [[0, 0], [10, 0], [20, 5]])).toBe(0);
  expect(crossings([[0, 0], [20, 0]], [[0, 0], [10, 0], [20, -5]])).toBe(0);
});

test('two curves that cross twice count twice', () => {
  expect(crossings([[0, 0], [10, 0], [20, 0]], [[0, -5], [5, 5], [15, 5], [20, -5]])).toBe(2);
});
