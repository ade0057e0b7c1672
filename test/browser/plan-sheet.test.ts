// A park's plan on paper: one sheet a print at a true scale, words whole and apart, files that a print shop takes.
import { readFile } from 'node:fs/promises';
import { gzipSync } from 'node:zlib';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { serveFolder, type FolderServer } from '../../src/build/serve-folder.ts';
import { objections } from '../support/accessibility.ts';
import { builtSite, filesOf } from '../support/sites.ts';
import { addressOf, watch } from '../support/visit.ts';
import { launchChromium } from './chromium.ts';
import { faintWords, outlinedWords, readPdf, readSvg, shownCharacters, textFaults } from './paper.ts';

const papers = { a4: [210, 297], a3: [297, 420] } as const;
const ways = ['landscape', 'portrait'] as const;
const sheets = (Object.keys(papers) as (keyof typeof papers)[]).flatMap(paper => ways.map(way => ({ paper, way, size: (way === 'landscape' ? [...papers[paper]].reverse() : [...papers[paper]]) as [number, number] })));
/** What a sheet comes to at 300 dots an inch. */
const dots = { a4: [2480, 3508], a3: [3508, 4961] } as const;

let server: FolderServer;
let browser: Browser;
let pages: string[];
let weights: Map<string, number>;
beforeAll(async () => {
  server = await serveFolder(builtSite);
  browser = await launchChromium();
  const files = await filesOf(builtSite);
  pages = [...files.keys()].flatMap(name => /^(?:en\/)?parks\/[^/]+\/plan\/(?=index\.html$)/.exec(name) ?? []);
  weights = new Map(pages.map(path => [path, gzipSync(files.get(`${path}index.html`)!).length]));
});
afterAll(async () => { await browser.close(); await server.close(); });

let context: BrowserContext;
let page: Page;
let watched: ReturnType<typeof watch>;
beforeEach(async () => {
  context = await browser.newContext({ viewport: { width: 1440, height: 900 }, acceptDownloads: true });
  page = await context.newPage();
  watched = watch(page, server);
});
afterEach(() => context.close());

const chinese = (): string => pages.find(path => !path.startsWith('en/'))!;
const both = (): string[] => [chinese(), `en/${chinese()}`];

async function choose(paper: string, way: string): Promise<void> {
  await page.check(`#sheet-${paper}`);
  await page.check(`#way-${way}`);
}

async function take(what: string): Promise<{ readonly name: string; readonly bytes: Buffer }> {
  const [download] = await Promise.all([page.waitForEvent('download'), page.click(`[data-take="${what}"]`)]);
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
}

/** Facts of the sheet that is shown: mm of paper, smallest type in points, the scale that it claims and the one that its bar has. */
const measure = (): Promise<{ w: number; h: number; least: number; smallest: string; claimed: number; said: string; drawn: number }> => page.evaluate(() => {
  const svg = [...document.querySelectorAll<SVGSVGElement>('svg.poster')].find(each => each.getClientRects().length > 0)!;
  const { width: w, height: h } = svg.viewBox.baseVal;
  const millimetre = svg.getBoundingClientRect().width / w;
  const sizes = [...svg.querySelectorAll('text')].map(text => {
    const { a, b } = text.getScreenCTM()!;
    return { points: parseFloat(getComputedStyle(text).fontSize) * Math.hypot(a, b) / millimetre / 25.4 * 72, text: text.textContent ?? '' };
  }).sort((one, other) => one.points - other.points);
  const bar = [...svg.querySelectorAll('.scale rect')].map(rect => rect.getBoundingClientRect());
  const length = (Math.max(...bar.map(({ right }) => right)) - Math.min(...bar.map(({ left }) => left))) / millimetre;
  const [figure = '', unit = ''] = (svg.querySelectorAll('.scale text')[1]?.textContent ?? '').split(/\s/);
  const metres = Number(figure) * (/^(km|公里)$/.test(unit) ? 1000 : 1);
  return { w, h, least: sizes[0]!.points, smallest: sizes[0]!.text, claimed: Number(svg.dataset['denominator']), said: svg.querySelector('.notice')?.textContent ?? '', drawn: metres * 1000 / length };
});

interface Place { text: string; x: number; y: number; w: number }
/** Middles and widths of the shown sheet's words, in mm of the paper. */
const placesOf = (where: Page): Promise<Place[]> => where.evaluate(() => {
  const svg = [...document.querySelectorAll<SVGSVGElement>('.sheet > svg, body > svg')].find(each => each.getClientRects().length > 0)!;
  const { left, top, width } = svg.getBoundingClientRect();
  const millimetre = width / svg.viewBox.baseVal.width;
  return [...svg.querySelectorAll('text')].map(text => {
    const rect = text.getBoundingClientRect();
    return { text: text.textContent ?? '', x: (rect.left + rect.width / 2 - left) / millimetre, y: (rect.top + rect.height / 2 - top) / millimetre, w: rect.width / millimetre };
  });
});

async function placesIn(svg: string): Promise<Place[]> {
  const blank = await context.newPage();
  await blank.evaluate(markup => { document.body.append(document.importNode(new DOMParser().parseFromString(markup, 'image/svg+xml').documentElement, true)); }, svg);
  const found = await placesOf(blank);
  await blank.close();
  return found;
}

it('every park that can be drawn has its plan in both languages, and its page leads there', async () => {
  expect(pages.length).toBeGreaterThan(3);
  expect(pages.filter(path => path.startsWith('en/'))).toHaveLength(pages.length / 2);
  for (const path of both()) {
    await page.goto(server.url + path.replace(/plan\/$/, ''));
    await page.click('a[href$="/plan/"]');
    expect((await addressOf(page)).pathname).toBe(`/${path}`);
  }
});

describe('a printed plan', () => {
  it('is exactly one sheet of the size and orientation chosen, drawn in lines and letters, with every word in it as text', async () => {
    for (const path of both()) {
      await page.goto(server.url + path);
      for (const { paper, way, size } of sheets) {
        await choose(paper, way);
        const pdf = readPdf(await page.pdf({ preferCSSPageSize: true, printBackground: true }));
        expect({ path, paper, way, pages: pdf.pages, sizes: pdf.sizes, images: pdf.images }).toEqual({ path, paper, way, pages: 1, sizes: [size.join('×')], images: 0 });
        expect((await shownCharacters(page)).filter(character => !pdf.characters.has(character))).toEqual([]);
      }
      expect(await outlinedWords(page)).toEqual([]);
    }
    expect(watched).toEqual({ complaints: [], foreign: [] });
  });

  it('has the scale that it says, in the plan’s own bar, on every paper, and no type under six points', async () => {
    for (const path of pages) {
      await page.goto(server.url + path);
      for (const { paper, way, size } of sheets) {
        await choose(paper, way);
        const { w, h, least, smallest, claimed, said, drawn } = await measure();
        expect([w, h]).toEqual(size);
        expect(said).toContain(`1:${claimed.toLocaleString('en-US')}`);
        expect(said).toContain(paper.toUpperCase());
        expect(Math.abs(drawn / claimed - 1), `${path} ${paper} ${way}: bar 1:${Math.round(drawn)}, words 1:${claimed}`).toBeLessThan(0.02);
        expect(least, smallest).toBeGreaterThanOrEqual(5.99);
      }
    }
  });

  it('cuts no word, lets none touch another and keeps all inside the sheet, for every park in both languages', async () => {
    const faults: string[] = [];
    for (const path of pages) {
      await page.goto(server.url + path);
      for (const { paper, way } of sheets) {
        await choose(paper, way);
        faults.push(...(await textFaults(page)).map(fault => `${path} ${paper} ${way}: ${fault}`));
      }
    }
    expect(faults).toEqual([]);
  });

  it('says what every plan must: schematic, demonstration, date, source, whom to call, where to look', async () => {
    for (const path of both()) {
      await page.goto(server.url + path);
      const words = await page.locator('svg.poster:visible').textContent();
      for (const wanted of path.startsWith('en/') ? ['Schematic', 'Demonstration data', '30 Sept 2026', 'Source:', '0000-1234567', 'liantu.example/en/parks/'] : ['示意图', '演示数据', '2026 年 9 月 30 日', '来源：', '0000-1234567', 'liantu.example/parks/']) expect(words).toContain(wanted);
      expect(await page.locator('svg.poster:visible .qr').count()).toBe(1);
    }
  });

  it('is dark on white whatever the theme, and axe finds nothing, on a desk and on a phone', async () => {
    const faults: string[] = [];
    for (const [path, colorScheme, width] of [[both()[0]!, 'dark', 1440], [both()[1]!, 'light', 390], [both()[0]!, 'light', 390], [both()[1]!, 'dark', 1440]] as const) {
      const own = await browser.newContext({ colorScheme, viewport: { width, height: 900 } });
      const plain = await own.newPage();
      await plain.goto(server.url + path);
      expect(await plain.evaluate(() => getComputedStyle(document.querySelector('.plate-ground')!).fill)).toBe('rgb(255, 255, 255)');
      faults.push(...(await objections(plain)).map(fault => `${path} ${colorScheme} ${width} ${fault}`));
      // glyphs stand on discs of their own, not on the paper
      faults.push(...(await faintWords(plain)).filter(word => !word.startsWith('glyph')));
      expect(await plain.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
      await own.close();
    }
    expect(faults).toEqual([]);
  });

  it('shows how far projects have come: steps taken are filled, those to come are hollow', async () => {
    await page.goto(server.url + chinese());
    const fills = (selector: string): Promise<string[]> => page.evaluate(wanted => [...new Set([...document.querySelectorAll(`svg.poster ${wanted}`)].map(step => getComputedStyle(step).fill))], selector);
    expect(await fills('.step:not(.taken)')).toEqual(['rgb(255, 255, 255)']);
    expect(await fills('.step.taken')).toEqual(['rgb(31, 39, 51)']);
  });

  it('weighs at most 100 kB', () => {
    for (const [path, weight] of weights) expect(weight, path).toBeLessThanOrEqual(102_400);
  });
});

describe('what can be taken', () => {
  it('is a PNG of 300 dots an inch that says so, for each sheet', async () => {
    await page.goto(server.url + chinese());
    for (const { paper, way } of sheets) {
      await choose(paper, way);
      const { name, bytes } = await take('png');
      const [short, long] = dots[paper];
      expect(name).toContain(`${paper}-${way}`);
      expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual(way === 'landscape' ? [long, short] : [short, long]);
      expect(bytes.toString('latin1', 37, 41)).toBe('pHYs');
      expect([bytes.readUInt32BE(41), bytes.readUInt32BE(45), bytes[49]]).toEqual([11811, 11811, 1]);
      const shades = await page.evaluate(async data => {
        const bitmap = await createImageBitmap(new Blob([Uint8Array.from(atob(data), letter => letter.charCodeAt(0))]));
        const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
        const drawing = canvas.getContext('2d')!;
        drawing.drawImage(bitmap, 0, 0);
        return new Set(new Uint32Array(drawing.getImageData(0, 0, bitmap.width, bitmap.height).data.buffer)).size;
      }, bytes.toString('base64'));
      expect(shades).toBeGreaterThan(50);
    }
    expect(watched).toEqual({ complaints: [], foreign: [] });
  });

  it('is an SVG in mm that stands by itself, with its words as text', async () => {
    for (const path of both()) {
      await page.goto(`${server.url}${path}#a3-portrait`);
      expect(await page.isChecked('#sheet-a3')).toBe(true);
      const svg = (await take('svg')).bytes.toString();
      expect(svg).toContain('width="297mm" height="420mm"');
      const { parsed, leads, classes, paints, texts } = await readSvg(context, svg);
      expect({ parsed, leads, classes, paints }).toEqual({ parsed: true, leads: [], classes: 0, paints: [] });
      const shown = await page.evaluate(() => [...document.querySelectorAll('svg.poster')].filter(each => each.getClientRects().length > 0).flatMap(each => [...each.querySelectorAll('text')].map(text => text.textContent)));
      expect(texts.map(({ text }) => text)).toEqual(shown);
      // where the page has each word, the file has it too: upright names as well
      const [there, here] = [await placesOf(page), await placesIn(svg)];
      expect(here).toHaveLength(there.length);
      // letters on a screen are as wide as its dots allow, on a small one less exactly so
      const strays = ({ x, y, w }: Place, as: Place): boolean => Math.abs(y - as.y) > 0.6 || Math.abs(x - as.x) > 0.5 + w * 0.05;
      expect(here.filter((place, index) => strays(place, there[index]!))).toEqual([]);
    }
    await choose('a4', 'landscape');
    expect((await addressOf(page)).hash).toBe('#a4-landscape');
  });
});

it('without scripts a sheet is chosen all the same, and no button is shown that would do nothing', async () => {
  const quiet = await browser.newContext({ javaScriptEnabled: false });
  const plain = await quiet.newPage();
  await plain.goto(server.url + chinese());
  expect(await plain.locator('lt-poster button:visible').count()).toBe(0);
  for (const { paper, way } of sheets) {
    await plain.check(`#sheet-${paper}`);
    await plain.check(`#way-${way}`);
    const shown = plain.locator('svg.poster:visible');
    expect([await shown.count(), await shown.getAttribute('data-paper'), await shown.getAttribute('data-orientation')]).toEqual([1, paper, way]);
  }
  await quiet.close();
});
