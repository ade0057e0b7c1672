import { describe, expect, test } from 'vitest';
import { formatNumber, formatPercent } from '../../src/i18n/format.ts';

describe('a figure', () => {
  test.each([[0.004, '0.004'], [0.0047, '0.005'], [0.00012, '0.0001'], [0.006, '0.01'], [0, '0'], [-0.002, '-0.002'], [0.64, '0.64'], [12.34, '12.3'], [1234.5, '1,235']])('of %d reads %s: little is not nothing', (value, text) => {
    expect(formatNumber('zh', value)).toBe(text);
  });
  test('that is only an error of the arithmetic reads 0', () => { expect(formatNumber('zh', 0.1 + 0.2 - 0.3)).toBe('0'); });
  test('of millions is told in millions in English', () => { expect(formatNumber('en', 1_590_000)).toBe('1.59 million'); });
});

describe('a share', () => {
  test.each([[0.004, '0.4%'], [0.0003, '0.03%'], [0, '0%'], [0.37, '37%'], [1, '100%']])('of %d reads %s', (share, text) => { expect(formatPercent('zh', share)).toBe(text); });
});
