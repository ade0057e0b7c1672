// The public acid tests of CSV, as facts in our own words and figures: what csv-spectrum and Papa Parse's own suite hold to be right. Where we differ by intent, the title says so.

import { describe, expect, test } from 'vitest';
import { readSheet } from '../../src/io/read-sheet.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const sheetOf = (text: string) => readSheet('chains', 'chains.csv', bytes(text));
const rowsOf = (text: string): readonly (readonly string[])[] => sheetOf(text).rows;
type Case = readonly [claim: string, text: string, rows: readonly (readonly string[])[]];

const spectrum: readonly Case[] = [
  ['three plain cells below three', 'x,y,z\n7,8,9\n', [['x', 'y', 'z'], ['7', '8', '9'], ['']]],
  ['the same with CRLF', 'x,y,z\r\n7,8,9\r\n', [['x', 'y', 'z'], ['7', '8', '9'], ['']]],
  ['a comma within quotes, and a code that begins with nought', 'name,street,town,code\nLi,9 East Rd.,"Linfen, SX",04100', [['name', 'street', 'town', 'code'], ['Li', '9 East Rd.', 'Linfen, SX', '04100']]],
  ['quotes around nothing are an empty cell', 'x,y,z\n7,"",""\n8,9,0', [['x', 'y', 'z'], ['7', '', ''], ['8', '9', '0']]],
  ['quotes around nothing, with CRLF', 'x,y,z\r\n7,"",""\r\n8,9,0', [['x', 'y', 'z'], ['7', '', ''], ['8', '9', '0']]],
  ['doubled quotes within quotes', 'x,y\n7,"oh ""oh"" oh"\n8,9', [['x', 'y'], ['7', 'oh "oh" oh'], ['8', '9']]],
  ['JSON in a cell', 'x,y\n7,"{""kind"": ""Point"", ""at"": [112.5, 36]}"', [['x', 'y'], ['7', '{"kind": "Point", "at": [112.5, 36]}']]],
  ['WKT in a cell', 'x,y\n7,"POLYGON ((0 0, 9 0, 9 9, 0 0))"', [['x', 'y'], ['7', 'POLYGON ((0 0, 9 0, 9 9, 0 0))']]],
  ['a line end within quotes', 'x,y,z\n"One fine \nday",8,9\n1,2,3', [['x', 'y', 'z'], ['One fine \nday', '8', '9'], ['1', '2', '3']]],
  ['a line end within quotes, CRLF: its kind is made LF, which is our own rule', 'x,y,z\r\n"One fine \r\nday",8,9\r\n1,2,3', [['x', 'y', 'z'], ['One fine \nday', '8', '9'], ['1', '2', '3']]],
  ['quotes and line ends together', 'x,y\n7,"oh \n""oh"" \noh"\n8,9', [['x', 'y'], ['7', 'oh \n"oh" \noh'], ['8', '9']]],
  ['characters beyond ASCII and beyond the first plane', 'x,y\n羊,ʤ\n𠮷,é', [['x', 'y'], ['羊', 'ʤ'], ['𠮷', 'é']]],
];

const papa: readonly Case[] = [
  ['one row without a line end', 'K,l,m', [['K', 'l', 'm']]],
  ['blanks and tabs at the ends of an unquoted cell stay', 'k,\tl ,m', [['k', '\tl ', 'm']]],
  ['blanks within quotes stay', 'k," l  ",m', [['k', ' l  ', 'm']]],
  ['quoted cells with line ends, one behind the other', 'k,"l\nl","m\nm\nm"', [['k', 'l\nl', 'm\nm\nm']]],
  ['the last cell of a row with a delimiter and a line end', 'k,l,"m,m\nm"\nn,o,p', [['k', 'l', 'm,m\nm'], ['n', 'o', 'p']]],
  ['doubled quotes in the middle and at both ends', 'k,"l""l""l","""m"""', [['k', 'l"l"l', '"m"']]],
  ['a quote at the end of an unquoted cell', 'k,l",m', [['k', 'l"', 'm']]],
  ['quotes around a delimiter, within quotes', 'k,""",""",m', [['k', '","', 'm']]],
  ['a quote right of a delimiter, within quotes', 'k,",""",m', [['k', ',"', 'm']]],
  ['a quote left of a delimiter, within quotes', 'k,""",",m', [['k', '",', 'm']]],
  ['five quotes in a row', '"7","a="""",b=""""","8"', [['7', 'a="",b=""', '8']]],
  ['a blank before a quote makes it a sign like any other', 'k, "l" ,m', [['k', ' "l" ', 'm']]],
  ['quotes inside an unquoted cell', 'k,l "l",m', [['k', 'l "l"', 'm']]],
  ['blanks between a closing quote and the delimiter go', 'k,"l" ,m\n"n"  ', [['k', 'l', 'm'], ['n']]],
  ['a quoted cell before a delimiter, a line end and the end', 'k,"l",m\nn,o,"p"\nq,r,"s"', [['k', 'l', 'm'], ['n', 'o', 'p'], ['q', 'r', 's']]],
  ['a quoted cell at the start of a line', 'k,l\n"m",n', [['k', 'l'], ['m', 'n']]],
  ['an empty cell before a quoted one', ',k\n,"l"\n"m",', [['', 'k'], ['', 'l'], ['m', '']]],
  ['a quoted cell that ends in a quote, at the end of a row', 'k,"l""l"""\nm,n', [['k', 'l"l"'], ['m', 'n']]],
  ['empty quotes at the end of all', 'k,""\nl,""', [['k', ''], ['l', '']]],
  ['empty cells one behind the other', 'k,,,l\n,,m,', [['k', '', '', 'l'], ['', '', 'm', '']]],
  ['nothing but delimiters below a header', '编码,名称\n,,\n,,,', [['编码', '名称'], ['', '', ''], ['', '', '', '']]],
  ['one column, blank lines among it', 'k\nl\n\n\nm\n', [['k'], ['l'], [''], [''], ['m'], ['']]],
  ['a line that begins with a blank', 'k\n l\nm', [['k'], [' l'], ['m']]],
  ['a lone string', 'Klm nop', [['Klm nop']]],
  ['rows of different length', 'k,l\nm\nn,o,p', [['k', 'l'], ['m'], ['n', 'o', 'p']]],
  ['a comment is a row like any other: no planner writes comments, which is our own rule', '# 备注\nk,l', [['# 备注'], ['k', 'l']]],
  ['repeated headers keep their names: what they mean is said by the check, which is our own rule', 'k,k,k\n1,2,3', [['k', 'k', 'k'], ['1', '2', '3']]],
  ['__proto__ three times as header is kept three times', '__proto__,__proto__,__proto__\n1,2,3', [['__proto__', '__proto__', '__proto__'], ['1', '2', '3']]],
  ['figures, true and false stay text', 'k,l\n1,-2.5\ntrue,FALSE', [['k', 'l'], ['1', '-2.5'], ['true', 'FALSE']]],
  ['line ends of CR alone', 'k,l\rm,n', [['k', 'l'], ['m', 'n']]],
  ['two kinds of line end in one file are both line ends, which is our own rule', 'k,l\r\nm,n\no,p\rq,r', [['k', 'l'], ['m', 'n'], ['o', 'p'], ['q', 'r']]],
  ['a mark of the byte order is no part of the first cell, quoted or not', '\ufeff"k",l', [['k', 'l']]],
];

describe('csv-spectrum', () => { test.each(spectrum)('%s', (_, text, rows) => { expect(sheetOf(text)).toMatchObject({ rows, findings: [] }); }); });
describe('Papa Parse’s own cases', () => { test.each(papa)('%s', (_, text, rows) => { expect(sheetOf(text)).toMatchObject({ rows, findings: [] }); }); });

describe('quotes that do not pair: Papa Parse joins what follows into one cell; so do we only where none closes it, as Excel does', () => {
  const told = (text: string): readonly (number | null)[] => sheetOf(text).findings.filter(({ code }) => code === 'quote-open').map(({ row }) => row);
  test('a quote that is never closed takes the rest of the file, and is told at its row', () => {
    expect([rowsOf('j\nk,"l,m\nn,o,p'), told('j\nk,"l,m\nn,o,p')]).toEqual([[['j'], ['k', 'l,m\nn,o,p']], [2]]);
  });
  test.each<Case>([
    ['text behind a closing quote stays in its cell, and the next row is a row', 'k,"l"m,n\no,p,q', [['k', 'lm', 'n'], ['o', 'p', 'q']]],
    ['a second quote in such a cell is a sign', '"k,"l,m"\nn,o,p', [['k,l', 'm"'], ['n', 'o', 'p']]],
    ['a cell of two lines too', 'k,"l,m\nn"o,p\nq', [['k', 'l,m\nno', 'p'], ['q']]],
  ])('%s', (_, text, rows) => { expect([rowsOf(text), told(text)]).toEqual([rows, [1]]); });
});

describe('the delimiter: Papa Parse guesses it from the rows; we take the one under which the header is a header, which is our own rule', () => {
  test.each([['a tab', '\t'], ['an upright line', '|'], ['a semicolon', ';']])('%s is found by the header', (_, mark) => { expect(rowsOf(`编码${mark}名称\nk${mark}l,l,l`)).toEqual([['编码', '名称'], ['k', 'l,l,l']]); });
  test('without a known header it is the comma, whatever the rows look like', () => { expect(rowsOf('k;l\nm;n')).toEqual([['k;l'], ['m;n']]); });
  test('a delimiter within quotes does not count', () => { expect(rowsOf('编码,名称\n"k;k;k","l;l;l"')).toEqual([['编码', '名称'], ['k;k;k', 'l;l;l']]); });
});

describe('files without rows: Papa Parse gives none, we say why, which is our own rule', () => {
  test.each([['nothing', ''], ['blank lines', '\n\n'], ['blanks', '  \r\n ']])('%s', (_, text) => { expect(sheetOf(text)).toMatchObject({ rows: [], findings: [{ code: 'file-empty' }] }); });
});
