// npm run check: checks a folder, prints all findings, exits 1 on errors; on request annotated copies, JSON, SARIF or notes for a forge.

import { readFile, writeFile } from 'node:fs/promises';
import { isAbsolute, join, relative, resolve } from 'node:path';
import { hasErrors, type Finding } from '../core/check/finding.ts';
import { loadData, type LoadedData } from './load-data.ts';
import { locateFindings } from './locate-findings.ts';
import { readOptions } from './options.ts';
import { printCounts, printFindings, summaryOf, lineOf } from './print-findings.ts';
import { annotationFolder, isDataFolder, writeAnnotated } from './write-annotated.ts';
import { writeNotes } from './write-notes.ts';
import { writeSarif } from './write-sarif.ts';

const options = readOptions();
const started = performance.now();
const data = await loadData(options.data);
/** What is for machines alone is printed alone. */
const quiet = options.json || options.sarif === '' || options.format === 'github';
const shown = (path: string): string => relative(process.cwd(), path) || path;

/** What could not be written ends the command with 2: the data may be right all the same. */
async function write(what: string, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    const { code = '', message } = error as { code?: string; message: string };
    console.error(`${what}写不出去：${code === 'EBUSY' || code === 'EPERM' ? '文件可能正在 Excel 里开着，请关掉再试' : message}`);
    process.exitCode = 2;
  }
}

function printAll({ findings, stopped }: LoadedData): void {
  if (stopped) {
    for (const finding of findings) console.log(lineOf(finding).trim().replace(/\s*\n\s*/, ' '));
    return;
  }
  console.log(`检查 ${shown(options.data)}`);
  printCounts(data, data.sheets);
  printFindings(findings, { all: options.all });
  console.log(`\n${summaryOf(findings)}，用时 ${Math.round(performance.now() - started)} 毫秒。`);
}

async function annotate(wanted: string): Promise<void> {
  const folder = wanted === '' ? join(options.data, annotationFolder) : resolve(wanted);
  if (await isDataFolder(folder, options.data)) throw new Error('副本不能放进数据文件夹本身，请换一个文件夹');
  const { written, left } = await writeAnnotated(folder, data.sheets, data.findings);
  if (quiet) return;
  console.log(written.length === 0 ? '没有要标注的表。' : `带「检查结果」列的副本(只读，原表没有动):${shown(folder)}\n  ${written.join('\n  ')}`);
  const unread = left.filter(file => data.findings.some(finding => finding.file === file && finding.code !== 'file-absent'));
  if (unread.length > 0 && !data.stopped) console.log(`没有副本可写(文件没有读进来):${unread.join('、')}`);
}

/** The keys of every entry are the same: what only some findings have, or is said twice, stays within. */
const plain = ({ english: _english, fix: _fix, ...finding }: Finding): Omit<Finding, 'english' | 'fix'> => finding;

/** Forges know paths from the top of the project; what lies elsewhere is told from the data folder. */
function pathOf(file: string): string {
  const inside = relative(process.cwd(), options.data).replaceAll('\\', '/');
  const apart = inside === '' || inside.startsWith('..') || isAbsolute(inside);
  return file === options.data ? (apart ? '.' : inside) : apart ? file : `${inside}/${file}`;
}

async function sarifText(): Promise<string> {
  const { version } = JSON.parse(await readFile(new URL('../../package.json', import.meta.url), 'utf8')) as { version: string };
  const { locate, encodingOf } = await locateFindings(options.data, data);
  return writeSarif(data.findings, { pathOf, locate, encodingOf, version });
}

process.exitCode = hasErrors(data.findings) ? 1 : 0;
// Written whole before leaving: a pipe would otherwise be cut off by exit().
if (options.json) process.stdout.write(`${JSON.stringify(data.findings.map(plain), null, 1)}\n`);
else if (options.format === 'github') {
  const { locate } = await locateFindings(options.data, data);
  process.stdout.write(writeNotes(data.findings, { pathOf, locate, all: options.all }));
} else if (!quiet) printAll(data);
const { annotate: wanted, sarif } = options;
if (wanted !== undefined) await write('副本', () => annotate(wanted));
if (sarif !== undefined) await write('SARIF ', async () => { const text = await sarifText(); if (sarif === '') process.stdout.write(text); else await writeFile(sarif, text); });
