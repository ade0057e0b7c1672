import { describe, expect, test } from 'vitest';
import type { Lanes } from '../../../src/core/layout/assign-lanes.ts';
import type { Layers } from '../../../src/core/layout/build-layers.ts';
import { closer, holdColumns, type HeldColumn } from '../../../src/core/layout/hold-columns.ts';
import { placeColumns } from '../../../src/core/layout/place-columns.ts';
import { TALL } from '../../../src/core/layout/spacing.ts';

const USUAL = 50;
const CLOSE = 36;
const PITCH = 54 + USUAL;

/** A column of two boxes, 54 high, whose middle was that of the nth row; or a new one. */
const row = (n?: number): HeldColumn => ({ size: 54, before: 0, mid: n === undefined ? undefined : n * PITCH + 27, heights: [54, 54] });

const lanesOf = (count: number, width: number): Lanes => ({
  gaps: Array.from({ length: count }, (_, c) => (c === count - 1 ? { width: 0, bend: 0 } : { width, bend: 10 })), segments: [], falls: [], before: [],
});

/** How far each column that was there has moved, and the gaps. */
function hold(rows: readonly HeldColumn[], wide = false) {
  const layers: Layers = { items: [], columns: rows.map(() => []), segments: [], chains: [], falls: [], rise: 1000 };
  const { gaps } = holdColumns(layers, lanesOf(rows.length, USUAL), lanesOf(rows.length, CLOSE), rows, 0, wide);
  const { start } = placeColumns(rows.map(({ size }) => size), gaps, 0, () => 0);
  return { widths: gaps.slice(0, -1).map(({ width }) => width), moves: rows.flatMap(({ mid }, c) => (mid === undefined ? [] : [start[c]! + 27 - mid])) };
}

const some = (from: number, to: number): readonly HeldColumn[] => Array.from({ length: to - from }, (_, i) => row(from + i));

describe('columns that are held', () => {
  test('stay exactly where they were, if nothing is new', () => {
    expect(hold(some(0, 8)).moves).toEqual(new Array(8).fill(0));
  });

  test('make room for one more between them, and none moves by more than a box height', () => {
    const { moves, widths } = hold([...some(0, 10), row(), ...some(10, 20)]);
    expect(Math.max(...moves.map(Math.abs))).toBeLessThanOrEqual(54);
    expect(Math.min(...widths)).toBeGreaterThanOrEqual(CLOSE);
  });

  test('move at most the next few by more, where there is no room above', () => {
    expect(hold([row(0), row(), ...some(1, 20)]).moves.filter((move) => Math.abs(move) > 54).length).toBeLessThanOrEqual(4);
  });

  test('close up where one is gone, by no more than a box height', () => {
    const { moves } = hold([...some(0, 6), ...some(7, 16)]);
    expect(Math.max(...moves.map(Math.abs))).toBeLessThanOrEqual(54);
    expect(moves.at(-1)).toBeLessThan(0);
  });

  test('go back to the usual distances from wider ones as far as they may', () => {
    const apart = Array.from({ length: 5 }, (_, i) => ({ ...row(i), mid: i * (PITCH + 10) + 27 }));
    expect(Math.max(...hold(apart, true).widths)).toBeLessThan(USUAL + 10);
  });
});

test('the closest distances are no wider than the usual ones, and leave room for arrowheads and bends', () => {
  const close = closer(TALL);
  expect(close.columnGap).toBeLessThan(TALL.columnGap);
  expect(close.columnGap).toBeGreaterThanOrEqual(2 * TALL.arrow + 8);
  expect(closer({ ...TALL, columnGap: 20, bend: 5, laneStep: 2 })).toMatchObject({ columnGap: 20, bend: 5, laneStep: 2 });
});
