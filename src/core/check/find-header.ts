// Where a table's header stands in what a planner saved: below titles and notes, in one row, or in two with merged groups above.

import type { Table } from '../schema/table.ts';
import { unitFactor } from '../schema/units.ts';
import { isHeader, keyOf } from './match-header.ts';
import { tidy } from './normalise.ts';

export interface FoundHeader {
  /** Rows of the header, counted from 0; the same number where it is one row. */
  readonly first: number;
  readonly last: number;
  readonly cells: readonly string[];
  /** What 单位: in a row above says the figures are in. */
  readonly unit: string | undefined;
}

/** The columns that Excel has; no more of a row is looked at. */
export const mostColumns = 16_384;
const clip = (row: readonly string[]): readonly string[] => (row.length > mostColumns ? row.slice(0, mostColumns) : row);

/** (单位:亿元), in a cell of its own or at the end of a title. 填报单位 is an office. */
const unitLine = /(?:^|[\s(])(?:金额|计量|货币|数据)?单位\s*:\s*([^\s:;,、)]{1,12})\)?$/;

function unitAbove(rows: readonly (readonly string[])[]): string | undefined {
  for (const cell of rows.flatMap(clip)) { const unit = cell.length > 100 ? undefined : unitLine.exec(tidy(cell))?.[1]; if (unit !== undefined) return unit; }
  return undefined;
}

/** No title is longer. */
const deepest = 20;

const score = (table: Table, cells: readonly string[]): number => new Set(cells.flatMap(cell => (cell === '' ? [] : keyOf(table, cell) ?? []))).size;

/** Whether a text is a unit of the column named above it: in brackets, or one that the column's own can be told in. */
function isUnitOf(table: Table, above: string, text: string): boolean {
  const column = table.columns[keyOf(table, above) ?? ''];
  return column?.unit !== undefined && (/^[([【][^)\]】]+[)\]】]$/.test(text) || unitFactor(text, column.unit) !== undefined);
}

/** Two rows as one: what is below names the column where it can; a unit below is put behind what stands above. */
function join(table: Table, upper: readonly string[], lower: readonly string[]): readonly string[] {
  return Array.from({ length: Math.max(upper.length, lower.length) }, (_, index) => {
    const [above, below] = [tidy(upper[index] ?? ''), tidy(lower[index] ?? '')];
    if (below === '') return upper[index] ?? '';
    if (above === '' || isHeader(table, below)) return lower[index] ?? '';
    return isUnitOf(table, above, below) ? `${above}(${below.replace(/^[([【]|[)\]】]$/g, '')})` : `${above}${below}`;
  });
}

/** Whether most of what stands in a row is header: nothing below it will be more so. */
const isSettled = ({ cells, score: found }: { readonly cells: readonly string[]; readonly score: number }): boolean => found > 3 && found >= cells.filter(cell => cell !== '').length * 0.6;

/** The header of a sheet; its first row where none is better, so that what is missing there can be told. */
export function findHeader(table: Table, all: readonly (readonly string[])[]): FoundHeader {
  const rows = all.slice(0, deepest + 1).map(clip);
  let best: Omit<FoundHeader, 'unit'> & { readonly score: number } = { first: 0, last: 0, cells: rows[0] ?? [], score: score(table, rows[0] ?? []) };
  for (let row = 0; row < Math.min(deepest, rows.length) && !(row > best.last && isSettled(best)); row++) {
    const [upper = [], lower] = [rows[row], rows[row + 1]];
    const one = score(table, upper);
    // a title may happen to hold one word of the header
    if (one > best.score && one > 1) best = { first: row, last: row, cells: upper, score: one };
    if (lower === undefined || upper.every(cell => tidy(cell) === '')) continue;
    const both = join(table, upper, lower);
    const two = score(table, both);
    // the second row must be header through and through, which a first row of data is not; and the first must add to it, which a title does not
    const filled = lower.flatMap((cell, index) => (tidy(cell) === '' ? [] : [{ below: tidy(cell), above: tidy(upper[index] ?? ''), column: both[index] ?? '' }]));
    const pure = filled.length > 0 && two > score(table, lower) && filled.every(({ column }) => isHeader(table, column));
    const units = best.first === row && filled.every(({ above, below }) => isUnitOf(table, above, below));
    if ((two > best.score || (two === best.score && units)) && two > 1 && pure) best = { first: row, last: row + 1, cells: both, score: two };
  }
  const { first, last, cells } = best;
  return { first, last, cells, unit: unitAbove(rows.slice(0, first)) };
}
