// Geometry cell → geometry, with what is wrong with its own shape. Whether it fits its system and its neighbours is the business of check-geometry.

import kinks from '@turf/kinks';
import { pointsOf } from '../geo/map-points.ts';
import { areaOfRing, outsideOf, overlapOf } from '../geo/overlap.ts';
import type { Column, Geometry } from '../schema/column.ts';
import { fault, type CellResult, type Fault } from './cell-result.ts';
import { readWkt } from './read-wkt.ts';

type Position = readonly number[];
type Ring = readonly Position[];

const partsOf = (geometry: Geometry): readonly (readonly Ring[])[] =>
  (geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.type === 'MultiPolygon' ? geometry.coordinates : []);

const same = (a: Position | undefined, b: Position | undefined): boolean => a?.[0] === b?.[0] && a?.[1] === b?.[1];
const cornersOf = (line: Ring): number => new Set(line.map(point => `${point[0]} ${point[1]}`)).size;

/** Figures as a person would copy them: no digits beyond what the cell can mean. */
const figure = (value: number): string => String(Number(value.toFixed(Math.abs(value) < 1000 ? 7 : 3)));
export const sayPoint = ([x = 0, y = 0]: Position): string => `(${figure(x)}, ${figure(y)})`;
/** 0.034 → 3.4%; what is there but tiny is not called nothing. */
export const sayShare = (share: number): string => (share >= 0.0995 ? `${Math.round(share * 100)}%` : share >= 0.001 ? `${(share * 100).toFixed(1)}%` : '<0.1%');

function gapOf(a: Position, b: Position): string {
  const far = Math.hypot((a[0] ?? 0) - (b[0] ?? 0), (a[1] ?? 0) - (b[1] ?? 0));
  return `${Number(far.toPrecision(3))}`;
}

/** A point given twice in a row is the same shape. */
const withoutRepeats = (line: Ring): Ring => line.filter((point, index) => !same(point, line[index - 1]));

/** Whether the line goes to `tip` and straight back: a hair's breadth in proportion counts as none. */
function isSpike([ax = 0, ay = 0]: Position, [bx = 0, by = 0]: Position, [cx = 0, cy = 0]: Position): boolean {
  const [ux, uy, vx, vy] = [ax - bx, ay - by, cx - bx, cy - by];
  return ux * vx + uy * vy > 0 && Math.abs(ux * vy - uy * vx) <= 1e-9 * (ux * ux + uy * uy + vx * vx + vy * vy);
}

/** A closed ring without its spikes, and where they stood. */
function withoutSpikes(ring: Ring): { readonly ring: Ring; readonly tips: readonly Position[] } {
  const open = ring.slice(0, -1);
  const tips: Position[] = [];
  let index = 0;
  while (open.length > 3 && index < open.length) {
    const at = (offset: number): Position => open[(index + offset + open.length) % open.length] as Position;
    if (same(at(0), at(1))) { open.splice(index, 1); index = Math.max(0, index - 2); continue; }
    if (!isSpike(at(-1), at(0), at(1))) { index += 1; continue; }
    tips.push(at(0));
    open.splice(index, 1);
    index = Math.max(0, index - 2);
  }
  return tips.length === 0 ? { ring, tips } : { ring: [...open, open[0] as Position], tips };
}

function faultOfRing(ring: Ring): Fault | undefined {
  const [first = [], last = []] = [ring[0], ring.at(-1)];
  if (!same(first, last)) return fault('geometry-open', sayPoint(first), sayPoint(last), gapOf(first, last));
  return cornersOf(ring) < 3 ? fault('geometry-small', sayPoint(first)) : undefined;
}

/** One ring at a time: parts and holes may touch, a ring may not cross itself. */
function faultOfCrossing(ring: Ring): Fault | undefined {
  const [ox = 0, oy = 0] = ring[0] ?? [];
  const near = ring.map(([x = 0, y = 0]) => [x - ox, y - oy]);
  const [x, y] = kinks({ type: 'Polygon', coordinates: [near] } as never).features[0]?.geometry.coordinates ?? [];
  if (x !== undefined && y !== undefined) return fault('geometry-crossing', sayPoint([x + ox, y + oy]));
  return areaOfRing(ring) === 0 ? fault('geometry-small', sayPoint(ring[0] ?? [])) : undefined;
}

/** Less of an area than this is rounding. */
const trifle = 1e-6;
const polygon = (...rings: readonly Ring[]): Geometry => ({ type: 'Polygon', coordinates: rings });
const pairs = <T>(list: readonly T[]): readonly (readonly [T, T, number, number])[] => list.flatMap((a, i) => list.slice(i + 1).map((b, j) => [a, b, i + 1, i + j + 2] as const));

function faultOfHoles([shell = [], ...holes]: readonly Ring[]): Fault | undefined {
  for (const [index, hole] of holes.entries()) {
    const share = outsideOf(polygon(hole), polygon(shell)).area / areaOfRing(hole);
    if (share > trifle) return fault('geometry-hole', index + 1, sayShare(share));
  }
  const met = pairs(holes).find(([a, b]) => overlapOf(polygon(a), polygon(b)).area > trifle * Math.min(areaOfRing(a), areaOfRing(b)));
  return met === undefined ? undefined : fault('geometry-holes', met[2], met[3]);
}

function faultOfParts(parts: readonly (readonly Ring[])[]): Fault | undefined {
  for (const [a, b, i, j] of pairs(parts)) {
    const share = overlapOf(polygon(...a), polygon(...b)).area / Math.min(areaOfRing(a[0] ?? []), areaOfRing(b[0] ?? []));
    if (share > trifle) return fault('geometry-parts', i, j, sayShare(share));
  }
  return undefined;
}

function readArea(geometry: Geometry): CellResult {
  const repeats = partsOf(geometry).map(part => part.map(withoutRepeats));
  const open = repeats.flat().map(faultOfRing).find(found => found !== undefined);
  if (open !== undefined) return { faults: [open] };
  const spiked = repeats.map(part => part.map(withoutSpikes));
  const parts = spiked.map(part => part.map(({ ring }) => ring));
  const wrong = parts.flat().map(faultOfCrossing).find(found => found !== undefined) ?? parts.map(faultOfHoles).find(found => found !== undefined) ?? faultOfParts(parts);
  if (wrong !== undefined) return { faults: [wrong] };
  const value = { type: geometry.type, coordinates: geometry.type === 'Polygon' ? parts[0] : parts } as Geometry;
  const [tip] = spiked.flat().flatMap(({ tips }) => tips);
  return tip === undefined ? { value } : { value, faults: [fault('geometry-spike', sayPoint(tip))] };
}

function readLine(geometry: Geometry): CellResult {
  if (geometry.type !== 'LineString' && geometry.type !== 'MultiLineString') return { value: geometry };
  const lines = (geometry.type === 'LineString' ? [geometry.coordinates] : geometry.coordinates).map(withoutRepeats);
  if (lines.some(line => cornersOf(line) < 2)) return { faults: [fault('geometry-short')] };
  return { value: { type: geometry.type, coordinates: geometry.type === 'LineString' ? lines[0] : lines } as Geometry };
}

/** Whether a ring crosses itself is asked of every pair of its edges: more points than this would hold everybody up. */
const mostPoints = 10_000;

/** Reads a WKT cell. An areal column takes polygons alone. */
export function parseGeometry(text: string, column: Column, written = text): CellResult {
  const read = readWkt(text, written.length, column.required, column.areal === true);
  if ('fault' in read) return { faults: [read.fault] };
  const points = pointsOf(read.geometry).length;
  if (points > mostPoints) return { faults: [fault('geometry-heavy', points, mostPoints)] };
  const isArea = read.geometry.type === 'Polygon' || read.geometry.type === 'MultiPolygon';
  if (column.areal === true && !isArea) return { faults: [fault('geometry-kind', read.geometry.type.toUpperCase())] };
  return isArea ? readArea(read.geometry) : readLine(read.geometry);
}
