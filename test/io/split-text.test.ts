import { describe, expect, test } from 'vitest';
import { turnBack } from '../../src/io/find-mojibake.ts';
import { splitText } from '../../src/io/split-text.ts';

describe('parting text into rows', () => {
  test('a cell that repeats the one above is the same string: memory is spent once', () => {
    const { rows } = splitText('县农业农村局统计,A\n县农业农村局统计,B', ',');
    expect(rows).toEqual([['县农业农村局统计', 'A'], ['县农业农村局统计', 'B']]);
  });
  test('CRLF and LF end lines alike, and a line end at the end of all gives a last empty row, as Papa Parse has it', () => { expect(splitText('a,b\r\nc\n', ',').rows).toEqual([['a', 'b'], ['c'], ['']]); });
  test('a quote that does not pair is told with its cell and the lines it drew in', () => {
    expect(splitText('a,b\nc,"d\ne\nf', ',').stray).toEqual([{ row: 1, column: 1, lines: 2 }]);
    expect(splitText('"a"b,c\nd', ',')).toEqual({ rows: [['ab', 'c'], ['d']], stray: [{ row: 0, column: 0, lines: 0 }] });
  });
});

describe('UTF-8 that was read as GBK and saved', () => {
  test.each(['编码,名称', '产值(万元)', 'YR,肉羊'])('«%s» comes back, but for characters whose bytes were lost', text => {
    expect(turnBack(new TextDecoder('gb18030').decode(new TextEncoder().encode(text)))?.replaceAll('\ufffd', '')).toContain(text[0]);
  });
  test('text that GBK does not have is not turned', () => { expect(turnBack('Łódź 😀')).toBeUndefined(); });
});
