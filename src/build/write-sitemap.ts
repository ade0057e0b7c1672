// The sitemap of a built folder: every page that says where it lives, in both languages, with the day of its data.

import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { datePage } from '../core/analysis/date-pages.ts';
import { element, type DrawnElement } from '../core/draw/element.ts';
import { writeXml } from '../core/draw/write-xml.ts';
import type { Atlas } from '../core/model/atlas.ts';

const namespace = 'http://www.sitemaps.org/schemas/sitemap/0.9';
/** The protocol lets a file hold 50,000 addresses and 50 MB. */
const most = 40_000;

export interface MappedPage { readonly address: string; readonly alternates: readonly { readonly lang: string; readonly href: string }[]; readonly modified: string | undefined }

/** As the protocol wants it: hosts and paths in other scripts are written in ASCII. */
const inAscii = (address: string): string => (URL.canParse(address) ? new URL(address).href : address);
const unescape = (text: string): string => text.replace(/&#38;|&amp;/g, '&').replace(/&#34;|&quot;/g, '"').replace(/&lt;/g, '<').replace(/&gt;/g, '>').replace(/&#39;/g, "'");

/** What the head of a page says of its place; undefined for pages that say none. `path`: within the folder, as `en/parks/A/`. */
export function mapPage(atlas: Atlas, path: string, html: string): MappedPage | undefined {
  const head = html.slice(0, html.indexOf('</head>'));
  const address = /<link rel="canonical" href="([^"]*)"/.exec(head)?.[1];
  if (address === undefined || /<meta name="robots" content="[^"]*noindex/.test(head)) return undefined;
  const alternates = [...head.matchAll(/<link rel="alternate" hreflang="([^"]*)" href="([^"]*)"/g)].map(([, lang = '', href = '']) => ({ lang, href: inAscii(unescape(href)) }));
  return { address: inAscii(unescape(address)), alternates, modified: datePage(atlas, path.replace(/^en\//, '')) };
}

const drawUrl = ({ address, alternates, modified }: MappedPage): DrawnElement => element('url', {},
  element('loc', {}, address), modified !== undefined && element('lastmod', {}, modified),
  alternates.map(({ lang, href }) => element('xhtml:link', { rel: 'alternate', hreflang: lang, href })));

export const drawSitemap = (pages: readonly MappedPage[]): DrawnElement => element('urlset', { xmlns: namespace, 'xmlns:xhtml': 'http://www.w3.org/1999/xhtml' }, pages.map(drawUrl));

/** Of very many pages an index (`home`: where the site begins), and the maps that it names: file name → document. */
export function sitemapFiles(pages: readonly MappedPage[], home: string): ReadonlyMap<string, string> {
  if (pages.length <= most) return new Map(pages.length === 0 ? [] : [['sitemap.xml', writeXml(drawSitemap(pages))]]);
  const parts = Array.from({ length: Math.ceil(pages.length / most) }, (_, at) => [`sitemap-${at + 1}.xml`, pages.slice(at * most, (at + 1) * most)] as const);
  const index = element('sitemapindex', { xmlns: namespace }, parts.map(([name]) => element('sitemap', {}, element('loc', {}, `${home.replace(/\/*$/, '/')}${name}`))));
  return new Map([['sitemap.xml', writeXml(index)], ...parts.map(([name, own]) => [name, writeXml(drawSitemap(own))] as const)]);
}

/** Writes none where no page says its address: an internal edition, or a county without one. */
export async function writeSitemap(folder: string, atlas: Atlas): Promise<void> {
  const names = (await readdir(folder, { recursive: true })).map(name => name.replaceAll('\\', '/')).filter(name => name.endsWith('.html')).sort();
  const pages = await Promise.all(names.map(async name => mapPage(atlas, name.replace(/index\.html$/, ''), await readFile(join(folder, name), 'utf8'))));
  const files = sitemapFiles(pages.filter(page => page !== undefined), pages[names.indexOf('index.html')]?.address ?? '');
  await Promise.all([...files].map(([name, text]) => writeFile(join(folder, name), text)));
}
