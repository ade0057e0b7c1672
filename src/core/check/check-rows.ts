// Rows of one sheet → records of its table, and a finding for every cell and row that cannot be used as it stands.

import { headerOf, type Column } from '../schema/column.ts';
import type { Place, RecordOf, Table } from '../schema/table.ts';
import type { Finding } from './finding.ts';
import { findHeader, type FoundHeader } from './find-header.ts';
import { matchHeader } from './match-header.ts';
import { tidy } from './normalise.ts';
import { readCell } from './read-cell.ts';
import { aboutCell, aboutColumn, aboutRow } from './report.ts';
import { reasonToSkip } from './set-aside.ts';
import type { MatchedHeader, Sheet } from './sheet.ts';

/** How many rows stood below the header, and what became of each. `rows = used + blank + aside + refused`; `aside`: totals, notes and the like, each with its finding. */
export interface RowCount { readonly rows: number; readonly used: number; readonly blank: number; readonly aside: number; readonly refused: number }

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

/** What planners merge over several rows: groups, not names or figures. */
const mergeable: ReadonlySet<Column['kind']> = new Set(['reference', 'references', 'choice']);

interface ReadRow { readonly record: Record<string, unknown>; readonly findings: readonly Finding[]; readonly usable: boolean }

/** `above`: the row of data before, from which a cell that was merged with it may have lost its text: suggested, never filled in. */
function readRow(place: Place, cells: readonly string[], header: MatchedHeader, above: readonly string[]): ReadRow {
  const record: Record<string, unknown> = { place };
  const findings: Finding[] = [];
  let usable = true;
  for (const { key, index, header: written, column, factor } of header.columns) {
    const value = cells[index] ?? '';
    const result = readCell(column, value, factor);
    record[key] = result.value;
    const merged = column.required && mergeable.has(column.kind) && isBlank([value]) ? tidy(above[index] ?? '') : '';
    if (merged !== '') findings.push(aboutCell(place, { index, header: written, value }, 'cell-required-merged', headerOf(column), merged));
    else for (const { code, args } of result.faults ?? []) findings.push(aboutCell(place, { index, header: written, value }, code, ...args));
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
function checkBlankHeaders({ file, rows }: Sheet, { last, cells: header }: FoundHeader): readonly Finding[] {
  const blank = header.flatMap((text, index) => (tidy(text) === '' ? [index] : []));
  return blank.flatMap(index => {
    const filled = rows.slice(last + 1).filter(cells => tidy(cells[index] ?? '') !== '').length;
    return filled === 0 ? [] : [aboutCell({ file, row: last + 1 }, { index, header: '', value: '' }, 'header-blank', filled)];
  });
}

/** That the header stands below a title, or in two rows. */
function sayHeader({ file, rows }: Sheet, { first, last }: FoundHeader): readonly Finding[] {
  const titled = rows.slice(0, first).some(cells => !isBlank(cells));
  return [
    ...(titled ? [aboutRow({ file, row: first + 1 }, 'header-late', first + 1)] : []),
    ...(last > first ? [aboutRow({ file, row: first + 1 }, 'header-joined', `${first + 1}–${last + 1}`)] : []),
  ];
}

/** Reads every row below the header. Where a required column is missing no row can be used. */
export function checkRows<T extends Table>(table: T, sheet: Sheet): CheckedSheet<T> {
  const head = findHeader(table, sheet.rows);
  const { header, findings: headFindings } = sheet.rows.length === 0 ? { header: { columns: [], width: 0 }, findings: [] } : matchHeader(table, sheet.file, head.cells, head.last + 1);
  const findings: Finding[] = [...sheet.findings, ...sayHeader(sheet, head), ...headFindings, ...checkBlankHeaders(sheet, head)];
  const headless = headFindings.some(finding => finding.code === 'header-missing');
  const seen = new Map<string, number>();
  const records: RecordOf<T>[] = [];
  const codes = new Set<string>();
  const mentions = new Set<string>();
  let [blank, aside] = [0, 0];
  let rows = Math.max(0, sheet.rows.length - 1 - head.last);
  if (rows > 0 && isBlank(sheet.rows.at(-1) ?? [])) rows -= 1;
  let above: readonly string[] = [];
  for (let index = head.last + 1; index <= head.last + rows; index++) {
    const cells = sheet.rows[index] ?? [];
    const place = { file: sheet.file, row: index + 1 };
    if (isBlank(cells)) { blank += 1; continue; }
    const reason = reasonToSkip(cells, header);
    if (reason !== undefined) { aside += 1; findings.push(aboutRow(place, reason)); continue; }
    const { record, findings: found, usable } = readRow(place, cells, header, above);
    above = cells;
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
  return { sheet, header, rows: sheet.rows, records, codes, mentions, findings, count: { rows, used: records.length, blank, aside, refused: rows - blank - aside - records.length } };
}

