// Plane geometry of the plan: points in polygons, label boxes against boxes and borders. Any unit, one at a time.

import type { Box, Point, Polygon, Ring } from './plan-types.ts';

/** Corners of a box; with an angle (degrees, clockwise) turned about its middle. */
export function cornersOf({ x, y, w, h }: Box, angle = 0): Ring {
  const [mx, my] = [x + w / 2, y + h / 2];
  const [cos, sin] = [Math.cos(angle * Math.PI / 180), Math.sin(angle * Math.PI / 180)];
  return ([[-w, -h], [w, -h], [w, h], [-w, h]] as const).map(([dx, dy]) => [mx + (dx * cos - dy * sin) / 2, my + (dx * sin + dy * cos) / 2] as const);
}

export const boxAround = ([x, y]: Point, w: number, h: number): Box => ({ x: x - w / 2, y: y - h / 2, w, h });
export const grow = ({ x, y, w, h }: Box, by: number): Box => ({ x: x - by, y: y - by, w: w + 2 * by, h: h + 2 * by });
export const pairsOf = (ring: Ring): readonly (readonly [Point, Point])[] => ring.slice(1).map((point, index) => [ring[index] ?? point, point]);
export const distance = ([ax, ay]: Point, [bx, by]: Point): number => Math.hypot(ax - bx, ay - by);

/** Whether two convex outlines overlap by more than `slack` along every axis. */
export function overlap(a: Ring, b: Ring, slack = 0.5): boolean {
  return [a, b].every(ring => ring.every((from, index) => {
    const to = ring[(index + 1) % ring.length] ?? from;
    const length = distance(from, to) || 1;
    const along = ([x, y]: Point): number => ((to[1] - from[1]) * x - (to[0] - from[0]) * y) / length;
    const [ours, theirs] = [a.map(along), b.map(along)];
    return Math.min(Math.max(...ours), Math.max(...theirs)) - Math.max(Math.min(...ours), Math.min(...theirs)) > slack;
  }));
}

/** Even-odd rule over all rings, so holes are outside. */
export function inside([x, y]: Point, polygon: Polygon): boolean {
  let odd = false;
  for (const ring of polygon) for (const [[ax, ay], [bx, by]] of pairsOf(ring)) {
    if ((ay > y) !== (by > y) && x < ax + (bx - ax) * (y - ay) / (by - ay)) odd = !odd;
  }
  return odd;
}

const side = ([ax, ay]: Point, [bx, by]: Point, [x, y]: Point): number => Math.sign((bx - ax) * (y - ay) - (by - ay) * (x - ax));

/** Whether two stretches cross; touching ends do not count. */
export function crosses([a, b]: readonly [Point, Point], [c, d]: readonly [Point, Point]): boolean {
  return side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0;
}

/** Whether a convex outline lies wholly inside one of the polygons. */
export function within(outline: Ring, polygons: readonly Polygon[]): boolean {
  const sides = pairsOf([...outline, ...outline.slice(0, 1)]);
  return polygons.some(polygon => outline.every(corner => inside(corner, polygon)) &&
    !polygon.some(ring => pairsOf(ring).some(edge => sides.some(own => crosses(own, edge)))));
}

/** Whether a stretch enters a convex outline. */
export function enters(stretch: readonly [Point, Point], outline: Ring): boolean {
  const closed = pairsOf([...outline, ...outline.slice(0, 1)]);
  return closed.some(edge => crosses(stretch, edge)) || stretch.some(end => inside(end, [[...outline, ...outline.slice(0, 1)]]));
}

/** The point of a box that is nearest to a point. */
export const nearestOf = ({ x, y, w, h }: Box, [px, py]: Point): Point => [Math.min(x + w, Math.max(x, px)), Math.min(y + h, Math.max(y, py))];

export const areaOfRing = (ring: Ring): number => pairsOf(ring).reduce((sum, [[ax, ay], [bx, by]]) => sum + ax * by - bx * ay, 0) / 2;

/** Centre of gravity of a closed ring. */
export function centroidOf(ring: Ring): Point {
  const area = areaOfRing(ring);
  const [sx, sy] = pairsOf(ring).reduce(([x, y], [[ax, ay], [bx, by]]) => {
    const cross = ax * by - bx * ay;
    return [x + (ax + bx) * cross, y + (ay + by) * cross] as const;
  }, [0, 0] as Point);
  return area === 0 ? ring[0] ?? [0, 0] : [sx / (6 * area), sy / (6 * area)];
}

export function boundsOf(points: readonly Point[]): Box {
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
  const [x, y] = [Math.min(...xs), Math.min(...ys)];
  return { x, y, w: Math.max(...xs) - x, h: Math.max(...ys) - y };
}

/** Distance of a point from the nearest border. */
export function depthIn([x, y]: Point, polygon: Polygon): number {
  return Math.min(...polygon.flatMap(ring => pairsOf(ring).map(([[ax, ay], [bx, by]]) => {
    const squared = (bx - ax) ** 2 + (by - ay) ** 2;
    const at = squared === 0 ? 0 : Math.min(1, Math.max(0, ((x - ax) * (bx - ax) + (y - ay) * (by - ay)) / squared));
    return Math.hypot(x - ax - at * (bx - ax), y - ay - at * (by - ay));
  })));
}
