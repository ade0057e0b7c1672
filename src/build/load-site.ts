// What every page starts from: the county's data, checked, cut to the audience, tied together and analysed, once a build.

import { readdir, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { analyseAtlas, type Analysis } from '../core/analysis/analyse-atlas.ts';
import { recordsFor } from '../core/check/check-data.ts';
import type { Finding } from '../core/check/finding.ts';
import type { Audience } from '../core/check/pick-audience.ts';
import type { Atlas } from '../core/model/atlas.ts';
import { buildAtlas } from '../core/model/build-atlas.ts';
import { versionFile } from '../core/model/read-version.ts';
import { loadData } from './load-data.ts';
import { readBasemap, type Basemap } from './read-basemap.ts';
import { mayHoldTables } from './read-folder.ts';

/** `published`: what is public of the data, whatever the edition; `earlier`: the public data of an earlier day, where one is kept. */
export interface Site { readonly atlas: Atlas; readonly analysis: Analysis; readonly findings: readonly Finding[]; readonly basemap: Basemap | undefined; readonly published: Atlas; readonly earlier: Atlas | undefined }

/** Set by run-astro.ts; pages cannot be handed arguments. */
export const dataFolder = (): string => resolve(process.env['LIANTU_DATA'] ?? 'data');
/** Whether this is the live site of `npm run dev`. Told by ourselves: what an environment happens to hold must not change what is built. */
export const isLive = (): boolean => process.env['LIANTU_LIVE'] === '1';
const audience = (): Audience => (process.env['LIANTU_AUDIENCE'] === 'internal' ? 'internal' : 'public');

async function readSite(folder: string): Promise<Site> {
  const data = await loadData(folder);
  const atlas = buildAtlas(recordsFor(data, audience()), audience());
  const { basemap } = await readBasemap(folder, atlas.settings);
  const published = audience() === 'public' ? atlas : buildAtlas(recordsFor(data, 'public'), 'public');
  return { atlas, analysis: analyseAtlas(atlas), findings: data.findings, basemap, published, earlier: data.earlier };
}

/** Changes whenever a file of the folder does. */
async function stampOf(folder: string): Promise<string> {
  const names = (await readdir(folder).catch(() => [])).filter(name => mayHoldTables(name) || name === versionFile);
  const times = await Promise.all(names.map(async name => (await stat(join(folder, name)).catch(() => undefined))?.mtimeMs ?? 0));
  return names.map((name, index) => `${name}:${times[index]}`).join();
}

let kept: { readonly stamp: string; readonly site: Promise<Site> } | undefined;

/** The site; read once a build, and again in dev when a file has changed. */
export async function loadSite(): Promise<Site> {
  const folder = dataFolder();
  const stamp = isLive() ? await stampOf(folder) : folder;
  if (kept?.stamp !== stamp) kept = { stamp, site: readSite(folder) };
  return kept.site;
}
