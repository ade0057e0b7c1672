import { describe, expect, test } from 'vitest';
import { wordsOf } from '../../../src/core/check/messages.ts';
import { readCell } from '../../../src/core/check/read-cell.ts';
import { geometry } from '../../../src/core/schema/column.ts';

const about = { zh: '边界', en: 'Boundary', example: 'POINT (0 0)' } as const;
const any = geometry(about);
const area = geometry({ ...about, areal: true });
const square = [[[0, 0], [10, 0], [10, 10], [0, 10], [0, 0]]];
const faultOf = (wkt: string, column = area): string | undefined => readCell(column, wkt).faults?.[0]?.code;

describe('WKT that is taken', () => {
  test.each([
    ['plain', 'POLYGON ((0 0, 10 0, 10 10, 0 10, 0 0))'],
    ['small letters and no blanks', 'polygon((0 0,10 0,10 10,0 10,0 0))'],
    ['with heights, as QGIS writes them', 'POLYGON Z ((0 0 5, 10 0 5, 10 10 5, 0 10 5, 0 0 5))'],
    ['PolygonZ in one word', 'PolygonZ ((0 0 5, 10 0 5, 10 10 5, 0 10 5, 0 0 5))'],
    ['behind an SRID', 'SRID=4326;POLYGON ((0 0, 10 0, 10 10, 0 10, 0 0))'],
    ['broken over lines', 'POLYGON ((0 0, 10 0,\r\n10 10, 0 10,\n0 0))'],
    ['with full-width marks', 'POLYGON （（0 0， 10 0， 10 10， 0 10， 0 0））'],
  ])('a polygon %s is the same square', (_, wkt) => { expect(readCell(area, wkt)).toEqual({ value: { type: 'Polygon', coordinates: square } }); });

  test('a point given twice in a row is no crossing', () => { expect(faultOf('POLYGON ((0 0, 10 0, 10 0, 10 10, 0 10, 0 0))')).toBeUndefined(); });
  test('a point on a straight edge is no crossing', () => { expect(faultOf('POLYGON ((0 0, 5 0, 10 0, 10 10, 0 10, 0 0))')).toBeUndefined(); });
  test('a hole stays a hole', () => { expect(faultOf('POLYGON ((0 0, 10 0, 10 10, 0 10, 0 0), (2 2, 4 2, 4 4, 2 4, 2 2))')).toBeUndefined(); });
  test('points and lines are taken where no area is asked for', () => {
    expect(readCell(any, 'POINT Z (1 2 3)').value).toEqual({ type: 'Point', coordinates: [1, 2] });
    expect(readCell(any, 'LINESTRING (0 0, 5 5)').value).toEqual({ type: 'LineString', coordinates: [[0, 0], [5, 5]] });
  });
});

describe('WKT that is refused', () => {
  test.each([
    ['cut off by the 32,767 characters of a cell', `POLYGON ((${'0 0, '.repeat(7000)}`.slice(0, 32_767), 'geometry-cut'],
    ['that ends in the middle', 'POLYGON ((0 0, 10 0, 10 10', 'geometry-brackets'],
    ['with one bracket short', 'POLYGON ((0 0, 10 0, 10 10, 0 10, 0 0)', 'geometry-brackets'],
    ['with a letter for a figure', 'POLYGON ((0 0, 10 0, 10 x, 0 10, 0 0))', 'geometry-number'],
    ['empty', 'POLYGON EMPTY', 'geometry-empty'],
    ['of figures beyond measure', 'POLYGON ((0 0, 1e999 0, 10 10, 0 0))', 'geometry-number'],
    ['not closed', 'POLYGON ((0 0, 10 0, 10 10, 0 10))', 'geometry-open'],
    ['of two points', 'POLYGON ((0 0, 10 0, 0 0))', 'geometry-small'],
    ['of points in one line, which encloses nothing', 'POLYGON ((0 0, 10 0, 20 0, 0 0))', 'geometry-small'],
    ['a bow-tie', 'POLYGON ((0 0, 10 10, 10 0, 0 10, 0 0))', 'geometry-crossing'],
    ['a line where an area is asked for', 'LINESTRING (0 0, 5 5)', 'geometry-kind'],
    ['a collection', 'GEOMETRYCOLLECTION (POINT (1 2))', 'geometry-kind'],
    ['words', '开元路北侧', 'geometry-syntax'],
  ])('a boundary %s', (_, wkt, code) => { expect(faultOf(wkt)).toBe(code); });

  test('a line that goes nowhere', () => { expect(faultOf('LINESTRING (3 3, 3 3)', any)).toBe('geometry-short'); });
  test('a point of one figure', () => { expect(faultOf('POINT (5)', any)).toBe('geometry-figures'); });
  test('a bow-tie is told where it crosses', () => {
    const [fault] = readCell(area, 'POLYGON ((0 0, 10 10, 10 0, 0 10, 0 0))').faults ?? [];
    expect(fault?.args).toEqual(['(5, 5)']);
    expect(wordsOf('geometry-crossing', '(5, 5)').message).toContain('(5, 5)');
  });
});
