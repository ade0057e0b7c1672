// Areas in metres against each other: parcels that overlap, parcels that reach out of their park, stated area against drawn area. With figures, and with room for how borders are drawn by hand.

import Flatbush from 'flatbush';
import { mayOverlap, mayReachOut, outlineOf, type Outline } from '../geo/may-overlap.ts';
import { areaOf, outsideOf, overlapOf, type Common } from '../geo/overlap.ts';
import { sayShare } from './parse-geometry.ts';
import type { CheckedSheets } from './check-references.ts';
import type { PlacedRow } from './drawn-rows.ts';
import type { Finding } from './finding.ts';
import { aboutColumn } from './report.ts';
import { squareMetresOfMu } from '../schema/mu.ts';


/** How far the stated area may be from the drawn one before it is said. */
const areaTolerance = 0.05;

/** A common strip narrower than this many metres, or smaller than this many square metres, is how two people draw one border. */
const [sliverWidth, sliverArea] = [0.5, 10];
const counts = ({ area, width }: Common): boolean => width >= sliverWidth && area >= sliverArea;

const sayMu = (squareMetres: number): string => (squareMetres / squareMetresOfMu).toFixed(squareMetres < squareMetresOfMu ? 2 : 1);
const sayMetres = (squareMetres: number): string => String(Math.round(squareMetres));

interface Shape extends PlacedRow { readonly outline: Outline; readonly size: number }

function checkArea(checked: CheckedSheets, { row, size }: Shape): readonly Finding[] {
  const { area, kind, table } = row;
  if (area === undefined || area === 0 || (table === 'parcels' && kind !== 'land')) return [];
  const drawn = size / squareMetresOfMu;
  const off = Math.abs(drawn - area) / area;
  if (off <= areaTolerance) return [];
  const isNear = (value: number): boolean => Math.abs(value / drawn - 1) <= areaTolerance;
  const unit = isNear(area * 15) ? 'ha' : isNear(area / squareMetresOfMu) ? 'm2' : undefined;
  return [aboutColumn(checked[table], row.place, 'area', 'geometry-area', String(area), drawn.toFixed(1), `${(off * 100).toFixed(0)}%`, unit)];
}

/** Land may not lie on land, nor a building on half of another: storeys of one building share their outline, and buildings stand on land. */
function faultsOfPair(checked: CheckedSheets, a: Shape, b: Shape): readonly Finding[] {
  const [land, other] = [a, b].map(({ row }) => row.kind === 'land');
  if (land !== other || !mayOverlap(a.outline, b.outline, sliverWidth / 4)) return [];
  const common = overlapOf(a.metres, b.metres);
  const share = common.area / Math.min(a.size, b.size);
  if (!counts(common) || (land === false && share > 0.9)) return [];
  return [aboutColumn(checked.parcels, b.row.place, 'boundary', 'geometry-overlap', a.row.code, sayMetres(common.area), sayMu(common.area), sayShare(share))];
}

function checkOverlaps(checked: CheckedSheets, parcels: readonly Shape[]): readonly Finding[] {
  if (parcels.length < 2) return [];
  const index = new Flatbush(parcels.length);
  for (const { outline: { bounds: { minX, minY, maxX, maxY } } } of parcels) index.add(minX, minY, maxX, maxY);
  index.finish();
  return parcels.flatMap((b, at) => {
    const { minX, minY, maxX, maxY } = b.outline.bounds;
    const earlier = index.search(minX + sliverWidth / 2, minY + sliverWidth / 2, maxX - sliverWidth / 2, maxY - sliverWidth / 2, other => other < at).sort((x, y) => x - y);
    return earlier.flatMap(other => faultsOfPair(checked, parcels[other] as Shape, b));
  });
}

function checkInside(checked: CheckedSheets, parcel: Shape, park: Shape | undefined): readonly Finding[] {
  if (park === undefined || park.group !== parcel.group || !mayReachOut(parcel.outline, park.outline, sliverWidth / 4)) return [];
  const out = outsideOf(parcel.metres, park.metres);
  return counts(out) ? [aboutColumn(checked.parcels, parcel.row.place, 'boundary', 'geometry-outside-park', park.row.code, sayMetres(out.area), sayMu(out.area), sayShare(out.area / parcel.size))] : [];
}

/** Findings about parks and parcels that are drawn; `rows` fit their systems. */
export function checkNeighbours(checked: CheckedSheets, rows: readonly PlacedRow[]): readonly Finding[] {
  const shapes = rows.filter(({ row }) => row.table !== 'places').map((placed): Shape => ({ ...placed, outline: outlineOf(placed.metres), size: areaOf(placed.metres) }));
  const parks = new Map(shapes.filter(({ row }) => row.table === 'parks').map(park => [park.row.code, park]));
  const parcels = shapes.filter(({ row }) => row.table === 'parcels');
  const groups = new Map<string, Shape[]>();
  for (const parcel of parcels) { const group = groups.get(parcel.group); if (group === undefined) groups.set(parcel.group, [parcel]); else group.push(parcel); }
  return [
    ...shapes.flatMap(shape => checkArea(checked, shape)),
    ...parcels.flatMap(parcel => checkInside(checked, parcel, parks.get(parcel.row.park))),
    ...[...groups.values()].flatMap(group => checkOverlaps(checked, group)),
  ];
}
