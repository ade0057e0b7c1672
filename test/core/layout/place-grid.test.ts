import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { foldGraph } from '../../../src/core/layout/fold-graph.ts';
import type { PlacedNode } from '../../../src/core/layout/graph.ts';
import { placeGrid } from '../../../src/core/layout/place-grid.ts';
import { anyGraph, graphOf } from './graphs.ts';

const size = { w: 120, h: 60 };
const over = (a: PlacedNode, b: PlacedNode): boolean => a.x < b.x + b.w && b.x < a.x + a.w && a.y < b.y + b.h && b.y < a.y + a.h;
const topOf = (nodes: readonly PlacedNode[], id: string): number => nodes.find(node => node.id === id)!.y;

describe('boxes in rows', () => {
  const placed = placeGrid(foldGraph(graphOf('a b | c d e f g | h'), new Set([0, 2]), size), 400);
  test('have the folded stages on top, side by side', () => { expect(topOf(placed.nodes, 'fold-0')).toBe(topOf(placed.nodes, 'fold-2')); });
  test('leave room for the heading of an open stage', () => { expect(topOf(placed.nodes, 'c') - placed.stages[0]!.y).toBeGreaterThan(24); });
  test('keep the order of the links', () => { expect(placed.nodes.filter(node => node.stage === 1).map(node => `${node.id}${node.row}${node.column}`)).toEqual(['c00', 'd01', 'e10', 'f11', 'g20']); });
  test('name no stage that is folded or empty', () => { expect(placed.stages.map(({ stage }) => stage)).toEqual([1]); });
});

test('no box lies over another, none leaves the page, whatever is folded', () => {
  fc.assert(fc.property(anyGraph, fc.uniqueArray(fc.nat(4)), fc.integer({ min: 200, max: 1200 }), (graph, stages, width) => {
    const { nodes, height } = placeGrid(foldGraph(graph, new Set(stages), size), width);
    expect(nodes.flatMap((a, i) => nodes.slice(i + 1).filter(b => over(a, b)))).toEqual([]);
    expect(nodes.filter(node => node.x < 0 || node.x + node.w > width || node.y < 0 || node.y + node.h > height)).toEqual([]);
  }));
});
