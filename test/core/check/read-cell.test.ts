import { describe, expect, test } from 'vitest';
import { wordsOf, type FindingCode } from '../../../src/core/check/messages.ts';
import { readCell } from '../../../src/core/check/read-cell.ts';
import { guardCell } from '../../../src/io/write-csv.ts';
import { choice, code, creditCode, date, flag, geometry, integer, list, month, number, reference, references, stockCode, text, url, type Column } from '../../../src/core/schema/column.ts';

const about = { zh: '列', en: 'Column', example: '1' } as const;
const valueOf = (column: Column, written: string): unknown => {
  const result = readCell(column, written);
  expect(result.faults ?? []).toEqual([]);
  return result.value;
};
const faultsOf = (column: Column, written: string): readonly FindingCode[] => {
  const result = readCell(column, written);
  expect(result.value).toBeUndefined();
  return (result.faults ?? []).map(fault => fault.code);
};
const suggestionOf = (column: Column, written: string): string => {
  const [fault] = readCell(column, written).faults ?? [];
  return fault === undefined ? '' : (wordsOf as (code: FindingCode, ...args: unknown[]) => { suggestion: string })(fault.code, ...fault.args).suggestion;
};

describe('numbers', () => {
  const plain = number(about);
  test.each([
    ['12', 12], ['-3.5', -3.5], ['+7', 7], ['.5', 0.5], ['5.', 5], ['1e3', 1000], ['  8 ', 8], ['\u00a08\ufeff', 8],
    ['1,234', 1234], ['0012.50', 12.5], ['999999999999999', 999_999_999_999_999], ['1,234,567.5', 1234567.5], ['1，234', 1234], ['１２３．５', 123.5], ['0', 0],
  ])('「%s」 is %d', (written, value) => { expect(valueOf(plain, written)).toBe(value); });

  test.each([
    ['12,34', 'cell-number'], ['十二', 'cell-number'], ['1.2.3', 'cell-number'], ['1 234', 'cell-number'], ['x10', 'cell-number'],
    ['NaN', 'cell-number'], ['Infinity', 'cell-number'], ['1e999', 'cell-number'], ['(500)', 'cell-number'],
    ['约500', 'cell-number-vague'], ['500以上', 'cell-number-vague'], ['300-500', 'cell-number-vague'], ['300～500', 'cell-number-vague'], ['500左右', 'cell-number-vague'], ['≥500', 'cell-number-vague'], ['500+', 'cell-number-vague'], ['500多', 'cell-number-vague'], ['近百', 'cell-number-vague'], ['500―800', 'cell-number-vague'],
    ['3.2亿元', 'cell-number-unit'], ['500 万元', 'cell-number-unit'], ['20%', 'cell-number-unit'], ['1,200亩', 'cell-number-unit'], ['12㎡', 'cell-number-unit'], ['4 t/㎡', 'cell-number-unit'],
  ])('「%s」 is refused as %s', (written, fault) => { expect(faultsOf(plain, written)).toEqual([fault]); });

  test('minus nothing is nothing', () => { expect(Object.is(valueOf(plain, '-0'), 0)).toBe(true); });
  test('a unit in the cell that says nothing here is answered with the unit of the column', () => { expect(suggestionOf(number({ ...about, unit: '万元' }), '3.2亿斤')).toContain('「万元」'); });
  test.each([
    ['万元', '3.2亿元', 32_000], ['万元', '500 万元', 500], ['万元', '1,200元', 0.12], ['亩', '12公顷', 180], ['亩', '2000㎡', 3], ['㎡', '1.5万平方米', 15_000], ['kVA', '2MVA', 2000], ['t/d', '30 吨/天', 30], ['%', '20%', 20],
  ])('in a column of %s, 「%s」 is read as %d, and said', (unit, written, value) => {
    const column = number({ ...about, unit });
    const result = readCell(column, written);
    expect([result.value, (result.faults ?? []).map(fault => fault.code)]).toEqual([value, ['cell-converted']]);
  });
  test.each([['112°30′15″', '112.504167'], ['112度30分', '112.500000'], ['E 36°2′', '36.033333'], ['36°', '36.000000'], ['112.5°E', '112.500000'], ['112.5E', '112.5'], ['112:30:15', '112.504167'], ['东经112°30′', '112.500000'], ['33°30′S', '-33.500000']])('degrees as 「%s」 are refused with %s suggested', (written, decimal) => {
    expect([faultsOf(plain, written), suggestionOf(plain, written)]).toEqual([['cell-degrees'], expect.stringContaining(decimal)]);
  });
  test('a figure in the file’s unit comes in the column’s, without the dust of binary arithmetic', () => {
    expect(readCell(number({ ...about, unit: '万元' }), '3.2', 10_000).value).toBe(32_000);
    expect(readCell(number({ ...about, unit: '万元' }), '0.07', 10_000).value).toBe(700);
  });
  test('both bounds are allowed themselves, and nothing beyond them', () => {
    const share = number({ ...about, min: 0, max: 100 });
    expect([valueOf(share, '0'), valueOf(share, '100')]).toEqual([0, 100]);
    expect([faultsOf(share, '-0.1'), faultsOf(share, '100.1')]).toEqual([['cell-low'], ['cell-high']]);
  });
  test('a whole number takes 3 and 3.0 but not 3.5', () => {
    expect([valueOf(integer(about), '3'), valueOf(integer(about), '3.0')]).toEqual([3, 3]);
    expect(faultsOf(integer(about), '3.5')).toEqual(['cell-integer']);
    expect(faultsOf(integer(about), '三')).toEqual(['cell-number']);
  });
});

describe('blank cells', () => {
  test('blank is unknown: undefined, never zero, never an empty text', () => {
    for (const column of [number(about), text(about), list(about), flag(about), date(about), geometry(about)])
      for (const written of ['', '  ', '\u3000', '\u200b']) expect(readCell(column, written)).toEqual({ value: undefined });
  });
  test('a blank required cell is an error', () => { expect(faultsOf(text({ ...about, required: true }), ' ')).toEqual(['cell-required']); });
  test.each(['-', '—', '/', '无数据', '暂无', '不详', 'N/A', '#N/A', '待定'])('「%s」 in a column of figures is unknown, and said so', written => { expect(faultsOf(number(about), written)).toEqual(['cell-missing-word']); });
  test('a word for unknown in a required cell is an error', () => { expect(faultsOf(date({ ...about, required: true }), '待定')).toEqual(['cell-required']); });
  test('a dash may be a text', () => { expect(valueOf(text(about), '—')).toBe('—'); });
});

describe('what Excel leaves behind', () => {
  test.each(['#REF!', '#VALUE!', '#DIV/0!', '#NAME?', '#####'])('%s is an error of Excel in any column', written => {
    expect([faultsOf(number(about), written), faultsOf(text(about), written)]).toEqual([['cell-excel-error'], ['cell-excel-error']]);
  });
  test('#N/A never becomes a name', () => { expect(faultsOf(text(about), '#N/A')).toEqual(['cell-excel-error']); });
  test.each(['锟斤拷公司', '烫烫烫', '甲\ufffd乙', '鑲夌緤灞犲', 'è‚‰ç¾Šå±\u00a0', 'ÈâÑòÍÀÔ×'])('「%s」 is garbled', written => { expect(faultsOf(text(about), written)).toEqual(['cell-garbled']); });
});

describe('codes', () => {
  test.each(['屯留县', '50 公斤', 'Café Zoë', '锛凿', '產業鏈與業績', 'Łódź São Paulo', 'm³/d ±5°'])('「%s」 is not garbled', written => { expect(valueOf(text(about), written)).toBe(written); });
  test.each(['A', 'A-10', 'L_1', '007', 'Ａ１０'])('「%s」 is a code', written => { expect(valueOf(code(about), written)).toBe(written.normalize('NFKC')); });
  test.each(['羊1', 'A 1', '-A', 'A/1', 'A.1', '../x'])('「%s」 is none: codes become addresses', written => { expect(faultsOf(code(about), written)).toEqual(['cell-code']); });
  test('a code that Excel made a power of ten is lost', () => { expect(faultsOf(code(about), '1.2E+11')).toEqual(['cell-code-lost']); });
  test('an example of a code is taken from the column, so that no county is named', () => { expect(suggestionOf(code({ ...about, example: 'Q-7' }), '甲')).toContain('Q-7'); });
});

describe('flags', () => {
  test.each(['是', 'Y', 'yes', 'TRUE', '1', '公开', '√'])('%s is yes', written => { expect(valueOf(flag(about), written)).toBe(true); });
  test.each(['否', 'N', 'no', 'FALSE', '0', '内部', '×'])('%s is no', written => { expect(valueOf(flag(about), written)).toBe(false); });
  test('anything else is asked about, never taken for no', () => { expect(faultsOf(flag(about), '也许')).toEqual(['cell-flag']); });
});

describe('choices', () => {
  const colour = choice({ red: { zh: '大红', en: 'Red' }, green: { zh: '草绿', en: 'Green' } }, about);
  test.each(['大红', 'Red', 'RED', 'red', ' 大红 '])('「%s」 is the key red', written => { expect(valueOf(colour, written)).toBe('red'); });
  test('a near miss is answered with the nearest word', () => {
    expect(faultsOf(colour, '草录')).toEqual(['cell-choice']);
    expect(suggestionOf(colour, '草录')).toMatch(/^是不是「草绿」/);
  });
  test('a far one is answered with all words and no guess', () => { expect(suggestionOf(colour, '天空的颜色')).toBe('只能是：大红、草绿。'); });
});

describe('dates', () => {
  test.each(['2026-09-30', '2026/9/30', '2026.9.30', '2026年9月30日', '20260930', '２０２６-０９-３０', '2026-9-30 0:00', '2026/9/30 00:00:00', '2026-09-30 08:30', '2026年9月30号', '二〇二六年九月三十日', '二零二六年九月三十日', '30-Sep-2026', '30 September 2026', 'Sep 30, 2026', '2026-09-30T08:30:00.000Z', '2026年9月30日 星期三', 'Wednesday, September 30, 2026', '二○二六年九月三十日', '2026/9/30 上午 8:30', '2026-09-30 8:30 PM'])('「%s」 is 2026-09-30', written => { expect(valueOf(date(about), written)).toBe('2026-09-30'); });
  test.each([['2026-02-30', 'cell-date-impossible'], ['2026-13-01', 'cell-date-impossible'], ['2025-02-29', 'cell-date-impossible'],
    ['2026-09', 'cell-date'], ['九月', 'cell-date'], ['2026', 'cell-date'], ['30-Foo-2026', 'cell-date'], ['30-Feb-2026', 'cell-date-impossible'], ['40/40/2026', 'cell-date']])('「%s」 is refused as %s', (written, fault) => { expect(faultsOf(date(about), written)).toEqual([fault]); });
  test.each([['30/9/2026', '2026-09-30'], ['9/30/2026', '2026-09-30'], ['26-9-30', '2026-09-30'], ['9/30/26', '2026-09-30'], ['30-Sep-26', '2026-09-30'], ['26年9月30日', '2026-09-30']])('the order of 「%s」 is not known: it is refused with %s suggested', (text, meant) => {
    expect([faultsOf(date(about), text), suggestionOf(date(about), text)]).toEqual([['cell-date-order'], expect.stringContaining(meant)]);
  });
  test('a day and a month in Chinese figures are counted: 二〇二五年十二月十一日', () => { expect(valueOf(date(about), '二〇二五年十二月十一日')).toBe('2025-12-11'); });
  test('29 February of a leap year is a day', () => { expect(valueOf(date(about), '2028-02-29')).toBe('2028-02-29'); });
  test("Excel's day number is refused with the day that it means", () => {
    expect(faultsOf(date(about), '46295')).toEqual(['cell-date-serial']);
    expect(suggestionOf(date(about), '46295')).toContain('2026-09-30');
  });
  test.each(['2026-09', '2026-9', '2026/9', '2026年9月', '202609', '2026-09-01', '2026年9月1日'])('「%s」 is the month 2026-09', written => { expect(valueOf(month(about), written)).toBe('2026-09'); });
  test.each(['2026-13', '2026-0', '九月', '2026-09-15', '2026-121', '46295'])('「%s」 is no month', written => { expect(faultsOf(month(about), written)).toEqual(['cell-month']); });
});

describe('lists and references', () => {
  test('a list is not parted inside brackets: 承装(修、试)电力设施许可证 is one', () => { expect(valueOf(list(about), '承装（修、试）电力设施许可证、SC 许可(速冻,方便食品);CMA')).toEqual(['承装(修、试)电力设施许可证', 'SC 许可(速冻,方便食品)', 'CMA']); });
  test('a list is parted by 、 ; , and line ends, and empty parts fall out', () => { expect(valueOf(list(about), '甲、乙;丙；丁,戊，己\n庚、')).toEqual(['甲', '乙', '丙', '丁', '戊', '己', '庚']); });
  test('references are parted alike', () => { expect(valueOf(references('links', about), 'A、B, C')).toEqual(['A', 'B', 'C']); });
  test('a reference is tidied as codes are, so that full-width letters still match', () => { expect(valueOf(reference('links', about), ' Ａ１ ')).toBe('A1'); });
});

describe('registers', () => {
  test('a credit code with its check character right is taken', () => { expect(valueOf(creditCode(about), '91350100M000100Y43')).toBe('91350100M000100Y43'); });
  test.each([['one digit changed', '91350100M000100Y44'], ['two digits swapped', '91351000M000100Y43'], ['17 characters', '91350100M000100Y4'], ['letter O for nought', '9135O100M000100Y43'], ['the last characters missing', '91350100M000100Y']])('a credit code with %s is refused', (_, written) => { expect(faultsOf(creditCode(about), written)).toEqual(['cell-credit-code']); });
  test.each(['000895.SZ', '300750.SZ', '600519.SH', '688981.SH', '920000.BJ', '430047.BJ'])('%s is a stock code', written => { expect(valueOf(stockCode(about), written)).toBe(written); });
  test.each(['600519.SZ', '000895.SH', '7700519', '123456', '00895.HK', '甲'])('%s is none', written => { expect(faultsOf(stockCode(about), written)).toEqual(['cell-stock-code']); });
});

describe('digits that a spreadsheet took away', () => {
  test.each([['858', '000858.SZ'], ['895.SZ', '000895.SZ'], ['00895.SZ', '000895.SZ'], ['2', '000002.SZ']])('「%s」 has lost its leading zeros: %s is suggested, not filled in', (written, meant) => {
    expect([faultsOf(stockCode(about), written), suggestionOf(stockCode(about), written)]).toEqual([['stock-code-zeros'], expect.stringContaining(meant)]);
  });
  test.each([['000858', '000858.SZ'], ['600519', '600519.SH'], ['920001', '920001.BJ'], ['430047', '430047.BJ'], ['sz000895', '000895.SZ'], ['000895SZ', '000895.SZ'], ['600519.SS', '600519.SH'], ['000895.XSHE', '000895.SZ']])('「%s」 lacks its exchange or has it elsewhere: %s is suggested', (written, meant) => {
    expect([faultsOf(stockCode(about), written), suggestionOf(stockCode(about), written)]).toEqual([['stock-code-exchange'], expect.stringContaining(meant)]);
  });
  test.each([code, creditCode, stockCode, text, (options: typeof about) => reference('links', options)])('9.1E+17 is lost for good in a column of names and codes', kind => { expect(faultsOf(kind(about) as Column, '9.1E+17')).toEqual(['cell-code-lost']); });
  test('a code that is written 1E5 is one: Excel writes a plus sign', () => { expect(valueOf(code(about), '1E5')).toBe('1E5'); });
  test('eighteen digits of which Excel kept fifteen are lost', () => { expect(faultsOf(creditCode(about), '913501000000100000')).toEqual(['cell-digits-lost']); });
  test('1.2E+05 among figures is read, and said: its last digits may be gone', () => { expect(readCell(number(about), '1.2E+05')).toMatchObject({ value: 120_000, faults: [{ code: 'cell-power' }] }); });
  test.each([['Sep-26', '2026-09'], ['26-Sep', '2026-09'], ['Sep-2026', '2026-09'], ['46266', '2026-09']])('「%s」 is what Excel makes of the month %s, which is suggested', (written, meant) => {
    expect([faultsOf(month(about), written), suggestionOf(month(about), written)]).toEqual([['cell-month-meant'], expect.stringContaining(meant)]);
  });
});

describe('cells of no end', () => {
  const long = 'x'.repeat(40_000);
  test('a text longer than Excel keeps is taken, and said', () => { expect(readCell(text(about), long)).toMatchObject({ value: long, faults: [{ code: 'cell-long' }] }); });
  test.each([number, code, date, flag, list, references.bind(undefined, 'links')])('a cell of another kind that long is refused without being searched', kind => { expect(faultsOf(kind(about) as Column, `${long},`)).toEqual(['cell-long']); });
  test('what a sentence quotes of a long cell is short', () => { expect(wordsOf('reference-unknown', '环节', long).message.length).toBeLessThan(120); });
});

describe('addresses and texts', () => {
  test.each(['http://a.cn', 'https://a.cn/b?c=d#e', 'HTTPS://A.CN'])('%s is an address', written => { expect(valueOf(url(about), written)).toBe(written); });
  test.each(['www.a.cn', 'javascript:alert(1)', 'ftp://a.cn', 'https://', 'https://a b', '//a.cn', 'data:text/html,x'])('「%s」 is none', written => { expect(faultsOf(url(about), written)).toEqual(['cell-url']); });
  test('a text keeps its full-width marks: only its ends are trimmed', () => { expect(valueOf(text(about), ' 羊（滩羊），3 万只 ')).toBe('羊（滩羊），3 万只'); });
});

test.each(['=1+1', '+86 138', '-18 ℃ 全程记温', '@甲', '＝甲'])('%s, saved with a guard against being taken for a formula, is read as what it was', said => {
  expect(readCell(text({ zh: '说明', en: 'Note', example: '' }), guardCell(said))).toEqual({ value: said });
});
test('an apostrophe that guards nothing is text', () => { expect(readCell(text({ zh: '说明', en: 'Note', example: '' }), "'90s")).toEqual({ value: "'90s" }); });
