import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fitText, textWidth, wrapText } from '../../../src/core/draw/text-width.ts';

describe('widths', () => {
  test('a Chinese character is one em, whatever the size', () => { expect([textWidth('屠宰分割', 15), textWidth('屠', 10)]).toEqual([60, 10]); });
  test('Latin letters are less, and an i is less than a W', () => { expect(textWidth('i', 10)).toBeLessThan(textWidth('W', 10)); expect(textWidth('W', 10)).toBeLessThan(10); });
  test('a character beyond the basic plane is one character', () => { expect(textWidth('𠮷', 10)).toBeLessThanOrEqual(10); });
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
