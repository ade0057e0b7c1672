// Fits a park onto a page: which metres are shown, and the one function that turns a record's geometry into px.

import type { CoordinateSystem } from '../schema/crs.ts';
import type { Geometry } from '../schema/column.ts';
import { boundsOf } from './plan-geometry.ts';
import { metresOfDegree } from './plan-lnglat.ts';
import type { Box, Frame, PlanPage, Point, Polygon, Ring } from './plan-types.ts';

type Located = { readonly crs?: CoordinateSystem | undefined };

/** A blank 坐标系 means the default, local metres. */
export const crsOf = (row: Located): CoordinateSystem => row.crs ?? 'local';

export const ringsOf = (geometry: Geometry): readonly Ring[] => {
  const points = geometry.type === 'Point' ? [[geometry.coordinates]] : geometry.type === 'LineString' ? [geometry.coordinates]
    : geometry.type === 'MultiPolygon' ? geometry.coordinates.flat() : geometry.coordinates;
  return points.map(ring => ring.map(([x = 0, y = 0]) => [x, y] as const));
};

const isDegrees = ([x, y]: Point): boolean => Math.abs(x) <= 180 && Math.abs(y) <= 90;

/** Room left around the park, in px: for what passes by, for callouts, and below for the scale. */
const margins = { wide: { side: 34, top: 30, bottom: 66, foot: 46 }, small: { side: 8, top: 26, bottom: 44, foot: 32 } } as const;

export interface Projection extends Frame {
  readonly point: (point: Point) => Point;
  readonly rings: (geometry: Geometry) => readonly Ring[];
  readonly polygons: (geometry: Geometry) => readonly Polygon[];
  readonly points: readonly Point[];
}

/** Degrees become metres about their own middle: on a schematic, where they truly lie is of no account. */
function flatten(bounds: Box, degrees: boolean): (point: Point) => Point {
  const middle = (bounds.y + bounds.h / 2) * Math.PI / 180;
  const [east, north] = degrees ? [metresOfDegree * Math.cos(middle), metresOfDegree] : [1, 1];
  return ([x, y]) => [(x - bounds.x) * east, (y - bounds.y) * north];
}

/** The projection that fits `geometries`, all in one coordinate system, onto the page. As wide as the page, as high as needed. */
export function fitPage(geometries: readonly Geometry[], page: PlanPage, crs: CoordinateSystem): Projection {
  const all = geometries.flatMap(ringsOf).flat();
  const raw = all.length === 0 ? { x: 0, y: 0, w: 1, h: 1 } : boundsOf(all);
  const flat = flatten(raw, crs !== 'local' && all.every(isDegrees));
  const [right, top] = flat([raw.x + raw.w, raw.y + raw.h]);
  const margin = page.small === true ? margins.small : margins.wide;
  const scale = Math.max(right / (page.w - 2 * margin.side), top / (page.h - margin.top - margin.bottom), 0.01);
  const height = Math.ceil(top / scale + margin.top + margin.bottom);
  const left = (page.w - right / scale) / 2;
  const origin: Point = [-left * scale, top + margin.top * scale];
  const point = (source: Point): Point => {
    const [x, y] = flat(source);
    return [(x - origin[0]) / scale, (origin[1] - y) / scale];
  };
  const rings = (geometry: Geometry): readonly Ring[] => ringsOf(geometry).map(ring => ring.map(point));
  const polygons = (geometry: Geometry): readonly Polygon[] => {
    const parts = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.type === 'MultiPolygon' ? geometry.coordinates : [];
    return parts.map(part => part.map(ring => ring.map(([x = 0, y = 0]) => point([x, y]))));
  };
  return { width: page.w, height, foot: margin.foot, scale, origin, point, rings, polygons, points: all };
}
