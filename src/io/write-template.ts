// Templates for planners to fill in, as bytes: a CSV file with the header, a workbook with lists and hints, one workbook with all tables.

import { writeXlsx } from 'hucre/xlsx';
import { headerOf } from '../core/schema/column.ts';
import { startRows } from '../core/schema/start-rows.ts';
import type { Table } from '../core/schema/table.ts';
import { tables } from '../core/schema/tables.ts';
import { face, guideSheet, templateSheet, type TemplateWords } from './template-sheet.ts';
import { writeCsv } from './write-csv.ts';

export type { TemplateWords } from './template-sheet.ts';

/** UTF-8 with its mark and CRLF, so that Excel opens it rightly. */
export function csvTemplate(table: Table): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(writeCsv([Object.values(table.columns).map(headerOf), ...startRows(table)]));
}

/** The same bytes whenever it is written: a workbook says when it was changed, which here is always the same moment. */
const properties = (title: string) => ({ title, creator: '链图 Liantu', created: new Date(0), modified: new Date(0) });

/** One table and the sheet that explains it. */
export async function xlsxTemplate(table: Table, words: TemplateWords): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await writeXlsx({ sheets: [templateSheet(table, words, false), guideSheet([table], words)], defaultFont: face, properties: properties(words.title(table)) }));
}

/** All tables, a sheet each, behind the one that explains them. */
export async function xlsxOfAll(words: TemplateWords): Promise<Uint8Array<ArrayBuffer>> {
  const all: readonly Table[] = Object.values(tables);
  return new Uint8Array(await writeXlsx({ sheets: [guideSheet(all, words), ...all.map(table => templateSheet(table, words, true))], defaultFont: face, properties: properties(words.titleOfAll) }));
}
