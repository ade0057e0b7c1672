// Curves of the trunks: a stub, a round bend into the lane, along it, a round bend out. Stretches that flows share are the same pieces.

import { samplePath, writePath, type Path, type Point } from './draw-path.ts';
import { exchangeSpacing, type PlacedExchangeFlow, type ExchangeFlow, type Trunk } from './exchange-types.ts';

/** One piece of a way: a line or a cubic curve, with its own start. */
export type Piece = { readonly start: Point; readonly rest: readonly [Point] | readonly [Point, Point, Point] };

const line = (start: Point, end: Point): Piece => ({ start, rest: [end] });
const lineIfAny = (start: Point, end: Point): readonly Piece[] => (Math.hypot(start[0] - end[0], start[1] - end[1]) < 0.05 ? [] : [line(start, end)]);
/** A quarter bend whose corner is `at`. */
function bend(start: Point, at: Point, end: Point): Piece {
  const lean = 0.55;
  const towards = (from: Point): Point => [from[0] + lean * (at[0] - from[0]), from[1] + lean * (at[1] - from[1])];
  return { start, rest: [towards(start), towards(end), end] };
}

/** What a trunk does in one gap: from `entry` by the lane at `x` to each of `ends`. Without a lane it goes straight across. */
export interface GapWay { readonly entry: Point; readonly x: number | undefined; readonly ends: readonly Point[] }

function across(entry: Point, end: Point): readonly Piece[] {
  if (entry[1] === end[1]) return lineIfAny(entry, end);
  const middle = (entry[0] + end[0]) / 2;
  return [{ start: entry, rest: [[middle, entry[1]], [middle, end[1]], end] }];
}

/** The pieces to the end at `index`; breaks in the lane stand where other ends of the same way leave it. */
export function wayTo({ entry, x, ends }: GapWay, index: number): readonly Piece[] {
  const end = ends[index]!;
  const reach = end[1] - entry[1];
  if (x === undefined || Math.abs(reach) <= 3) return across(entry, end);
  const sense = Math.sign(reach);
  const radiusOf = (other: Point): number => Math.min(exchangeSpacing.radius, Math.abs(other[1] - entry[1]) / 2);
  const same = ends.filter(other => (other[1] - entry[1]) * sense > 3).sort((a, b) => (a[1] - b[1]) * sense);
  const first = Math.min(...same.map(radiusOf));
  const [inward, outward] = [Math.sign(x - entry[0]), Math.sign(end[0] - x)];
  const last = radiusOf(end);
  const leaves = same.map(other => other[1] - sense * radiusOf(other)).filter(y => (y - (end[1] - sense * last)) * sense <= 0.01).sort((a, b) => (a - b) * sense);
  const stops = [entry[1] + sense * first, ...leaves];
  const along = stops.slice(1).flatMap((y, i) => lineIfAny([x, stops[i]!], [x, y]));
  return [
    ...lineIfAny(entry, [x - inward * first, entry[1]]),
    bend([x - inward * first, entry[1]], [x, entry[1]], [x, entry[1] + sense * first]),
    ...along,
    bend([x, end[1] - sense * last], [x, end[1]], [x + outward * last, end[1]]),
    ...lineIfAny([x + outward * last, end[1]], end),
  ];
}

const pathOf = (pieces: readonly Piece[]): Path => ({ start: pieces[0]?.start ?? [0, 0], pieces: pieces.map(piece => piece.rest) });
const textOf = (piece: Piece): string => writePath(pathOf([piece]));

/** Runs of neighbouring pieces that `wanted` holds for, each written as one stroke, so that dashes run on. */
function writeRuns(pieces: readonly Piece[], wanted: (piece: Piece) => boolean): string {
  const runs: Piece[][] = [];
  pieces.forEach((piece, index) => {
    if (!wanted(piece)) return;
    const before = pieces[index - 1];
    if (before !== undefined && wanted(before)) runs.at(-1)!.push(piece);
    else runs.push([piece]);
  });
  return runs.map(run => writePath(pathOf(run))).join('');
}

interface Way { readonly flow: ExchangeFlow; readonly pieces: readonly Piece[] }

/** The ways of one sender: what each flow has for itself, and the stretches that several share, by how many. */
function splitWays(from: string, ways: readonly Way[]): { readonly own: readonly string[]; readonly trunks: readonly Trunk[] } {
  const counts = new Map<string, number>();
  for (const { pieces } of ways) for (const piece of pieces) counts.set(textOf(piece), (counts.get(textOf(piece)) ?? 0) + 1);
  const countOf = (piece: Piece): number => counts.get(textOf(piece)) ?? 1;
  const levels = [...new Set(counts.values())].filter(count => count > 1).sort((a, b) => a - b);
  const trunks = levels.map((count): Trunk => {
    const drawn = new Set<string>();
    const path = ways.map(({ pieces }) => {
      const text = writeRuns(pieces, piece => countOf(piece) === count && !drawn.has(textOf(piece)));
      for (const piece of pieces) drawn.add(textOf(piece));
      return text;
    }).join('');
    return { from, count, path };
  });
  return { own: ways.map(({ pieces }) => writeRuns(pieces, piece => countOf(piece) === 1)), trunks };
}

/** All flows and trunks of the picture, flows sorted by id. */
export function drawWays(ways: readonly Way[]): { readonly flows: readonly PlacedExchangeFlow[]; readonly trunks: readonly Trunk[] } {
  const senders = [...new Set(ways.map(way => way.flow.from))].sort();
  const split = senders.map(from => { const own = ways.filter(way => way.flow.from === from); return { own, parts: splitWays(from, own) }; });
  const flows = split.flatMap(({ own, parts }) => own.map(({ flow, pieces }, index): PlacedExchangeFlow => {
    const path = pathOf(pieces);
    return { ...flow, path: writePath(path), own: parts.own[index] ?? '', points: samplePath(path) };
  }));
  return { flows: flows.sort((a, b) => (a.id < b.id ? -1 : 1)), trunks: split.flatMap(({ parts }) => parts.trunks) };
}
