// Points of any true system → WGS84 degrees and back. Pure, but heavy (proj4): for the build and the planner's desk, never for an island of the site.

import gcoord from 'gcoord';
import proj4 from 'proj4';
import { systemOf, zoneOf, zones, type TrueSystem, type Zone } from '../schema/crs-list.ts';

/** Degrees east, degrees north; or metres east, metres north. */
export type Point = readonly [x: number, y: number];
type Convert = (point: Point) => Point;

/**
 * CGCS2000 and WGS84 are taken as one: they differ by centimetres, and EPSG's own transformation between them is null.
 * GRS80 is CGCS2000's ellipsoid to 0.1 mm of its axes (both 1/f = 298.257222101).
 */
const definition = ({ meridian, number, numbered }: Zone): string =>
  `+proj=tmerc +lat_0=0 +lon_0=${meridian} +k=1 +x_0=${(numbered ? number * 1e6 : 0) + 500_000} +y_0=0 +ellps=GRS80 +units=m +no_defs`;

interface Pair { readonly toDegrees: Convert; readonly fromDegrees: Convert }

/** A pair of functions for one projection, from its proj text. */
export function projection(text: string): Pair {
  const { forward, inverse } = proj4('+proj=longlat +ellps=GRS80 +no_defs', text);
  return { fromDegrees: ([x, y]) => forward([x, y]) as unknown as Point, toDegrees: ([x, y]) => inverse([x, y]) as unknown as Point };
}

const same: Convert = point => point;

/** The library's way back stops within 0.3 m; two more steps of its own kind bring it to millimetres. */
function shifted(name: 'GCJ02' | 'BD09'): Pair {
  const fromDegrees: Convert = ([x, y]) => gcoord.transform([x, y], gcoord.WGS84, gcoord[name]) as unknown as Point;
  const closer = ([x, y]: Point, [lon, lat]: Point): Point => { const [shiftedX, shiftedY] = fromDegrees([lon, lat]); return [lon - shiftedX + x, lat - shiftedY + y]; };
  const toDegrees: Convert = point => closer(point, closer(point, gcoord.transform([point[0], point[1]], gcoord[name], gcoord.WGS84) as unknown as Point));
  return { fromDegrees, toDegrees };
}

const pairs = new Map<TrueSystem, Pair>([
  ['WGS84', { toDegrees: same, fromDegrees: same }], ['CGCS2000', { toDegrees: same, fromDegrees: same }],
  ['GCJ02', shifted('GCJ02')], ['BD09', shifted('BD09')],
]);
const known: ReadonlySet<string> = new Set(zones.map(systemOf));

function pairOf(system: TrueSystem): Pair {
  const found = pairs.get(system);
  if (found !== undefined) return found;
  const zone = zoneOf(system);
  if (zone === undefined || !known.has(system)) throw new RangeError(`no system ${system}`);
  const made = projection(definition(zone));
  pairs.set(system, made);
  return made;
}

/** A point as its table writes it → WGS84. Throws a RangeError for a system that is not in the list. */
export const toDegrees = (system: TrueSystem, point: Point): Point => pairOf(system).toDegrees(point);
/** WGS84 → a point as a table in `system` would write it. */
export const fromDegrees = (system: TrueSystem, point: Point): Point => pairOf(system).fromDegrees(point);
