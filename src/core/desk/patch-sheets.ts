// What of a list of sheets changed since another, as little as will do: the desk's worker follows the page by it.

import type { Sheet } from '../check/sheet.ts';
import type { TableName } from '../schema/tables.ts';

/** `rows`: those that differ, by their place, where no row came or went; `sheet`: all of it otherwise. */
export type SheetPatch = { readonly table: TableName; readonly rows: readonly (readonly [number, readonly string[]])[] } | { readonly table: TableName; readonly sheet: Sheet };

function patchOf(before: Sheet | undefined, after: Sheet): SheetPatch | undefined {
  if (before === after) return undefined;
  const { table, rows } = after;
  if (before === undefined || before.rows.length !== rows.length || before.findings !== after.findings || before.file !== after.file) return { table, sheet: after };
  return { table, rows: rows.flatMap((row, at) => (row === before.rows[at] ? [] : [[at, row] as const])) };
}

export const diffSheets = (before: readonly Sheet[], after: readonly Sheet[]): readonly SheetPatch[] =>
  after.flatMap(sheet => patchOf(before.find(({ table }) => table === sheet.table), sheet) ?? []);

/** Applies what diffSheets gave to the list that it was given first. A sheet without a change stays the same object. */
export function patchSheets(before: readonly Sheet[], patches: readonly SheetPatch[]): readonly Sheet[] {
  return patches.reduce<readonly Sheet[]>((now, patch) => {
    const at = now.findIndex(({ table }) => table === patch.table);
    const sheet = now[at];
    if ('sheet' in patch) return sheet === undefined ? [...now, patch.sheet] : now.with(at, patch.sheet);
    if (sheet === undefined || patch.rows.length === 0) return now;
    const rows = [...sheet.rows];
    for (const [place, row] of patch.rows) rows[place] = row;
    return now.with(at, { ...sheet, rows });
  }, before);
}
