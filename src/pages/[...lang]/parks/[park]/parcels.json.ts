// The parcels of a park that has too many for its page: figures by columns, grounds and firms. Fetched by the page's islands.
import type { APIRoute } from 'astro';
import { loadSite } from '../../../../build/load-site.ts';
import { isCrowd, listParcels, packParcels } from '../../../../core/analysis/pack-parcels.ts';
import { suitParcels } from '../../../../core/analysis/suit-parcel.ts';
import { packGrounds } from '../../../../core/layout/pack-grounds.ts';
import { listAt, type Park } from '../../../../core/model/atlas.ts';
import { inBothLanguages, type Language } from '../../../../i18n/language.ts';
import { nameIn } from '../../../../i18n/names.ts';
import { planTextsOf } from '../../../../i18n/park.ts';

export async function getStaticPaths() {
  const { atlas } = await loadSite();
  return inBothLanguages(atlas.parks.filter(({ code }) => isCrowd(listAt(atlas.index.parcelsOfPark, code).length)).map(park => ({ params: { park: park.code }, props: { park } })));
}

export const GET: APIRoute<{ language: Language; park: Park }> = async ({ props: { language, park } }) => {
  const { atlas, analysis } = await loadSite();
  const { settings } = atlas;
  const parcels = listAt(atlas.index.parcelsOfPark, park.code);
  const { company } = planTextsOf(language, settings);
  const body = { parcels: packParcels(listParcels(parcels, suitParcels(analysis), link => nameIn(language, link))), grounds: packGrounds(atlas, park, parcels, company) };
  return new Response(JSON.stringify(body), { headers: { 'content-type': 'application/json' } });
};
