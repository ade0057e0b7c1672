import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { supplyLine } from '../../../src/core/draw/supply-line.ts';

const point = fc.tuple(fc.integer({ min: -900, max: 900 }), fc.integer({ min: -900, max: 900 }));
const numbers = (path = ''): readonly number[] => (path.match(/-?[\d.]+/g) ?? []).map(Number);

describe('a line of supply', () => {
  it('keeps off both marks', () => {
    fc.assert(fc.property(point, point, (from, to) => {
      const [x1 = 0, y1 = 0, , , x2 = 0, y2 = 0] = numbers(supplyLine(from, to, 12)?.path ?? `M${from[0] + 12} ${from[1]}Q0 0 ${to[0] + 12} ${to[1]}`);
      expect(Math.hypot(x1 - from[0], y1 - from[1])).toBeCloseTo(12, 0);
      expect(Math.hypot(x2 - to[0], y2 - to[1])).toBeCloseTo(12, 0);
    }));
  });

  it('is bowed to one side, so that there and back do not lie on each other', () => {
    const [there, back] = [supplyLine([0, 0], [100, 0], 10), supplyLine([100, 0], [0, 0], 10)];
    expect(numbers(there?.path)[3]).toBeCloseTo(-14, 5);
    expect(numbers(back?.path)[3]).toBeCloseTo(14, 5);
  });

  it('is left out where the marks all but touch', () => {
    expect(supplyLine([0, 0], [28, 0], 12)).toBeUndefined();
    expect(supplyLine([0, 0], [29, 0], 12)).toBeDefined();
    expect(supplyLine([5, 5], [5, 5], 0)).toBeUndefined();
  });
});
