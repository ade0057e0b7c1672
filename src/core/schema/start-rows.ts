// The rows that a template begins with: for the settings one row each, with the value that stands where none is given; for other tables none.

import type { Column } from './column.ts';
import { defaults, settings } from './site.ts';
import type { Table } from './table.ts';

const named = Object.entries(settings as Readonly<Record<string, Column>>);

/** A value as it is written in a cell. */
function written(column: Column, value: unknown): string {
  if (typeof value === 'boolean') return value ? '是' : '否';
  return column.choices?.[String(value)]?.zh ?? String(value ?? '');
}

/** What 说明 says beside a setting: its note and its unit. */
const remarkOf = ({ note, unit, required }: Column): string => [...(required ? ['必填。'] : []), ...(note === undefined ? [] : [note]), ...(unit === undefined ? [] : [`单位：${unit}。`])].join('');

/** Rows of cells in the order of the table's columns. None but settings are given: an example would be read as data. */
export function startRows(table: Table): readonly (readonly string[])[] {
  if (table.name !== 'site') return [];
  const standing: Readonly<Record<string, unknown>> = defaults;
  return named.map(([key, column]) => {
    const cells: Readonly<Record<string, string>> = { item: column.zh, value: written(column, standing[key]), note: remarkOf(column), public: '是' };
    return Object.keys(table.columns).map(name => cells[name] ?? '');
  });
}

/** The setting that each start row is, in their order. */
export const startSettings: readonly Column[] = named.map(([, column]) => column);
