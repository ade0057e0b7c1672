import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import { decodeBytes } from '../../src/io/decode-bytes.ts';

/** 㐂 and 𠮷 take four bytes in GB18030, which GBK does not know. */
const words = '编码,名称\nA,三㐂𠮷羊业';
const textOf = (bytes: Uint8Array): string | undefined => { const decoded = decodeBytes(bytes); return decoded.kind === 'text' ? decoded.text : undefined; };

describe('encodings', () => {
  test.each([
    ['UTF-8', iconv.encode(words, 'utf8')],
    ['UTF-8 with a BOM, as Excel saves it', iconv.encode(words, 'utf8', { addBOM: true })],
    ['GB18030 with a four-byte character, as WPS saves it', iconv.encode(words, 'gb18030')],
    ['UTF-16LE, as Excel’s «Unicode text»', iconv.encode(words, 'utf16le', { addBOM: true })],
  ])('%s reads as the same text, without a BOM', (_, bytes) => { expect(textOf(bytes)).toBe(words); });

  test('the four-byte case is really one', () => { expect([...iconv.encode('㐂', 'gb18030')]).toHaveLength(4); });
  test('plain ASCII is UTF-8', () => { expect(decodeBytes(iconv.encode('code,name', 'ascii'))).toEqual({ kind: 'text', text: 'code,name', encoding: 'utf-8' }); });
  test('no bytes are an empty text', () => { expect(textOf(new Uint8Array())).toBe(''); });
  test('bytes of no known encoding are told as such, not guessed', () => {
    expect(decodeBytes(Uint8Array.of(0xff, 0x41, 0xff, 0xff))).toEqual({ kind: 'unknown' });
    expect(decodeBytes(Uint8Array.of(0xff, 0xfe, 0x41))).toEqual({ kind: 'unknown' });
  });
});

describe('encodings that are not plain', () => {
  test('UTF-16 without a mark and big-endian UTF-16 with one read as the same text', () => {
    expect(textOf(iconv.encode('code,name\r\nA,三', 'utf16le'))).toBe('code,name\r\nA,三');
    expect(textOf(Uint8Array.of(0xfe, 0xff, ...iconv.encode(words, 'utf16-be')))).toBe(words);
  });
  test.each([
    ['UTF-8 first, then GBK', ['编码,名称\nA,甲\n', 'utf8'], ['B,乙羊业\nC,丙\n', 'gbk'], 3], ['GBK first, then UTF-8', ['编码,名称\nA,甲羊\n', 'gbk'], ['B,乙\n', 'utf8'], 3],
  ] as const)('%s is told, with the row where it changes, and not read as other characters', (_, [first, one], [second, other], row) => {
    expect(decodeBytes(Buffer.concat([iconv.encode(first, one), iconv.encode(second, other)]))).toEqual({ kind: 'mixed', row });
  });
  test('a UTF-8 file cut off within a character is told as mixed on that row, not read as GB18030', () => {
    const whole = iconv.encode('编码,名称\nA,甲\nB,乙', 'utf8');
    expect(decodeBytes(whole.subarray(0, whole.length - 1))).toEqual({ kind: 'mixed', row: 3 });
  });
});

describe('what is no CSV', () => {
  test.each([
    ['an .xlsx renamed', Uint8Array.of(0x50, 0x4b, 3, 4, 20, 0), 'xlsx'], ['an old .xls renamed', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1), 'xls'],
    ['a web page', iconv.encode('\n<!DOCTYPE html><p>404</p>', 'utf8'), 'HTML'], ['a table of HTML in GB18030', iconv.encode('<table><tr><td>编码', 'gb18030'), 'HTML'],
    ['a web page behind a BOM', iconv.encode('<html>', 'utf8', { addBOM: true }), 'HTML'], ['an XML table', iconv.encode('<?xml version="1.0"?><Workbook/>', 'utf8'), 'XML'],
  ])('%s is told by name', (_, bytes, what) => { expect(decodeBytes(bytes)).toMatchObject({ kind: 'not-csv', what: expect.stringContaining(what) }); });
});
