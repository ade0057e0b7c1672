// npm run bench:chain: what opening and reading a chain page costs in the browser, chain by chain. `--site FOLDER` for another built site.
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import type { Browser, Page } from 'playwright-core';
import { serveFolder } from '../../src/build/serve-folder.ts';
import { launchChromium } from '../browser/chromium.ts';

const { values } = parseArgs({ options: { site: { type: 'string', default: 'dist' }, width: { type: 'string', default: '1440' }, runs: { type: 'string', default: '3' } } });
const kb = (text: string): string => (gzipSync(text).length / 1024).toFixed(1);
const median = (times: readonly number[]): number => [...times].sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;

/** Milliseconds until the page answers what was done: until style and layout stand, or, where an answer comes later, until it stands. */
interface Answers { readonly links: number; readonly hover: number; readonly choose: number; readonly card: number; readonly filter: number; readonly find: number; readonly unfold: number; readonly whole: number; readonly fold: number }

/** Runs inside the page. */
async function measure(): Promise<Answers> {
  const middle = (times: number[]): number => times.sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;
  const settle = (): void => { document.body.getBoundingClientRect(); document.querySelector('.chain-svg')?.getBoundingClientRect(); };
  const timed = (act: () => void): number => { const start = performance.now(); act(); settle(); return performance.now() - start; };
  const turn = (): Promise<void> => new Promise(done => { const { port1, port2 } = new MessageChannel(); port1.onmessage = () => done(); port2.postMessage(0); });
  const until = async (holds: () => boolean): Promise<void> => { const start = performance.now(); while (!holds() && performance.now() - start < 20_000) await turn(); settle(); };
  // What was done before is painted first, and is not told as part of this.
  const rest = (): Promise<void> => new Promise(done => { setTimeout(done, 150); });
  const lasting = async (act: () => void, holds: () => boolean): Promise<number> => { const start = performance.now(); act(); await turn(); await until(holds); return performance.now() - start; };
  const chain = document.querySelector('lt-chain');
  const idle = (): boolean => chain?.getAttribute('aria-busy') !== 'true';
  const click = (element: Element | null | undefined): void => { element?.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true })); };
  const shown = (selector: string): Element[] => [...document.querySelectorAll(selector)].filter(each => each.getClientRects().length > 0);

  const foldBox = shown('a.fold-box')[1] ?? shown('a.fold-box')[0];
  const stage = foldBox?.getAttribute('data-unfold') ?? shown('.stage')[1]?.getAttribute('data-stage') ?? '';
  const heading = (): Element | undefined => shown(`.stage[data-stage="${stage}"]`)[0];
  const folded = (): boolean => shown(`.fold-box[data-unfold="${stage}"]`).length > 0;
  const close = async (): Promise<number> => { await rest(); return lasting(() => click(heading()), () => idle() && folded()); };
  /** Until the first boxes are in sight, and until the last is. */
  const open = async (): Promise<[number, number]> => {
    await rest();
    const start = performance.now();
    const first = await lasting(() => click(shown(`.fold-box[data-unfold="${stage}"]`)[0]), () => !folded());
    await until(idle);
    return [first, performance.now() - start];
  };
  // A pointer crosses the picture before it reaches a heading: that makes the layout engine ready.
  shown('.box')[0]?.querySelector('.hit')?.dispatchEvent(new PointerEvent('pointerover', { bubbles: true, pointerType: 'mouse' }));
  await new Promise(done => { setTimeout(done, 700); });
  const unfolds: [number, number][] = [];
  const folds: number[] = [];
  // A stage that opens for the first time has its boxes drawn then; the worst of the turns is told.
  for (let run = 0; run < 6; run++) { if (folded()) unfolds.push(await open()); else folds.push(await close()); }
  if (folded() && foldBox !== undefined) await open();

  const boxes = shown('.box').slice(0, 60);
  const hover = middle(boxes.map(box => timed(() => { box.querySelector('.hit')?.dispatchEvent(new PointerEvent('pointerover', { bubbles: true })); })));
  const chosen: [number, number][] = [];
  for (const box of boxes.slice(0, 9)) {
    const code = box.getAttribute('data-link') ?? '';
    await rest();
    const start = performance.now();
    const answered = await lasting(() => { location.hash = code; }, () => box.classList.contains('chosen'));
    await until(() => { const card = document.getElementById(code); return card !== null && card.getClientRects().length > 0; });
    chosen.push([answered, performance.now() - start]);
  }
  const button = document.querySelector<HTMLButtonElement>('.legend button');
  const filter = middle(Array.from({ length: 10 }, () => timed(() => button?.click())));
  const input = document.querySelector<HTMLInputElement>('.find input');
  const find = middle(['1', '12', 'a', 'y', ''].map(text => timed(() => { if (input !== null) { input.value = text; input.dispatchEvent(new Event('input', { bubbles: true })); } })));
  return { links: document.querySelectorAll('.wide .box').length, hover, choose: middle(chosen.map(each => each[0])), card: middle(chosen.map(each => each[1])), filter, find, unfold: Math.max(...unfolds.map(each => each[0])), whole: Math.max(...unfolds.map(each => each[1])), fold: Math.max(...folds) };
}

/** Until the picture answers: loaded, alive and not at work. A page of its own each time, nothing cached. */
async function open(browser: Browser, address: string): Promise<{ readonly page: Page; readonly opened: number }> {
  const page = await browser.newPage({ viewport: { width: Number(values.width), height: 900 } });
  const started = performance.now();
  await page.goto(address, { waitUntil: 'load' });
  await page.waitForFunction(() => customElements.get('lt-chain') !== undefined && document.querySelector('lt-chain')?.getAttribute('aria-busy') !== 'true');
  return { page, opened: performance.now() - started };
}

/** Scripts with all that they import, and that what they import imports; not what is loaded on request. */
async function readScripts(folder: string, files: readonly string[], known: ReadonlyMap<string, string> = new Map()): Promise<ReadonlyMap<string, string>> {
  const found = new Map([...known, ...await Promise.all(files.map(async file => [file, await readFile(join(folder, '_astro', file), 'utf8')] as const))]);
  const next = [...found.values()].flatMap(text => [...text.matchAll(/(?:from|import)\s*["']\.\/([^"']+\.js)["']/g)].map(hit => hit[1] ?? '')).filter(file => !found.has(file));
  return next.length === 0 ? found : readScripts(folder, [...new Set(next)], found);
}

/** Everything that the page asks for before anybody touches it. */
async function weigh(folder: string, chain: string): Promise<{ readonly page: string; readonly script: string; readonly picture: string }> {
  const html = await readFile(join(folder, 'chains', chain, 'index.html'), 'utf8');
  const scripts = await readScripts(folder, [...new Set([...html.matchAll(/(?:src|href)="[^"]*\/_astro\/([^"]+\.js)"/g)].map(found => found[1] ?? ''))]);
  return { page: kb(html), script: [...scripts.values()].reduce((sum, text) => sum + gzipSync(text).length / 1024, 0).toFixed(1), picture: kb(/<svg class="chain-svg".*?<\/figure>/s.exec(html)?.[0] ?? '') };
}

const entries = await readdir(join(values.site, 'chains'), { withFileTypes: true }).catch(() => []);
if (entries.length === 0) {
  console.error(`「${values.site}」里没有建好的网站。请先运行 npm run build。`);
  process.exit(1);
}
const server = await serveFolder(values.site);
const browser = await launchChromium();
const row = (cells: readonly string[]): string => cells.map((cell, index) => (index === 0 ? cell.padEnd(8) : cell.padStart(8))).join('');
console.log(row(['chain', 'links', 'open', 'hover', 'choose', 'card', 'filter', 'find', 'unfold', 'whole', 'fold', 'page kB', 'js kB', 'svg kB']), '  (ms; kB gzip)');
for (const chain of entries.filter(entry => entry.isDirectory()).map(entry => entry.name)) {
  const opened: number[] = [];
  for (let run = 1; run < Number(values.runs); run++) { const first = await open(browser, `${server.url}chains/${chain}/`); opened.push(first.opened); await first.page.close(); }
  const last = await open(browser, `${server.url}chains/${chain}/`);
  const answers = await last.page.evaluate(measure);
  const weight = await weigh(values.site, chain);
  const { links, ...times } = answers;
  console.log(row([chain, String(links), median([...opened, last.opened]).toFixed(0), ...[times.hover, times.choose, times.card, times.filter, times.find, times.unfold, times.whole, times.fold].map(time => time.toFixed(1)), weight.page, weight.script, weight.picture]));
  await last.page.close();
}
await browser.close();
await server.close();
