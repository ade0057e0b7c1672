// Text → sheet, by Papa Parse with everything that guesses turned off: our own header, no typing, no skipped lines.

import Papa from 'papaparse';
import type { Finding } from '../core/check/finding.ts';
import { isHeader } from '../core/check/match-header.ts';
import { aboutFile, aboutRow } from '../core/check/report.ts';
import type { Sheet } from '../core/check/sheet.ts';
import { tables, type TableName } from '../core/schema/tables.ts';
import { decodeBytes } from './decode-bytes.ts';

const delimiters = [',', '\t', ';', '|', '，', '；'] as const;

/** A header stands no deeper: titles come before it. */
const deepest = 8;

/** The delimiter under which most cells of one of the first lines are headers of the table; a comma when none is. */
function delimiterOf(text: string, name: TableName): string {
  const lines = text.split('\n', deepest);
  const scoreOf = (line: string, delimiter: string): number => line.split(delimiter).filter(cell => isHeader(tables[name], cell.replace(/^"|"$/g, ''))).length;
  const score = (delimiter: string): number => Math.max(0, ...lines.map(line => scoreOf(line, delimiter)));
  return delimiters.reduce((best: string, next) => (score(next) > score(best) ? next : best), ',');
}

/** How many further lines a quote that was never closed has drawn into its row. */
const swallowed = (row: readonly string[] = []): number => row.reduce((sum, cell) => sum + cell.split('\n').length - 1, 0);

/** `sep=;`, which Excel reads and does not show: rows are counted without it. */
const separator = /^"?sep=(.)"?\n/i;

/** Reads one file's bytes; whatever is wrong with the bytes becomes a finding. Never throws. */
export function readSheet(name: TableName, file: string, bytes: Uint8Array): Sheet {
  const refused = (finding: Finding): Sheet => ({ table: name, file, rows: [], findings: [finding] });
  const decoded = decodeBytes(bytes);
  if (decoded.kind === 'not-csv') return refused(aboutFile(file, 'not-csv', decoded.what));
  if (decoded.kind === 'mixed') return refused(aboutFile(file, 'encoding-mixed', decoded.row));
  if (decoded.kind === 'unknown') return refused(aboutFile(file, 'encoding-unknown'));
  // One kind of line end: of two kinds Papa Parse takes the first for all, and rows would run together.
  const whole = decoded.text.replace(/\r\n?/g, '\n');
  const [line = '', told] = separator.exec(whole) ?? [];
  const text = whole.slice(line.length);
  if (text.trim() === '') return refused(aboutFile(file, 'file-empty'));
  const parsed = Papa.parse<string[]>(text, { delimiter: told ?? delimiterOf(text, name), newline: '\n', header: false, dynamicTyping: false, skipEmptyLines: false });
  const findings = parsed.errors
    .filter(error => error.type === 'Quotes')
    .map(error => aboutRow({ file, row: (error.row ?? 0) + 1 }, 'quote-open', swallowed(parsed.data[error.row ?? 0])));
  return { table: name, file, rows: parsed.data, findings };
}
