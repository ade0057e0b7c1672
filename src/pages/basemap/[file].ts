// The county's basemap as a file of the site, under one plain name; none where it may not be shown.

import type { APIRoute } from 'astro';
import { dataFolder, loadSite } from '../../build/load-site.ts';
import { basemapFile, readBasemapFile } from '../../build/read-basemap.ts';

export async function getStaticPaths() {
  const { basemap } = await loadSite();
  return basemap?.from === 'file' ? [{ params: { file: basemapFile }, props: { name: basemap.address } }] : [];
}

export const GET: APIRoute<{ readonly name: string }> = async ({ props }) => new Response(await readBasemapFile(dataFolder(), props.name), { headers: { 'Content-Type': 'application/octet-stream' } });
