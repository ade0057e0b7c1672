// Shapes against their system, their park, their neighbours and their own figures. One mistake, one finding: what does not fit its system is measured no further.

import { toDegrees, type Point } from '../geo/convert-crs.ts';
import { leadOf, systemOfRow } from '../geo/ground.ts';
import { localPlane } from '../geo/local-plane.ts';
import { distanceFrom, isInside, outlineOf } from '../geo/may-overlap.ts';
import { pointsOf } from '../geo/map-points.ts';
import { isDegreeSystem, isTrue, zoneOf } from '../schema/crs-list.ts';
import type { RecordIn } from '../schema/tables.ts';
import { faultOfFit } from './check-fit.ts';
import { checkNeighbours } from './check-neighbours.ts';
import { readSettings } from './check-settings.ts';
import type { CheckedSheets } from './check-references.ts';
import { drawnRows, placeRows, type DrawnRow, type Placed } from './drawn-rows.ts';
import type { Finding } from './finding.ts';
import { sridOf } from './read-wkt.ts';
import { aboutColumn } from './report.ts';

const recordsOf = <N extends 'site' | 'companies'>(checked: CheckedSheets, name: N): readonly RecordIn<N>[] => checked[name].records as unknown as readonly RecordIn<N>[];

function checkFit(checked: CheckedSheets, row: DrawnRow): Finding | undefined {
  const found = faultOfFit(pointsOf(row.geometry), systemOfRow(row));
  return found === undefined ? undefined : aboutColumn(checked[row.table], row.place, row.key, found.code, ...(found.args as never));
}

/** A number before the WKT that contradicts the column. Degrees of any kind pass for each other: many store them all as 4326. */
function checkSrid(checked: CheckedSheets, row: DrawnRow): readonly Finding[] {
  const finding = aboutColumn(checked[row.table], row.place, row.key, 'geometry-crs');
  const srid = sridOf(finding.value ?? '');
  const system = systemOfRow(row);
  if (srid === undefined || srid === '0' || String(zoneOf(system)?.epsg) === srid || (isDegreeSystem(system) && /^(4326|4490)$/.test(srid))) return [];
  return [aboutColumn(checked[row.table], row.place, row.key, 'geometry-srid', srid, system)];
}

/** Local metres and true coordinates cannot be tied to each other; the park's own kind decides. */
function findMixed(rows: readonly DrawnRow[]): ReadonlySet<DrawnRow> {
  const byPark = new Map<string, DrawnRow[]>();
  for (const row of rows) { const own = byPark.get(row.park); if (own === undefined) byPark.set(row.park, [row]); else own.push(row); }
  return new Set([...byPark.values()].flatMap(own => {
    const of = (table: DrawnRow['table']): readonly DrawnRow[] => own.filter(row => row.table === table);
    const lead = leadOf(of('parks')[0], of('parcels'), of('places'));
    return lead === undefined ? [] : own.filter(row => isTrue(systemOfRow(row)) !== isTrue(systemOfRow(lead)));
  }));
}

/** Further from the county's centre than a county reaches: one zone off is two hundred kilometres and more. */
const farKilometres = 150;

function checkFar(checked: CheckedSheets, rows: readonly DrawnRow[]): readonly Finding[] {
  const { lon, lat } = readSettings(recordsOf(checked, 'site'));
  if (lon === undefined || lat === undefined) return [];
  const plane = localPlane([lon, lat]);
  return rows.flatMap(row => {
    const system = systemOfRow(row);
    if (!isTrue(system)) return [];
    const kilometres = Math.hypot(...plane.toMetres(toDegrees(system, pointsOf(row.geometry)[0] as Point))) / 1000;
    return kilometres > farKilometres ? [aboutColumn(checked[row.table], row.place, row.key, 'geometry-far', Math.round(kilometres))] : [];
  });
}

/** Metres by which a firm's own point may lie off its parcel: a gate, a receiver's error. */
const offParcel = 100;
/** A point given to ten metres or better is the plant's own; a city's is coarser. */
const isExact = (degrees: number): boolean => (String(degrees).split('.')[1] ?? '').length >= 4;

/** Where a local firm gives its own point, it must be at its parcel, read in whichever of the three usual systems fits best. */
function checkFirms(checked: CheckedSheets, { rows, plane }: Placed): readonly Finding[] {
  const parcels = new Map(rows.filter(({ row, group }) => row.table === 'parcels' && group === 'true').map(placed => [placed.row.code, placed]));
  return recordsOf(checked, 'companies').flatMap(company => {
    const { role, lon, lat, parcel: code } = company;
    const parcel = code === undefined ? undefined : parcels.get(code);
    if (plane === undefined || parcel === undefined || code === undefined || role !== 'local' || lon === undefined || lat === undefined || !isExact(lon) || !isExact(lat)) return [];
    const outline = outlineOf(parcel.metres);
    const off = Math.min(...(['WGS84', 'GCJ02', 'BD09'] as const).map(system => {
      const point = plane.toMetres(toDegrees(system, [lon, lat]));
      return isInside(point, outline) ? 0 : distanceFrom(outline.edges, point);
    }));
    return off > offParcel ? [aboutColumn(checked.companies, company.place, 'lon', 'company-off-parcel', code, String(Math.round(off)))] : [];
  });
}

export function checkGeometry(checked: CheckedSheets): readonly Finding[] {
  // Without a system, unwritten or unreadable, which is a finding of its own, figures mean nothing.
  const rows = drawnRows(checked).filter(({ crs }) => crs !== undefined);
  const unfit = new Map(rows.flatMap(row => { const finding = checkFit(checked, row); return finding === undefined ? [] : [[row, finding] as const]; }));
  const fit = rows.filter(row => !unfit.has(row));
  const mixed = findMixed(fit);
  const sound = fit.filter(row => !mixed.has(row));
  const far = checkFar(checked, sound);
  const placed = placeRows(sound);
  return [
    ...unfit.values(), ...[...mixed].map(row => aboutColumn(checked[row.table], row.place, 'crs', 'geometry-mixed')),
    ...fit.flatMap(row => checkSrid(checked, row)), ...far, ...checkNeighbours(checked, placed.rows), ...checkFirms(checked, placed),
  ];
}
