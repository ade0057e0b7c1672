// How much of one area lies on another, in square units, and how wide the common part is: a sliver between two hand-drawn borders is no overlap.

import { difference, intersection, type Geom } from 'polyclip-ts';
import type { Geometry } from '../schema/column.ts';
import type { Point } from './convert-crs.ts';
import { boundsOfPoints, partsOf } from './map-points.ts';

type Ring = readonly Point[];
type Parts = readonly (readonly Ring[])[];

/** Plane area that a ring encloses; its ends may or may not be the same point. Figures are taken from the first point on, or metres in millions would eat the digits. */
export function areaOfRing(ring: readonly (readonly number[])[]): number {
  const [ox = 0, oy = 0] = ring[0] ?? [];
  return Math.abs(ring.reduce((sum, [x = 0, y = 0], index) => {
    const [nextX = 0, nextY = 0] = ring[(index + 1) % ring.length] ?? [];
    return sum + (x - ox) * (nextY - oy) - (nextX - ox) * (y - oy);
  }, 0)) / 2;
}

const areaOfParts = (parts: Parts): number => parts.reduce((sum, [outer = [], ...holes]) => sum + areaOfRing(outer) - holes.reduce((all, hole) => all + areaOfRing(hole), 0), 0);

/** Plane area of a polygon, holes taken out; 0 for points and lines. */
export const areaOf = (geometry: Geometry): number => areaOfParts(partsOf(geometry));

const lengthOf = (ring: Ring): number => ring.reduce((sum, [x, y], index) => { const [nx, ny] = ring[(index + 1) % ring.length] ?? [x, y]; return sum + Math.hypot(nx - x, ny - y); }, 0);

export interface Common { readonly area: number; /** Mean width of the widest piece. */ readonly width: number }

function measure(parts: Parts): Common {
  const widths = parts.map(part => { const length = part.reduce((sum, ring) => sum + lengthOf(ring), 0); return length === 0 ? 0 : 2 * areaOfParts([part]) / length; });
  return { area: areaOfParts(parts), width: widths.reduce((most, width) => Math.max(most, width), 0) };
}

/** Moved to the first point and snapped to a grid: the sweep then has its digits for the shape, and what is all but the same point is one. */
const snapped = (parts: Parts, [ox, oy]: Point, step: number): Geom =>
  parts.map(part => part.map(ring => ring.map(([x, y]) => [Math.round((x - ox) / step) * step, Math.round((y - oy) / step) * step]))) as unknown as Geom;

/** Grids to try, as parts of the shape's size. The sweep loses its way, rarely, where points lie closer than its own rounding; a coarser grid parts or joins them. */
const grids = [1e-9, 3e-8, 1e-6, 3e-5] as const;

const none: Common = { area: 0, width: 0 };

function combine(a: Parts, b: Parts, way: typeof intersection): Common {
  const origin = a[0]?.[0]?.[0];
  if (origin === undefined) return none;
  const { minX, minY, maxX, maxY } = boundsOfPoints(a.flat(2));
  const size = Math.max(maxX - minX, maxY - minY);
  for (const grid of grids) {
    try {
      return measure(way(snapped(a, origin, size * grid), snapped(b, origin, size * grid)) as unknown as Parts);
    } catch {
      // the next grid
    }
  }
  // Not seen in tens of thousands of tries; a planner's whole check is worth more than this one pair.
  return none;
}

/** What two areas have in common. */
export const overlapOf = (a: Geometry, b: Geometry): Common => combine(partsOf(a), partsOf(b), intersection);
/** What of the first is not in the second. */
export const outsideOf = (a: Geometry, b: Geometry): Common => combine(partsOf(a), partsOf(b), difference);
