// For everyone: narrow screens, zoom, forced colours, less motion, the keyboard alone, and what axe finds, on one page of each kind.
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { serveFolder, type FolderServer } from '../../src/build/serve-folder.ts';
import { objections } from '../support/accessibility.ts';
import { findForcedFaults, findMotion, findOverhang, findSpoiledText, numberMarks, numberStops, readStop } from '../support/everyone.ts';
import { oneOfEachKind } from '../support/sample-pages.ts';
import { builtSite, filesOf } from '../support/sites.ts';
import { visit } from '../support/visit.ts';
import { launchChromium } from './chromium.ts';

let server: FolderServer;
let browser: Browser;
/** What was found, by claim: each page is opened once, and asked everything. */
const found = new Map<string, string[]>();
let looked = 0;

/** How many stops are walked from the start of a page, and back from its end: a page of 600 links says nothing new in its middle. */
const walked = { there: 32, back: 8 };

const note = (claim: string, path: string, faults: readonly string[]): void => { found.set(claim, [...found.get(claim) ?? [], ...faults.map(fault => `${path}: ${fault}`)]); };

async function walk(page: Page, path: string): Promise<void> {
  const { count, faults } = await page.evaluate(numberStops);
  note('keyboard', path, faults);
  for (let press = 0; press < Math.min(walked.there, count); press++) {
    await page.keyboard.press('Tab');
    const at = await page.evaluate(readStop);
    // In a composite the stop may be another of its members than the first: the order goes on from there.
    if (at.stop !== press) { note('keyboard', path, [`stop ${press} is ${at.stop} ${at.name}`]); break; }
    if (!at.changed) note('focus', path, [`not seen: ${at.name}`]);
    if (!at.inSight) note('focus', path, [`out of sight: ${at.name}`]);
  }
  if (count <= walked.there) return;
  await page.evaluate(() => { (document.activeElement as HTMLElement | null)?.blur(); [...document.querySelectorAll<HTMLElement>('[data-stop]')].at(-1)?.focus(); });
  for (let press = 1; press <= walked.back; press++) {
    await page.keyboard.press('Shift+Tab');
    const at = await page.evaluate(readStop);
    if (at.stop !== count - 1 - press) { note('keyboard', path, [`from the end, stop ${count - 1 - press} is ${at.stop} ${at.name}`]); break; }
    if (!at.changed) note('focus', path, [`not seen: ${at.name}`]);
  }
}

async function skip(page: Page, path: string): Promise<void> {
  await page.evaluate(() => { document.querySelector<HTMLElement>('.skip')?.focus(); });
  const first = await page.evaluate(() => ({ href: document.activeElement?.getAttribute('href'), seen: (document.activeElement?.getBoundingClientRect().width ?? 0) > 20 }));
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  const inMain = await page.evaluate(() => document.activeElement?.closest('main') !== null || document.querySelector('main a[href], main button, main input, main select, main summary') === null);
  note('skip', path, [...(first.href === '#main' ? [] : ['there is none']), ...(first.seen ? [] : ['it is not seen']), ...(inMain ? [] : ['it leads to no place in the text'])]);
}

/** All that is asked of a page; `whole` for one language, the other is asked what words and their length can change, which colours are not. */
async function look(path: string, whole: boolean): Promise<void> {
  const { page, close } = await visit(browser, server, path, { viewport: { width: 1280, height: 800 } });
  // Pages that put themselves together are looked at when they have; rows out of sight are laid out too, since axe measures those as well.
  await page.waitForFunction(() => document.querySelector('lt-desk:not(.ready), lt-what-if:not(.ready)') === null && [...document.querySelectorAll('.wi-graph figure')].every(figure => figure.childElementCount > 0));
  await page.evaluate(() => { document.styleSheets[0]?.insertRule('* { content-visibility: visible !important; }'); });
  if (whole) { await walk(page, path); await skip(page, path); await page.evaluate(() => { (document.activeElement as HTMLElement | null)?.blur(); }); }
  const before = new Set(await page.evaluate(findSpoiledText));
  note('axe', path, await objections(page, whole ? {} : { colours: 'not' }));
  if (whole) {
    await page.emulateMedia({ colorScheme: 'dark' });
    note('axe', `${path} dark`, await objections(page, { colours: 'alone' }));
    await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
    note('motion', path, await page.evaluate(findMotion));
    await page.evaluate(() => { document.querySelector<HTMLElement>('main [aria-pressed="false"]:not(:disabled)')?.click(); });
    await page.evaluate(numberMarks);
    await page.emulateMedia({ forcedColors: 'active' });
    note('forced', path, await page.evaluate(findForcedFaults));
    await page.emulateMedia({ forcedColors: 'none' });
  }
  // 1280 px at 200 % are 640 of them.
  for (const width of [640, 320]) {
    await page.setViewportSize({ width, height: 400 });
    await page.evaluate(() => new Promise(done => { requestAnimationFrame(() => requestAnimationFrame(done)); }));
    note('narrow', `${path} at ${width} px`, [await page.evaluate(findOverhang) ?? []].flat());
    note('spoiled', `${path} at ${width} px`, (await page.evaluate(findSpoiledText)).filter(each => !before.has(each)));
  }
  looked += 1;
  await close();
}

beforeAll(async () => {
  server = await serveFolder(builtSite);
  browser = await launchChromium();
  const paths = oneOfEachKind(await filesOf(builtSite));
  const waiting = [...paths];
  const work = async (): Promise<void> => { for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) await look(path, !path.startsWith('en/')); };
  // Two at a time: while one waits for its browser, the other works.
  await Promise.all([work(), work()]);
}, 900_000);
afterAll(async () => { await browser.close(); await server.close(); });

const holds = (claim: string): void => { expect(looked).toBeGreaterThan(40); expect([...new Set(found.get(claim) ?? [])]).toEqual([]); };

it('no page scrolls sideways at 320 px, or at 200 % zoom', () => { holds('narrow'); });
it('zoom and narrow screens cut off no text and print none over another', () => { holds('spoiled'); });
it('with forced colours links, choices and marks are still to be told', () => { holds('forced'); });
it('where less motion is asked for, nothing moves', () => { holds('motion'); });
it('the first stop offers to skip to the text, and does', () => { holds('skip'); });
it('Tab reaches every control in the order of the page, and is held by none', () => { holds('keyboard'); });
it('what has the focus can be seen to have it', () => { holds('focus'); });
it('axe objects to nothing, by day and by night', () => { holds('axe'); });
