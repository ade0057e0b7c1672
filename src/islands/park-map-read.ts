// Reads the drawn plan back as features in local metres about (0, 0): the SVG is the one copy of the data in the page.

import type { Feature, FeatureCollection, Geometry, LineString, Point as PointShape, Position } from 'geojson';
import type { ListedParcel } from '../core/analysis/pack-parcels.ts';
import { unpackRing, type PackedGrounds } from '../core/layout/unpack-ring.ts';
import { inside } from '../core/layout/plan-geometry.ts';
import { nearPlane } from '../core/geo/near-plane.ts';
import { toLngLat, toMetres } from '../core/layout/plan-lnglat.ts';
import type { Point, Polygon, Ring } from '../core/layout/plan-types.ts';
import type { DrawnSupply } from './park-supply.ts';
import { placeOf } from './plan-place.ts';

export type Properties = Readonly<Record<string, string | number>>;
export type Features<G extends Geometry = Geometry> = FeatureCollection<G, Properties>;

/** Metres between firms that share a parcel. */
const firmStep = 22;

export interface PlanFeatures {
  readonly park: Features; readonly areas: Features; readonly parcels: Features;
  readonly lines: Features<LineString>;
  readonly labels: Features<PointShape>; readonly spots: Features<PointShape>; readonly firms: Features<PointShape>; readonly seats: Features<PointShape>;
}

/** Path data of M, L and Z alone, as draw-plan writes it → rings of px points; polygons come back closed. */
export function readPath(d: string): readonly Ring[] {
  return d.split('M').filter(part => part !== '').map(part => {
    const points = part.replace('Z', '').split('L').map((pair): Point => {
      const [x = 0, y = 0] = pair.trim().split(/[ ,]+/).map(Number);
      return [x, y];
    });
    return part.endsWith('Z') ? [...points, ...points.slice(0, 1)] : points;
  });
}

/** A ring that lies inside the polygon before it is its hole; else a polygon of its own. */
export function groupRings(rings: readonly Ring[]): readonly Polygon[] {
  const polygons: Ring[][] = [];
  for (const ring of rings) {
    const host = polygons.find(polygon => ring[0] !== undefined && inside(ring[0], polygon.slice(0, 1)));
    if (host === undefined) polygons.push([ring]);
    else host.push(ring);
  }
  return polygons;
}

/** Where the plane of a park's metres lies: about (0, 0), or, where the page gives its origin, at its true place. */
export interface Earth { readonly lngLat: (metres: Point) => Point; /** How much longer Mercator draws a metre there than at the equator. */ readonly stretch: number }

/** `origin`: the degrees of the plane's point 0, 0, as the page has them only where they may be shown. */
export function makeEarth(origin: string | undefined): Earth {
  const [lon, lat] = (origin ?? '').split(' ').map(Number);
  return lon === undefined || lat === undefined ? { lngLat: toLngLat, stretch: 1 } : { lngLat: nearPlane([lon, lat]), stretch: 1 / Math.cos(lat * Math.PI / 180) };
}

function place(plan: SVGSVGElement, { lngLat }: Earth): (point: Point) => Position {
  const frame = placeOf(plan);
  return point => [...lngLat(toMetres(frame, point))];
}

/** Lines between px points of the plan. */
export function readSupply(plan: SVGSVGElement, earth: Earth, lines: readonly DrawnSupply[]): Features<LineString> {
  const at = place(plan, earth);
  return collect(lines.map(({ from, to, later }) => ({ type: 'Feature', properties: { later: later ? 1 : 0 }, geometry: { type: 'LineString', coordinates: [at(from), at(to)] } })));
}

const collect = <G extends Geometry>(features: readonly Feature<G, Properties>[]): Features<G> => ({ type: 'FeatureCollection', features: [...features] });

/** The properties of a mark: its data attributes. */
function dataOf(mark: Element, ...names: readonly string[]): Properties {
  const { dataset } = mark as SVGElement;
  return Object.fromEntries(names.map(name => [name, dataset[name] ?? '']));
}

/** Numbers each parcel, and gives what stands on it its number: by that alone it can be faded. */
function numbered(features: PlanFeatures): PlanFeatures {
  const numbers = new Map(features.parcels.features.map(({ properties }, index) => [properties['parcel'], index + 1]));
  const give = <G extends Geometry>(list: Features<G>): Features<G> => collect(list.features.map(feature => ({ ...feature, id: numbers.get(feature.properties['parcel'] ?? '') ?? 0 })));
  return { ...features, parcels: give(features.parcels), labels: give(features.labels), firms: give(features.firms), seats: give(features.seats) };
}

/** `id` of a parcel and of all that stands on it is the parcel's number, from 1. */
export function readPlan(plan: SVGSVGElement, earth: Earth): PlanFeatures {
  const at = place(plan, earth);
  const all = (selector: string): readonly Element[] => [...plan.querySelectorAll(selector)];
  const areal = (selector: string, of: (path: Element) => Properties): Features => collect(all(selector).map(path => ({
    type: 'Feature', properties: of(path),
    geometry: { type: 'MultiPolygon', coordinates: groupRings(readPath(path.getAttribute('d') ?? '')).map(polygon => polygon.map(ring => ring.map(at))) },
  })));
  const points = (selector: string, ...names: readonly string[]): Features<PointShape> => collect(all(selector).map(mark => {
    const [x = 0, y = 0] = (mark.getAttribute('data-at') ?? '').split(' ').map(Number);
    return { type: 'Feature', properties: dataOf(mark, ...names), geometry: { type: 'Point', coordinates: at([x, y]) } };
  }));
  const lines = all('[data-line]').flatMap(path => readPath(path.getAttribute('d') ?? '').map((line): Feature<LineString, Properties> => ({
    type: 'Feature', properties: { ...dataOf(path, 'line', 'name'), metres: Number(path.getAttribute('data-metres')) }, geometry: { type: 'LineString', coordinates: line.map(at) },
  })));
  return numbered({
    park: areal('.park', () => ({})),
    areas: areal('.area', path => ({ kind: path.classList.item(1) ?? '', ...dataOf(path, 'name') })),
    parcels: areal('.plan-parcel .shape', path => dataOf(path.parentElement ?? path, 'parcel', 'status', 'kind')),
    labels: points('.plan-parcel', 'parcel', 'status', 'note'),
    lines: collect(lines),
    spots: points('.spot', 'name'), firms: points('.plan-firm', 'parcel', 'name', 'hue', 'glyph'), seats: points('.plan-seat', 'parcel', 'name', 'gap', 'number'),
  });
}

/** As readPlan, where the plan shows parcels without names: those and the firms come as the page's file has them. `note` is what stands below a code. */
export function readCrowd(plan: SVGSVGElement, earth: Earth, parcels: readonly ListedParcel[], { rings, at, firms }: PackedGrounds, note: (parcel: ListedParcel) => string): PlanFeatures {
  const drawn = readPlan(plan, earth);
  const lngLat = (point: Point): Position => [...earth.lngLat(point)];
  const spot = (index: number): Point => [(at[index * 2] ?? 0) / 10, (at[index * 2 + 1] ?? 0) / 10];
  const known = parcels.map((parcel, index) => ({ parcel, index })).filter(({ index }) => (rings[index]?.length ?? 0) > 0);
  const held = new Map<number, number>();
  for (const parcel of firms.parcel) held.set(parcel, (held.get(parcel) ?? 0) + 1);
  const stood = new Map<number, number>();
  return numbered({
    ...drawn,
    parcels: collect(known.map(({ parcel: { code, status, kind }, index }) => ({
      type: 'Feature', properties: { parcel: code, status, kind }, geometry: { type: 'MultiPolygon', coordinates: groupRings((rings[index] ?? []).map(unpackRing)).map(polygon => polygon.map(ring => ring.map(lngLat))) },
    }))),
    labels: collect(known.map(({ parcel, index }) => ({ type: 'Feature', properties: { parcel: parcel.code, status: parcel.status, note: note(parcel) }, geometry: { type: 'Point', coordinates: lngLat(spot(index)) } }))),
    firms: collect(firms.parcel.map((index, row) => {
      // firms of one parcel stand side by side, in threes
      const [nth, count] = [stood.get(index) ?? 0, held.get(index) ?? 1];
      stood.set(index, nth + 1);
      const [x, y] = spot(index);
      const [column, across] = [nth % 3, Math.min(3, count - nth + nth % 3)];
      return { type: 'Feature', properties: { parcel: parcels[index]?.code ?? '', name: firms.name[row] ?? '', hue: String(firms.hue[row] ?? 0), glyph: firms.glyph[row] ?? '' }, geometry: { type: 'Point', coordinates: lngLat([x + (column - (across - 1) / 2) * firmStep, y - Math.floor(nth / 3) * firmStep]) } };
    })),
  });
}

/** South-west and north-east corner of the park and its parcels. */
export function boundsOf({ park, parcels }: PlanFeatures): [[number, number], [number, number]] {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { geometry } of [...park.features, ...parcels.features]) if (geometry.type === 'MultiPolygon') for (const [x = 0, y = 0] of geometry.coordinates.flat(2)) {
    [west, south, east, north] = [Math.min(west, x), Math.min(south, y), Math.max(east, x), Math.max(north, y)];
  }
  return [[west, south], [east, north]];
}
