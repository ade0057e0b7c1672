// Hands a command's options to Astro: which data, for whom, where to. The one place that sets the environment of the pages.

import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroInlineConfig } from 'astro';
import type { Options } from './options.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
/** Written into every folder that a build made, so that a later build knows that it may empty it. */
export const marker = 'liantu.json';

/** Astro's settings for these options; `live` for the dev site. */
export function configOf(options: Options, live = false): AstroInlineConfig {
  process.env['LIANTU_LIVE'] = live ? '1' : '0';
  process.env['LIANTU_ROOT'] = root;
  process.env['LIANTU_DATA'] = options.data;
  process.env['LIANTU_AUDIENCE'] = options.audience;
  process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
  return { root, outDir: options.out, base: options.base, server: { port: options.port, host: '127.0.0.1' }, logLevel: 'warn' };
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
