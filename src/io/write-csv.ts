// A table as CSV that Excel and WPS open rightly: UTF-8 with its mark, CRLF, and no cell that a spreadsheet would take for a formula.

const number = /^[+-]?(\d{1,3}(,\d{3})+|\d+)?(\.\d+)?(e[+-]?\d+)?%?$/i;
/** Half-width and full-width: Chinese spreadsheets know both. */
const formula = /^[=+\-@＝＋－＠\t\r\n]/;

/** A cell as it may be written: what would start a formula gets an apostrophe before it, unless it is a plain number. */
export function guardCell(cell: string): string {
  return formula.test(cell) && !(number.test(cell) && /\d/.test(cell)) ? `'${cell}` : cell;
}

const quoted = (cell: string): string => (/[",\r\n]|^\s|\s$/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

/** Rows, the header first, as the text of a file. */
export function writeCsv(rows: readonly (readonly string[])[]): string {
  return `\ufeff${rows.map(row => `${row.map(cell => quoted(guardCell(cell))).join(',')}\r\n`).join('')}`;
}

/** A planner's table as the text of a file: all its rows as they stand. The blank row that a last line end leaves is no row. */
export function writeTable(rows: readonly (readonly string[])[]): string {
  const last = rows.at(-1);
  return writeCsv(last !== undefined && last.length === 1 && last[0] === '' ? rows.slice(0, -1) : rows);
}
