import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import { readSheet } from '../../src/io/read-sheet.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const read = (text: string) => readSheet('chains', 'chains.csv', bytes(text));
const table = [['编码', '名称', '产值(万元)'], ['A', '甲', '12'], ['B', '乙', '']];

describe('delimiters and line ends', () => {
  test.each([
    ['commas and LF', '编码,名称,产值(万元)\nA,甲,12\nB,乙,'],
    ['commas and CRLF', '编码,名称,产值(万元)\r\nA,甲,12\r\nB,乙,'],
    ['CR alone, as old Macs wrote', '编码,名称,产值(万元)\rA,甲,12\rB,乙,'],
    ['CRLF and LF mixed, as two editors leave them', '编码,名称,产值(万元)\r\nA,甲,12\nB,乙,'],
    ['LF and CRLF mixed', '编码,名称,产值(万元)\nA,甲,12\r\nB,乙,'],
    ['semicolons', '编码;名称;产值(万元)\nA;甲;12\nB;乙;'],
    ['tabs', '编码\t名称\t产值(万元)\nA\t甲\t12\nB\t乙\t'],
    ['a line that names the separator', 'sep=;\r\n编码;名称;产值(万元)\r\nA;甲;12\r\nB;乙;'],
    ['full-width commas', '编码，名称，产值(万元)\nA，甲，12\nB，乙，'],
    ['upright lines', '编码|名称|产值(万元)\nA|甲|12\nB|乙|'],
    ['everything quoted', '"编码","名称","产值(万元)"\n"A","甲","12"\n"B","乙",""'],
  ])('%s give the same rows', (_, text) => { expect(read(text)).toMatchObject({ rows: table, findings: [] }); });
  test('the delimiter is that of the header, below a title with commas of its own', () => {
    expect(read('棠川县,产业链,一览,表\n编码;名称\nA;甲,乙').rows).toEqual([['棠川县,产业链,一览,表'], ['编码', '名称'], ['A', '甲,乙']]);
  });
  test('UTF-16LE with tabs gives the same rows', () => {
    const sheet = readSheet('chains', 'chains.csv', iconv.encode('编码\t名称\t产值(万元)\r\nA\t甲\t12\r\nB\t乙\t', 'utf16le', { addBOM: true }));
    expect(sheet).toMatchObject({ rows: table, findings: [] });
  });
  test('a comma inside quotes, a doubled quote and a line end inside a cell stay in the cell', () => {
    expect(read('编码,名称\r\nA,"甲,""乙""\r\n丙"\r\nB,丁').rows).toEqual([['编码', '名称'], ['A', '甲,"乙"\n丙'], ['B', '丁']]);
  });
  test('a single column is no reason to guess another delimiter', () => { expect(read('编码\nA;B\nC').rows).toEqual([['编码'], ['A;B'], ['C']]); });
});

describe('row numbers', () => {
  test('blank lines stay, so that the row is the one that Excel shows', () => { expect(read('编码,名称\n\nA,甲\n').rows).toEqual([['编码', '名称'], [''], ['A', '甲'], ['']]); });
  test('a cell of several lines counts as one row', () => { expect(read('编码,名称\nA,"甲\n乙"\nB,丙').rows[2]).toEqual(['B', '丙']); });
});

describe('cells stay as they were written', () => {
  test('nothing is typed, trimmed or renamed', () => {
    expect(read('编码,编码,__proto__\n007, 甲 ,1e3').rows).toEqual([['编码', '编码', '__proto__'], ['007', ' 甲 ', '1e3']]);
  });
});

describe('what cannot be read is a finding, and no rows', () => {
  test.each([
    ['an empty file', new Uint8Array(), 'file-empty'], ['blanks and line ends', bytes(' \r\n\r\n'), 'file-empty'], ['a BOM alone', Uint8Array.of(0xef, 0xbb, 0xbf), 'file-empty'],
    ['a workbook', Uint8Array.of(0x50, 0x4b, 3, 4), 'not-csv'], ['unknown bytes', Uint8Array.of(0xff, 0xff, 0xff), 'encoding-unknown'],
  ])('%s', (_, given, code) => { expect(readSheet('chains', 'chains.csv', given)).toMatchObject({ rows: [], findings: [{ file: 'chains.csv', row: null, code, level: 'error' }] }); });
  test('a quote that is never closed is an error on its row', () => { expect(read('编码,名称\nA,甲\nB,"乙\nC,丙').findings).toMatchObject([{ row: 3, code: 'quote-open', level: 'error', message: expect.stringContaining('后面 1 行') }]); });
});
