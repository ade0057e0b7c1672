// Finds the columns of a table in the first row of a sheet: by Chinese header, English key or English label, in any order.

import { headerOf, type Column } from '../schema/column.ts';
import { unitFactor } from '../schema/units.ts';
import type { Table } from '../schema/table.ts';
import type { Finding } from './finding.ts';
import { columnLetter } from './finding.ts';
import { nearest, tidy } from './normalise.ts';
import { aboutCell, aboutFile } from './report.ts';
import type { MatchedColumn, MatchedHeader } from './sheet.ts';

const plain = (text: string): string => tidy(text).toLowerCase().replace(/[\s_]/g, '');
const unitPattern = /[([【]([^)\]】]*)[)\]】]$/;

/** The header without its unit, and the unit. */
function splitUnit(header: string): { readonly name: string; readonly unit: string | undefined } {
  const found = unitPattern.exec(header);
  return found === null ? { name: header, unit: undefined } : { name: header.slice(0, found.index), unit: found[1] };
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

/** The column that a header names, with its unit or without; undefined where none. */
export function keyOf(table: Table, header: string): string | undefined {
  const names = namesOf(table);
  return names.get(plain(header)) ?? names.get(plain(splitUnit(tidy(header)).name));
}

/** Whether a text is a header of the table: the reader chooses the delimiter by this. */
export function isHeader(table: Table, text: string): boolean {
  return keyOf(table, text) !== undefined;
}

/** How many of the column's unit one of the header's is; undefined where the two cannot be turned into each other. */
function factorOf(header: string, column: Column): number | undefined {
  const { unit } = splitUnit(tidy(header));
  if (unit === undefined || plain(header) === plain(headerOf(column)) || plain(column.zh) === plain(header)) return 1;
  return column.kind === 'number' || column.kind === 'integer' ? unitFactor(unit, column.unit ?? unit) : 1;
}

/** Matches the header row, which stands in `at` as Excel counts; what is missing, repeated, unknown or in another unit is found. */
export function matchHeader(table: Table, file: string, row: readonly string[], at = 1): { readonly header: MatchedHeader; readonly findings: readonly Finding[] } {
  const findings: Finding[] = [];
  const columns: MatchedColumn[] = [];
  const place = { file, row: at };
  const names = new Map(Object.values(table.columns).flatMap(column => [[column.zh, headerOf(column)], [headerOf(column), headerOf(column)]] as const));
  row.forEach((written, index) => {
    const header = tidy(written);
    if (header === '') return;
    const cell = { index, header, value: written };
    const key = keyOf(table, header);
    const column = key === undefined ? undefined : table.columns[key];
    if (key === undefined || column === undefined) findings.push(aboutCell(place, cell, 'header-unknown', header, names.get(nearest(header, names.keys()) ?? '')));
    else {
      const first = columns.find(other => other.key === key);
      if (first !== undefined) findings.push(aboutCell(place, cell, 'header-repeated', header, columnLetter(first.index)));
      else {
        const factor = factorOf(header, column);
        if (factor === undefined) findings.push(aboutCell(place, cell, 'header-unit', header, headerOf(column)));
        else if (factor !== 1) findings.push(aboutCell(place, cell, 'header-converted', header, headerOf(column), factor));
        columns.push({ key, index, header, column, ...(factor === undefined || factor === 1 ? {} : { factor }) });
      }
    }
  });
  for (const [key, column] of Object.entries(table.columns))
    if (column.required && !columns.some(found => found.key === key)) findings.push(aboutFile(file, 'header-missing', headerOf(column)));
  return { header: { columns, width: row.length }, findings };
}
