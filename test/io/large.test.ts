// Ten megabytes of anything are read and checked within two seconds of work: nothing in the way of a cell looks at the rest of the file for each of its characters.

import { describe, expect, test } from 'vitest';
import { checkRows, type CheckedSheet } from '../../src/core/check/check-rows.ts';
import { tables, type TableName } from '../../src/core/schema/tables.ts';
import { readSheet } from '../../src/io/read-sheet.ts';

const megabytes = 10_000_000;
const encoder = new TextEncoder();
const repeat = (unit: string): string => unit.repeat(Math.ceil(megabytes / encoder.encode(unit).length));

/** Milliseconds that this thread has worked, whatever else the machine does. */
const worked = (): number => { const { user, system } = process.threadCpuUsage(); return (user + system) / 1000; };

function checkWithin(name: TableName, text: string): CheckedSheet {
  const bytes = encoder.encode(text);
  const start = worked();
  const checked = checkRows(tables[name], readSheet(name, `${name}.csv`, bytes));
  expect(worked() - start).toBeLessThan(2000);
  const { rows, used, blank, aside, refused } = checked.count;
  expect(used + blank + aside + refused).toBe(rows);
  return checked;
}

const codes = (checked: CheckedSheet): readonly string[] => [...new Set(checked.findings.map(({ code }) => code))];
const header = '编码,名称,产值(万元),重点区域,说明\n';

describe('ten megabytes', () => {
  test('of good rows are all used', () => {
    const row = (nth: number): string => `A${nth},肉羊产业链,${nth},内蒙古、山东,"2017 年投产,单班日宰 600 只"\n`;
    const rows = Math.ceil(megabytes / encoder.encode(row(100_000)).length);
    expect(checkWithin('chains', header + Array.from({ length: rows }, (_, nth) => row(nth)).join('')).count).toMatchObject({ used: rows, refused: 0 });
  });
  test.each([0, 1, 2, 3, 4])('in one cell of column %d are told, and the rows beside it are read', column => {
    const cells = ['A', '甲', '1', '山东', ''].map((cell, index) => (index === column ? repeat('羊、') : cell));
    const checked = checkWithin('chains', `${header}${cells.join(',')}\nB,乙,约1,,\n`);
    expect([codes(checked).includes('cell-long'), checked.findings.at(-1)?.code, checked.findings.at(-1)?.row]).toEqual([true, 'cell-number-vague', 3]);
  });
  test.each(['(', '0 0, ', 'POLYGON ((', '（', '1', ' '])('of «%s» in a shape’s cell are told', unit => {
    expect(checkWithin('parcels', `编码,园区,类型,状态,坐标系,边界\nX,P,地块,可供,本地,"${repeat(unit)}"\n`).findings.length).toBe(unit === ' ' ? 0 : 1);
  });
  test('of a shape’s points are told', () => {
    const points = Array.from({ length: 400_000 }, (_, nth) => `${(Math.cos(nth / 63_662) * 1000).toFixed(3)} ${(Math.sin(nth / 63_662) * 1000).toFixed(3)}`);
    expect(codes(checkWithin('parcels', `编码,园区,类型,状态,坐标系,边界\nX,P,地块,可供,本地,"POLYGON ((${points.join(',')},${points[0] ?? ''}))"\n`))).toEqual(['geometry-heavy']);
  });
  test.each(['"', ',', '\n', '\r', '","', '"\n', '\n"', '",\n', '"a', '" ', 'a,', '合计\n', '编码\n', '编码,名称\n', '(', '\0', '\ufeff', '锟斤拷', '；'])('of %j alone are told', unit => {
    expect(checkWithin('chains', repeat(unit)).findings.length).toBeGreaterThan(0);
  });
  test.each(['"', '\n', '"\n', '",\n', '合计,\n', 'A,甲\n', '",""\n', '编码\n', '((', '='])('of %j below a header: what cannot be used is counted', unit => {
    const checked = checkWithin('chains', `${header}A,甲,1,,\n${repeat(unit)}`);
    expect(checked.count.refused === 0 || checked.findings.some(({ level }) => level === 'error')).toBe(true);
  });
  test('of mistakes are listed as far as anyone could read, and the rest is counted', () => {
    const checked = checkWithin('chains', `${header}${repeat('A,甲\n')}`);
    expect(checked.findings.at(-1)).toMatchObject({ code: 'findings-more', row: null, message: expect.stringMatching(/还有 \d{6,} 处/) });
  });
});
