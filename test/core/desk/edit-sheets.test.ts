// Edits of a planner's tables: what they change, what they leave, and that a step back is the list before.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Sheet } from '../../../src/core/check/sheet.ts';
import { editSheets, fillDown, pasteBlock, type Edit } from '../../../src/core/desk/edit-sheets.ts';
import { diffSheets, patchSheets } from '../../../src/core/desk/patch-sheets.ts';

const sheet = (table: Sheet['table'], ...rows: string[][]): Sheet => ({ table, file: `${table}.csv`, rows, findings: [] });
const two = [sheet('links', ['编码', '名称'], ['A', '甲'], ['B', '乙']), sheet('chains', ['编码'], ['C'])];
const rowsOf = (sheets: readonly Sheet[]): Sheet['rows'] => sheets[0]!.rows;

describe('an edit', () => {
  test('changes its cells, and leaves every other row and table the same object', () => {
    const after = editSheets(two, [{ kind: 'cells', table: 'links', cells: [{ row: 1, column: 1, text: '丙' }] }]);
    expect(rowsOf(after)).toEqual([['编码', '名称'], ['A', '丙'], ['B', '乙']]);
    expect([after[1] === two[1], after[0]!.rows[0] === two[0]!.rows[0], after[0]!.rows[2] === two[0]!.rows[2]]).toEqual([true, true, true]);
    expect(rowsOf(two)[1]).toEqual(['A', '甲']);
  });
  test('that writes what stands there already gives the same list', () => {
    expect(editSheets(two, [{ kind: 'cells', table: 'links', cells: [{ row: 1, column: 1, text: '甲' }, { row: 1, column: 7, text: '' }] }])).toBe(two);
  });
  test('behind the last cell or row makes blank ones between', () => {
    const after = editSheets(two, [{ kind: 'cells', table: 'chains', cells: [{ row: 3, column: 2, text: 'x' }] }]);
    expect(after[1]!.rows).toEqual([['编码'], ['C'], [], ['', '', 'x']]);
  });
  test('inserts blank rows and removes rows', () => {
    const more = editSheets(two, [{ kind: 'insert', table: 'links', at: 1, count: 1 }]);
    expect(rowsOf(more)).toEqual([['编码', '名称'], ['', ''], ['A', '甲'], ['B', '乙']]);
    expect(rowsOf(editSheets(more, [{ kind: 'remove', table: 'links', at: 1, count: 2 }]))).toEqual([['编码', '名称'], ['B', '乙']]);
  });
  test('of a table that is not there does nothing', () => { expect(editSheets(two, [{ kind: 'remove', table: 'parks', at: 0, count: 1 }])).toBe(two); });
});

describe('filling down', () => {
  test('says below what the first row of the block says', () => {
    expect(fillDown(rowsOf(two), { top: 1, left: 0, bottom: 2, right: 1 })).toEqual([{ row: 2, column: 0, text: 'A' }, { row: 2, column: 1, text: '甲' }]);
  });
  test('of one row takes what stands above; of the first row nothing', () => {
    expect(fillDown(rowsOf(two), { top: 2, left: 1, bottom: 2, right: 1 })).toEqual([{ row: 2, column: 1, text: '甲' }]);
    expect(fillDown(rowsOf(two), { top: 0, left: 0, bottom: 0, right: 0 })).toEqual([]);
  });
});

describe('pasting', () => {
  test('writes a block from its corner on', () => {
    expect(pasteBlock([['1', '2'], ['3']], { top: 4, left: 1, bottom: 4, right: 1 })).toEqual([{ row: 4, column: 1, text: '1' }, { row: 4, column: 2, text: '2' }, { row: 5, column: 1, text: '3' }]);
  });
  test('of one cell fills all that is chosen', () => { expect(pasteBlock([['x']], { top: 0, left: 0, bottom: 1, right: 1 }).map(({ text }) => text)).toEqual(['x', 'x', 'x', 'x']); });
});

describe('whatever is edited', () => {
  const cell = fc.record({ row: fc.nat(6), column: fc.nat(4), text: fc.string({ maxLength: 3 }) });
  const table = fc.constantFrom('links' as const, 'chains' as const);
  const edit: fc.Arbitrary<Edit> = fc.oneof(
    fc.record({ kind: fc.constant('cells' as const), table, cells: fc.array(cell, { maxLength: 4 }) }),
    fc.record({ kind: fc.constantFrom('insert' as const, 'remove' as const), table, at: fc.nat(4), count: fc.integer({ min: 1, max: 3 }) }));
  test('what differs, applied to the list before, gives the list after', () => {
    fc.assert(fc.property(fc.array(edit, { maxLength: 5 }), edits => {
      const after = editSheets(two, edits);
      expect(patchSheets(two, diffSheets(two, after))).toEqual(after);
      expect(patchSheets([], diffSheets([], after))).toEqual(after);
    }));
  });
  test('what differs by cells alone is those rows and no more', () => {
    const after = editSheets(two, [{ kind: 'cells', table: 'links', cells: [{ row: 2, column: 0, text: 'Z' }] }]);
    expect(diffSheets(two, after)).toEqual([{ table: 'links', rows: [[2, ['Z', '乙']]] }]);
  });
});
