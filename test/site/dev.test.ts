// npm run dev, as a planner leaves it open while editing: mistakes show on the page in its language, and go when they are mended.
import { spawn, type ChildProcess } from 'node:child_process';
import { cp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { scratch } from '../support/sites.ts';

let folder: string;
let child: ChildProcess;
let base: string;
let said = '';

const freePort = (): Promise<number> => new Promise(done => { const server = createServer().listen(0, '127.0.0.1', () => { const { port } = server.address() as { port: number }; server.close(() => { done(port); }); }); });

/** Asks until what comes is as wanted, or half a minute is over; the last answer either way. */
async function until(path: string, wanted: (html: string) => boolean): Promise<string> {
  let html = '';
  for (const end = Date.now() + 30_000; Date.now() < end; await new Promise(done => setTimeout(done, 200))) {
    html = await fetch(base + path).then(answer => answer.text(), () => '');
    if (wanted(html)) return html;
  }
  return html;
}
const count = (html: string): number => Number(/data-findings="(\d+)"/.exec(html)?.[1] ?? 0);
const words = (html: string): string => (/<details class="findings"[\s\S]*?<\/details>/.exec(html)?.[0] ?? '').replace(/<[^>]+>/g, '').replace(/\s+/g, ' ');

beforeAll(async () => {
  folder = await scratch('dev');
  await cp('test/cases/one-chain', folder, { recursive: true });
  const port = await freePort();
  base = `http://127.0.0.1:${port}/`;
  child = spawn(process.execPath, ['src/build/dev.ts', '--data', folder, '--port', String(port)], { env: { ...process.env, NO_COLOR: '1', NODE_ENV: 'development', VITEST: '' } });
  child.stdout?.on('data', (part: Buffer) => { said += part.toString(); });
  child.stderr?.on('data', (part: Buffer) => { said += part.toString(); });
  expect(await until('', html => html.includes('</html>')), said).toContain('</html>');
});
afterAll(async () => {
  const gone = new Promise(done => child.once('exit', done));
  child.kill();
  await gone;
  await rm(folder, { recursive: true, force: true });
});

it('a mistake shows on Chinese and English pages, each in its language, and goes when it is mended', async () => {
  const file = join(folder, 'links.csv');
  const good = await readFile(file, 'utf8');
  const before = count(await until('', html => html.includes('</html>')));
  await writeFile(file, good.replace(/,(上游|中游|下游),/, ',中油,'));
  expect(words(await until('', html => count(html) > before))).toContain('不是约定的写法 → 是不是「中游」？');
  const english = words(await until('en/', html => count(html) > before));
  expect(english).toMatch(/error row \d+, column [A-Z] “位置” 「?“中油”」? This is none of the agreed words → Is “中游” meant\?/);
  expect(english).not.toMatch(/不是约定的写法/);
  await writeFile(file, good);
  expect(count(await until('', html => count(html) === before))).toBe(before);
});

it('a table that is gone is told without the page breaking, and is read again when it is back', async () => {
  const [file, aside] = [join(folder, 'links.csv'), join(folder, 'aside')];
  await rename(file, aside);
  expect(words(await until('en/', html => /is missing/.test(words(html))))).toContain('links.csv error The table 环节 is missing');
  await rename(aside, file);
  expect(words(await until('en/', html => !/is missing/.test(words(html))))).not.toContain('is missing');
});

it('a chain that has just been added has its page', async () => {
  const file = join(folder, 'chains.csv');
  const good = await readFile(file, 'utf8');
  const [, first = ''] = good.split(/\r?\n/);
  const status = (): Promise<number> => fetch(`${base}chains/NEWONE/`).then(answer => answer.status);
  expect(await status()).toBe(404);
  await writeFile(file, `${good.trimEnd()}\r\n${first.replace(/^[^,]+/, 'NEWONE')}\r\n`);
  await expect.poll(status, { timeout: 20_000, interval: 200 }).toBe(200);
  await writeFile(file, good);
});
