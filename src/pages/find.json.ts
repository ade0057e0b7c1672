// What the search box reads: everything of this edition that can be found, in both languages.
import type { APIRoute } from 'astro';
import { listFind } from '../build/list-find.ts';
import { loadSite } from '../build/load-site.ts';
import { packFind } from '../core/find/pack-find.ts';

export const GET: APIRoute = async () => {
  const { atlas } = await loadSite();
  const hues = Object.fromEntries(atlas.chains.map(({ code, hue }) => [code, hue]));
  return new Response(JSON.stringify({ ...packFind(listFind(atlas)), hues }), { headers: { 'content-type': 'application/json' } });
};
