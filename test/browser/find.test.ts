// The search box, in a real browser: keys, pointer, phone, screen reader, no network, no scripts; and that every entry of the gazetteer leads somewhere.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listFind } from '../../src/build/list-find.ts';
import { loadSite } from '../../src/build/load-site.ts';
import { serveFolder, type FolderServer } from '../../src/build/serve-folder.ts';
import { pathOf, type FindEntry } from '../../src/core/find/find-entry.ts';
import { findWordsOf } from '../../src/i18n/find.ts';
import { objections } from '../support/accessibility.ts';
import { builtSite } from '../support/sites.ts';
import { addressOf, visit, type Visit } from '../support/visit.ts';
import { launchChromium } from './chromium.ts';

let server: FolderServer;
let browser: Browser;
let entries: readonly FindEntry[];
let link: FindEntry;
let initials: string;
beforeAll(async () => {
  [server, browser] = await Promise.all([serveFolder(builtSite), launchChromium()]);
  const data = listFind((await loadSite()).atlas);
  entries = data.entries;
  link = entries.find(({ kind, name }) => kind === 'link' && /^\p{Script=Han}{4}$/u.test(name))!;
  initials = [...link.name].map(sign => data.sounds.get(sign)?.[0] ?? '').join('');
});
afterAll(async () => { await browser.close(); await server.close(); });

const phone: BrowserContextOptions = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true };
const box = (page: Page) => page.locator('.find-box[open]');
async function open(path = '', options: BrowserContextOptions = {}): Promise<Visit> {
  const visited = await visit(browser, server, path, options);
  await visited.page.click('.site-find a');
  await box(visited.page).waitFor();
  await visited.page.waitForSelector('.find-box [data-try]');
  return visited;
}
const status = (page: Page): Promise<string | null> => page.locator('.find-status').textContent();
const firstHit = (page: Page): Promise<string | null> => page.locator('.find-list [role="option"]').first().locator('.name').textContent();
/** Where the page is, without host. */
const place = async (page: Page): Promise<string> => (await addressOf(page)).href.slice(server.url.length);

describe('by keyboard alone', () => {
  it('“/” opens it, initials find a link, Enter leads to the link itself', async () => {
    const { page, complaints, foreign, close } = await visit(browser, server, '');
    await page.keyboard.press('/');
    await page.waitForSelector('.find-box [data-try]');
    await page.keyboard.type(initials);
    expect(await firstHit(page)).toBe(link.name);
    await page.keyboard.press('Enter');
    await page.waitForURL(`**/${pathOf(link)}`);
    expect([complaints, foreign]).toEqual([[], []]);
    await close();
  });
  it('Ctrl+K opens it, the field says which hit is marked, arrows move, and Esc gives the focus back', async () => {
    const { page, close } = await visit(browser, server, '');
    await page.focus('.masthead .brand');
    await page.keyboard.press('Control+k');
    await page.waitForSelector('.find-box [data-try]');
    await page.keyboard.type('xm');
    const input = page.locator('.find-box input');
    expect([await input.getAttribute('aria-expanded'), await input.getAttribute('aria-activedescendant')]).toEqual(['true', 'find-list-0']);
    await page.keyboard.press('ArrowDown');
    expect([await input.getAttribute('aria-activedescendant'), await page.locator('#find-list-1').getAttribute('aria-selected')]).toEqual(['find-list-1', 'true']);
    await page.keyboard.press('Escape');
    expect([await box(page).count(), await page.evaluate(() => document.activeElement?.className)]).toEqual([0, 'brand']);
    await close();
  });
  it('“/” is left to what is being written in', async () => {
    const { page, close } = await visit(browser, server, 'fit/');
    await page.focus('#fit-product');
    await page.keyboard.type('a/b');
    expect([await page.inputValue('#fit-product'), await box(page).count()]).toEqual(['a/b', 0]);
    await close();
  });
});

describe('what is told', () => {
  it('how much was found, each hit with its kind and place; the kind is heard with every one', async () => {
    const { page, close } = await open();
    await page.keyboard.type(link.name.slice(0, 2));
    expect(await status(page)).toMatch(/^找到 \d+ 条/);
    expect(await page.locator('.find-status').getAttribute('role')).toBe('status');
    const options = await page.$$eval('.find-list [role="option"]', found => found.map(each => each.textContent ?? ''));
    expect(options.filter(text => !Object.values(findWordsOf('zh').kinds).some(kind => text.startsWith(`${kind} `)))).toEqual([]);
    await close();
  });
  it('that what was found is only near, where something was mistyped', async () => {
    const { page, close } = await open('en/');
    await page.keyboard.type('slaughtr');
    expect(await status(page)).toMatch(/^Nothing quite like that; \d+ near it$/);
    await close();
  });
  it('that nothing was found, and what to try; no empty list is left open', async () => {
    const { page, close } = await open();
    await page.keyboard.type('量子计算机');
    expect([await status(page), await page.locator('.find-list').isVisible(), await page.locator('.find-try li').count()]).toEqual(['没有找到「量子计算机」', false, 3]);
    await close();
  });
  it('examples before anything is typed, each of which finds', async () => {
    const { page, close } = await open('en/');
    await page.locator('[data-try]').nth(2).click();
    expect(await page.locator('.find-list [role="option"]').count()).toBeGreaterThan(0);
    await close();
  });
});

describe('it leads', () => {
  it.each(['park', 'parcel', 'project', 'policy', 'target', 'local', 'chain'] as const)('to a %s, and what is named is there', async kind => {
    const entry = entries.find(each => each.kind === kind)!;
    const { page, close } = await open();
    await page.keyboard.type(entry.code);
    await page.locator('.find-list [role="option"]', { hasText: entry.name }).first().click();
    await page.waitForURL(`**/${pathOf(entry)}`);
    const id = (await addressOf(page)).hash.slice(1);
    expect(id === '' ? 1 : await page.locator(`[id="${decodeURIComponent(id)}"]`).count()).toBe(1);
    await close();
  });
  it('to a link of the page that is open already, and closes', async () => {
    const { page, close } = await open(`chains/${link.chain}/`);
    await page.keyboard.type(link.name);
    await page.keyboard.press('Enter');
    expect([await place(page), await box(page).count()]).toEqual([pathOf(link), 0]);
    await close();
  });
});

describe('without', () => {
  it('a network, once it was opened, everything is found; and nothing that was typed is asked of anybody or kept', async () => {
    const { page, close } = await open();
    const asked: string[] = [];
    page.on('request', request => asked.push(request.url()));
    await page.context().setOffline(true);
    await page.keyboard.type('rouyang');
    expect([await page.locator('.find-list [role="option"]').count() > 0, asked, await page.evaluate(() => localStorage.length + sessionStorage.length)]).toEqual([true, [], 0]);
    await close();
  });
  it('an index it says so, and reads it when one types on', async () => {
    const visited = await visit(browser, server, '');
    const { page, close } = visited;
    await page.route('**/find.json', route => route.abort());
    await page.click('.site-find a');
    await page.waitForFunction(text => document.querySelector('.find-status')?.textContent === text, findWordsOf('zh').failed);
    await page.unroute('**/find.json');
    await page.keyboard.type(link.name);
    await page.waitForSelector('.find-list [role="option"]');
    await close();
  });
  it('scripts the way in leads to the gazetteer, where everything stands', async () => {
    const { page, close } = await visit(browser, server, '', { javaScriptEnabled: false });
    await page.click('.site-find a');
    await page.waitForURL('**/find/');
    expect(await page.locator('.gazetteer .columns li').count()).toBe(entries.length);
    await close();
  });
});

it.each(['', 'en/'])('every entry of the gazetteer %s leads to a page that is there, and to a place on it', async language => {
  const html = await readFile(join(builtSite, language, 'find/index.html'), 'utf8');
  const pages = new Map<string, string | undefined>();
  const dead: string[] = [];
  const links = [...html.slice(html.indexOf('<main'), html.indexOf('<footer')).matchAll(/href="(\/[^"]+)"/g)].map(([, href = '']) => new URL(href.replaceAll('&amp;', '&'), server.url));
  for (const { pathname, hash, href } of links) {
    if (!pages.has(pathname)) pages.set(pathname, await readFile(join(builtSite, decodeURIComponent(pathname), 'index.html'), 'utf8').catch(() => undefined));
    const page = pages.get(pathname);
    if (page === undefined || (hash !== '' && !page.includes(` id="${decodeURIComponent(hash.slice(1))}"`))) dead.push(href);
  }
  expect(links.length).toBeGreaterThan(entries.length / 2);
  expect(dead).toEqual([]);
});

describe('every size', () => {
  it.each([320, 390, 768, 1440, 3840])('%i px: the box lies within the screen in both languages, and the page does not scroll sideways', async width => {
    for (const path of ['', 'en/']) {
      const { page, close } = await open(path, width < 500 ? { ...phone, viewport: { width, height: 844 } } : { viewport: { width, height: 900 } });
      await page.keyboard.type(path === '' ? '项目' : 'project');
      await page.keyboard.press('Control+a');
      await page.keyboard.type('sheep');
      const [left, right, bottom, wide, high] = await page.evaluate(() => { const { left, right, bottom } = document.querySelector('.find-box')!.getBoundingClientRect(); return [left, right, bottom, innerWidth, innerHeight]; });
      expect(left).toBeGreaterThanOrEqual(0);
      expect(right).toBeLessThanOrEqual(wide!);
      expect(bottom).toBeLessThanOrEqual(high!);
      expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
      await close();
    }
  });
  it('the way in is large enough for a finger', async () => {
    const { page, close } = await visit(browser, server, 'en/', phone);
    const { width, height } = (await page.locator('.site-find a').boundingBox())!;
    expect(Math.min(width, height)).toBeGreaterThanOrEqual(24);
    await close();
  });
});

describe('axe finds nothing', () => {
  it.each(['light', 'dark'] as const)('in the open box with hits, without, and in the gazetteer: %s', async colorScheme => {
    for (const path of ['', 'en/']) {
      const { page, close } = await open(path, { colorScheme });
      for (const typed of ['', 'sheep', 'asdfgh']) {
        await page.fill('.find-box input', typed);
        expect(await objections(page, { include: '.find-box' }), `${path} ${typed}`).toEqual([]);
      }
      await close();
      const gazetteer = await visit(browser, server, `${path}find/`, { colorScheme });
      expect(await objections(gazetteer.page), `${path}find/`).toEqual([]);
      await gazetteer.close();
    }
  });
});

describe('size', () => {
  const gzipped = async (name: string): Promise<number> => gzipSync(await readFile(join(builtSite, name))).length;
  it('what every page loads for it is 1 kB at most; the index 60 kB; the gazetteer with all it loads 100 kB', async () => {
    const html = await readFile(join(builtSite, 'find/index.html'), 'utf8');
    const [loader = ''] = [...html.matchAll(/\/(_astro\/Masthead[^"]+\.js)/g)].map(([, name = '']) => name);
    expect(await gzipped(loader)).toBeLessThanOrEqual(1024);
    expect(await gzipped('find.json')).toBeLessThanOrEqual(60_000);
    expect(gzipSync(html).length).toBeLessThanOrEqual(70_000);
  });
});
