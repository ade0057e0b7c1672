// What a planner's data would change in what is published: rows added, removed and altered, gaps opened, closed and moved.

import type { Analysis } from '../analysis/analyse-atlas.ts';
import type { Assessment } from '../analysis/assess-atlas.ts';
import type { RankedGap } from '../analysis/rank-gaps.ts';
import type { Atlas } from '../model/atlas.ts';
import { packedTables, type PackedTableName } from '../model/pack-atlas.ts';
import { sameQuantity } from '../model/quantity.ts';
import { tables } from '../schema/tables.ts';
import { comparedColumns } from './published-columns.ts';

type Row = Readonly<Record<string, unknown>>;

/** `key`: what tells the row from others of its table; `name`: as people call it, where it has a name. */
export interface RowId { readonly key: string; readonly name: string | undefined }
export interface CellChange { readonly column: string; readonly before: unknown; readonly after: unknown }
export interface Altered extends RowId { readonly cells: readonly CellChange[] }
export interface TableChange { readonly table: PackedTableName; readonly added: readonly RowId[]; readonly removed: readonly RowId[]; readonly altered: readonly Altered[] }

export interface GapChange { readonly code: string; readonly before: RankedGap | undefined; readonly after: RankedGap | undefined }
export interface AtlasChange { /** By the name of the setting. */ readonly settings: readonly CellChange[]; readonly tables: readonly TableChange[]; readonly gaps: readonly GapChange[] }

/** What tells a row from others of its table. */
export const keyOf = (table: PackedTableName, row: Row): string => tables[table].unique.map(part => String(row[part] ?? '')).join(' · ');

const idOf = (table: PackedTableName, row: Row): RowId => {
  const key = keyOf(table, row);
  const name = row['name'] ?? row['title'] ?? row['item'];
  return { key, name: typeof name === 'string' && name !== key ? name : undefined };
};

const same = (a: unknown, b: unknown): boolean => a === b || JSON.stringify(a ?? null) === JSON.stringify(b ?? null);

function compareTable(table: PackedTableName, before: readonly Row[], after: readonly Row[]): TableChange {
  const old = new Map(before.map(row => [idOf(table, row).key, row]));
  const keys = new Set(after.map(row => idOf(table, row).key));
  const columns = comparedColumns(table);
  const altered = after.flatMap((row): readonly Altered[] => {
    const id = idOf(table, row);
    const was = old.get(id.key);
    if (was === undefined || was === row) return [];
    const cells = columns.filter(column => !same(was[column], row[column])).map(column => ({ column, before: was[column], after: row[column] }));
    return cells.length === 0 ? [] : [{ ...id, cells }];
  });
  return {
    table, altered,
    added: after.map(row => idOf(table, row)).filter(({ key }) => !old.has(key)),
    removed: before.map(row => idOf(table, row)).filter(({ key }) => !keys.has(key)),
  };
}

function compareSettings(before: Atlas, after: Atlas): readonly CellChange[] {
  const [was, is] = [before.settings as unknown as Row, after.settings as unknown as Row];
  // what is published says less: a setting that it leaves out is no change
  return Object.keys(was).filter(column => !same(was[column], is[column])).map(column => ({ column, before: was[column], after: is[column] }));
}

const sameGap = (a: RankedGap, b: RankedGap): boolean => a.answer === b.answer && a.breakpoint === b.breakpoint && a.state === b.state && sameQuantity(a.size, b.size);

function compareGaps(before: Assessment, after: Assessment): readonly GapChange[] {
  const codes = [...new Set([...before.gaps, ...after.gaps].map(({ link }) => link.code))];
  return codes.flatMap(code => {
    const [was, is] = [before.gapOfLink.get(code), after.gapOfLink.get(code)];
    return was !== undefined && is !== undefined && sameGap(was, is) ? [] : [{ code, before: was, after: is }];
  });
}

/** Tables with a change only; gaps in order of their rank before, those that open behind. Both atlases are one audience's. */
export function compareAtlases(before: Assessment, after: Assessment | Analysis): AtlasChange {
  const rowsOf = (atlas: Atlas, table: PackedTableName): readonly Row[] => atlas[table] as readonly Row[];
  const changes = packedTables.map(table => compareTable(table, rowsOf(before.atlas, table), rowsOf(after.atlas, table)));
  return { settings: compareSettings(before.atlas, after.atlas), tables: changes.filter(({ added, removed, altered }) => added.length + removed.length + altered.length > 0), gaps: compareGaps(before, after) };
}
