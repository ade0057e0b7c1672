// Edits of a planner's tables, each a new list of sheets: what an edit does not touch stays the same object, so that a step
// back is the list before, and what changed is seen by looking.

import type { Sheet } from '../check/sheet.ts';
import type { TableName } from '../schema/tables.ts';

/** `row` and `column` from 0, as the sheet has them: the header is a row like any other. */
export interface CellEdit { readonly row: number; readonly column: number; readonly text: string }

export type Edit =
  | { readonly kind: 'cells'; readonly table: TableName; readonly cells: readonly CellEdit[] }
  /** Blank rows before the row `at`. */
  | { readonly kind: 'insert'; readonly table: TableName; readonly at: number; readonly count: number }
  | { readonly kind: 'remove'; readonly table: TableName; readonly at: number; readonly count: number };

type Rows = Sheet['rows'];

function writeCells(rows: Rows, cells: readonly CellEdit[]): Rows {
  const changed = new Map<number, string[]>();
  for (const { row, column, text } of cells) {
    const was = changed.get(row) ?? rows[row] ?? [];
    if ((was[column] ?? '') === text) continue;
    const now = changed.get(row) ?? [...was];
    // a cell behind the last one: what lies between is blank
    while (now.length <= column) now.push('');
    now[column] = text;
    changed.set(row, now);
  }
  if (changed.size === 0) return rows;
  const last = Math.max(rows.length - 1, ...changed.keys());
  return Array.from({ length: last + 1 }, (_, row) => changed.get(row) ?? rows[row] ?? []);
}

function editRows(rows: Rows, edit: Edit): Rows {
  if (edit.kind === 'cells') return writeCells(rows, edit.cells);
  if (edit.kind === 'insert') return rows.toSpliced(edit.at, 0, ...Array.from({ length: edit.count }, () => Array.from({ length: Math.max(1, ...rows.slice(0, 8).map(row => row.length)) }, () => '')));
  return rows.toSpliced(edit.at, edit.count);
}

/** The same list where nothing changes. An edit of a table that is not there does nothing. */
export function editSheets(sheets: readonly Sheet[], edits: readonly Edit[]): readonly Sheet[] {
  return edits.reduce<readonly Sheet[]>((now, edit) => {
    const at = now.findIndex(({ table }) => table === edit.table);
    const sheet = now[at];
    if (sheet === undefined) return now;
    const rows = editRows(sheet.rows, edit);
    return rows === sheet.rows ? now : now.with(at, { ...sheet, rows });
  }, sheets);
}

/** Cells below the first row of a block say what it says: what Excel does on Ctrl+D. One row alone takes what stands above it. */
export function fillDown(rows: Rows, { top, left, bottom, right }: Block): readonly CellEdit[] {
  const from = top === bottom ? top - 1 : top;
  if (from < 0) return [];
  const cells: CellEdit[] = [];
  for (let row = from + 1; row <= bottom; row++) for (let column = left; column <= right; column++) cells.push({ row, column, text: rows[from]?.[column] ?? '' });
  return cells;
}

/** Rows and columns from 0, the last ones among them. */
export interface Block { readonly top: number; readonly left: number; readonly bottom: number; readonly right: number }

/** A block of copied cells from its upper left corner on; one cell fills all that is chosen. */
export function pasteBlock(copied: readonly (readonly string[])[], { top, left, bottom, right }: Block): readonly CellEdit[] {
  const only = copied.length === 1 && copied[0]?.length === 1 ? copied[0][0] : undefined;
  if (only !== undefined) return Array.from({ length: bottom - top + 1 }, (_, down) => Array.from({ length: right - left + 1 }, (_each, over) => ({ row: top + down, column: left + over, text: only }))).flat();
  return copied.flatMap((cells, down) => cells.map((text, over) => ({ row: top + down, column: left + over, text })));
}
