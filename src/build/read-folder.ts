// Reads a county's folder of CSV files from disk. The only place that knows where data lies.

import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Finding } from '../core/check/finding.ts';
import { aboutFile } from '../core/check/report.ts';
import type { Sheet } from '../core/check/sheet.ts';
import { tableNames } from '../core/schema/tables.ts';
import { readSheet } from '../io/read-sheet.ts';

export interface ReadFolder { readonly sheets: readonly Sheet[]; readonly findings: readonly Finding[]; readonly bytes: number }

/** Office's and WPS's lock files, as `~$links.csv` and `.~links.csv`: the table that is open. */
const lockedBy = (file: string): string | undefined => /^(?:~\$|\.~(?:lock\.)?)(.+?)#?$/.exec(file)?.[1];
/** links - 副本.csv, links (2).csv, links - Copy.csv, 复制 links.csv → links.csv. */
const copyOf = (file: string): string | undefined => { const stem = /^(?:复制|副本|Copy of)?\s*[-_]?\s*([a-z]+)\s*(?:[-_ ]*(?:副本|复制|Copy)\s*(?:[(（]\d+[)）])?|[(（]\d+[)）]|[-_ ]*\d+)?\.csv$/i.exec(file)?.[1]?.toLowerCase(); return stem === undefined ? undefined : `${stem}.csv`; };

const stopped = (finding: Finding): ReadFolder => ({ sheets: [], findings: [finding], bytes: 0 });

/** All tables of a folder; a folder that is absent or holds no table is one finding. Never throws for what a planner did. */
export async function readFolder(folder: string): Promise<ReadFolder> {
  const names = await readdir(folder).catch(() => undefined);
  if (names === undefined) return stopped(aboutFile(folder, 'folder-missing', folder));
  const csv = names.filter(name => /\.csv$/i.test(name) && !name.startsWith('.') && lockedBy(name) === undefined).sort();
  if (csv.length === 0) return stopped(aboutFile(folder, 'folder-empty', folder));
  const findings: Finding[] = names.sort().flatMap(name => { const open = lockedBy(name); return open !== undefined && /\.csv$/i.test(open) ? [aboutFile(name, 'file-lock', open)] : []; });
  const sheets: Sheet[] = [];
  let total = 0;
  for (const file of csv) {
    const name = tableNames.find(table => `${table}.csv` === file.toLowerCase());
    if (name === undefined) {
      const original = copyOf(file);
      findings.push(original !== undefined && tableNames.some(table => `${table}.csv` === original) ? aboutFile(file, 'file-copy', original) : aboutFile(file, 'file-unknown'));
      continue;
    }
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
