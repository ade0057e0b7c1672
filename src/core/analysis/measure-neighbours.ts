// How far apart two parcels lie: between their borders, in metres. For telling who would be next door.

import type { Parcel } from '../model/atlas.ts';
import type { Geometry } from '../schema/column.ts';

type Point = readonly [x: number, y: number];
type Segment = readonly [Point, Point];

function ringsOf({ boundary }: Parcel): readonly (readonly (readonly number[])[])[] {
  const shape: Geometry | undefined = boundary;
  return shape?.type === 'Polygon' ? shape.coordinates : shape?.type === 'MultiPolygon' ? shape.coordinates.flat() : [];
}

const bordersOf = (parcel: Parcel): readonly Segment[] => ringsOf(parcel).flatMap(ring => ring.slice(1).map(([x = 0, y = 0], at): Segment => {
  const [fromX = 0, fromY = 0] = ring[at] ?? [];
  return [[fromX, fromY], [x, y]];
}));

function fromSegment([x, y]: Point, [[ax, ay], [bx, by]]: Segment): number {
  const squared = (bx - ax) ** 2 + (by - ay) ** 2;
  const along = squared === 0 ? 0 : Math.min(1, Math.max(0, ((x - ax) * (bx - ax) + (y - ay) * (by - ay)) / squared));
  return Math.hypot(x - ax - along * (bx - ax), y - ay - along * (by - ay));
}

/** Least distance between the borders; undefined where one is not drawn or they are not of one park, whose metres are its own. */
export function measureGap(a: Parcel, b: Parcel): number | undefined {
  if (a.park !== b.park) return undefined;
  const [ours, theirs] = [bordersOf(a), bordersOf(b)];
  if (ours.length === 0 || theirs.length === 0) return undefined;
  const least = (points: readonly Segment[], borders: readonly Segment[]): number => Math.min(...points.flatMap(([point]) => borders.map(border => fromSegment(point, border))));
  return Math.min(least(ours, theirs), least(theirs, ours));
}
