// Reads the drawn plan back as features in local metres about (0, 0): the SVG is the one copy of the data in the page.

import type { Feature, FeatureCollection, Geometry, LineString, Point as PointShape, Position } from 'geojson';
import { inside } from '../core/layout/plan-geometry.ts';
import { nearPlane } from '../core/geo/near-plane.ts';
import { toLngLat, toMetres } from '../core/layout/plan-lnglat.ts';
import type { Point, Polygon, Ring } from '../core/layout/plan-types.ts';
import type { DrawnSupply } from './park-supply.ts';
import { placeOf } from './plan-place.ts';

export type Properties = Readonly<Record<string, string | number>>;
export type Features<G extends Geometry = Geometry> = FeatureCollection<G, Properties>;

/** What is seen only where there is room for marks and words. */
export interface CloseFeatures { readonly labels: Features<PointShape>; readonly firms: Features<PointShape> }

/** `id` of a parcel and of all that stands on it is the parcel's number, from 1: by that alone it can be faded. */
export interface PlanFeatures {
  /** What parcels stand on and among: `is` says what a thing is. */
  readonly land: Features; readonly parcels: Features; readonly seats: Features<PointShape>;
  /** Of a crowd made when they are first asked for. */
  readonly close: () => CloseFeatures;
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
  return collect(lines.map(({ from, to, later }) => ({ type: 'Feature', properties: { is: 'supply', later: later ? 1 : 0 }, geometry: { type: 'LineString', coordinates: [at(from), at(to)] } })));
}

export const collect = <G extends Geometry>(features: readonly Feature<G, Properties>[]): Features<G> => ({ type: 'FeatureCollection', features: [...features] });

/** The properties of a mark: its data attributes. */
function dataOf(mark: Element, ...names: readonly string[]): Properties {
  const { dataset } = mark as SVGElement;
  return Object.fromEntries(names.map(name => [name, dataset[name] ?? '']));
}

function areal(plan: SVGSVGElement, earth: Earth, selector: string, of: (path: Element) => Properties): Features {
  const at = place(plan, earth);
  return collect([...plan.querySelectorAll(selector)].map(path => ({
    type: 'Feature', properties: of(path),
    geometry: { type: 'MultiPolygon', coordinates: groupRings(readPath(path.getAttribute('d') ?? '')).map(polygon => polygon.map(ring => ring.map(at))) },
  })));
}

function points(plan: SVGSVGElement, earth: Earth, selector: string, ...names: readonly string[]): Features<PointShape> {
  const at = place(plan, earth);
  return collect([...plan.querySelectorAll(selector)].map(mark => {
    const [x = 0, y = 0] = (mark.getAttribute('data-at') ?? '').split(' ').map(Number);
    return { type: 'Feature', properties: dataOf(mark, ...names), geometry: { type: 'Point', coordinates: at([x, y]) } };
  }));
}

export function readLand(plan: SVGSVGElement, earth: Earth): Features {
  const at = place(plan, earth);
  const lines = [...plan.querySelectorAll('[data-line]')].flatMap(path => readPath(path.getAttribute('d') ?? '').map((line): Feature<LineString, Properties> => ({
    type: 'Feature', properties: { is: path.getAttribute('data-line') ?? '', ...dataOf(path, 'name'), metres: Number(path.getAttribute('data-metres')) }, geometry: { type: 'LineString', coordinates: line.map(at) },
  })));
  return collect([
    ...areal(plan, earth, '.park', () => ({ is: 'park' })).features, ...areal(plan, earth, '.area', path => ({ is: 'area', kind: path.classList.item(1) ?? '', ...dataOf(path, 'name') })).features,
    ...lines, ...points(plan, earth, '.spot', 'name').features.map(spot => ({ ...spot, properties: { ...spot.properties, is: 'spot' } })),
  ]);
}

export const readSeats = (plan: SVGSVGElement, earth: Earth): Features<PointShape> => points(plan, earth, '.plan-seat', 'parcel', 'name', 'gap', 'number');

/** Numbers the parcels in their order, and gives what stands on one its number. */
export function numberBy(parcels: readonly string[]): <G extends Geometry>(features: Features<G>) => Features<G> {
  const numbers = new Map<unknown, number>(parcels.map((parcel, index) => [parcel, index + 1]));
  return ({ features }) => collect(features.map(feature => ({ ...feature, id: numbers.get(feature.properties['parcel']) ?? 0 })));
}

export function readPlan(plan: SVGSVGElement, earth: Earth): PlanFeatures {
  const parcels = areal(plan, earth, '.plan-parcel .shape', path => dataOf(path.parentElement ?? path, 'parcel', 'status'));
  const number = numberBy(parcels.features.map(({ properties }) => String(properties['parcel'])));
  const close = { labels: number(points(plan, earth, '.plan-parcel', 'parcel', 'status', 'note')), firms: number(points(plan, earth, '.plan-firm', 'parcel', 'name', 'hue', 'glyph')) };
  return { land: readLand(plan, earth), parcels: number(parcels), seats: number(readSeats(plan, earth)), close: () => close };
}

/** South-west and north-east corner of the park and its parcels. */
export function boundsOf({ land, parcels }: PlanFeatures): [[number, number], [number, number]] {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  const park = land.features.filter(({ properties }) => properties['is'] === 'park');
  for (const { geometry } of [...park, ...parcels.features]) if (geometry.type === 'MultiPolygon') for (const [x = 0, y = 0] of geometry.coordinates.flat(2)) {
    [west, south, east, north] = [Math.min(west, x), Math.min(south, y), Math.max(east, x), Math.max(north, y)];
  }
  return [[west, south], [east, north]];
}
