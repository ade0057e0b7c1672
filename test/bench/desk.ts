// npm run bench:desk: how soon the desk answers, on a county of some 5,000 rows: folder dropped to findings and picture, and a cell
// edited to both, each view. `--site FOLDER` for a built site, `--rows N`, `--runs N`.
import { mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import Papa from 'papaparse';
import { serveFolder } from '../../src/build/serve-folder.ts';
import { launchChromium } from '../browser/chromium.ts';
import { writeCounty } from './map-county.ts';

const { values } = parseArgs({ options: { site: { type: 'string', default: 'dist' }, rows: { type: 'string', default: '5000' }, runs: { type: 'string', default: '15' } } });
const median = (times: readonly number[]): number => [...times].sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? NaN;
const p90 = (times: readonly number[]): number => [...times].sort((a, b) => a - b)[Math.floor(times.length * 0.9)] ?? NaN;
const say = (times: readonly number[]): string => `median ${Math.round(median(times))} ms, p90 ${Math.round(p90(times))} ms`;

const folder = await mkdtemp(join(tmpdir(), 'liantu-bench-desk-'));
// chains, links and flows are the demonstration's; firms, their capacities and parcels fill up to the number of rows
const filler = Math.max(100, Math.round((Number(values.rows) - 700) / 3));
await writeCounty('data', folder, { parcels: filler, companies: filler, parks: 3, seed: 1 });
const files = (await readdir(folder)).filter(name => name.endsWith('.csv'));
const read = async (name: string): Promise<string[][]> => Papa.parse<string[]>((await readFile(join(folder, name), 'utf8')).replace(/^\ufeff/, '').trimEnd()).data;
const rows = (await Promise.all(files.map(read))).reduce((sum, table) => sum + table.length - 1, 0);
const links = await read('links.csv');
const demand = links[0]!.findIndex(header => header.startsWith('外部需求'));
const was = links[1]![demand]!;
links[1]![demand] = '约500';
await writeFile(join(folder, 'links.csv'), Papa.unparse(links));

const server = await serveFolder(values.site);
const browser = await launchChromium({ webgl: true });
const page = await (await browser.newContext({ viewport: { width: 1440, height: 900 } })).newPage();
await page.goto(`${server.url}desk/`);
await page.waitForSelector('lt-desk.ready');
/** ms by name since the last time. */
const spans = async (name: string): Promise<readonly number[]> => page.evaluate(wanted => { const found = performance.getEntriesByName(wanted).map(each => each.duration); performance.clearMeasures(wanted); return found; }, name);
/** Presses, and waits until both answers stand. */
async function answer(keys: string, picture: boolean): Promise<{ readonly report: number; readonly picture: number }> {
  await page.keyboard.press(keys);
  await page.waitForFunction(both => performance.getEntriesByName('desk report').length > 0 && (!both || performance.getEntriesByName('desk picture').length > 0), picture, { timeout: 30_000 });
  const [report, drawn] = [await spans('desk report'), await spans('desk picture')];
  return { report: report.at(-1) ?? NaN, picture: drawn.at(-1) ?? NaN };
}

await page.setInputFiles('[data-pick="files"]', files.map(name => join(folder, name)));
await page.waitForFunction(() => performance.getEntriesByName('desk picture').length > 0, undefined, { timeout: 60_000 });
console.log(`${rows} rows in ${files.length} tables: dropped to findings ${Math.round((await spans('desk report'))[0]!)} ms, to the first picture ${Math.round((await spans('desk picture'))[0]!)} ms`);
const field = page.locator('input[data-place^="links.csv|2|"]').first();
await field.fill(was);
await answer('Enter', true);
for (const tab of ['chain', 'gaps', 'sheet', 'park', 'changes', 'table'] as const) {
  await page.click(`[data-tab="${tab}"]`);
  await page.waitForTimeout(1500);
  await Promise.all(['desk report', 'desk picture'].map(spans));
  const answers: { readonly report: number; readonly picture: number }[] = [];
  // the same cell, changed and changed back: each is an edit like any other
  for (let run = 0; run < Number(values.runs); run++) { answers.push(await answer(run % 2 === 0 ? 'Control+z' : 'Control+y', tab !== 'table')); await page.waitForTimeout(60); }
  if (Number(values.runs) % 2 === 1) await answer('Control+y', tab !== 'table');
  console.log(`${tab.padEnd(8)} a cell edited to findings ${say(answers.map(({ report }) => report))}${tab === 'table' ? '' : `; to the picture ${say(answers.map(({ picture }) => picture))}`}`);
}
await browser.close();
await server.close();
await rm(folder, { recursive: true, force: true });
