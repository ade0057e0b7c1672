// Rows of one sheet → records of its table, and a finding for every cell and row that cannot be used as it stands.

import type { Place, RecordOf, Table } from '../schema/table.ts';
import type { Finding } from './finding.ts';
import { matchHeader } from './match-header.ts';
import { tidy } from './normalise.ts';
import { readCell } from './read-cell.ts';
import { aboutCell, aboutColumn, aboutRow } from './report.ts';
import type { MatchedHeader, Sheet } from './sheet.ts';

/** How many rows stood below the header, and what became of each. `rows = used + blank + refused`. */
export interface RowCount { readonly rows: number; readonly used: number; readonly blank: number; readonly refused: number }

export interface CheckedSheet<T extends Table = Table> {
  readonly sheet: Sheet;
  readonly header: MatchedHeader;
  readonly rows: Sheet['rows'];
  readonly records: readonly RecordOf<T>[];
  /** Codes of every row, the refused ones too: a reference to a row with a mistake is no second mistake. */
  readonly codes: ReadonlySet<string>;
  /** `column code` of every reference that any row makes, for the same reason. */
  readonly mentions: ReadonlySet<string>;
  readonly findings: readonly Finding[];
  readonly count: RowCount;
}

interface ReadRow { readonly record: Record<string, unknown>; readonly findings: readonly Finding[]; readonly usable: boolean }

function readRow(place: Place, cells: readonly string[], header: MatchedHeader): ReadRow {
  const record: Record<string, unknown> = { place };
  const findings: Finding[] = [];
  let usable = true;
  for (const { key, index, header: written, column } of header.columns) {
    const value = cells[index] ?? '';
    const result = readCell(column, value);
    record[key] = result.value;
    for (const { code, args } of result.faults ?? []) findings.push(aboutCell(place, { index, header: written, value }, code, ...args));
    if (column.required && result.value === undefined) usable = false;
  }
  const extra = cells.slice(header.width).filter(cell => cell.trim() !== '').length;
  if (extra > 0) findings.push(aboutRow(place, 'row-overlong', extra));
  return { record, findings, usable: usable && extra === 0 };
}

const isBlank = (cells: readonly string[]): boolean => cells.every(cell => tidy(cell) === '');

/** The text by which a table's rows may not repeat; file systems fold case, and codes become addresses, so case is folded. */
function identity(table: Table, record: Record<string, unknown>): string | undefined {
  const parts = table.unique.map(key => record[key]);
  return parts.length === 0 || parts[0] === undefined ? undefined : parts.map(String).join(' · ').toLowerCase();
}

function repeated(table: Table, checked: { header: MatchedHeader; rows: Sheet['rows'] }, place: Place, record: Record<string, unknown>, first: number): Finding {
  const [key] = table.unique;
  if (key !== undefined && table.unique.length === 1) return aboutColumn(checked, place, key, 'code-repeated', first);
  return aboutRow(place, 'row-repeated', first, table.unique.map(part => record[part] ?? '').join(' · '));
}

/** Columns without a header that hold something: said, never dropped in silence. */
function checkBlankHeaders({ file, rows }: Sheet): readonly Finding[] {
  return (rows[0] ?? []).flatMap((header, index) => {
    const filled = tidy(header) === '' ? rows.slice(1).filter(cells => tidy(cells[index] ?? '') !== '').length : 0;
    return filled === 0 ? [] : [aboutCell({ file, row: 1 }, { index, header: '', value: '' }, 'header-blank', filled)];
  });
}

/** Reads every row below the header. Where a required column is missing no row can be used. */
export function checkRows<T extends Table>(table: T, sheet: Sheet): CheckedSheet<T> {
  const head = sheet.rows[0];
  const { header, findings: headFindings } = head === undefined ? { header: { columns: [], width: 0 }, findings: [] } : matchHeader(table, sheet.file, head);
  const findings: Finding[] = [...sheet.findings, ...headFindings, ...checkBlankHeaders(sheet)];
  const headless = headFindings.some(finding => finding.code === 'header-missing');
  const seen = new Map<string, number>();
  const records: RecordOf<T>[] = [];
  const codes = new Set<string>();
  const mentions = new Set<string>();
  let blank = 0;
  let rows = Math.max(0, sheet.rows.length - 1);
  if (rows > 0 && isBlank(sheet.rows.at(-1) ?? [])) rows -= 1;
  for (let index = 1; index <= rows; index++) {
    const cells = sheet.rows[index] ?? [];
    const place = { file: sheet.file, row: index + 1 };
    if (isBlank(cells)) { blank += 1; continue; }
    const { record, findings: found, usable } = readRow(place, cells, header);
    findings.push(...found);
    if (typeof record['code'] === 'string') codes.add(record['code']);
    for (const { key, column } of header.columns) if (column.kind === 'reference') mentions.add(`${key} ${String(record[key])}`);
    const id = identity(table, record);
    const first = id === undefined ? undefined : seen.get(id);
    if (first !== undefined) findings.push(repeated(table, { header, rows: sheet.rows }, place, record, first));
    else {
      if (id !== undefined) seen.set(id, place.row);
      if (usable && !headless) records.push(record as RecordOf<T>);
    }
  }
  return { sheet, header, rows: sheet.rows, records, codes, mentions, findings, count: { rows, used: records.length, blank, refused: rows - blank - records.length } };
}

