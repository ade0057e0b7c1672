// What lies in a planner's folder beside the tables.
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { readFolder } from '../../src/build/read-folder.ts';

const made: string[] = [];
afterEach(() => Promise.all(made.splice(0).map(folder => rm(folder, { recursive: true, force: true }))));
async function findingsOf(...names: string[]): Promise<readonly string[]> {
  const folder = await mkdtemp(join(tmpdir(), 'liantu-folder-'));
  made.push(folder);
  for (const name of ['links.csv', ...names]) await writeFile(join(folder, name), '编码,名称\nA,甲\n');
  const { findings, sheets } = await readFolder(folder);
  expect(sheets.map(({ file }) => file)).toContain('links.csv');
  return findings.map(({ file, code }) => `${file} ${code}`);
}

test.each(['links - 副本.csv', 'links - 副本 (2).csv', 'links (1).csv', 'links（2）.csv', 'links - Copy.csv', '副本 links.csv', '复制links.csv', 'links_副本.csv', 'Links 2.csv'])('%s is told as a copy of links.csv, and not read', async name => {
  expect(await findingsOf(name)).toEqual([`${name} file-copy`]);
});

test.each(['~$links.csv', '.~links.csv', '.~lock.links.csv#'])('%s is told as the lock of an open table', async name => {
  expect(await findingsOf(name)).toEqual([`${name} file-lock`]);
});

test('another file is said to be unknown, and hidden ones are nobody’s data', async () => {
  expect(await findingsOf('会议纪要.csv', '.hidden.csv', 'notes.txt')).toEqual(['会议纪要.csv file-unknown']);
});
