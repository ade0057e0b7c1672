// A path as pieces of lines and cubic curves: turned round, transposed, written as SVG, and sampled.

export type Point = readonly [number, number];

/** A start and then pieces: a line to a point, or a cubic curve by two controls and its end. */
export interface Path {
  readonly start: Point;
  readonly pieces: readonly (readonly [Point] | readonly [Point, Point, Point])[];
}

const CURVE_STEPS = 12;

/** The same path from its end to its start. */
export function turnPath(path: Path): Path {
  const stops = [path.start, ...path.pieces.map((piece) => piece[piece.length - 1]!)];
  const pieces = path.pieces.map((piece, i) => (
    piece.length === 1 ? [stops[i]!] as const : [piece[1], piece[0], stops[i]!] as const)).reverse();
  return { start: stops.at(-1)!, pieces };
}

/** The path with every point changed. */
export function mapPath(path: Path, change: (point: Point) => Point): Path {
  const pieces = path.pieces.map((piece) => (
    piece.length === 1 ? [change(piece[0])] as const : [change(piece[0]), change(piece[1]), change(piece[2])] as const));
  return { start: change(path.start), pieces };
}

/** The path as an SVG `d`, rounded to 0.1. */
export function writePath(path: Path): string {
  const text = (point: Point): string => `${round(point[0])},${round(point[1])}`;
  return `M${text(path.start)}` + path.pieces.map((piece) => (piece.length === 1 ? 'L' : 'C') + piece.map(text).join(' ')).join('');
}

/** Points along the path, its start and end and every stop among them. */
export function samplePath(path: Path): readonly Point[] {
  const points: Point[] = [path.start];
  for (const piece of path.pieces) {
    const from = points.at(-1)!;
    if (piece.length === 1) { points.push(piece[0]); continue; }
    for (let i = 1; i <= CURVE_STEPS; i++) points.push(bezier(from, ...piece, i / CURVE_STEPS));
  }
  return points;
}

function bezier(a: Point, b: Point, c: Point, d: Point, t: number): Point {
  const s = 1 - t;
  const at = (i: 0 | 1): number => s * s * s * a[i] + 3 * s * s * t * b[i] + 3 * s * t * t * c[i] + t * t * t * d[i];
  return [at(0), at(1)];
}

export function round(value: number): number {
  return Math.round(value * 10) / 10;
}
