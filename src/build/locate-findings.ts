// Where findings stand in the lines of their files, read once more for this alone.

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Finding } from '../core/check/finding.ts';
import type { Sheet } from '../core/check/sheet.ts';
import { decodeBytes } from '../io/decode-bytes.ts';
import { locateCells } from '../io/locate-cells.ts';
import type { Locate } from './write-sarif.ts';

/** A, B … Z, AA → 0, 1 … 25, 26. */
const indexOf = (letters: string): number => [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;

interface Located { readonly locate: Locate; readonly encodingOf: (file: string) => string | undefined }

/** Files that are no text, and places that the text does not bear out, have none. */
export async function locateFindings(folder: string, { sheets, findings }: { readonly sheets: readonly Sheet[]; readonly findings: readonly Finding[] }): Promise<Located> {
  const wanted = new Set(findings.map(({ file }) => file));
  const read = await Promise.all(sheets.filter(({ file }) => wanted.has(file) && /\.csv$/i.test(file)).map(async ({ file, rows }) => {
    const bytes = await readFile(join(folder, file)).catch(() => undefined);
    const decoded = bytes === undefined ? undefined : decodeBytes(bytes);
    return decoded?.kind === 'text' ? [[file, { encoding: decoded.encoding, find: locateCells(decoded.text, rows) }] as const] : [];
  }));
  const texts = new Map(read.flat());
  return {
    locate: ({ file, row, column }) => (row === null ? undefined : texts.get(file)?.find(row, column === null ? null : indexOf(column))),
    encodingOf: file => texts.get(file)?.encoding,
  };
}
