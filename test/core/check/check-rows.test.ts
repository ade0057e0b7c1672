import { describe, expect, test } from 'vitest';
import { checkRows } from '../../../src/core/check/check-rows.ts';
import { columnLetter, compareFindings, type Finding } from '../../../src/core/check/finding.ts';
import { tables, type TableName } from '../../../src/core/schema/tables.ts';
import { check, codesOf } from '../../support/county.ts';

const rowsOf = (name: TableName, ...rows: string[][]) => checkRows(tables[name], { table: name, file: `${name}.csv`, rows, findings: [] });
const head = ['编码', '名称'];

describe('rows', () => {
  test('a row is told as Excel counts it, blank rows included', () => {
    const { findings, count } = rowsOf('chains', head, ['A', '甲'], ['', ''], ['B', '']);
    expect(codesOf(findings)).toEqual(['chains.csv B4 cell-required']);
    expect(count).toEqual({ rows: 3, used: 1, blank: 1, aside: 0, refused: 1 });
  });
  test('the empty line that ends a file is no row', () => { expect(rowsOf('chains', head, ['A', '甲'], ['']).count).toEqual({ rows: 1, used: 1, blank: 0, aside: 0, refused: 0 }); });
  test('a blank optional cell is undefined in the record', () => { expect(rowsOf('chains', [...head, '产值(万元)'], ['A', '甲', '']).records).toEqual([{ code: 'A', name: '甲', output: undefined, place: { file: 'chains.csv', row: 2 } }]); });
  test('a short row is a row with blanks at its end', () => { expect(rowsOf('chains', [...head, '产值(万元)'], ['A', '甲']).records).toHaveLength(1); });
  test('a row longer than its header is refused, for its cells may have slipped', () => {
    const { findings, records } = rowsOf('chains', head, ['A', '甲', '3', '4']);
    expect(findings).toMatchObject([{ row: 2, column: null, code: 'row-overlong', message: '这一行比表头多出 2 格' }]);
    expect(records).toEqual([]);
  });
  test('a bad cell that is not required leaves the rest of the row usable, and unknown', () => {
    const { findings, records } = rowsOf('chains', [...head, '产值(万元)'], ['A', '甲', '约500']);
    expect(codesOf(findings)).toEqual(['chains.csv C2 cell-number-vague']);
    expect(records).toMatchObject([{ code: 'A', output: undefined }]);
  });
  test('all faults of a row are found at once', () => { expect(codesOf(rowsOf('chains', [...head, '产值(万元)', '色号'], ['羊', '', 'x', '99']).findings)).toEqual(['chains.csv A2 cell-code', 'chains.csv B2 cell-required', 'chains.csv C2 cell-number', 'chains.csv D2 cell-high']); });
  test('without a required column no row can be used', () => { expect(rowsOf('chains', ['编码'], ['A']).count).toEqual({ rows: 1, used: 0, blank: 0, aside: 0, refused: 1 }); });
  test('a header alone is an empty table without a finding', () => { expect(rowsOf('chains', head)).toMatchObject({ records: [], findings: [], count: { rows: 0, used: 0, blank: 0, aside: 0, refused: 0 } }); });
});

describe('rows that repeat', () => {
  test('a second row of one code is an error that names the first, whatever the case of its letters', () => {
    const { findings, records } = rowsOf('chains', head, ['Ab', '甲'], ['aB', '乙']);
    expect(findings).toMatchObject([{ row: 3, column: 'A', value: 'aB', code: 'code-repeated', message: '与第 2 行重复' }]);
    expect(records).toHaveLength(1);
  });
  test('where several columns make a row, only all of them together repeat', () => {
    const flows = rowsOf('flows', ['上游环节', '下游环节', '流转物'], ['A', 'B', '奶'], ['A', 'B', '粪'], ['A', 'B', '奶']);
    expect(codesOf(flows.findings)).toEqual(['flows.csv 4 row-repeated']);
    expect(flows.records).toHaveLength(2);
  });
});

describe('counts', () => {
  test('a row that is held back for another row’s mistake counts as refused, not as used', () => {
    const { counts, records } = check({ chains: [{ code: 'C', name: '' }], links: [{ code: 'A' }] });
    expect(records.links).toEqual([]);
    expect(counts.links).toEqual({ rows: 1, used: 0, blank: 0, aside: 0, refused: 1 });
  });
});

describe('places', () => {
  test.each([[0, 'A'], [25, 'Z'], [26, 'AA'], [51, 'AZ'], [52, 'BA'], [701, 'ZZ'], [702, 'AAA']])('column %d is %s', (index, letter) => { expect(columnLetter(index)).toBe(letter); });
  test('findings stand by file, row, then column as Excel orders it: Z before AA', () => {
    const at = (file: string, row: number | null, column: string | null) => ({ file, row, column, code: 'x' }) as Finding;
    const ordered = [at('a', null, null), at('a', 2, null), at('a', 2, 'Z'), at('a', 2, 'AA'), at('a', 10, 'A'), at('b', 1, 'A')];
    expect([...ordered].reverse().sort(compareFindings)).toEqual(ordered);
  });
});

test('a column without a header that holds something is said, with how many cells', () => {
  const { findings } = checkRows(tables.links, { table: 'links', file: 'links.csv', rows: [['编码', '', '产业链'], ['A', '', 'C'], ['B', '备注', 'C']], findings: [] });
  expect(findings).toContainEqual(expect.objectContaining({ code: 'header-blank', column: 'B', row: 1, message: expect.stringContaining('1 格') as unknown }));
});
