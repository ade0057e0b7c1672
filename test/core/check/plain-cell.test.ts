import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readCell } from '../../../src/core/check/read-cell.ts';
import { readColumn } from '../../../src/core/check/read-column.ts';
import { SeenRows } from '../../../src/core/check/seen-rows.ts';
import { code, choice, date, flag, geometry, integer, list, number, reference, text, type Column } from '../../../src/core/schema/column.ts';
import { anyCell } from '../../support/arbitrary.ts';

const about = { zh: '列', en: 'Column', example: '1' } as const;
const columns: readonly Column[] = [geometry(about), geometry({ ...about, areal: true, required: true }), text(about), text({ ...about, required: true }), code(about), number({ ...about, min: 0, max: 999, unit: '万元' }), number(about), integer(about), flag(about), date(about), list(about), reference('links', about), choice({ a: { zh: '甲', en: 'A' } }, about)];
const cell = fc.oneof(anyCell, fc.constantFrom('暂无', 'N/A', 'null', 'NA-1', '9.1E+17', '1E5', '007', '0.30', '.5', '5.', '1.2.3', '123456789012345', '1234567890123456', '999.5', '-1', 'Err:502', '=A1', '锟斤拷', '公斤', '50 公斤', ' 甲', '甲 ', '全角（）', 'é'), fc.stringMatching(/^[0-9.]{1,17}$/), fc.stringMatching(/^[A-Za-z0-9_-]{1,8}$/));

describe('reading a column quickly', () => {
  test('gives for any cells, in any order and again, what reading each alone gives', () => {
    fc.assert(fc.property(fc.constantFrom(...columns), fc.constantFrom(1, 10_000), fc.array(cell, { minLength: 1, maxLength: 12 }), (column, factor, cells) => {
      const reader = readColumn(column, factor);
      for (const written of [...cells, ...cells]) {
        const value = reader.read(written);
        const alone = readCell(column, written, factor);
        expect([value, reader.faults ?? []]).toEqual([alone.value, alone.faults ?? []]);
      }
    }), { numRuns: 3000 });
  });
});

describe('rows that were seen', () => {
  test('are known again by the cells that may not repeat, whatever the case of plain letters, through any growth', () => {
    fc.assert(fc.property(fc.array(fc.record({ a: fc.stringMatching(/^[a-cA-C]{0,2}$/), b: fc.nat(3) }), { maxLength: 60 }), rows => {
      const seen = new SeenRows(['a', 'b']);
      const known = new Map<string, number>();
      rows.forEach((row, index) => {
        const key = `${row.a.toLowerCase()} ${row.b}`;
        expect(seen.add(row, index)).toBe(known.get(key));
        if (!known.has(key)) known.set(key, index);
      });
    }), { numRuns: 300 });
    const many = new SeenRows(['a']);
    for (let nth = 0; nth < 5000; nth++) expect(many.add({ a: `K${nth}` }, nth)).toBeUndefined();
    expect(many.add({ a: 'k4321' }, 9999)).toBe(4321);
  });
  test('a row whose first cell is blank is like no other', () => {
    const seen = new SeenRows(['a']);
    expect([seen.add({ a: undefined }, 1), seen.add({ a: undefined }, 2)]).toEqual([undefined, undefined]);
  });
});
