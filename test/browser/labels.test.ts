// Names large enough to be read, whole, and apart from one another: chains of 45 and of 80 links, on the page as it is drawn.
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serveFolder, type FolderServer } from '../../src/build/serve-folder.ts';
import { longChains, writeCounty } from '../support/long-chain.ts';
import { buildInto, scratch } from '../support/sites.ts';
import { visit } from '../support/visit.ts';
import { launchChromium } from './chromium.ts';

const sizes = [{ links: 45, wide: 13 }, { links: 80, wide: 11 }] as const;
const county = longChains(sizes.map(({ links }) => links));
const made: string[] = [];
let site: string;
let server: FolderServer;
let browser: Browser;

beforeAll(async () => {
  const data = await scratch('long');
  site = await scratch('long-site');
  made.push(data, site);
  await writeCounty(data, county);
  const { code, output } = await buildInto(data, site);
  expect(code, output).toBe(0);
  server = await serveFolder(site);
  browser = await launchChromium();
});
afterAll(async () => {
  await browser.close();
  await server.close();
  await Promise.all(made.map(folder => rm(folder, { recursive: true, force: true })));
});

interface Reading {
  /** Size of the smallest name on the screen, px. */
  readonly least: number;
  readonly names: readonly string[];
  readonly over: readonly string[];
  readonly overlapping: readonly string[];
  readonly picture: { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number };
  readonly panelLeft: number;
  readonly pageWidth: number;
}

/** Reads the shown picture. A line of text takes 0.85 em above its baseline and 0.2 em below it, and from its first character to its last. */
const read = (page: Page, shape: string): Promise<Reading> => page.evaluate(shown => {
  interface Line { text: string; of: Element; x: number; right: number; y: number; bottom: number }
  const svg = document.querySelector<SVGSVGElement>(`.chain-picture.${shown} .chain-svg`)!;
  const sizeOf = (element: Element): number => parseFloat(getComputedStyle(element).fontSize);
  /** The lines of a text, in the units of `to`. */
  const linesOf = (text: SVGTextElement, to: SVGGraphicsElement): Line[] => {
    const place = to.getScreenCTM()!.inverse().multiply(text.getScreenCTM()!);
    const lines: Line[] = [];
    for (let at = 0; at < text.getNumberOfChars(); at++) {
      const [start, end] = [text.getStartPositionOfChar(at).matrixTransform(place), text.getEndPositionOfChar(at).matrixTransform(place)];
      const last = lines.at(-1);
      const [y, bottom] = [start.y - 0.85 * sizeOf(text) * place.d, start.y + 0.2 * sizeOf(text) * place.d];
      if (last === undefined || Math.abs(last.y - y) > 2) lines.push({ text: text.textContent, of: text, x: start.x, right: end.x, y, bottom });
      else last.right = Math.max(last.right, end.x);
    }
    return lines;
  };
  const over = [...svg.querySelectorAll<SVGGElement>('.box, .ports')].flatMap(box => [...box.querySelectorAll('text')].flatMap(text => {
    const frame = (text.closest('.port') ?? box).querySelector<SVGRectElement>('.frame, rect')!.getBBox();
    const slack = text.closest('.port') === null ? 0 : 3;
    return linesOf(text, box).filter(line => line.x < frame.x - 0.5 || line.right > frame.x + frame.width + 0.5 || line.y < frame.y - slack || line.bottom > frame.y + frame.height + slack).map(line => `${line.text} at ${[line.x, line.y, line.right, line.bottom].map(Math.round).join(' ')}, in ${[frame.x, frame.y, frame.x + frame.width, frame.y + frame.height].map(Math.round).join(' ')}`);
  }));
  const lines = [...svg.querySelectorAll('text')].filter(text => text.getClientRects().length > 0).flatMap(text => linesOf(text, svg));
  const overlapping = lines.flatMap((a, index) => lines.slice(index + 1)
    .filter(b => a.of !== b.of && a.x < b.right - 0.5 && b.x < a.right - 0.5 && a.y < b.bottom - 0.5 && b.y < a.bottom - 0.5).map(b => `${a.text} | ${b.text}`));
  const names = [...svg.querySelectorAll<SVGTextElement>('.box .name')];
  const { left, right, top, bottom } = svg.getBoundingClientRect();
  return {
    least: Math.min(...names.map(name => sizeOf(name) * name.getScreenCTM()!.d)), names: names.map(name => name.textContent), over, overlapping,
    picture: { left, right, top, bottom }, panelLeft: document.querySelector('.panel')!.getBoundingClientRect().left, pageWidth: document.documentElement.scrollWidth,
  };
}, shape);

const screens = { wide: { width: 1440, height: 900 }, tall: { width: 390, height: 844 } } as const;
const languages = ['zh', 'en'] as const;
const pathOf = (links: number, language: typeof languages[number]): string => `${language === 'zh' ? '' : 'en/'}chains/C${links}/`;

describe.each(sizes)('a chain of $links links', ({ links, wide }) => {
  const wanted = { wide, tall: 12 };
  it.each([['wide', 'zh'], ['wide', 'en'], ['tall', 'zh'], ['tall', 'en']] as const)('has all its names large, whole and apart: %s, %s', async (shape, language) => {
    const { page, complaints, close } = await visit(browser, server, pathOf(links, language), { viewport: screens[shape] });
    const reading = await read(page, shape);
    expect(reading.least).toBeGreaterThanOrEqual(wanted[shape]);
    const given = county.links!.filter(link => link['chain'] === `C${links}`).map(link => String(link[language === 'zh' ? 'name' : 'nameEn']));
    expect([...reading.names].sort()).toEqual(given.sort());
    expect(reading.over).toEqual([]);
    expect(reading.overlapping).toEqual([]);
    expect(reading.pageWidth).toBe(screens[shape].width);
    if (shape === 'wide') {
      expect(reading.picture.left).toBeGreaterThanOrEqual(0);
      expect(reading.picture.right).toBeLessThanOrEqual(reading.panelLeft);
      expect(reading.picture.bottom).toBeLessThanOrEqual(screens.wide.height);
    }
    expect(complaints).toEqual([]);
    await close();
  });

  it('draws each picture in at most 15 kB', async () => {
    for (const language of languages) {
      const html = await readFile(join(site, pathOf(links, language), 'index.html'), 'utf8');
      const weights = [...html.matchAll(/<svg class="chain-svg".*?<\/svg>/gs)].map(svg => gzipSync(svg[0]).length);
      expect(weights).toHaveLength(2);
      for (const weight of weights) expect(weight).toBeLessThanOrEqual(15_360);
    }
  });
});
