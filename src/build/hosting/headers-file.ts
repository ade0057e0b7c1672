// `_headers`, as Netlify, Cloudflare Pages and their like read it from the published folder.

import { contentTypeOf } from './media-types.ts';
import { caching, hashedFolder, safetyHeaders } from './policy.ts';

interface Rule { readonly path: string; readonly headers: readonly (readonly [name: string, value: string])[] }

/**
 * Rules for a site under `base`. Hosts put together what several rules say of one header, so that no header stands in two that can both match;
 * what no rule says is the hosts' own way: HTML and data asked for anew each time, with an ETag.
 */
const rulesOf = (base: string): readonly Rule[] => [
  { path: `${base}*`, headers: safetyHeaders },
  { path: `${base}${hashedFolder}/*`, headers: [['Cache-Control', caching.hashed]] },
  { path: `${base}basemap/*`, headers: [['Cache-Control', caching.tiles]] },
  ...['data', 'templates'].map(folder => ({ path: `${base}${folder}/*.csv`, headers: [['Content-Type', contentTypeOf('csv')] as const] })),
];

/** `base` with or without its slashes. */
export function writeHeaders(base: string): string {
  const rules = rulesOf(`/${base}/`.replace(/\/+/g, '/'));
  return rules.map(({ path, headers }) => `${path}\n${headers.map(([name, value]) => `  ${name}: ${value}\n`).join('')}`).join('');
}
