// What can be done about findings on the desk: where their cells stand, and the edits that do as they suggest.

import type { Finding } from '../check/finding.ts';
import type { Sheet } from '../check/sheet.ts';
import type { Edit } from './edit-sheets.ts';

/** A → 0, AA → 26. */
export const columnIndex = (letter: string): number => [...letter].reduce((sum, each) => sum * 26 + each.charCodeAt(0) - 64, 0) - 1;

/** Where a finding's cell stands in its sheet, rows and columns from 0; undefined for a finding about a row or a file. */
export function cellOf({ row, column }: Pick<Finding, 'row' | 'column'>): { readonly row: number; readonly column: number } | undefined {
  return row === null || column === null ? undefined : { row: row - 1, column: columnIndex(column) };
}

/** The edits that do as the findings suggest, a table at a time. A cell that says something else by now is left alone. */
export function fixEdits(sheets: readonly Sheet[], findings: readonly Finding[]): readonly Edit[] {
  return sheets.flatMap(sheet => {
    const cells = findings.filter(({ file }) => file === sheet.file).flatMap(finding => {
      const cell = cellOf(finding);
      return finding.fix === undefined || cell === undefined || (sheet.rows[cell.row]?.[cell.column] ?? '') !== (finding.value ?? '') ? [] : [{ ...cell, text: finding.fix }];
    });
    return cells.length === 0 ? [] : [{ kind: 'cells' as const, table: sheet.table, cells }];
  });
}
