// Moves marks that would lie on each other apart, each as little as may be.

import type { Box, Point } from './plan-types.ts';

/** A `fixed` one stays where it is, and others keep off it. */
export interface Disc { readonly home: Point; readonly r: number; readonly fixed?: boolean }

const rounds = 400;

/** Which way two marks part: along the line between them, or round the compass by their numbers where they lie on the very same spot. */
function between([ax, ay]: Point, [bx, by]: Point, turn: number): readonly [number, number, number] {
  const apart = Math.hypot(bx - ax, by - ay);
  return apart > 1e-6 ? [(bx - ax) / apart, (by - ay) / apart, apart] : [Math.cos(turn), Math.sin(turn), 0];
}

/** Pushes every pair that is nearer than `gap` apart, the smaller of the two farther. Returns whether any was. */
function push(at: [number, number][], discs: readonly Disc[], gap: number): boolean {
  let moved = false;
  for (let a = 0; a < discs.length; a++) for (let b = a + 1; b < discs.length; b++) {
    const [p, q, one, other] = [at[a], at[b], discs[a], discs[b]];
    if (p === undefined || q === undefined || one === undefined || other === undefined) continue;
    const want = one.r + other.r + gap;
    if (Math.abs(q[0] - p[0]) >= want || Math.abs(q[1] - p[1]) >= want) continue;
    const [dx, dy, apart] = between(p, q, a + b * 2.4);
    if (apart >= want - 1e-3) continue;
    const share = one.fixed === true ? 0 : other.fixed === true ? 1 : (other.r ** 2) / (one.r ** 2 + other.r ** 2);
    const step = want - apart;
    p[0] -= dx * step * share; p[1] -= dy * step * share;
    q[0] += dx * step * (1 - share); q[1] += dy * step * (1 - share);
    moved = true;
  }
  return moved;
}

const into = (value: number, from: number, to: number): number => Math.min(Math.max(from, to), Math.max(Math.min(from, to), value));

/** Back inside the frame with those that were pushed over its edge. */
function keepInside(at: [number, number][], discs: readonly Disc[], { x, y, w, h }: Box): void {
  discs.forEach(({ r, fixed }, index) => {
    const point = at[index];
    if (point === undefined || fixed === true) return;
    point[0] = into(point[0], x + r, x + w - r);
    point[1] = into(point[1], y + r, y + h - r);
  });
}

/** Positions inside the frame, in the order of `discs`. */
export function partMarks(discs: readonly Disc[], gap: number, frame: Box): readonly Point[] {
  const at = discs.map(({ home }): [number, number] => [home[0], home[1]]);
  for (let round = 0; round < rounds; round++) {
    // drawn home at first, so that a push which was not needed is taken back; at the end only parted
    const pull = round < rounds / 2 ? 0.08 * (1 - round / (rounds / 2)) : 0;
    if (pull > 0) discs.forEach(({ home }, index) => {
      const point = at[index];
      if (point !== undefined) { point[0] += (home[0] - point[0]) * pull; point[1] += (home[1] - point[1]) * pull; }
    });
    const pushed = push(at, discs, gap);
    keepInside(at, discs, frame);
    if (!pushed && pull === 0) break;
  }
  return at;
}
