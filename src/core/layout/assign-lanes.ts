// Eighth stage: in every gap between two columns, a lane along the columns for each flow, so that they cross no more
// than their order demands; and how wide the gap must be.
import type { Layers } from './build-layers.ts';
import { segmentsByGap } from './order-cost.ts';
import type { Rows } from './place-rows.ts';
import type { Spacing } from './spacing.ts';
import type { Ports } from './spread-ports.ts';

/** `width` from the column to the next; the lane of a segment or fall as the distance from the column's edge. */
export interface Gap {
  readonly width: number;
  readonly bend: number; // half the width of a bend from one row to another
}

export interface Lanes {
  readonly gaps: readonly Gap[];
  readonly segments: readonly number[];
  readonly falls: readonly number[];
  /** Room before each column for the falls on its left; part of the gap there, but that of the first column. */
  readonly before: readonly number[];
}

const CLEAR = 5; // two bends that come closer than this count as beside each other

interface Run { readonly index: number; readonly from: number; readonly to: number; lane: number }

/** `extra(c)`: what gap c must have more than usual, as between two stages. */
export function assignLanes(layers: Layers, ports: Ports, rows: Rows, spacing: Spacing, extra: (gap: number) => number): Lanes {
  const segments = layers.segments.map(() => 0);
  const { falls, right: zones, left: before } = fallLanes(layers, ports, rows, spacing);
  const last = layers.columns.length - 1;
  const gaps = segmentsByGap(layers).map((gap, c) => {
    const runs = gap.map((index): Run => ({
      index,
      from: rows.start[layers.segments[index]!.a]! + ports.segments[index]!.a,
      to: rows.start[layers.segments[index]!.b]! + ports.segments[index]!.b,
      lane: 0,
    }));
    const count = chooseLanes(runs.filter(({ from, to }) => Math.abs(from - to) > 0.5));
    const step = Math.min(spacing.laneStep, spacing.lanesMax / Math.max(1, count - 1));
    const fixed = zones[c]! + 2 * spacing.arrow + step * Math.max(0, count - 1);
    if (c === last) return { width: zones[c]!, bend: 0 };
    // Falls on the left of the next column have their room of their own, before it.
    const width = Math.max(spacing.columnGap + (zones[c]! > 0 ? zones[c]! - 6 : 0), fixed + 2 * spacing.bend) + extra(c);
    const bend = (width - fixed) / 2;
    for (const { index, lane } of runs) segments[index] = zones[c]! + spacing.arrow + bend + lane * step;
    return { width, bend };
  });
  return { gaps, segments, falls, before };
}

/**
 * Bends that overlap: of two running down the lower one turns first, of two running up the upper one, else they would
 * cross twice. Returns how many lanes it took.
 */
function chooseLanes(runs: readonly Run[]): number {
  const downs = runs.filter(({ from, to }) => to > from).sort((p, q) => q.from - p.from || q.to - p.to || p.index - q.index);
  const ups = runs.filter(({ from, to }) => to < from).sort((p, q) => p.from - q.from || p.to - q.to || p.index - q.index);
  const done: Run[] = [];
  let count = 0;
  for (const run of [...downs, ...ups]) {
    const down = run.to > run.from;
    const taken = new Set<number>();
    let least = 0;
    for (const other of done) {
      if (!beside(run, other)) continue;
      if (other.to > other.from === down) least = Math.max(least, other.lane + 1);
      else taken.add(other.lane);
    }
    while (taken.has(least)) least++;
    run.lane = least;
    count = Math.max(count, least + 1);
    done.push(run);
  }
  return count;
}

function beside(p: Run, q: Run): boolean {
  return Math.min(p.from, p.to) < Math.max(q.from, q.to) + CLEAR && Math.min(q.from, q.to) < Math.max(p.from, p.to) + CLEAR;
}

/** Falls past other boxes run close to their column, the shortest innermost; `right` and `left`: the room that they need there. */
function fallLanes(layers: Layers, ports: Ports, rows: Rows, spacing: Spacing) {
  const falls = layers.falls.map(() => 0);
  const zones = { right: layers.columns.map(() => 0), left: layers.columns.map(() => 0) };
  for (const side of ['right', 'left'] as const) layers.columns.forEach((_, c) => {
    const runs = layers.falls.flatMap(({ a, b }, index): readonly Run[] => {
      const { a: atA, b: atB, straight, left } = ports.falls[index]!;
      if (layers.items[a]!.column !== c || straight || left !== (side === 'left')) return [];
      return [{ index, from: rows.start[a]! + atA, to: rows.start[b]! + atB, lane: 0 }];
    });
    const length = (run: Run): number => Math.abs(run.to - run.from);
    runs.sort((p, q) => length(p) - length(q) || p.from - q.from || p.index - q.index);
    runs.forEach((run, i) => {
      for (const other of runs.slice(0, i)) if (beside(run, other)) run.lane = Math.max(run.lane, other.lane + 1);
      falls[run.index] = spacing.fallFirst + run.lane * spacing.laneStep;
      zones[side][c] = Math.max(zones[side][c]!, falls[run.index]! + spacing.laneStep);
    });
  });
  return { falls, ...zones };
}
