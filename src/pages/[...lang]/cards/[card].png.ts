// Social cards: one of the whole atlas and one a chain, in both languages. None where no page can name their address.
import { drawCard } from '../../../build/draw-cards.ts';
import { loadSite } from '../../../build/load-site.ts';
import { cardOf, isShown } from '../../../i18n/page-head.ts';
import { inBothLanguages, type Language } from '../../../i18n/language.ts';

export async function getStaticPaths() {
  const { atlas } = await loadSite();
  if (!isShown(atlas)) return [];
  return inBothLanguages([undefined, ...atlas.chains.map(({ code }) => code)].map(code => ({ params: { card: cardOf(code) }, props: { code } })));
}

export const GET = async ({ props: { language, code } }: { props: { language: Language; code: string | undefined } }): Promise<Response> => {
  const { analysis } = await loadSite();
  return new Response(await drawCard(language, analysis, code), { headers: { 'content-type': 'image/png' } });
};
