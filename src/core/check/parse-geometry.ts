// WKT cell → geometry, with what is wrong with its shape. Whether it fits its neighbours is the business of check-geometry.

import kinks from '@turf/kinks';
import { wktToGeoJSON } from 'betterknown';
import type { Column, Geometry } from '../schema/column.ts';
import { fault, type CellResult, type Fault } from './cell-result.ts';

type Ring = readonly (readonly number[])[];

/** QGIS and Excel leave these around WKT; they change nothing of the shape. */
function strip(text: string): string {
  return text.replace(/^SRID\s*=\s*\d+\s*;\s*/i, '').replace(/[\r\n]+/g, ' ').replaceAll('，', ',').trim();
}

const ringsOf = (geometry: Geometry): readonly Ring[] =>
  geometry.type === 'Polygon' ? geometry.coordinates : geometry.type === 'MultiPolygon' ? geometry.coordinates.flat() : [];

const same = (a: readonly number[] | undefined, b: readonly number[] | undefined): boolean => a?.[0] === b?.[0] && a?.[1] === b?.[1];

const cornersOf = (line: Ring): number => new Set(line.map(point => `${point[0]} ${point[1]}`)).size;

/** Plane area that a ring encloses, in square units. */
export const areaOfRing = (ring: Ring): number => Math.abs(ring.reduce((sum, [x = 0, y = 0], index) => {
  const [nextX = 0, nextY = 0] = ring[(index + 1) % ring.length] ?? [];
  return sum + x * nextY - nextX * y;
}, 0)) / 2;

function faultsOfRing(ring: Ring): readonly Fault[] {
  if (!same(ring[0], ring.at(-1))) return [fault('geometry-open')];
  return cornersOf(ring) < 3 ? [fault('geometry-small')] : [];
}

function faultsOfLines(geometry: Geometry): readonly Fault[] {
  const lines = geometry.type === 'LineString' ? [geometry.coordinates] : geometry.type === 'MultiLineString' ? geometry.coordinates : [];
  return lines.some(line => cornersOf(line) < 2) ? [fault('geometry-short')] : [];
}

function crossing(geometry: Geometry): readonly Fault[] {
  if (geometry.type !== 'Polygon' && geometry.type !== 'MultiPolygon') return [];
  const first = kinks(geometry as never).features[0]?.geometry.coordinates;
  return first === undefined ? [] : [fault('geometry-crossing', `(${first[0]}, ${first[1]})`)];
}

const isPoint = (part: unknown): part is readonly number[] => Array.isArray(part) && typeof part[0] === 'number';

/** 2-D only: a height that QGIS wrote is dropped, which no plan shows; so is a point given twice in a row. */
function flat(geometry: Geometry): Geometry {
  const cut = (part: unknown): unknown => {
    if (isPoint(part)) return part.slice(0, 2);
    if (!Array.isArray(part)) return part;
    return part.filter((next, index) => !isPoint(next) || !same(next, part[index - 1] as readonly number[] | undefined)).map(cut);
  };
  return { type: geometry.type, coordinates: cut(geometry.coordinates) } as Geometry;
}

const known = new Set(['Point', 'LineString', 'MultiLineString', 'Polygon', 'MultiPolygon']);

/** Reads a WKT cell. An areal column takes polygons alone. */
export function parseGeometry(text: string, column: Column): CellResult {
  const wkt = strip(text);
  if (!/\)\s*$/.test(wkt)) return { faults: [fault('geometry-syntax')] };
  let parsed: { readonly type: string } | null;
  try {
    parsed = wktToGeoJSON(wkt) as { readonly type: string } | null;
  } catch {
    parsed = null;
  }
  if (parsed === null || !known.has(parsed.type)) return { faults: [fault('geometry-syntax')] };
  const geometry = flat(parsed as Geometry);
  if (!numbersOf(geometry).every(Number.isFinite) || numbersOf(geometry).length === 0) return { faults: [fault('geometry-syntax')] };
  if (column.areal === true && ringsOf(geometry).length === 0) return { faults: [fault('geometry-kind', geometry.type)] };
  const shape = [...ringsOf(geometry).flatMap(faultsOfRing), ...faultsOfLines(geometry)];
  const faults = shape.length > 0 ? shape : crossing(geometry);
  // After the crossings: the two halves of a bow-tie may cancel out.
  if (faults.length === 0 && ringsOf(geometry).some(ring => areaOfRing(ring) === 0)) return { faults: [fault('geometry-small')] };
  return faults.length > 0 ? { faults: faults.slice(0, 1) } : { value: geometry };
}

/** All coordinates of a geometry in one row: x, y, x, y, … */
export function numbersOf(geometry: Geometry): readonly number[] {
  return (geometry.coordinates as unknown[]).flat(4) as number[];
}
