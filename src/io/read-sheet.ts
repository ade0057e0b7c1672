// Text → sheet: rows of cells as they were written, and what is wrong with the bytes. Nothing is typed, trimmed, renamed or skipped.

import type { Finding } from '../core/check/finding.ts';
import { isHeader } from '../core/check/match-header.ts';
import { aboutFile, aboutRow } from '../core/check/report.ts';
import type { Sheet } from '../core/check/sheet.ts';
import { tables, type TableName } from '../core/schema/tables.ts';
import { decodeBytes } from './decode-bytes.ts';
import { turnBack } from './find-mojibake.ts';
import { parseRows } from './parse-rows.ts';

const delimiters = [',', '\t', ';', '|', '，', '；'] as const;

/** A header stands no deeper, titles come before it, and it is no longer. */
const [deepest, longest] = [20, 20_000] as const;

const unquoted = (cell: string): string => cell.replace(/^"|"$/g, '');

/** How many cells of a line are headers of the table under a delimiter. */
const scoreOf = (line: string, name: TableName, delimiter: string): number => line.split(delimiter).filter(cell => isHeader(tables[name], unquoted(cell))).length;

/** The delimiter under which most cells of one of the first lines are headers of the table; a comma when none is. */
function delimiterOf(lines: readonly string[], name: TableName): string {
  const score = (delimiter: string): number => Math.max(0, ...lines.map(line => scoreOf(line, name, delimiter)));
  return delimiters.reduce((best: string, next) => (score(next) > score(best) ? next : best), ',');
}

/** Where no line is a header: the line that would be one if its characters were turned back from GBK to UTF-8. */
function garbledHeader(lines: readonly string[], name: TableName, delimiter: string): string | undefined {
  if (lines.some(line => scoreOf(line, name, delimiter) > 1)) return undefined;
  return lines.flatMap(line => turnBack(line) ?? []).find(line => scoreOf(line, name, delimiter) > 1);
}

/** `sep=;`, which Excel reads and does not show: rows are counted without it. */
const separator = /^"?sep=(.)"?\r?\n/i;

/** Marks of the byte order, at the start or where a second file was appended, DOS's mark of the end, and line ends of a lone CR: none of them is content. */
function plainLines(text: string): string {
  const marked = text.endsWith('\x1a') ? text.slice(0, -1) : text;
  const unmarked = marked.includes('\ufeff') ? marked.replace(/(^|\n)\ufeff+/g, '$1') : marked;
  for (let at = unmarked.indexOf('\r'); at !== -1; at = unmarked.indexOf('\r', at + 1))
    if (unmarked.charCodeAt(at + 1) !== 10) return unmarked.split('\r\n').join('\n').split('\r').join('\n');
  return unmarked;
}

/** Beyond so many quotes that do not pair nothing is a table any more. */
const mostStray = 10_000;

/** Reads one file's bytes; whatever is wrong with the bytes becomes a finding. Never throws. */
export function readSheet(name: TableName, file: string, bytes: Uint8Array): Sheet {
  const refused = (finding: Finding): Sheet => ({ table: name, file, rows: [], findings: [finding] });
  const decoded = decodeBytes(bytes);
  if (decoded.kind === 'not-csv') return refused(aboutFile(file, 'not-csv', decoded.what));
  if (decoded.kind === 'mixed') return refused(aboutFile(file, 'encoding-mixed', decoded.row));
  if (decoded.kind === 'unknown') return refused(aboutFile(file, 'encoding-unknown'));
  const whole = plainLines(decoded.text);
  const [line = '', told] = separator.exec(whole) ?? [];
  const text = whole.slice(line.length);
  if (text.trim() === '') return refused(aboutFile(file, 'file-empty'));
  const first = text.split('\n', deepest).map(row => row.slice(0, longest));
  const delimiter = told === undefined || told === '"' ? delimiterOf(first, name) : told;
  const meant = garbledHeader(first, name, delimiter);
  if (meant !== undefined) return refused(aboutFile(file, 'encoding-garbled', unquoted(meant.split(delimiter)[0] ?? '')));
  const { rows, stray } = parseRows(text, delimiter);
  const findings = stray.slice(0, mostStray).map(({ row, lines }) => aboutRow({ file, row: row + 1 }, 'quote-open', lines));
  const end = stray[mostStray]?.row;
  if (end === undefined) return { table: name, file, rows, findings };
  return { table: name, file, rows: rows.slice(0, end), findings: [...findings, aboutRow({ file, row: end + 1 }, 'quotes-many', rows.length - end)] };
}
