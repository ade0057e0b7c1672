// Builds sites for tests, as a planner would: the build command as a process of its own.
import { spawn } from 'node:child_process';
import { cp, mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import Papa from 'papaparse';

/** The demonstration county, built once by build-demo.ts. */
export const builtSite = resolve('node_modules/.cache/liantu/test-site');

export interface Run { readonly code: number | null; readonly output: string; readonly stdout: string }

/** Runs one of the commands under src/build. */
export function runCommand(command: string, args: readonly string[]): Promise<Run> {
  return new Promise(done => {
    const child = spawn(process.execPath, [`src/build/${command}.ts`, ...args], { env: { ...process.env, NO_COLOR: '1', NODE_ENV: 'production', VITEST: '' } });
    let output = '';
    let stdout = '';
    child.stdout.on('data', (part: Buffer) => { output += part.toString(); stdout += part.toString(); });
    child.stderr.on('data', (part: Buffer) => { output += part.toString(); });
    child.on('close', code => done({ code, output, stdout }));
  });
}

export const buildInto = (data: string, out: string, ...more: readonly string[]): Promise<Run> => runCommand('build', ['--data', data, '--out', out, ...more]);

export const scratch = (name: string): Promise<string> => mkdtemp(join(tmpdir(), `liantu-${name}-`));

/** A copy of a data folder in which some tables' rows (header first) are changed. */
export async function alteredData(from: string, changes: Readonly<Record<string, (rows: string[][]) => string[][]>>): Promise<string> {
  const folder = await scratch('data');
  await cp(from, folder, { recursive: true });
  for (const [table, change] of Object.entries(changes)) {
    const file = join(folder, `${table}.csv`);
    const text = (await readFile(file, 'utf8')).replace(/^\ufeff/, '').replace(/\r?\n$/, '');
    const rows = Papa.parse<string[]>(text).data;
    await writeFile(file, `\ufeff${Papa.unparse(change(rows), { newline: '\r\n' })}\r\n`);
  }
  return folder;
}

/** A row of a table as a map from bare header to cell, written back in the header's order. */
export function rowOf(header: readonly string[], cells: Readonly<Record<string, string>>): string[] {
  return header.map(name => cells[name.replace(/\(.*$/, '')] ?? '');
}

/** All files of a folder by relative path. */
export async function filesOf(folder: string): Promise<ReadonlyMap<string, Buffer>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter(entry => entry.isFile()).map(entry => join(entry.parentPath, entry.name)).sort();
  return new Map(await Promise.all(files.map(async file => [file.slice(folder.length + 1).replaceAll('\\', '/'), await readFile(file)] as const)));
}
