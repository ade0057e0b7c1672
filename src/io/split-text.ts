// Text → rows of cells, as Excel parts them. A cell that repeats the one above it is the same string: what stands in a county's tables is mostly repeated.

/** A quote that does not pair: where its cell stands, counted from 0, and how many further lines it has drawn in. */
export interface StrayQuote { readonly row: number; readonly column: number; readonly lines: number }
export interface SplitText { readonly rows: readonly (readonly string[])[]; readonly stray: readonly StrayQuote[] }

const [lineFeed, carriageReturn, quoteMark] = [10, 13, 34] as const;

/** One for all: a file may end in a million empty lines. */
const blankRow: readonly string[] = [''];

/** The cell from `start` to `end`, which is that of the row above where the two are alike. */
function cellAt(text: string, start: number, end: number, above: string | undefined): string {
  if (start === end) return '';
  return above !== undefined && above.length === end - start && text.startsWith(above, start) ? above : text.slice(start, end);
}

/** A line without a quote: everything between delimiters is a cell. */
function splitLine(text: string, start: number, end: number, delimiter: string, above: readonly string[]): readonly string[] {
  const cells: string[] = [];
  let at = start;
  for (let next = text.indexOf(delimiter, at); next !== -1 && next < end; next = text.indexOf(delimiter, at)) {
    cells.push(cellAt(text, at, next, above[cells.length]));
    at = next + 1;
  }
  cells.push(cellAt(text, at, end, above[cells.length]));
  return cells;
}

interface Cell { readonly text: string; readonly end: number; readonly paired: boolean }

const unescape = (text: string): string => (text.includes('""') ? text.replaceAll('""', '"') : text);

/** Where an unquoted stretch ends: at the delimiter, the line end or the end of all. */
function endOfPlain(text: string, start: number, delimiter: number): number {
  let at = start;
  for (; at < text.length; at++) { const code = text.charCodeAt(at); if (code === delimiter || code === lineFeed) break; }
  return at;
}

/** The quote that closes what `start` opened, past doubled ones; -1 where none does. */
function closingQuote(text: string, start: number): number {
  let at = text.indexOf('"', start + 1);
  while (at !== -1 && text.charCodeAt(at + 1) === quoteMark) at = text.indexOf('"', at + 2);
  return at;
}

/** A cell that begins with a quote. What stands between its closing quote and the delimiter belongs to it, as in Excel, and is told; blanks alone do not. */
function quotedCell(text: string, start: number, delimiter: number): Cell {
  const close = closingQuote(text, start);
  if (close === -1) return { text: unescape(text.slice(start + 1)), end: text.length, paired: false };
  const inside = unescape(text.slice(start + 1, close));
  const end = endOfPlain(text, close + 1, delimiter);
  const rest = end === close + 1 ? '' : text.slice(close + 1, end);
  return rest.trim() === '' ? { text: inside, end, paired: true } : { text: inside + rest.trimEnd(), end, paired: false };
}

const countLines = (text: string): number => { let lines = 0; for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) lines += 1; return lines; };

/** Parts a text, whose lines end in LF or CRLF, into rows. */
export function splitText(text: string, delimiter: string): SplitText {
  const rows: (readonly string[])[] = [];
  const stray: StrayQuote[] = [];
  const mark = delimiter.charCodeAt(0);
  let [at, quote, above] = [0, text.indexOf('"'), blankRow];
  /** A row with quotes, cell by cell; gives where it ends. */
  const splitQuoted = (start: number): number => {
    const cells: string[] = [];
    for (let from = start; ; from++) {
      const cell = text.charCodeAt(from) === quoteMark ? quotedCell(text, from, mark) : undefined;
      const end = cell?.end ?? endOfPlain(text, from, mark);
      const last = text.charCodeAt(end) !== mark;
      const bare = last && end > from && text.charCodeAt(end - 1) === carriageReturn ? end - 1 : end;
      if (cell !== undefined && !cell.paired) stray.push({ row: rows.length, column: cells.length, lines: countLines(cell.text) });
      cells.push(cell?.text.replaceAll('\r\n', '\n') ?? cellAt(text, from, bare, above[cells.length]));
      from = end;
      if (last) { rows.push(cells); above = cells; return end; }
    }
  };
  for (;;) {
    const newline = text.indexOf('\n', at);
    const end = newline === -1 ? text.length : newline;
    if (quote !== -1 && quote < at) quote = text.indexOf('"', at);
    if (quote !== -1 && quote < end) at = splitQuoted(at) + 1;
    else {
      const bare = end > at && text.charCodeAt(end - 1) === carriageReturn ? end - 1 : end;
      if (bare === at) rows.push(blankRow);
      else rows.push(above = splitLine(text, at, bare, delimiter, above));
      at = end + 1;
    }
    if (at > text.length) return { rows, stray };
  }
}
