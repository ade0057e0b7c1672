// The cells of one column, read one after the other. What a text says is worked out once: the columns of a county repeat themselves.

import type { Column, Kind } from '../schema/column.ts';
import type { CellResult, Fault } from './cell-result.ts';
import { isPlainCode, isPlainText, plainFigure } from './plain-cell.ts';
import { readCell } from './read-cell.ts';

/** Reads a column's cells in turn. A plain cell makes no object: its value is given back, and its faults stand here until the next is read. */
export interface ColumnReader {
  readonly read: (written: string) => unknown;
  faults: readonly Fault[] | undefined;
}

/** A plain cell's value without any pattern; undefined for a cell that has to be looked at. */
type Glance = (written: string) => unknown;

const ofText: Glance = written => (isPlainText(written) ? written : undefined);
const ofCode: Glance = written => (isPlainCode(written) ? written : undefined);
const ofFigure = ({ min = -Infinity, max = Infinity }: Column): Glance => written => {
  const value = plainFigure(written);
  return value === undefined || value < min || value > max ? undefined : value;
};
const ofNothing: Glance = () => undefined;

/** Kinds that have few different cells, or cells that always want a close look, have no quick way. */
function glanceOf(column: Column, factor: number): Glance {
  if (column.kind === 'text') return ofText;
  if (column.kind === 'code' || column.kind === 'reference') return ofCode;
  return column.kind === 'number' && factor === 1 ? ofFigure(column) : ofNothing;
}

/** Kinds whose cells differ from row to row: to remember them would cost more than to read them. */
const unlike: ReadonlySet<Kind> = new Set(['creditCode', 'stockCode', 'code']);
/** How many texts a column remembers, and how long they may be. */
const [most, longest] = [4096, 60] as const;

/** Shapes by their column and text, kept from one reading to the next: of all cells they take longest, and an edit leaves all but one as they were. */
const shapes = new WeakMap<Column, Map<string, CellResult>>();
const [mostShapes, longestShape] = [10_000, 40_000] as const;

function readShape(column: Column, written: string): CellResult {
  const known = shapes.get(column) ?? new Map<string, CellResult>();
  shapes.set(column, known);
  const before = known.get(written);
  if (before !== undefined) return before;
  if (known.size >= mostShapes) known.clear();
  const result = readCell(column, written);
  known.set(written, result);
  return result;
}

/** What was read before is not read again. */
function remembering(column: Column, factor: number): (written: string) => CellResult {
  if (column.kind === 'geometry') return written => (written.length > longestShape ? readCell(column, written) : readShape(column, written));
  if (unlike.has(column.kind)) return written => readCell(column, written, factor);
  const known = new Map<string, CellResult>();
  return written => {
    const before = written.length > longest ? undefined : known.get(written);
    if (before !== undefined) return before;
    const result = readCell(column, written, factor);
    if (written.length <= longest && known.size < most) known.set(written, result);
    return result;
  };
}

/** A reader of the cells of one column; `factor` as in readCell. */
export function readColumn(column: Column, factor = 1): ColumnReader {
  const glance = glanceOf(column, factor);
  const closely = remembering(column, factor);
  const nothing = readCell(column, '', factor);
  const reader: ColumnReader = {
    faults: undefined,
    read: written => {
      if (written === '') { reader.faults = nothing.faults; return undefined; }
      const plain = glance(written);
      if (plain !== undefined) { reader.faults = undefined; return plain; }
      const { value, faults } = closely(written);
      reader.faults = faults;
      return value;
    },
  };
  return reader;
}
