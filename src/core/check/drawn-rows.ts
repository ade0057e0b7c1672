// The rows that draw something, each with its geometry as written and in metres of one plane, so that every check measures the same way.

import { toDegrees, type Point } from '../geo/convert-crs.ts';
import { systemOfRow } from '../geo/ground.ts';
import { localPlane, type LocalPlane } from '../geo/local-plane.ts';
import { mapPoints, pointsOf } from '../geo/map-points.ts';
import type { Geometry } from '../schema/column.ts';
import { isTrue, type CoordinateSystem } from '../schema/crs-list.ts';
import type { Place } from '../schema/table.ts';
import type { CheckedSheets } from './check-references.ts';

export type DrawnTable = 'parks' | 'parcels' | 'places';

/** A row that has a geometry. */
export interface DrawnRow {
  readonly table: DrawnTable;
  /** The column that holds the geometry. */
  readonly key: 'boundary' | 'shape';
  readonly code: string;
  readonly park: string;
  readonly kind: string | undefined;
  /** Stated, in mu. */
  readonly area: number | undefined;
  readonly place: Place;
  /** Undefined: the cell is blank. */
  readonly crs: CoordinateSystem | undefined;
  readonly geometry: Geometry;
  readonly boundary: Geometry;
}

type Loose = Omit<DrawnRow, 'table' | 'key' | 'geometry' | 'boundary' | 'park'> & { readonly park?: string; readonly boundary?: Geometry; readonly shape?: Geometry };

export function drawnRows(checked: CheckedSheets): readonly DrawnRow[] {
  return (['parks', 'parcels', 'places'] as const).flatMap(table => {
    const key = table === 'places' ? 'shape' : 'boundary';
    return (checked[table].records as unknown as readonly Loose[]).flatMap((row): readonly DrawnRow[] => {
      const geometry = row[key];
      return geometry === undefined ? [] : [{ table, key, code: row.code, park: row.park ?? row.code, kind: row.kind, area: row.area, place: row.place, crs: row.crs, geometry, boundary: geometry }];
    });
  });
}

/** A row on a plane. `group`: only rows of the same group lie in the same metres. */
export interface PlacedRow { readonly row: DrawnRow; readonly group: string; readonly metres: Geometry }

export interface Placed { readonly rows: readonly PlacedRow[]; /** The plane of all true coordinates, where there are any. */ readonly plane: LocalPlane | undefined }

/** True coordinates share one plane about the first of them; local metres are each park's own. */
export function placeRows(rows: readonly DrawnRow[]): Placed {
  let plane: LocalPlane | undefined;
  const placed = rows.map((row): PlacedRow => {
    const system = systemOfRow(row);
    if (!isTrue(system)) return { row, group: `local ${row.park}`, metres: row.geometry };
    plane ??= localPlane(toDegrees(system, pointsOf(row.geometry)[0] as Point));
    const { toMetres } = plane;
    return { row, group: 'true', metres: mapPoints(row.geometry, point => toMetres(toDegrees(system, point))) };
  });
  return { rows: placed, plane };
}
