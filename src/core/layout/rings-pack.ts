// One dot a target, packed as closely as coins on a table, so that a city's mark grows by area with their number.

import { distance } from './plan-geometry.ts';
import type { Point } from './plan-types.ts';

/** Middles about which a hexagonal lattice packs well: on a dot, between two, between three. */
const middles: readonly Point[] = [[0, 0], [0.5, 0], [0.5, Math.sqrt(3) / 6]];

function lattice(count: number): readonly Point[] {
  const rows = Math.ceil(Math.sqrt(count)) + 2;
  const range = Array.from({ length: 2 * rows + 1 }, (_, index) => index - rows);
  return range.flatMap(row => range.map((column): Point => [column + (Math.abs(row) % 2) / 2, row * Math.sqrt(3) / 2]));
}

/** The points of the lattice that lie nearest to a middle, read in columns from the left: neighbours in order are neighbours in the pack. */
function nearest(points: readonly Point[], middle: Point, count: number): readonly Point[] {
  const turn = ([x, y]: Point): number => Math.atan2(y - middle[1], x - middle[0]);
  const chosen = [...points].sort((a, b) => Math.round((distance(a, middle) - distance(b, middle)) * 1e6) || turn(a) - turn(b)).slice(0, count);
  return chosen.sort((a, b) => Math.round((a[0] - b[0]) * 1e6) || a[1] - b[1]);
}

export interface Pack { readonly dots: readonly Point[]; readonly r: number }

/** Dots of radius `dot`, `gap` apart, about 0, 0; and the radius of the circle round them all. */
export function packDots(count: number, dot: number, gap: number): Pack {
  if (count === 0) return { dots: [], r: dot };
  const step = 2 * dot + gap;
  const points = lattice(count);
  const packs = middles.map((middle): Pack => {
    const chosen = nearest(points, middle, count);
    const [x, y] = [chosen.reduce((sum, point) => sum + point[0], 0) / count, chosen.reduce((sum, point) => sum + point[1], 0) / count];
    const dots = chosen.map((point): Point => [(point[0] - x) * step, (point[1] - y) * step]);
    return { dots, r: Math.max(...dots.map(([dx, dy]) => Math.hypot(dx, dy))) + dot };
  });
  return packs.reduce((best, pack) => (pack.r < best.r - 1e-6 ? pack : best));
}
