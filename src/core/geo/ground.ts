// Geometry in whatever system its row names → metres of its park's own plane, whose origin is the park's south-west corner and says nothing of where that is.

import type { CoordinateSystem } from '../schema/crs-list.ts';
import { isTrue } from '../schema/crs-list.ts';
import type { Geometry } from '../schema/column.ts';
import type { Records, RecordIn } from '../schema/tables.ts';
import { toDegrees, type Point } from './convert-crs.ts';
import { localPlane } from './local-plane.ts';
import { boundsOfPoints, mapPoints, pointsOf } from './map-points.ts';

type Located = { readonly crs?: CoordinateSystem | undefined };

/** A blank 坐标系 is read as local metres; that it is blank is a finding of its own. */
export const systemOfRow = (row: Located): CoordinateSystem => row.crs ?? 'local';

/** Geometry of a true system in WGS84. None for local metres, nor for figures of another system than the one named, which are no place on earth: a finding of their own. */
function inDegrees(geometry: Geometry, system: CoordinateSystem): Geometry | undefined {
  if (!isTrue(system)) return undefined;
  try {
    const degrees = mapPoints(geometry, point => toDegrees(system, point));
    return pointsOf(degrees).every(([lon, lat]) => Math.abs(lon) <= 180 && Math.abs(lat) < 90) ? degrees : undefined;
  } catch {
    return undefined;
  }
}

/** Metres of a park's plane → WGS84, for a map that may show true coordinates: `origin` is the park's own. */
export const onEarth = (geometry: Geometry, origin: Point): Geometry => mapPoints(geometry, localPlane(origin).toDegrees);

type Row = Located & { readonly code: string; readonly boundary?: Geometry | undefined; readonly shape?: Geometry | undefined };
const geometryOf = (row: Row): Geometry | undefined => row.boundary ?? row.shape;
const byCode = (a: Row, b: Row): number => (a.code < b.code ? -1 : a.code > b.code ? 1 : 0);

/** Which system decides for a park: its own where it has a boundary, else that of its first parcel, else of its first place, by code. */
export function leadOf<R extends Row>(park: R | undefined, parcels: readonly R[], places: readonly R[]): R | undefined {
  const drawn = (rows: readonly R[]): R | undefined => rows.filter(row => geometryOf(row) !== undefined).sort(byCode)[0];
  return park !== undefined && geometryOf(park) !== undefined ? park : drawn(parcels) ?? drawn(places);
}

/** Centimetres: what no plan shows need not travel. `+ 0` makes 0 of -0. */
const centimetre = (metres: number): number => Math.round(metres * 100) / 100 + 0;

interface ParkGround { readonly origin: Point | undefined; readonly place: (row: Row) => Geometry | undefined }

/** How the rows of one park come onto its plane; of the other kind, local or true, there is nothing to place. */
function groundOf(lead: Row | undefined, rows: readonly Row[]): ParkGround {
  if (lead === undefined || !isTrue(systemOfRow(lead))) return { origin: undefined, place: row => (isTrue(systemOfRow(row)) ? undefined : geometryOf(row)) };
  const degrees = (row: Row): Geometry | undefined => { const geometry = geometryOf(row); return geometry === undefined ? undefined : inDegrees(geometry, systemOfRow(row)); };
  const outline = lead.boundary !== undefined && lead === rows[0] ? [lead] : rows;
  const { minX, minY } = boundsOfPoints(outline.flatMap(row => { const geometry = degrees(row); return geometry === undefined ? [] : pointsOf(geometry); }));
  const plane = localPlane([minX, minY]);
  const onPlane = (point: Point): Point => { const [x, y] = plane.toMetres(point); return [centimetre(x), centimetre(y)]; };
  return { origin: plane.origin, place: row => { const geometry = degrees(row); return geometry === undefined ? undefined : mapPoints(geometry, onPlane); } };
}

export interface Ground {
  /** Every geometry in local metres. */
  readonly records: Records;
  /** By park: the WGS84 degrees of its plane's origin. True coordinates: only for who may show them. */
  readonly origins: ReadonlyMap<string, Point>;
}

type Parcel = RecordIn<'parcels'>;
type Place = RecordIn<'places'>;

/** Puts parks, parcels and places on their parks' planes. Public and internal rows must not be mixed: the origin follows the rows given. */
export function layOnGround(records: Records): Ground {
  const grounds = new Map<string, ParkGround>();
  const of = <R extends { readonly park: string }>(rows: readonly R[]): ReadonlyMap<string, readonly R[]> => {
    const groups = new Map<string, R[]>();
    for (const row of rows) { const group = groups.get(row.park); if (group === undefined) groups.set(row.park, [row]); else group.push(row); }
    return groups;
  };
  const [parcels, places] = [of(records.parcels), of(records.places)];
  for (const park of records.parks) {
    const [own, around] = [parcels.get(park.code) ?? [], places.get(park.code) ?? []];
    grounds.set(park.code, groundOf(leadOf<Row>(park, own, around), [park, ...own, ...around]));
  }
  const place = (park: string, row: Row): { readonly geometry: Geometry | undefined; readonly crs: CoordinateSystem | undefined } => {
    const geometry = grounds.get(park)?.place(row);
    return { geometry, crs: geometry === undefined ? undefined : 'local' };
  };
  return {
    records: {
      ...records,
      parks: records.parks.map(row => { const { geometry, crs } = place(row.code, row); return { ...row, crs, boundary: geometry }; }),
      parcels: records.parcels.map((row): Parcel => { const { geometry, crs } = place(row.park, row); return { ...row, crs, boundary: geometry }; }),
      places: records.places.flatMap((row): readonly Place[] => { const { geometry, crs } = place(row.park, row); return geometry === undefined ? [] : [{ ...row, crs, shape: geometry }]; }),
    },
    origins: new Map([...grounds].flatMap(([code, { origin }]) => (origin === undefined ? [] : [[code, origin] as const]))),
  };
}
