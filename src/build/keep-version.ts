// npm run keep-version: keeps what is public today as data/last-version.json, which the page of changes compares later data with.

import { readFile, rename, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { recordsFor } from '../core/check/check-data.ts';
import { hasErrors } from '../core/check/finding.ts';
import type { Atlas } from '../core/model/atlas.ts';
import { buildAtlas } from '../core/model/build-atlas.ts';
import { packedTables } from '../core/model/pack-atlas.ts';
import { versionFile } from '../core/model/read-version.ts';
import { writeVersion } from '../core/model/write-version.ts';
import { loadData } from './load-data.ts';
import { readOptions } from './options.ts';
import { lineOf } from './print-findings.ts';

/** The date that an earlier file bears, so that the planner sees what is replaced. */
async function dateOf(file: string): Promise<string | undefined> {
  try { return (JSON.parse(await readFile(file, 'utf8')) as { readonly asOf?: string }).asOf; } catch { return undefined; }
}

/** Written aside and renamed: a file that is half written would be a version that nobody had. */
async function keep(atlas: Atlas, folder: string): Promise<number> {
  const file = join(folder, versionFile);
  const shown = relative(process.cwd(), file) || file;
  const before = await dateOf(file);
  const rows = packedTables.reduce((sum, name) => sum + atlas[name].length, 0);
  try {
    await writeFile(`${file}.new`, writeVersion(atlas));
    await rename(`${file}.new`, file);
  } catch (error) {
    console.error(`没有写成 ${shown}：${(error as Error).message}`);
    return 2;
  }
  console.log(`已把现在公开的数据留作上一版：${shown}(数据截至 ${atlas.settings.asOf}，${rows} 行；内部的行和列不在其中)${before === undefined ? '' : `，替换了截至 ${before} 的那一版`}。`);
  console.log('以后改了数据再生成网站，「更新记录」页就会说明与这一版相比变了什么。');
  return 0;
}

const options = readOptions();
const data = await loadData(options.data);
if (data.stopped || hasErrors(data.findings)) {
  for (const finding of data.findings.filter(({ level }) => level === 'error').slice(0, 5)) console.error(lineOf(finding));
  console.error('数据里有错误，没有留存。请先运行 npm run check，改好后再试。');
  process.exitCode = 1;
} else process.exitCode = await keep(buildAtlas(recordsFor(data, 'public'), 'public'), options.data);
