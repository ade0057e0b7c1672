// What the whole built site tells machines: heads, sitemap, feeds, cards and structured data, read as files.
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { Window } from 'happy-dom';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { alteredData, buildInto, builtSite, filesOf, rowOf, scratch } from '../support/sites.ts';

const made: string[] = [];
afterAll(() => Promise.all(made.map(folder => rm(folder, { recursive: true, force: true }))));
const home = 'https://liantu.example/';
const parser = new (new Window()).DOMParser();
const xml = (bytes: Buffer | undefined) => parser.parseFromString(bytes?.toString('utf8') ?? '', 'application/xml');

interface Head { readonly path: string; readonly html: string; readonly first: (pattern: RegExp) => string | undefined; readonly all: (pattern: RegExp) => readonly RegExpMatchArray[] }
const unescape = (text: string): string => text.replace(/&#38;|&amp;/g, '&').replace(/&#34;|&quot;/g, '"').replace(/&#39;/g, "'");
function headsOf(files: ReadonlyMap<string, Buffer>): readonly Head[] {
  return [...files].filter(([name]) => name.endsWith('.html')).map(([name, bytes]) => {
    const text = bytes.toString('utf8');
    const html = text.slice(0, text.indexOf('</head>'));
    const all = (pattern: RegExp) => [...html.matchAll(pattern)];
    return { path: name.replace(/index\.html$/, ''), html, all, first: (pattern: RegExp) => { const found = pattern.exec(html)?.[1]; return found === undefined ? undefined : unescape(found); } };
  });
}
const robots = /<meta name="robots" content="([^"]*)"/;
const canonical = /<link rel="canonical" href="([^"]*)"/;
const ld = /<script type="application\/ld\+json">([\s\S]*?)<\/script>/g;

let files: ReadonlyMap<string, Buffer>;
let heads: readonly Head[];
beforeAll(async () => { files = await filesOf(builtSite); heads = headsOf(files); });
/** What is at an address of the site, as a static host answers. */
const at = (address: string): Buffer | undefined => { const path = decodeURIComponent(address.slice(home.length)).replace(/[?#].*$/, ''); return files.get(path === '' || path.endsWith('/') ? `${path}index.html` : path); };

describe('every page', () => {
  it('has one title and one description, of its own language, and neither is empty', () => {
    const faults = heads.flatMap(({ path, all, first }) => {
      const [title = '', text = ''] = [first(/<title>([^<]*)<\/title>/), first(/<meta name="description" content="([^"]*)"/)];
      const once = all(/<title>/g).length === 1 && all(/<meta name="description"/g).length === 1;
      return once && title.length > 3 && text.length > 10 && text.length < 700 ? [] : [`${path}: ${title} | ${text}`];
    });
    expect(faults).toEqual([]);
  });
  it('names its own place, whole, unless it asks not to be kept; desk and 404 do ask', () => {
    expect(heads.filter(({ path, first }) => first(canonical) !== (first(robots) === undefined ? `${home}${path}` : undefined)).map(({ path }) => path)).toEqual([]);
    expect(heads.filter(({ first }) => first(robots) !== undefined).map(({ path, first }) => `${path} ${first(robots)}`)).toEqual(['404.html noindex', 'desk/ noindex', 'en/desk/ noindex']);
  });
  it('names its twin, which names it', () => {
    const twins = new Map(heads.filter(({ first }) => first(canonical) !== undefined).map(({ all, first }) => [first(canonical)!, new Map(all(/<link rel="alternate" hreflang="([^"]*)" href="([^"]*)"/g).map(([, lang = '', href = '']) => [lang, unescape(href)]))]));
    const faults = [...twins].flatMap(([address, own]) => {
      const other = twins.get(own.get(address.startsWith(`${home}en/`) ? 'zh-CN' : 'en') ?? '');
      return other !== undefined && JSON.stringify([...other]) === JSON.stringify([...own]) && own.get('x-default') === own.get('zh-CN') && [...own.keys()].join() === 'zh-CN,en,x-default' ? [] : [address];
    });
    expect(twins.size).toBeGreaterThan(1000);
    expect(faults).toEqual([]);
  });
  it('bears a card that is there: 1200 × 630, at most 150 kB', () => {
    const cards = new Set(heads.flatMap(({ first }) => first(/<meta property="og:image" content="([^"]*)"/) ?? []));
    expect(cards.size).toBe(14);
    for (const address of cards) {
      const png = at(address);
      expect([png?.readUInt32BE(16), png?.readUInt32BE(20)], address).toEqual([1200, 630]);
      expect(png?.length, address).toBeLessThan(150_000);
    }
    expect(heads.filter(({ first }) => first(robots) === undefined && first(/property="og:image" content="([^"]*)"/) === undefined)).toEqual([]);
  });
});

describe('structured data', () => {
  it('is JSON wherever it stands, names only what is there, and says of the invented county that it is one', () => {
    const things = heads.flatMap(({ path, all }) => all(ld).map(([, text = '']) => ({ path, text, said: JSON.parse(text) as unknown })));
    expect(things.length).toBeGreaterThan(1000);
    const faults = things.flatMap(({ path, text }) => [...text.matchAll(/"(?:item|url|contentUrl)":"([^"]*)"/g)].map(([, address = '']) => address).filter(address => at(address) === undefined).map(address => `${path}: ${address}`));
    expect([...new Set(faults)]).toEqual([]);
    for (const { path, text } of things.filter(({ text }) => text.includes('"Organization"'))) expect(text, path).toMatch(/"name":"[^"]*(演示数据|Demonstration data)\)"/);
  });
  it('stands on home, on open data and on every page below another', () => {
    const types = (path: string): string => heads.find(head => head.path === path)?.all(ld).map(([, text]) => text).join('') ?? '';
    expect([types(''), types('en/data/'), types('projects/')]).toEqual([expect.stringContaining('"WebSite"'), expect.stringContaining('"Dataset"'), expect.stringContaining('"CollectionPage"')]);
    expect(heads.filter(({ path, all }) => path.replace(/^en\//, '').split('/').length > 2 && !all(ld).some(([, text = '']) => text.includes('BreadcrumbList'))).map(({ path }) => path)).toEqual([]);
  });
});

describe('sitemap and feeds', () => {
  it('the sitemap lists exactly the pages that want to be found, each with both languages and a day', () => {
    const { documentElement } = xml(files.get('sitemap.xml'));
    const urls = [...documentElement.querySelectorAll('url')];
    expect(urls.map(url => url.querySelector('loc')?.textContent).sort()).toEqual(heads.flatMap(({ first }) => first(canonical) ?? []).sort());
    for (const url of urls) {
      expect(url.querySelector('lastmod')?.textContent).toMatch(/^20\d\d-\d\d-\d\d$/);
      expect(url.children.length).toBe(5);
    }
    expect(files.get('robots.txt')?.toString('utf8')).toBe(`User-agent: *\nAllow: /\n\nSitemap: ${home}sitemap.xml\n`);
  });
  it.each(['', 'en/'])('the feed %sfeed.xml has fifty projects, the newest first, whose pages are there', language => {
    const { documentElement } = xml(files.get(`${language}feed.xml`));
    const entries = [...documentElement.querySelectorAll('entry')];
    expect(entries).toHaveLength(50);
    const days = entries.map(entry => entry.querySelector('updated')?.textContent ?? '');
    expect([...days].sort().reverse()).toEqual(days);
    expect(new Set(entries.map(entry => entry.querySelector('id')?.textContent)).size).toBe(50);
    expect(entries.filter(entry => at(entry.querySelector('link')?.getAttribute('href') ?? '') === undefined)).toEqual([]);
  });
  it('the page of changes is light, and leads to what is there', () => {
    for (const path of ['changes/', 'en/changes/']) expect(gzipSync(files.get(`${path}index.html`) ?? '').length).toBeLessThan(20_000);
    const text = files.get('changes/index.html')?.toString('utf8') ?? '';
    for (const word of ['新开', '补上', '新增', '删去', '改动', '复核']) expect(text).toContain(word);
  });
});

describe('other counties', () => {
  const build = async (data: string, ...more: readonly string[]): Promise<ReadonlyMap<string, Buffer>> => {
    const out = await scratch('heads');
    made.push(out);
    const { code, output } = await buildInto(data, out, ...more);
    expect(code, output).toBe(0);
    return filesOf(out);
  };
  it('without an address has no canonical link, no sitemap, no feed, no card and no structured data, and no finding for it', async () => {
    const own = await build('test/cases/minimal');
    expect([...own.keys()].filter(name => /sitemap|feed\.xml|cards\//.test(name))).toEqual([]);
    expect(own.get('robots.txt')?.toString('utf8')).toBe('User-agent: *\nAllow: /\n');
    for (const { path, html } of headsOf(own)) expect(html, path).not.toMatch(/canonical|og:image|og:url|ld\+json|undefined/);
    expect(own.get('changes/index.html')?.toString('utf8')).toContain('没有保留上一版数据');
  });
  it('in the internal edition asks that no page be kept', async () => {
    const own = await build('test/cases/minimal', '--audience', 'internal');
    expect(headsOf(own).filter(({ first }) => first(robots) !== 'noindex').map(({ path }) => path)).toEqual([]);
    expect(own.get('robots.txt')?.toString('utf8')).toBe('User-agent: *\nDisallow: /\n');
    expect([...own.keys()].filter(name => /sitemap|feed\.xml|cards\//.test(name))).toEqual([]);
  });
  it('whose texts would break out of the head stays one document', async () => {
    const evil = '</script><script>alert(1)</script>\u2028"\'&<!--';
    const data = await alteredData('test/cases/minimal', {
      chains: rows => rows.map((row, index) => (index === 0 ? row : row.with(rows[0]!.indexOf('名称'), evil))),
      site: rows => [...rows, rowOf(rows[0]!, { 项: '网站地址', 值: 'https://甲.example/a', 公开: '是' }), rowOf(rows[0]!, { 项: '主办单位', 值: evil, 公开: '是' })],
    });
    made.push(data);
    // a version that cannot be read is a warning, and stops nothing
    await writeFile(join(data, 'last-version.json'), '{');
    const own = await build(data);
    for (const { path, html, all } of headsOf(own)) {
      // what stands in an attribute is text, whatever marks it has
      expect(html.replace(ld, '').replace(/"[^"]*"/g, '""'), path).not.toContain('<script>');
      for (const [, text = ''] of all(ld)) expect(() => JSON.parse(text) as unknown, path).not.toThrow();
    }
    expect([...own.keys()].filter(name => name.startsWith('cards/')).length).toBe(2);
    expect(xml(own.get('sitemap.xml')).documentElement.children.length).toBeGreaterThan(5);
  });
});
