// Fits a park onto a page: which metres are shown, and the one function that turns a record's geometry into px.

import type { Geometry } from '../schema/column.ts';
import { boundsOf } from './plan-geometry.ts';
import { toPx } from './plan-lnglat.ts';
import type { Frame, PlanPage, Point, Polygon, Ring } from './plan-types.ts';

export const ringsOf = (geometry: Geometry): readonly Ring[] => {
  const points = geometry.type === 'Point' ? [[geometry.coordinates]] : geometry.type === 'LineString' ? [geometry.coordinates]
    : geometry.type === 'MultiPolygon' ? geometry.coordinates.flat() : geometry.coordinates;
  return points.map(ring => ring.map(([x = 0, y = 0]) => [x, y] as const));
};

/** Room left around the park, in px: for what passes by, for callouts, and below for the scale. */
const margins = { wide: { side: 34, top: 30, bottom: 66, foot: 46 }, small: { side: 8, top: 26, bottom: 44, foot: 32 } } as const;

export interface Projection extends Frame {
  readonly point: (point: Point) => Point;
  readonly rings: (geometry: Geometry) => readonly Ring[];
  readonly polygons: (geometry: Geometry) => readonly Polygon[];
  readonly points: readonly Point[];
}

/** The projection that fits `geometries` onto the page: metres from their own south-west corner. As wide as the page, as high as needed. */
export function fitPage(geometries: readonly Geometry[], page: PlanPage): Projection {
  const all = geometries.flatMap(ringsOf).flat();
  const raw = all.length === 0 ? { x: 0, y: 0, w: 1, h: 1 } : boundsOf(all);
  const [right, top] = [raw.w, raw.h];
  const margin = page.small === true ? margins.small : margins.wide;
  const scale = Math.max(right / (page.w - 2 * margin.side), top / (page.h - margin.top - margin.bottom), page.scale ?? 0.01);
  const height = Math.ceil(top / scale + margin.top + margin.bottom);
  const left = (page.w - right / scale) / 2;
  const origin: Point = [-left * scale, top + margin.top * scale];
  const point = ([x, y]: Point): Point => toPx({ scale, origin }, [x - raw.x, y - raw.y]);
  const rings = (geometry: Geometry): readonly Ring[] => ringsOf(geometry).map(ring => ring.map(point));
  const polygons = (geometry: Geometry): readonly Polygon[] => {
    const parts = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.type === 'MultiPolygon' ? geometry.coordinates : [];
    return parts.map(part => part.map(ring => ring.map(([x = 0, y = 0]) => point([x, y]))));
  };
  return { width: page.w, height, foot: margin.foot, scale, origin, point, rings, polygons, points: all };
}
