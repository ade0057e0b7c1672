// How far apart two parcels lie: between their borders, in metres. For telling who would be next door.

import type { Parcel } from '../model/atlas.ts';
import type { Geometry } from '../schema/column.ts';

type Point = readonly [x: number, y: number];
type Segment = readonly [Point, Point];

/** Metres of a degree of latitude. */
const degree = 111_320;

function ringsOf({ boundary }: Parcel): readonly (readonly (readonly number[])[])[] {
  const shape: Geometry | undefined = boundary;
  return shape?.type === 'Polygon' ? shape.coordinates : shape?.type === 'MultiPolygon' ? shape.coordinates.flat() : [];
}

/** Borders in metres: local ones are, degrees are made so about their own latitude. */
function bordersOf(parcel: Parcel): readonly Segment[] {
  const rings = ringsOf(parcel);
  const all = rings.flat();
  const degrees = (parcel.crs ?? 'local') !== 'local' && all.every(([x = 0, y = 0]) => Math.abs(x) <= 180 && Math.abs(y) <= 90);
  const east = degrees ? degree * Math.cos(((all[0]?.[1] ?? 0) * Math.PI) / 180) : 1;
  const points = rings.map(ring => ring.map(([x = 0, y = 0]): Point => [x * east, y * (degrees ? degree : 1)]));
  return points.flatMap(ring => ring.slice(1).map((point, at): Segment => [ring[at] ?? point, point]));
}

function fromSegment([x, y]: Point, [[ax, ay], [bx, by]]: Segment): number {
  const squared = (bx - ax) ** 2 + (by - ay) ** 2;
  const along = squared === 0 ? 0 : Math.min(1, Math.max(0, ((x - ax) * (bx - ax) + (y - ay) * (by - ay)) / squared));
  return Math.hypot(x - ax - along * (bx - ax), y - ay - along * (by - ay));
}

/** Least distance between the borders; undefined where one is not drawn or they are in different coordinate systems. */
export function measureGap(a: Parcel, b: Parcel): number | undefined {
  if ((a.crs ?? 'local') !== (b.crs ?? 'local')) return undefined;
  const [ours, theirs] = [bordersOf(a), bordersOf(b)];
  if (ours.length === 0 || theirs.length === 0) return undefined;
  const least = (points: readonly Segment[], borders: readonly Segment[]): number => Math.min(...points.flatMap(([point]) => borders.map(border => fromSegment(point, border))));
  return Math.min(least(ours, theirs), least(theirs, ours));
}
