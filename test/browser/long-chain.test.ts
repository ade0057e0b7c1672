// A chain of a thousand links: it opens folded by stage, and answers; cards come from the pages of its stages.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serveFolder, type FolderServer } from '../../src/build/serve-folder.ts';
import { objections } from '../support/accessibility.ts';
import { firms, flow, type County, type Firm } from '../support/county.ts';
import { writeCounty } from '../support/long-chain.ts';
import { buildInto, scratch } from '../support/sites.ts';
import { addressOf, visit as openPage, type Visit } from '../support/visit.ts';
import { launchChromium } from './chromium.ts';

const stages = ['配套', '上游', '中游', '下游'];
const each = <T>(count: number, make: (index: number) => T): readonly T[] => Array.from({ length: count }, (_, index) => make(index));

/** Four stages of 250 links; every link supplies the next one and one 300 further on; every third has a firm. */
const thousand: County = {
  site: [{ item: '县名', value: '千环县' }, { item: '数据截至', value: '2026-09-30' }],
  chains: [{ code: 'C', name: '千环' }],
  links: each(1000, index => ({ code: `L${index}`, name: `环节${index}`, chain: 'C', stage: stages[Math.floor(index / 250)]!, externalDemand: 10 })),
  flows: each(1000, index => [index + 1, index + 300].filter(to => to < 1000).map(to => flow(`L${index}`, `L${to}`, 0.5))).flat(),
  ...firms(...each(334, (index): Firm => [`F${index}`, '本地', `L${index * 3}`, 5 + index % 20])),
};

let server: FolderServer;
let browser: Browser;
let site: string;
beforeAll(async () => {
  const data = await scratch('thousand');
  site = await scratch('thousand-site');
  await writeCounty(data, thousand);
  const { code, output } = await buildInto(data, site);
  if (code !== 0) throw new Error(output);
  server = await serveFolder(site);
  browser = await launchChromium();
});
afterAll(async () => { await browser?.close(); await server?.close(); });
const visit = (path: string, options: BrowserContextOptions = {}): Promise<Visit> => openPage(browser, server, path, options);
const boxes = (page: Page): Promise<number> => page.locator('.wide .box:visible').count();
const folds = (page: Page): Promise<readonly (string | null)[]> => page.locator('.wide a.fold-box:visible').evaluateAll(all => all.map(box => box.getAttribute('data-unfold')));
/** Opens a stage, and waits for the last of its boxes. */
async function unfold(page: Page, stage: number): Promise<void> {
  await page.click(`.wide a.fold-box[data-unfold="${stage}"]`);
  await page.waitForFunction(() => document.querySelector('lt-chain')?.getAttribute('aria-busy') !== 'true');
}

describe('a chain of a thousand links', () => {
  it('opens as a box a stage with its gaps, and no link drawn', async () => {
    const { page, complaints, close } = await visit('chains/C/');
    expect(await folds(page)).toEqual(['0', '1', '2', '3']);
    expect(await boxes(page)).toBe(0);
    expect(await page.locator('.wide a.fold-box[data-unfold="1"]').getAttribute('aria-label')).toMatch(/^上游 250 个环节，\d+ 缺/);
    expect(complaints).toEqual([]);
    await close();
  });

  it('carries no card; each stands on the page of its stage', async () => {
    const html = await readFile(join(site, 'chains/C/index.html'), 'utf8');
    expect(html.includes('link-card')).toBe(false);
    const cards = (await readFile(join(site, 'chains/C/upstream/index.html'), 'utf8')).match(/<article class="link-card"/g);
    expect(cards?.length).toBe(250);
  });

  it('opens a stage in its place and folds it again; the address keeps it', async () => {
    const { page, complaints, close } = await visit('chains/C/');
    await unfold(page, 1);
    expect([await boxes(page), await folds(page)]).toEqual([250, ['0', '2', '3']]);
    expect((await addressOf(page)).searchParams.get('fold')).toBe('0.2.3');
    await page.click('.wide .stage[data-stage="1"] .stage-name');
    await page.waitForFunction(() => document.querySelectorAll('.wide a.fold-box:not(.folded)').length === 4);
    expect([await boxes(page), (await addressOf(page)).href]).toEqual([0, `${server.url}chains/C/`]);
    expect(complaints).toEqual([]);
    await close();
  });

  it('folds one of two open stages, and only the other keeps its heading', async () => {
    const { page, close } = await visit('chains/C/?fold=0.3');
    await page.waitForFunction(() => document.querySelector('lt-chain')?.getAttribute('aria-busy') !== 'true');
    await page.click('.wide .stage[data-stage="2"] .stage-name');
    await page.waitForFunction(() => document.querySelectorAll('.wide a.fold-box:not(.folded)').length === 3);
    expect(await page.locator('.wide .stage:visible').evaluateAll(all => all.map(each => each.getAttribute('data-stage')))).toEqual(['1']);
    expect(await boxes(page)).toBe(250);
    await close();
  });

  it('has no box over another while a stage is open', async () => {
    const { page, close } = await visit('chains/C/?fold=0.3');
    await page.waitForFunction(() => document.querySelector('lt-chain')?.getAttribute('aria-busy') !== 'true');
    const overlaps = await page.evaluate(() => {
      const all = [...document.querySelectorAll('.wide .box:not(.folded) .frame, .wide .fold-box:not(.folded) .fold-ground')].map(box => box.getBoundingClientRect());
      return [all.length, all.flatMap((a, i) => all.slice(i + 1).filter(b => a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 1 && b.top < a.bottom - 1)).length];
    });
    expect(overlaps).toEqual([502, 0]);
    await close();
  });

  it('draws the flows of the link pointed at, those to folded stages too', async () => {
    const { page, close } = await visit('chains/C/');
    await unfold(page, 1);
    await page.locator('.wide .box[data-link="L260"] .hit').hover();
    expect(await page.locator('.wide .flow.lit:visible').evaluateAll(all => all.map(each => `${each.getAttribute('data-from')} ${each.getAttribute('data-to')}`))).toEqual(['L259 L260', 'L260 L261', 'L260 L560']);
    expect(await page.locator('.wide a.fold-box.near').getAttribute('data-unfold')).toBe('2');
    expect(await page.locator('.explain').textContent()).toContain('由 环节259 供给');
    await close();
  });

  it('shows the card of a chosen link, and of its neighbour in another stage', async () => {
    const { page, complaints, close } = await visit('chains/C/');
    await page.click('.gap-list a[href^="#"] >> nth=3');
    await page.waitForSelector('.panel .link-card h3');
    expect(await page.locator('.panel .summary').isVisible()).toBe(false);
    await page.goto(`${server.url}chains/C/#L260`);
    await page.waitForSelector('.panel #L260');
    await page.click('.panel #L260 a:has-text("环节560")');
    await page.waitForSelector('.panel #L560');
    expect((await addressOf(page)).pathname).toBe('/chains/C/');
    await page.keyboard.press('Escape');
    expect(complaints).toEqual([]);
    await close();
  });

  it('marks the stage that holds the chosen link', async () => {
    const { page, close } = await visit('chains/C/#L600');
    expect(await page.locator('.wide a.fold-box.chosen').getAttribute('data-unfold')).toBe('2');
    await close();
  });

  it('takes the reader to the card’s page where it cannot be fetched', async () => {
    const { page, close } = await visit('chains/C/');
    await page.route('**/upstream/', route => (route.request().isNavigationRequest() ? route.continue() : route.abort()));
    await page.evaluate(() => { location.hash = 'L260'; });
    await page.waitForURL('**/chains/C/upstream/#L260');
    expect(await page.locator('#L260').isVisible()).toBe(true);
    await close();
  });

  it('filters by state and stage, and says how many are left in each stage and in all', async () => {
    const { page, close } = await visit('chains/C/');
    await page.click('.legend button[data-do=stage][value="1"]');
    expect(await page.locator('.wide a.fold-box.off').count()).toBe(3);
    expect(await page.locator('.wide a.fold-box[data-unfold="1"] .figure').textContent()).toBe('250 / 250 个环节');
    await page.click('.legend button[value=missing]');
    const left = Number((await page.locator('.wide a.fold-box[data-unfold="1"] .figure').textContent())?.split(' ')[0]);
    expect(left).toBeGreaterThan(0);
    expect(await page.locator('.explain').textContent()).toBe(`缺、上游：1000 个环节里有 ${left} 个`);
    await close();
  });

  it('finds a link in a folded stage, and the arrows walk from stage to stage', async () => {
    const { page, close } = await visit('chains/C/');
    await page.fill('.find input', '环节777');
    await page.keyboard.press('Enter');
    await page.waitForSelector('.panel #L777');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('data-unfold'))).toBe('3');
    await page.keyboard.press('ArrowLeft');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('data-unfold'))).toMatch(/[12]/);
    expect(await page.locator('.wide a[tabindex="0"]:visible').count()).toBe(1);
    await page.keyboard.press('f');
    await page.waitForFunction(() => document.activeElement?.closest('.box') !== null && document.querySelector('lt-chain')?.getAttribute('aria-busy') !== 'true');
    expect(await boxes(page)).toBe(250);
    await close();
  });

  it('has its table folded by stage too, and takes all of it away', async () => {
    const { page, close } = await visit('chains/C/');
    const rows = page.locator('.links-table tr[data-link]:visible');
    expect(await rows.count()).toBe(0);
    await page.click('.stage-head button >> nth=2');
    expect(await rows.count()).toBe(250);
    await page.click('.take-away summary');
    const [file] = await Promise.all([page.waitForEvent('download'), page.click('[data-take=csv]')]);
    expect((await readFile(await file.path(), 'utf8')).trim().split('\r\n').length).toBe(1001);
    await close();
  });

  it('without scripts leads from stage to table and card', async () => {
    const { page, close } = await visit('chains/C/', { javaScriptEnabled: false });
    expect(await page.locator('.links-table tr[data-link]:visible').count()).toBe(1000);
    await page.click('.wide a.fold-box[data-unfold="3"]');
    expect((await addressOf(page)).pathname).toBe('/chains/C/downstream/');
    await page.click('.links-table a >> nth=0');
    expect(await page.locator('#L750').isVisible()).toBe(true);
    await page.click('#L750 a:has-text("环节749")');
    expect((await addressOf(page)).href).toBe(`${server.url}chains/C/midstream/#L749`);
    await close();
  });

  it.each(['chains/C/', 'chains/C/#L260', 'en/chains/C/upstream/'])('axe finds nothing on %s', async path => {
    const { page, close } = await visit(path);
    // One card is as another, and so is a row.
    expect(await objections(page, { exclude: ['.cards .link-card:nth-child(n+4)', 'tr:nth-child(n+4)'] })).toEqual([]);
    await close();
  });
});
