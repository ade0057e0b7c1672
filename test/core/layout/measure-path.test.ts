import fc from 'fast-check';
import { expect, test } from 'vitest';
import { measurePath } from '../../../src/core/layout/measure-path.ts';
import type { Point } from '../../../src/core/layout/plan-types.ts';

test('a line is as long as its parts, a square as large as its side says, at the plan’s scale', () => {
  expect(measurePath([[0, 0], [3, 4], [3, 10]], 2)).toEqual({ length: 22, closing: 2 * Math.hypot(3, 10), area: 2 * 2 * 9 });
  expect(measurePath([[0, 0], [10, 0], [10, 10], [0, 10]], 5).area).toBe(2500);
});
test('nothing, one point and a line enclose nothing', () => { expect(([[], [[1, 1]], [[1, 1], [4, 5]]] satisfies Point[][]).map(points => measurePath(points, 3).area)).toEqual([0, 0, 0]); });
test('area does not depend on where the plan begins or which way round one goes', () => {
  const point = fc.tuple(fc.integer({ min: -500, max: 500 }), fc.integer({ min: -500, max: 500 }));
  fc.assert(fc.property(fc.array(point, { maxLength: 8 }), point, (points, [dx, dy]) => {
    const { area } = measurePath(points, 1);
    expect(measurePath(points.map(([x, y]): Point => [x + dx, y + dy]).reverse(), 1).area).toBeCloseTo(area, 6);
  }));
});
