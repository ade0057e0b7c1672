// Builds the demonstration county once for all tests of the site, into a folder of its own.
import { rm } from 'node:fs/promises';
import { builtSite } from './sites.ts';

/** Vitest's global set-up. */
export default async function buildDemo(): Promise<void> {
  await rm(builtSite, { recursive: true, force: true });
  const { buildInto } = await import('./sites.ts');
  const { code, output } = await buildInto('data', builtSite);
  if (code !== 0) throw new Error(`the demonstration county does not build:\n${output}`);
}
