// Parcels, firms and targets of the plan as links: a click, a tap or Enter chooses the parcel, with scripts or without.

import { progressSizes } from '../layout/plan-sizes.ts';
import type { LabelRow, PlacedFirm, PlacedParcel, PlacedProject, PlacedSeat } from '../layout/plan-types.ts';
import { element, round, type DrawnElement } from './element.ts';
import { parcelAnchor } from './parcel-anchor.ts';
import { fillOf } from './plan-patterns.ts';
import { writePolygons } from './plan-paths.ts';

/** Middle of a line of text → its baseline. */
export const baseline = (middle: number, size: number): number => round(middle + size * 0.36);

export const drawRow = (row: LabelRow, leading: number): DrawnElement =>
  element('text', { class: `row ${row.kind}`, x: round(row.x), y: baseline(row.y, row.h / leading), 'text-anchor': 'middle' }, row.text);

/** A flag where it is late; one cell a step, those taken filled; words. Shape and word, no colour of its own: vermilion is the gaps'. */
export function drawProgress(row: Omit<LabelRow, 'kind'>, { taken, steps, late }: Omit<PlacedProject, 'code' | 'text'>, leading: number): DrawnElement {
  const size = row.h / leading;
  const { pitch, cell, flag, gap } = progressSizes(size);
  const [left, top] = [row.x - row.w / 2, row.y - cell / 2];
  const start = left + (late ? flag : 0);
  return element('g', { class: late ? 'progress late' : 'progress' },
    late && element('path', { class: 'flag', d: `M${round(left + 1)} ${round(row.y + size * 0.5)}V${round(row.y - size * 0.5)}L${round(left + flag - 2)} ${round(row.y - size * 0.2)}L${round(left + 1)} ${round(row.y + size * 0.1)}` }),
    Array.from({ length: steps }, (_, step) => element('rect', { class: step < taken ? 'step taken' : 'step', x: round(start + step * pitch), y: round(top), width: round(cell), height: round(cell) })),
    row.text !== '' && element('text', { class: 'row note', x: round(start + steps * pitch + gap - (pitch - cell)), y: baseline(row.y, size) }, row.text));
}

const point = ([x, y]: readonly [number, number]): string => `${round(x)} ${round(y)}`;

export function drawParcel(parcel: PlacedParcel, id: string, title: string, leading: number): DrawnElement {
  const { code, status, kind, polygons, rows, project } = parcel;
  const row = rows.find(each => each.kind === 'code');
  const at = row === undefined ? parcel.at : [row.x, row.y] as const;
  return element('a', {
    class: `plan-parcel is-${status}`, href: `#${parcelAnchor(code)}`, 'aria-label': title,
    'data-parcel': code, 'data-status': status, 'data-kind': kind, 'data-at': point(at), 'data-note': project !== undefined ? project.text : status === 'free' ? parcel.area : status === 'taken' ? '' : parcel.statusText,
    'data-project': project?.code,
  },
  element('title', {}, title),
  element('path', { class: 'shape', d: writePolygons(polygons), fill: fillOf(id, status) }),
  // the spaces keep the rows apart for those who hear or copy them
  rows.flatMap(row => [' ', row.kind === 'progress' && project !== undefined ? drawProgress(row, project, leading) : drawRow(row, leading)]));
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
