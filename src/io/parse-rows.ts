// Text → rows of cells, by Papa Parse with everything that guesses turned off: our own header, no typing, no skipped lines.
// Where quotes do not pair, what it gives is one long cell: then our own splitter says where the mistake is, and saves the rest.

import Papa from 'papaparse';
import { splitText, type SplitText } from './split-text.ts';

/** One for all: a file may end in a million empty lines. */
const blankRow: readonly string[] = [''];

/** A cell that repeats the one above becomes the same string, since most of what stands in a county's tables is repeated: less is kept, and is compared at a glance. */
function share(rows: string[][]): readonly (readonly string[])[] {
  const shared: (readonly string[])[] = rows;
  let above = blankRow;
  for (let at = 0; at < rows.length; at++) {
    const row = rows[at] as string[];
    if (row.length === 1 && row[0] === '') { shared[at] = above = blankRow; continue; }
    for (let column = 0; column < row.length; column++) {
      const known = above[column];
      if (known !== undefined && known === row[column]) row[column] = known;
    }
    above = row;
  }
  return shared;
}

/** Where the line ends begin that a text closes with; Excel leaves thousands of blank rows behind what was deleted. */
function endOfRows(text: string): number {
  let end = text.length;
  while (end > 0 && text.charCodeAt(end - 1) === 10) end -= 1;
  return end;
}

/** Parts a text, whose lines end in LF or CRLF, into rows. Never throws. */
export function parseRows(text: string, delimiter: string): SplitText {
  // of two kinds of line end Papa Parse takes the first for all, and rows would run together
  const plain = text.includes('\r\n') ? text.replaceAll('\r\n', '\n') : text;
  const end = endOfRows(plain);
  const { data, errors } = Papa.parse<string[]>(plain.slice(0, end), { delimiter, newline: '\n', header: false, dynamicTyping: false, skipEmptyLines: false });
  if (errors.some(({ type }) => type === 'Quotes')) return splitText(plain, delimiter);
  return { rows: [...share(data), ...Array.from({ length: plain.length - end }, () => blankRow)], stray: [] };
}
