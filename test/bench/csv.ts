// Reading and checking against Papa Parse's bare parse: a hundred thousand rows of each of three tables, in turns, in one process; and the memory of it, in a process of its own.

import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import Papa from 'papaparse';
import { checkRows } from '../../src/core/check/check-rows.ts';
import { tables } from '../../src/core/schema/tables.ts';
import { readSheet } from '../../src/io/read-sheet.ts';

const usage = `node test/bench/csv.ts [--rows 100000] [--runs 9] [--strict] [--json]
Times are medians of the thread's own working time, of runs in turns, each after garbage collection. --strict: exit code 1 where reading and checking takes more than twice Papa Parse's time, or memory more than ten times the file.`;

const names = ['capacities', 'links', 'companies'] as const;
type Name = (typeof names)[number];
const [mostTimes, mostMemory] = [2, 10] as const;

const argument = (name: string, fallback: number): number => { const at = process.argv.indexOf(name); return at === -1 ? fallback : Number(process.argv[at + 1]); };

/** The demonstration county's table over and over, each row with a code of its own, as Excel saves it. */
function makeFile(name: Name, rows: number): Uint8Array {
  const text = readFileSync(fileURLToPath(new URL(`../../data/${name}.csv`, import.meta.url)), 'utf8');
  const [header = '', ...lines] = text.trimEnd().split(/\r?\n/);
  const line = (nth: number): string => (lines[nth % lines.length] ?? '').replace(/^[^,]*/, code => `${code}-${Math.floor(nth / lines.length)}`);
  return new TextEncoder().encode([header, ...Array.from({ length: rows }, (_, nth) => line(nth)), ''].join('\r\n'));
}

const check = (name: Name, bytes: Uint8Array): ReturnType<typeof checkRows> => checkRows(tables[name], readSheet(name, `${name}.csv`, bytes));
const median = (times: readonly number[]): number => [...times].sort((a, b) => a - b)[times.length >> 1] ?? 0;

const collect = (): void => { (globalThis as { gc?: () => void }).gc?.(); };
/** Milliseconds that this thread has worked, garbage collection on it included, whatever else the machine does. */
const worked = (): number => { const { user, system } = process.threadCpuUsage(); return (user + system) / 1000; };
function time(run: () => unknown): number {
  collect();
  const start = worked();
  run();
  return worked() - start;
}

interface Measured { readonly name: Name; readonly rows: number; readonly megabytes: number; readonly papa: number; readonly ours: number; readonly peak: number; readonly kept: number }

/** In a process of its own: how far resident memory rises above what the file itself takes, and what is still held at the end, in bytes. */
function measureMemory(name: Name, rows: number): { readonly peak: number; readonly kept: number } {
  const answer = execFileSync(process.execPath, ['--expose-gc', '--max-semi-space-size=16', fileURLToPath(import.meta.url), '--memory', name, '--rows', String(rows)], { encoding: 'utf8' });
  return JSON.parse(answer) as { peak: number; kept: number };
}

function printMemory(name: Name, rows: number): void {
  const bytes = makeFile(name, rows);
  collect();
  collect();
  const before = process.memoryUsage();
  const checked = check(name, bytes);
  const peak = process.resourceUsage().maxRSS * 1024 - before.rss;
  collect();
  const kept = process.memoryUsage().heapUsed - before.heapUsed;
  console.log(JSON.stringify({ peak: Math.max(0, peak), kept, rows: checked.records.length }));
}

function measure(name: Name, rows: number, runs: number): Measured {
  const bytes = makeFile(name, rows);
  const text = new TextDecoder().decode(bytes);
  const papa = (): unknown => Papa.parse(text, { delimiter: ',', newline: '\r\n', header: false });
  const [theirs, ours]: [number[], number[]] = [[], []];
  for (let run = -2; run < runs; run++) {
    const [a, b] = [time(papa), time(() => check(name, bytes))];
    if (run >= 0) { theirs.push(a); ours.push(b); }
  }
  return { name, rows, megabytes: bytes.length / 1e6, papa: median(theirs), ours: median(ours), ...measureMemory(name, rows) };
}

function main(): void {
  if (process.argv.includes('--help')) return console.log(usage);
  const rows = argument('--rows', 100_000);
  if (process.argv.includes('--memory')) return printMemory(process.argv[process.argv.indexOf('--memory') + 1] as Name, rows);
  // gc must be at hand, so that no run pays for what the one before has left
  if (!process.execArgv.includes('--expose-gc')) { process.stdout.write(execFileSync(process.execPath, ['--expose-gc', fileURLToPath(import.meta.url), ...process.argv.slice(2)], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] })); return; }
  const measured = names.map(name => measure(name, rows, argument('--runs', 9)));
  if (process.argv.includes('--json')) console.log(JSON.stringify(measured));
  else for (const { name, megabytes, papa, ours, peak, kept } of measured) {
    const times = (bytes: number): string => (bytes / 1e6 / megabytes).toFixed(1);
    console.log(`${name.padEnd(12)}${rows} rows  ${megabytes.toFixed(1)} MB   Papa Parse ${papa.toFixed(0)} ms   read and checked ${ours.toFixed(0)} ms   ${(ours / papa).toFixed(2)} ×   memory ${times(peak)} × the file at its peak, ${times(kept)} × kept`);
  }
  const over = measured.some(({ papa, ours, peak, megabytes }) => ours / papa > mostTimes || peak / 1e6 / megabytes > mostMemory);
  if (process.argv.includes('--strict') && over) process.exitCode = 1;
}

main();
