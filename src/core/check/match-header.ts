// Finds the columns of a table in the first row of a sheet: by Chinese header, English key or English label, in any order.

import { headerOf, type Column } from '../schema/column.ts';
import { unitFactor } from '../schema/units.ts';
import type { Table } from '../schema/table.ts';
import type { Finding } from './finding.ts';
import { columnLetter } from './finding.ts';
import { isGarbled } from './garbled.ts';
import type { FindingCode, messages } from './messages.ts';
import { nearest, tidy } from './normalise.ts';
import { aboutCell, aboutFile } from './report.ts';
import type { MatchedColumn, MatchedHeader } from './sheet.ts';

/** Blanks, line ends and the star of a column that must be filled are no part of a header. */
const plain = (text: string): string => tidy(text).toLowerCase().replace(/[\s_*\0]/g, '');
/** 产值(亿元), 产值/亿元, 产值:亿元. */
const unitPattern = /[([【]([^)\]】]*)[)\]】]$|[/:]([^/:]+)$/;

/** The header without its unit, and the unit. */
function splitUnit(header: string): { readonly name: string; readonly unit: string | undefined } {
  const found = unitPattern.exec(header);
  return found === null ? { name: header, unit: undefined } : { name: header.slice(0, found.index), unit: (found[1] ?? found[2])?.trim() };
}

/** A table's columns by each of their names; the first of two that share one. Made once: every cell of the first rows is looked up. */
const namesOfTables = new WeakMap<Table, ReadonlyMap<string, string>>();
function namesOf(table: Table): ReadonlyMap<string, string> {
  const kept = namesOfTables.get(table);
  if (kept !== undefined) return kept;
  const made = new Map(Object.entries(table.columns).flatMap(([key, column]) => [column.zh, headerOf(column), key, column.en].map(name => [plain(name), key] as const)).reverse());
  namesOfTables.set(table, made);
  return made;
}

/** Columns that planners add for themselves, which are no slip of the pen. */
const serials: ReadonlySet<string> = new Set(['序号', '行号', '编号', 'No.', 'No', '#', '备注', '签名']);

/** No header is longer; a cell of megabytes may stand in the first rows. */
const longest = 200;

/** The column that a header names, with its unit or without; undefined where none. */
export function keyOf(table: Table, header: string): string | undefined {
  if (header.length > longest) return undefined;
  const names = namesOf(table);
  return names.get(plain(header)) ?? names.get(plain(splitUnit(tidy(header)).name));
}

/** Whether a text is a header of the table: the reader chooses the delimiter by this. */
export function isHeader(table: Table, text: string): boolean {
  return keyOf(table, text) !== undefined;
}

const isFigures = (column: Column): boolean => column.kind === 'number' || column.kind === 'integer';

/** The factor of `单位:亿元` above the table, as Chinese tables have it: for figures whose header names no unit. Undefined where it changes nothing. */
function factorAbove(header: string, column: Column, above: string | undefined): number | undefined {
  if (above === undefined || column.unit === undefined || !isFigures(column) || splitUnit(tidy(header)).unit !== undefined) return undefined;
  const factor = unitFactor(above, column.unit);
  return factor === 1 ? undefined : factor;
}

/** How many of the column's unit one of the header's is; undefined where the two cannot be turned into each other. */
function factorOf(header: string, column: Column): number | undefined {
  const { unit } = splitUnit(tidy(header));
  if (unit === undefined || plain(header) === plain(headerOf(column)) || plain(column.zh) === plain(header)) return 1;
  return isFigures(column) ? unitFactor(unit, column.unit ?? unit) : 1;
}

interface Found { readonly column?: MatchedColumn; readonly findings: readonly Finding[] }

/** A header of the table's: its column, with the factor of a unit of its own. One whose unit cannot be turned into ours is not used. */
function matchColumn(key: string, column: Column, header: string, index: number, unitAbove: string | undefined, say: Say): Found {
  const own = factorOf(header, column);
  if (own === undefined) return { findings: [say('header-unit', header, headerOf(column))] };
  const above = factorAbove(header, column, unitAbove);
  const factor = above ?? own;
  return {
    column: { key, index, header, column, ...(factor === 1 ? {} : { factor }) },
    findings: above !== undefined ? [say('header-unit-above', unitAbove ?? '', headerOf(column), above)] : own === 1 ? [] : [say('header-converted', header, headerOf(column), own)],
  };
}

type Say = <C extends FindingCode>(code: C, ...args: Parameters<(typeof messages)[C]>) => Finding;

/** Matches the header row, which stands in `at` as Excel counts; what is missing, repeated, unknown or in another unit is found. `unitAbove`: what `单位:` above the table says. */
export function matchHeader(table: Table, file: string, row: readonly string[], at = 1, unitAbove?: string): { readonly header: MatchedHeader; readonly findings: readonly Finding[] } {
  const findings: Finding[] = [];
  const columns: MatchedColumn[] = [];
  const seen = new Map<string, number>();
  const names = new Map(Object.values(table.columns).flatMap(column => [[column.zh, headerOf(column)], [headerOf(column), headerOf(column)]] as const));
  row.forEach((written, index) => {
    const header = written === '' ? '' : tidy(written).replaceAll('\0', '');
    if (header === '') return;
    const say: Say = (code, ...args) => aboutCell({ file, row: at }, { index, header, value: written }, code, ...args);
    if (written.includes('\0')) findings.push(say('cell-nul'));
    const key = keyOf(table, header);
    const column = key === undefined ? undefined : table.columns[key];
    const first = seen.get(key ?? '');
    if (key === undefined || column === undefined) findings.push(isGarbled(written) ? say('header-garbled') : say('header-unknown', header, serials.has(header) ? undefined : names.get(nearest(header, names.keys()) ?? '')));
    else if (first !== undefined) findings.push(say('header-repeated', header, columnLetter(first)));
    else {
      seen.set(key, index);
      const found = matchColumn(key, column, header, index, unitAbove, say);
      findings.push(...found.findings);
      if (found.column !== undefined) columns.push(found.column);
    }
  });
  for (const [key, column] of Object.entries(table.columns)) if (column.required && !seen.has(key)) findings.push(aboutFile(file, 'header-missing', headerOf(column)));
  return { header: { columns, width: row.length }, findings };
}
