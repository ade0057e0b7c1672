// A park's metres as degrees without a projection library: a series about the park's origin, light enough for the browser.

import type { Point } from './convert-crs.ts';

/** GRS80, the ellipsoid of CGCS2000; WGS84's differs by a tenth of a millimetre. */
const [a, e2] = [6_378_137, 0.006694380022900787];
const radians = Math.PI / 180;

/**
 * WGS84 degrees of a point `[x, y]` (metres, east and north) of the plane whose 0, 0 is at `origin` (degrees). Transverse Mercator
 * turned back by its series to the third order: within 0.05 m of the full formula for ten kilometres around, up to 60° of latitude.
 * Source: Snyder, Map Projections: A Working Manual (USGS 1395), p. 63 f., with the footpoint latitude expanded about the origin.
 */
export function nearPlane([lon0, lat0]: Point): (metres: Point) => Point {
  const phi0 = lat0 * radians;
  const radius = (phi: number): { readonly meridian: number; readonly normal: number } => {
    const w = 1 - e2 * Math.sin(phi) ** 2;
    return { meridian: a * (1 - e2) / w ** 1.5, normal: a / Math.sqrt(w) };
  };
  return ([x, y]) => {
    // the meridian's arc, by the radius half way: two turns settle it
    let phi = phi0 + y / radius(phi0).meridian;
    for (let turn = 0; turn < 2; turn++) phi = phi0 + y / radius((phi0 + phi) / 2).meridian;
    const { meridian, normal } = radius(phi);
    const [t, d] = [Math.tan(phi), x / normal];
    const lat = phi - normal * t / meridian * (d ** 2 / 2 - (5 + 3 * t ** 2) * d ** 4 / 24);
    const lon = (d - (1 + 2 * t ** 2) * d ** 3 / 6) / Math.cos(phi);
    return [lon0 + lon / radians, lat / radians];
  };
}
