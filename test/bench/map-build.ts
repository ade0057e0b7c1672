// Builds the park pages alone of a county's site: with 10,000 parcels the sheets, one a parcel, would be what a bench of the map waits for.

import { build, type AstroInlineConfig } from 'astro';
import { configOf } from '../../src/build/run-astro.ts';

const others = /\/src\/pages\/(?!\[\.\.\.lang\]\/parks\/(index\.astro|\[park\]\.astro|parcels\.json\.ts|\[park\]\/parcels\.json\.ts)$)[^?]*\.(astro|ts)$/;
const empty = { astro: '---\nexport const getStaticPaths = () => [];\n---\n', ts: 'export const getStaticPaths = () => [];\nexport const GET = () => new Response("");\n' };

/** Every other page becomes one that has no paths. */
const parksAlone = {
  name: 'parks-alone', enforce: 'pre' as const,
  load: { order: 'pre' as const, handler: (id: string) => { const found = others.exec(id); return found === null ? undefined : empty[found.at(-1) as keyof typeof empty]; } },
};

/** Into an empty folder. Throws what Astro throws. */
export async function buildParks(data: string, out: string): Promise<void> {
  process.env['NODE_ENV'] = 'production';
  const config = configOf({ data, out, base: '/', audience: 'public', port: 4321 } as Parameters<typeof configOf>[0]);
  await build({ ...config, vite: { plugins: [parksAlone] } } as AstroInlineConfig);
}
