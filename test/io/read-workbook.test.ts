// Workbooks: one sheet a table, each cell as the text that a CSV of it would have.
import { writeXlsx, type WriteSheet } from 'hucre/xlsx';
import { describe, expect, test } from 'vitest';
import { checkData } from '../../src/core/check/check-data.ts';
import { readFiles } from '../../src/io/read-files.ts';
import { readWorkbook } from '../../src/io/read-workbook.ts';

const bookOf = (...sheets: WriteSheet[]): Promise<Uint8Array> => writeXlsx({ sheets });
const textOf = async (sheet: Partial<WriteSheet>): Promise<readonly (readonly string[])[]> => {
  const { sheets } = await readWorkbook('县.xlsx', await bookOf({ name: '环节', ...sheet }));
  return sheets[0]?.rows ?? [];
};

describe('a cell of a workbook', () => {
  test.each<[string, string, string | number | boolean | Date | null]>([
    ['text as it stands', '000858', '000858'], ['a figure without grouping', '1234.5', 1234.5], ['nothing as nothing', '', null],
    ['a date as the check wants it', '2026-09-30', new Date(Date.UTC(2026, 8, 30))], ['yes and no in the planner’s words', '是', true],
    ['a code that Excel took for a number as the loss that it is', '9.13301E+17', 913301000000000000],
  ])('is read: %s', async (_title, said, value) => { expect((await textOf({ rows: [['代码', 'b'], [value, 'x']] }))[1]).toEqual([said, 'x']); });
  test('keeps the noughts that its format shows', async () => {
    expect((await textOf({ rows: [['代码'], [858]], cells: new Map([['1,0', { value: 858, style: { numFmt: '000000' } }]]) }))[1]).toEqual(['000858']);
  });
  test('is what a formula came to, and the formula itself where it was never worked out', async () => {
    expect((await textOf({ rows: [['产能', 'b'], [null, null]], cells: new Map([['1,0', { value: 3, formula: '1+2', formulaResult: 3 }], ['1,1', { value: null, formula: '1+2' }]]) }))[1]).toEqual(['3', '=1+2']);
  });
});

describe('a workbook', () => {
  test.each(['links', 'Links', 'links.csv', '环节', '环节表', ' 环节 '])('has the table of links in a sheet named %j', async name => {
    const { sheets } = await readWorkbook('县.xlsx', await bookOf({ name, rows: [['编码']] }));
    expect(sheets.map(({ table }) => table)).toEqual(['links']);
  });
  test('keeps the rows that Excel shows, blank ones above too', async () => {
    expect((await textOf({ rows: [[], ['全县环节表'], ['编码']] })).findIndex(([cell]) => cell === '编码')).toBe(2);
  });
  test('names the sheet in what is said of it, and says of other sheets that they were not read', async () => {
    const { sheets, findings } = await readWorkbook('县.xlsx', await bookOf({ name: '环节', rows: [['编码']] }, { name: '草稿', rows: [['x']] }, { name: 'Sheet3', rows: [] }));
    expect([sheets[0]?.file, findings.map(({ file, code }) => `${file} ${code}`)]).toEqual(['县.xlsx › 环节', ['县.xlsx › 草稿 sheet-unknown']]);
  });
  test.each([['not a workbook', new Uint8Array([1, 2, 3])], ['cut off', new Uint8Array([0x50, 0x4b, 3, 4, 0, 0])]])('that is %s is one error, and no crash', async (_what, bytes) => {
    expect(await readWorkbook('县.xlsx', bytes)).toMatchObject({ sheets: [], findings: [{ file: '县.xlsx', code: 'workbook-unreadable', level: 'error' }] });
  });
  test('beside a CSV of the same table: the first by name is read, the other said', async () => {
    const csv = new TextEncoder().encode('编码,名称\nA,甲\n');
    const { sheets, findings } = await readFiles([{ name: 'z.xlsx', read: () => bookOf({ name: '环节', rows: [['编码']] }) }, { name: 'links.csv', read: () => Promise.resolve(csv) }]);
    expect([sheets.map(({ file }) => file), findings.map(({ file, code }) => `${file} ${code}`)]).toEqual([['links.csv'], ['z.xlsx › 环节 file-repeated']]);
  });
  test('gives the records that a CSV of it gives', async () => {
    const rows = [['编码', '名称', '产业链', '环节类型', '单位', '外部需求', '公开'], ['A1', '屠宰', 'A', '加工', '万只', 12.5, true]];
    const { sheets } = await readWorkbook('县.xlsx', await bookOf({ name: '环节', rows }));
    const [row] = checkData(sheets).counts.links.rows === 1 ? sheets[0]?.rows.slice(1) ?? [] : [];
    expect(row).toEqual(['A1', '屠宰', 'A', '加工', '万只', '12.5', '是']);
  });
});
