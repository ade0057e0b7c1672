// A copy of a table with a column more that says, row by row, what the check found. The table itself is never touched.

import { findHeader } from '../core/check/find-header.ts';
import type { Finding } from '../core/check/finding.ts';
import type { Sheet } from '../core/check/sheet.ts';
import { groupBy } from '../core/schema/group-by.ts';
import { tables } from '../core/schema/tables.ts';
import { findingWordsOf, sayCell } from '../i18n/findings.ts';
import { guardCell } from '../io/write-csv.ts';

const words = findingWordsOf('zh');

/** One finding as it stands in the row that it is about. */
function say({ level, column, header, value, message, suggestion }: Finding): string {
  const place = column === null ? '' : ` ${words.column(column, header ?? '')}`;
  return `${words.level[level]}${place}${sayCell('zh', value)}${words.colon}${message} → ${suggestion}`;
}

const numbered = (texts: readonly string[]): string => (texts.length < 2 ? texts.join('') : texts.map((text, index) => `(${index + 1}) ${text}`).join(' '));
const quoted = (cell: string): string => (/[",\r\n]|^\s|\s$/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

/** The rows of a sheet as CSV for Excel, with the findings about each at its end; those about the whole table stand with the header. */
export function annotateSheet(sheet: Sheet, findings: readonly Finding[]): string {
  const byRow = groupBy(findings, ({ row }) => String(row ?? ''));
  const head = findHeader(tables[sheet.table], sheet.rows).first;
  const width = sheet.rows.reduce((most, row) => Math.max(most, row.length), 0);
  const textOf = (index: number): string => {
    const own = (byRow.get(String(index + 1)) ?? []).map(say);
    if (index !== head) return numbered(own);
    const whole = (byRow.get('') ?? []).map(finding => `${words.ofFile} ${say(finding)}`);
    return [words.annotation, numbered([...whole, ...own])].filter(text => text !== '').join(words.colon);
  };
  // only our own column is made safe: what the planner wrote stays as it is
  const lines = (sheet.rows.length === 0 ? [[]] : sheet.rows).map((row, index) => {
    const cells = Array.from({ length: width }, (_, column) => quoted(row[column] ?? ''));
    return [...cells, quoted(guardCell(textOf(index)))].join(',');
  });
  // a file may end in a thousand empty rows; those say nothing
  while (lines.length > 1 && /^,*$/.test(lines.at(-1) ?? '')) lines.pop();
  return `\ufeff${lines.join('\r\n')}\r\n`;
}
