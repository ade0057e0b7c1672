// Parcels, firms and targets of the plan as links: a click, a tap or Enter chooses the parcel, with scripts or without.

import type { LabelRow, PlacedFirm, PlacedParcel, PlacedSeat } from '../layout/plan-types.ts';
import { element, round, type DrawnElement } from './element.ts';
import { fillOf } from './plan-patterns.ts';
import { writePolygons } from './plan-paths.ts';

/** Address, inside the page, of a parcel's figures. */
export const parcelAnchor = (code: string): string => `parcel-${code}`;

/** Middle of a line of text → its baseline. */
export const baseline = (middle: number, size: number): number => round(middle + size * 0.36);

export const drawRow = (row: LabelRow, leading: number): DrawnElement =>
  element('text', { class: `row ${row.kind}`, x: round(row.x), y: baseline(row.y, row.h / leading), 'text-anchor': 'middle' }, row.text);

const point = ([x, y]: readonly [number, number]): string => `${round(x)} ${round(y)}`;

export function drawParcel(parcel: PlacedParcel, id: string, title: string, leading: number): DrawnElement {
  const { code, status, kind, polygons, rows } = parcel;
  const row = rows.find(each => each.kind === 'code');
  const at = row === undefined ? parcel.at : [row.x, row.y] as const;
  return element('a', {
    class: `plan-parcel is-${status}`, href: `#${parcelAnchor(code)}`, 'aria-label': title,
    'data-parcel': code, 'data-status': status, 'data-kind': kind, 'data-at': point(at), 'data-note': status === 'free' ? parcel.area : status === 'taken' ? '' : parcel.statusText,
  },
  element('title', {}, title),
  element('path', { class: 'shape', d: writePolygons(polygons), fill: fillOf(id, status) }),
  // the spaces keep the rows apart for those who hear or copy them
  rows.flatMap(row => [' ', drawRow(row, leading)]));
}

export function drawFirm({ code, parcel, name, chain, hue, glyph, at: [x, y], r }: PlacedFirm, title: string): DrawnElement {
  return element('a', { class: 'plan-firm', href: `#${parcelAnchor(parcel)}`, tabindex: -1, 'aria-label': title, 'data-parcel': parcel, 'data-firm': code, 'data-name': name, 'data-chain': chain, 'data-hue': hue, 'data-glyph': glyph, 'data-at': point([x, y]) },
    element('title', {}, title),
    element('circle', { class: 'disc', cx: round(x), cy: round(y), r }),
    element('text', { class: 'glyph', x: round(x), y: baseline(y, r * 1.15), 'text-anchor': 'middle' }, glyph));
}

/** The ring where a target could stand. */
export function drawSeat({ code, parcel, number, name, gap, at: [x, y], r }: PlacedSeat, title: string): DrawnElement {
  return element('a', { class: 'plan-seat', href: `#${parcelAnchor(parcel)}`, tabindex: -1, 'aria-label': title, 'data-parcel': parcel, 'data-seat': code, 'data-number': number, 'data-name': name, 'data-gap': gap, 'data-at': point([x, y]) },
    element('title', {}, title),
    element('circle', { class: 'ring', cx: round(x), cy: round(y), r: r - 1 }),
    element('text', { class: 'number', x: round(x), y: baseline(y, r * 1.15), 'text-anchor': 'middle' }, String(number)));
}

/** Name and gap with a leader to the ring; nothing for a target whose callout found no room. */
export function drawCallout({ code, parcel, callout }: PlacedSeat, size: number, leading: number): readonly DrawnElement[] {
  if (callout === undefined) return [];
  const { kind, box, leader: [[x1, y1], [x2, y2]], lines } = callout;
  const framed = kind !== 'inside';
  const [x, top] = framed ? [box.x + 7, box.y + 3.5] : [box.x + box.w / 2, box.y];
  return [element('a', { class: `plan-callout ${kind}`, href: `#${parcelAnchor(parcel)}`, tabindex: -1, 'aria-hidden': 'true', 'data-parcel': parcel, 'data-callout': code },
    element('line', { class: 'leader', x1: round(x1), y1: round(y1), x2: round(x2), y2: round(y2) }),
    framed && element('rect', { class: 'box', x: round(box.x), y: round(box.y), width: round(box.w), height: round(box.h), rx: 2 }),
    lines.map((line, index) => element('text', { class: index === 0 ? 'name' : 'gap', x: round(x), y: baseline(top + size * leading * (index + 0.5), size), 'text-anchor': framed ? undefined : 'middle' }, line)))];
}
