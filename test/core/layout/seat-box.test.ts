import { describe, expect, test } from 'vitest';
import { pullsOf } from '../../../src/core/layout/columns.ts';
import { seatBox, type Seating } from '../../../src/core/layout/seat-box.ts';
import { sortGraph } from '../../../src/core/layout/sort-graph.ts';
import { graphOf } from './graphs.ts';

/** Seats the box `new` of a one-stage graph; `rows` like 'a b | c'. Each way as rows of names, the likeliest first. */
function seat(rows: string, flows: string, cap = 2): readonly string[] {
  const names = rows.split('|').map((row) => row.trim().split(' '));
  const graph = sortGraph(graphOf(`${names.flat().join(' ')} new`, flows));
  const column = graph.nodes.map(({ id }) => names.findIndex((row) => row.includes(id)));
  const pulls = pullsOf(graph, graph.edges.map(() => false));
  const start: Seating = { column, first: [0, names.length], opened: [], moved: new Set(), price: 0 };
  const ways = seatBox({ graph, pulls, least: pulls.map(() => 1), cap }, start, graph.nodes.findIndex(({ id }) => id === 'new'));
  return [...ways].sort((p, q) => p.price - q.price).map((way) => Array.from({ length: way.first[1]! }, (_, c) => (
    graph.nodes.flatMap(({ id }, i) => (way.column[i] === c ? [id] : [])).join(' '))).join(' | '));
}

describe('a new box', () => {
  test('goes where there is room', () => {
    expect(seat('a b | c', '')[0]).toBe('a b | c new');
  });

  test('opens a row below the last one, if it comes from there', () => {
    expect(seat('a | c', 'a>c c>new')).toContain('a | c | new');
  });

  test('pushes one of a full row on to the next', () => {
    expect(seat('a b | c', 'new>b')[0]).toBe('a new | b c');
  });

  test('pushes one that pushes another', () => {
    expect(seat('a b | c d | e', 'a>c b>d new>c new>d a>e')).toContain('a new | b c | d e');
  });

  test('opens a row where all are full, between what it joins', () => {
    expect(seat('a b | c d', 'a>new new>c')[0]).toBe('a b | new | c d');
  });

  test('moves apart what it stands between', () => {
    expect(seat('a b', 'a>new new>b')[0]).toBe('a | new | b');
  });

  test('never stands beside or above what it comes from', () => {
    for (const way of seat('a b | c d | e', 'a>c b>d d>new')) {
      const rows = way.split(' | ').map((row) => row.split(' '));
      const at = (id: string): number => rows.findIndex((row) => row.includes(id));
      expect(at('new')).toBeGreaterThan(at('d'));
      expect(at('d')).toBeGreaterThan(at('b'));
      expect(Math.max(...rows.map((row) => row.length))).toBeLessThanOrEqual(2);
    }
  });
});
