// What stands on a sheet of paper as the browser draws it: its words, where they are, and what comes out of it as PDF or SVG.
import { inflateSync } from 'node:zlib';
import type { BrowserContext, Page } from 'playwright-core';

/** What a taken SVG holds, on a page of no styles at all. */
export async function readSvg(context: BrowserContext, svg: string): Promise<{ parsed: boolean; texts: { text: string; fill: string; size: string; opacity: number }[]; leads: string[]; classes: number; paints: string[] }> {
  const blank = await context.newPage();
  const facts = await blank.evaluate(markup => {
    const parsed = new DOMParser().parseFromString(markup, 'image/svg+xml');
    const root = document.importNode(parsed.documentElement, true);
    document.body.append(root);
    const all = [...root.querySelectorAll('*')];
    const opacityOf = (element: Element | null): number => (element === null ? 1 : Number(getComputedStyle(element).opacity) * opacityOf(element.parentElement));
    return {
      parsed: parsed.querySelector('parsererror') === null && parsed.documentElement.localName === 'svg',
      texts: [...root.querySelectorAll('text:not([aria-hidden])')].map(text => ({ text: text.textContent ?? '', fill: getComputedStyle(text).fill, size: getComputedStyle(text).fontSize, opacity: opacityOf(text) })),
      leads: all.flatMap(element => [...element.attributes].filter(({ name, value }) => /href|^src$|^on/.test(name) || /url\((?!#)|javascript:/.test(value)).map(({ name, value }) => `${name}=${value}`)).concat(all.filter(element => /^(image|use|script|style|foreignObject|a)$/.test(element.localName)).map(element => element.localName)),
      classes: all.filter(element => element.hasAttribute('class') || element.hasAttribute('style')).length,
      paints: all.flatMap(element => ['fill', 'stroke'].map(name => element.getAttribute(name) ?? 'none')).filter(paint => !/^(none|#[0-9a-f]{6}|url\(#[\w-]+\))$/.test(paint)),
    };
  }, svg);
  await blank.close();
  return facts;
}

/**
 * Pages, their sizes in mm, pictures, and the characters that can be selected, of a PDF by Chromium. Where a font draws a
 * radical and a character with one glyph, the browser's table names the radical, and the text says the character beside it.
 */
export function readPdf(bytes: Buffer): { pages: number; sizes: string[]; images: number; characters: Set<string> } {
  const text = bytes.toString('latin1');
  const boxes = [...text.matchAll(/\/MediaBox\s*\[([\d.\s-]+)\]/g)].map(found => found[1]!.trim().split(/\s+/).map(Number));
  const characters = new Set<string>();
  for (const { index } of text.matchAll(/stream\r?\n/g)) {
    const start = index + (text[index + 6] === '\r' ? 8 : 7);
    let stream = '';
    try { stream = inflateSync(bytes.subarray(start, text.indexOf('endstream', start))).toString('latin1'); } catch { continue; }
    const add = (code: number): void => { const character = String.fromCodePoint(code); if (!/[\u2e80-\u2fdf]/.test(character)) characters.add(character.normalize('NFKC')); };
    for (const [, hex] of stream.matchAll(/\/ActualText\s*<FEFF([0-9A-F]{4})>/gi)) add(parseInt(hex!, 16));
    if (!stream.includes('begincmap')) continue;
    for (const [, from, to, first] of stream.matchAll(/<([0-9A-F]{4})> <([0-9A-F]{4})> <([0-9A-F]{4,8})>/gi)) for (let i = 0; i <= parseInt(to!, 16) - parseInt(from!, 16); i++) add(parseInt(first!.slice(0, 4), 16) + i);
    for (const [, hex] of stream.matchAll(/^<[0-9A-F]{4}> <([0-9A-F]{4})>\s*$/gim)) add(parseInt(hex!, 16));
  }
  return { pages: [...text.matchAll(/\/Type\s*\/Page\b(?!s)/g)].length, sizes: boxes.map(([, , w = 0, h = 0]) => `${Math.round(w / 72 * 25.4)}×${Math.round(h / 72 * 25.4)}`), images: [...text.matchAll(/\/Subtype\s*\/Image/g)].length, characters };
}

/** Words that have an outline. */
export const outlinedWords = (page: Page): Promise<string[]> => page.evaluate(() => [...document.querySelectorAll('svg.poster text')].filter(text => getComputedStyle(text).stroke !== 'none').map(text => text.textContent ?? ''));

/** All characters of the sheet that is shown. */
export async function shownCharacters(page: Page): Promise<string[]> {
  const words = await page.evaluate(() => [...document.querySelectorAll('svg.poster text')].filter(text => text.getClientRects().length > 0).map(text => text.textContent).join(''));
  return [...new Set(words.normalize('NFKC').replace(/\s/g, ''))];
}

/** Words too light for the paper that they stand on. */
export const faintWords = (page: Page): Promise<string[]> => page.evaluate(() => {
  const channels = (colour: string): number[] => (/[\d.]+/g[Symbol.match](colour) ?? []).slice(0, 3).map(Number);
  const light = (colour: string): number => channels(colour).map(value => { const part = value / 255; return part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4; }).reduce((sum, part, index) => sum + part * [0.2126, 0.7152, 0.0722][index]!, 0);
  return [...document.querySelectorAll('svg.poster')].flatMap(svg => {
    const paper = light(getComputedStyle(svg.querySelector('.plate-ground')!).fill);
    return [...svg.querySelectorAll('text, tspan')].filter(text => (paper + 0.05) / (light(getComputedStyle(text).fill) + 0.05) < 4.5).map(text => `${text.getAttribute('class')} ${text.textContent} ${getComputedStyle(text).fill}`);
  });
});

/** Words of the shown sheet that are cut, outside it, or over one another. */
export const textFaults = (page: Page): Promise<string[]> => page.evaluate(() => {
  const svg = [...document.querySelectorAll('svg.poster')].find(each => each.getClientRects().length > 0)!;
  const sheet = svg.getBoundingClientRect();
  const overlap = (a: DOMRect, b: DOMRect, slack: number): boolean => a.left < b.right - slack && b.left < a.right - slack && a.top < b.bottom - slack && b.top < a.bottom - slack;
  // Run by run: what encloses a name of two lines encloses more than its letters. What is turned, letter by letter, for the same reason.
  const texts: { text: string; of: Element; rect: DOMRect }[] = [];
  const range = document.createRange();
  for (const runs = document.createTreeWalker(svg, NodeFilter.SHOW_TEXT); runs.nextNode();) {
    const [run, of] = [runs.currentNode, runs.currentNode.parentElement!];
    const text = run.textContent ?? '';
    const add = (): number => texts.push({ text, of, rect: range.getBoundingClientRect() });
    range.selectNodeContents(run);
    if (!of.hasAttribute('transform')) { add(); continue; }
    for (let at = 0; at < text.length; at++) { range.setStart(run, at); range.setEnd(run, at + 1); if (text[at] !== ' ') add(); }
  }
  return [
    ...texts.filter(({ text }) => text.includes('…')).map(({ text }) => `cut: ${text}`),
    ...texts.filter(({ rect }) => rect.left < sheet.left + 5 || rect.right > sheet.right - 5 || rect.top < sheet.top + 5 || rect.bottom > sheet.bottom - 5).map(({ text }) => `outside: ${text}`),
    // A line of text is measured from its tallest letter to its deepest, so lines may share a third of their height.
    ...texts.flatMap((a, index) => texts.slice(index + 1).filter(b => (a.of !== b.of || !a.of.hasAttribute('transform')) && overlap(a.rect, b.rect, a.rect.height / 3)).map(b => `touching: ${a.text} × ${b.text}`)),
  ];
});

/** Marks of the shown sheet that overlap. */
export const touchingBoxes = (page: Page, selector: string): Promise<string[]> => page.evaluate(wanted => {
  const svg = [...document.querySelectorAll('svg.poster')].find(each => each.getClientRects().length > 0)!;
  const rects = [...svg.querySelectorAll(wanted)].map(element => element.getBoundingClientRect());
  return rects.flatMap((a, index) => rects.slice(index + 1).filter(b => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom).map(b => `boxes: ${Math.round(a.left)} ${Math.round(a.top)} × ${Math.round(b.left)} ${Math.round(b.top)}`));
}, selector);
