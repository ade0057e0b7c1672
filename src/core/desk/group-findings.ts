// Findings as a planner works through them: by file, then by kind, each kind with what can be done about all of it at once.

import type { Finding, Level } from '../check/finding.ts';
import type { Sheet } from '../check/sheet.ts';
import { groupBy } from '../schema/group-by.ts';
import type { Edit } from './edit-sheets.ts';

export interface FindingGroup {
  readonly file: string;
  readonly code: string;
  readonly level: Level;
  /** In order of rows. */
  readonly findings: readonly Finding[];
  /** How many of them know what the cell should say. */
  readonly fixable: number;
}

const gravity: Readonly<Record<Level, number>> = { error: 0, warning: 1, notice: 2 };

const worst = (findings: readonly Finding[]): number => Math.min(...findings.map(({ level }) => gravity[level]));

/** The gravest first, within a file and among files; else in the order of the findings. */
export function groupFindings(findings: readonly Finding[]): readonly { readonly file: string; readonly groups: readonly FindingGroup[] }[] {
  const files = groupBy(findings, ({ file }) => file);
  return [...files].sort(([, a], [, b]) => worst(a) - worst(b)).map(([file, own]) => {
    const kinds = groupBy(own, ({ code }) => code);
    const groups = [...kinds].map(([code, same]): FindingGroup => ({ file, code, level: same[0]?.level ?? 'notice', findings: same, fixable: same.filter(({ fix }) => fix !== undefined).length }));
    return { file, groups: groups.sort((a, b) => gravity[a.level] - gravity[b.level] || (a.findings[0]?.row ?? 0) - (b.findings[0]?.row ?? 0)) };
  });
}

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
