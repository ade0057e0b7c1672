// Rows by the day on which they were brought up to date, the newest first: what can be said of changes where no earlier version is kept.

import type { Atlas } from '../model/atlas.ts';
import { packedTables, type PackedTableName } from '../model/pack-atlas.ts';
import { groupBy } from '../schema/group-by.ts';
import { daysBetween } from './brief-project.ts';
import { listPolicies } from './list-policies.ts';

type Row = Readonly<Record<string, unknown>>;
export interface UpdatedTable { readonly table: PackedTableName; readonly rows: readonly Row[] }
export interface UpdatedDay { readonly date: string; readonly tables: readonly UpdatedTable[] }
/** `older`: rows of days before those listed; `undated`: rows of which nobody knows. */
export interface Updates { readonly days: readonly UpdatedDay[]; readonly older: number; readonly undated: number }

/** The latest day, and every day within `days` before the date of the data. Of policies those that are published. */
export function listUpdates(atlas: Atlas, days: number): Updates {
  const open: Atlas = { ...atlas, policies: listPolicies(atlas).listed.map(({ policy }) => policy) };
  const all = packedTables.flatMap(table => (open[table] as readonly Row[]).map(row => ({ table, row, date: row['updated'] as string | undefined })));
  const dated = all.flatMap(({ date, ...rest }) => (date === undefined ? [] : [{ ...rest, date }]));
  const latest = dated.reduce((last, { date }) => (date > last ? date : last), '');
  const asOf = (atlas.settings.asOf as string | undefined) ?? latest;
  const listed = dated.filter(({ date }) => date === latest || daysBetween(date, asOf) <= days);
  return {
    days: [...groupBy(listed, ({ date }) => date)].sort(([a], [b]) => (a < b ? 1 : -1)).map(([date, rows]) => ({
      date, tables: [...groupBy(rows, ({ table }) => table)].map(([table, own]) => ({ table: table as PackedTableName, rows: own.map(({ row }) => row) })),
    })),
    older: dated.length - listed.length, undated: all.length - dated.length,
  };
}
