import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { assignColumns } from '../../../src/core/layout/assign-columns.ts';
import { breakCycles } from '../../../src/core/layout/break-cycles.ts';
import { buildLayers, type Layers } from '../../../src/core/layout/build-layers.ts';
import type { LayoutGraph } from '../../../src/core/layout/graph.ts';
import { makeOrder, orderCost } from '../../../src/core/layout/order-cost.ts';
import { orderRows } from '../../../src/core/layout/order-rows.ts';
import { neighboursOf, siftColumn } from '../../../src/core/layout/sift-column.ts';
import { sortGraph } from '../../../src/core/layout/sort-graph.ts';
import { anyGraph, graphOf, sheep } from './graphs.ts';

function layersOf(graph: LayoutGraph, cap = 6): Layers {
  const sorted = sortGraph(graph);
  const flip = breakCycles(sorted);
  return buildLayers(sorted, flip, assignColumns(sorted, flip, { cap, separate: false }), () => 58, false);
}

describe('sifting', () => {
  test('what it says that it gained is what a full count finds', () => {
    fc.assert(fc.property(anyGraph, fc.nat(3), (graph, pick) => {
      const layers = layersOf(graph);
      const order = makeOrder(layers, layers.columns);
      const column = pick % layers.columns.length;
      const before = orderCost(layers, order);
      const gained = siftColumn(layers, neighboursOf(layers), order, column);
      expect(orderCost(layers, order)).toBe(before - gained);
      expect(gained).toBeGreaterThanOrEqual(0);
    }), { numRuns: 300 });
  });
});

describe('ordering rows', () => {
  test('flows down never rise', () => {
    fc.assert(fc.property(anyGraph, (graph) => {
      const layers = layersOf(graph);
      const { place } = orderRows(layers, 20);
      for (const { a, b } of layers.falls) if (a !== b) expect(place[a]!).toBeLessThan(place[b]!);
    }), { numRuns: 100 });
  });

  test('more rounds are never worse than none', () => {
    const layers = layersOf(sheep);
    expect(orderCost(layers, orderRows(layers, 300))).toBeLessThanOrEqual(orderCost(layers, orderRows(layers, 0)));
  });

  test('a graph that can be drawn without crossings is', () => {
    const layers = layersOf(graphOf('a b c d | e f g h | i j', 'a>h b>g c>f d>e h>i g>i f>j e>j'));
    expect(orderCost(layers, orderRows(layers, 50))).toBe(0);
  });
});

describe('breaking cycles', () => {
  const flipped = (graph: LayoutGraph): readonly string[] => {
    const sorted = sortGraph(graph);
    const flip = breakCycles(sorted);
    return sorted.edges.filter((_, e) => flip[e]).map(({ id }) => id.slice(4));
  };

  test('without cycles nothing is turned', () => expect(flipped(graphOf('a b c', 'a>b b>c a>c'))).toEqual([]));

  test('one flow of a ring is turned', () => expect(flipped(graphOf('a b c', 'a>b b>c c>a'))).toHaveLength(1));

  test('a flow to an earlier stage is turned, a self loop is not', () => {
    expect(flipped(graphOf('a | b', 'a>b b>a a>a'))).toEqual(['b>a']);
  });
});
