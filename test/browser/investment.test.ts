// The investment library in a real browser: filters by hand and by keyboard, the choice in the address, CSV, no scripts, phones, paper.
import { readFile } from 'node:fs/promises';
import Papa from 'papaparse';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serveFolder, type FolderServer } from '../../src/build/serve-folder.ts';
import { objections } from '../support/accessibility.ts';
import { builtSite } from '../support/sites.ts';
import { addressOf, visit, type Visit } from '../support/visit.ts';
import { launchChromium } from './chromium.ts';

let server: FolderServer;
let browser: Browser;
beforeAll(async () => { server = await serveFolder(builtSite); browser = await launchChromium(); });
afterAll(async () => { await browser.close(); await server.close(); });

const phone: BrowserContextOptions = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true };
const pages = ['projects/', 'policies/', 'costs/', 'environment/', 'services/'] as const;
const open = (path: string, options: BrowserContextOptions = {}): Promise<Visit> => visit(browser, server, path, options);
const shown = (page: Page): Promise<number> => page.locator('[data-row]:visible').count();
const data = (page: Page, name: string): Promise<readonly string[]> => page.locator('[data-row]').evaluateAll((rows, key) => rows.filter(row => row.checkVisibility()).map(row => (row as HTMLElement).dataset[key] ?? ''), name);
const pick = (page: Page, facet: string, value: string) => page.locator(`button[data-facet="${facet}"][value="${value}"]`);
const query = async (page: Page): Promise<Record<string, string>> => Object.fromEntries((await addressOf(page)).searchParams);

describe.each(pages.flatMap(path => [path, `en/${path}`]))('%s', path => {
  it('has nothing that axe objects to, light and dark, wide and small, nor the console', { timeout: 240_000 }, async () => {
    for (const options of [{}, { ...phone, colorScheme: 'dark' as const }]) {
      const { page, complaints, foreign, close } = await open(path, options);
      await page.locator('main summary:visible').first().click({ timeout: 2000 }).catch(() => undefined);
      expect(await objections(page)).toEqual([]);
      expect([complaints, foreign]).toEqual([[], []]);
      await close();
    }
  });

  it('needs no sideways scroll at 320 px', async () => {
    const { page, close } = await open(path, { viewport: { width: 320, height: 700 } });
    await page.locator('main details').evaluateAll(all => all.forEach(each => each.setAttribute('open', '')));
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    await close();
  });

  it('asks little of the network', async () => {
    const { page, close } = await open(path);
    const sizes = await page.evaluate(() => Promise.all([location.href, ...performance.getEntriesByType('resource').map(({ name }) => name)].map(async name => {
      const gzip = new Response((await fetch(name)).body?.pipeThrough(new CompressionStream('gzip')));
      return [name.split('?')[0]?.endsWith('.js') === true, (await gzip.arrayBuffer()).byteLength] as const;
    })));
    const sum = (of: typeof sizes): number => of.reduce((total, [, size]) => total + size, 0);
    expect(sum(sizes)).toBeLessThan(100_000);
    expect(sum(sizes.filter(([script]) => script))).toBeLessThan(30_000);
    await close();
  });
});

describe('the filters of projects', () => {
  it('narrow each other, tell before a choice what it will leave, and keep it all in the address', async () => {
    const { page, complaints, close } = await open('projects/');
    const all = await shown(page);
    expect(all).toBeGreaterThan(200);
    const chain = page.locator('button[data-facet="chain"]').nth(1);
    const code = await chain.getAttribute('value') ?? '';
    const told = Number(await chain.locator('.count').textContent());
    await chain.click();
    expect([await shown(page), [...new Set(await data(page, 'chain'))]]).toEqual([told, [code]]);
    const pool = pick(page, 'stage', 'pool');
    const left = Number(await pool.locator('.count').textContent());
    expect(left).toBeLessThan(told);
    await pool.click();
    await pick(page, 'band', '1000').click();
    const few = await shown(page);
    expect(few).toBeGreaterThan(0);
    expect(few).toBeLessThan(left);
    expect(await page.locator('[role="status"]').textContent()).toBe(`显示 ${few} / ${all} 条`);
    expect(await query(page)).toEqual({ chain: code, stage: 'pool', band: '1000' });
    await page.reload();
    expect([await shown(page), await pool.getAttribute('aria-pressed')]).toEqual([few, 'true']);
    await page.locator('[data-do="clear"]').click();
    expect([await shown(page), await query(page), complaints]).toEqual([all, {}, []]);
    await close();
  });

  it('work by the keyboard alone: words, then a facet', async () => {
    const { page, close } = await open('en/projects/');
    await page.locator('.listing-tools input').focus();
    await page.keyboard.type('LAMB line');
    const found = await shown(page);
    expect(found).toBeGreaterThan(0);
    expect(found).toBeLessThan(40);
    for (const text of await page.locator('[data-row]:visible').evaluateAll(rows => rows.map(row => `${row.textContent} ${(row as HTMLElement).dataset['find']}`.toLowerCase()))) expect([text.includes('lamb'), text.includes('line')]).toEqual([true, true]);
    for (let tab = 0; tab < 8 && await page.evaluate(() => document.activeElement?.getAttribute('data-facet')) !== 'chain'; tab++) await page.keyboard.press('Tab');
    await page.keyboard.press('Space');
    // An address follows a key in its own time.
    await expect.poll(async () => { const { q, chain } = await query(page); return [q, chain?.length]; }).toEqual(['LAMB line', 2]);
    await close();
  });

  it('say so where nothing is left, and offer no file of nothing', async () => {
    const { page, close } = await open('projects/?q=没有这样的项目');
    expect([await shown(page), await page.locator('.of-group:visible').count(), await page.locator('[data-do="csv"]').isDisabled(), await page.locator('[role="status"]').textContent()]).toEqual([0, 0, true, '没有符合的。放宽一项条件再看。']);
    await close();
  });

  it('show the late ones, marked in words, the longest overdue first when asked', async () => {
    const { page, close } = await open('projects/?late=late&sort=-days');
    const days = (await data(page, 'days')).map(Number);
    expect(days.length).toBeGreaterThan(10);
    expect(days).toEqual([...days].sort((a, b) => b - a));
    for (const text of await page.locator('[data-row]:visible .late').allTextContents()) expect(text).toMatch(/已逾 \d+ 天/);
    await page.selectOption('select[name="sort"]', '');
    expect(new Set(await page.locator('[data-flat] > li').all()).size).toBe(0);
    await close();
  });

  it('give way to a project that the address names, and open it', async () => {
    const { page, close } = await open('projects/');
    const [chain, other] = await page.locator('button[data-facet="chain"]').evaluateAll(all => all.map(button => (button as HTMLButtonElement).value));
    const code = await page.locator(`[data-row][data-chain="${other}"]`).last().getAttribute('id');
    await page.goto(`${server.url}projects/?chain=${chain}#${code}`);
    expect([await page.locator(`#${code}`).isVisible(), await page.locator(`#${code} details`).getAttribute('open')]).toEqual([true, '']);
    await expect.poll(() => page.locator(`#${code}`).evaluate(row => { const { top } = row.getBoundingClientRect(); return top >= 0 && top < innerHeight; })).toBe(true);
    await close();
  });

  it('hand over what shows as CSV, in its order', async () => {
    const { page, close } = await open('projects/?stage=signed&sort=-money');
    const [download] = await Promise.all([page.waitForEvent('download'), page.locator('[data-do="csv"]').click()]);
    const text = await readFile(await download.path(), 'utf8');
    const [heads, ...rows] = Papa.parse<string[]>(text.replace(/^\ufeff/, '').trimEnd()).data;
    expect([text.startsWith('\ufeff'), download.suggestedFilename(), heads?.length]).toEqual([true, '招商项目库.csv', 10]);
    expect(rows.map(([code]) => code)).toEqual(await page.locator('[data-row]:visible').evaluateAll(all => all.map(({ id }) => id)));
    expect(rows.map(row => row[5])).toEqual(rows.map(() => '签约'));
    expect(rows.map(row => row[4])).toEqual(await data(page, 'money'));
    for (const row of rows) expect([row[1], row[2], row[3], row[8]].every(cell => cell !== '')).toBe(true);
    await close();
  });

  it('lead to the sheet, the link and the parcel of each project, all of which are there', async () => {
    const { page, close } = await open('projects/');
    const links = await page.locator('.listing-rows a').evaluateAll(all => all.map(link => (link as HTMLAnchorElement).href));
    expect(links.length).toBeGreaterThan(400);
    const one = await page.locator('[data-row]:has(.at)').first().locator('a').evaluateAll(all => all.map(link => (link as HTMLAnchorElement).href));
    expect(one.length).toBe(3);
    for (const href of one) {
      const { hash, pathname } = new URL(href);
      const html = await (await page.request.get(href)).text();
      expect([pathname, hash === '' || html.includes(`id="${hash.slice(1)}"`)]).toEqual([pathname, true]);
    }
    await close();
  });
});

describe('policies', () => {
  it('of a link are those made for it, for its chain and for all', async () => {
    const { page, close } = await open('policies/');
    const link = await page.locator('select[data-facet="link"] option').nth(1).getAttribute('value') ?? '';
    await page.selectOption('select[data-facet="link"]', link);
    const reach = await data(page, 'link');
    expect(reach.length).toBeGreaterThan(1);
    for (const own of reach) expect(own === '*' || own.split(' ').includes(link)).toBe(true);
    expect(await query(page)).toEqual({ link });
    await close();
  });

  it('carry number, issuer, validity, source and date; expired ones stand apart, and say so', async () => {
    const { page, close } = await open('policies/');
    const rows = await page.locator('[data-row]').evaluateAll(all => all.map(row => ({ number: row.querySelector('.document')?.textContent ?? '', until: row.querySelector('.until')?.textContent ?? '', source: row.querySelector('.fact-source')?.textContent ?? '', ended: row.closest('.ended') !== null })));
    for (const { number, until, source, ended } of rows) {
      expect(number).toMatch(/〔\d{4}〕/);
      expect(source).toMatch(/\d{4} 年/);
      expect(/已过期/.test(until)).toBe(ended);
    }
    expect(rows.filter(({ ended }) => ended).length).toBeGreaterThan(3);
    await close();
  });
});

describe('charts', () => {
  it('of costs say what their tables say, and nothing else', async () => {
    const { page, close } = await open('costs/');
    const sections = await page.locator('.cost-kind:has(svg)').evaluateAll(all => all.map(section => ({ drawn: [...section.querySelectorAll('.figure text')].map(text => text.textContent), told: [...section.querySelectorAll('td.number .told')].map(cell => cell.textContent) })));
    expect(sections.length).toBeGreaterThan(5);
    for (const { drawn, told } of sections) expect(drawn.filter(text => !told.includes(text))).toEqual([]);
    await close();
  });

  it('take their colours from the page, and grow no style of their own', async () => {
    const ink = async (colorScheme: 'light' | 'dark') => {
      const { page, close } = await open('environment/', { colorScheme });
      const found = await page.evaluate(() => [getComputedStyle(document.querySelector('.course path')!).stroke, getComputedStyle(document.body).color, document.querySelectorAll('main style, main [style]').length] as const);
      await close();
      return found;
    };
    const [light, dark] = [await ink('light'), await ink('dark')];
    expect([light[0], dark[0], light[2] + dark[2]]).toEqual([light[1], dark[1], 0]);
    expect(light[0]).not.toBe(dark[0]);
  });

  it('of indicators have their words apart from each other and in the picture', async () => {
    const { page, close } = await open('en/environment/', phone);
    const faults = await page.locator('.indicator-plot').evaluateAll(plots => plots.flatMap(plot => {
      const edge = plot.getBoundingClientRect();
      const boxes = [...plot.querySelectorAll('text')].map(text => ({ text: text.textContent ?? '', box: text.getBoundingClientRect() }));
      return [
        ...boxes.filter(({ box }) => box.left < edge.left - 1 || box.right > edge.right + 1 || box.bottom > edge.bottom + 2).map(({ text }) => `outside: ${text}`),
        ...boxes.flatMap((a, index) => boxes.slice(index + 1).filter(b => Math.min(a.box.right, b.box.right) > Math.max(a.box.left, b.box.left) && Math.min(a.box.bottom, b.box.bottom) - Math.max(a.box.top, b.box.top) > 5).map(b => `${a.text} on ${b.text}`)),
      ];
    }));
    expect(faults).toEqual([]);
    await close();
  });
});

describe('without scripts', () => {
  it.each(['projects/', 'en/policies/'])('%s is a plain list with everything in it and no filter', async path => {
    const { page, close } = await open(path, { javaScriptEnabled: false });
    expect([await page.locator('.listing-tools').isVisible(), await page.locator('[data-row]:visible').count()]).toEqual([false, await page.locator('[data-row]').count()]);
    await close();
  });
});

it('on a phone the filters stand behind one word, and open under a finger', async () => {
  const { page, close } = await open('projects/', phone);
  expect(await pick(page, 'stage', 'pool').isVisible()).toBe(false);
  await page.locator('.listing-facets summary').tap();
  await pick(page, 'stage', 'pool').tap();
  expect([...new Set(await data(page, 'stage'))]).toEqual(['pool']);
  await close();
});
