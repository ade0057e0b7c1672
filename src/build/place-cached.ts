// The layout of a chain costs seconds; the same graph laid out by the same code is read back instead. Deleting the cache is
// harmless. A picture that is given a name also keeps the order of its earlier self, so that it changes as little as the data.

import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { manyLinks, type LayoutGraph, type LayoutOptions, type LayoutOrder, type PlacedGraph } from '../core/layout/graph.ts';
import { placeGraph } from '../core/layout/place-graph.ts';
import { readKept, writeKept } from './seed-order.ts';
import { canonical, loadGraphviz, placeStable } from './seed-layout.ts';

const root = (): string => process.env['LIANTU_ROOT'] ?? process.cwd();
const cacheFolder = (): string => join(root(), 'node_modules', '.cache', 'liantu', 'layout');
const codeFolders = [['src', 'core', 'layout'], ['src', 'build']] as const;

/** Changes with any line of the layout's code, so that an old picture never outlives it. */
async function readCodeHash(): Promise<string> {
  const hash = createHash('sha256');
  for (const parts of codeFolders) {
    const folder = join(root(), ...parts);
    const names = (await readdir(folder)).filter(name => name.endsWith('.ts') && (parts[1] === 'core' || name.startsWith('seed-')));
    for (const name of names.sort()) hash.update(await readFile(join(folder, name)));
  }
  return hash.digest('hex');
}
let codeHash: Promise<string> | undefined;

/**
 * As placeGraph, seeded by Graphviz. `name` tells the picture from all others of the same data folder, as by chain, shape
 * and language; without one nothing is kept but the cache.
 */
export async function placeCached(graph: LayoutGraph, wanted: LayoutOptions, name?: string): Promise<PlacedGraph> {
  const options = graph.nodes.length > manyLinks ? { ...wanted, rounds: 0 } : wanted;
  const content = JSON.stringify([canonical(graph), options]);
  const of = digest(content);
  const last = name === undefined ? undefined : await readKept(name);
  // A picture whose graph is as it was is made again from what it was made from, and so comes out the same.
  const from = last?.of === of ? last.from : last?.order;
  const placed = await readOrPlace(graph, options, from, digest(await (codeHash ??= readCodeHash()), content, JSON.stringify(from ?? null)));
  if (name !== undefined && placed.order) await writeKept(name, { of, ...(from ? { from } : {}), order: placed.order });
  return placed;
}

const digest = (...parts: readonly string[]): string => parts.reduce((hash, part) => hash.update(part), createHash('sha256')).digest('hex').slice(0, 32);

async function readOrPlace(graph: LayoutGraph, options: LayoutOptions, from: LayoutOrder | undefined, key: string): Promise<PlacedGraph> {
  const file = join(cacheFolder(), `${key}.json`);
  const known = await readFile(file, 'utf8').then(text => JSON.parse(text) as PlacedGraph).catch(() => undefined);
  if (known) return known;
  const placed = graph.nodes.length > manyLinks ? placeGraph(graph, options) : await placeStable(graph, options, from, loadGraphviz);
  // Written aside and renamed: a build that is broken off must not leave half a picture.
  await mkdir(cacheFolder(), { recursive: true });
  await writeFile(`${file}.${process.pid}`, JSON.stringify(placed));
  await rename(`${file}.${process.pid}`, file).catch(() => undefined);
  return placed;
}
