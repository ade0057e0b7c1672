// Rows whose required reference leads to no usable row are held back with a finding; optional references are blanked.
// The same rule serves mistakes (the row named has an error) and editions (the row named is internal).

import type { Records, TableName } from '../schema/tables.ts';
import type { Column } from '../schema/column.ts';
import { codesOf, referenceColumns, type AnyRecord } from './check-references.ts';

export type LooseRecords = Readonly<Record<TableName, readonly AnyRecord[]>>;

/** A record that lost its footing: the row, the column that refers, and whether the row goes or only the cell. */
export interface Lost { readonly table: TableName; readonly record: AnyRecord; readonly key: string; readonly refersTo: TableName; readonly whole: boolean }

const codesIn = (records: LooseRecords): Readonly<Record<string, ReadonlySet<unknown>>> =>
  Object.fromEntries(Object.entries(records).map(([name, rows]) => [name, new Set(rows.map(row => row['code']))]));

/** One pass over one record: itself, itself with cells blanked, or nothing. */
function settle(name: TableName, record: AnyRecord, codes: Readonly<Record<string, ReadonlySet<unknown>>>, lost: Lost[]): AnyRecord | undefined {
  let kept: AnyRecord = record;
  for (const [key, column] of referenceColumns(name)) {
    const named = codesOf(column, kept[key]);
    const left = named.filter(code => codes[column.table]?.has(code));
    if (left.length === named.length) continue;
    const whole = (column as Column).required && left.length === 0;
    lost.push({ table: name, record, key, refersTo: column.table as TableName, whole });
    if (whole) return undefined;
    kept = { ...kept, [key]: column.kind === 'references' && left.length > 0 ? left : undefined };
  }
  return kept;
}

/** Repeats until nothing dangles: a row held back may be what another row refers to. */
export function holdBack(records: LooseRecords): { readonly records: Records; readonly lost: readonly Lost[] } {
  const lost: Lost[] = [];
  let current = records;
  for (;;) {
    const codes = codesIn(current);
    const before = lost.length;
    const next = Object.fromEntries(Object.entries(current).map(([name, rows]) =>
      [name, rows.flatMap(row => settle(name as TableName, row, codes, lost) ?? [])])) as unknown as LooseRecords;
    if (lost.length === before) return { records: current as unknown as Records, lost };
    current = next;
  }
}

