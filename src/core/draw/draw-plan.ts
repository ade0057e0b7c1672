// A placed park plan → SVG. Classes only; the style sheet holds every colour. Reader-visible words come in from outside.

import { leading, sizesOf } from '../layout/plan-sizes.ts';
import { isWide } from '../layout/text-width.ts';
import type { LineLabel, PlacedArea, PlacedFirm, PlacedLine, PlacedParcel, PlacedPlan, PlacedSeat, PlacedSpot } from '../layout/plan-types.ts';
import { element, round, type DrawnElement } from './element.ts';
import { baseline, drawCallout, drawFirm, drawParcel, drawRow, drawSeat } from './plan-marks.ts';
import { drawPatterns } from './plan-patterns.ts';
import { writeLines, writePolygons } from './plan-paths.ts';

export interface PlanWords {
  /** Prefix of ids, one a drawing in a page. */
  readonly id: string;
  readonly title: string;
  readonly north: string;
  readonly metres: (length: number) => string;
  readonly parcel: (parcel: PlacedParcel) => string;
  readonly firm: (firm: PlacedFirm) => string;
  readonly seat: (seat: PlacedSeat) => string;
}

const group = (name: string, ...children: Parameters<typeof element>[2][]): DrawnElement => element('g', { class: name }, ...children);

function drawArea({ kind, name, polygons }: PlacedArea): DrawnElement {
  return element('path', { class: `area ${kind}`, d: writePolygons(polygons), 'data-name': name });
}

/** Casing below, road above, so that crossings of equal roads stay open. */
function drawLines(lines: readonly PlacedLine[]): readonly DrawnElement[] {
  const of = (kind: PlacedLine['kind'], part: string, extra: number): readonly DrawnElement[] => lines.filter(line => line.kind === kind)
    .map(line => element('path', { class: `${kind} ${part}`, d: writeLines(line.lines), 'stroke-width': round(line.width + extra), ...(part === 'bed' ? { 'data-line': kind, 'data-name': line.name, 'data-metres': line.metres } : {}) }));
  return [...of('river', 'bed', 0), ...of('road', 'casing', 1.6), ...of('road', 'bed', 0), ...of('rail', 'bed', 0), ...of('rail', 'sleepers', 0)];
}

function drawLineName({ text, at: [x, y], angle, upright }: LineLabel, kind: string, size: number): DrawnElement {
  const turn = Math.abs(angle) < 0.5 ? undefined : `rotate(${round(angle)} ${round(x)} ${round(y)})`;
  return upright
    ? element('text', { class: `line-name ${kind} spaced upright`, x: round(x), y: round(y), 'text-anchor': 'middle', transform: turn }, text)
    : element('text', { class: `line-name ${kind}${isWide(text) ? ' spaced' : ''}`, x: round(x), y: baseline(y, size), 'text-anchor': 'middle', transform: turn }, text);
}

/** A gate is a wedge, a stop a square, a service a cross, housing a house: shapes, not colours. */
function drawSpot({ kind, name, at: [x, y], r, label }: PlacedSpot): DrawnElement {
  const shapes: Readonly<Record<string, string>> = {
    gate: `M${-r} ${-r}H${r}L0 ${r}Z`, station: `M${-r} ${-r}H${r}V${r}H${-r}Z`,
    service: `M${-r} 0H${r}M0 ${-r}V${r}`, housing: `M${-r} ${r}V0L0 ${-r}L${r} 0V${r}Z`,
  };
  const d = shapes[kind] ?? `M0 ${-r}L${r} 0L0 ${r}L${-r} 0Z`;
  return element('g', { class: `spot ${kind}`, 'data-name': name, 'data-at': `${round(x)} ${round(y)}` },
    element('title', {}, name),
    element('path', { class: 'mark', d: d.replace(/-?\d+(?:\.\d+)?/g, figure => String(round(Number(figure)))), transform: `translate(${round(x)} ${round(y)})` }),
    label !== undefined && drawRow(label, leading));
}

function drawNorth({ x, y, w, h }: PlacedPlan['north'], word: string): DrawnElement {
  const [middle, foot, tip] = [x + w / 2, y + h, y + h * 0.42];
  return element('g', { class: 'north' },
    element('text', { class: 'north-word', x: round(middle), y: round(y + h * 0.3), 'text-anchor': 'middle' }, word),
    element('path', { class: 'needle', d: `M${round(middle)} ${round(tip)}L${round(x + w * 0.86)} ${round(foot)}L${round(middle)} ${round(foot - h * 0.16)}L${round(x + w * 0.14)} ${round(foot)}Z` }));
}

function drawScale({ scaleBar: { box, metres }, scale }: PlacedPlan, word: PlanWords['metres'], size: number): DrawnElement {
  const [left, top, length] = [box.x + size * 0.4, box.y + size * 1.5, metres / scale];
  const half = length / 2;
  return element('g', { class: 'scale' },
    element('rect', { class: 'dark', x: round(left), y: round(top), width: round(half), height: 4 }),
    element('rect', { class: 'light', x: round(left + half), y: round(top), width: round(half), height: 4 }),
    element('text', { x: round(left), y: round(top - size * 0.4), 'text-anchor': 'middle' }, '0'),
    element('text', { x: round(left + length), y: round(top - size * 0.4), 'text-anchor': 'middle' }, word(metres)));
}

/** The whole plate. `data-scale` and `data-origin` (metres) let an island read the plan back in local metres. */
export function drawPlan(plan: PlacedPlan, words: PlanWords): DrawnElement {
  const { id } = words;
  const sizes = sizesOf(plan.small);
  const { notice } = plan;
  return element('svg', {
    class: `plan-svg${plan.small ? ' small' : ''}`, viewBox: `0 0 ${plan.width} ${plan.height}`, role: 'group', 'aria-label': words.title,
    'data-park': plan.park, 'data-scale': plan.scale, 'data-origin': plan.origin.join(' '),
  },
  drawPatterns(id),
  // the land ends above the strip with the scale; a nested svg clips without an id or a style
  element('svg', { class: 'land', x: 0, y: 0, width: plan.width, height: plan.height - plan.foot, viewBox: `0 0 ${plan.width} ${plan.height - plan.foot}` },
    element('path', { class: 'park', d: writePolygons(plan.boundary) }), plan.areas.map(drawArea), drawLines(plan.lines)),
  group('parcels', plan.parcels.map(parcel => drawParcel(parcel, id, words.parcel(parcel), leading))),
  // the chosen parcel's outline is filled in by the island: above its neighbours' borders
  group('outline', element('path', { class: 'boundary', d: writePolygons(plan.boundary) }), element('path', { class: 'chosen' })),
  group('names',
    plan.areas.flatMap(area => (area.label === undefined ? [] : [drawRow(area.label, leading)])),
    plan.lines.flatMap(({ label, kind }) => (label === undefined ? [] : [drawLineName(label, kind, sizes.line)])),
    plan.spots.map(drawSpot)),
  group('firms', plan.firms.map(firm => drawFirm(firm, words.firm(firm)))),
  group('seats', plan.seats.map(seat => drawSeat(seat, words.seat(seat))), plan.seats.flatMap(seat => drawCallout(seat, sizes.callout, leading))),
  group('furniture', drawNorth(plan.north, words.north), drawScale(plan, words.metres, sizes.note),
    notice.lines.map((line, index) => element('text', { class: 'notice', x: round(notice.box.x), y: baseline(notice.box.y + sizes.note * leading * (index + 0.5), sizes.note) }, line))));
}
