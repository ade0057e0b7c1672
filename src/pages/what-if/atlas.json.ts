// The atlas of this edition as what-if reads it: the figures, the names, and what names are found by.
import type { APIRoute } from 'astro';
import { findKeys } from '../../build/find-keys.ts';
import { loadSite } from '../../build/load-site.ts';
import { packWhatIf } from '../../core/analysis/what-if-page.ts';

export const GET: APIRoute = async () => {
  const { atlas } = await loadSite();
  const targets = atlas.companies.filter(company => company.role === 'target');
  return new Response(JSON.stringify({ atlas: packWhatIf(atlas), keys: targets.map(({ name }) => findKeys(name)) }), { headers: { 'content-type': 'application/json' } });
};
