// Where findings' cells stand, and the edits that do as they suggest.
import { describe, expect, test } from 'vitest';
import { checkData } from '../../../src/core/check/check-data.ts';
import { aboutCell, aboutFile, aboutRow } from '../../../src/core/check/report.ts';
import type { Sheet } from '../../../src/core/check/sheet.ts';
import { editSheets } from '../../../src/core/desk/edit-sheets.ts';
import { cellOf, columnIndex, fixEdits } from '../../../src/core/desk/fix-findings.ts';
import { columnLetter } from '../../../src/core/check/finding.ts';

const cell = (file: string, row: number, index = 0) => aboutCell({ file, row }, { index, header: '位置', value: '上' }, 'cell-choice', '上游、中游', '上游');

test('letters of columns are read as they are written', () => {
  for (const index of [0, 25, 26, 51, 52, 701, 702]) expect(columnIndex(columnLetter(index))).toBe(index);
});

describe('findings', () => {
  test('of a row or a file have no cell', () => { expect([cellOf(aboutFile('a.csv', 'file-empty')), cellOf(aboutRow({ file: 'a.csv', row: 2 }, 'row-note')), cellOf(cell('a.csv', 4, 2))]).toEqual([undefined, undefined, { row: 3, column: 2 }]); });
});

describe('doing as findings suggest', () => {
  const sheet: Sheet = { table: 'links', file: 'links.csv', rows: [['位置'], ['上'], ['上'], ['下游']], findings: [] };
  test('changes their cells, and leaves one that says something else by now', () => {
    expect(fixEdits([sheet], [cell('links.csv', 2), cell('links.csv', 4)])).toEqual([{ kind: 'cells', table: 'links', cells: [{ row: 1, column: 0, text: '上游' }] }]);
  });
  test('is nothing where nobody knows what to write', () => { expect(fixEdits([sheet], [aboutCell({ file: 'links.csv', row: 2 }, { index: 0, header: '位置', value: '上' }, 'cell-choice', '上游、中游')])).toEqual([]); });

  /** A table of links with mistakes that are known how to mend. */
  const rows = [['编码', '产业链', '名称', '位置', '单位', '更新日期', '公开'], ['A', 'C', '甲', '上游区', '吨', '46234', '是'], ['B', '', '乙', '中游', '吨', '2026-09-30', '是'], ['D', 'C', '丙', '下游', '吨', '暂无', '是']];
  test('mends them: the same check then has nothing left to suggest', () => {
    const chains: Sheet = { table: 'chains', file: 'chains.csv', rows: [['编码', '名称', '公开'], ['C', '链', '是']], findings: [] };
    const sheets = [chains, { ...sheet, rows }];
    const before = checkData(sheets).findings.filter(({ fix }) => fix !== undefined);
    expect(before.map(({ code, fix }) => `${code} ${fix}`).sort()).toEqual(['cell-choice 上游', 'cell-date-serial 2026-07-31', 'cell-missing-word ', 'cell-required-merged C']);
    const after = editSheets(sheets, fixEdits(sheets, before));
    expect(checkData(after).findings.filter(({ file, fix }) => file === 'links.csv' && fix !== undefined)).toEqual([]);
  });
});
