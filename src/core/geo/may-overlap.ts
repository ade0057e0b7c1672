// A quick look before the exact clipping: whether two areas can have more in common than a sliver. Neighbours that merely share a border are told apart here, thousands of them in an instant.

import booleanPointInPolygon from '@turf/boolean-point-in-polygon';
import type { Geometry } from '../schema/column.ts';
import type { Point } from './convert-crs.ts';
import { boundsOfPoints, partsOf, pointsOf, type Bounds } from './map-points.ts';

type Edge = readonly [a: Point, b: Point];

/** A shape with what looking at it again and again needs. */
export interface Outline { readonly geometry: Geometry; readonly bounds: Bounds; readonly edges: readonly Edge[]; /** Corners and middles of edges. */ readonly probes: readonly Point[] }

export function outlineOf(geometry: Geometry): Outline {
  const edges = partsOf(geometry).flat().flatMap(ring => ring.slice(1).map((to, index): Edge => [ring[index] as Point, to]));
  return { geometry, bounds: boundsOfPoints(pointsOf(geometry)), edges, probes: edges.flatMap(([a, b]) => [a, [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2] as const]) };
}

/** Signed distance of a point from the line through an edge. */
function sideOf([[ax, ay], [bx, by]]: Edge, [x, y]: Point): number {
  const length = Math.hypot(bx - ax, by - ay);
  return length === 0 ? 0 : ((bx - ax) * (y - ay) - (by - ay) * (x - ax)) / length;
}

function crossesBy(one: Edge, other: Edge, slack: number): boolean {
  const [a, b] = [sideOf(one, other[0]), sideOf(one, other[1])];
  if (a * b >= 0 || Math.min(Math.abs(a), Math.abs(b)) <= slack) return false;
  const [c, d] = [sideOf(other, one[0]), sideOf(other, one[1])];
  return c * d < 0 && Math.min(Math.abs(c), Math.abs(d)) > slack;
}

/** Distance of a point from the nearest edge. */
export function distanceFrom(edges: readonly Edge[], [x, y]: Point): number {
  let least = Infinity;
  for (const [[ax, ay], [bx, by]] of edges) {
    const squared = (bx - ax) ** 2 + (by - ay) ** 2;
    const at = squared === 0 ? 0 : Math.min(1, Math.max(0, ((x - ax) * (bx - ax) + (y - ay) * (by - ay)) / squared));
    least = Math.min(least, Math.hypot(x - ax - at * (bx - ax), y - ay - at * (by - ay)));
  }
  return least;
}

const within = ([x, y]: Point, { minX, minY, maxX, maxY }: Bounds): boolean => x > minX && x < maxX && y > minY && y < maxY;
/** Inside, the border counting as inside. */
export const isInside = ([x, y]: Point, { geometry }: Outline): boolean => booleanPointInPolygon([x, y], geometry as never);

const deepIn = (point: Point, outline: Outline, slack: number): boolean => within(point, outline.bounds) && isInside(point, outline) && distanceFrom(outline.edges, point) > slack;
const meet = (a: Bounds, b: Bounds): boolean => a.minX <= b.maxX && b.minX <= a.maxX && a.minY <= b.maxY && b.minY <= a.maxY;
const edgesNear = ({ edges }: Outline, bounds: Bounds): readonly Edge[] => edges.filter(([[ax, ay], [bx, by]]) => meet({ minX: Math.min(ax, bx), minY: Math.min(ay, by), maxX: Math.max(ax, bx), maxY: Math.max(ay, by) }, bounds));

/** Share of the smaller box that both boxes cover. */
function boxShare(a: Bounds, b: Bounds): number {
  const common = Math.max(0, Math.min(a.maxX, b.maxX) - Math.max(a.minX, b.minX)) * Math.max(0, Math.min(a.maxY, b.maxY) - Math.max(a.minY, b.minY));
  const size = ({ minX, minY, maxX, maxY }: Bounds): number => (maxX - minX) * (maxY - minY);
  return common / (Math.min(size(a), size(b)) || 1);
}

/** False only where the two have nothing in common that is wider than about twice `slack`. */
export function mayOverlap(a: Outline, b: Outline, slack: number): boolean {
  if (boxShare(a.bounds, b.bounds) > 0.6) return true;
  const [ours, theirs] = [edgesNear(a, b.bounds), edgesNear(b, a.bounds)];
  return a.probes.some(point => deepIn(point, b, slack)) || b.probes.some(point => deepIn(point, a, slack)) || ours.some(one => theirs.some(other => crossesBy(one, other, slack)));
}

/** False only where nothing of `inner` reaches more than `slack` beyond `outer`. */
export function mayReachOut(inner: Outline, outer: Outline, slack: number): boolean {
  const near = edgesNear(outer, inner.bounds);
  // A border of the outer one inside the inner one is a hole that the inner one covers, or a bay.
  return inner.probes.some(point => !isInside(point, outer) && distanceFrom(outer.edges, point) > slack) || outer.probes.some(point => deepIn(point, inner, slack)) || inner.edges.some(one => near.some(other => crossesBy(one, other, slack)));
}
