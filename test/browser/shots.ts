// Takes pictures of every kind of page: widths, languages, light, dark, print, grey. Run as `npm run shots`.
//
//   --quick         only 1440 and 390 wide, light, Chinese
//   --only TEXT     only pictures whose name contains TEXT
//   --no-build      take dist/ as it is
//   --data FOLDER   build from these tables
//   --site FOLDER   the built folder, dist by default
//   --out FOLDER    where the pictures go, shots by default
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, readdir, stat } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { parseArgs } from 'node:util';
import type { Browser, Page } from 'playwright-core';
import { serveFolder } from '../../src/build/serve-folder.ts';
import { launchChromium } from './chromium.ts';
import { makeContactSheet } from './contact-sheet.ts';

type Look = 'light' | 'dark' | 'print' | 'grey';
type Language = 'zh' | 'en';
interface View { width: number; look: Look }
export interface Kind { name: string; path: string }
export interface Shot { kind: string; path: string; language: Language; view: View; file: string }

const ALL: View[] = [
  ...[390, 1440, 3840].flatMap((width) => (['light', 'dark'] as const).map((look) => ({ width, look }))),
  { width: 1440, look: 'print' },
  { width: 1440, look: 'grey' },
];
const QUICK: View[] = [{ width: 1440, look: 'light' }, { width: 390, look: 'light' }];
const HEIGHTS: Record<number, number> = { 390: 844, 1440: 900, 3840: 2160 };
const TALLEST = 4000;

/**
 * One example of each kind of page, the largest file standing for its kind. The segment after a collection (a plural,
 * or a name with four children or more) is a name, not a kind. A plural within a collection is one too: `sheets/targets/NAME`.
 *
 * @param files paths of HTML files inside the built folder, with `/`, and their sizes
 */
export function kindsOf(files: { file: string; size: number }[]): Kind[] {
  const chinese = files.filter(({ file }) => !file.startsWith('en/'));
  const segments = (file: string) => file.replace(/(^|\/)index\.html$/, '').split('/').filter(Boolean);
  const children = new Map<string, Set<string>>();
  const note = (parent: string | undefined, child: string | undefined) => { if (parent && child) children.set(parent, (children.get(parent) ?? new Set()).add(child)); };
  for (const [parent, child, grandchild] of chinese.map(({ file }) => segments(file))) {
    note(parent, child);
    note(`${parent}/${child}`, grandchild);
  }
  const kinds = new Map<string, { path: string; size: number }>();
  for (const { file, size } of chinese) {
    const [first = 'home', second, ...rest] = segments(file);
    const collection = first.endsWith('s') || (children.get(first)?.size ?? 0) >= 4;
    // a plural within a plural is a collection too: sheets/targets/NAME
    const nested = collection && second?.endsWith('s') && (children.get(`${first}/${second}`)?.size ?? 0) >= 4;
    const start = second === undefined ? [first] : nested ? [singular(first), singular(second)] : collection ? [singular(first)] : [first, second];
    const name = [...start, ...(nested ? rest.slice(1) : rest)].join('-').replace(/\.html$/, '');
    if (size > (kinds.get(name)?.size ?? -1)) kinds.set(name, { path: file.replace(/(^|\/)index\.html$/, '$1'), size });
  }
  return [...kinds].map(([name, { path }]) => ({ name, path })).sort((a, b) => (a.name < b.name ? -1 : 1));
}

function singular(name: string): string {
  return name.endsWith('ies') ? name.replace(/ies$/, 'y') : name.endsWith('s') ? name.slice(0, -1) : `${name}-item`;
}

async function readPages(site: string): Promise<{ file: string; size: number }[]> {
  const files = (await readdir(site, { recursive: true })).filter((file) => file.endsWith('.html'));
  return Promise.all(files.map(async (file) => ({ file: file.split(sep).join('/'), size: (await stat(join(site, file))).size })));
}

async function openPage(browser: Browser, view: View, language: Language): Promise<Page> {
  const phone = view.width === 390;
  const context = await browser.newContext({
    viewport: { width: view.width, height: HEIGHTS[view.width] ?? 900 },
    deviceScaleFactor: phone ? 2 : 1,
    isMobile: phone,
    hasTouch: phone,
    locale: language === 'zh' ? 'zh-CN' : 'en',
    colorScheme: view.look === 'dark' ? 'dark' : 'light',
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  page.on('pageerror', (error) => console.error(`  ${page.url()}: ${error.message}`));
  if (view.look === 'print') await page.emulateMedia({ media: 'print' });
  if (view.look === 'grey') {
    // a style sheet of ours would be stopped by the site's content security policy
    const session = await context.newCDPSession(page);
    await session.send('Emulation.setEmulatedVisionDeficiency', { type: 'achromatopsia' });
  }
  return page;
}

async function takeShot(page: Page, url: string, file: string, width: number): Promise<void> {
  await page.goto(url, { waitUntil: 'load' });
  // a map may go on asking for tiles; five seconds are enough for a picture
  await page.waitForLoadState('networkidle', { timeout: 5000 }).catch(() => undefined);
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  await page.screenshot({ path: file, fullPage: true, clip: { x: 0, y: 0, width, height: TALLEST }, animations: 'disabled' });
}

function build(data: string | undefined): void {
  const script = join(import.meta.dirname, '../../src/build/build.ts');
  const run = spawnSync(process.execPath, [script, ...(data ? ['--data', data] : [])], { stdio: 'inherit' });
  if (run.status !== 0) process.exit(run.status ?? 1);
}

function readOptions() {
  return parseArgs({
    options: {
      quick: { type: 'boolean', default: false },
      'no-build': { type: 'boolean', default: false },
      only: { type: 'string', default: '' },
      data: { type: 'string' },
      site: { type: 'string', default: 'dist' },
      out: { type: 'string', default: 'shots' },
    },
  }).values;
}

/** What is to be taken, in an order that changes the browser's settings as seldom as possible. */
function planShots(kinds: Kind[], site: string, quick: boolean, only: string): Shot[] {
  const languages: Language[] = quick ? ['zh'] : ['zh', 'en'];
  const views = quick ? QUICK : ALL;
  const all = languages.flatMap((language) => views.flatMap((view) => kinds.map(({ name, path }): Shot => ({
    kind: name,
    path: language === 'zh' ? path : `${language}/${path}`,
    language,
    view,
    file: `${name}-${language}-${view.width}-${view.look}.png`,
  }))));
  // not every page has a translation, and 404.html is one for both languages
  const exists = (path: string) => existsSync(join(site, path, path.endsWith('.html') ? '' : 'index.html'));
  return all.filter((shot) => shot.file.includes(only) && exists(shot.path));
}

async function takeShots(browser: Browser, url: string, shots: Shot[], out: string): Promise<void> {
  let page: Page | undefined;
  let previous: Shot | undefined;
  for (const [index, shot] of shots.entries()) {
    const start = performance.now();
    if (!page || previous?.view !== shot.view || previous.language !== shot.language) {
      await page?.context().close();
      page = await openPage(browser, shot.view, shot.language);
    }
    previous = shot;
    await takeShot(page, url + shot.path, join(out, shot.file), shot.view.width);
    console.log(`${index + 1}/${shots.length} ${shot.file} ${((performance.now() - start) / 1000).toFixed(1)} s`);
  }
  await page?.context().close();
}

async function main(): Promise<void> {
  const { site, out, quick, only, data, 'no-build': noBuild } = readOptions();
  if (!noBuild) build(data);
  if (!existsSync(site)) {
    console.error(`没有找到已生成的网站 / no built site in ${site}`);
    process.exit(1);
  }
  const shots = planShots(kindsOf(await readPages(site)), site, quick, only);
  if (shots.length === 0) {
    console.error(`没有符合的页面 / no page matches "${only}"`);
    process.exit(1);
  }
  await mkdir(out, { recursive: true });
  const server = await serveFolder(site);
  const browser = await launchChromium({ webgl: true });
  await takeShots(browser, server.url, shots, out);
  console.log(await makeContactSheet(browser, out, shots));
  await browser.close();
  await server.close();
}

if (import.meta.main) await main();
