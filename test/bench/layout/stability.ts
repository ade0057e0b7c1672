// How many links move when one is added to a chain of 40 or taken from it: `node test/bench/layout/stability.ts [--seeds 3]
// [--rounds 100] [--only NAME] [--built]`. With --built as the build does it, Graphviz's crossings heeded.
import { parseArgs } from 'node:util';
import { loadGraphviz, placeStable } from '../../../src/build/seed-layout.ts';
import { checkPlacedGraph } from '../../../src/core/layout/check-placed-graph.ts';
import { countCrossings } from '../../../src/core/layout/count-crossings.ts';
import type { LayoutGraph, LayoutOptions, PlacedGraph } from '../../../src/core/layout/graph.ts';
import { keepGraph, placeGraph } from '../../../src/core/layout/place-graph.ts';
import { shareMoved, withBoxes, without, withTwin } from '../../core/layout/changed-graphs.ts';
import { generateGraph } from './generate-graph.ts';

const LINKS = 40;
const EVERY = 5; // of the links is taken out and put back: each costs a layout

/** The pictures of the site: pages, and boxes' widths and heights, about as its components ask for them, px. */
const pictures: readonly { readonly name: string; readonly box: readonly [number, ...number[]]; readonly options: LayoutOptions }[] = [
  { name: 'wide', box: [148, 40.5, 47.5, 40.5], options: { shape: 'wide', page: { w: 1100, h: 724 } } },
  { name: 'wide, English', box: [160, 54, 38.5, 61, 45.5, 54], options: { shape: 'wide', page: { w: 1100, h: 724 } } },
  { name: 'phone', box: [164, 40.5, 47.5, 40.5], options: { shape: 'tall', page: { w: 400, h: 2400 } } },
  { name: 'phone, English', box: [164, 54, 38.5, 61, 45.5, 54], options: { shape: 'tall', page: { w: 400, h: 2400 } } },
  { name: 'phone, boxes of 180 × 60', box: [180, 60], options: { shape: 'tall', page: { w: 457, h: 2400 } } },
  { name: 'portrait sheet', box: [200, 72], options: { shape: 'tall', page: { w: 1060, h: 900 } } },
];

interface Trial {
  readonly kind: string;
  readonly moved: number;
  readonly anew: boolean;
  readonly faults: number;
  readonly crossings: number;
  readonly taller: number;
  readonly ms: number;
}

type Place = (graph: LayoutGraph, options: LayoutOptions, before?: PlacedGraph) => Promise<PlacedGraph>;

const placeAlone: Place = async (graph, options, before) => (before?.order && keepGraph(graph, options, before.order)) ?? placeGraph(graph, options);
const placeBuilt: Place = (graph, options, before) => placeStable(graph, options, before?.order, loadGraphviz);

async function tryChange(place: Place, kind: string, options: LayoutOptions, before: PlacedGraph, changed: LayoutGraph): Promise<Trial> {
  const start = performance.now();
  const after = await place(changed, options, before);
  return {
    kind, ms: performance.now() - start, moved: shareMoved(before, after), anew: !keepGraph(changed, options, before.order!),
    faults: checkPlacedGraph(changed, after).length, crossings: countCrossings(after) - countCrossings(before), taller: after.height - before.height,
  };
}

function print(name: string, trials: readonly Trial[]): void {
  for (const kind of new Set(trials.map((trial) => trial.kind))) {
    const own = trials.filter((trial) => trial.kind === kind);
    const share = (test: (trial: Trial) => boolean): string => `${(100 * own.filter(test).length / own.length).toFixed(1)} %`;
    const mean = (of: (trial: Trial) => number): number => own.reduce((sum, trial) => sum + of(trial), 0) / own.length;
    console.log([
      name, kind, `${own.length} trials`, `over a quarter moved: ${share(({ moved }) => moved > 0.25)}`,
      `share moved ${mean(({ moved }) => moved).toFixed(3)}, at most ${Math.max(...own.map(({ moved }) => moved)).toFixed(3)}`,
      `order not kept: ${share(({ anew }) => anew)}`, `faults ${own.reduce((sum, { faults }) => sum + faults, 0)}`,
      `crossings ${mean(({ crossings }) => crossings).toFixed(1)}`, `height ${mean(({ taller }) => taller).toFixed(0)}`, `${mean(({ ms }) => ms).toFixed(0)} ms`,
    ].join(' · '));
  }
}

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { seeds: { type: 'string' }, rounds: { type: 'string' }, only: { type: 'string' }, built: { type: 'boolean' } } });
  const place = values.built ? placeBuilt : placeAlone;
  for (const { name, box, options: page } of pictures.filter((each) => each.name.includes(values.only ?? ''))) {
    const options = { ...page, rounds: Number(values.rounds ?? 100) };
    const trials: Trial[] = [];
    for (let stages = 3; stages <= 5; stages++) for (let seed = 1; seed <= Number(values.seeds ?? 3); seed++) {
      const graph = withBoxes(generateGraph(LINKS, stages, 1.6, seed), ...box);
      const before = await place(graph, options);
      for (const [i, { id }] of graph.nodes.entries()) {
        trials.push(await tryChange(place, 'link added', options, before, withTwin(graph, id)), await tryChange(place, 'link removed', options, before, without(graph, id)));
        if (i % EVERY === seed % EVERY) trials.push(await tryChange(place, 'link put back', options, await place(without(graph, id), options), graph));
      }
    }
    print(name, trials);
  }
}

await main();
