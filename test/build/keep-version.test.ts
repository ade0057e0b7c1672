// npm run keep-version: what it writes, what it says, and when it refuses.
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { loadData } from '../../src/build/load-data.ts';
import { alteredData, runCommand } from '../support/sites.ts';

const made: string[] = [];
afterAll(() => Promise.all(made.map(folder => rm(folder, { recursive: true, force: true }))));
const copied = async (changes: Parameters<typeof alteredData>[1] = {}): Promise<string> => { const folder = await alteredData('data', changes); made.push(folder); return folder; };

test('the public rows of today are kept, none of the internal ones, and it is said in Chinese what was done', async () => {
  const folder = await copied();
  const { code, output } = await runCommand('keep-version', ['--data', folder]);
  expect([code, output]).toEqual([0, expect.stringMatching(/留作上一版.*last-version\.json.*数据截至 2026-09-30.*替换了截至 2026-08-31/s)]);
  const text = await readFile(join(folder, 'last-version.json'), 'utf8');
  const said = JSON.parse(text) as { readonly asOf: string; readonly tables: Readonly<Record<string, readonly Readonly<Record<string, unknown>>[]>> };
  expect(said.asOf).toBe('2026-09-30');
  expect(Object.values(said.tables).flat().filter(row => row['public'] !== true)).toEqual([]);
  expect(Object.keys(said.tables)).not.toEqual(expect.arrayContaining(['problems', 'monthly']));
  expect(text).not.toMatch(/"(phone|contact|contactStage|memo|leader|lon|lat)":/);
  const { findings, earlier } = await loadData(folder);
  expect([findings.filter(({ file }) => file === 'last-version.json'), earlier?.settings.asOf]).toEqual([[], '2026-09-30']);
});

test('data with errors is not kept', async () => {
  const folder = await copied({ links: rows => rows.map((row, at) => (at === 1 ? row.map(() => '') .with(0, 'YR01') : row)) });
  const before = await readFile(join(folder, 'last-version.json'), 'utf8');
  const { code, output } = await runCommand('keep-version', ['--data', folder]);
  expect([code, output]).toEqual([1, expect.stringContaining('没有留存')]);
  expect(await readFile(join(folder, 'last-version.json'), 'utf8')).toBe(before);
});

test('a version that cannot be read is a finding of the check, with file and remedy, and no crash', async () => {
  const folder = await copied();
  await writeFile(join(folder, 'last-version.json'), '{"tables": ');
  const { code, output } = await runCommand('check', ['--data', folder]);
  expect([code, output]).toEqual([0, expect.stringMatching(/last-version\.json[\s\S]*上一版用不了[\s\S]*keep-version/)]);
});

test('the demonstration keeps a version of its own that reads without a finding', async () => {
  const { findings, earlier } = await loadData('data');
  expect([findings.filter(({ file }) => file === 'last-version.json'), earlier?.settings.asOf]).toEqual([[], '2026-08-31']);
});
