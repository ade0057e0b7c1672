// All parcels of the county where they are too many for one page: figures by columns. Fetched by the page's island.
import type { APIRoute } from 'astro';
import { loadSite } from '../../../build/load-site.ts';
import { isCrowd, listParcels, packParcels } from '../../../core/analysis/pack-parcels.ts';
import { suitParcels } from '../../../core/analysis/suit-parcel.ts';
import { inBothLanguages, type Language } from '../../../i18n/language.ts';
import { nameIn } from '../../../i18n/names.ts';

export async function getStaticPaths() {
  const { atlas } = await loadSite();
  return isCrowd(atlas.parcels.length) ? inBothLanguages([{ params: {}, props: {} }]) : [];
}

export const GET: APIRoute<{ language: Language }> = async ({ props: { language } }) => {
  const { atlas, analysis } = await loadSite();
  return new Response(JSON.stringify({ parcels: packParcels(listParcels(atlas.parcels, suitParcels(analysis), link => nameIn(language, link))) }), { headers: { 'content-type': 'application/json' } });
};
