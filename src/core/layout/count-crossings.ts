// Counts how often the drawn curves cross, which is what a reader sees, whatever the order of rows promised.
import type { PlacedGraph } from './graph.ts';

type Sample = readonly [number, number];

/** A piece of a sampled curve; `before` and `after` are the samples next to its ends. */
interface Piece {
  readonly edge: number;
  readonly a: Sample;
  readonly b: Sample;
  readonly before: Sample | undefined;
  readonly after: Sample | undefined;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

const TOUCH = 0.02; // px: a sample so near to a line lies on it
const CELL = 48; // px: pieces are compared within the cells of a grid
const WIDEST = 1 << 15; // cells in a row of it

/** Crossings of the sampled curves; flows that share a lane, leave a shared lane or meet at a box do not cross there. */
export function countCrossings(placed: PlacedGraph): number {
  return countLineCrossings(placed.edges.map(({ points }) => points));
}

/** The same of any lines. */
export function countLineCrossings(lines: readonly (readonly Sample[])[]): number {
  const cells = new Map<number, Piece[]>();
  lines.forEach((points, edge) => {
    for (let i = 1; i < points.length; i++) put(cells, makePiece(edge, points, i));
  });
  let crossings = 0;
  for (const [cell, pieces] of cells) {
    for (let i = 1; i < pieces.length; i++) {
      for (let j = 0; j < i; j++) if (meet(pieces[i]!, pieces[j]!, cell) && cross(pieces[i]!, pieces[j]!)) crossings++;
    }
  }
  return crossings;
}

/** From left to right, so that a pair is judged alike whichever way its flows run. */
function makePiece(edge: number, points: readonly Sample[], i: number): Piece {
  const [p, q] = [points[i - 1]!, points[i]!];
  const turned = p[0] > q[0];
  const [a, b] = turned ? [q, p] : [p, q];
  const [before, after] = turned ? [points[i + 1], points[i - 2]] : [points[i - 2], points[i + 1]];
  return { edge, a, b, before, after, left: a[0], right: b[0], top: Math.min(a[1], b[1]), bottom: Math.max(a[1], b[1]) };
}

const cellOf = (x: number, y: number): number => Math.floor(x / CELL) + WIDEST * Math.floor(y / CELL);

function put(cells: Map<number, Piece[]>, piece: Piece): void {
  const last = Math.floor(piece.bottom / CELL);
  for (let y = Math.floor(piece.top / CELL); y <= last; y++) {
    for (let x = Math.floor(piece.left / CELL); x <= Math.floor(piece.right / CELL); x++) {
      const list = cells.get(x + WIDEST * y);
      if (list) list.push(piece); else cells.set(x + WIDEST * y, [piece]);
    }
  }
}

/** Whether two pieces are near each other, and this is the cell in which they are compared. */
function meet(p: Piece, q: Piece, cell: number): boolean {
  if (p.edge === q.edge || p.top > q.bottom || q.top > p.bottom || p.left > q.right || q.left > p.right) return false;
  return cell === cellOf(Math.max(p.left, q.left), Math.max(p.top, q.top));
}

/** A sample on the other line counts for one of the two pieces that meet there, unless the flows run together. */
function cross(p: Piece, q: Piece): boolean {
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
