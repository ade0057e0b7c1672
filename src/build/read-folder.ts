// Reads a county's folder of CSV files from disk. The only place that knows where data lies.

import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Finding } from '../core/check/finding.ts';
import { aboutFile } from '../core/check/report.ts';
import type { Sheet } from '../core/check/sheet.ts';
import { tableNames } from '../core/schema/tables.ts';
import { readSheet } from '../io/read-sheet.ts';

export interface ReadFolder { readonly sheets: readonly Sheet[]; readonly findings: readonly Finding[]; readonly bytes: number }

/** Office's lock files; they are nobody's data. */
const isLock = (file: string): boolean => file.startsWith('~$') || file.startsWith('.~') || file.startsWith('.');

const stopped = (finding: Finding): ReadFolder => ({ sheets: [], findings: [finding], bytes: 0 });

/** All tables of a folder; a folder that is absent or holds no table is one finding. Never throws for what a planner did. */
export async function readFolder(folder: string): Promise<ReadFolder> {
  const names = await readdir(folder).catch(() => undefined);
  if (names === undefined) return stopped(aboutFile(folder, 'folder-missing', folder));
  const csv = names.filter(name => /\.csv$/i.test(name) && !isLock(name)).sort();
  if (csv.length === 0) return stopped(aboutFile(folder, 'folder-empty', folder));
  const findings: Finding[] = [];
  const sheets: Sheet[] = [];
  let total = 0;
  for (const file of csv) {
    const name = tableNames.find(table => `${table}.csv` === file.toLowerCase());
    if (name === undefined) { findings.push(aboutFile(file, 'file-unknown')); continue; }
    const first = sheets.find(sheet => sheet.table === name);
    if (first !== undefined) { findings.push(aboutFile(file, 'file-repeated', first.file)); continue; }
    try {
      const bytes = await readFile(join(folder, file));
      total += bytes.length;
      sheets.push(readSheet(name, file, bytes));
    } catch (error) {
      const { code = '未知原因' } = error as { code?: string };
      findings.push(aboutFile(file, 'file-unreadable', code));
    }
  }
  if (sheets.length === 0 && !findings.some(finding => finding.code === 'file-unreadable')) findings.push(aboutFile(folder, 'folder-empty', folder));
  return { sheets, findings, bytes: total };
}
