// The projects that were brought up to date last, as an Atom feed (RFC 4287): for whoever would rather be told than look.

import { element, type DrawnElement } from '../core/draw/element.ts';
import type { Atlas, Project } from '../core/model/atlas.ts';
import { projectStages } from '../core/schema/projects.ts';
import { changeWordsOf } from '../i18n/changes.ts';
import { formatMoney } from '../i18n/format.ts';
import { htmlLang, pick, type Language } from '../i18n/language.ts';
import { investmentWordsOf } from '../i18n/investment.ts';
import { nameIn } from '../i18n/names.ts';
import { hostOf, kickerOf, marksOf, publicPage } from '../i18n/poster-furniture.ts';
import { wordsOf } from '../i18n/words.ts';

const most = 50;
/** A day as the county counts it. */
const moment = (day: string): string => `${day}T00:00:00+08:00`;

type Dated = Project & { readonly updated: string };

/** The newest first; those of one day by code. A project that bears no date is in the library alone: nobody knows when it was news. */
export function newestProjects({ projects }: Pick<Atlas, 'projects'>): readonly Dated[] {
  const dated = projects.filter((project): project is Dated => project.updated !== undefined);
  return dated.sort((a, b) => (a.updated === b.updated ? (a.code < b.code ? -1 : 1) : a.updated < b.updated ? 1 : -1)).slice(0, most);
}

/** A reader asks from elsewhere, so a feed wants the site's own address; what is internal is in none. */
export const hasFeed = (atlas: Atlas): boolean => atlas.audience === 'public' && atlas.settings.baseUrl !== undefined && newestProjects(atlas).length > 0;

/** RFC 4151: the same for good, wherever the page moves on the county's host. The year is when such names began to be given. */
function tagOf(baseUrl: string, rest: string): string {
  const [, host = '', path = ''] = /^https?:\/\/(?:[^/?#@]*@)?([^/:?#]*)[^/?#]*([^?#]*)/i.exec(URL.canParse(baseUrl) ? new URL(baseUrl).href : baseUrl) ?? [];
  return `tag:${host},2026:${path.replace(/\/*$/, '/')}${rest}`;
}

/** What it is, in a paragraph: English readers are given the summary, and never Chinese without its mark. */
function drawSummary(language: Language, project: Project): DrawnElement | undefined {
  const own = language === 'zh' ? [project.background, project.scale].filter(text => text !== undefined).join('') || undefined : project.summaryEn ?? project.scale;
  const lang = language === 'en' && project.summaryEn === undefined ? htmlLang.zh : undefined;
  return own === undefined ? undefined : element('summary', { 'xml:lang': lang }, own);
}

function drawEntry(language: Language, atlas: Atlas, baseUrl: string, project: Dated): DrawnElement {
  const words = investmentWordsOf(language).projects;
  const link = atlas.index.link.get(project.link);
  const chain = atlas.index.chain.get(link?.chain ?? '');
  const money = project.investment === undefined ? words.noMoney : formatMoney(language, project.investment);
  return element('entry', {},
    element('id', {}, tagOf(baseUrl, `${language}/projects/${project.code}`)),
    element('title', { 'xml:lang': language === 'en' && project.nameEn === undefined ? htmlLang.zh : undefined }, `${nameIn(language, project)} · ${projectStages[project.stage][language]} · ${money}`),
    element('updated', {}, moment(project.updated)),
    element('link', { rel: 'alternate', type: 'text/html', hreflang: htmlLang[language], href: publicPage(language, atlas, `sheets/projects/${encodeURIComponent(project.code)}/`) }),
    chain !== undefined && element('category', { term: chain.code, label: nameIn(language, chain) }),
    drawSummary(language, project));
}

/** Undefined where the county has no feed. */
export function drawFeed(language: Language, atlas: Atlas): DrawnElement | undefined {
  const { settings } = atlas;
  if (!hasFeed(atlas) || settings.baseUrl === undefined) return undefined;
  const { baseUrl } = settings;
  const projects = newestProjects(atlas);
  const marks = marksOf(language, atlas);
  const host = hostOf(language, atlas) || pick(language, settings.county ?? '', settings.countyEn) || wordsOf(language).product;
  return element('feed', { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': htmlLang[language] },
    element('id', {}, tagOf(baseUrl, `${language}/projects`)),
    element('title', {}, [investmentWordsOf(language).projects.title, kickerOf(language, atlas), ...marks].join(' · ')),
    element('subtitle', {}, settings.demo ? wordsOf(language).demoNote : changeWordsOf(language).feed),
    element('updated', {}, moment(projects[0]!.updated)),
    element('author', {}, element('name', {}, host)),
    element('link', { rel: 'self', type: 'application/atom+xml', href: publicPage(language, atlas, 'feed.xml') }),
    element('link', { rel: 'alternate', type: 'text/html', hreflang: htmlLang[language], href: publicPage(language, atlas, 'projects/') }),
    settings.licence !== undefined && element('rights', {}, settings.licence),
    projects.map(project => drawEntry(language, atlas, baseUrl, project)));
}
