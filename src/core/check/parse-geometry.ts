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

function faultsOfRing(ring: Ring): readonly Fault[] {
  if (!same(ring[0], ring.at(-1))) return [fault('geometry-open')];
  const corners = new Set(ring.map(point => `${point[0]} ${point[1]}`));
  return corners.size < 3 ? [fault('geometry-small')] : [];
}

function crossing(geometry: Geometry): readonly Fault[] {
  if (geometry.type !== 'Polygon' && geometry.type !== 'MultiPolygon') return [];
  const first = kinks(geometry as never).features[0]?.geometry.coordinates;
  return first === undefined ? [] : [fault('geometry-crossing', `(${first[0]}, ${first[1]})`)];
}

/** 2-D only: a height that QGIS wrote is dropped, which no plan shows. */
function flat(geometry: Geometry): Geometry {
  const cut = (part: unknown): unknown =>
    Array.isArray(part) && typeof part[0] === 'number' ? part.slice(0, 2) : Array.isArray(part) ? part.map(cut) : part;
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
  const shape = ringsOf(geometry).flatMap(faultsOfRing);
  const faults = shape.length > 0 ? shape : crossing(geometry);
  return faults.length > 0 ? { faults: faults.slice(0, 1) } : { value: geometry };
}

/** All coordinates of a geometry in one row: x, y, x, y, … */
export function numbersOf(geometry: Geometry): readonly number[] {
  return (geometry.coordinates as unknown[]).flat(4) as number[];
}
