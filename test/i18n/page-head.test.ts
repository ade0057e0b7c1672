// What the heads of pages, the feed and the sitemap say of a county, with an address of its own and without.
import { describe, expect, test } from 'vitest';
import { mapPage, sitemapFiles } from '../../src/build/write-sitemap.ts';
import { writeXml } from '../../src/core/draw/write-xml.ts';
import { cardOf, headOf, isShown, type HeadFacts } from '../../src/i18n/page-head.ts';
import { structuredData } from '../../src/i18n/structured-data.ts';
import { drawFeed, hasFeed, newestProjects } from '../../src/views/project-feed.ts';
import { analyse, atlasOf, type Cells, type County } from '../support/county.ts';

const site = (...more: readonly (readonly [string, string])[]): readonly Cells[] => [['县名', '甲县'], ['县名英文', 'Jia County'], ['数据截至', '2026-09-30'], ['主办单位', '甲县投促局'], ...more].map(([item = '', value = '']) => ({ item, value }));
const address = ['网站地址', 'https://jia.example/lt'] as const;
const county: County = {
  site: site(address), chains: [{ code: 'C', name: '甲链', nameEn: 'Alpha' }], links: [{ code: 'A', externalDemand: 9 }], parks: [{ code: 'P' }], parcels: [{ code: 'X' }],
  projects: [{ code: 'P1', name: '一号', link: 'A', updated: '2026-03-01', scale: '建一条线' }, { code: 'P2', link: 'A', updated: '2026-05-01' }, { code: 'P3', link: 'A' }, { code: 'P4', link: 'A', updated: '2026-05-01', public: '否' }],
};
const bare: County = { ...county, site: site() };
const facts = (path: string, more: Partial<HeadFacts> = {}): HeadFacts => ({ title: '题', path, description: undefined, chain: undefined, alone: false, feed: true, ...more });
const typesOf = (thing: unknown): readonly string[] => [...JSON.stringify(thing).matchAll(/"@type":"(\w+)"/g)].map(([, type = '']) => type);

describe('with an address', () => {
  const analysis = analyse(county);
  test('a page names its own place and both languages’, whole', () => {
    const { canonical, alternates, hidden } = headOf('en', analysis, facts('rule/'));
    expect([canonical, hidden]).toEqual(['https://jia.example/lt/en/rule/', false]);
    expect(alternates).toEqual([{ lang: 'zh-CN', href: 'https://jia.example/lt/rule/' }, { lang: 'en', href: 'https://jia.example/lt/en/rule/' }, { lang: 'x-default', href: 'https://jia.example/lt/rule/' }]);
  });
  test('a page of a chain bears that chain’s card, any other the home card', () => {
    expect(headOf('zh', analysis, facts('chains/C/', { chain: 'C' })).image?.address).toBe(`https://jia.example/lt/cards/${cardOf('C')}.png`);
    expect(headOf('en', analysis, facts('rule/')).image?.address).toBe('https://jia.example/lt/en/cards/home.png');
  });
  test('desk and 404 ask not to be kept, and name no place', () => {
    for (const each of [facts('desk/'), facts('404/', { alone: true })]) expect(headOf('zh', analysis, each)).toMatchObject({ hidden: true, canonical: undefined, image: undefined });
  });
  test('the feed is named where a reader would follow projects', () => {
    expect(['', 'projects/', 'changes/', 'rule/'].map(path => headOf('zh', analysis, facts(path)).feed?.address)).toEqual([...Array(3).fill('https://jia.example/lt/feed.xml'), undefined]);
  });
  test('a project’s page says what is to be built; another what the atlas holds', () => {
    expect(headOf('zh', analysis, facts('sheets/projects/P1/')).description).toContain('建一条线');
    expect(headOf('zh', analysis, facts('rule/')).description).toContain('1 个环节');
  });
});

describe('without an address', () => {
  const analysis = analyse(bare);
  test('a page names no place of its own, no card, and the languages by this copy’s paths', () => {
    const { canonical, image, alternates, hidden } = headOf('zh', analysis, facts('rule/'));
    expect([canonical, image, hidden]).toEqual([undefined, undefined, false]);
    expect(alternates.map(({ href }) => href)).toEqual(['/rule/', '/en/rule/', '/rule/']);
  });
  test('there is no feed', () => { expect([hasFeed(analysis.atlas), drawFeed('zh', analysis.atlas)]).toEqual([false, undefined]); });
});

test('the internal edition hides every page and has neither card nor feed', () => {
  const analysis = analyse(county, [], 'internal');
  expect(headOf('zh', analysis, facts('rule/'))).toMatchObject({ hidden: true, canonical: undefined, image: undefined });
  expect([hasFeed(analysis.atlas), isShown(analysis.atlas)]).toEqual([false, false]);
});

describe('structured data', () => {
  const things = (of: County, path: string, more: Partial<HeadFacts> = {}) => structuredData('zh', analyse(of), facts(path, more), '说明');
  test('home is a site and its publisher, open data a dataset with its files, a project a page', () => {
    expect(typesOf(things(county, ''))).toEqual(['WebSite', 'Organization']);
    expect(typesOf(things(county, 'data/'))).toEqual(expect.arrayContaining(['Dataset', 'Organization', 'DataDownload']));
    expect(typesOf(things(county, 'sheets/projects/P1/'))).toEqual(['WebPage', 'Thing', 'BreadcrumbList', 'ListItem', 'ListItem', 'ListItem']);
  });
  test('a deep page tells the way down to it; a page beside home none', () => {
    const way = (path: string, more: Partial<HeadFacts> = {}): readonly string[] => [...JSON.stringify(things(county, path, more)).matchAll(/"item":"https:\/\/jia\.example\/lt\/([^"]*)"/g)].map(([, item = '']) => item);
    expect(way('chains/C/poster/', { chain: 'C' })).toEqual(['', 'chains/', 'chains/C/', 'chains/C/poster/']);
    expect(way('sheets/parcels/X/')).toEqual(['', 'parks/', 'parks/P/', 'sheets/parcels/X/']);
    expect(things(county, 'rule/')).toBeUndefined();
  });
  test('an invented host says in its name that it is one, and gives no telephone', () => {
    const demo = { ...county, site: site(address, ['演示', '是'], ['招商热线', '0000-1234567']) };
    const real = { ...county, site: site(address, ['招商热线', '0000-1234567']) };
    expect(things(demo, '')).toMatchObject({ publisher: { name: '甲县投促局(演示数据)', description: expect.stringContaining('演示数据') as string } });
    expect(JSON.stringify(things(demo, ''))).not.toContain('1234567');
    expect(things(real, '')).toMatchObject({ publisher: { name: '甲县投促局', telephone: '0000-1234567' } });
  });
});

describe('the feed', () => {
  const atlas = atlasOf(county);
  test('holds dated public projects, the newest first, at most fifty', () => {
    expect(newestProjects(atlas).map(({ code }) => code)).toEqual(['P2', 'P1']);
    const many = atlasOf({ ...county, projects: Array.from({ length: 70 }, (_, at) => ({ code: `Q${at}`, link: 'A', updated: `2026-0${1 + (at % 9)}-01` })) });
    expect(newestProjects(many)).toHaveLength(50);
    expect(newestProjects(many)[0]?.updated).toBe('2026-09-01');
  });
  test('names each project for good: by host and code, whatever else of it changes', () => {
    const ids = (of: County): readonly string[] => [...writeXml(drawFeed('zh', atlasOf(of))!).matchAll(/<id>([^<]*)<\/id>/g)].map(([, id = '']) => id);
    expect(ids(county)).toEqual(['tag:jia.example,2026:/lt/zh/projects', 'tag:jia.example,2026:/lt/zh/projects/P2', 'tag:jia.example,2026:/lt/zh/projects/P1']);
    expect(ids({ ...county, projects: [{ code: 'P1', name: '改名', link: 'A', updated: '2026-08-01', stage: '投产' }] })[1]).toBe(ids(county)[2]);
  });
});

describe('the sitemap', () => {
  const atlas = atlasOf(county);
  const head = (more: string): string => `<html><head><link rel="canonical" href="https://jia.example/a?b&amp;c"><link rel="alternate" hreflang="en" href="https://jia.example/en/a">${more}</head><body>`;
  test('takes a page’s own word for its place, and the day from the data', () => {
    expect(mapPage(atlas, 'en/projects/', head(''))).toEqual({ address: 'https://jia.example/a?b&c', alternates: [{ lang: 'en', href: 'https://jia.example/en/a' }], modified: '2026-05-01' });
  });
  test('leaves out what asks not to be kept', () => { expect([mapPage(atlas, 'desk/', head('<meta name="robots" content="noindex">')), mapPage(atlas, '', '<head></head>')]).toEqual([undefined, undefined]); });
  test('of more pages than one file may hold is an index of files that hold them all', () => {
    const page = (at: number) => ({ address: `https://jia.example/${at}`, alternates: [], modified: undefined });
    const files = sitemapFiles(Array.from({ length: 90_001 }, (_, at) => page(at)), 'https://jia.example');
    expect([...files.keys()]).toEqual(['sitemap.xml', 'sitemap-1.xml', 'sitemap-2.xml', 'sitemap-3.xml']);
    expect([...files.values()].slice(1).reduce((sum, text) => sum + (text.match(/<loc>/g)?.length ?? 0), 0)).toBe(90_001);
    expect(sitemapFiles([], '').size).toBe(0);
  });
});
