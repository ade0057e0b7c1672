import { expect, test } from 'vitest';
import { loadGraphviz, placeStable } from '../../src/build/seed-layout.ts';
import { checkPlacedGraph } from '../../src/core/layout/check-placed-graph.ts';
import type { LayoutOptions } from '../../src/core/layout/graph.ts';
import { generateGraph } from '../bench/layout/generate-graph.ts';
import { shareMoved, withBoxes, withTwin } from '../core/layout/changed-graphs.ts';

const wide: LayoutOptions = { shape: 'wide', page: { w: 1060, h: 710 }, rounds: 300 };
const phone: LayoutOptions = { shape: 'tall', page: { w: 400, h: 2400 }, rounds: 300 };

test('a link added to a chain of 40 moves at most a quarter of the others, though Graphviz may have fewer crossings', async () => {
  for (const [options, w, h] of [[wide, 180, 60], [phone, 164, 54]] as const) {
    const graph = withBoxes(generateGraph(40, 4, 1.6, 1), w, h);
    const before = await placeStable(graph, options, undefined, loadGraphviz);
    for (const { id } of graph.nodes.filter((_, i) => i % 10 === 3)) {
      const changed = withTwin(graph, id);
      const after = await placeStable(changed, options, before.order, loadGraphviz);
      expect(checkPlacedGraph(changed, after)).toEqual([]);
      expect(shareMoved(before, after)).toBeLessThanOrEqual(0.25);
    }
  }
});
