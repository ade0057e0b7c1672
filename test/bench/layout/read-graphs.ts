// The graphs to measure: chains of a data folder, a graph file, or generated ones.
import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { loadData } from '../../../src/build/load-data.ts';
import { analyseAtlas } from '../../../src/core/analysis/analyse-atlas.ts';
import { recordsFor } from '../../../src/core/check/check-data.ts';
import { measureCompactBoxes } from '../../../src/core/draw/compact-box.ts';
import { graphOfChain } from '../../../src/core/layout/place-chain.ts';
import { listAt } from '../../../src/core/model/atlas.ts';
import { buildAtlas } from '../../../src/core/model/build-atlas.ts';
import { boxTextOf } from '../../../src/i18n/box-text.ts';
import type { BenchGraph } from './drawing.ts';
import { generateGraph } from './generate-graph.ts';

/** A folder is a county's data, a file a graph. */
export async function readGraphs(path: string): Promise<readonly BenchGraph[]> {
  if ((await stat(path)).isDirectory()) return readChains(path);
  const graph = JSON.parse(await readFile(path, 'utf8')) as BenchGraph;
  return [{ ...graph, name: graph.name ?? basename(path), edges: graph.edges.map((edge, i) => ({ ...edge, id: edge.id ?? `${i}` })) }];
}

/** With the boxes of the Chinese pages. */
async function readChains(folder: string): Promise<readonly BenchGraph[]> {
  const data = await loadData(folder);
  const atlas = buildAtlas(recordsFor(data, 'public'), 'public');
  const analysis = analyseAtlas(atlas);
  return atlas.chains.map(({ code, name }) => {
    const boxes = measureCompactBoxes(listAt(atlas.index.linksOfChain, code).map((link) => boxTextOf('zh', analysis, link)));
    const graph = graphOfChain(atlas, code, new Map(boxes.map((box) => [box.code, box])));
    return { ...graph, name: `${code} ${name}` };
  });
}

/** `N[,stages,density,seed]`, several apart by `;`. */
export function readGenerated(text: string): readonly BenchGraph[] {
  return text.split(';').map((part) => {
    const numbers = part.split(',').map(Number);
    if (numbers.length > 4 || numbers.some((n) => !Number.isFinite(n) || n <= 0)) throw new Error(`--generate wants N[,stages,density,seed], not ${part}`);
    const [links, stages, density, seed] = numbers;
    return generateGraph(links!, stages, density, seed);
  });
}
