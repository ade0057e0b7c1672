import { describe, expect, test } from 'vitest';
import { atLeast, floorOf, known, minus, quantityOf, sameQuantity, sum, times, unknown } from '../../../src/core/model/quantity.ts';

describe('quantities', () => {
  test('a blank cell is unknown, a nought is known', () => { expect([quantityOf(undefined), quantityOf(0)]).toEqual([unknown, known(0)]); });
  test('of something unknown no less than nothing is certain', () => { expect([floorOf(unknown), floorOf(atLeast(3)), floorOf(known(4))]).toEqual([0, 3, 4]); });
});

describe('sums', () => {
  test.each([
    ['nothing is known to be 0', [], known(0)],
    ['known parts are known', [known(1), known(2)], known(3)],
    ['one part unknown makes the whole at least', [known(1), unknown], atLeast(1)],
    ['one part a lower bound makes the whole one', [known(1), atLeast(2)], atLeast(3)],
    ['nothing but unknowns stay unknown', [unknown, unknown], unknown],
    ['nought and unknown stay unknown: at least 0 says nothing', [known(0), unknown], unknown],
  ])('%s', (_, parts, whole) => { expect(sum(parts)).toEqual(whole); });
});

describe('products', () => {
  test.each([
    ['known by known is known', known(2), known(3), known(6)], ['a bound by known is a bound', atLeast(2), known(3), atLeast(6)],
    ['unknown by known is unknown', unknown, known(3), unknown], ['known by unknown is unknown', known(2), unknown, unknown],
    ['nothing of something unknown is nothing', known(0), unknown, known(0)], ['something unknown, none of it used, is nothing', unknown, known(0), known(0)],
  ])('%s', (_, quantity, factor, product) => { expect(times(quantity, factor)).toEqual(product); });
});

describe('remainders', () => {
  test.each([
    ['known less known is known', known(5), known(3), known(2)], ['never below nothing', known(3), known(5), known(0)],
    ['a bound less known is a bound', atLeast(5), known(3), atLeast(2)], ['a bound below what is taken leaves what nobody knows', atLeast(3), known(5), unknown],
    ['known less a bound might be anything below', known(5), atLeast(3), unknown], ['but is nothing where the bound takes all', known(3), atLeast(5), known(0)],
    ['a bound less a bound is unknown', atLeast(3), atLeast(5), unknown], ['of something unknown', unknown, known(1), unknown],
    ['something unknown taken', known(1), unknown, unknown], ['of nothing nothing is left, whatever is taken', known(0), unknown, known(0)],
  ])('%s', (_, from, taken, left) => { expect(minus(from, taken)).toEqual(left); });
});

describe('figures that say the same', () => {
  test('are of one kind and one value', () => { expect([sameQuantity(known(1), known(1)), sameQuantity(unknown, unknown), sameQuantity(atLeast(2), atLeast(2))]).toEqual([true, true, true]); });
  test('a figure and a bound are not, nor are two values', () => { expect([sameQuantity(known(1), atLeast(1)), sameQuantity(known(0), unknown), sameQuantity(known(1), known(2))]).toEqual([false, false, false]); });
});
