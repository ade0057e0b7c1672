// What is taken away from a chain's page, and its posters: files that stand by themselves, one sheet of paper a print.
import { readFile } from 'node:fs/promises';
import Papa from 'papaparse';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, afterEach, describe, expect, it } from 'vitest';
import { serveFolder, type FolderServer } from '../../src/build/serve-folder.ts';
import { guardCell, writeCsv } from '../../src/io/write-csv.ts';
import { objections } from '../support/accessibility.ts';
import { builtSite, filesOf } from '../support/sites.ts';
import { addressOf, watch } from '../support/visit.ts';
import { launchChromium } from './chromium.ts';
import { faintWords, outlinedWords, readPdf, readSvg, shownCharacters, textFaults, touchingBoxes } from './paper.ts';

let server: FolderServer;
let browser: Browser;
let chains: string[];
beforeAll(async () => {
  server = await serveFolder(builtSite);
  browser = await launchChromium();
  chains = [...(await filesOf(builtSite)).keys()].flatMap(name => /^(?:en\/)?chains\/[^/]+\/(?=index\.html$)/.exec(name) ?? []);
});
afterAll(async () => { await browser.close(); await server.close(); });

let context: BrowserContext;
let page: Page;
let watched: ReturnType<typeof watch>;
beforeEach(async () => {
  context = await browser.newContext({ viewport: { width: 1440, height: 900 }, acceptDownloads: true });
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  page = await context.newPage();
  watched = watch(page, server);
});
afterEach(() => context.close());

const chinese = (): string => chains.find(path => !path.startsWith('en/')) ?? '';
const open = async (path: string): Promise<void> => {
  await page.goto(server.url + path);
  await page.click('lt-take-away summary');
};
const said = (): Promise<string> => page.textContent('lt-take-away [role="status"]').then(text => text ?? '');

async function take(what: string): Promise<{ readonly name: string; readonly bytes: Buffer }> {
  const [download] = await Promise.all([page.waitForEvent('download'), page.click(`[data-take="${what}"]`)]);
  const name = download.suggestedFilename();
  await expect.poll(said, { timeout: 20_000 }).toContain(name);
  return { name, bytes: await readFile(await download.path()) };
}

const shownNames = (): Promise<{ name: string; fill: string; size: string }[]> => page.evaluate(() => [...document.querySelectorAll('.chain-picture .box .name')].filter(text => text.getClientRects().length > 0)
  .map(text => ({ name: text.textContent ?? '', fill: getComputedStyle(text).fill, size: getComputedStyle(text).fontSize })));

describe('the SVG of a chain', () => {
  it('is well-formed, leads to nothing outside itself, needs no style sheet, and names every link in the colours of the page', async () => {
    for (const path of chains.filter((_, index) => index % 5 === 0)) {
      await open(path);
      const { name, bytes } = await take('svg');
      const { parsed, texts, leads, classes, paints } = await readSvg(context, bytes.toString());
      expect(name).toMatch(/-\d{4}-\d\d-\d\d\.svg$/);
      expect({ parsed, leads, classes, paints }).toEqual({ parsed: true, leads: [], classes: 0, paints: [] });
      const names = await shownNames();
      expect(names.length).toBeGreaterThan(20);
      for (const { name: text, fill, size } of names) expect(texts).toContainEqual({ text, fill, size, opacity: 1 });
      const words = texts.map(({ text }) => text).join(' ');
      expect(words).toContain(await page.textContent('h1'));
      expect(words).toMatch(/2026 年 9 月 30 日|30 Sept? 2026/);
      expect(words).toMatch(/演示数据|Demonstration data/);
    }
    expect(watched).toEqual({ complaints: [], foreign: [] });
  });

  it('keeps filter, fold and highlight, says them in words, and leaves out what is folded away', async () => {
    await page.goto(server.url + chinese());
    const [stage, code, state] = await page.evaluate(() => {
      const boxes = [...document.querySelectorAll<SVGElement>('.wide .box')];
      const chosen = boxes.find(box => box.dataset['state'] === 'weak')!;
      return [boxes.find(box => box.dataset['stage'] !== chosen.dataset['stage'])!.dataset['stage'], chosen.dataset['link'], chosen.dataset['state']];
    });
    const before = (await shownNames()).length;
    await open(`${chinese()}?state=${state}&fold=${stage}#${code}`);
    await expect.poll(async () => (await shownNames()).length, { timeout: 20_000 }).toBeLessThan(before);
    const names = await shownNames();
    const { texts } = await readSvg(context, (await take('svg')).bytes.toString());
    const words = texts.map(({ text }) => text);
    const folded = await page.evaluate(() => [...document.querySelectorAll('.wide .box .name')].filter(text => text.getClientRects().length === 0).map(text => text.textContent ?? ''));
    expect(folded.length).toBeGreaterThan(0);
    expect(words.filter(text => folded.includes(text) && !names.some(({ name }) => name === text))).toEqual([]);
    expect(texts.some(({ opacity }) => opacity < 0.5), 'something is dimmed').toBe(true);
    expect(words.join('')).toContain('图中所示：');
  });

  it('keeps a name that looks like markup as a name', async () => {
    await open(chinese());
    const evil = '<script>alert("&amp;\'")</script>]]>';
    await page.evaluate(text => { document.querySelector('.wide .box .name')!.textContent = text; }, evil);
    const { parsed, texts, leads } = await readSvg(context, (await take('svg')).bytes.toString());
    expect({ parsed, leads }).toEqual({ parsed: true, leads: [] });
    expect(texts.map(({ text }) => text)).toContain(evil);
  });
});

describe('the PNG of a chain', () => {
  it('is really drawn, twice as large as the SVG', async () => {
    await open(chinese());
    const [, width = 0, height = 0] = /viewBox="0 0 ([\d.]+) ([\d.]+)"/.exec((await take('svg')).bytes.toString())?.map(Number) ?? [];
    const { name, bytes } = await take('png');
    expect(name).toMatch(/\.png$/);
    expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([2 * width, 2 * height]);
    const colours = await page.evaluate(async data => {
      const bitmap = await createImageBitmap(await (await fetch(`data:image/png;base64,${data}`).catch(() => undefined))?.blob() ?? new Blob([Uint8Array.from(atob(data), letter => letter.charCodeAt(0))]));
      const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
      const drawing = canvas.getContext('2d')!;
      drawing.drawImage(bitmap, 0, 0);
      const counts = new Map<number, number>();
      for (const pixel of new Uint32Array(drawing.getImageData(0, 0, bitmap.width, bitmap.height).data.buffer)) counts.set(pixel, (counts.get(pixel) ?? 0) + 1);
      return { several: counts.size, ground: Math.max(...counts.values()) / (bitmap.width * bitmap.height) };
    }, bytes.toString('base64'));
    expect(colours.several).toBeGreaterThan(50);
    expect(colours.ground).toBeLessThan(0.95);
  });

  it('says so, and what to do instead, where the browser refuses', async () => {
    await open(chinese());
    await page.evaluate(() => { HTMLCanvasElement.prototype.toBlob = done => done(null); });
    await page.click('[data-take="png"]');
    await expect.poll(said, { timeout: 20_000 }).toBe('没有做成：浏览器不肯画这张图；请改用 SVG');
    await page.evaluate(() => { document.querySelectorAll('.chain-picture').forEach(picture => picture.remove()); });
    await page.click('[data-take="svg"]');
    await expect.poll(said, { timeout: 20_000 }).toBe('没有做成：页面上没有显示图');
  });
});

describe('the CSV of a table', () => {
  it('opens in a spreadsheet with the cells of the table, in both languages', async () => {
    for (const path of [chinese(), `en/${chinese()}`]) {
      await open(path);
      const text = (await take('csv')).bytes.toString();
      const cells = await page.evaluate(() => [...document.querySelector<HTMLTableElement>('.links-table')!.rows].map(row => [...row.cells].map(cell => (cell.textContent ?? '').replace(/\s+/g, ' ').trim())));
      expect(text.startsWith('\ufeff')).toBe(true);
      expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
      expect(Papa.parse<string[]>(text.slice(1), { skipEmptyLines: true }).data).toEqual(cells);
      expect(cells.length).toBeGreaterThan(20);
    }
  });

  it('holds no cell that a spreadsheet would run, and leaves plain numbers alone', () => {
    for (const cell of ['=1+1', '+cmd|a', '-2+3', '@sum', '\t=1', '＝1+1', '-', '+', '=', '-abc']) expect(guardCell(cell)).toBe(`'${cell}`);
    for (const cell of ['-5', '+3.2', '-1,234.5', '-12%', '1e-3', '—', '', '约 3', '5-3', '-.5']) expect(guardCell(cell)).toBe(cell);
    const rows = [['甲', '乙'], ['逗号,引号"', '两\n行'], [' 空格 ', '']];
    expect(Papa.parse<string[]>(writeCsv(rows).slice(1), { skipEmptyLines: true, newline: '\r\n' }).data).toEqual(rows);
  });
});

describe('the link', () => {
  it('is copied with the chosen link in it; from this machine’s own server it is the public address', async () => {
    const code = await page.goto(server.url + chinese()).then(() => page.locator('.wide .box').nth(3).getAttribute('data-link'));
    await open(`${chinese()}#${code}`);
    await page.click('[data-take="copy"]');
    await expect.poll(said, { timeout: 20_000 }).toContain('链接已复制');
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toMatch(new RegExp(`^https://[^/]+/${chinese()}.*#${code}$`));
    expect(await said()).toContain(copied);
  });

  it('is shown to be copied by hand where the browser does not allow it', async () => {
    await open(chinese());
    await page.evaluate(() => {
      Object.defineProperty(navigator, 'clipboard', { value: undefined });
      document.execCommand = () => false;
    });
    await page.click('[data-take="copy"]');
    await expect.poll(said, { timeout: 20_000 }).toMatch(/^浏览器不让复制，请手工复制：https:/);
  });
});

it('without scripts the row offers the posters and no button that would do nothing', async () => {
  const quiet = await browser.newContext({ javaScriptEnabled: false });
  const plain = await quiet.newPage();
  await plain.goto(server.url + chinese());
  await plain.click('lt-take-away summary');
  expect(await plain.locator('lt-take-away button:visible').count()).toBe(0);
  await plain.click('lt-take-away a');
  await plain.check('#way-portrait');
  expect(await plain.locator('svg.poster:visible').getAttribute('data-orientation')).toBe('portrait');
  await quiet.close();
});

describe('a poster', () => {
  const sheets = { a3: [297, 420], a2: [420, 594], a1: [594, 841], a0: [841, 1189] } as const;
  const posters = (): string[] => chains.map(path => `${path}poster/`);

  it('prints as exactly one sheet of the size and orientation chosen, drawn in lines and letters', async () => {
    for (const path of [posters()[0]!, posters().at(-1)!]) {
      await page.goto(server.url + path);
      for (const [sheet, [short, long]] of Object.entries(sheets)) for (const way of ['landscape', 'portrait'] as const) {
        await page.check(`#sheet-${sheet}`);
        await page.check(`#way-${way}`);
        const pdf = readPdf(await page.pdf({ preferCSSPageSize: true, printBackground: true }));
        expect({ sheet, way, pages: pdf.pages, sizes: pdf.sizes, images: pdf.images }).toEqual({ sheet, way, pages: 1, sizes: [way === 'landscape' ? `${long}×${short}` : `${short}×${long}`], images: 0 });
        expect((await shownCharacters(page)).filter(character => !pdf.characters.has(character))).toEqual([]);
        expect(pdf.characters.size).toBeGreaterThan(50);
      }
    }
    expect(watched).toEqual({ complaints: [], foreign: [] });
  });

  it('outlines no letter: a PDF would hold the outline as a second text', async () => {
    for (const path of posters()) {
      await page.goto(server.url + path);
      expect(await outlinedWords(page)).toEqual([]);
    }
  });

  it('has no violation that axe can find, in both languages and themes, on a desk and on a phone', async () => {
    const faults: string[] = [];
    const [zh, en] = [posters().find(each => !each.startsWith('en/'))!, posters().find(each => each.startsWith('en/'))!];
    for (const [path, colorScheme, width] of [[zh, 'light', 1440], [zh, 'dark', 390], [en, 'dark', 1440], [en, 'light', 390]] as const) {
      const own = await browser.newContext({ colorScheme, viewport: { width, height: 900 } });
      const plain = await own.newPage();
      await plain.goto(server.url + path);
      await plain.check(width === 390 ? '#way-portrait' : '#way-landscape');
      faults.push(...(await objections(plain)).map(fault => `${path} ${colorScheme} ${width} ${fault}`));
      await own.close();
    }
    expect(faults).toEqual([]);
  });

  it('sets every text dark enough for its paper, which axe cannot tell of a drawing', async () => {
    for (const colorScheme of ['light', 'dark'] as const) for (const path of posters()) {
      await page.emulateMedia({ colorScheme });
      await page.goto(server.url + path);
      expect(await faintWords(page)).toEqual([]);
    }
  });

  it('fills its sheet in print, whatever the theme, on white paper', async () => {
    const dark = await browser.newContext({ colorScheme: 'dark' });
    const plain = await dark.newPage();
    await plain.goto(`${server.url}${posters()[0]}#a2-portrait`);
    expect(await plain.evaluate(() => getComputedStyle(document.querySelector('.sheet.portrait .plate-ground')!).fill)).toBe('rgb(255, 255, 255)');
    await plain.emulateMedia({ media: 'print' });
    const { width, height } = await plain.locator('.sheet.portrait svg').evaluate(svg => svg.getBoundingClientRect().toJSON() as { width: number; height: number });
    expect([Math.round(width / 96 * 25.4), Math.round(height / 96 * 25.4)]).toEqual([420, 594]);
    await dark.close();
  });

  it('cuts no text, lets no text touch another and no box another, and keeps inside the sheet, for every chain in both languages', async () => {
    const faults: string[] = [];
    for (const path of posters()) {
      await page.goto(server.url + path);
      for (const way of ['landscape', 'portrait'] as const) {
        await page.check(`#way-${way}`);
        const found = [...await textFaults(page), ...await touchingBoxes(page, '.box .frame')];
        faults.push(...found.map(fault => `${path} ${way}: ${fault}`));
      }
    }
    expect(faults).toEqual([]);
  });

  it('is kept in the address, so that a shared one shows the same sheet, and saves as an SVG in mm that stands by itself', async () => {
    await page.goto(`${server.url}${posters()[0]}#a1-portrait`);
    expect(await page.isChecked('#sheet-a1')).toBe(true);
    await page.check('#way-landscape');
    expect((await addressOf(page)).hash).toBe('#a1-landscape');
    const [download] = await Promise.all([page.waitForEvent('download'), page.click('[data-take="svg"]')]);
    const svg = await readFile(await download.path(), 'utf8');
    expect(download.suggestedFilename()).toContain('a1-landscape');
    expect(svg).toContain('width="841mm" height="594mm"');
    const { parsed, leads, classes, paints } = await readSvg(context, svg);
    expect({ parsed, leads, classes, paints }).toEqual({ parsed: true, leads: [], classes: 0, paints: [] });
  });
});
