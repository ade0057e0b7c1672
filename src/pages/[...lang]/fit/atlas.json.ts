// The atlas of this edition as the page 我适合吗 reads it in one language, and how the links' names and products sound.
import type { APIRoute } from 'astro';
import { syllablesOf } from '../../../build/find-keys.ts';
import { loadSite } from '../../../build/load-site.ts';
import { packFit } from '../../../core/analysis/fit-page.ts';
import { inBothLanguages, type Language } from '../../../i18n/language.ts';

export const getStaticPaths = () => inBothLanguages([{ params: {}, props: {} }]);

export const GET: APIRoute<{ language: Language }> = async ({ props }) => {
  const { atlas } = await loadSite();
  const syllables = atlas.links.map(({ name, product }) => [name, product].map(text => syllablesOf(text).join(' ')));
  return new Response(JSON.stringify({ atlas: packFit(atlas, props.language === 'en'), syllables }), { headers: { 'content-type': 'application/json' } });
};
