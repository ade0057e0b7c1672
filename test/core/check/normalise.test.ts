import { describe, expect, test } from 'vitest';
import { editDistance, nearest, tidy } from '../../../src/core/check/normalise.ts';

describe('tidying', () => {
  test('full-width letters, digits and brackets become plain, and unseen marks at the ends go', () => { expect(tidy('\ufeff　Ａ（１）\u200b ')).toBe('A(1)'); });
});

describe('edit distance', () => {
  test.each([['', '', 0], ['中游', '中油', 1], ['kitten', 'sitting', 3], ['ab', 'ba', 2]])('「%s」 and 「%s」 are %d apart', (a, b, distance) => { expect(editDistance(a, b)).toBe(distance); });
  test('what is farther than the bound counts as one more', () => { expect(editDistance('abcdef', 'uvwxyz')).toBe(4); });
});

describe('the nearest candidate', () => {
  const stages = ['配套', '上游', '中游', '下游'];
  test('one wrong character of two is near', () => { expect(nearest('中油', stages)).toBe('中游'); });
  test('a word with something around it is near', () => { expect(nearest('中游环节', stages)).toBe('中游'); });
  test('codes that differ by case are near', () => { expect(nearest('a1', ['A1', 'B2'])).toBe('A1'); });
  test('nothing is guessed for what is like nothing', () => { expect(nearest('末端', stages)).toBeUndefined(); expect(nearest('x', ['y'])).toBeUndefined(); });
});
