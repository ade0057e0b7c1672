// Makes findings about a place in a sheet, so that no check repeats how file, row, column and value are written down.

import type { Place } from '../schema/table.ts';
import { columnLetter, type Finding } from './finding.ts';
import { fixOf } from './fixes.ts';
import { wordsOf, type FindingCode, type messages } from './messages.ts';
import type { MatchedHeader } from './sheet.ts';

type Args<C extends FindingCode> = Parameters<(typeof messages)[C]>;

/** A finding about a whole file. */
export function aboutFile<C extends FindingCode>(file: string, code: C, ...args: Args<C>): Finding {
  return { file, row: null, column: null, header: null, value: null, code, ...wordsOf(code, ...args) };
}

/** A finding about one cell; `index` is the column's place in the file, from 0. */
export function aboutCell<C extends FindingCode>(
  place: Place, cell: { readonly index: number; readonly header: string; readonly value: string }, code: C, ...args: Args<C>
): Finding {
  const fix = fixOf(code, ...args);
  return { ...place, column: columnLetter(cell.index), header: cell.header, value: cell.value, code, ...wordsOf(code, ...args), ...(fix === undefined ? {} : { fix }) };
}

/** A finding about a whole row. */
export function aboutRow<C extends FindingCode>(place: Place, code: C, ...args: Args<C>): Finding {
  return { ...place, column: null, header: null, value: null, code, ...wordsOf(code, ...args) };
}

/** A finding about the column `key` of a record's row; falls back to the row where the file lacks the column. */
export function aboutColumn<C extends FindingCode>(
  sheet: { readonly header: MatchedHeader; readonly rows: readonly (readonly string[])[] },
  place: Place, key: string, code: C, ...args: Args<C>
): Finding {
  const found = sheet.header.columns.find(column => column.key === key);
  if (found === undefined) return aboutRow(place, code, ...args);
  const value = sheet.rows[place.row - 1]?.[found.index] ?? '';
  return aboutCell(place, { index: found.index, header: found.header, value }, code, ...args);
}
