// Places in the text of a file, as editors count them.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { locateCells } from '../../src/io/locate-cells.ts';
import { readSheet } from '../../src/io/read-sheet.ts';

const rowsOf = (text: string): readonly (readonly string[])[] => readSheet('links', 'links.csv', new TextEncoder().encode(text)).rows;
/** What stands at the place that is told for a cell. */
function at(text: string, row: number, index: number | null): string | undefined {
  const place = locateCells(text, rowsOf(text))(row, index);
  if (place === undefined) return undefined;
  const lines = text.split(/\r\n|\r|\n/);
  return place.line === place.endLine ? lines[place.line - 1]?.slice(place.column - 1, place.endColumn - 1) : `${lines[place.line - 1]?.slice(place.column - 1)}…${lines[place.endLine - 1]?.slice(0, place.endColumn - 1)}`;
}

describe('a cell is found', () => {
  test.each([
    ['in a plain row', '编码,名称\nA1,甲\n', 2, 1, '甲'], ['with CRLF', '编码,名称\r\nA1,甲\r\nA2,乙\r\n', 3, 0, 'A2'], ['in quotes, the quotes with it', '编码,名称\nA1,"甲,乙"\n', 2, 1, '"甲,乙"'],
    ['behind tabs', '编码\t名称\nA1\t甲\n', 2, 1, '甲'], ['below a cell of two lines', '编码,名称\nA1,"甲\n乙"\nA2,丙\n', 3, 1, '丙'], ['that is of two lines itself', '编码,名称\nA1,"甲\n乙"\n', 2, 1, '"甲…乙"'],
    ['below sep=', 'sep=;\n编码;名称\nA1;甲\n', 2, 1, '甲'], ['that is blank', '编码,名称\n,甲\n', 2, 0, ''],
  ])('%s', (_, text, row, index, wanted) => { expect(at(text, row, index)).toBe(wanted); });
});

test('a row without a cell is its whole line', () => { expect(at('编码,名称\nA1,甲\n', 2, null)).toBe('A1,甲'); });
test('a row that the text does not have has no place', () => { expect(at('编码,名称\nA1,甲\n', 9, 0)).toBeUndefined(); });

test('every cell of any table is found where it stands', () => {
  const cell = fc.stringMatching(/^[a-c"\n,]{0,4}$/);
  fc.assert(fc.property(fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 8 }), fc.constantFrom('\n', '\r\n'), (cells, end) => {
    const quoted = (text: string): string => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
    const rows = [['code', 'name'], ...cells];
    const text = rows.map(row => row.map(quoted).join(',')).join(end);
    const locate = locateCells(text, rows);
    const lines = text.split(/\r\n|\n/);
    rows.forEach((row, number) => row.forEach((wanted, index) => {
      const place = locate(number + 1, index);
      expect(place).toBeDefined();
      expect(lines[(place?.line ?? 1) - 1]?.slice((place?.column ?? 1) - 1).startsWith(quoted(wanted).split('\n')[0] ?? '')).toBe(true);
    }));
  }), { numRuns: 300 });
});
