// One row's cells → a record, and a finding for every cell that cannot be used as it stands.

import { headerOf, type Column } from '../schema/column.ts';
import type { Place, Table } from '../schema/table.ts';
import type { Fault } from './cell-result.ts';
import type { Finding } from './finding.ts';
import { tidy } from './normalise.ts';
import { once } from './once.ts';
import { readColumn, type ColumnReader } from './read-column.ts';
import { aboutCell, aboutRow } from './report.ts';
import type { MatchedColumn, MatchedHeader } from './sheet.ts';
import { areSwapped } from './swapped.ts';

export interface ReadRow { readonly record: Record<string, unknown>; readonly usable: boolean }
export interface RowReader {
  /** Findings about the row go to the end of `findings`. */
  readonly read: (place: Place, cells: readonly string[], findings: Finding[]) => ReadRow;
  /** Every code that any row names in a column that refers; asked for when all rows are read. */
  readonly mentions: (key: string) => ReadonlySet<unknown>;
}

const none: ReadonlySet<unknown> = new Set();

/** What planners merge over several rows: groups, not names or figures. */
const mergeable: ReadonlySet<Column['kind']> = new Set(['reference', 'references', 'choice']);

/** A column with what reading it down the rows has to remember. */
interface Reading extends MatchedColumn {
  readonly reader: ColumnReader;
  /** The cell read last and its value: most cells of a sorted table repeat the one above. */
  last: string;
  value: unknown;
  /** Codes that were named, for a reference; a code may stand here more than once. */
  readonly named: unknown[] | undefined;
  /** Where cells may have been merged: the last text above, which a blank one may have lost. Suggested, never filled in. */
  readonly merged: { above: string } | undefined;
}

const begin = (column: MatchedColumn): Reading => ({
  key: column.key, index: column.index, header: column.header, column: column.column, reader: readColumn(column.column, column.factor), last: '', value: undefined,
  named: column.column.kind === 'reference' ? [] : undefined,
  merged: column.column.required && mergeable.has(column.column.kind) ? { above: '' } : undefined,
});

function sayCell(place: Place, { index, header, column, merged }: Reading, value: string, faults: readonly Fault[], findings: Finding[]): void {
  const cell = { index, header, value };
  const above = merged === undefined || tidy(value) !== '' ? '' : tidy(merged.above);
  if (above !== '') findings.push(aboutCell(place, cell, 'cell-required-merged', headerOf(column), above));
  else for (const { code, args } of faults) findings.push(aboutCell(place, cell, code, ...args));
}

/** Whether a row has no cell beyond the header's `width`. More are told, and fewer than the header has names. */
export function checkWidth(place: Place, cells: readonly string[], width: number, named: number, findings: Finding[]): boolean {
  if (cells.length < named) findings.push(aboutRow(place, 'row-short', named - cells.length));
  let extra = 0;
  for (let index = width; index < cells.length; index++) if ((cells[index] as string).trim() !== '') extra += 1;
  if (extra > 0) findings.push(aboutRow(place, 'row-overlong', extra));
  return extra === 0;
}

/** Makes a reader of a sheet's rows. */
export function rowReader(table: Table, header: MatchedHeader): RowReader {
  const columns = header.columns.map(begin);
  // One shape for all records of a table: copied as a whole and then filled, which is what engines are quickest at.
  const blank: Record<string, unknown> = { place: undefined, ...Object.fromEntries(columns.map(({ key }) => [key, undefined])) };
  const [lon, lat] = ['lon', 'lat'].map(key => columns.find(column => column.key === key));
  const fillable = table.columns['lon']?.kind === 'number' && lon !== undefined && lat !== undefined;
  const read = (place: Place, cells: readonly string[], findings: Finding[]): ReadRow => {
    const record = { ...blank };
    record['place'] = place;
    const swapped = fillable && areSwapped(cells[lon.index] ?? '', cells[lat.index] ?? '');
    if (swapped) findings.push(aboutCell(place, { index: lon.index, header: lon.header, value: cells[lon.index] ?? '' }, 'coordinates-swapped', cells[lon.index] ?? '', cells[lat.index] ?? ''));
    let usable = true;
    for (let nth = 0; nth < columns.length; nth++) {
      const reading = columns[nth] as Reading;
      const written = cells[reading.index] ?? '';
      if ((written === '' && !reading.column.required) || (swapped && (reading === lon || reading === lat))) continue;
      if (written !== reading.last || written === '') {
        reading.last = written;
        reading.value = reading.reader.read(written);
        if (reading.value !== undefined) reading.named?.push(reading.value);
      }
      const { value, reader: { faults } } = reading;
      record[reading.key] = value;
      if (value === undefined && reading.column.required) usable = false;
      if (faults !== undefined) sayCell(place, reading, written, faults, findings);
      if (reading.merged !== undefined && written !== '') reading.merged.above = written;
    }
    return { record, usable };
  };
  const mentions = new Map(columns.flatMap(({ key, named }) => (named === undefined ? [] : [[key, once(() => new Set(named))] as const])));
  return { read, mentions: key => mentions.get(key)?.() ?? none };
}
