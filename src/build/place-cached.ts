// The layout of a chain costs seconds; the same graph laid out by the same code is read back instead. Deleting the cache is harmless.

import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { LayoutGraph, LayoutOptions, PlacedGraph } from '../core/layout/graph.ts';
import { placeGraph } from '../core/layout/place-graph.ts';

const root = (): string => process.env['LIANTU_ROOT'] ?? process.cwd();
const cacheFolder = (): string => join(root(), 'node_modules', '.cache', 'liantu', 'layout');

/** Changes with any line of the layout's code, so that an old picture never outlives it. */
async function readCodeHash(): Promise<string> {
  const folder = join(root(), 'src', 'core', 'layout');
  const hash = createHash('sha256');
  for (const name of (await readdir(folder)).sort()) if (name.endsWith('.ts')) hash.update(await readFile(join(folder, name)));
  return hash.digest('hex');
}
let codeHash: Promise<string> | undefined;

/** As placeGraph. */
export async function placeCached(graph: LayoutGraph, options: LayoutOptions): Promise<PlacedGraph> {
  const key = createHash('sha256').update(await (codeHash ??= readCodeHash())).update(JSON.stringify([graph, options])).digest('hex').slice(0, 32);
  const file = join(cacheFolder(), `${key}.json`);
  try {
    return JSON.parse(await readFile(file, 'utf8')) as PlacedGraph;
  } catch {
    const placed = placeGraph(graph, options);
    // Written aside and renamed: a build that is broken off must not leave half a picture.
    await mkdir(cacheFolder(), { recursive: true });
    await writeFile(`${file}.${process.pid}`, JSON.stringify(placed));
    await rename(`${file}.${process.pid}`, file).catch(() => undefined);
    return placed;
  }
}
