// What crawlers may read: the public edition, all of it; the internal one, nothing.
import { loadSite } from '../build/load-site.ts';
import { isShown } from '../i18n/page-head.ts';
import { publicPage } from '../i18n/poster-furniture.ts';

export const GET = async (): Promise<Response> => {
  const { atlas } = await loadSite();
  const rule = atlas.audience === 'internal' ? 'Disallow: /' : 'Allow: /';
  const map = isShown(atlas) ? `\nSitemap: ${publicPage('zh', atlas, 'sitemap.xml')}\n` : '';
  return new Response(`User-agent: *\n${rule}\n${map}`, { headers: { 'content-type': 'text/plain; charset=utf-8' } });
};
