// A park without its labels, small: for a sheet of paper that marks a few parcels on it. As few elements as can be, since every sheet carries one.

import type { PlacedParcel, PlacedPlan } from '../layout/plan-types.ts';
import { element, round, type DrawnElement } from './element.ts';
import { baseline } from './plan-marks.ts';
import { writeLines, writePolygons } from './plan-paths.ts';

export interface SiteMark { readonly parcel: string; readonly label: string }
export interface SiteWords { readonly title: string; readonly north: string; readonly metres: (length: number) => string }

/** Sizes of type in the plan's own units, for a plan of 230 across. */
const [note, label] = [8.5, 10];

const whole = (path: string): string => path.replace(/\d+\.\d/g, figure => String(Math.round(Number(figure))));
const shape = (name: string, path: string, more: Readonly<Record<string, number>> = {}): readonly DrawnElement[] => (path === '' ? [] : [element('path', { class: name, d: whole(path), ...more })]);

function drawGround({ boundary, areas, lines }: PlacedPlan): readonly DrawnElement[] {
  const roads = lines.filter(({ kind }) => kind === 'road');
  const widths = [...new Set(roads.map(({ width }) => round(width)))];
  const of = (kind: string): string => lines.filter(line => line.kind === kind).map(line => writeLines(line.lines)).join('');
  return [
    ...shape('park', writePolygons(boundary)),
    ...['green', 'water'].flatMap(kind => shape(`area ${kind}`, writePolygons(areas.filter(area => area.kind === kind).flatMap(({ polygons }) => polygons)))),
    ...shape('river', of('river'), { 'stroke-width': round(Math.max(1, ...lines.filter(({ kind }) => kind === 'river').map(({ width }) => width))) }),
    ...widths.flatMap(width => shape('road', roads.filter(road => round(road.width) === width).map(road => writeLines(road.lines)).join(''), { 'stroke-width': width })),
    ...shape('rail', of('rail')),
  ];
}

const polygonsOf = (parcels: readonly PlacedParcel[]): string => writePolygons(parcels.flatMap(({ polygons }) => polygons));
const isOpen = ({ status }: PlacedParcel): boolean => status === 'free' || status === 'idle';

/** All that is the same on every sheet of a park: draw it once. */
export function drawSiteBase(plan: PlacedPlan, words: SiteWords): readonly DrawnElement[] {
  const { north, scaleBar: { box, metres }, notice, scale } = plan;
  const [left, top, length] = [box.x + note * 0.4, box.y + note * 1.5, metres / scale];
  const [middle, foot] = [north.x + north.w / 2, north.y + north.h];
  const land = `0 0 ${plan.width} ${plan.height - plan.foot}`;
  return [
    element('svg', { x: 0, y: 0, width: plan.width, height: plan.height - plan.foot, viewBox: land }, drawGround(plan)),
    ...shape('taken', polygonsOf(plan.parcels.filter(parcel => !isOpen(parcel)))),
    ...shape('open', polygonsOf(plan.parcels.filter(isOpen))),
    ...shape('boundary', writePolygons(plan.boundary)),
    element('text', { class: 'north', x: round(middle), y: round(north.y + note), 'text-anchor': 'middle' }, words.north),
    element('path', { class: 'ink', d: `M${round(middle)} ${round(north.y + note * 1.4)}l${round(north.w / 3)} ${round(foot - north.y - note * 1.4)}l${round(-north.w / 3)} -3l${round(-north.w / 3)} 3z` }),
    element('path', { class: 'ink', d: `M${round(left)} ${round(top)}h${round(length)}v2h${round(-length)}z` }),
    element('text', { x: round(left), y: round(top - 3), 'text-anchor': 'middle' }, '0'),
    element('text', { x: round(left + length), y: round(top - 3), 'text-anchor': 'middle' }, words.metres(metres)),
    ...notice.lines.map((line, at) => element('text', { x: round(notice.box.x), y: baseline(notice.box.y + note * 1.22 * (at + 0.5), note) }, line)),
  ];
}

/** The plan with some parcels marked; a parcel that is not drawn has no mark. */
export function drawSitePlan(plan: PlacedPlan, base: readonly DrawnElement[], marks: readonly SiteMark[], words: SiteWords): DrawnElement {
  const placed = marks.flatMap(mark => plan.parcels.filter(({ code }) => code === mark.parcel).map(parcel => ({ parcel, text: mark.label })));
  const wide = (text: string): number => Math.max(7, text.length * 3 + 4);
  return element('svg', { class: 'site-plan', viewBox: `0 0 ${plan.width} ${plan.height}`, role: 'img', 'aria-label': words.title },
    base,
    ...shape('marked', polygonsOf(placed.map(({ parcel }) => parcel))),
    placed.flatMap(({ parcel: { at: [x, y] }, text }) => [
      element('rect', { class: 'mark', x: round(x - wide(text)), y: round(y - 7), width: round(2 * wide(text)), height: 14, rx: 7 }),
      element('text', { class: 'mark-text', x: round(x), y: baseline(y, label), 'text-anchor': 'middle' }, text),
    ]));
}
