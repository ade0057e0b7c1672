// The grounds of very many parcels and the firms on them, in local metres: what a browser needs to draw, choose and fade them.

import { listAt, type Atlas, type Company, type Parcel, type Park } from '../model/atlas.ts';
import { chainOf, firmsByParcel } from './place-plan.ts';
import { fitPage } from './plan-frame.ts';
import { toMetres } from './plan-lnglat.ts';
import { labelPoint } from './plan-parcels.ts';
import type { Point, Ring } from './plan-types.ts';
import type { PackedGrounds } from './unpack-ring.ts';

const decimetres = ([x, y]: Point): Point => [Math.round(x * 10), Math.round(y * 10)];

function packRing(ring: Ring): readonly number[] {
  const points = ring.slice(0, -1).map(decimetres);
  return points.flatMap(([x, y], index) => { const [a, b] = index === 0 ? [0, 0] : points[index - 1] ?? [0, 0]; return [x - a, y - b]; });
}

/** Parcels in the order given, all of one park. */
export function packGrounds(atlas: Atlas, park: Park, parcels: readonly Parcel[], name: (company: Company) => string): PackedGrounds {
  const bounds = listAt(atlas.index.parcelsOfPark, park.code).flatMap(({ boundary }) => boundary ?? []);
  const projection = fitPage([...(park.boundary === undefined ? [] : [park.boundary]), ...bounds], { w: 1000, h: 760 });
  const metres = (point: Point): Point => toMetres(projection, point);
  const firms = firmsByParcel(atlas, park.code);
  const placed = parcels.map(parcel => (parcel.boundary === undefined ? [] : projection.polygons(parcel.boundary)));
  const here = parcels.flatMap((parcel, index) => (firms.get(parcel.code) ?? []).map(company => ({ index, company, said: name(company) })));
  const chains = here.map(({ company, said }) => chainOf(atlas, company, said));
  return {
    rings: placed.map(polygons => polygons.flat().map(ring => packRing(ring.map(metres)))),
    at: placed.flatMap(polygons => (polygons.length === 0 ? [0, 0] : decimetres(metres(labelPoint(polygons))))),
    firms: { parcel: here.map(({ index }) => index), name: here.map(({ said }) => said), hue: chains.map(({ hue }) => hue), glyph: chains.map(({ glyph }) => glyph) },
  };
}
