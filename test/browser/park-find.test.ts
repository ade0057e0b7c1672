// Finding among a park's parcels in a real browser: by mouse and by keys, from the address, without WebGL, without scripts; list and plan as one.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serveFolder, type FolderServer } from '../../src/build/serve-folder.ts';
import { objections } from '../support/accessibility.ts';
import { builtSite } from '../support/sites.ts';
import { addressOf, visit, type Visit } from '../support/visit.ts';
import { launchChromium } from './chromium.ts';

let server: FolderServer;
let browser: Browser;
beforeAll(async () => { server = await serveFolder(builtSite); browser = await launchChromium({ webgl: true }); });
afterAll(async () => { await browser.close(); await server.close(); });

const path = 'parks/KFQ/';
const wide = '.park-drawings .plan-svg:not(.small)';
const phone: BrowserContextOptions = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true };
const open = (address = path, options: BrowserContextOptions = {}): Promise<Visit> => visit(browser, server, address, options);
const search = async (page: Page): Promise<string> => decodeURIComponent((await addressOf(page)).search);
const codes = (page: Page, selector: string): Promise<readonly string[]> => page.$$eval(selector, marks => marks.map(mark => mark.getAttribute('data-parcel') ?? '').sort());
const listed = (page: Page): Promise<readonly string[]> => codes(page, 'tr[data-parcel]:not([hidden])');
const drawn = (page: Page): Promise<readonly string[]> => codes(page, `${wide} .plan-parcel:not(.off)`);
const status = (page: Page): Promise<string> => page.locator('.park-find [role="status"]').innerText();

interface Figures { readonly code: string; readonly water?: number; readonly status: string }
/** What must be left of at least so much water, worked out beside the page's own code: that which fits, and that to ask about. */
async function expected(page: Page, water: number): Promise<{ readonly fits: readonly string[]; readonly ask: readonly string[] }> {
  const parcels = JSON.parse(await page.locator('lt-park-find').getAttribute('data-parcels') ?? '[]') as readonly Figures[];
  const codesOf = (keep: (parcel: Figures) => boolean) => parcels.filter(keep).map(({ code }) => code).sort();
  return { fits: codesOf(parcel => (parcel.water ?? -1) >= water), ask: codesOf(parcel => parcel.water === undefined) };
}

describe('filters', () => {
  it('by mouse leave the same parcels on the list and the plan, count them, and keep what is unknown apart', async () => {
    const { page, complaints, foreign, close } = await open();
    const all = await listed(page);
    await page.click('.find-more summary');
    await page.fill('#find-water', '500');
    const { fits, ask } = await expected(page, 500);
    expect([fits.length > 0, ask.length > 0, all.length > fits.length + ask.length]).toEqual([true, true, true]);
    expect(await listed(page)).toEqual([...fits, ...ask].sort());
    expect(await drawn(page)).toEqual(await listed(page));
    expect(await codes(page, '.ask-rows tr[data-parcel]')).toEqual(ask);
    expect(await status(page)).toContain(`符合 ${fits.length} 宗`);
    expect(await status(page)).toContain(`未知须问 ${ask.length} 宗`);
    await page.click('.find-ask');
    expect(await listed(page)).toEqual(fits);
    expect(await search(page)).toBe('?water=500&unknown=hide');
    expect([complaints, foreign]).toEqual([[], []]);
    await close();
  });

  it('say beside a choice how many it leaves, and leave so many', async () => {
    const { page, close } = await open(`${path}?water=500`);
    for (const value of ['free', 'taken']) {
      const button = page.locator(`[data-field="status"][data-value="${value}"]`);
      const told = Number(await button.locator('output').innerText());
      await button.click();
      expect(await page.locator('tbody:not(.ask-rows) tr[data-parcel]:not([hidden])').count()).toBe(told);
      await button.click();
    }
    await close();
  });

  it('by keyboard alone: open, write, choose, drop, reset', async () => {
    const { page, close } = await open();
    const all = await listed(page);
    await page.locator('.find-more summary').focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Space');
    expect(await search(page)).toBe('?status=free');
    await page.locator('#find-power').focus();
    await page.keyboard.type('2000');
    await page.keyboard.press('Enter');
    expect(await search(page)).toBe('?power=2000&status=free');
    expect((await listed(page)).length).toBeLessThan(all.length);
    await page.locator('[data-chip="power"]').focus();
    await page.keyboard.press('Enter');
    expect(await search(page)).toBe('?status=free');
    await page.locator('[data-find="reset"]').focus();
    await page.keyboard.press('Enter');
    expect([await search(page), await listed(page)]).toEqual(['', all]);
    await close();
  });

  it('stand in the address: it restores them, the back button takes steps back, and what it cannot mean is said', async () => {
    const { page, close } = await open(`${path}?power=2000&kind=land&sort=-water#parcel-A-15`);
    const shown = await listed(page);
    expect([await page.inputValue('#find-power'), await page.getAttribute('[data-value="land"]', 'aria-pressed'), await page.locator('#parcel-A-15').isVisible()]).toEqual(['2000', 'true', true]);
    const waters = await page.$$eval('tbody[data-status="free"] tr[data-parcel]:not([hidden]) td:nth-child(4)', cells => cells.map(cell => Number(cell.textContent?.replace(',', ''))));
    expect(waters).toEqual([...waters].sort((a, b) => b - a));
    await page.click('[data-chip="power"]');
    expect((await listed(page)).length).toBeGreaterThan(shown.length);
    await page.goBack();
    expect([await listed(page), await search(page)]).toEqual([shown, '?power=2000&kind=land&sort=-water']);
    await page.goto(`${server.url}${path}?power=much&status=gone`);
    expect(await status(page)).toContain('power=much、status=gone');
    await close();
  });

  it('that leave nothing say which to loosen and by how much, and do it', async () => {
    const { page, close } = await open(`${path}?water=5000&status=free`);
    const told = await page.locator('.find-empty').innerText();
    const most = Math.max(...(JSON.parse(await page.locator('lt-park-find').getAttribute('data-parcels') ?? '[]') as readonly Figures[]).filter(parcel => parcel.status === 'free').map(({ water }) => water ?? 0));
    expect(told).toContain(`供水放宽到 ${most.toLocaleString('zh-CN')} t/d(差 ${(5000 - most).toLocaleString('zh-CN')} t/d)`);
    await page.click('[data-find="loosen"]');
    expect([await search(page), await page.locator('.find-empty').isVisible(), (await listed(page)).length]).toEqual([`?water=${most}&status=free`, false, 1]);
    await close();
  });

  it('keep a figure that cannot be read until it is mended, and change nothing by it', async () => {
    const { page, close } = await open(`${path}?water=500`);
    const before = await listed(page);
    await page.fill('#find-area', '五十');
    await page.keyboard.press('Tab');
    expect([await page.inputValue('#find-area'), await page.getAttribute('#find-area', 'aria-invalid'), await listed(page)]).toEqual(['五十', 'true', before]);
    await close();
  });

  it('work without WebGL, and the list is whole without scripts', async () => {
    const plain = await launchChromium();
    const { page, complaints, close } = await visit(plain, server, `${path}?water=500`);
    expect(await listed(page)).toEqual(await drawn(page));
    expect(complaints).toEqual([]);
    await close();
    await plain.close();
    const bare = await open(`${path}?water=500`, { javaScriptEnabled: false });
    expect([await bare.page.locator('.park-find').isVisible(), await bare.page.locator('.compare-box').first().isVisible()]).toEqual([false, false]);
    expect((await codes(bare.page, 'tr[data-parcel]')).length).toBe((await codes(bare.page, `${wide} .plan-parcel`)).length);
    await bare.close();
  });

  it('fade the interactive map too, when it is opened', async () => {
    const { page, complaints, close } = await open(`${path}?water=500`);
    const idle = page.evaluate(() => new Promise<void>(done => addEventListener('lt-map-idle', () => done(), { once: true })));
    await page.click('[data-do="open"]');
    await idle;
    const picture = async () => (await page.locator('.park-map').screenshot()).toString('base64');
    const filtered = await picture();
    const again = page.evaluate(() => new Promise<void>(done => addEventListener('lt-map-idle', () => done(), { once: true })));
    await page.click('[data-find="reset"]');
    await again;
    expect(await picture()).not.toBe(filtered);
    expect(complaints).toEqual([]);
    await close();
  });
});

describe('all parks together', () => {
  it('are found among on one page, by park too, and each row leads to its parcel on its park’s page', async () => {
    const { page, complaints, close } = await open('parks/?water=500');
    const [all, { fits, ask }] = [await listed(page), await expected(page, 500)];
    expect(all).toEqual([...fits, ...ask].sort());
    await page.click('[data-field="park"][data-value="SPY"]');
    expect(await search(page)).toBe('?water=500&park=SPY');
    const left = await listed(page);
    expect([left.length > 0, left.length < all.length]).toEqual([true, true]);
    await page.click('tbody[data-status="free"] tr[data-parcel]:not([hidden]) th a');
    await page.waitForURL(/parks\/SPY\/#parcel-/);
    expect(await page.locator('.parcel-card:target').isVisible()).toBe(true);
    expect(complaints).toEqual([]);
    await close();
  });
});

describe('measuring on the plan', () => {
  it('by keys says metres and 亩, by mouse sets points without choosing a parcel, and Escape ends it where it began', async () => {
    const { page, complaints, close } = await open();
    await page.locator('[data-do="measure"]').focus();
    await page.keyboard.press('Enter');
    await page.locator('.measure').waitFor();
    const go = async (key: string, times: number) => { for (let step = 0; step < times; step++) await page.keyboard.press(key); await page.keyboard.press('Enter'); };
    await page.keyboard.press('Enter');
    await go('Shift+ArrowRight', 2);
    const told = page.locator('.park-tools [role="status"]');
    expect(await told.innerText()).toBe('100 米(按示意图)');
    await go('Shift+ArrowDown', 2);
    await go('Shift+ArrowLeft', 2);
    expect(await told.innerText()).toBe('4 点，沿线 300 米，围合 10,000 ㎡，合 15 亩(按示意图)');
    await page.keyboard.press('Backspace');
    const plan = await page.locator(wide).boundingBox();
    await page.mouse.click(plan!.x + plan!.width * 0.6, plan!.y + plan!.height * 0.4);
    expect(await told.innerText()).toContain('4 点');
    expect((await addressOf(page)).hash).toBe('');
    expect(await objections(page, { include: '.park-picture' })).toEqual([]);
    await page.keyboard.press('Escape');
    expect([await page.locator('.measure').count(), await page.evaluate(() => document.activeElement?.getAttribute('data-do'))]).toEqual([0, 'measure']);
    expect(complaints).toEqual([]);
    await close();
  });
});

describe('comparison', () => {
  it('sets up to three side by side by keyboard, marks the best, says what is unknown, and stands in the address', async () => {
    const { page, close } = await open();
    for (const code of ['B-12', 'B-14', 'A-17']) { await page.locator(`[data-compare="${code}"]`).focus(); await page.keyboard.press('Space'); }
    expect(await page.evaluate(() => document.activeElement?.getAttribute('data-compare'))).toBe('A-17');
    expect(await search(page)).toBe('?compare=B-12&compare=B-14&compare=A-17');
    const row = (name: string) => page.$$eval('.compare-table tbody tr', (rows, wanted) => rows.map(each => [...each.children].map(cell => cell.textContent)).find(([head]) => head === wanted)?.slice(1), name);
    await page.waitForSelector('.compare-table thead th:nth-child(4)');
    expect(await row('供水')).toEqual(['● 1,200 t/d 最优', '800 t/d', '未知']);
    await page.locator('[data-compare="A-12"]').click();
    expect([await page.isChecked('[data-compare="A-12"]'), await status(page)]).toEqual([false, '最多比较三宗。先去掉一宗。']);
    await page.reload();
    await page.waitForSelector('.compare-table');
    expect(await page.$$eval('.compare-table thead a', links => links.map(link => link.textContent))).toEqual(['B-12', 'B-14', 'A-17']);
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.compare-table').isVisible()).toBe(true);
    await page.emulateMedia({ media: 'screen' });
    await page.locator('[data-out="B-14"]').focus();
    await page.keyboard.press('Enter');
    expect(await search(page)).toBe('?compare=B-12&compare=A-17');
    await close();
  });
});

describe('what is found', () => {
  it('can be saved as a table with what must be asked', async () => {
    const { page, close } = await open(`${path}?water=500`);
    const [download] = await Promise.all([page.waitForEvent('download'), page.click('[data-find="csv"]')]);
    const text = await readFile(await download.path(), 'utf8');
    const { fits, ask } = await expected(page, 500);
    const lines = text.trim().split('\r\n');
    expect(lines[0]).toContain('供水 (t/d)');
    expect(lines.slice(1).map(line => line.split(',')[0]).sort()).toEqual([...fits, ...ask].sort());
    expect(lines.filter(line => line.includes('未知须问')).length).toBe(ask.length);
    await close();
  });
});

describe.each([path, `en/${path}`, 'parks/'])('%s', address => {
  it('has nothing that axe objects to, light and dark, filtered and compared, and on a phone nothing to scroll sideways', { timeout: 240_000 }, async () => {
    for (const options of [{}, { ...phone, colorScheme: 'dark' }] as const) {
      const { page, complaints, close } = await open(`${address}?steam=3&status=free&status=idle&processes=%E7%94%B5%E9%95%80&compare=B-12&compare=A-17`, options);
      expect(await objections(page)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0);
      expect(complaints).toEqual([]);
      await close();
    }
  });
});

describe('weight', () => {
  it('of the park page without the map is at most 150 kB gzip, scripts 20 kB of it', async () => {
    const { page, close } = await open('404.html');
    const bodies: { readonly url: string; readonly size: number }[] = [];
    page.on('response', response => { void response.body().then(body => bodies.push({ url: response.url(), size: gzipSync(body, { level: 9 }).length })).catch(() => undefined); });
    await page.goto(server.url + path, { waitUntil: 'networkidle' });
    const sum = (keep: (url: string) => boolean): number => bodies.filter(({ url }) => keep(url)).reduce((total, { size }) => total + size, 0);
    const [scripts, total] = [sum(url => url.endsWith('.js')), sum(() => true)];
    console.log(`park page without the map: ${total} B gzip, scripts ${scripts} B, page ${gzipSync(await readFile(join(builtSite, path, 'index.html')), { level: 9 }).length} B`);
    expect(total).toBeLessThanOrEqual(150_000);
    expect(scripts).toBeLessThanOrEqual(20_000);
    expect(bodies.filter(({ url }) => url.includes('maplibre'))).toEqual([]);
    await close();
  });
});
