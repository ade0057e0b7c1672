// What search engines are told of a page in schema.org's words. Invented data is marked as it is for people, and is nobody's claim.

import type { Analysis } from '../core/analysis/analyse-atlas.ts';
import { datePage } from '../core/analysis/date-pages.ts';
import { exportedTables } from '../core/model/export-table.ts';
import type { Atlas } from '../core/model/atlas.ts';
import type { HeadFacts } from './page-head.ts';
import { htmlLang, pick, type Language } from './language.ts';
import { investmentWordsOf } from './investment.ts';
import { nameIn } from './names.ts';
import { openDataWordsOf } from './open-data.ts';
import { pageWordsOf } from './page-words.ts';
import { hostOf, publicPage } from './poster-furniture.ts';
import { wordsOf } from './words.ts';

export type Thing = Readonly<Record<string, unknown>>;
const context = 'https://schema.org';

interface Crumb { readonly name: string; readonly path: string }

/** The pages above one that lies deep, from home down, itself last; none for pages beside home. */
export function crumbsOf(language: Language, atlas: Atlas, title: string, path: string, chain: string | undefined): readonly Crumb[] {
  const words = pageWordsOf(language);
  const [first = '', second, third] = path.split('/').filter(part => part !== '');
  if (second === undefined) return [];
  const home = { name: words.nav.home, path: '' };
  const own = atlas.index.chain.get(chain ?? '');
  const chains = { name: words.nav.together, path: 'chains/' };
  const parks = { name: words.nav.parks, path: 'parks/' };
  const itself = { name: title, path };
  const ofChain = own === undefined ? [] : [{ name: wordsOf(language).chain.title(nameIn(language, own)), path: `chains/${own.code}/` }];
  const ofPark = (code: string): readonly Crumb[] => { const park = atlas.index.park.get(code); return park === undefined ? [] : [{ name: nameIn(language, park), path: `parks/${park.code}/` }]; };
  switch (`${first}/${first === 'sheets' ? second : ''}`) {
    case 'chains/': return [home, chains, ...(third === undefined ? [] : ofChain), itself];
    case 'parks/': return [home, parks, ...(third === undefined ? [] : ofPark(second)), itself];
    case 'sheets/targets': return [home, { name: words.nav.targets, path: 'targets/' }, itself];
    case 'sheets/projects': return [home, { name: investmentWordsOf(language).projects.title, path: 'projects/' }, itself];
    case 'sheets/gaps': return [home, chains, ...ofChain, itself];
    case 'sheets/parcels': return [home, parks, ...ofPark(atlas.index.parcel.get(third ?? '')?.park ?? ''), itself];
    default: return [home, itself];
  }
}

/** 演示数据, behind whatever would pass for real. */
const markOf = (language: Language, { settings }: Atlas): string => (settings.demo ? `${language === 'zh' ? '(' : ' ('}${wordsOf(language).demo})` : '');

/** Who publishes; an invented host says that it is one, in its name too. */
function organisation(language: Language, atlas: Atlas): Thing | undefined {
  const { settings } = atlas;
  const host = hostOf(language, atlas);
  if (host === '') return undefined;
  const words = wordsOf(language);
  const { hotline, email, address } = settings;
  return settings.demo
    ? { '@type': 'Organization', name: `${host}${markOf(language, atlas)}`, description: words.demoNote, url: publicPage(language, atlas, '') }
    : { '@type': 'Organization', name: host, url: publicPage(language, atlas, ''), telephone: hotline, email, address };
}

function dataset(language: Language, atlas: Atlas, description: string): Thing {
  const { settings } = atlas;
  const words = openDataWordsOf(language);
  const file = (name: string): string | undefined => publicPage('zh', atlas, `data/${name}`);
  const licence = settings.licence === undefined ? undefined : /^https?:\/\//.test(settings.licence) ? settings.licence : { '@type': 'CreativeWork', name: settings.licence };
  return {
    '@type': 'Dataset', name: `${pick(language, settings.county ?? '', settings.countyEn)} ${words.title}${markOf(language, atlas)}`.trim(), description, url: publicPage(language, atlas, 'data/'),
    inLanguage: htmlLang.zh, isAccessibleForFree: true, license: licence, dateModified: settings.asOf, version: settings.asOf, creator: organisation(language, atlas),
    distribution: [
      ...exportedTables(atlas).map(name => ({ '@type': 'DataDownload', encodingFormat: 'text/csv', contentUrl: file(`${name}.csv`) })),
      { '@type': 'DataDownload', encodingFormat: 'application/json', contentUrl: file('liantu.json') },
    ],
  };
}

/** A page about one project, or listing many: a page is what it is, and no organisation, event or offer. */
function page(language: Language, atlas: Atlas, { title, path }: HeadFacts, description: string): Thing | undefined {
  const [first = '', second, code = ''] = path.split('/');
  const common = { name: title, description, url: publicPage(language, atlas, path), inLanguage: htmlLang[language], dateModified: datePage(atlas, path) };
  const count = path === 'projects/' ? atlas.projects.length : path === 'policies/' ? atlas.policies.length : 0;
  if (count > 0) return { '@type': 'CollectionPage', ...common };
  const project = first === 'sheets' && second === 'projects' ? atlas.index.project.get(code) : undefined;
  return project === undefined ? undefined : { '@type': 'WebPage', ...common, about: { '@type': 'Thing', name: nameIn(language, project), identifier: project.code } };
}

/** Undefined where there is nothing to tell. `description`: the page's own, mark and date with it. Only for pages whose address is known. */
export function structuredData(language: Language, { atlas }: Analysis, facts: HeadFacts, description: string): Thing | undefined {
  const { title, path, chain } = facts;
  const host = organisation(language, atlas);
  const site = { '@type': 'WebSite', name: title, url: publicPage(language, atlas, ''), inLanguage: htmlLang[language], description, publisher: host };
  const crumbs = crumbsOf(language, atlas, title, path, chain);
  const things = [
    path === '' ? site : undefined,
    path === 'data/' ? dataset(language, atlas, description) : undefined,
    page(language, atlas, facts, description),
    crumbs.length === 0 ? undefined : { '@type': 'BreadcrumbList', itemListElement: crumbs.map((crumb, at) => ({ '@type': 'ListItem', position: at + 1, name: crumb.name, item: publicPage(language, atlas, crumb.path) })) },
  ].filter(thing => thing !== undefined);
  if (things.length === 0) return undefined;
  return things.length === 1 ? { '@context': context, ...things[0] } : { '@context': context, '@graph': things };
}
