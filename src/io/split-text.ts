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

/** Parts a text, whose lines end in LF or CRLF, into rows. Looks for each next delimiter and quote once: a file may have none for megabytes. */
export function splitText(text: string, delimiter: string): SplitText {
  const rows: (readonly string[])[] = [];
  const stray: StrayQuote[] = [];
  const mark = delimiter.charCodeAt(0);
  let above = blankRow;
  let [at, quote, next] = [0, text.indexOf('"'), text.indexOf(delimiter)];
  /** A line without a quote: everything between delimiters is a cell. */
  const splitLine = (end: number): void => {
    const cells: string[] = [];
    if (next !== -1 && next < at) next = text.indexOf(delimiter, at);
    while (next !== -1 && next < end) {
      cells.push(cellAt(text, at, next, above[cells.length]));
      at = next + 1;
      // most cells of a wide table are blank: no search is needed for what comes at once
      while (at < end && text.charCodeAt(at) === mark) { cells.push(''); at += 1; }
      next = text.indexOf(delimiter, at);
    }
    cells.push(cellAt(text, at, end, above[cells.length]));
    rows.push(above = cells);
  };
  /** A row with quotes, cell by cell; gives where it ends. */
  const splitQuoted = (): number => {
    const cells: string[] = [];
    for (let from = at; ; from++) {
      const cell = text.charCodeAt(from) === quoteMark ? quotedCell(text, from, mark) : undefined;
      const end = cell?.end ?? endOfPlain(text, from, mark);
      const last = text.charCodeAt(end) !== mark;
      const bare = last && end > from && text.charCodeAt(end - 1) === carriageReturn ? end - 1 : end;
      if (cell !== undefined && !cell.paired) stray.push({ row: rows.length, column: cells.length, lines: countLines(cell.text) });
      cells.push(cell === undefined ? cellAt(text, from, bare, above[cells.length]) : cell.text.includes('\r') ? cell.text.replaceAll('\r\n', '\n') : cell.text);
      from = end;
      if (last) { rows.push(above = cells); return end; }
    }
  };
  while (at <= text.length) {
    const newline = text.indexOf('\n', at);
    const end = newline === -1 ? text.length : newline;
    if (quote !== -1 && quote < at) quote = text.indexOf('"', at);
    if (quote !== -1 && quote < end) at = splitQuoted() + 1;
    else {
      const bare = end > at && text.charCodeAt(end - 1) === carriageReturn ? end - 1 : end;
      if (bare === at) rows.push(blankRow);
      else splitLine(bare);
      at = end + 1;
    }
  }
  return { rows, stray };
}
