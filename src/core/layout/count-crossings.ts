// Counts how often the drawn curves cross, which is what a reader sees, whatever the order of rows promised.
import type { PlacedGraph } from './graph.ts';

/** A piece of a sampled curve from left to right; `before` and `after` are the samples next to its ends. */
interface Piece {
  readonly edge: number;
  readonly a: Sample;
  readonly b: Sample;
  readonly before: Sample | undefined;
  readonly after: Sample | undefined;
}

type Sample = readonly [number, number];

const TOUCH = 0.02; // px: a sample so near to a line lies on it

/** Crossings of the sampled curves; flows that share a lane, leave a shared lane or meet at a box do not cross there. */
export function countCrossings(placed: PlacedGraph): number {
  // The sweep runs along the longer side, where fewer pieces lie beside each other.
  const turn = placed.height > placed.width;
  const lines = placed.edges.map(({ points }) => (turn ? points.map(([x, y]): Sample => [y, x]) : points));
  const pieces: Piece[] = lines.flatMap((points, edge) => points.slice(1).map((b, i): Piece => {
    const a = points[i]!;
    const [before, after] = [points[i - 1], points[i + 2]];
    return a[0] <= b[0] ? { edge, a, b, before, after } : { edge, a: b, b: a, before: after, after: before };
  }));
  pieces.sort((p, q) => p.a[0] - q.a[0] || p.edge - q.edge);
  let crossings = 0;
  let active: Piece[] = [];
  for (const piece of pieces) {
    active = active.filter((other) => other.b[0] >= piece.a[0]);
    for (const other of active) if (other.edge !== piece.edge && cross(piece, other)) crossings++;
    active.push(piece);
  }
  return crossings;
}

/** A sample on the other line counts for one of the two pieces that meet there, unless the flows run together. */
function cross(p: Piece, q: Piece): boolean {
  if (Math.min(p.a[1], p.b[1]) > Math.max(q.a[1], q.b[1]) || Math.min(q.a[1], q.b[1]) > Math.max(p.a[1], p.b[1])) return false;
  if (same(p.a, q.a) || same(p.a, q.b) || same(p.b, q.a) || same(p.b, q.b)) return false;
  const [pa, pb] = [distance(q, p.a), distance(q, p.b)];
  const [qa, qb] = [distance(p, q.a), distance(p, q.b)];
  if (pa >= 0 === pb >= 0 || qa >= 0 === qb >= 0) return false;
  const joins = (at: number, next: Sample | undefined, line: Piece): boolean =>
    Math.abs(at) < TOUCH && (next === undefined || Math.abs(distance(line, next)) < TOUCH);
  return !(joins(pa, p.before, q) || joins(pb, p.after, q) || joins(qa, q.before, p) || joins(qb, q.after, p));
}

function same(a: Sample, b: Sample): boolean {
  return Math.abs(a[0] - b[0]) < TOUCH && Math.abs(a[1] - b[1]) < TOUCH;
}

/** Signed distance of a sample from the line of a piece. */
function distance({ a, b }: Piece, [x, y]: Sample): number {
  const length = Math.hypot(b[0] - a[0], b[1] - a[1]) || 1;
  return ((b[0] - a[0]) * (y - a[1]) - (b[1] - a[1]) * (x - a[0])) / length;
}
