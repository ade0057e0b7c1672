import { describe, expect, test } from 'vitest';
import { atLeast, floorOf, known, quantityOf, sum, times, unknown } from '../../../src/core/model/quantity.ts';

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
