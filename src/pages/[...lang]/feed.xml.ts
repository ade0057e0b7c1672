// The Atom feed of new projects, in both languages; none where the county has not named its site's address.
import { loadSite } from '../../build/load-site.ts';
import { writeXml } from '../../core/draw/write-xml.ts';
import { inBothLanguages, type Language } from '../../i18n/language.ts';
import { drawFeed, hasFeed } from '../../views/project-feed.ts';

export async function getStaticPaths() {
  const { atlas } = await loadSite();
  return hasFeed(atlas) ? inBothLanguages([{ params: {}, props: {} }]) : [];
}

export const GET = async ({ props: { language } }: { props: { language: Language } }): Promise<Response> => {
  const { atlas } = await loadSite();
  const feed = drawFeed(language, atlas);
  return new Response(feed === undefined ? '' : writeXml(feed), { headers: { 'content-type': 'application/atom+xml; charset=utf-8' } });
};
