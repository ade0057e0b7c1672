// The grounds of parcels by status. Each has its own pattern, so that the plan reads in grey and without colour vision.

import type { ParcelStatus } from '../schema/parcels.ts';
import { element, type DrawnElement } from './element.ts';

/** Statuses that carry a pattern; free land is plain and bright, land in use plain and dull. */
export const patterned: readonly ParcelStatus[] = ['idle', 'talks', 'building', 'reserved'];

const tile = (id: string, status: ParcelStatus, size: number, transform: string | undefined, ...marks: readonly DrawnElement[]): DrawnElement =>
  element('pattern', { id: `${id}-${status}`, class: `plan-pattern is-${status}`, width: size, height: size, patternUnits: 'userSpaceOnUse', patternTransform: transform },
    element('rect', { class: 'ground', width: size, height: size }), ...marks);

const stroke = (d: string): DrawnElement => element('path', { class: 'stroke', d });

/** Idle: hatched. In talks: dotted. Under construction: crossed. Reserved: upright lines. */
const tiles: Readonly<Partial<Record<ParcelStatus, (id: string) => DrawnElement>>> = {
  idle: id => tile(id, 'idle', 7, 'rotate(45)', stroke('M0 0V7')),
  talks: id => tile(id, 'talks', 7, undefined, element('circle', { class: 'dot', cx: 2, cy: 2, r: 1.05 }), element('circle', { class: 'dot', cx: 5.5, cy: 5.5, r: 1.05 })),
  building: id => tile(id, 'building', 8, 'rotate(45)', stroke('M0 0V8M0 0H8')),
  reserved: id => tile(id, 'reserved', 9, undefined, stroke('M4.5 0V9')),
};

/** Pattern definitions; `id` keeps two drawings of one page apart. */
export const drawPatterns = (id: string, statuses: readonly ParcelStatus[] = patterned): DrawnElement =>
  element('defs', {}, statuses.map(status => tiles[status]?.(id)));

/** What fills a parcel: undefined where the style sheet alone says it. */
export const fillOf = (id: string, status: ParcelStatus): string | undefined => (patterned.includes(status) ? `url(#${id}-${status})` : undefined);
