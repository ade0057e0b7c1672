// Lengths and areas of points set on a plan, in metres: of a line as it was drawn, and of the ground that it closes in.

import type { Point } from './plan-types.ts';

export interface Measured { /** Metres along the points. */ readonly length: number; /** Metres from the last point back to the first. */ readonly closing: number; /** m² inside the closed line; one that crosses itself counts what it goes round the other way as less. */ readonly area: number }

const between = ([ax, ay]: Point, [bx, by]: Point): number => Math.hypot(bx - ax, by - ay);

/** Points in px of the plan; `scale` is metres a px. */
export function measurePath(points: readonly Point[], scale: number): Measured {
  const pairs = points.slice(1).map((point, index) => [points[index] ?? point, point] as const);
  const [first, last] = [points[0], points.at(-1)];
  if (first === undefined || last === undefined) return { length: 0, closing: 0, area: 0 };
  const turned = [...pairs, [last, first] as const].reduce((sum, [[ax, ay], [bx, by]]) => sum + ax * by - bx * ay, 0);
  return { length: scale * pairs.reduce((sum, [a, b]) => sum + between(a, b), 0), closing: scale * between(last, first), area: scale * scale * Math.abs(turned) / 2 };
}
