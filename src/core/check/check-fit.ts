// Whether a geometry's figures can be of the system that its row names: swapped axes, metres called degrees, another zone, true coordinates called local.

import type { Point } from '../geo/convert-crs.ts';
import { boundsOfPoints } from '../geo/map-points.ts';
import { findZone, isDegreeSystem, systemOf, zoneOf, type CoordinateSystem, type Zone } from '../schema/crs-list.ts';
import { fault, type Fault } from './cell-result.ts';
import { sayPoint } from './parse-geometry.ts';

const between = (value: number, least: number, most: number): boolean => value >= least && value <= most;

/** China with its seas, in degrees. */
const isDegrees = ([x, y]: Point): boolean => between(x, 73, 136) && between(y, 3, 54);
/** Metres from a zone's meridian with 500 km added; a six-degree zone reaches 334 km at the equator. */
const isEasting = (x: number): boolean => between(x, 150_000, 850_000);
/** Three to fifty-four degrees north. */
const isNorthing = (y: number): boolean => between(y, 330_000, 6_050_000);
/** Of the mainland: figures as large as this are no metres of a park's own. */
const isFarNorthing = (y: number): boolean => between(y, 1_900_000, 6_050_000);

const swap = ([x, y]: Point): Point => [y, x];

/** The zone whose number an easting begins with: 38,512,345 → 38. */
function zoneInEasting(x: number): Zone | undefined {
  const number = Math.floor(x / 1e6);
  return isEasting(x - number * 1e6) ? findZone({ number, numbered: true }) : undefined;
}

/** Metres as a projection gives them, whichever way round. */
const isProjected = ([x, y]: Point): boolean => [[x, y], [y, x]].some(([a = 0, b = 0]) => (isEasting(a) || zoneInEasting(a) !== undefined) && isNorthing(b));

/** The system that figures in metres are in, as far as they tell: a numbered zone, nobody knows which zone, or no projection at all. */
function guess(point: Point): CoordinateSystem | undefined {
  const zone = zoneInEasting(point[0]) ?? zoneInEasting(point[1]);
  if (zone !== undefined) return systemOf(zone);
  return isProjected(point) ? undefined : 'local';
}

const firstBeyond = (points: readonly Point[], fits: (point: Point) => boolean, system: CoordinateSystem): Fault | undefined => {
  const nth = points.findIndex(point => !fits(point));
  return nth === -1 ? undefined : fault('geometry-beyond', nth + 1, sayPoint(points[nth] ?? []), system);
};

function fitDegrees(points: readonly Point[], system: CoordinateSystem): Fault | undefined {
  const [first = [0, 0] as const] = points;
  if (points.every(point => !isDegrees(point) && isDegrees(swap(point)))) return fault('geometry-swapped', sayPoint(first), true);
  if (points.every(point => !isDegrees(point)) && points.some(([x, y]) => Math.max(Math.abs(x), Math.abs(y)) > 180)) return fault('geometry-projected', sayPoint(first), system, guess(first));
  return firstBeyond(points, isDegrees, system);
}

function fitZone(points: readonly Point[], zone: Zone): Fault | undefined {
  const [first = [0, 0] as const] = points;
  const system = systemOf(zone);
  const all = (test: (point: Point) => boolean): boolean => points.every(test);
  const fits = ([x, y]: Point): boolean => isEasting(x - (zone.numbered ? zone.number * 1e6 : 0)) && isNorthing(y);
  if (all(fits)) return undefined;
  if (all(isDegrees) || all(point => isDegrees(swap(point)))) return fault('geometry-degrees', sayPoint(first), system);
  if (all(point => fits(swap(point)))) return fault('geometry-swapped', sayPoint(first), false);
  const other = (zone.numbered && all(([x]) => isEasting(x))) ? findZone({ band: zone.band, number: zone.number, numbered: false }) : all(([x]) => zoneInEasting(x) !== undefined) ? zoneInEasting(first[0]) : undefined;
  if (other !== undefined && all(([, y]) => isNorthing(y))) return fault('geometry-zone', sayPoint(first), system, systemOf(other));
  return firstBeyond(points, fits, system);
}

function fitLocal(points: readonly Point[]): Fault | undefined {
  const [first = [0, 0] as const] = points;
  const { minX, minY, maxX, maxY } = boundsOfPoints(points);
  // A single point of such figures may well be metres; a shape less than a metre across is none.
  const tiny = points.length > 1 && maxX - minX < 1 && maxY - minY < 1;
  if (tiny && (points.every(isDegrees) || points.every(point => isDegrees(swap(point))))) return fault('geometry-degrees', sayPoint(first), 'local');
  const isTrue = ([x, y]: Point): boolean => (isEasting(x) || zoneInEasting(x) !== undefined) && isFarNorthing(y);
  return points.every(isTrue) || points.every(point => isTrue(swap(point))) ? fault('geometry-true', sayPoint(first), guess(first)) : undefined;
}

/** What does not fit; undefined where all figures can be of the system. */
export function faultOfFit(points: readonly Point[], system: CoordinateSystem): Fault | undefined {
  if (isDegreeSystem(system)) return fitDegrees(points, system);
  const zone = zoneOf(system);
  return zone === undefined ? fitLocal(points) : fitZone(points, zone);
}
