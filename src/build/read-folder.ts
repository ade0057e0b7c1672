// Reads a county's folder of CSV files and workbooks from disk. The only place that knows where data lies.

import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { aboutFile } from '../core/check/report.ts';
import { roleOf } from '../core/check/table-of-file.ts';
import { readFiles, type ReadFiles } from '../io/read-files.ts';

/** Whether a file of the folder may hold tables. */
export const mayHoldTables = (name: string): boolean => ['table', 'workbook'].includes(roleOf(name).kind);

/** All tables of a folder; a folder that is absent or holds no table is one finding. Never throws for what a planner did. */
export async function readFolder(folder: string): Promise<ReadFiles> {
  const names = await readdir(folder).catch(() => undefined);
  if (names === undefined) return { sheets: [], findings: [aboutFile(folder, 'folder-missing', folder)], bytes: 0 };
  const read = await readFiles(names.map(name => ({ name, read: () => readFile(join(folder, name)) })));
  const empty = read.sheets.length === 0 && !read.findings.some(({ code }) => code === 'file-unreadable' || code === 'workbook-unreadable');
  return empty ? { ...read, findings: [...read.findings, aboutFile(folder, 'folder-empty', folder)] } : read;
}
