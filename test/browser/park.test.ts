// The park page in a real browser: plan and list as one, the map with WebGL, and all that works without it.
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serveFolder, type FolderServer } from '../../src/build/serve-folder.ts';
import { addressOf } from '../support/visit.ts';
import { builtSite } from '../support/sites.ts';
import { launchChromium } from './chromium.ts';

let server: FolderServer;
let browser: Browser;
beforeAll(async () => {
  server = await serveFolder(builtSite);
  browser = await launchChromium({ webgl: true });
});
afterAll(async () => { await browser.close(); await server.close(); });

/** The plan for wide screens. */
const wide = '.park-drawings .plan-svg:not(.small)';

interface Idle { readonly parcels: readonly string[]; readonly labels: readonly string[]; readonly targets: readonly string[] }
interface Visit { readonly page: Page; readonly complaints: string[]; readonly requests: string[]; close(): Promise<void> }

async function visit(path = 'parks/KFQ/', options: BrowserContextOptions = {}, from: Browser = browser): Promise<Visit> {
  const context = await from.newContext({ viewport: { width: 1440, height: 900 }, ...options });
  const page = await context.newPage();
  const [complaints, requests]: [string[], string[]] = [[], []];
  page.on('console', message => complaints.push(message.text()));
  page.on('pageerror', error => complaints.push(error.message));
  page.on('request', request => requests.push(request.url()));
  await page.goto(server.url + path);
  return { page, complaints, requests, close: () => context.close() };
}

const codesOn = (page: Page): Promise<readonly string[]> => page.$$eval(`${wide} .plan-parcel`, marks => marks.map(mark => mark.getAttribute('data-parcel') ?? '').sort());
const current = (page: Page): Promise<readonly (string | null)[]> => page.$$eval(`tr[aria-current], ${wide} .plan-parcel[aria-current]`, marks => marks.map(mark => mark.getAttribute('data-parcel')));

/** Opens the map and waits until it has drawn. */
async function openMap(page: Page): Promise<Idle> {
  const idle = page.evaluate(() => new Promise<unknown>(done => addEventListener('lt-map-idle', event => done((event as CustomEvent).detail), { once: true })));
  await page.click('[data-do="open"]');
  return await idle as Idle;
}

/** How many colours a picture of the map has. */
async function coloursOf(page: Page): Promise<number> {
  const picture = (await page.locator('.park-map').screenshot()).toString('base64');
  return page.evaluate(async data => {
    const image = new Image();
    image.src = `data:image/png;base64,${data}`;
    await image.decode();
    const canvas = document.createElement('canvas');
    [canvas.width, canvas.height] = [image.width, image.height];
    const context = canvas.getContext('2d')!;
    context.drawImage(image, 0, 0);
    return new Set(new Uint32Array(context.getImageData(0, 0, canvas.width, canvas.height).data.buffer)).size;
  }, picture);
}

describe('plan and list', () => {
  it('show the same parcels, and choose each other through the address', async () => {
    const { page, close } = await visit();
    const listed = await page.$$eval('tr[data-parcel]', rows => rows.map(row => row.getAttribute('data-parcel') ?? '').sort());
    const drawn = await codesOn(page);
    expect(drawn).toEqual(listed);
    await page.click('tr[data-parcel="A-12"] td');
    expect([(await addressOf(page)).hash, await current(page)]).toEqual(['#parcel-A-12', ['A-12', 'A-12']]);
    await page.locator(`${wide} .plan-parcel[data-parcel="B-09"]`).focus();
    await page.keyboard.press('Enter');
    expect([(await addressOf(page)).hash, await current(page)]).toEqual(['#parcel-B-09', ['B-09', 'B-09']]);
    expect(await page.locator('#parcel-B-09').isVisible()).toBe(true);
    await page.keyboard.press('Escape');
    expect(await current(page)).toEqual([]);
    await close();
  });

  it('light each other under the pointer', async () => {
    const { page, close } = await visit();
    await page.hover('tr[data-parcel="A-13"]');
    expect(await page.$$eval(`${wide} .plan-parcel.near`, marks => marks.map(mark => mark.getAttribute('data-parcel')))).toEqual(['A-13']);
    await close();
  });

  it('take the choice from ?parcel= and from the hash', async () => {
    for (const address of ['?parcel=A-12', '#parcel-A-12']) {
      const { page, close } = await visit(`parks/KFQ/${address}`);
      expect(await current(page)).toEqual(['A-12', 'A-12']);
      expect(await page.locator('#parcel-A-12').isVisible()).toBe(true);
      await close();
    }
  });

  it('work without scripts: the plan, the list, and a panel behind each row', async () => {
    const { page, close } = await visit('parks/KFQ/', { javaScriptEnabled: false });
    expect(await page.locator(wide).isVisible()).toBe(true);
    expect(await page.locator('.park-tools').isVisible()).toBe(false);
    await page.click('tr[data-parcel="A-13"] a');
    expect([await page.locator('#parcel-A-13').isVisible(), await page.locator('#parcel-A-12').isVisible()]).toEqual([true, false]);
    await close();
  });

  it('draw a plan of its own for a phone', async () => {
    const { page, close } = await visit('parks/KFQ/', { viewport: { width: 390, height: 844 } });
    expect([await page.locator('.park-drawings .plan-svg.small').isVisible(), await page.locator(wide).isVisible()]).toEqual([true, false]);
    await close();
  });
});

describe('the interactive map', () => {
  it('is not loaded before it is asked for, then draws every parcel from this site alone, without a complaint', async () => {
    const { page, complaints, requests, close } = await visit();
    await page.waitForLoadState('networkidle');
    expect(requests.filter(url => /maplibre|park-map-view/.test(url))).toEqual([]);
    const drawn = await codesOn(page);
    const idle = await openMap(page);
    expect([...idle.parcels].sort()).toEqual(drawn);
    expect(idle.labels.length).toBeGreaterThan(drawn.length / 3);
    expect(idle.targets.length).toBeGreaterThan(0);
    expect(await coloursOf(page)).toBeGreaterThan(200);
    expect(requests.filter(url => !url.startsWith(server.url) && !/^(data|blob):/.test(url))).toEqual([]);
    expect(requests.filter(url => /maplibre-gl-worker/.test(url))).toHaveLength(1);
    expect(complaints).toEqual([]);
    await close();
  });

  it('chooses the parcel under a click, as the list does, and goes back to the plan', async () => {
    const { page, close } = await visit();
    await openMap(page);
    const box = await page.locator('.park-map canvas').boundingBox();
    if (box === null) throw new Error('no canvas');
    let hash = '';
    for (let step = 0; step < 20 && hash === ''; step++) {
      await page.mouse.click(box.x + box.width * (0.3 + step * 0.02), box.y + box.height * 0.62);
      hash = (await addressOf(page)).hash.replace('#plan', '');
    }
    expect(hash).toMatch(/^#parcel-/);
    expect(await page.$$eval('tr[aria-current]', rows => rows.map(row => `#parcel-${row.getAttribute('data-parcel')}`))).toEqual([hash]);
    await page.click('[data-do="close"]');
    expect([await page.locator('.park-map').count(), await page.locator(wide).isVisible()]).toEqual([0, true]);
    await close();
  });

  it.each([['', '互动示意图'], ['en/', 'Interactive schematic map']])('has a name in the page’s language (/%s) and obeys the keyboard', async (prefix, name) => {
    const { page, close } = await visit(`${prefix}parks/KFQ/`);
    await openMap(page);
    const canvas = page.locator('.park-map canvas');
    expect(await canvas.getAttribute('aria-label')).toContain(name);
    const all = (await codesOn(page)).length;
    await canvas.focus();
    await page.keyboard.press('Shift+Equal');
    // The map may come to rest more than once on the way in: what counts is that it ends up closer.
    await page.waitForFunction(most => new Promise<boolean>(done => addEventListener('lt-map-idle', event => done((event as CustomEvent<{ parcels: string[] }>).detail.parcels.length < most), { once: true })), all, { timeout: 30_000 });
    await close();
  });

  it('without WebGL says so, leaves the plan, and complains of nothing', async () => {
    const plain = await launchChromium();
    const { page, complaints, requests, close } = await visit('parks/KFQ/', {}, plain);
    await page.click('[data-do="open"]');
    const status = page.locator('.park-tools [role="status"]');
    await status.filter({ hasText: 'WebGL' }).waitFor();
    expect(await page.locator(wide).isVisible()).toBe(true);
    await page.click('tr[data-parcel="A-12"] td');
    expect(await current(page)).toEqual(['A-12', 'A-12']);
    expect(complaints).toEqual([]);
    expect(requests.filter(url => /maplibre/.test(url))).toEqual([]);
    await close();
    await plain.close();
  });
});
