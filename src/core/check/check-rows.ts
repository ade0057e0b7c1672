// Rows of one sheet → records of its table, and a finding for every cell and row that cannot be used as it stands.

import type { Place, RecordOf, Table } from '../schema/table.ts';
import { findShortCodes } from './check-codes.ts';
import type { Finding } from './finding.ts';
import { findHeader, mostColumns, type FoundHeader } from './find-header.ts';
import { matchHeader } from './match-header.ts';
import { tidy } from './normalise.ts';
import { checkWidth, rowReader, type RowReader } from './read-row.ts';
import { once } from './once.ts';
import { aboutCell, aboutColumn, aboutFile, aboutRow } from './report.ts';
import { SeenRows } from './seen-rows.ts';
import { rowSkipper } from './set-aside.ts';
import type { MatchedHeader, Sheet } from './sheet.ts';

/** How many rows stood below the header, and what became of each. `rows = used + blank + aside + refused`; `aside`: totals, notes and the like, each with its finding. */
export interface RowCount { readonly rows: number; readonly used: number; readonly blank: number; readonly aside: number; readonly refused: number }

export interface CheckedSheet<T extends Table = Table> {
  readonly sheet: Sheet;
  readonly header: MatchedHeader;
  readonly rows: Sheet['rows'];
  readonly records: readonly RecordOf<T>[];
  /** Codes of every row, the refused ones too: a reference to a row with a mistake is no second mistake. */
  readonly codes: () => ReadonlySet<string>;
  /** Every code that any row refers to in a column, for the same reason. */
  readonly mentions: RowReader['mentions'];
  readonly findings: readonly Finding[];
  readonly count: RowCount;
}

/** Whether nothing stands in a row. Most rows tell by the first character of their first cell. */
function isBlank(cells: readonly string[]): boolean {
  for (const cell of cells) {
    if (cell === '') continue;
    const first = cell.charCodeAt(0);
    if ((first > 32 && first < 127) || (first >= 0x4e00 && first < 0xa000) || tidy(cell) !== '') return false;
  }
  return true;
}

function repeated(table: Table, checked: { header: MatchedHeader; rows: Sheet['rows'] }, place: Place, record: Record<string, unknown>, first: number): Finding {
  const [key] = table.unique;
  if (key !== undefined && table.unique.length === 1) return aboutColumn(checked, place, key, 'code-repeated', first);
  return aboutRow(place, 'row-repeated', first, table.unique.map(part => record[part] ?? '').join(' · '));
}

/** Columns without a header that hold something: said, never dropped in silence. */
function checkBlankHeaders({ file, rows }: Sheet, { last, cells: header }: FoundHeader): readonly Finding[] {
  const filled = new Map<number, number>(header.flatMap((text, index) => (tidy(text) === '' ? [[index, 0]] : [])));
  if (filled.size === 0) return [];
  for (const cells of rows.slice(last + 1))
    for (let index = 0; index < cells.length && index < header.length; index++) {
      const before = cells[index] === '' ? undefined : filled.get(index);
      if (before !== undefined && tidy(cells[index] ?? '') !== '') filled.set(index, before + 1);
    }
  return [...filled].filter(([, count]) => count > 0).map(([index, count]) => aboutCell({ file, row: last + 1 }, { index, header: '', value: '' }, 'header-blank', count));
}

/** That the header stands below a title, in two rows, or in a row that Excel could not hold. */
function sayHeader({ file, rows }: Sheet, { first, last }: FoundHeader): readonly Finding[] {
  const titled = rows.slice(0, first).some(cells => !isBlank(cells));
  const width = rows[first]?.length ?? 0;
  return [
    ...(titled ? [aboutRow({ file, row: first + 1 }, 'header-late', first + 1)] : []),
    ...(last > first ? [aboutRow({ file, row: first + 1 }, 'header-joined', `${first + 1}–${last + 1}`)] : []),
    ...(width > mostColumns ? [aboutRow({ file, row: first + 1 }, 'header-wide', width, mostColumns)] : []),
  ];
}

/** Codes beside which others show that leading noughts are gone. */
function checkZeros(table: Table, checked: { readonly header: MatchedHeader; readonly rows: Sheet['rows'] }, file: string, codes: readonly string[], rows: readonly number[]): readonly Finding[] {
  if (table.unique.length !== 1 || table.unique[0] !== 'code') return [];
  return findShortCodes(codes).map(({ nth, meant }) => aboutColumn(checked, { file, row: rows[nth] ?? 0 }, 'code', 'code-zeros-column', meant.length, meant));
}

/** How many cells of a header come before the empty ones at its end. */
const namedCells = (header: readonly string[]): number => header.findLastIndex(cell => tidy(cell) !== '') + 1;

/** Rows that a quote which does not pair has spoilt: what they hold is not what was meant. */
const spoiltRows = ({ findings }: Sheet): ReadonlySet<number | null> => new Set(findings.filter(({ code }) => code === 'quote-open').map(({ row }) => row));

/** So many findings of one file are listed; the rest are counted. A planner's file has a few dozens, ten megabytes of nonsense have millions. */
const mostListed = 200_000;

/** Reads every row below the header. Where a required column is missing no row can be used. */
export function checkRows<T extends Table>(table: T, sheet: Sheet): CheckedSheet<T> {
  const { file } = sheet;
  const head = findHeader(table, sheet.rows);
  const { header, findings: headFindings } = sheet.rows.length === 0 ? { header: { columns: [], width: 0 }, findings: [] } : matchHeader(table, file, head.cells, head.last + 1, head.unit);
  const findings: Finding[] = [...sheet.findings, ...sayHeader(sheet, head), ...headFindings, ...checkBlankHeaders(sheet, head)];
  const headless = headFindings.some(finding => finding.code === 'header-missing');
  const reader = rowReader(table, header);
  const named = namedCells(head.cells);
  const skip = rowSkipper(header);
  const spoilt = spoiltRows(sheet);
  const seen = new SeenRows(table.unique);
  const records: RecordOf<T>[] = [];
  const codes: string[] = [];
  const codeRows: number[] = [];
  let [blank, aside, unlisted] = [0, 0, 0];
  let rows = Math.max(0, sheet.rows.length - 1 - head.last);
  if (rows > 0 && isBlank(sheet.rows.at(-1) ?? [])) rows -= 1;
  for (let index = head.last + 1; index <= head.last + rows; index++) {
    const cells = sheet.rows[index] ?? [];
    if (isBlank(cells)) { blank += 1; continue; }
    if (findings.length > mostListed) { unlisted += findings.length - mostListed; findings.length = mostListed; }
    const place = { file, row: index + 1 };
    const reason = skip(cells);
    if (reason !== undefined) { aside += 1; findings.push(aboutRow(place, reason)); continue; }
    const { record, usable } = reader.read(place, cells, findings);
    // What a stray quote has done to a row is told by itself: its width means nothing.
    const sound = !spoilt.has(place.row) && checkWidth(place, cells, header.width, named, findings);
    if (typeof record['code'] === 'string') { codes.push(record['code']); codeRows.push(place.row); }
    const first = seen.add(record, place.row);
    if (first !== undefined) findings.push(repeated(table, { header, rows: sheet.rows }, place, record, first));
    else if (usable && sound && !headless) records.push(record as RecordOf<T>);
  }
  if (unlisted > 0) findings.push(aboutFile(file, 'findings-more', unlisted));
  findings.push(...checkZeros(table, { header, rows: sheet.rows }, file, codes, codeRows));
  return { sheet, header, rows: sheet.rows, records, codes: once(() => new Set(codes)), mentions: reader.mentions, findings, count: { rows, used: records.length, blank, aside, refused: rows - blank - aside - records.length } };
}
