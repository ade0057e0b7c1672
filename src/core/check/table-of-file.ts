// Which table a file or a sheet of a workbook is, by its name; and what else lies in a planner's folder.

import { tableNames, tables, type TableName } from '../schema/tables.ts';
import type { Finding } from './finding.ts';
import { tidy } from './normalise.ts';
import { aboutFile } from './report.ts';

/** Office's and WPS's lock files, as `~$links.csv` and `.~links.csv`: the table that is open. */
const lockedBy = (file: string): string | undefined => /^(?:~\$|\.~(?:lock\.)?)(.+?)#?$/.exec(file)?.[1];
/** links - 副本.csv, links (2).csv, links - Copy.csv, 复制 links.csv → links.csv. */
const copyOf = (file: string): string | undefined => { const stem = /^(?:复制|副本|Copy of)?\s*[-_]?\s*([a-z]+)\s*(?:[-_ ]*(?:副本|复制|Copy)\s*(?:[(（]\d+[)）])?|[(（]\d+[)）]|[-_ ]*\d+)?\.csv$/i.exec(file)?.[1]?.toLowerCase(); return stem === undefined ? undefined : `${stem}.csv`; };

const isCsv = (name: string): boolean => /\.csv$/i.test(name);
const isWorkbook = (name: string): boolean => /\.xls[xm]$/i.test(name);

/** A table's file is named as the table. */
export const tableOfFile = (file: string): TableName | undefined => tableNames.find(table => `${table}.csv` === file.toLowerCase());

/** A sheet may be named as the table, as its file, or as people call it: links, links.csv, 环节, 环节表. */
export function tableOfSheet(name: string): TableName | undefined {
  const said = tidy(name).replace(/\.csv$/i, '').toLowerCase();
  return tableNames.find(table => table === said || [tables[table].label.zh, `${tables[table].label.zh}表`, tables[table].label.en.toLowerCase()].includes(said));
}

/** What to do with a file of the folder: read it as a table or as a workbook, say something about it, or leave it, since it is nobody's data. */
export type FileRole = { readonly kind: 'table'; readonly table: TableName } | { readonly kind: 'workbook' } | { readonly kind: 'said'; readonly finding: Finding } | { readonly kind: 'other' };

export function roleOf(file: string): FileRole {
  const open = lockedBy(file);
  if (open !== undefined) return isCsv(open) || isWorkbook(open) ? { kind: 'said', finding: aboutFile(file, 'file-lock', open) } : { kind: 'other' };
  if (file.startsWith('.')) return { kind: 'other' };
  if (isWorkbook(file)) return { kind: 'workbook' };
  if (!isCsv(file)) return { kind: 'other' };
  const table = tableOfFile(file);
  if (table !== undefined) return { kind: 'table', table };
  const original = copyOf(file);
  const known = original === undefined ? undefined : tableOfFile(original);
  return { kind: 'said', finding: known === undefined ? aboutFile(file, 'file-unknown') : aboutFile(file, 'file-copy', original ?? '') };
}
