// Holds a placed plan against what a reader may expect: nothing lost, labels inside the picture, none over another.

import { boundsOf, boxAround, cornersOf, overlap } from './plan-geometry.ts';
import { outlineOf } from './plan-lines.ts';
import { rowBox } from './plan-parcels.ts';
import type { LabelRow, PlacedPlan, Ring } from './plan-types.ts';

export interface PlanFault { readonly kind: 'outside' | 'overlap' | 'lost'; readonly ids: readonly string[] }
interface Mark { readonly id: string; readonly outline: Ring }

/** Half a px is what rounding may cost. */
const touch = 0.6;

/** Every label and mark with its outline. */
export function marksOf(plan: PlacedPlan): readonly Mark[] {
  const row = (id: string) => (label: LabelRow | undefined): readonly Mark[] => (label === undefined ? [] : [{ id, outline: cornersOf(rowBox(label)) }]);
  return [
    ...plan.parcels.flatMap(({ code, rows }) => rows.flatMap(line => row(`${code} ${line.kind} ${line.text}`)(line))),
    ...[...plan.firms, ...plan.seats].map(({ code, at, r }) => ({ id: code, outline: cornersOf(boxAround(at, 2 * r, 2 * r)) })),
    ...plan.seats.flatMap(({ code, callout }) => (callout === undefined ? [] : [{ id: `${code} callout`, outline: cornersOf(callout.box) }])),
    ...plan.lines.flatMap(({ code, label }) => (label === undefined ? [] : [{ id: `${code} name`, outline: outlineOf(label) }])),
    ...[...plan.areas, ...plan.spots].flatMap(({ code, label }) => row(`${code} name`)(label)),
    ...[['north', plan.north], ['scale', plan.scaleBar.box], ['notice', plan.notice.box]].flatMap(([id, box]) => (typeof id === 'string' && typeof box === 'object' ? [{ id, outline: cornersOf(box) }] : [])),
  ];
}

/** Every fault; none for a plan that may be shown. `parcels`: codes that must each be drawn or named as unplaced. */
export function checkPlacedPlan(plan: PlacedPlan, parcels: readonly string[] = []): readonly PlanFault[] {
  const marks = marksOf(plan);
  const outside = marks.filter(({ outline }) => {
    const { x, y, w, h } = boundsOf(outline);
    return x < -touch || y < -touch || x + w > plan.width + touch || y + h > plan.height + touch;
  });
  const overlaps = marks.flatMap((one, index) => marks.slice(index + 1).filter(other => overlap(one.outline, other.outline, touch)).map(other => [one.id, other.id]));
  const told = new Set([...plan.parcels.map(({ code }) => code), ...plan.unplaced]);
  return [
    ...outside.map(({ id }): PlanFault => ({ kind: 'outside', ids: [id] })),
    ...overlaps.map((ids): PlanFault => ({ kind: 'overlap', ids })),
    ...parcels.filter(code => !told.has(code)).map((code): PlanFault => ({ kind: 'lost', ids: [code] })),
  ];
}
