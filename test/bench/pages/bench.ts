// npm run bench:pages: every kind of page as Lighthouse's phone sees it, how fast it answers a tap, and what it weighs. Medians of five runs.
// --site dist, --runs 5, --kinds home,chain for some, --slowdown 4 for taps; --strict fails where a budget is broken; --json prints figures alone. Budgets: see below.
import { existsSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { cpus, loadavg } from 'node:os';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { launchChromium } from '../../browser/chromium.ts';
import { listKinds, type Kind } from './kinds.ts';
import { categories, startReader, type Category, type Reading } from './lighthouse.ts';
import { servePages, type PageServer, type Sent } from './serve.ts';
import { measureTap } from './tap.ts';

const { values } = parseArgs({ options: { site: { type: 'string', default: 'dist' }, runs: { type: 'string', default: '5' }, slowdown: { type: 'string', default: '4' }, kinds: { type: 'string' }, json: { type: 'boolean', default: false }, strict: { type: 'boolean', default: false } } });
const budget = { score: 100, scoreWithMap: 95, lcp: 1000, cls: 0, inp: 50, all: 100_000, script: 30 * 1024 };

interface Row extends Omit<Reading, 'faults'> { readonly kind: Kind; readonly inp: number | undefined; readonly all: number; readonly script: number; readonly load: number; readonly faults: readonly string[]; readonly broken: readonly string[] }

const median = (numbers: readonly number[]): number => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? Number.NaN;

function weigh(sent: readonly Sent[]): { readonly all: number; readonly script: number } {
  const once = [...new Map(sent.map(each => [each.path, each])).values()];
  const sum = (some: readonly Sent[]): number => some.reduce((total, { bytes }) => total + bytes, 0);
  return { all: sum(once), script: sum(once.filter(({ path }) => path.endsWith('.js'))) };
}

/** What breaks a budget, by the names of the columns. The map's own library is loaded on request, and only its scores are held. */
function findBroken(kind: Kind, { scores, lcp, cls, inp, all, script }: Omit<Row, 'kind' | 'broken' | 'faults' | 'load' | 'tbt'>): readonly string[] {
  const least = kind.map ? budget.scoreWithMap : budget.score;
  const wrong: readonly (readonly [string, boolean])[] = [
    ...categories.map(category => [category, !(category === 'seo' && kind.unlisted) && !(scores[category] >= least)] as const),
    ['lcp', !kind.map && !(lcp <= budget.lcp)], ['cls', !(cls <= budget.cls)], ['inp', inp !== undefined && inp > budget.inp],
    ['all', !kind.map && !kind.tool && all > budget.all], ['script', !kind.map && !kind.tool && script > budget.script],
  ];
  return wrong.flatMap(([name, holds]) => (holds ? [name] : []));
}

type Reader = Awaited<ReturnType<typeof startReader>>;
type Browser = Awaited<ReturnType<typeof launchChromium>>;

async function measure(kind: Kind, server: PageServer, reader: Reader, browser: Browser): Promise<Row> {
  const address = server.url + kind.path;
  const [readings, taps, loads]: [Reading[], number[], number[]] = [[], [], []];
  let weight = { all: 0, script: 0 };
  for (let run = 0; run < Number(values.runs); run++) {
    server.takeSent();
    readings.push(await reader.read(address, kind));
    weight = weigh(server.takeSent());
    const tapped = await measureTap(browser, address, kind, Number(values.slowdown));
    if (tapped !== undefined) taps.push(tapped);
    loads.push(loadavg()[0] ?? 0);
  }
  const middle = (of: (reading: Reading) => number): number => median(readings.map(of));
  const scores = Object.fromEntries(categories.map(category => [category, middle(reading => reading.scores[category])])) as Record<Category, number>;
  const row = { scores, lcp: middle(({ lcp }) => lcp), cls: middle(({ cls }) => cls), tbt: middle(({ tbt }) => tbt), inp: taps.length === 0 ? undefined : median(taps), ...weight };
  return { kind, ...row, load: median(loads), faults: [...new Set(readings.flatMap(({ faults }) => faults))], broken: findBroken(kind, row) };
}

const columns = ['kind', 'perf', 'access', 'best', 'seo', 'LCP s', 'CLS', 'TBT ms', 'INP ms', 'kB', 'js kB', 'load'] as const;
const line = (cells: readonly string[]): string => cells.map((cell, index) => (index === 0 ? cell.padEnd(15) : cell.padStart(9))).join('');

/** A star marks what breaks its budget. */
function print({ kind, scores, lcp, cls, tbt, inp, all, script, load, broken }: Row): void {
  const mark = (name: string, text: string): string => (broken.includes(name) ? `${text}*` : `${text} `);
  console.log(line([
    kind.name, ...categories.map(category => mark(category, String(scores[category]))), mark('lcp', (lcp / 1000).toFixed(2)), mark('cls', cls.toFixed(3)), `${tbt.toFixed(0)} `,
    inp === undefined ? '– ' : mark('inp', inp <= 16 ? '≤16' : inp.toFixed(0)), mark('all', (all / 1000).toFixed(1)), mark('script', (script / 1024).toFixed(1)), `${load.toFixed(1)} `,
  ]));
}

const freePort = (): Promise<number> => new Promise(done => { const probe = createServer().listen(0, '127.0.0.1', () => { const { port } = probe.address() as AddressInfo; probe.close(() => done(port)); }); });

async function run(): Promise<number> {
  const site = resolve(values.site);
  if (!existsSync(resolve(site, 'index.html'))) { console.error(`「${values.site}」里没有建好的网站。请先运行 npm run build。`); return 1; }
  const wanted = values.kinds?.split(',');
  const all = listKinds(site);
  const unknown = wanted?.filter(name => !all.some(kind => kind.name === name)) ?? [];
  if (unknown.length > 0) { console.error(`no such kind: ${unknown.join(', ')}; there are ${all.map(({ name }) => name).join(', ')}`); return 1; }
  const kinds = all.filter(({ name }) => wanted?.includes(name) ?? true);
  const [server, port] = [await servePages(site), await freePort()];
  const browser = await launchChromium({ port });
  const graphicsPort = await freePort();
  const graphics = kinds.some(({ map }) => map) ? await launchChromium({ port: graphicsPort, webgl: true }) : undefined;
  const reader = await startReader(port);
  const graphicsReader = graphics === undefined ? undefined : await startReader(graphicsPort);
  const rows: Row[] = [];
  if (!values.json) {
    console.log(`Lighthouse ${reader.version}, mobile, simulated slow 4G and a processor four times slower, taps with one ${values.slowdown} times slower; medians of ${values.runs}; ${cpus().length} cores, load beside each.`);
    console.log('Served from this machine over HTTP/1.1, compressed by gzip beforehand, nothing cached. kB are 1,000 bytes of bodies, of scripts 1,024. * breaks a budget.');
    console.log(line(columns));
  }
  for (const kind of kinds) {
    const row = await measure(kind, server, kind.map && graphicsReader !== undefined ? graphicsReader : reader, kind.map && graphics !== undefined ? graphics : browser);
    rows.push(row);
    if (!values.json) print(row);
  }
  for (const each of [reader, graphicsReader]) await each?.close();
  for (const each of [browser, graphics]) await each?.close();
  await server.close();
  const broken = rows.filter(row => row.broken.length > 0);
  if (values.json) console.log(JSON.stringify({ lighthouse: reader.version, runs: Number(values.runs), cores: cpus().length, rows }));
  else for (const { kind, faults, broken: which } of broken) console.log(`\n${kind.name} (${kind.path}): ${which.join(', ')}${faults.map(fault => `\n  ${fault}`).join('')}`);
  return values.strict && broken.length > 0 ? 1 : 0;
}

process.exitCode = await run();
