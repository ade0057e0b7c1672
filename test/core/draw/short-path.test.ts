import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { arrowHead } from '../../../src/core/draw/arrow-head.ts';
import { shortPath } from '../../../src/core/draw/short-path.ts';

/** Where a path of M, h, v, l and c stops, one place a command. */
function stopsOf(d: string): readonly (readonly [number, number])[] {
  let [x, y] = [0, 0];
  return (d.match(/[Mhvlc][^Mhvlc]*/g) ?? []).map(piece => {
    const steps = (piece.match(/-?(\d+\.?\d*|\.\d+)/g) ?? []).map(Number);
    if (piece.startsWith('M')) [x, y] = [steps[0]!, steps[1]!];
    else if (piece.startsWith('h')) x += steps[0]!;
    else if (piece.startsWith('v')) y += steps[0]!;
    else [x, y] = [x + steps.at(-2)!, y + steps.at(-1)!];
    return [x, y] as const;
  });
}

describe('a path in few characters', () => {
  test('has steps for places, and one number where a line is level or upright', () => {
    expect(shortPath('M132,298.8L140,298.8C148,298.8 148,394 156,394L156,400L150,390')).toBe('M132 299h8c8 0 8 95 16 95v6l-6-10');
  });
  test('stops where the long one stops, to half a px, however many pieces it has', () => {
    const place = fc.tuple(fc.integer({ min: -9999, max: 9999 }), fc.integer({ min: -9999, max: 9999 })).map(([x, y]) => [x / 10, y / 10] as const);
    fc.assert(fc.property(fc.array(place, { minLength: 1, maxLength: 30 }), places => {
      const long = places.map(([x, y], index) => `${index === 0 ? 'M' : 'L'}${x},${y}`).join('');
      stopsOf(shortPath(long)).forEach(([x, y], index) => {
        expect(Math.abs(x - places[index]![0])).toBeLessThanOrEqual(0.25);
        expect(Math.abs(y - places[index]![1])).toBeLessThanOrEqual(0.25);
      });
    }));
  });
});

describe('an arrowhead', () => {
  test('points along the last direction', () => {
    expect(arrowHead([[0, 0], [10, 0]])).toBe('M10 0l-7 3.4 0-6.8z');
    expect(arrowHead([[10, 0], [10, 20]])).toBe('M10 20l-3.4-7 6.8 0z');
  });
  test('is none without a direction', () => { expect(arrowHead([[3, 3]])).toBeUndefined(); });
});
