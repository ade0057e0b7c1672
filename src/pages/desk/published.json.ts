// What is published, as the desk compares a planner's data with it.
import type { APIRoute } from 'astro';
import { loadSite } from '../../build/load-site.ts';
import { packPublished } from '../../core/desk/published-columns.ts';

export const GET: APIRoute = async () => {
  const { atlas } = await loadSite();
  return new Response(JSON.stringify(packPublished(atlas)), { headers: { 'content-type': 'application/json' } });
};
