// Sheets in a real browser: one page of A4 each, whatever the data; three clicks from any gap; nothing but paper in print.
import { rm } from 'node:fs/promises';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serveFolder, type FolderServer } from '../../src/build/serve-folder.ts';
import { writeCounty } from '../support/long-chain.ts';
import { extremeSheets, sheetKind } from '../support/sample-pages.ts';
import { longCounty, thinCounty } from '../support/sheet-counties.ts';
import { buildInto, builtSite, filesOf, scratch } from '../support/sites.ts';
import { visit } from '../support/visit.ts';
import { launchChromium } from './chromium.ts';

let server: FolderServer;
let browser: Browser;
let files: ReadonlyMap<string, Buffer>;
beforeAll(async () => {
  [server, browser, files] = [await serveFolder(builtSite), await launchChromium(), await filesOf(builtSite)];
});
afterAll(async () => { await browser.close(); await server.close(); });

const pathOf = (file: string): string => file.replace(/index\.html$/, '');
const sheetsIn = (all: ReadonlyMap<string, Buffer>): readonly string[] => [...all.keys()].filter(file => sheetKind(file) !== undefined).map(pathOf);

/** Pages of the PDF that the browser prints, and their sizes in points. */
async function printed(page: Page): Promise<{ readonly pages: number; readonly sizes: readonly string[] }> {
  const pdf = (await page.pdf({ preferCSSPageSize: true, printBackground: true })).toString('latin1');
  return { pages: [...pdf.matchAll(/\/Type\s*\/Page(?!s)/g)].length, sizes: [...pdf.matchAll(/\/MediaBox\s*\[\s*([^\]]*?)\s*\]/g)].map(([, box = '']) => box.split(/\s+/).slice(2).map(side => Math.round(Number(side))).join(' × ')) };
}
const onePage = { pages: 1, sizes: ['595 × 842'] };

/** What a reader would miss: a column that runs into the foot, a foot that runs off the paper. In CSS px, none where all is well. */
const faultsOf = (page: Page): Promise<readonly string[]> => page.evaluate(() => {
  const sheet = document.querySelector('.paper-sheet');
  const foot = sheet?.querySelector('footer');
  const imprint = sheet?.querySelector('.imprint');
  if (!sheet || !foot || !imprint) return ['no sheet'];
  const bottom = (element: Element): number => element.getBoundingClientRect().bottom;
  const columns = [...sheet.querySelectorAll('.columns > div > *')].map(bottom);
  return [
    ...(Math.max(0, ...columns) > foot.getBoundingClientRect().top ? ['a column runs into the foot'] : []),
    ...(bottom(imprint) > bottom(sheet) - 8 ? ['the foot runs off the paper'] : []),
    ...[...sheet.querySelectorAll('.contact > :is(div, dl) > *')].filter(line => bottom(line) > bottom(sheet.querySelector('.contact')!) + 2).map(() => 'the lines of contact run into the notes'),
  ];
});

async function faultsOfAll(page: Page, paths: readonly string[], base: string): Promise<readonly string[]> {
  const faults: string[] = [];
  for (const path of paths) {
    await page.goto(base + path);
    faults.push(...(await faultsOf(page)).map(fault => `${path}: ${fault}`));
  }
  return faults;
}

describe('a printed sheet', () => {
  it('is exactly one upright A4 page: the fullest and the emptiest of each kind, in both languages', async () => {
    const paths = extremeSheets(files).map(pathOf);
    expect(paths.length).toBe(16);
    const { page, complaints, close } = await visit(browser, server, paths[0] ?? '');
    for (const path of paths) {
      await page.goto(server.url + path);
      expect([path, await printed(page)]).toEqual([path, onePage]);
    }
    expect(complaints).toEqual([]);
    await close();
  });

  it('is one page for one target in five', async () => {
    const { page, close } = await visit(browser, server, '');
    const targets = sheetsIn(files).filter(path => path.startsWith('sheets/targets/'));
    expect(targets.length).toBeGreaterThan(100);
    const more: string[] = [];
    for (const path of targets.filter((_, nth) => nth % 5 === 0)) {
      await page.goto(server.url + path);
      if ((await printed(page)).pages !== 1) more.push(path);
    }
    expect(more).toEqual([]);
    await close();
  });

  // Every third, so that both languages and all kinds come; a sheet is a sheet whatever its neighbours.
  it('has nothing run over anything', async () => {
    const { page, close } = await visit(browser, server, '');
    await page.emulateMedia({ media: 'print' });
    expect(await faultsOfAll(page, sheetsIn(files).filter((_, nth) => nth % 3 === 0), server.url)).toEqual([]);
    await close();
  });

  it('is paper and nothing else: no navigation, no button, no hint', async () => {
    const { page, close } = await visit(browser, server, extremeSheets(files).map(pathOf)[0] ?? '');
    await page.emulateMedia({ media: 'print' });
    for (const selector of ['.masthead', '.colophon', '.sheet-tools', '[data-print]']) expect([selector, await page.locator(selector).isVisible()]).toEqual([selector, false]);
    expect(await page.locator('.paper-sheet .mark').first().isVisible()).toBe(true);
    await close();
  });

  it('says the date of its data, where its figures come from, whom to call, and holds a code that leads to its page', async () => {
    for (const path of extremeSheets(files).map(pathOf)) {
      const html = files.get(`${path}index.html`)?.toString('utf8') ?? '';
      const paper = html.slice(html.indexOf('<article'), html.indexOf('</article>'));
      expect(paper).toMatch(/2026 年 9 月 30 日|30 Sept? 2026/);
      expect(paper).toMatch(/演示数据|Demonstration data/);
      expect(paper).toMatch(/class="source"/);
      expect(paper).toContain('0000-1234567');
      expect(paper).toMatch(/class="qr-dark"/);
    }
  });

  it('takes at most 30 kB', () => { expect([...files].filter(([file, bytes]) => sheetKind(file) !== undefined && bytes.length > 30_000).map(([file, bytes]) => `${file} ${bytes.length}`)).toEqual([]); });
});

describe.each([['longest texts and lists', longCounty], ['least that a county can know', thinCounty]] as const)('a county of the %s', (_, county) => {
  it.each(['public', 'internal'])('has sheets of one page each, in the %s edition', async audience => {
    const folders = [await scratch('sheet-data'), await scratch('sheet-site')];
    const [data = '', out = ''] = folders;
    await writeCounty(data, county);
    const { code, output } = await buildInto(data, out, '--audience', audience);
    expect(code, output).toBe(0);
    const own = await serveFolder(out);
    const { page, close } = await visit(browser, own, '');
    const all = await filesOf(out);
    for (const path of extremeSheets(all).map(pathOf)) {
      await page.goto(own.url + path);
      expect([path, await printed(page)]).toEqual([path, onePage]);
    }
    await page.emulateMedia({ media: 'print' });
    expect(await faultsOfAll(page, sheetsIn(all), own.url)).toEqual([]);
    await close();
    await own.close();
    await Promise.all(folders.map(folder => rm(folder, { recursive: true, force: true })));
  });
});

describe('from a gap to the printed sheet of its first target', () => {
  /** Presses what a person would, and counts. */
  async function press(page: Page, selector: string, count: { clicks: number }): Promise<void> {
    await page.locator(selector).first().click();
    count.clicks++;
  }
  const printCalls = (page: Page): Promise<number> => page.evaluate(() => (window as unknown as { printed: number }).printed);

  it.each([['', ''], ['en/', ''], ['', 'chains/'], ['en/', 'chains/']])('it is three clicks: /%s%s', async (language, start) => {
    const chain = [...files.keys()].map(file => /^chains\/[^/]+\/(?=index\.html$)/.exec(file)?.[0]).find(path => path !== undefined) ?? '';
    const { page, complaints, close } = await visit(browser, server, language);
    await page.addInitScript(() => { Object.assign(window, { printed: 0, print() { (window as unknown as { printed: number }).printed++; } }); });
    await page.goto(server.url + language + (start === '' ? '' : chain));
    const gaps = await page.locator('.gap-list:visible li').evaluateAll(items => items.map(item => item.getAttribute('data-gap') ?? ''));
    expect(gaps.length).toBeGreaterThan(5);
    const count = { clicks: 0 };
    await press(page, `.gap-list:visible li[data-gap="${gaps[0]}"] a:not(.sheet-link)`, count);
    await page.locator(`.link-card[id="${gaps[0]}"]`).waitFor();
    await press(page, `.link-card[id="${gaps[0]}"] .firms .sheet-link`, count);
    await page.waitForURL(/\/sheets\/targets\//);
    await press(page, '[data-print]', count);
    expect([count.clicks, await printCalls(page), await printed(page)]).toEqual([3, 1, onePage]);
    expect(complaints).toEqual([]);
    await close();
  });

  it('every gap that has a target has the way to its sheet', () => {
    const cards = [...files].filter(([file]) => /^chains\/[^/]+\/index\.html$/.test(file)).flatMap(([, bytes]) => bytes.toString('utf8').split('<article class="link-card"').slice(1));
    const gaps = cards.filter(card => card.includes('sheets/gaps/'));
    expect(gaps.length).toBeGreaterThan(50);
    const [wanted, linked] = [gaps.filter(card => /targets\/#/.test(card)), gaps.filter(card => card.includes('sheets/targets/'))];
    expect(linked.length).toBe(wanted.length);
  });
});

describe('on a screen', () => {
  it('lies in the middle of the page as it will be printed, and on a phone in one column that needs no scrolling sideways', async () => {
    const path = extremeSheets(files).map(pathOf)[0] ?? '';
    const wide = await visit(browser, server, path);
    const box = await wide.page.locator('.paper-sheet').boundingBox();
    expect(Math.round((box?.width ?? 0) / (box?.height ?? 1) * 100)).toBe(71);
    expect(Math.abs((box?.x ?? 0) + (box?.width ?? 0) / 2 - 720)).toBeLessThan(10);
    await wide.close();
    const phone = await visit(browser, server, path, { viewport: { width: 390, height: 844 }, isMobile: true });
    expect(await phone.page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0);
    expect(await phone.page.locator('.columns > div').evaluateAll(columns => new Set(columns.map(column => Math.round(column.getBoundingClientRect().left))).size)).toBe(1);
    await phone.close();
  });

  it('without scripts shows the sheet, and no button that does nothing', async () => {
    const { page, close } = await visit(browser, server, extremeSheets(files).map(pathOf)[0] ?? '', { javaScriptEnabled: false });
    expect([await page.locator('.paper-sheet').isVisible(), await page.locator('[data-print]').isVisible()]).toEqual([true, false]);
    await close();
  });
});
