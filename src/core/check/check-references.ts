// References between tables: every code that is named must exist, and a public row should not lean on an internal one.

import type { TableName } from '../schema/tables.ts';
import { tables } from '../schema/tables.ts';
import type { Column } from '../schema/column.ts';
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

/** A table's columns that refer to another. */
export function referenceColumns(name: TableName): readonly (readonly [string, Column & { readonly table: string }])[] {
  return Object.entries(tables[name].columns as Readonly<Record<string, Column>>)
    .filter((entry): entry is [string, Column & { table: string }] => entry[1].table !== undefined);
}

const labelOf = (table: string): string => tables[table as TableName].label.zh;

/** A table with no code column in its header: unread or headless, which is a finding of its own. Absent or empty ones bear no codes. */
const isUnread = ({ header, sheet, rows }: CheckedSheet): boolean =>
  !header.columns.some(column => column.key === 'code') && (rows.length > 1 || sheet.findings.length > 0);

/** Codes that no row of the table bears, row by row. */
export function checkReferences(checked: CheckedSheets): readonly Finding[] {
  const findings: Finding[] = [];
  for (const name of Object.keys(checked) as TableName[])
    for (const [key, column] of referenceColumns(name)) {
      const target = checked[column.table as TableName];
      if (isUnread(target)) continue;
      for (const record of checked[name].records as unknown as readonly AnyRecord[])
        for (const code of codesOf(column, record[key]))
          if (!target.codes.has(code))
            findings.push(aboutColumn(checked[name], record.place, key, 'reference-unknown', labelOf(column.table), code, nearest(code, target.codes)));
    }
  return findings;
}
