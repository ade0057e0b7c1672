import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { linesOf, shareRows, type ListWish } from '../../../src/core/layout/share-rows.ts';

const list = (...lines: number[]): ListWish => ({ lines, least: 1 });
const total = (lists: readonly ListWish[], counts: readonly number[]): number => lists.reduce((sum, each, at) => sum + linesOf(each, counts[at] ?? 0), 0);
const wish = fc.record({ lines: fc.array(fc.integer({ min: 1, max: 4 }), { maxLength: 12 }), least: fc.nat(3) });

describe('sharing lines', () => {
  test('gives every list all where there is room', () => { expect(shareRows(9, [list(1, 1, 1), list(2, 2)])).toEqual([3, 2]); });
  test('goes round the lists, and keeps a line to say how many are left out', () => { expect(shareRows(7, [list(1, 1, 1, 1, 1, 1), list(1, 1, 1, 1, 1, 1)])).toEqual([3, 2]); });
  test('does not spend a line on “one more” that the one itself would take', () => { expect(shareRows(3, [list(1, 1, 1)])).toEqual([3]); });
  test('stops at what is enough, however much room there is', () => { expect(shareRows(50, [{ ...list(1, 1, 1, 1), most: 2 }])).toEqual([2]); });
  test('lowers the least of the longest where not even that has room', () => { expect(shareRows(4, [{ lines: [1, 1, 1, 1, 1], least: 4 }, { lines: [1, 1, 1], least: 1 }])).toEqual([1, 1]); });
  test('never gives more than there is, unless saying how many there are takes more', () => {
    fc.assert(fc.property(fc.nat(60), fc.array(wish, { maxLength: 5 }), (room, lists) => {
      const counts = shareRows(room, lists);
      expect(total(lists, counts)).toBeLessThanOrEqual(Math.max(room, total(lists, lists.map(() => 0))));
    }));
  });
  test('leaves no item out that has room', () => {
    fc.assert(fc.property(fc.nat(60), fc.array(wish, { maxLength: 5 }), (room, lists) => {
      const counts = shareRows(room, lists);
      lists.forEach(({ lines }, at) => {
        const count = counts[at] ?? 0;
        if (count < lines.length && total(lists, counts) <= room) expect(total(lists, counts.map((old, place) => (place === at ? old + 1 : old)))).toBeGreaterThan(room);
      });
    }));
  });
});
