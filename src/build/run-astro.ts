// Hands a command's options to Astro: which data, for whom, where to. The one place that sets the environment of the pages.

import { cp, mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroInlineConfig } from 'astro';
import type { Options } from './options.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
/** Written into every folder that a build made, so that a later build knows that it may empty it. */
export const marker = 'liantu.json';

/**
 * Where Astro writes. It takes a folder for one of the project's as soon as their paths begin alike ("链图" and "链图网站"), puts the
 * program that draws the pages there, and does not find its packages from there: such a site is built inside and brought over.
 */
const stageOf = (out: string): string => (resolve(out).startsWith(resolve(root)) && relative(root, out).startsWith('..') ? join(root, 'node_modules/.cache/liantu', `out-${process.pid}`) : out);

/** Brings a built site to where it was asked for. The folder has been found fit to be emptied. */
export async function bringOver({ out }: Options): Promise<void> {
  const stage = stageOf(out);
  if (stage === out) return;
  await rm(out, { recursive: true, force: true });
  await cp(stage, out, { recursive: true });
  await rm(stage, { recursive: true, force: true });
}

/** Astro's settings for these options; `live` for the dev site. */
export function configOf(options: Options, live = false): AstroInlineConfig {
  process.env['LIANTU_LIVE'] = live ? '1' : '0';
  process.env['LIANTU_ROOT'] = root;
  process.env['LIANTU_DATA'] = options.data;
  process.env['LIANTU_AUDIENCE'] = options.audience;
  process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
  // pages take their base from a variable of this name where there is one, as on many build servers, and not from the settings
  delete process.env['BASE_URL'];
  return { root, outDir: stageOf(options.out), base: options.base, server: { port: options.port, host: '127.0.0.1' }, logLevel: 'warn' };
}

/** Whether a build may empty the folder: it is absent, empty, or an earlier build's. */
export async function mayEmpty(folder: string): Promise<boolean> {
  const names: readonly string[] = await readdir(folder).catch(() => []);
  return names.length === 0 || names.includes(marker);
}

export async function mark(options: Options, asOf: string | undefined): Promise<void> {
  await mkdir(options.out, { recursive: true });
  await writeFile(join(options.out, marker), `${JSON.stringify({ product: 'liantu', audience: options.audience, asOf })}\n`);
}
