// Text → sheet, by Papa Parse with everything that guesses turned off: our own header, no typing, no skipped lines.

import Papa from 'papaparse';
import type { Finding } from '../core/check/finding.ts';
import { isHeader } from '../core/check/match-header.ts';
import { aboutFile, aboutRow } from '../core/check/report.ts';
import type { Sheet } from '../core/check/sheet.ts';
import { tables, type TableName } from '../core/schema/tables.ts';
import { decodeBytes } from './decode-bytes.ts';

const delimiters = [',', '\t', ';'] as const;

/** The delimiter under which most cells of the first line are headers of the table; a comma when none is. */
function delimiterOf(text: string, name: TableName): string {
  const end = text.indexOf('\n');
  const line = end === -1 ? text : text.slice(0, end);
  const score = (delimiter: string): number => line.split(delimiter).filter(cell => isHeader(tables[name], cell.replace(/^"|"$/g, ''))).length;
  return delimiters.reduce((best: string, next) => (score(next) > score(best) ? next : best), ',');
}

/** Reads one file's bytes; whatever is wrong with the bytes becomes a finding. Never throws. */
export function readSheet(name: TableName, file: string, bytes: Uint8Array): Sheet {
  const refused = (finding: Finding): Sheet => ({ table: name, file, rows: [], findings: [finding] });
  const decoded = decodeBytes(bytes);
  if (decoded.kind === 'not-csv') return refused(aboutFile(file, 'not-csv', decoded.what));
  if (decoded.kind === 'unknown') return refused(aboutFile(file, 'encoding-unknown'));
  // One kind of line end: of two kinds Papa Parse takes the first for all, and rows would run together.
  const text = decoded.text.replace(/\r\n?/g, '\n');
  if (text.trim() === '') return refused(aboutFile(file, 'file-empty'));
  const parsed = Papa.parse<string[]>(text, { delimiter: delimiterOf(text, name), newline: '\n', header: false, dynamicTyping: false, skipEmptyLines: false });
  const findings = parsed.errors
    .filter(error => error.type === 'Quotes')
    .map(error => aboutRow({ file, row: (error.row ?? 0) + 1 }, 'quote-open'));
  return { table: name, file, rows: parsed.data, findings };
}
