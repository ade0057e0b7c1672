// Very many parcels as features of the map: the plan shows them without names, so they and their firms come as the page's file has them.

import type { Feature, Point as PointShape, Position } from 'geojson';
import type { ListedParcel } from '../core/analysis/pack-parcels.ts';
import type { Point } from '../core/layout/plan-types.ts';
import { unpackRing, type PackedGrounds } from '../core/layout/unpack-ring.ts';
import { collect, groupRings, numberBy, readLand, readSeats, type CloseFeatures, type Earth, type PlanFeatures, type Properties } from './park-map-read.ts';

/** Metres between firms that share a parcel. */
const firmStep = 22;

/** A point inside the parcel of this number. */
const spotIn = ({ at }: PackedGrounds, index: number): Point => [(at[index * 2] ?? 0) / 10, (at[index * 2 + 1] ?? 0) / 10];

/** Firms of one parcel stand side by side, in threes. */
function placeFirms(grounds: PackedGrounds, codes: readonly string[], lngLat: (point: Point) => Position): readonly Feature<PointShape, Properties>[] {
  const { parcel: homes, name, hue, glyph } = grounds.firms;
  const [held, stood] = [new Map<number, number>(), new Map<number, number>()];
  for (const home of homes) held.set(home, (held.get(home) ?? 0) + 1);
  return homes.map((home, row) => {
    const [nth, count] = [stood.get(home) ?? 0, held.get(home) ?? 1];
    stood.set(home, nth + 1);
    const [x, y] = spotIn(grounds, home);
    const [column, across] = [nth % 3, Math.min(3, count - nth + nth % 3)];
    return {
      type: 'Feature', properties: { parcel: codes[home] ?? '', name: name[row] ?? '', hue: String(hue[row] ?? 0), glyph: glyph[row] ?? '' },
      geometry: { type: 'Point', coordinates: lngLat([x + (column - (across - 1) / 2) * firmStep, y - Math.floor(nth / 3) * firmStep]) },
    };
  });
}

/** As readPlan. `note` is what stands below a code. */
export function readCrowd(plan: SVGSVGElement, earth: Earth, parcels: readonly ListedParcel[], grounds: PackedGrounds, note: (parcel: ListedParcel) => string): PlanFeatures {
  const lngLat = (point: Point): Position => [...earth.lngLat(point)];
  const known = parcels.map((parcel, index) => ({ parcel, index })).filter(({ index }) => (grounds.rings[index]?.length ?? 0) > 0);
  const number = numberBy(known.map(({ parcel }) => parcel.code));
  let close: CloseFeatures | undefined;
  return {
    land: readLand(plan, earth),
    seats: number(readSeats(plan, earth)),
    parcels: collect(known.map(({ parcel: { code, status }, index }, place) => ({ type: 'Feature', id: place + 1, properties: { parcel: code, status }, geometry: { type: 'MultiPolygon', coordinates: groupRings((grounds.rings[index] ?? []).map(unpackRing)).map(polygon => polygon.map(ring => ring.map(lngLat))) } }))),
    close: () => close ??= {
      labels: number(collect(known.map(({ parcel, index }) => ({ type: 'Feature', properties: { parcel: parcel.code, status: parcel.status, note: note(parcel) }, geometry: { type: 'Point', coordinates: lngLat(spotIn(grounds, index)) } })))),
      firms: number(collect(placeFirms(grounds, parcels.map(({ code }) => code), lngLat))),
    },
  };
}
