import { expect, test } from 'vitest';
import { checkPlacedGraph } from '../../../src/core/layout/check-placed-graph.ts';
import type { PlacedEdge, PlacedGraph, PlacedNode } from '../../../src/core/layout/graph.ts';
import { placeGraph } from '../../../src/core/layout/place-graph.ts';
import { graphOf } from './graphs.ts';

const graph = graphOf('a x | b', 'a>b');
const placed = placeGraph(graph, { shape: 'wide', page: { w: 1060, h: 720 } });
const kinds = (picture: PlacedGraph): readonly string[] => checkPlacedGraph(graph, picture).map(({ kind }) => kind);
const moved = (id: string, change: Partial<PlacedNode>): PlacedGraph =>
  ({ ...placed, nodes: placed.nodes.map((node) => (node.id === id ? { ...node, ...change } : node)) });
const routed = (points: PlacedEdge['points']): PlacedGraph =>
  ({ ...placed, edges: placed.edges.map((edge) => ({ ...edge, points })) });
const at = (id: string): PlacedNode => placed.nodes.find((node) => node.id === id)!;

test('a legal picture has no faults', () => expect(kinds(placed)).toEqual([]));

test('boxes on top of each other overlap', () => {
  expect(kinds(moved('x', { x: at('a').x + 5, y: at('a').y + 5 }))).toContain('overlap');
});

test('a box beyond the edge of the picture is outside', () => {
  expect(kinds(moved('b', { x: placed.width - 20 }))).toContain('outside');
});

test('a box in the band of another stage is a stage fault', () => {
  expect(kinds(moved('x', { x: at('b').x, y: at('x').y + 200 }))).toContain('stage');
});

test('a flow over a box that is not its end is found', () => {
  const [a, b, x] = [at('a'), at('b'), at('x')];
  expect(kinds(routed([[a.x, a.y + 9], [x.x + x.w / 2, x.y + x.h / 2], [b.x, b.y + 9]]))).toContain('over-box');
});

test('a flow through its own end is found', () => {
  const [a, b] = [at('a'), at('b')];
  expect(kinds(routed([[a.x, a.y + 9], [b.x, b.y + 9]]))).toContain('over-box');
});

test('a flow that ends beside its box is loose', () => {
  const [a, b] = [at('a'), at('b')];
  expect(kinds(routed([[a.x + a.w, a.y + 9], [b.x - 5, b.y + 9]]))).toContain('loose-end');
});

test('a missing flow and a missing box are lost', () => {
  expect(kinds({ ...placed, edges: [] })).toContain('lost');
  expect(kinds({ ...placed, nodes: placed.nodes.slice(1) })).toContain('lost');
});
