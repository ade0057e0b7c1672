// Writes annotated copies of the tables that have findings, beside the data and never over it.

import { chmod, mkdir, readdir, realpath, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Finding } from '../core/check/finding.ts';
import type { Sheet } from '../core/check/sheet.ts';
import { findingWordsOf } from '../i18n/findings.ts';
import { annotateSheet } from './annotate.ts';

const mark = findingWordsOf('zh').annotation;
/** The folder within the data that copies go to where no other is named. */
export const annotationFolder = mark;
const ending = `.${mark}.csv`;

/** links.csv → links.检查结果.csv; a sheet of a workbook is named by both. */
export const annotatedName = (file: string): string => `${file.replace(/\.csv$/i, '').replace(/\.xls[xm] › /i, '.').replace(/[\\/:*?"<>|]/g, '_')}${ending}`;

export interface Annotated { readonly folder: string; readonly written: readonly string[]; /** Tables with findings of which there is nothing to copy. */ readonly left: readonly string[] }

/** Whether the folder is the data's own: a copy there would be taken for a table that is not known. */
export async function isDataFolder(folder: string, data: string): Promise<boolean> {
  const real = (path: string): Promise<string> => realpath(path).catch(() => path);
  return (await real(folder)) === (await real(data));
}

/**
 * Copies are read-only: whoever mends one by mistake is asked by Excel to save it under another name, so that no work is lost to the next check.
 * Copies of an earlier check go, since what they say may be mended by now; nothing else in the folder is touched.
 */
export async function writeAnnotated(folder: string, sheets: readonly Sheet[], findings: readonly Finding[]): Promise<Annotated> {
  await mkdir(folder, { recursive: true });
  for (const name of await readdir(folder)) if (name.endsWith(ending)) { await chmod(join(folder, name), 0o644); await rm(join(folder, name)); }
  const files = [...new Set(findings.map(({ file }) => file))];
  const found = sheets.filter(({ file, rows }) => files.includes(file) && rows.length > 0);
  for (const sheet of found) await writeFile(join(folder, annotatedName(sheet.file)), annotateSheet(sheet, findings.filter(({ file }) => file === sheet.file)), { mode: 0o444 });
  const written = found.map(({ file }) => file);
  return { folder, written: written.map(annotatedName), left: files.filter(file => !written.includes(file)) };
}
