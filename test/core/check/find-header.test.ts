import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkRows } from '../../../src/core/check/check-rows.ts';
import { findHeader } from '../../../src/core/check/find-header.ts';
import { tables, type TableName } from '../../../src/core/schema/tables.ts';
import { codesOf } from '../../support/county.ts';

const of = (name: TableName, ...rows: string[][]) => checkRows(tables[name], { table: name, file: `${name}.csv`, rows, findings: [] });
const head = ['编码', '名称', '产值(万元)'];

describe('a header', () => {
  it('may stand below a title and a blank row, which is said, and rows keep Excel’s numbers', () => {
    const { records, findings, count } = of('chains', ['棠川县产业链一览表', '', ''], ['', '', ''], head, ['A', '甲', '约5']);
    expect(records).toMatchObject([{ code: 'A', place: { row: 4 } }]);
    expect(codesOf(findings)).toEqual(['chains.csv 3 header-late', 'chains.csv C4 cell-number-vague']);
    expect(count).toEqual({ rows: 1, used: 1, blank: 0, aside: 0, refused: 0 });
  });

  it('may stand in two rows, groups above and columns below', () => {
    const { records, findings } = of('companies', ['编码', '名称', '角色', '总部', '', ''], ['', '', '', '总部城市', '经度', '纬度'], ['L-1', '甲', '本地', '太原', '112.5', '37.8']);
    expect(records).toMatchObject([{ code: 'L-1', lon: 112.5, lat: 37.8 }]);
    expect(codesOf(findings).filter(code => code.includes('header'))).toEqual(['companies.csv 1 header-joined']);
  });

  it('may have its units in a second row, which then count', () => {
    const { records, findings } = of('chains', ['编码', '名称', '产值'], ['', '', '(亿元)'], ['A', '甲', '3.2']);
    expect(records).toMatchObject([{ code: 'A', output: 32_000 }]);
    expect(codesOf(findings)).toEqual(['chains.csv 1 header-joined', 'chains.csv C2 header-converted']);
  });

  it('is never mistaken for a first row of data, nor a row of data for the header’s second', () => {
    expect(findHeader(tables.chains, [head, ['A', '名称', '']])).toMatchObject({ first: 0, last: 0 });
    expect(findHeader(tables.chains, [head, ['', '', '']])).toMatchObject({ first: 0, last: 0 });
    expect(findHeader(tables.chains, [['编码', '名称'], ['编码', '名称']])).toMatchObject({ first: 0, last: 0 });
  });

  it('is the first row where no row is one, so that what is missing there is told', () => {
    expect(findHeader(tables.chains, [['A', '甲'], ['B', '乙']])).toMatchObject({ first: 0, last: 0 });
    expect(of('chains', ['A', '甲'], ['B', '乙']).count).toMatchObject({ rows: 1, used: 0, refused: 1 });
  });
});

describe('rows that nobody meant as data', () => {
  it.each([
    ['a total', ['合计', '', '300'], 'row-total'], ['a total with blanks in the word', ['总 计', '', '1,200'], 'row-total'], ['a total in the second cell', ['', '小计', '5'], 'row-total'],
    ['a footnote', ['注:数据截至九月。', '', ''], 'row-note'], ['a source', ['数据来源:县统计局', '', ''], 'row-note'], ['a numbered note', ['注1、含在建', '', ''], 'row-note'], ['a starred note', ['* 为估计', '', ''], 'row-note'],
    ['signatures', ['填表人:张三', '审核:李四', '日期:2026-09-30'], 'row-note'], ['the header again, as printing by pages leaves it', head, 'row-header'],
  ])('%s is set aside with its finding', (_, row, code) => {
    const { findings, count } = of('chains', head, ['A', '甲', '5'], row);
    expect(codesOf(findings)).toEqual([`chains.csv 3 ${code}`]);
    expect(count).toEqual({ rows: 2, used: 1, blank: 0, aside: 1, refused: 0 });
  });

  it.each([['合计', ['HJ', '合计', '5']], ['a name that begins like a note', ['Z', '注塑产业链', '5']], ['a total with a text beside it', ['合计', '甲链', '5']]])('%s among its own row’s texts is data, or a mistake in data', (_, row) => {
    expect(of('chains', head, row).count.aside).toBe(0);
  });
});

describe('a blank where a cell was merged with the one above', () => {
  it('is a fault with the text above as suggestion, and is not filled in', () => {
    const { records, findings } = of('links', ['编码', '产业链', '名称', '位置', '产品', '单位'], ['A', 'YR', '甲', '中游', '品', '吨'], ['B', '', '乙', '中游', '品', '吨']);
    expect(records).toHaveLength(1);
    expect(findings).toMatchObject([{ row: 3, column: 'B', code: 'cell-required-merged', suggestion: expect.stringContaining('「YR」') }]);
  });
});

it('rows in are rows used, blank, set aside and refused, whatever stands in the file', () => {
  const cell = fc.constantFrom('', 'A', 'B', '甲', '编码', '名称', '产值(万元)', '合计', '注:', '5', '约5', '填表人:甲');
  fc.assert(fc.property(fc.array(fc.array(cell, { maxLength: 4 }), { maxLength: 12 }), rows => {
    const { count, findings } = of('chains', ...rows);
    expect(count.used + count.blank + count.aside + count.refused).toBe(count.rows);
    expect(findings.filter(({ code }) => ['row-total', 'row-note', 'row-header'].includes(code))).toHaveLength(count.aside);
  }), { numRuns: 400 });
});
