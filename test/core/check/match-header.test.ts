import { describe, expect, test } from 'vitest';
import { isHeader, matchHeader } from '../../../src/core/check/match-header.ts';
import { headerOf, type Column } from '../../../src/core/schema/column.ts';
import { parcels } from '../../../src/core/schema/parcels.ts';
import { tableNames, tables } from '../../../src/core/schema/tables.ts';

const match = (...row: string[]) => matchHeader(parcels, 'parcels.csv', row);
const keys = (...row: string[]): readonly string[] => match(...row).header.columns.map(column => column.key);
/** Findings about the header's cells; which columns are missing is another matter. */
const found = (...row: string[]) => match(...row).findings.filter(finding => finding.code !== 'header-missing');

describe('headers', () => {
  test('columns may stand in any order, and each keeps its own place', () => {
    const { header } = match('面积(亩)', '状态', '编码', '类型', '园区');
    expect(header.columns.map(({ key, index }) => [key, index])).toEqual([['area', 0], ['status', 1], ['code', 2], ['kind', 3], ['park', 4]]);
  });
  test.each(['面积(亩)', '面积（亩）', '面积', '面积【亩】', ' 面积 (亩) ', 'area', 'Area', 'AREA'])('「%s」 is the area', header => { expect(keys(header)).toEqual(['area']); expect(found(header)).toEqual([]); });
  test('English keys are taken too, with or without underscores', () => { expect(keys('plotRatioMin', 'plot_ratio_max', 'Price unit')).toEqual(['plotRatioMin', 'plotRatioMax', 'priceUnit']); });
  test('a unit that cannot be turned into the column’s is an error, and names the one that was agreed', () => {
    expect(found('面积(垧)')).toMatchObject([{ row: 1, column: 'A', header: '面积(垧)', code: 'header-unit', level: 'error', suggestion: expect.stringContaining('面积(亩)') }]);
  });
  test('a unit that can is converted, and said with the factor', () => {
    expect(found('面积(公顷)')).toMatchObject([{ row: 1, column: 'A', header: '面积(公顷)', code: 'header-converted', level: 'notice', message: expect.stringContaining('乘以 15') }]);
  });
  test('a repeated header is an error on the second one, and the first is used', () => {
    expect(keys('编码', '面积', '面积')).toEqual(['code', 'area']);
    expect(found('编码', '面积', '面积')).toMatchObject([{ column: 'C', code: 'header-repeated', message: expect.stringContaining('B 列') }]);
  });
  test('an unknown header is a warning with the nearest name', () => {
    expect(found('编码', '面季')).toMatchObject([{ column: 'B', code: 'header-unknown', level: 'warning', suggestion: expect.stringContaining('面积') }]);
    expect(found('领导批示意见')).toMatchObject([{ code: 'header-unknown', suggestion: expect.not.stringContaining('是不是') }]);
  });
  test('every required column that is missing is named', () => {
    expect(match('编码', '园区').findings.map(({ code, message }) => `${code} ${message}`)).toEqual(['header-missing 缺少必需的一列「类型」', 'header-missing 缺少必需的一列「状态」']);
  });
  test('blank header cells are skipped', () => { expect(keys('', '编码', '')).toEqual(['code']); expect(found('', '编码', '')).toEqual([]); });
  test('names that every object has are no headers', () => { for (const name of ['__proto__', 'constructor', 'toString']) expect(isHeader(parcels, name)).toBe(false); });
});

describe('every table', () => {
  test.each(tableNames)('%s: the template’s own headers all match, without a finding', name => {
    const table = tables[name];
    const columns = Object.entries(table.columns as Readonly<Record<string, Column>>);
    const { header, findings } = matchHeader(table, `${name}.csv`, columns.map(([, column]) => headerOf(column)));
    expect(header.columns.map(column => column.key)).toEqual(columns.map(([key]) => key));
    expect(findings).toEqual([]);
  });
  test.each(tableNames)('%s: no header, key or label of one column answers to another', name => {
    const columns = Object.entries(tables[name].columns as Readonly<Record<string, Column>>);
    for (const [key, column] of columns) for (const text of [column.zh, key, column.en, headerOf(column)])
      expect([text, matchHeader(tables[name], '', [text]).header.columns[0]?.key]).toEqual([text, key]);
  });
});
