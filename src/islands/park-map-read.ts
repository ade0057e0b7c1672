// Reads the drawn plan back as features in local metres about (0, 0): the SVG is the one copy of the data in the page.

import type { Feature, FeatureCollection, Geometry, LineString, Point as PointShape, Position } from 'geojson';
import { inside } from '../core/layout/plan-geometry.ts';
import { toLngLat, toMetres } from '../core/layout/plan-lnglat.ts';
import type { Point, Polygon, Ring } from '../core/layout/plan-types.ts';

export type Properties = Readonly<Record<string, string | number>>;
export type Features<G extends Geometry = Geometry> = FeatureCollection<G, Properties>;

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

function place(plan: SVGSVGElement): (point: Point) => Position {
  const [x = 0, y = 0] = (plan.dataset['origin'] ?? '').split(' ').map(Number);
  const scale = Number(plan.dataset['scale'] ?? 1);
  return point => [...toLngLat(toMetres({ scale, origin: [x, y] }, point))];
}

const collect = <G extends Geometry>(features: readonly Feature<G, Properties>[]): Features<G> => ({ type: 'FeatureCollection', features: [...features] });

/** The properties of a mark: its data attributes. */
function dataOf(mark: Element, ...names: readonly string[]): Properties {
  const { dataset } = mark as SVGElement;
  return Object.fromEntries(names.map(name => [name, dataset[name] ?? '']));
}

export function readPlan(plan: SVGSVGElement): PlanFeatures {
  const at = place(plan);
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
  return {
    park: areal('.park', () => ({})),
    areas: areal('.area', path => ({ kind: path.classList.item(1) ?? '', ...dataOf(path, 'name') })),
    parcels: areal('.plan-parcel .shape', path => dataOf(path.parentElement ?? path, 'parcel', 'status', 'kind')),
    labels: points('.plan-parcel', 'parcel', 'status', 'note'),
    lines: collect(lines),
    spots: points('.spot', 'name'), firms: points('.plan-firm', 'parcel', 'name', 'hue', 'glyph'), seats: points('.plan-seat', 'parcel', 'name', 'gap', 'number'),
  };
}
