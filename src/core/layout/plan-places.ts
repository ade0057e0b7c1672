// Roads, rivers, railways, greens, gates and services on the plan: shapes first, names where they are free of all else.

import type { Place } from '../model/atlas.ts';
import type { Projection } from './plan-frame.ts';
import { boxAround, cornersOf, enters, overlap, pairsOf, within } from './plan-geometry.ts';
import { nameLine, outlineOf } from './plan-lines.ts';
import { labelPoint, rowBox } from './plan-parcels.ts';
import { leading, type PlanSizes } from './plan-sizes.ts';
import { textWidth } from './text-width.ts';
import type { LabelRow, PlacedArea, PlacedLine, PlacedSpot, PlanTexts, Point, Polygon, Ring } from './plan-types.ts';

export interface PlacedPlaces { readonly lines: readonly PlacedLine[]; readonly areas: readonly PlacedArea[]; readonly spots: readonly PlacedSpot[] }

/** Widths in metres where the row names none. */
const usualWidth = { road: 12, rail: 6, river: 40 } as const;
type LineKind = keyof typeof usualWidth;
const isLine = (kind: Place['kind']): kind is LineKind => kind in usualWidth;

interface Ground { readonly projection: Projection; readonly sizes: PlanSizes; readonly texts: PlanTexts; readonly taken: Ring[]; readonly borders: readonly (readonly [Point, Point])[] }

const note = (text: string, at: Point, size: number): LabelRow => ({ kind: 'note', text, x: at[0], y: at[1], w: textWidth(text, size), h: size * leading });

function isFree(outline: Ring, { taken, projection: { width, height, foot } }: Ground): boolean {
  return outline.every(([x, y]) => x >= 2 && y >= 2 && x <= width - 2 && y <= height - foot) && taken.every(other => !overlap(outline, other));
}

function placeLine(place: Place, kind: LineKind, ground: Ground): PlacedLine {
  const { projection, sizes, texts, taken } = ground;
  const [lines, name, metres] = [projection.rings(place.shape), texts.place(place), place.width ?? usualWidth[kind]];
  const label = nameLine(lines, name, sizes.line, { width: projection.width, height: projection.height - projection.foot, taken, aside: kind === 'rail' ? sizes.line : 0 });
  if (label !== undefined) taken.push(outlineOf(label));
  return { code: place.code, kind, name, metres, width: Math.max(1.5, metres / projection.scale), lines, label };
}

function placeArea(place: Place, ground: Ground): PlacedArea {
  const [polygons, name] = [ground.projection.polygons(place.shape), ground.texts.place(place)];
  const row = note(name, labelPoint(polygons), ground.sizes.note);
  const outline = cornersOf(rowBox(row));
  const label = name !== '' && within(outline, polygons) && isFree(outline, ground) ? row : undefined;
  if (label !== undefined) ground.taken.push(outline);
  return { code: place.code, kind: place.kind, name, polygons, label };
}

/** Right, left, below, above, first where no parcel's border is broken; else without its name. */
function placeSpot(place: Place, ground: Ground): PlacedSpot {
  const { sizes, taken, borders } = ground;
  const [at, name, r] = [ground.projection.rings(place.shape)[0]?.[0] ?? ([0, 0] as const), ground.texts.place(place), sizes.mark * 0.55];
  const whole = note(name, at, sizes.note);
  const out = r + 4;
  const places: readonly Point[] = [[out + whole.w / 2, 0], [-out - whole.w / 2, 0], [0, out + whole.h / 2], [0, -out - whole.h / 2]];
  const free = name === '' ? [] : places.map(([dx, dy]) => ({ ...whole, x: at[0] + dx, y: at[1] + dy })).filter(row => isFree(cornersOf(rowBox(row)), ground));
  const label = free.find(row => !borders.some(edge => enters(edge, cornersOf(rowBox(row))))) ?? free[0];
  if (label !== undefined) taken.push(cornersOf(rowBox(label)));
  return { code: place.code, kind: place.kind, name, at, r, label };
}

/** Places all; outlines `taken` stay free of their names, borders of `parcels` where it can be. Wide roads are named before narrow ones. */
export function placePlaces(places: readonly Place[], projection: Projection, texts: PlanTexts, sizes: PlanSizes, { taken, parcels }: { readonly taken: readonly Ring[]; readonly parcels: readonly Polygon[] }): PlacedPlaces {
  const ground: Ground = { projection, sizes, texts, taken: [...taken], borders: parcels.flat().flatMap(pairsOf) };
  const of = (test: (place: Place) => boolean): readonly Place[] => places.filter(test);
  const marks = of(place => place.shape.type === 'Point');
  for (const place of marks) for (const [at] of projection.rings(place.shape)) {
    if (at !== undefined) ground.taken.push(cornersOf(boxAround(at, sizes.mark, sizes.mark)));
  }
  const running = [...of(({ kind, shape }) => isLine(kind) && shape.type.endsWith('LineString'))].sort((a, b) => (b.width ?? 0) - (a.width ?? 0) || (a.code < b.code ? -1 : 1));
  const lines = running.flatMap(place => (isLine(place.kind) ? [placeLine(place, place.kind, ground)] : []));
  const areas = of(({ shape }) => shape.type.endsWith('Polygon')).map(place => placeArea(place, ground));
  return { lines, areas, spots: marks.map(place => placeSpot(place, ground)) };
}
