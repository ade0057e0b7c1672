// A workbook → its tables, one sheet a table, each cell as the text that a CSV of it would have.

import { readXlsx, type CellValue, type Sheet as WorkSheet } from 'hucre/xlsx';
import type { Finding } from '../core/check/finding.ts';
import { aboutFile } from '../core/check/report.ts';
import type { Sheet } from '../core/check/sheet.ts';
import { tableOfSheet } from '../core/check/table-of-file.ts';
import { guideName } from '../core/schema/tables.ts';

export interface ReadWorkbook { readonly sheets: readonly Sheet[]; readonly findings: readonly Finding[] }

/** Spreadsheets keep 15 digits: a code that became a longer number is lost, and is written so that the check says it. */
const mostDigits = 1e15;
const pad = (part: number): string => String(part).padStart(2, '0');

function sayNumber(value: number, format: string | undefined): string {
  // 000858 that is kept as a number and shown with its noughts
  if (format !== undefined && /^0{2,}$/.test(format)) return String(value).padStart(format.length, '0');
  return Math.abs(value) >= mostDigits ? value.toExponential(5).toUpperCase() : String(value);
}

function sayCell(value: CellValue, format: string | undefined): string {
  if (value === null) return '';
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return sayNumber(value, format);
  if (typeof value === 'boolean') return value ? '是' : '否';
  return `${value.getUTCFullYear()}-${pad(value.getUTCMonth() + 1)}-${pad(value.getUTCDate())}`;
}

function rowsOf({ rows, cells }: WorkSheet): readonly (readonly string[])[] {
  return rows.map((row, at) => row.map((value, column) => {
    const cell = cells?.get(`${at},${column}`);
    // a formula that was never worked out: the check says so
    if (value === null && cell?.formula !== undefined) return `=${cell.formula}`;
    return sayCell(value, cell?.style?.numFmt);
  }));
}

/** Findings name a sheet by the workbook and the sheet. Never throws: a workbook that cannot be read is a finding. */
export async function readWorkbook(file: string, bytes: Uint8Array): Promise<ReadWorkbook> {
  let book: Awaited<ReturnType<typeof readXlsx>>;
  try {
    book = await readXlsx(bytes, { readStyles: true });
  } catch {
    return { sheets: [], findings: [aboutFile(file, 'workbook-unreadable')] };
  }
  const sheets: Sheet[] = [];
  const findings: Finding[] = [];
  for (const sheet of book.sheets) {
    const table = tableOfSheet(sheet.name);
    const name = `${file} › ${sheet.name}`;
    if (table !== undefined) sheets.push({ table, file: name, rows: rowsOf(sheet), findings: [] });
    else if (sheet.rows.length > 0 && sheet.name !== guideName) findings.push(aboutFile(name, 'sheet-unknown'));
  }
  return sheets.length > 0 ? { sheets, findings } : { sheets, findings: [aboutFile(file, 'workbook-without-tables')] };
}
