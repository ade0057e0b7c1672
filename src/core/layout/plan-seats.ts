// Callouts of target companies: name and gap in a small box with a leader, placed one by one in order of the gaps' rank.

import { boundsOf, boxAround, cornersOf, crosses, distance, enters, grow, inside, nearestOf, overlap, pairsOf } from './plan-geometry.ts';
import { leading, type PlanSizes } from './plan-sizes.ts';
import type { CalloutShape } from './plan-parcels.ts';
import { halve, textWidth } from './text-width.ts';
import type { Box, Callout, PlacedParcel, Point, Polygon, Ring } from './plan-types.ts';

export interface CalloutWish { readonly parcel: string; readonly name: string; readonly gap: string; readonly at: Point; readonly r: number }

/** What callouts must keep off (`taken`), and what they would rather not cover. */
export interface CalloutGround { readonly area: Box; readonly taken: readonly Ring[]; readonly parcels: readonly PlacedParcel[]; readonly boundary: readonly Polygon[] }

const directions: readonly Point[] = Array.from({ length: 24 }, (_, index) => [Math.cos(index * Math.PI / 12), Math.sin(index * Math.PI / 12)]);
const reaches = [8, 14, 22, 34, 50, 70, 95, 125, 160];

function boxesFor({ at, r }: CalloutWish, w: number, h: number): readonly Box[] {
  return reaches.flatMap(reach => directions.map(([dx, dy]) => {
    const out = r + reach + Math.abs(dx) * w / 2 + Math.abs(dy) * h / 2;
    return boxAround([at[0] + dx * out, at[1] + dy * out], w, h);
  }));
}

/** From the edge of the mark to the nearest point of the box. */
function leaderTo({ at, r }: CalloutWish, box: Box): readonly [Point, Point] {
  const end = nearestOf(box, at);
  const length = distance(at, end) || 1;
  return [[at[0] + (end[0] - at[0]) * r / length, at[1] + (end[1] - at[1]) * r / length], end];
}

interface Ground extends CalloutGround { readonly bounds: ReadonlyMap<string, Box> }

/** What a point of the box would hide: free land is what shines, so it costs most; beyond the park costs nothing. */
function hides(point: Point, own: string, { parcels, boundary, bounds }: Ground): number {
  const found = parcels.find(({ code, polygons }) => {
    const box = bounds.get(code);
    return box !== undefined && distance(point, nearestOf(box, point)) === 0 && polygons.some(polygon => inside(point, polygon));
  });
  if (found === undefined) return boundary.some(polygon => inside(point, polygon)) ? 0.5 : 0;
  return found.code === own ? 0.3 : found.status === 'free' || found.status === 'idle' ? 3 : 1.4;
}

/** Borders that the box would break. */
function breaks(box: Box, { parcels, bounds }: Ground): number {
  const outline = cornersOf(box);
  return parcels.reduce((sum, { code, polygons, status }) => {
    const around = bounds.get(code);
    if (around === undefined || !overlap(outline, cornersOf(around), 0)) return sum;
    const broken = polygons.some(polygon => polygon.some(ring => pairsOf(ring).some(edge => enters(edge, outline))));
    return broken ? sum + (status === 'free' || status === 'idle' ? 7 : 4) : sum;
  }, 0);
}

function costOf(wish: CalloutWish, box: Box, leader: readonly [Point, Point], ground: Ground): number {
  const points = [0.05, 0.28, 0.5, 0.72, 0.95].flatMap(x => [0.1, 0.5, 0.9].map((y): Point => [box.x + box.w * x, box.y + box.h * y]));
  return distance(...leader) * 0.45 + breaks(box, ground) + points.reduce((sum, point) => sum + hides(point, wish.parcel, ground), 0) * 1.6;
}

function bestBox(wish: CalloutWish, w: number, h: number, ground: Ground, leaders: readonly (readonly [Point, Point])[]): { readonly box: Box; readonly leader: readonly [Point, Point]; readonly cost: number } | undefined {
  const { area, taken } = ground;
  const free = boxesFor(wish, w, h).filter(box => {
    if (box.x < area.x || box.y < area.y || box.x + w > area.x + area.w || box.y + h > area.y + area.h) return false;
    const outline = cornersOf(grow(box, 2));
    return taken.every(other => !overlap(outline, other)) && leaders.every(other => !enters(other, outline));
  }).map(box => ({ box, leader: leaderTo(wish, box) }));
  // the mark's own outline is among `taken`: the leader starts on its edge and leaves it
  const clean = free.filter(({ leader }) => leaders.every(other => !crosses(leader, other)) &&
    taken.every(other => nearOutline(other, wish.at) || !enters(leader, other)));
  return clean.map(found => ({ ...found, cost: costOf(wish, found.box, found.leader, ground) })).sort((a, b) => a.cost - b.cost)[0];
}

const nearOutline = (outline: Ring, at: Point): boolean => {
  const { x, y, w, h } = boundsOf(outline);
  return distance([x + w / 2, y + h / 2], at) < 0.5;
};

/** Ways to set name and gap, the flattest first; a long gap may be folded. Inside the target's own parcel no frame is needed. */
export function calloutShapes({ name, gap }: Pick<CalloutWish, 'name' | 'gap'>, sizes: PlanSizes, framed: boolean): readonly CalloutShape[] {
  const folded = halve(gap, sizes.name);
  const ways = [[name, gap], ...(folded.length > 1 ? [[name, ...folded]] : [])];
  const [wider, higher] = framed ? [14, 7] : [2, 4];
  return ways.map(lines => ({ lines, w: Math.max(...lines.map((line, index) => textWidth(line, index === 0 ? sizes.callout * 1.03 : sizes.name))) + wider, h: sizes.callout * leading * lines.length + higher }));
}

/** The callout that stands where a parcel's own label left room for it. */
export const insideCallout = (wish: CalloutWish, box: Box, lines: readonly string[]): Callout => ({ kind: 'inside', box, leader: leaderTo(wish, box), lines });

/** A callout for each wish, in their order: name and gap; where that has no room, the name; else none. */
export function placeCallouts(wishes: readonly CalloutWish[], ground: CalloutGround, sizes: PlanSizes): readonly (Callout | undefined)[] {
  const bounds = new Map(ground.parcels.map(({ code, polygons }) => [code, boundsOf(polygons.flat(2))]));
  const boxes: Ring[] = [];
  const leaders: (readonly [Point, Point])[] = [];
  return wishes.map(wish => {
    const bare: CalloutShape = { lines: [wish.name], w: textWidth(wish.name, sizes.callout) * 1.03 + 14, h: sizes.callout * leading + 7 };
    const shapes = [...calloutShapes(wish, sizes, true), bare];
    // of thousands of parcels only those that a box could reach are looked at
    const reach = wish.r + (reaches.at(-1) ?? 0) + Math.max(...shapes.flatMap(({ w, h }) => [w, h]));
    const parcels = ground.parcels.filter(({ code }) => { const box = bounds.get(code); return box !== undefined && distance(wish.at, nearestOf(box, wish.at)) <= reach; });
    const now: Ground = { ...ground, parcels, bounds, taken: [...ground.taken, ...boxes] };
    const tries = shapes.map(shape => ({ shape, ...bestBox(wish, shape.w, shape.h, now, leaders) }));
    // a folded callout is worth it only where it costs clearly less
    const full = tries.slice(0, -1).filter(({ box }) => box !== undefined).sort((a, b) => (a.cost ?? 0) - (b.cost ?? 0) + (a.shape.lines.length - b.shape.lines.length) * 12)[0];
    const found = full ?? tries.at(-1);
    if (found?.box === undefined || found.leader === undefined) return undefined;
    boxes.push(cornersOf(found.box));
    leaders.push(found.leader);
    return { kind: full === undefined ? 'short' : 'full', box: found.box, leader: found.leader, lines: found.shape.lines };
  });
}
