// Finds the columns of a table in the first row of a sheet: by Chinese header, English key or English label, in any order.

import { headerOf, type Column } from '../schema/column.ts';
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

function keyOf(table: Table, header: string): string | undefined {
  const whole = plain(header);
  const bare = plain(splitUnit(tidy(header)).name);
  for (const wanted of [whole, bare])
    for (const [key, column] of Object.entries(table.columns))
      if ([column.zh, headerOf(column), key, column.en].some(name => plain(name) === wanted)) return key;
  return undefined;
}

/** Whether a text is a header of the table: the reader chooses the delimiter by this. */
export function isHeader(table: Table, text: string): boolean {
  return keyOf(table, text) !== undefined;
}

function unitDiffers(header: string, column: Column): boolean {
  const { unit } = splitUnit(tidy(header));
  if (unit === undefined || plain(header) === plain(headerOf(column)) || plain(column.zh) === plain(header)) return false;
  return column.kind === 'number' || column.kind === 'integer' ? plain(unit) !== plain(column.unit ?? unit) : false;
}

/** Matches a header row; what is missing, repeated, unknown or in another unit is found. */
export function matchHeader(table: Table, file: string, row: readonly string[]): { readonly header: MatchedHeader; readonly findings: readonly Finding[] } {
  const findings: Finding[] = [];
  const columns: MatchedColumn[] = [];
  const place = { file, row: 1 };
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
        if (unitDiffers(header, column)) findings.push(aboutCell(place, cell, 'header-unit', header, headerOf(column)));
        columns.push({ key, index, header, column });
      }
    }
  });
  for (const [key, column] of Object.entries(table.columns))
    if (column.required && !columns.some(found => found.key === key)) findings.push(aboutFile(file, 'header-missing', headerOf(column)));
  return { header: { columns, width: row.length }, findings };
}
