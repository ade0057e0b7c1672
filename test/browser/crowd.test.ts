// A park of more parcels than a page can hold: some rows at a time, a plan that answers to the pointer, cards made when they are asked for.
import { execFile } from 'node:child_process';
import { rm } from 'node:fs/promises';
import { resolve } from 'node:path';
import { promisify } from 'node:util';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { unpackParcels, type PackedParcels } from '../../src/core/analysis/pack-parcels.ts';
import { serveFolder, type FolderServer } from '../../src/build/serve-folder.ts';
import { writeCounty } from '../bench/map-county.ts';
import { objections } from '../support/accessibility.ts';
import { scratch } from '../support/sites.ts';
import { addressOf, visit, type Visit } from '../support/visit.ts';
import { launchChromium } from './chromium.ts';

const count = 700;
const made: string[] = [];
let server: FolderServer;
let browser: Browser;
beforeAll(async () => {
  const [data, out] = [await scratch('crowd'), await scratch('crowd-site')];
  made.push(data, out);
  await writeCounty('data', data, { parcels: count, companies: 300, parks: 1, seed: 1 });
  // a process of its own, as every build has
  const script = `import(${JSON.stringify(resolve('test/bench/map-build.ts'))}).then(({ buildParks }) => buildParks(${JSON.stringify(data)}, ${JSON.stringify(out)}))`;
  await promisify(execFile)(process.execPath, ['-e', script], { env: { ...process.env, VITEST: '', NODE_ENV: 'production' } });
  server = await serveFolder(out);
  browser = await launchChromium({ webgl: true });
});
afterAll(async () => { await browser.close(); await server.close(); await Promise.all(made.map(folder => rm(folder, { recursive: true, force: true }))); });

async function open(path = 'parks/Q1/', options: BrowserContextOptions = {}): Promise<Visit> {
  const opened = await visit(browser, server, path, options);
  if (options.javaScriptEnabled !== false) await opened.page.waitForSelector('lt-park-find:not([aria-busy])');
  return opened;
}
const rows = (page: Page): Promise<number> => page.locator('tr[data-parcel]').count();
const status = (page: Page): Promise<string> => page.locator('lt-park-find [role="status"]').first().innerText();

describe('a park of very many parcels', () => {
  it('shows some rows and says how many there are; more come when they are asked for', async () => {
    const { page, complaints, foreign, close } = await open();
    expect([await rows(page), (await status(page)).includes(String(count))]).toEqual([40, true]);
    await page.click('.more-parcels button');
    expect(await rows(page)).toBe(240);
    expect(await page.evaluate(() => document.activeElement?.closest('tr') === document.querySelectorAll('tr[data-parcel]')[40])).toBe(true);
    expect([complaints, foreign]).toEqual([[], []]);
    await close();
  });

  it('counts what a filter leaves over all parcels, not over the rows that are shown', async () => {
    const { page, close } = await open('parks/Q1/?water=1000');
    const { parcels } = await page.evaluate(async () => (await fetch('parcels.json')).json()) as { readonly parcels: PackedParcels };
    const meets = unpackParcels(parcels).filter(({ water }) => (water ?? 0) >= 1000).length;
    expect(meets).toBeGreaterThan(40);
    expect(await status(page)).toContain(String(meets));
    await close();
  });

  it('is chosen on the plan by a click, has its card made, and stands in the address', async () => {
    const { page, close } = await open();
    const box = await page.locator('.park-drawings > .plan-svg:not(.small)').boundingBox();
    let code = '';
    for (const share of [0.5, 0.47, 0.53, 0.44]) {
      await page.mouse.click(box!.x + box!.width * share, box!.y + box!.height * share);
      code = decodeURIComponent((await addressOf(page)).hash.replace('#parcel-', ''));
      if (/^Q1-\d+$/.test(code)) break;
    }
    expect(code).toMatch(/^Q1-\d+$/);
    expect(await page.locator('.parcel-card h2').innerText()).toBe(code);
    await page.reload();
    await page.waitForSelector('.parcel-card');
    expect(await page.locator('.parcel-card h2').innerText()).toBe(code);
    await close();
  });

  it('is on the map too, chosen and filtered alike', async () => {
    const { page, complaints, close } = await open('parks/Q1/?water=1000#parcel-Q1-00350');
    const idle = page.evaluate(() => new Promise<{ readonly chosen: readonly string[]; readonly faded: number }>(done => addEventListener('lt-map-idle', event => {
      const { detail } = event as CustomEvent<{ readonly chosen: readonly string[]; readonly faded: readonly string[] }>;
      if (detail.faded.length > 0 && detail.chosen.length > 0) done({ chosen: detail.chosen, faded: detail.faded.length });
    })));
    await page.click('[data-do="open"]');
    const { chosen, faded } = await idle;
    expect([chosen, faded > 100]).toEqual([['Q1-00350'], true]);
    expect(complaints).toEqual([]);
    await close();
  });

  it('says without scripts that there are more, and its rows lead to sheets', async () => {
    const { page, close } = await open('en/parks/Q1/', { javaScriptEnabled: false });
    expect(await rows(page)).toBe(40);
    expect(await page.locator('tr[data-parcel] a').first().getAttribute('href')).toMatch(/sheets\/parcels\/Q1-\d+\/$/);
    expect(await page.locator('.park-list').innerText()).toContain('40');
    await close();
  });

  it.each([['light', '', 1440], ['dark', 'en/', 390]] as const)('has nothing that axe objects to and does not scroll sideways, %s %s %d', async (colorScheme, prefix, width) => {
    const { page, close } = await open(`${prefix}parks/Q1/#parcel-Q1-00350`, { colorScheme, viewport: { width, height: 844 } });
    await page.waitForSelector('.parcel-card');
    expect(await objections(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0);
    await close();
  });
});
