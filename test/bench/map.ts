// npm run bench:map: a county of 10,000 parcels and 10,000 companies in the browser: how fast filters answer, how long the map takes beside bare MapLibre, what the pages weigh.
// --parcels 10000 --companies 10000 --parks 1 --runs 20 --opens 5; --keep FOLDER keeps the data and the site there and uses what it finds; --strict fails where a budget is broken.
import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { loadavg, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import type { Browser, Page } from 'playwright-core';
import { serveFolder, type FolderServer } from '../../src/build/serve-folder.ts';
import { launchChromium } from '../browser/chromium.ts';
import { addBarePage, bareModes, type BareMode } from './map-bare.ts';
import { buildParks } from './map-build.ts';
import { writeCounty } from './map-county.ts';
import { choices, measureChoice, type Choice } from './map-measure.ts';

const { values } = parseArgs({ options: {
  parcels: { type: 'string', default: '10000' }, companies: { type: 'string', default: '10000' }, parks: { type: 'string', default: '1' }, runs: { type: 'string', default: '20' }, opens: { type: 'string', default: '5' },
  keep: { type: 'string' }, strict: { type: 'boolean', default: false },
} });
const budgets = { filter: 50, ratio: 1.2 } as const;
const size = { parcels: Number(values.parcels), companies: Number(values.companies), parks: Number(values.parks), seed: 1 };
const [runs, opens] = [Number(values.runs), Number(values.opens)];
const at = (times: readonly number[], share: number): number => [...times].sort((a, b) => a - b)[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0;
const median = (times: readonly number[]): number => at(times, 0.5);
const exists = (path: string): Promise<boolean> => stat(path).then(() => true, () => false);

async function prepare(): Promise<{ readonly site: string; readonly clean: () => Promise<void> }> {
  const folder = values.keep === undefined ? await mkdtemp(join(tmpdir(), 'liantu-map-')) : resolve(values.keep);
  const [data, site] = [join(folder, 'data'), join(folder, 'site')];
  if (!await exists(join(site, 'parks'))) {
    await writeCounty('data', data, size);
    const start = performance.now();
    await buildParks(data, site);
    console.log(`park pages of ${size.parcels} parcels and ${size.companies} companies built in ${((performance.now() - start) / 1000).toFixed(0)} s`);
  }
  await addBarePage(site);
  return { site, clean: async () => { if (values.keep === undefined) await rm(folder, { recursive: true, force: true }); } };
}

/** A page of its own in the cache's best state: the second visit of a context that has been there. */
async function visit(browser: Browser, address: string): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  page.on('pageerror', error => console.log(`! ${error.message}`));
  await page.goto(address, { waitUntil: 'load' });
  await page.waitForFunction(() => customElements.get('lt-park-find') === undefined || document.querySelector('lt-park-find:not([aria-busy])') !== null);
  return page;
}

/** From the press of the button, code and worker loaded, to the first rest. */
async function openOurs(page: Page): Promise<number> {
  return page.evaluate(() => new Promise<number>(done => {
    const start = performance.now();
    addEventListener('lt-map-idle', () => done(performance.now() - start), { once: true });
    document.querySelector<HTMLElement>('[data-do="open"]')?.click();
  }));
}

interface Row { readonly page: string; readonly choice: Choice; readonly whole: readonly number[]; readonly script: readonly number[]; readonly cpu: number }

/** `cpu`: milliseconds a choice that the page's main thread has itself worked, whatever else the machine does; what it works in idle frames is taken off. */
async function filterRows(browser: Browser, name: string, address: string, withMap: boolean): Promise<readonly Row[]> {
  const page = await visit(browser, address);
  if (withMap) await openOurs(page);
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const worked = async (): Promise<number> => ((await session.send('Performance.getMetrics')).metrics.find(metric => metric.name === 'TaskDuration')?.value ?? 0) * 1000;
  const rows: Row[] = [];
  for (const choice of choices) {
    await page.evaluate(measureChoice, { choice, runs: 0 });
    const before = await worked();
    await page.evaluate(measureChoice, { choice, runs, still: true });
    const between = await worked();
    const answers = await page.evaluate(measureChoice, { choice, runs });
    rows.push({ page: name, choice, ...answers, cpu: Math.max(0, await worked() - between - (between - before)) / runs });
  }
  await page.close();
  return rows;
}

async function timesToIdle(browser: Browser, server: FolderServer, park: string): Promise<Readonly<Record<'ours' | BareMode, readonly number[]>>> {
  const times: Record<'ours' | BareMode, number[]> = { ours: [], plain: [], labelled: [] };
  for (let run = 0; run < opens; run++) {
    const ours = await visit(browser, `${server.url}${park}`);
    times.ours.push(await openOurs(ours));
    await ours.close();
    for (const mode of bareModes) {
      const bare = await visit(browser, `${server.url}bare.html?park=${encodeURIComponent(`/${park}`)}`);
      times[mode].push(await bare.evaluate(name => (window as unknown as { openBare: (mode: string) => Promise<number> }).openBare(name), mode));
      await bare.close();
    }
  }
  return times;
}

const { site, clean } = await prepare();
const server = await serveFolder(site);
const browser = await launchChromium({ webgl: true });
const park = 'parks/Q1/';
const rows = [...await filterRows(browser, 'park page, plan', server.url + park, false), ...await filterRows(browser, 'park page, map open', server.url + park, true), ...await filterRows(browser, '/parks/, list alone', `${server.url}parks/`, false)];
console.log(`\n1 · filters, ms from the input to list, counts, plan and map painted; ${runs} choices a row, form open with all its counts; idle frames taken off`);
console.log(`${'page'.padEnd(22)}${'choice'.padEnd(28)}${['median', 'p90', 'max', 'script', 'cpu'].map(word => word.padStart(8)).join('')}`);
for (const { page, choice, whole, script, cpu } of rows) console.log(`${page.padEnd(22)}${choice.padEnd(28)}${[median(whole), at(whole, 0.9), Math.max(...whole), median(script), cpu].map(time => time.toFixed(1).padStart(8)).join('')}`);
const worst = Math.max(...rows.map(({ whole }) => median(whole)));
console.log(`worst median ${worst.toFixed(1)} ms, worst of all ${Math.max(...rows.flatMap(({ whole }) => whole)).toFixed(1)} ms; budget ${budgets.filter} ms: median ${worst <= budgets.filter ? 'kept' : 'broken'}`);
// on a machine that others use too, or that draws WebGL on its processors, the page waits for them: that is why its own work stands beside
console.log('script: the event alone, median; cpu: what the main thread worked for one choice, style, layout and painting prepared included, idle frames taken off, mean; load average at the end ' + loadavg().map(load => load.toFixed(1)).join(' '));

const times = await timesToIdle(browser, server, park);
console.log(`\n2 · time to idle, ms, a fresh page each time, median of ${opens} (each run: ours, then both bare ones)`);
const told = { ours: 'our map, all its layers, style and controls of the page', plain: 'bare MapLibre, same two sources, fill + line + circle', labelled: 'the same with parcel codes and company names as symbols' } as const;
for (const [mode, list] of Object.entries(times)) console.log(`${told[mode as keyof typeof told].padEnd(60)}${median(list).toFixed(0).padStart(7)}   ${list.map(time => time.toFixed(0)).join(' ')}`);
const ratio = median(times.ours) / median(times.plain);
console.log(`ratio to the plain one ${ratio.toFixed(2)}, to the labelled one ${(median(times.ours) / median(times.labelled)).toFixed(2)}; budget ${budgets.ratio}: ${ratio <= budgets.ratio ? 'kept' : 'broken'}`);

console.log('\n3 · what the pages weigh, kB');
for (const file of [`${park}index.html`, `${park}parcels.json`, 'parks/index.html', 'parks/parcels.json']) {
  const bytes = await readFile(join(site, file));
  console.log(`${file.padEnd(28)}${(bytes.length / 1000).toFixed(0).padStart(8)}${(gzipSync(bytes).length / 1000).toFixed(0).padStart(8)} gzip`);
}
await browser.close();
await server.close();
await clean();
if (values.strict && (worst > budgets.filter || ratio > budgets.ratio)) process.exit(1);
