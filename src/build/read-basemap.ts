// The county's basemap, where its map review number lets it have one: a PMTiles file of the data folder, or the address of raster tiles.

import { open, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { PMTiles, TileType, type RangeResponse, type Source } from 'pmtiles';
import type { Settings } from '../core/check/check-settings.ts';
import { mayShowTruePlace } from '../core/check/may-show-place.ts';
import type { Finding } from '../core/check/finding.ts';
import { aboutFile } from '../core/check/report.ts';
import { fromDegrees, type Point } from '../core/geo/convert-crs.ts';
import type { Park } from '../core/model/atlas.ts';
import { readBasemapSource } from '../core/schema/basemap.ts';

export interface Basemap {
  readonly kind: 'raster' | 'vector';
  /** A file of the site (`file`), or an address with {z}, {x} and {y} (`tiles`). */
  readonly from: 'file' | 'tiles';
  readonly address: string;
  readonly minZoom: number;
  readonly maxZoom: number;
  /** Names of a vector map's layers. */
  readonly layers: readonly string[];
}

/** What the file is called on the site, whatever its name in the data folder. */
export const basemapFile = 'basemap.pmtiles';

class FileSource implements Source {
  readonly #path: string;
  constructor(path: string) { this.#path = path; }
  getKey(): string { return this.#path; }
  async getBytes(offset: number, length: number): Promise<RangeResponse> {
    const file = await open(this.#path);
    try {
      const { bytesRead, buffer } = await file.read(Buffer.alloc(length), 0, length, offset);
      return { data: buffer.buffer.slice(buffer.byteOffset, buffer.byteOffset + bytesRead) };
    } finally {
      await file.close();
    }
  }
}

async function readFileMap(folder: string, name: string): Promise<Basemap> {
  const tiles = new PMTiles(new FileSource(join(folder, name)));
  const { tileType, minZoom, maxZoom } = await tiles.getHeader();
  const kind = tileType === TileType.Mvt ? 'vector' : 'raster';
  const metadata = kind === 'vector' ? await tiles.getMetadata() as { readonly vector_layers?: readonly { readonly id: string }[] } : {};
  return { kind, from: 'file', address: name, minZoom, maxZoom, layers: (metadata.vector_layers ?? []).map(({ id }) => id) };
}

/** Nothing where the county may not show one, or names none; a finding where it names one that cannot be read. */
export async function readBasemap(folder: string, settings: Settings): Promise<{ readonly basemap?: Basemap; readonly findings: readonly Finding[] }> {
  const source = settings.basemap === undefined || !mayShowTruePlace(settings) ? undefined : readBasemapSource(settings.basemap);
  if (source === undefined) return { findings: [] };
  // addresses of raster tiles are web-wide in their zooms
  if (source.kind === 'tiles') return { basemap: { kind: 'raster', from: 'tiles', address: source.template, minZoom: 0, maxZoom: 18, layers: [] }, findings: [] };
  const { name } = source;
  if (await stat(join(folder, name)).catch(() => undefined) === undefined) return { findings: [aboutFile('site.csv', 'basemap-missing', name)] };
  try {
    return { basemap: await readFileMap(folder, name), findings: [] };
  } catch {
    return { findings: [aboutFile('site.csv', 'basemap-broken', name)] };
  }
}

export const readBasemapFile = (folder: string, name: string): Promise<Uint8Array<ArrayBuffer>> => readFile(join(folder, name));

/** What a park's page is given: where its metres begin on the earth, the basemap as the page asks for it, and the one other host that it may ask. */
export interface PageGround { readonly origin: Point | undefined; readonly basemap: Basemap | undefined; readonly host: string | undefined }

/** `base`: the path under which the site lives. Nothing for a park that may not show its place. */
export function groundOfPage({ origin }: Pick<Park, 'origin'>, { basemapSystem }: Pick<Settings, 'basemapSystem'>, basemap: Basemap | undefined, base: string): PageGround {
  if (origin === undefined || basemap === undefined) return { origin, basemap: undefined, host: undefined };
  const source = readBasemapSource(basemap.address);
  return {
    // a basemap of shifted coordinates wants the park shifted too: over a park the shift is the same everywhere
    origin: basemapSystem === 'GCJ02' ? fromDegrees('GCJ02', origin) : origin,
    basemap: basemap.from === 'tiles' ? basemap : { ...basemap, address: `${base.replace(/\/?$/, '/')}basemap/${basemapFile}` },
    host: source?.kind === 'tiles' ? source.host : undefined,
  };
}
