import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fitMonotone } from '../../../src/core/layout/fit-monotone.ts';

const one = (at: number, weight = 1) => [{ at, weight }];

test('wishes that do not conflict are met', () => {
  expect(fitMonotone([one(1), one(2), one(5)], 'mean', 0, 9)).toEqual([1, 2, 5]);
});

test('wishes that conflict meet at their mean, or their median', () => {
  expect(fitMonotone([one(4), one(0)], 'mean', 0, 9)).toEqual([2, 2]);
  expect(fitMonotone([one(6), one(3), one(0)], 'median', 0, 9)).toEqual([3, 3, 3]);
});

test('weight counts', () => expect(fitMonotone([one(4, 3), one(0)], 'mean', 0, 9)).toEqual([3, 3]));

test('values never fall and stay within bounds', () => {
  const wishes = fc.array(fc.integer({ min: -50, max: 50 }).map((at) => one(at)), { maxLength: 20 });
  fc.assert(fc.property(wishes, fc.constantFrom('mean' as const, 'median' as const), (list, middle) => {
    const values = fitMonotone(list, middle, -20, 20);
    values.forEach((value, i) => {
      expect(value).toBeGreaterThanOrEqual(Math.max(-20, values[i - 1] ?? -20));
      expect(value).toBeLessThanOrEqual(20);
    });
  }));
});

test('nothing near it is better: the fit minimises the sum of squares', () => {
  const wishes = fc.array(fc.integer({ min: 0, max: 20 }), { minLength: 2, maxLength: 6 });
  fc.assert(fc.property(wishes, fc.array(fc.integer({ min: 0, max: 20 }), { minLength: 6, maxLength: 6 }), (list, other) => {
    const cost = (values: readonly number[]): number => list.reduce((sum, at, i) => sum + (values[i]! - at) ** 2, 0);
    const rival = other.slice(0, list.length).sort((a, b) => a - b);
    expect(cost(fitMonotone(list.map((at) => one(at)), 'mean', 0, 20))).toBeLessThanOrEqual(cost(rival) + 1e-9);
  }));
});
