// Shapes against their own figures: coordinates against the system named, drawn area against the stated one.

import type { Geometry } from '../schema/column.ts';
import type { RecordIn } from '../schema/tables.ts';
import type { CheckedSheets } from './check-references.ts';
import type { Finding } from './finding.ts';
import { areaOfRing, numbersOf } from './parse-geometry.ts';
import { aboutColumn } from './report.ts';

/** One mu in square metres. */
export const squareMetresOfMu = 2000 / 3;

/** Plane area of a polygon in square units, holes taken out; 0 for points and lines. */
export function areaOf(geometry: Geometry): number {
  const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.type === 'MultiPolygon' ? geometry.coordinates : [];
  return polygons.reduce((sum, [outer = [], ...holes]) => sum + areaOfRing(outer) - holes.reduce((all, hole) => all + areaOfRing(hole), 0), 0);
}

const spread = (values: readonly number[]): number => values.reduce((most, value) => Math.max(most, value), -Infinity) - values.reduce((least, value) => Math.min(least, value), Infinity);

/** All in China's degrees and less than one unit across, which in metres would be no parcel. */
function looksLikeDegrees(geometry: Geometry): boolean {
  const numbers = numbersOf(geometry);
  const [xs, ys] = [numbers.filter((_, index) => index % 2 === 0), numbers.filter((_, index) => index % 2 === 1)];
  return xs.every(x => x > 73 && x < 136) && ys.every(y => y > 3 && y < 54) && spread(xs) < 1 && spread(ys) < 1;
}

/** How far the stated area may be from the drawn one before it is said. */
const areaTolerance = 0.05;

function checkParcel(checked: CheckedSheets, parcel: RecordIn<'parcels'>): readonly Finding[] {
  const { boundary, area, crs, kind } = parcel;
  if (boundary === undefined || crs !== 'local') return [];
  if (looksLikeDegrees(boundary)) return [aboutColumn(checked.parcels, parcel.place, 'boundary', 'geometry-degrees')];
  if (area === undefined || area === 0 || kind !== 'land') return [];
  const drawn = areaOf(boundary) / squareMetresOfMu;
  const off = Math.abs(drawn - area) / area;
  if (off <= areaTolerance) return [];
  return [aboutColumn(checked.parcels, parcel.place, 'area', 'geometry-area', String(area), drawn.toFixed(1), `${(off * 100).toFixed(0)}%`)];
}

/** One plan, one system: the park's own, or else that of its first shape. */
function checkMixed(checked: CheckedSheets): readonly Finding[] {
  const systems = new Map((checked.parks.records as unknown as readonly RecordIn<'parks'>[]).filter(park => park.boundary !== undefined).map(park => [park.code, park.crs]));
  return (['parcels', 'places'] as const).flatMap(name => (checked[name].records as unknown as readonly RecordIn<'parcels' | 'places'>[]).flatMap(row => {
    if (row.crs === undefined) return [];
    const system = systems.get(row.park);
    if (system === undefined) systems.set(row.park, row.crs);
    return system === undefined || system === row.crs ? [] : [aboutColumn(checked[name], row.place, 'crs', 'geometry-mixed')];
  }));
}

export function checkGeometry(checked: CheckedSheets): readonly Finding[] {
  return [...(checked.parcels.records as unknown as readonly RecordIn<'parcels'>[]).flatMap(parcel => checkParcel(checked, parcel)), ...checkMixed(checked)];
}
