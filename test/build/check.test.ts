// npm run check, as a planner starts it: a process of its own, its output and its exit code.

import { spawn } from 'node:child_process';
import { copyFile, mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Finding } from '../../src/core/check/finding.ts';

const program = fileURLToPath(new URL('../../src/build/check.ts', import.meta.url));
const cases = fileURLToPath(new URL('../cases/', import.meta.url));

interface Run { readonly code: number | null; readonly out: string; readonly err: string }

function run(...args: readonly string[]): Promise<Run> {
  return new Promise((resolve, reject) => {
    const { FORCE_COLOR: _, ...env } = process.env;
    const child = spawn(process.execPath, [program, ...args], { env: { ...env, NO_COLOR: '1' } });
    let [out, err] = ['', ''];
    child.stdout.setEncoding('utf8').on('data', (text: string) => { out += text; });
    child.stderr.setEncoding('utf8').on('data', (text: string) => { err += text; });
    child.on('error', reject).on('close', code => { resolve({ code, out, err }); });
  });
}

const lines = (text: string): readonly string[] => text.split('\n').filter(line => line.trim() !== '');
const noTrace = ({ out, err }: Run): void => { expect(`${out}${err}`).not.toMatch(/\n\s+at |node:internal|Error:/); };

let empty: string;
beforeAll(async () => { empty = await mkdtemp(join(tmpdir(), 'liantu-check-')); });
afterAll(async () => { await rm(empty, { recursive: true, force: true }); });

/** What was planted, cell by cell; expected.json of the case is not asked. */
const planted = [
  'capacities.csv C3', 'capacities.csv B6', 'chains.csv C3', 'chains.csv A4', 'companies.csv D3', 'companies.csv G4', 'companies.csv E5', 'companies.csv C6', 'companies.csv B7',
  'flows.csv D3', 'flows.csv A4', 'flows.csv 6', 'flows.csv B7', 'indicators.csv B3', 'links.csv D3', 'links.csv G4', 'links.csv F5', 'links.csv A6',
  'milestones.csv C3', 'milestones.csv D4', 'parcels.csv G3', 'parcels.csv G4', 'parcels.csv G5', 'parcels.csv E6', 'parcels.csv F7',
  'projects.csv F3', 'projects.csv E4', 'projects.csv C5', 'site.csv B4', 'site.csv B5',
];

describe('thirty planted errors in ten tables', () => {
  let json: Run;
  let found: readonly Finding[];
  beforeAll(async () => {
    json = await run('--data', join(cases, 'thirty-errors'), '--json');
    found = JSON.parse(json.out) as readonly Finding[];
  });

  test('are all named in one run, each with its cell, and nothing else is', () => {
    expect([planted.length, new Set(planted.map(cell => cell.split(' ')[0])).size]).toEqual([30, 10]);
    expect(found.map(({ file, row, column }) => `${file} ${column ?? ''}${row ?? ''}`)).toEqual(planted);
    expect(new Set(found.map(finding => finding.level))).toEqual(new Set(['error']));
  });
  test('make the exit code 1', () => { expect(json.code).toBe(1); });
  test('come as one JSON array of exactly these keys, and nothing else is printed', () => {
    expect(json.err).toBe('');
    for (const finding of found) expect(Object.keys(finding).sort()).toEqual(['code', 'column', 'file', 'header', 'level', 'message', 'row', 'suggestion', 'value']);
  });
  test('carry header and value as the planner wrote them, and say in Chinese what to do', () => {
    expect(found.find(({ file, row }) => file === 'links.csv' && row === 3)).toEqual({
      file: 'links.csv', row: 3, column: 'D', header: '位置', value: '中油', level: 'error', code: 'cell-choice', message: '不是约定的写法', suggestion: '是不是「中游」？只能是：配套、上游、中游、下游。',
    });
    for (const { message, suggestion } of found) for (const words of [message, suggestion]) expect(words).toMatch(/\p{Script=Han}/u);
  });
  test('come in words without --json: place, value, what is wrong, what to do', async () => {
    const plain = await run('--data', join(cases, 'thirty-errors'));
    expect(plain.code).toBe(1);
    expect(plain.out).toContain('第 3 行 D 列「位置」 「中油」 不是约定的写法');
    expect(plain.out).toContain('共 30 个错误、0 个提醒、0 个说明');
    noTrace(plain);
  });
});

describe('folders with nothing to check', () => {
  test.each([['an empty folder', () => empty, '没有任何 CSV'], ['a folder that is not there', () => join(empty, 'nowhere'), '没有找到'], ['a file in place of a folder', () => program, '没有找到']])('%s is said in one line, with exit code 1', async (_, folder, words) => {
    const said = await run('--data', folder());
    expect([said.code, lines(said.out).length + lines(said.err).length]).toEqual([1, 1]);
    expect(said.out + said.err).toContain(words);
    noTrace(said);
  });
  test('an absent folder is one finding in JSON too', async () => {
    const { out, code } = await run('--data', join(empty, 'nowhere'), '--json');
    expect(code).toBe(1);
    expect(JSON.parse(out)).toMatchObject([{ row: null, column: null, level: 'error', code: 'folder-missing' }]);
  });
});

describe('odd folders', () => {
  test('tables of headers alone have no errors', async () => {
    const only = await run('--data', join(cases, 'header-only'));
    expect([only.code, only.err]).toEqual([0, '']);
    expect(only.out).toContain('共 0 个错误');
  });
  test('a workbook, a folder named like a table, a copy and a lock file are told, and the rest is read', async () => {
    const folder = join(empty, 'odd');
    await mkdir(join(folder, 'flows.csv'), { recursive: true });
    for (const name of await readdir(join(cases, 'minimal'))) if (name.endsWith('.csv')) await copyFile(join(cases, 'minimal', name), join(folder, name));
    await writeFile(join(folder, 'parcels.csv'), Uint8Array.of(0x50, 0x4b, 3, 4));
    await writeFile(join(folder, 'links (1).csv'), '编码\n');
    await writeFile(join(folder, '~$links.csv'), 'lock');
    const odd = await run('--data', folder, '--json');
    const told = (JSON.parse(odd.out) as Finding[]).filter(({ code }) => code !== 'file-absent').map(({ file, code }) => `${file} ${code}`);
    expect(told).toEqual(['~$links.csv file-lock', 'flows.csv file-unreadable', 'links (1).csv file-copy', 'parcels.csv not-csv']);
    expect(odd.code).toBe(1);
    noTrace(odd);
  });
});

describe('options', () => {
  test.each([['an unknown option', '--jason'], ['an option without its value', '--data'], ['a word that is no option', 'data'], ['an audience that is none', '--audience=all'], ['a port that is none', '--port=abc']])('%s prints the help and exits with 2', async (_, option) => {
    const wrong = await run(option);
    expect([wrong.code, wrong.out]).toEqual([2, '']);
    expect(wrong.err).toContain('--data 文件夹');
    noTrace(wrong);
  });
  test('--help prints the help and exits with 0', async () => { expect(await run('--help')).toMatchObject({ code: 0, out: expect.stringContaining('--data 文件夹'), err: '' }); });
});
