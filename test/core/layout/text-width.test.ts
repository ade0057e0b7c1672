import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { boldSize, breakText, fitText, halve, isWide, textWidth, wrapText, wrapWhole } from '../../../src/core/layout/text-width.ts';

describe('widths', () => {
  test('a Chinese character is one em, whatever the size', () => { expect([textWidth('屠宰分割', 15), textWidth('屠', 10)]).toEqual([60, 10]); });
  test('Latin letters are less, and an i is less than a W', () => { expect(textWidth('i', 10)).toBeLessThan(textWidth('W', 10)); expect(textWidth('W', 10)).toBeLessThan(10); });
  test('a Chinese character beyond the basic plane is one em too', () => { expect(textWidth('𠮷', 10)).toBe(10); });
  test('quotes, dashes and ellipses are as wide as the Chinese fonts draw them', () => { expect(textWidth('“—…”', 10)).toBe(40); });
  test('bold Latin is wider, bold Chinese is not', () => { expect([boldSize('Farm', 10) > 10, boldSize('羊业 10', 10)]).toEqual([true, 10]); });
  test('a text is wide where some character of it takes an em', () => { expect(['羊业 A', '𠮷', 'A-10', ''].map(isWide)).toEqual([true, true, false, false]); });
});

describe('fitting', () => {
  test('what fits is left alone', () => { expect(fitText('冷链', 10, 20)).toBe('冷链'); });
  test('what does not is cut with an ellipsis, and then fits', () => {
    expect(fitText('冷链物流中心', 10, 40)).toBe('冷链物…');
    fc.assert(fc.property(fc.string({ unit: fc.constantFrom('冷', '链', 'a', 'W', 'i', ' ', '1') }), fc.integer({ min: 10, max: 200 }), (text, width) => { expect(textWidth(fitText(text, 10, width), 10)).toBeLessThanOrEqual(width); }));
  });
});

describe('wrapping', () => {
  test('Chinese breaks anywhere, Latin between words', () => {
    expect(wrapText('屠宰分割加工', 10, 40, 2)).toEqual(['屠宰分割', '加工']);
    expect(wrapText('Slaughter and cutting', 10, 80, 2)).toEqual(['Slaughter and', 'cutting']);
  });
  test('there are never more lines than asked for; the last is cut', () => { expect(wrapText('屠宰分割加工冷藏', 10, 40, 1)).toEqual(['屠宰分…']); });
  test('nothing of a Chinese text is lost where there are lines enough', () => {
    fc.assert(fc.property(fc.string({ unit: fc.constantFrom('冷', '链', '奶', ' ') }), text => { expect(wrapText(text, 10, 30, 99).join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, '')); }));
  });
  test('an empty name has no lines', () => { expect(wrapText('', 10, 40, 2)).toEqual([]); });
});

/** Chinese, Latin and rare characters, words and hyphens. */
const anyText = fc.string({ unit: fc.constantFrom('冷', '链', '𠮷', 'a', 'W', 'i', ' ', '-', ','), maxLength: 40 });
const bare = (text: string): string => text.replace(/\s/g, '');

describe('breaking', () => {
  test('a hyphen is a place to break where a word is too long, and the hyphen stays above', () => {
    expect(breakText('Sheep-manure compost', 10, [40, 60]).lines).toEqual(['Sheep-', 'manure co…']);
    expect(wrapWhole('Sheep-manure compost', 10, 50)).toEqual(['Sheep-', 'manure', 'compost']);
  });
  test('a word too long for a line in the middle of a text is cut there, and never runs over', () => { expect(breakText('冷Warehouse链', 10, [20, 40, 40])).toEqual({ lines: ['冷', 'Wareh…'], whole: false }); });
  test('no line ends or begins with half a character', () => {
    fc.assert(fc.property(anyText, fc.integer({ min: 10, max: 80 }), (text, width) => { for (const line of wrapText(text, 10, width, 3)) expect(line.isWellFormed()).toBe(true); }));
  });
  test('where nothing may be cut nothing is, and no line is wider than it may be', () => {
    fc.assert(fc.property(anyText, fc.integer({ min: 10, max: 120 }), fc.integer({ min: 10, max: 120 }), (text, width, first) => {
      const lines = wrapWhole(text, 10, width, first);
      expect(bare(lines.join(''))).toBe(bare(text));
      lines.forEach((line, index) => { expect(textWidth(line, 10)).toBeLessThanOrEqual(index === 0 ? first : width); });
    }));
  });
  test('a room narrower than a character holds one a line', () => { expect(wrapWhole('冷链', 10, 4)).toEqual(['冷', '链']); });
});

describe('halving', () => {
  test('parts at words and between Chinese characters alone, into about equal lines', () => {
    expect(halve('Sorting & conveying gear', 12)).toEqual(['Sorting &', 'conveying gear']);
    expect(halve('双面与多层线路板', 12)).toEqual(['双面与多', '层线路板']);
    expect(halve('Equipment', 12)).toEqual(['Equipment']);
  });
});
