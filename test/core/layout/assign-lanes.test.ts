import fc from 'fast-check';
import { expect, test } from 'vitest';
import { assignColumns } from '../../../src/core/layout/assign-columns.ts';
import { breakCycles } from '../../../src/core/layout/break-cycles.ts';
import { countCrossings } from '../../../src/core/layout/count-crossings.ts';
import { samplePath } from '../../../src/core/layout/draw-path.ts';
import type { LayoutGraph, PlacedGraph } from '../../../src/core/layout/graph.ts';
import { layOut, type Picture } from '../../../src/core/layout/lay-out.ts';
import { orderCost } from '../../../src/core/layout/order-cost.ts';
import { sortGraph } from '../../../src/core/layout/sort-graph.ts';
import { anyGraph, graphOf, sheep } from './graphs.ts';

/** Strictly left to right, so that every crossing is one between two columns. */
function pictureOf(graph: LayoutGraph): Picture {
  const sorted = sortGraph({ ...graph, edges: graph.edges.filter(({ s, t }) => s !== t) });
  const flip = breakCycles(sorted);
  const columns = assignColumns(sorted, flip, { cap: 6, separate: true });
  return layOut(sorted, flip, columns, { shape: 'wide', page: { w: 1060, h: 720 } }, 5);
}

const drawn = (picture: Picture): PlacedGraph => ({
  width: 0, height: 0, nodes: [], stages: [],
  edges: picture.paths.map((path, i) => ({ id: `${i}`, s: '', t: '', kind: 'forward', path: '', points: samplePath(path) })),
});

test('the curves cross exactly as often as the order of rows demands', () => {
  fc.assert(fc.property(anyGraph, (graph) => {
    const picture = pictureOf(graph);
    expect(countCrossings(drawn(picture))).toBe(orderCost(picture.frame.layers, picture.order));
  }), { numRuns: 150 });
});

test('flows that bend beside each other have lanes of their own', () => {
  for (const graph of [sheep, graphOf('a b c | d e f', 'a>d a>e a>f b>d b>e b>f c>d c>e c>f')]) {
    const { frame: { layers, ports, rows, lanes } } = pictureOf(graph);
    const runs = layers.segments.map(({ a, b }, i) => {
      const from = rows.start[a]! + ports.segments[i]!.a;
      const to = rows.start[b]! + ports.segments[i]!.b;
      return { gap: layers.items[a]!.column, lane: lanes.segments[i]!, low: Math.min(from, to), high: Math.max(from, to) };
    }).filter(({ low, high }) => high - low > 1);
    runs.forEach((p, i) => runs.slice(0, i).forEach((q) => {
      if (p.gap !== q.gap || p.low >= q.high || q.low >= p.high) return;
      expect(Math.abs(p.lane - q.lane)).toBeGreaterThanOrEqual(1);
    }));
  }
});
