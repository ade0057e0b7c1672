// Walks over the points of a geometry, whatever its type.

import type { Geometry } from '../schema/column.ts';
import type { Point } from './convert-crs.ts';

type Nested = readonly number[] | readonly Nested[];

const isPoint = (part: Nested): part is readonly number[] => typeof part[0] === 'number';

/** The same geometry with every point changed. */
export function mapPoints(geometry: Geometry, change: (point: Point) => Point): Geometry {
  const walk = (part: Nested): Nested => (isPoint(part) ? change([part[0] ?? 0, part[1] ?? 0]) : (part as readonly Nested[]).map(walk));
  return { type: geometry.type, coordinates: walk(geometry.coordinates) } as Geometry;
}

/** All points in their order. */
export function pointsOf(geometry: Geometry): readonly Point[] {
  const points: Point[] = [];
  const walk = (part: Nested): void => { if (isPoint(part)) points.push([part[0] ?? 0, part[1] ?? 0]); else (part as readonly Nested[]).forEach(walk); };
  walk(geometry.coordinates);
  return points;
}

export interface Bounds { readonly minX: number; readonly minY: number; readonly maxX: number; readonly maxY: number }

export function boundsOfPoints(points: readonly Point[]): Bounds {
  let [minX, minY, maxX, maxY] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [x, y] of points) { minX = Math.min(minX, x); minY = Math.min(minY, y); maxX = Math.max(maxX, x); maxY = Math.max(maxY, y); }
  return { minX, minY, maxX, maxY };
}

/** A polygon's or a multi-polygon's parts, each an outer ring and its holes; none for points and lines. */
export const partsOf = (geometry: Geometry): readonly (readonly (readonly Point[])[])[] =>
  (geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.type === 'MultiPolygon' ? geometry.coordinates : []) as never;
