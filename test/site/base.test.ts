// A site below a path of its host (--base): every link, file and request stays under it, in the files and in a browser.
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { drawQr } from '../../src/core/draw/draw-qr.ts';
import { serveFolder, type FolderServer } from '../../src/build/serve-folder.ts';
import { publicAddress } from '../../src/i18n/language.ts';
import { launchChromium } from '../browser/chromium.ts';
import { followLinks, type Links } from '../support/links-astray.ts';
import { buildInto, filesOf, scratch } from '../support/sites.ts';

const base = '/xinye/';
const home = 'https://liantu.example';
let folder: string;
let files: ReadonlyMap<string, Buffer>;
let links: Links;
let server: FolderServer;
let browser: Browser;

beforeAll(async () => {
  folder = await scratch('base');
  const site = join(folder, 'xinye');
  // the test runner itself sets BASE_URL, which must not count: neither may a build server's
  expect(process.env['BASE_URL']).toBe('/');
  const { code, output } = await buildInto('data', site, '--base', base);
  if (code !== 0) throw new Error(output);
  files = await filesOf(site);
  links = followLinks({ files, base, home });
  // nothing but the base is served: what asks for anything else finds nothing
  [server, browser] = await Promise.all([serveFolder(site, { base }), launchChromium({ webgl: true })]);
});
afterAll(async () => { await Promise.all([server?.close(), browser?.close()]); await rm(folder, { recursive: true, force: true }); });

const textOf = (file: string): string => files.get(file)?.toString() ?? '';
/** The dark squares of a QR code, as they stand in a page. */
const squaresOf = (address: string): string => String(drawQr(address, 0, 0, 100).children.flatMap(child => (typeof child === 'string' ? [] : [child.attributes['d'] ?? ''])).find(path => path !== ''));

describe('in the files', () => {
  it('no address leads astray, and there are many', () => {
    expect(links.astray).toEqual([]);
    expect(links.followed).toBeGreaterThan(10_000);
  });
  it('every page but the one for what is missing can be reached', () => {
    expect([...files.keys()].filter(file => file.endsWith('.html') && !links.files.has(file) && !/(^|\/)404\.html$/.test(file) && !/\/poster\/index\.html$/.test(file))).toEqual([]);
  });
  it('workers and whatever else is loaded on request are named by where they lie', () => {
    expect([...links.files].filter(file => /^_astro\/.*worker.*\.js$/.test(file)).length).toBeGreaterThanOrEqual(3);
  });
  it('QR codes carry the base, on posters and sheets, in both languages', () => {
    for (const language of ['', 'en/']) {
      const chain = [...files.keys()].map(file => new RegExp(`^${language}chains/([^/]+)/poster/index.html$`).exec(file)?.[1]).find(code => code !== undefined);
      expect(textOf(`${language}chains/${chain}/poster/index.html`)).toContain(squaresOf(`${home}${base}${language}chains/${chain}/`));
      expect(textOf(`${language}chains/${chain}/index.html`)).toContain(`data-address="${home}${base}${language}chains/${chain}/"`);
      const sheet = [...files.keys()].find(file => file.startsWith(`${language}sheets/gaps/`))!;
      const link = sheet.split('/').at(-2)!;
      expect([...files.keys()].some(file => new RegExp(`^${language}chains/([^/]+)/index.html$`).test(file) && textOf(sheet).includes(squaresOf(`${home}${base}${language}chains/${file.split('/').at(-2)}/#${link}`)))).toBe(true);
    }
  });
  it('_headers names the paths under the base', () => { expect(textOf('_headers').split('\n').filter(line => /^\S/.test(line)).every(line => line.startsWith(base))).toBe(true); });
});

describe('the address of a page on the public web', () => {
  it.each([
    ['/', 'https://a.example', 'https://a.example/en/what-if/'], ['/', 'https://a.example/b/', 'https://a.example/b/en/what-if/'],
    ['/xinye/', 'https://a.example', 'https://a.example/xinye/en/what-if/'], ['/xinye', 'https://a.example/', 'https://a.example/xinye/en/what-if/'],
    ['/xinye/', 'https://a.example/xinye', 'https://a.example/xinye/en/what-if/'], ['/xinye/', 'https://a.example/other/', 'https://a.example/other/en/what-if/'],
  ])('base %s and base address %s: %s', (at, address, wanted) => {
    vi.stubEnv('BASE_URL', at);
    expect(publicAddress('en', address, 'what-if/')).toBe(wanted);
    vi.unstubAllEnvs();
  });
});

interface Visit { readonly page: Page; readonly failed: readonly string[]; readonly paths: ReadonlySet<string> }
/** Opens a page, does something there, and hands over what failed and what was asked for. */
async function open(path: string, act: (page: Page) => Promise<unknown> = async () => {}, expected: readonly string[] = []): Promise<Visit> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  const failed: string[] = [];
  const paths = new Set<string>();
  page.on('console', message => { if (['error', 'warning'].includes(message.type()) && !/GPU stall|WebGL/.test(message.text())) failed.push(message.text()); });
  page.on('pageerror', error => { failed.push(error.message); });
  page.on('requestfailed', request => { failed.push(`${request.url()} ${request.failure()?.errorText}`); });
  page.on('response', answer => { if (answer.status() >= 400) failed.push(`${answer.status()} ${answer.url()}`); });
  page.on('request', request => { if (!/^(data|blob):/.test(request.url())) paths.add(new URL(request.url()).origin === new URL(server.url).origin ? new URL(request.url()).pathname : request.url()); });
  await page.goto(server.url + path, { waitUntil: 'networkidle' });
  await act(page);
  await page.waitForLoadState('networkidle');
  await context.close();
  return { page, failed: failed.filter(text => !expected.some(part => text.includes(part))), paths };
}
const astray = ({ paths }: Visit): readonly string[] => [...paths].filter(path => !path.startsWith(base));

describe('in the browser', () => {
  const first = (pattern: RegExp): string => [...files.keys()].find(file => pattern.test(file))!.replace(/index\.html$/, '');
  it.each(['', 'en/', 'targets/', 'regions/', 'projects/', 'en/policies/', 'costs/', 'environment/', 'dictionary/', 'data/', 'rule/', 'en/find/', 'parks/', 'chains/'])('/%s asks for nothing outside, and nothing fails', async path => {
    const visit = await open(path);
    expect([visit.failed, astray(visit)]).toEqual([[], []]);
  });
  it('what is missing is answered with the page that leads back', async () => {
    let back = '';
    const visit = await open('no/such/page/', async page => { back = await page.locator('main a').first().getAttribute('href') ?? ''; }, ['404']);
    expect([visit.failed, astray(visit), back]).toEqual([[], [], base]);
  });
  it('a find leads to its page', async () => {
    let at = '';
    const visit = await open('en/', async page => {
      await page.keyboard.press('/');
      await page.locator('.find-list [role=option], dialog input').first().waitFor();
      await page.keyboard.type('lamb');
      await page.locator('dialog [role=option]').first().waitFor();
      await page.keyboard.press('Enter');
      await page.waitForURL(url => url.pathname !== `${base}en/`);
      at = new URL(page.url()).pathname;
    });
    expect([visit.failed, astray(visit)]).toEqual([[], []]);
    expect([at.startsWith(`${base}en/`), visit.paths.has(`${base}find.json`)]).toEqual([true, true]);
  });
  it('the map of a park opens, with its worker and its data', async () => {
    const visit = await open(first(/^parks\/[^/]+\/index\.html$/), async page => {
      await page.locator('.park-tools [data-do=open]').click();
      await page.locator('.park-picture canvas').first().waitFor({ timeout: 60_000 });
    });
    expect([visit.failed, astray(visit)]).toEqual([[], []]);
    expect([...visit.paths].some(path => path.startsWith(`${base}_astro/maplibre-gl-worker`))).toBe(true);
  });
  it.each([
    ['what-if/', '.what-if.ready .wi-graph .chain-svg', 'what-if/atlas.json'], ['en/fit/', '.fit.ready', 'en/fit/atlas.json'], ['desk/', '[data-pick="files"]', 'desk/published.json'], ['desk/', '[data-pick="files"]', '_astro/desk-worker'],
  ])('/%s comes alive (%s) and fetches %s', async (path, ready, data) => {
    const visit = await open(path, page => page.locator(ready).first().waitFor({ state: 'attached' }));
    expect([visit.failed, astray(visit)]).toEqual([[], []]);
    expect([...visit.paths].some(each => each.startsWith(base + data))).toBe(true);
  });
});
