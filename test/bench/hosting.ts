// npm run bench:hosting: a real nginx with the shipped file over a built site: what it promises, then 500 requests a second for 20 seconds.
// --site FOLDER, --rate 500, --seconds 20, --strict. Without nginx it says so and ends well.
import { cp, readdir, rm } from 'node:fs/promises';
import { loadavg, cpus } from 'node:os';
import { extname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { compressFiles } from '../../src/build/hosting/compress-files.ts';
import { ask } from '../support/ask.ts';
import { addressOfFile, checkHosting } from '../support/hosting-claims.ts';
import { runLoad, share, type LoadRun, type Wanted } from '../support/load.ts';
import { nginxProgram, nginxVersion, startNginx } from '../support/nginx.ts';
import { buildInto, scratch } from '../support/sites.ts';

const { values } = parseArgs({ options: { site: { type: 'string' }, rate: { type: 'string', default: '500' }, seconds: { type: 'string', default: '20' }, strict: { type: 'boolean', default: false } } });
const [rate, seconds] = [Number(values.rate), Number(values.seconds)];

/** A built site in a folder of its own, since compressed copies are added. */
async function siteIn(folder: string): Promise<string> {
  const site = join(folder, 'site');
  if (values.site !== undefined) await cp(resolve(values.site), site, { recursive: true });
  else {
    const { code, output } = await buildInto('data', site);
    if (code !== 0) throw new Error(output);
  }
  return site;
}

/** A visit's mix, drawn from the whole site: ten pages, six files of scripts and styles, two of data, a picture, and one that the browser has already. */
async function mixOf(home: string, site: string): Promise<readonly Wanted[]> {
  const files = (await readdir(site, { recursive: true, withFileTypes: true })).filter(entry => entry.isFile()).map(entry => `${entry.parentPath}/${entry.name}`.slice(site.length + 1)).filter(file => !file.endsWith('.gz') && file !== '_headers' && file !== '404.html').sort();
  const of = (...endings: readonly string[]): readonly string[] => files.filter(file => endings.includes(extname(file)));
  const packed = { 'accept-encoding': 'gzip, br' };
  const ok = (status: number, { status: got, body }: { readonly status: number; readonly body: Buffer }): string | undefined => (got !== status ? `status ${got}` : status === 200 && body.length === 0 ? 'empty' : undefined);
  const plain = (kind: string, file: string): Wanted => ({ kind, url: home + addressOfFile(file), headers: packed, wrong: answer => ok(200, answer) });
  const known = await Promise.all(of('.html').filter((_, index) => index % 40 === 0).map(async file => [file, (await ask(home + addressOfFile(file), packed)).headers['etag'] ?? ''] as const));
  const pick = <T>(list: readonly T[], index: number): T => list[index % list.length]!;
  const [pages, assets, data, pictures] = [of('.html'), of('.js', '.css'), of('.json', '.csv'), of('.svg')];
  return Array.from({ length: 400 }, (_, turn) => [
    ...Array.from({ length: 10 }, (__, index) => plain('pages', pick(pages, turn * 10 + index))), ...Array.from({ length: 6 }, (__, index) => plain('scripts, styles', pick(assets, turn * 6 + index))),
    plain('JSON, CSV', pick(data, turn * 2)), plain('JSON, CSV', pick(data, turn * 2 + 1)), plain('SVG', pick(pictures, turn)),
    (([file, etag]): Wanted => ({ kind: 'unchanged (304)', url: home + addressOfFile(file), headers: { ...packed, 'if-none-match': etag }, wrong: answer => ok(304, answer) }))(pick(known, turn)),
  ]).flat();
}

function print(title: string, { kinds, seconds: took }: LoadRun): number {
  const all = { kind: 'all', requests: kinds.reduce((sum, each) => sum + each.requests, 0), errors: kinds.flatMap(each => each.errors), bytes: kinds.reduce((sum, each) => sum + each.bytes, 0), times: kinds.flatMap(each => each.times) };
  console.log(`\n${title}: ${Math.round(all.requests / took)} requests/s over ${took.toFixed(1)} s\n${'kind'.padEnd(18)}${['requests', 'errors', 'p50 ms', 'p99 ms', 'max ms', 'kB each'].map(text => text.padStart(10)).join('')}`);
  for (const { kind, requests, errors, bytes, times } of [...kinds, all]) {
    const cells = [String(requests), String(errors.length), share(times, 0.5).toFixed(1), share(times, 0.99).toFixed(1), Math.max(...times).toFixed(1), (bytes / requests / 1000).toFixed(1)];
    console.log(kind.padEnd(18) + cells.map(cell => cell.padStart(10)).join(''));
  }
  for (const error of all.errors.slice(0, 5)) console.log(`  ${error}`);
  return all.errors.length;
}

async function run(): Promise<number> {
  const folder = await scratch('bench-hosting');
  const site = await siteIn(folder);
  let wrong = 0;
  for (const packed of [false, true]) {
    if (packed) console.log(`\n${await compressFiles(site)} compressed copies written`);
    const server = await startNginx(site);
    const home = `${server.url}/`;
    const claims = await checkHosting(home, site);
    for (const { claim, breaches } of claims) console.log(`${breaches.length === 0 ? 'ok' : 'NOT'}  ${claim}${breaches.slice(0, 3).map(breach => `\n       ${breach}`).join('')}`);
    const before = loadavg()[0]!;
    const errors = print(packed ? 'compressed beforehand (gzip_static)' : 'compressed as it goes', await runLoad(await mixOf(home, site), { rate, seconds }));
    console.log(`load of the machine (${cpus().length} cores): ${before.toFixed(1)} before, ${loadavg()[0]!.toFixed(1)} after`);
    wrong += errors + claims.filter(({ breaches }) => breaches.length > 0).length;
    await server.close();
  }
  await rm(folder, { recursive: true, force: true });
  return wrong;
}

if (nginxProgram === undefined) console.log('这台机器上没有 nginx,没有量。 / No nginx on this machine: nothing was measured (Debian: apt-get install nginx).');
else {
  console.log(`${nginxVersion()}, hosting/nginx.conf`);
  if (await run() > 0 && values.strict) process.exitCode = 1;
}
