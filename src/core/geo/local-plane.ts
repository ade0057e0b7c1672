// A plane in metres about one place on the earth: x to the east, y to the north, true to a few centimetres for ten kilometres around.

import { projection, type Point } from './convert-crs.ts';

export interface LocalPlane {
  /** WGS84 degrees of the plane's point 0, 0. Whoever holds it can undo the plane. */
  readonly origin: Point;
  readonly toMetres: (degrees: Point) => Point;
  readonly toDegrees: (metres: Point) => Point;
}

/** Transverse Mercator with `origin` (WGS84 degrees) at 0, 0 and no scale there. */
export function localPlane(origin: Point): LocalPlane {
  const { fromDegrees, toDegrees } = projection(`+proj=tmerc +lat_0=${origin[1]} +lon_0=${origin[0]} +k=1 +x_0=0 +y_0=0 +ellps=GRS80 +units=m +no_defs`);
  return { origin, toMetres: fromDegrees, toDegrees };
}
