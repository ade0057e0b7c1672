// Where a row and a cell stand in the text of a file, counted in lines and characters as editors and forges count.

export interface TextPlace { readonly line: number; readonly column: number; readonly endLine: number; readonly endColumn: number }

interface Cell { readonly from: number; readonly to: number; readonly text: string }

const isEnd = (mark: string | undefined): boolean => mark === undefined || mark === '\n' || mark === '\r';

/** The cell that begins at `from`, quotes and all. */
function cellAt(text: string, from: number, delimiter: string): Cell {
  let at = from;
  if (text[at] === '"') {
    for (at = text.indexOf('"', at + 1); at !== -1 && text[at + 1] === '"'; at = text.indexOf('"', at + 2));
    if (at === -1) return { from, to: text.length, text: text.slice(from + 1).replaceAll('""', '"') };
    const inside = text.slice(from + 1, at).replaceAll('""', '"');
    let to = at + 1;
    while (!isEnd(text[to]) && text[to] !== delimiter) to++;
    return { from, to, text: inside + text.slice(at + 1, to) };
  }
  while (!isEnd(text[at]) && text[at] !== delimiter) at++;
  return { from, to: at, text: text.slice(from, at) };
}

function splitRows(text: string, delimiter: string): readonly (readonly Cell[])[] {
  const rows: Cell[][] = [];
  for (let [at, row] = [0, [] as Cell[]]; ;) {
    const cell = cellAt(text, at, delimiter);
    row.push(cell);
    at = cell.to;
    if (text[at] === delimiter) { at += 1; continue; }
    rows.push(row);
    if (at >= text.length) return rows;
    at += text.startsWith('\r\n', at) ? 2 : 1;
    row = [];
  }
}

/** Offsets at which lines begin. */
function lineStarts(text: string): readonly number[] {
  return [0, ...[...text.matchAll(/\r\n|\r|\n/g)].map(found => found.index + found[0].length)];
}

function lineOf(starts: readonly number[], offset: number): number {
  let [low, high] = [0, starts.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

const plain = (cell: string): string => cell.replace(/\r\n?/g, '\n').trim();
const agreement = (rows: readonly (readonly Cell[])[], known: readonly (readonly string[])[]): number =>
  known.slice(0, 12).reduce((sum, row, at) => sum + row.filter((cell, index) => plain(rows[at]?.[index]?.text ?? '') === plain(cell) && plain(cell) !== '').length, 0);

/**
 * Finds the places of cells in a text of which `rows` were read. The delimiter is the one that gives the same cells.
 * The answer is undefined where the text does not bear out what was read; a place without its column is that of the row.
 */
export function locateCells(text: string, rows: readonly (readonly string[])[]): (row: number, index: number | null) => TextPlace | undefined {
  const skipped = /^"?sep=.{1,2}"?(\r\n|\r|\n)/i.exec(text)?.[0].length ?? 0;
  const body = text.slice(skipped);
  const best = [',', '\t', ';', '|', '，', '；'].map(delimiter => splitRows(body, delimiter)).reduce((kept, next) => (agreement(next, rows) > agreement(kept, rows) ? next : kept));
  const starts = lineStarts(text);
  const place = (from: number, to: number): TextPlace => {
    const [first, last] = [lineOf(starts, from), lineOf(starts, to)];
    return { line: first + 1, column: from - (starts[first] ?? 0) + 1, endLine: last + 1, endColumn: to - (starts[last] ?? 0) + 1 };
  };
  return (row, index) => {
    const [cells, known] = [best[row - 1], rows[row - 1]];
    if (cells === undefined || known === undefined || plain(cells[0]?.text ?? '') !== plain(known[0] ?? '')) return undefined;
    const cell = index === null ? undefined : cells[index];
    const [from, to] = cell === undefined ? [cells[0]?.from ?? 0, cells.at(-1)?.to ?? 0] : [cell.from, cell.to];
    return place(from + skipped, to + skipped);
  };
}
