// Holds a placed plate of rings against what a reader may expect: nothing lost, true places, labels inside and off each other.

import { cornersOf, crosses, enters, nearestOf } from './plan-geometry.ts';
import type { Box, Point } from './plan-types.ts';
import { boxesMeet } from './rings-candidates.ts';
import { offsetOf } from './rings-frame.ts';
import type { PlacedCity, PlacedLabel, PlacedRings, RingPlace } from './rings-types.ts';

export interface RingsFault { readonly kind: 'outside' | 'overlap' | 'lost' | 'astray'; readonly ids: readonly string[] }
interface Named { readonly id: string; readonly label: PlacedLabel }

/** What rounding and the last push may cost, in px. */
const touch = 0.3;

const shrink = ({ x, y, w, h }: Box): Box => ({ x: x + touch, y: y + touch, w: w - 2 * touch, h: h - 2 * touch });
const leaves = (box: Box, frame: Box): boolean => box.x < frame.x - touch || box.y < frame.y - touch || box.x + box.w > frame.x + frame.w + touch || box.y + box.h > frame.y + frame.h + touch;
const reaches = ({ at, r }: PlacedCity, box: Box): boolean => {
  const [x, y] = nearestOf(box, at);
  return Math.hypot(x - at[0], y - at[1]) < r - touch;
};

function meet(a: PlacedLabel, b: PlacedLabel): boolean {
  const cut = (one: PlacedLabel, other: PlacedLabel): boolean => one.leader !== undefined && enters(one.leader, cornersOf(shrink(other.box)));
  return boxesMeet(shrink(a.box), shrink(b.box), 0) || cut(a, b) || cut(b, a) || (a.leader !== undefined && b.leader !== undefined && crosses(a.leader, b.leader));
}

/** Every text of the plate's field, with an id to tell it by. */
export function namesOf({ cities, rings, county }: PlacedRings): readonly Named[] {
  return [
    ...cities.flatMap(({ key, label }) => (label === undefined ? [] : [{ id: key, label }])),
    ...rings.flatMap(({ kilometres, label }) => (label === undefined ? [] : [{ id: `${kilometres} km`, label }])),
    ...(county === undefined ? [] : [{ id: 'county', label: county }]),
  ];
}

function strays(city: PlacedCity, place: RingPlace | undefined, { centre, scale }: PlacedRings): boolean {
  if (place === undefined) return true;
  const [x, y]: Point = offsetOf(place);
  return Math.hypot(city.home[0] - centre[0] - x * scale, city.home[1] - centre[1] - y * scale) > 0.01;
}

/** Every fault; none for a plate that may be shown. */
export function checkRings(placed: PlacedRings, places: readonly RingPlace[]): readonly RingsFault[] {
  const { cities, frame, unnamed, beyond } = placed;
  const names = namesOf(placed);
  const box = ({ at, r }: PlacedCity): Box => ({ x: at[0] - r, y: at[1] - r, w: 2 * r, h: 2 * r });
  const pairs = <V>(list: readonly V[]): readonly (readonly [V, V])[] => list.flatMap((one, index) => list.slice(index + 1).map(other => [one, other] as const));
  const told = new Set([...cities.map(({ key }) => key), ...beyond]);
  const byKey = new Map(places.map(place => [place.key, place]));
  return [
    ...names.filter(({ label }) => leaves(label.box, frame)).map(({ id }): RingsFault => ({ kind: 'outside', ids: [id] })),
    ...cities.filter(city => leaves(box(city), frame)).map(({ key }): RingsFault => ({ kind: 'outside', ids: [key] })),
    ...pairs(names).filter(([a, b]) => meet(a.label, b.label)).map(([a, b]): RingsFault => ({ kind: 'overlap', ids: [a.id, b.id] })),
    ...names.flatMap(({ id, label }) => cities.filter(city => reaches(city, label.box)).map(({ key }): RingsFault => ({ kind: 'overlap', ids: [id, `${key} mark`] }))),
    ...pairs(cities).filter(([a, b]) => Math.hypot(a.at[0] - b.at[0], a.at[1] - b.at[1]) < a.r + b.r - touch).map(([a, b]): RingsFault => ({ kind: 'overlap', ids: [`${a.key} mark`, `${b.key} mark`] })),
    ...cities.filter(city => strays(city, byKey.get(city.key), placed)).map(({ key }): RingsFault => ({ kind: 'astray', ids: [key] })),
    ...places.filter(({ key }) => !told.has(key)).map(({ key }): RingsFault => ({ kind: 'lost', ids: [key] })),
    ...cities.filter(({ key, label }) => (label === undefined) !== unnamed.includes(key)).map(({ key }): RingsFault => ({ kind: 'lost', ids: [`${key} name`] })),
    ...cities.filter(city => city.dots.length !== byKey.get(city.key)?.dots.length).map(({ key }): RingsFault => ({ kind: 'lost', ids: [`${key} dots`] })),
  ];
}
