import { expect, test } from 'vitest';
import { buildLayers, type Layers } from '../../../src/core/layout/build-layers.ts';
import { makeOrder, orderCost } from '../../../src/core/layout/order-cost.ts';
import { sortGraph } from '../../../src/core/layout/sort-graph.ts';
import { siftFree, swapBoxes } from '../../../src/core/layout/swap-boxes.ts';
import { graphOf } from './graphs.ts';

function layersOf(stages: string, flows: string): Layers {
  const graph = sortGraph(graphOf(stages, flows));
  const columns = { column: graph.nodes.map(({ stage }) => stage), first: Array.from({ length: graph.stages + 1 }, (_, i) => i) };
  return buildLayers(graph, graph.edges.map(() => false), columns, () => 58, false);
}

const crossed = layersOf('a b c | x y z', 'a>z b>y c>x');

test('two boxes that change places save crossings, the others stay', () => {
  const start = makeOrder(crossed, crossed.columns);
  const { order, pairs } = swapBoxes(crossed, start, new Set(), 1);
  expect(pairs).toEqual([[0, 2]]);
  expect([orderCost(crossed, start), orderCost(crossed, order)]).toEqual([3, 0]);
  expect(start.columns).toEqual(crossed.columns.map((column) => [...column]));
});

test('no pair changes places where none may, or where that saves nothing', () => {
  expect(swapBoxes(crossed, makeOrder(crossed, crossed.columns), new Set(), 0).pairs).toEqual([]);
  const plain = layersOf('a b | x y', 'a>x b>y');
  expect(swapBoxes(plain, makeOrder(plain, plain.columns), new Set(), 3).pairs).toEqual([]);
});

test('a lane goes where it crosses least, past boxes that stay', () => {
  const layers = layersOf('a b | m | x y', 'a>m m>x b>y');
  const lane = layers.items.findIndex(({ node }) => node < 0);
  const order = makeOrder(layers, layers.columns.map((column, c) => (c === 1 ? [lane, ...column.filter((item) => item !== lane)] : column)));
  siftFree(layers, order, new Set([lane]));
  expect(orderCost(layers, order)).toBe(0);
});
