// A finding: one thing that a planner should know about one place in a file.

export type Level = 'error' | 'warning' | 'notice';

export interface Finding {
  readonly file: string;
  /** Row as Excel counts; 1 is the first line. Empty for a finding about the whole file. */
  readonly row: number | null;
  /** Column letter as Excel shows it, or null for a whole row. */
  readonly column: string | null;
  readonly header: string | null;
  readonly value: string | null;
  readonly level: Level;
  readonly code: string;
  readonly message: string;
  readonly suggestion: string;
  /** What the cell should say, where that can be known. */
  readonly fix?: string;
  /** The same in English. */
  readonly english: { readonly message: string; readonly suggestion: string };
}

/** 0 → A, 25 → Z, 26 → AA. */
export function columnLetter(index: number): string {
  const rest = Math.floor(index / 26);
  return (rest > 0 ? columnLetter(rest - 1) : '') + String.fromCharCode(65 + (index % 26));
}

/** Where a finding stands: by file, then row, then column, so that every run lists them alike. */
export function compareFindings(a: Finding, b: Finding): number {
  return a.file.localeCompare(b.file) || (a.row ?? 0) - (b.row ?? 0)
    || (a.column ?? '').length - (b.column ?? '').length || (a.column ?? '').localeCompare(b.column ?? '')
    || a.code.localeCompare(b.code);
}

export function hasErrors(findings: readonly Finding[]): boolean {
  return findings.some(finding => finding.level === 'error');
}
