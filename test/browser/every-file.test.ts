// Every HTML file of the built site, read as text: what no page may lack, and no word in the wrong language. The samples that a browser opens are in pages.test.ts.
import { readdirSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { readAttributes, readTexts } from '../support/read-texts.ts';
import { builtSite, filesOf } from '../support/sites.ts';

let pages: readonly (readonly [path: string, html: string])[];
beforeAll(async () => { pages = [...await filesOf(builtSite)].filter(([file]) => file.endsWith('.html')).map(([file, bytes]) => [file, bytes.toString('utf8')]); });

const isEnglish = (path: string): boolean => path.startsWith('en/');
/**
 * Where English pages quote Chinese within a sentence: what planners type into their tables, which stands beside its meaning; the character that is a chain's sign on
 * drawings; the source of a poster or plan, named as its row names it; a city in a list of choices, which holds no markup, behind its name in Latin letters.
 */
const quotes = (path: string, at: string, text: string): boolean => /^en\/(dictionary|data|rule)\//.test(path) || (at === 'text' && [...text].length === 1) || (at === 'text' && /\/(poster|plan)\/index\.html$/.test(path) && text.startsWith('Data as of')) || (at === 'option' && /^[A-Z][\w' ]+ \p{Script=Han}/u.test(text));

/** The first of many breaches, and how many there are. */
const some = (faults: readonly string[]): readonly string[] => (faults.length > 30 ? [...faults.slice(0, 30), `… ${faults.length} in all`] : faults);

/** All that the site says of itself in a language: every string of every table of words. */
async function wordsIn(language: 'zh' | 'en'): Promise<ReadonlySet<string>> {
  const found = new Set<string>();
  const collect = (value: unknown): void => { if (typeof value === 'string') found.add(value.trim()); else if (typeof value === 'object' && value !== null) Object.values(value).forEach(collect); };
  for (const file of readdirSync('src/i18n').filter(name => name.endsWith('.ts')).map(name => name.slice(0, -3))) {
    const module = await import(`../../src/i18n/${file}.ts`) as Readonly<Record<string, unknown>>;
    for (const [name, value] of Object.entries(module)) if (/wordsOf$/i.test(name) && typeof value === 'function' && value.length === 1) collect((value as (language: string) => unknown)(language));
  }
  return found;
}

describe('every file', () => {
  it('has a language, a title and a description of its own, one h1 and one main part', () => {
    expect(pages.length).toBeGreaterThan(1000);
    const faults = pages.flatMap(([path, html]) => {
      const count = (pattern: RegExp): number => [...html.matchAll(pattern)].length;
      const lang = readAttributes(/<html([^>]*)>/.exec(html)?.[1] ?? '').get('lang');
      const title = /<title>([^<]*)<\/title>/.exec(html)?.[1]?.trim() ?? '';
      const description = readTexts(html).find(({ at }) => at === 'meta[description]')?.text.trim() ?? '';
      const alone = path === '404.html';
      const wrong: readonly (readonly [boolean, string])[] = [
        [lang !== (isEnglish(path) ? 'en' : 'zh-CN'), `language ${lang}`], [title.length < 3, 'no title'], [description.length < 8, 'no description'],
        [alone ? count(/<h1\b/g) === 0 : count(/<h1\b/g) !== 1, `${count(/<h1\b/g)} h1`], [count(/<main\b/g) !== 1, `${count(/<main\b/g)} main parts`],
        [!/<h1\b[^>]*>\s*(?:<[^>]+>\s*)*[^<\s]/.test(html), 'an empty h1'],
      ];
      return wrong.flatMap(([holds, fault]) => (holds ? [`${path}: ${fault}`] : []));
    });
    expect(some(faults)).toEqual([]);
  });

  it('has a title that no other page of its language has', () => {
    const titles = Map.groupBy(pages, ([path, html]) => `${isEnglish(path) ? 'en' : 'zh'} ${/<title>([^<]*)<\/title>/.exec(html)?.[1] ?? ''}`);
    expect(some([...titles].flatMap(([title, own]) => (own.length > 1 ? [`${title}: ${own.map(([path]) => path).join(' ')}`] : [])))).toEqual([]);
  });

  it('in English says nothing in Chinese without marking it so', () => {
    const faults = pages.filter(([path]) => isEnglish(path)).flatMap(([path, html]) => readTexts(html).flatMap(({ text, lang, at }) => (lang.startsWith('en') && /\p{Script=Han}/u.test(text) && !quotes(path, at, text) ? [`${path} ${at}: ${text.slice(0, 60)}`] : [])));
    expect(some(faults)).toEqual([]);
  });

  it('in Chinese uses no English word of the site itself', async () => {
    const [zh, en] = await Promise.all([wordsIn('zh'), wordsIn('en')]);
    // What both languages say alike is a name or a unit; single words may be anybody's.
    const english = new Set([...en].filter(text => !zh.has(text) && /^[A-Za-z][\w ,.’'–-]{3,}$/.test(text)));
    expect(english.size).toBeGreaterThan(500);
    const faults = pages.filter(([path]) => !isEnglish(path)).flatMap(([path, html]) => readTexts(html).flatMap(({ text, lang, at }) => (!lang.startsWith('en') && english.has(text) ? [`${path} ${at}: ${text}`] : [])));
    expect(some(faults)).toEqual([]);
  });
});
