// References between tables: every code that is named must exist, and a public row should not lean on an internal one.

import type { TableName } from '../schema/tables.ts';
import { tables } from '../schema/tables.ts';
import type { Column } from '../schema/column.ts';
import { zerosAside } from './check-codes.ts';
import type { CheckedSheet } from './check-rows.ts';
import type { Finding } from './finding.ts';
import { nearest } from './normalise.ts';
import { aboutColumn } from './report.ts';

export type CheckedSheets = { readonly [N in TableName]: CheckedSheet };
export type AnyRecord = Readonly<Record<string, unknown>> & { readonly place: { readonly file: string; readonly row: number } };

/** The codes a cell names: none, one or several. */
export function codesOf(column: Column, value: unknown): readonly string[] {
  if (column.kind === 'reference') return typeof value === 'string' ? [value] : [];
  return column.kind === 'references' && Array.isArray(value) ? (value as string[]) : [];
}

type Referring = readonly (readonly [string, Column & { readonly table: string }])[];
const referring = new Map(Object.entries(tables).map(([name, { columns }]) =>
  [name, Object.entries(columns as Readonly<Record<string, Column>>).filter((entry): entry is [string, Column & { table: string }] => entry[1].table !== undefined)] as const));

/** A table's columns that refer to another. */
export const referenceColumns = (name: TableName): Referring => referring.get(name) ?? [];

const labelOf = (table: string): string => tables[table as TableName].label.zh;

/** A table with no code column in its header: unread or headless, which is a finding of its own. Absent or empty ones bear no codes. */
const isUnread = ({ header, sheet, rows }: CheckedSheet): boolean =>
  !header.columns.some(column => column.key === 'code') && (rows.length > 1 || sheet.findings.length > 0);

interface Short { readonly code: string; readonly meant: string; readonly label: string }

/** Codes that lack the leading noughts with which other tables name them, each said once at its own row, unless its neighbours have told it already. */
function sayShort(target: CheckedSheet, shorts: readonly Short[]): readonly Finding[] {
  const first = new Map(shorts.map(short => [short.code, short] as const).reverse());
  const said = new Set(target.findings.filter(({ code }) => code === 'code-zeros-column').map(({ row }) => row));
  const records = target.records as unknown as readonly AnyRecord[];
  return records.flatMap(record => {
    const short = first.get(String(record['code']));
    return short === undefined || said.has(record.place.row) ? [] : [aboutColumn(target, record.place, 'code', 'code-zeros-referred', short.label, short.meant)];
  });
}

/** One column's codes that no row of the table it refers to bears. */
function checkColumn(from: CheckedSheet, key: string, column: Column & { readonly table: string }, label: string, target: CheckedSheet, shorts: Short[]): readonly Finding[] {
  const findings: Finding[] = [];
  const codes = target.codes();
  const likely = zerosAside(codes);
  for (const record of from.records as unknown as readonly AnyRecord[])
    for (const code of codesOf(column, record[key])) {
      if (codes.has(code)) continue;
      const there = likely(code);
      if (there === undefined) findings.push(aboutColumn(from, record.place, key, 'reference-unknown', labelOf(column.table), code, nearest(code, codes)));
      else {
        findings.push(aboutColumn(from, record.place, key, 'reference-zeros', labelOf(column.table), code, there));
        if (there.length < code.length) shorts.push({ code: there, meant: code, label });
      }
    }
  return findings;
}

/** Codes that no row of the table bears, row by row; where they differ from one in leading noughts alone, that is said at both. */
export function checkReferences(checked: CheckedSheets): readonly Finding[] {
  const findings: Finding[] = [];
  const shorts = new Map<CheckedSheet, Short[]>();
  for (const name of Object.keys(checked) as TableName[])
    for (const [key, column] of referenceColumns(name)) {
      const target = checked[column.table as TableName];
      if (isUnread(target)) continue;
      const own = shorts.get(target) ?? [];
      shorts.set(target, own);
      findings.push(...checkColumn(checked[name], key, column, labelOf(name), target, own));
    }
  return [...findings, ...[...shorts].flatMap(([target, own]) => sayShort(target, own))];
}
