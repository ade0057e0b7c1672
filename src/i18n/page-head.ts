// What the head of a page tells machines: description, addresses, card, feed. Pages say a title; the rest follows from the data.

import type { Analysis } from '../core/analysis/analyse-atlas.ts';
import type { Atlas } from '../core/model/atlas.ts';
import { changeWordsOf } from './changes.ts';
import { formatDate } from './format.ts';
import { addressOf, htmlLang, languages, pick, type Language } from './language.ts';
import { nameIn } from './names.ts';
import { pageWordsOf } from './page-words.ts';
import { publicPage } from './poster-furniture.ts';
import { findingOf } from './take-away.ts';
import { wordsOf } from './words.ts';

export interface HeadFacts { readonly title: string; /** As in addressOf. */ readonly path: string; readonly description: string | undefined; readonly chain: string | undefined; readonly alone: boolean; /** Whether there is a feed. */ readonly feed: boolean }
export interface PageHead {
  readonly title: string;
  readonly description: string;
  /** Undefined for what no search engine should keep, and where the county has named no address. */
  readonly canonical: string | undefined;
  readonly hidden: boolean;
  readonly alternates: readonly { readonly lang: string; readonly href: string }[];
  readonly site: string;
  readonly locale: string;
  readonly image: { readonly address: string; readonly alt: string } | undefined;
  readonly feed: { readonly title: string; readonly address: string } | undefined;
}

/** Pages of work, no reader's. */
const apart: ReadonlySet<string> = new Set(['desk/']);
/** Pages from which a reader would follow new projects. */
const followed: ReadonlySet<string> = new Set(['', 'projects/', 'changes/']);
const locales: Readonly<Record<Language, string>> = { zh: 'zh_CN', en: 'en_GB' };

/** Whether this edition may be shown on the web under an address that is known. */
export const isShown = ({ audience, settings }: Pick<Atlas, 'audience' | 'settings'>): boolean => audience === 'public' && settings.baseUrl !== undefined;

/** The name of a card's file: of a chain, or of the whole atlas. */
export const cardOf = (chain: string | undefined): string => (chain === undefined ? 'home' : `chain-${chain}`);

const countyOf = (language: Language, { settings }: Atlas): string => pick(language, settings.county ?? '', settings.countyEn);

/** What the page is about, where it does not say so itself. */
function describe(language: Language, analysis: Analysis, { title, path, chain: code }: HeadFacts): string {
  const { atlas } = analysis;
  const { home } = pageWordsOf(language);
  const chain = atlas.index.chain.get(code ?? '');
  const dot = language === 'zh' ? '。' : '. ';
  const whole = home.lead(atlas.chains.length, atlas.links.length, analysis.gaps.length);
  if (path === '') return whole;
  if (chain !== undefined && path === `chains/${chain.code}/`) {
    const focus = pick(language, chain.focus ?? '', chain.focusEn);
    return `${findingOf(language, analysis, chain).map(({ text }) => text).join('')}${focus === '' ? '' : `${dot}${wordsOf(language).chain.focus}${wordsOf(language).colon}${focus}`}`;
  }
  const project = atlas.index.project.get(/^sheets\/projects\/([^/]+)\/$/.exec(path)?.[1] ?? '');
  const sketch = project === undefined ? undefined : pick(language, project.scale ?? project.background ?? '', project.summaryEn);
  if (sketch !== undefined && sketch !== '') return `${title}${dot}${sketch}`;
  return `${title}${dot}${home.title(countyOf(language, atlas))}${wordsOf(language).colon}${whole}`;
}

/** Description and date, and the mark that no invented figure goes without. */
function describePage(language: Language, analysis: Analysis, facts: HeadFacts): string {
  const { settings } = analysis.atlas;
  const words = wordsOf(language);
  const asOf = settings.asOf as string | undefined;
  const [open, close] = language === 'zh' ? ['(', ')'] : [' (', ')'];
  const notes = [...(asOf === undefined ? [] : [words.asOf(formatDate(language, asOf))]), ...(settings.demo ? [words.demo] : [])];
  return `${facts.description ?? describe(language, analysis, facts)}${notes.length === 0 ? '' : `${open}${notes.join(' · ')}${close}`}`;
}

/** Of the chain that the page belongs to, else of the whole atlas. */
function imageOf(language: Language, atlas: Atlas, code: string | undefined): PageHead['image'] {
  const chain = atlas.index.chain.get(code ?? '');
  const address = publicPage(language, atlas, `cards/${cardOf(chain?.code)}.png`);
  return address === undefined ? undefined : { address, alt: chain === undefined ? pageWordsOf(language).home.title(countyOf(language, atlas)) : wordsOf(language).chain.graph(nameIn(language, chain)) };
}

/** Addresses are whole ones where the county has named its site's, else those of this copy. */
export function headOf(language: Language, analysis: Analysis, facts: HeadFacts): PageHead {
  const { atlas } = analysis;
  const { title, path, chain, alone, feed } = facts;
  const county = countyOf(language, atlas);
  const hidden = atlas.audience === 'internal' || alone || apart.has(path);
  const shown = isShown(atlas) && !hidden;
  const address = (other: Language): string => (shown ? publicPage(other, atlas, path) : undefined) ?? addressOf(other, path);
  const feedAddress = feed && followed.has(path) ? publicPage(language, atlas, 'feed.xml') : undefined;
  return {
    title: title === county ? title : `${title} · ${county}`, description: describePage(language, analysis, facts),
    canonical: shown ? publicPage(language, atlas, path) : undefined, hidden,
    alternates: alone ? [] : [...languages.map(other => ({ lang: htmlLang[other], href: address(other) })), { lang: 'x-default', href: address('zh') }],
    site: pageWordsOf(language).home.title(county), locale: locales[language],
    image: shown ? imageOf(language, atlas, chain) : undefined,
    feed: feedAddress === undefined ? undefined : { title: changeWordsOf(language).feed, address: feedAddress },
  };
}
