import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawSupplyLine } from '../../../src/core/draw/supply-line.ts';

const point = fc.tuple(fc.integer({ min: -900, max: 900 }), fc.integer({ min: -900, max: 900 }));
const pathOf = (...args: Parameters<typeof drawSupplyLine>): string | undefined => { const [line] = drawSupplyLine(...args)?.children ?? []; return typeof line === 'object' ? String(line.attributes['d']) : undefined; };
const numbers = (path = ''): readonly number[] => (path.match(/-?[\d.]+/g) ?? []).map(Number);

describe('a line of supply', () => {
  it('keeps off both marks', () => {
    fc.assert(fc.property(point, point, (from, to) => {
      const [x1 = 0, y1 = 0, , , x2 = 0, y2 = 0] = numbers(pathOf(from, to, false, 12) ?? `M${from[0] + 12} ${from[1]}Q0 0 ${to[0] + 12} ${to[1]}`);
      expect(Math.hypot(x1 - from[0], y1 - from[1])).toBeCloseTo(12, 0);
      expect(Math.hypot(x2 - to[0], y2 - to[1])).toBeCloseTo(12, 0);
    }));
  });

  it('is bowed to one side, so that there and back do not lie on each other', () => {
    const [there, back] = [pathOf([0, 0], [100, 0], false, 10), pathOf([100, 0], [0, 0], false, 10)];
    expect(numbers(there)[3]).toBeCloseTo(-14, 5);
    expect(numbers(back)[3]).toBeCloseTo(14, 5);
  });

  it('says whether one end would first have to land', () => {
    expect([false, true].map(later => drawSupplyLine([0, 0], [100, 0], later, 10)?.attributes['class'])).toEqual(['now', 'later']);
  });

  it('is left out where the marks all but touch', () => {
    expect(drawSupplyLine([0, 0], [28, 0], false, 12)).toBeUndefined();
    expect(drawSupplyLine([0, 0], [29, 0], false, 12)).toBeDefined();
    expect(drawSupplyLine([5, 5], [5, 5], false, 0)).toBeUndefined();
  });
});
