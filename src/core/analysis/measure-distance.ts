// Where a city lies as seen from the county: distance over the sphere and one of eight directions. No outline is needed.

export interface Bearing { readonly kilometres: number; /** Degrees from north, clockwise, 0 to under 360. */ readonly azimuth: number; /** 0 north, then clockwise by eighths. */ readonly octant: number }
interface Position { readonly lon?: number | undefined; readonly lat?: number | undefined }

const earthRadius = 6371;
const radians = (degrees: number): number => (degrees * Math.PI) / 180;

/** Undefined where either position is not known. */
export function measureDistance(from: Position, to: Position): Bearing | undefined {
  if (from.lon === undefined || from.lat === undefined || to.lon === undefined || to.lat === undefined) return undefined;
  const [a, b] = [radians(from.lat), radians(to.lat)];
  const turn = radians(to.lon - from.lon);
  const half = Math.sin((b - a) / 2) ** 2 + Math.cos(a) * Math.cos(b) * Math.sin(turn / 2) ** 2;
  const bearing = Math.atan2(Math.sin(turn) * Math.cos(b), Math.cos(a) * Math.sin(b) - Math.sin(a) * Math.cos(b) * Math.cos(turn));
  return { kilometres: 2 * earthRadius * Math.asin(Math.sqrt(half)), azimuth: ((bearing * 180) / Math.PI + 360) % 360, octant: (Math.round((bearing / Math.PI) * 4) + 8) % 8 };
}
