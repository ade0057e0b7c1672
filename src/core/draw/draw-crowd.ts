// A park of so many parcels that none can be labelled: one path a status instead of one link a parcel. The list and the script know each.

import type { PlacedParcel, PlacedPlan } from '../layout/plan-types.ts';
import { drawPlan, type PlanWords } from './draw-plan.ts';
import { element, round, type Drawn, type DrawnElement } from './element.ts';
import { fillOf } from './plan-patterns.ts';

const short = (value: number): string => String(round(value)).replace(/^(-?)0\./, '$1.');

/** Steps from corner to corner: shorter than places by half. */
function writeSteps(polygons: PlacedParcel['polygons']): string {
  return polygons.flat().map(ring => {
    const points = ring.slice(0, -1).map(([x, y]) => [round(x), round(y)] as const);
    return `${points.map(([x, y], index) => { const [a, b] = points[index - 1] ?? [0, 0]; return `${index === 0 ? 'M' : 'l'}${short(x - a)} ${short(y - b)}`; }).join('')}z`;
  }).join('').replaceAll(' -', '-');
}

/** As drawPlan draws it, without labels and without firms. The island lays what is chosen and what is left out over it. */
export function drawCrowd(plan: PlacedPlan, words: PlanWords): DrawnElement {
  const drawn = drawPlan({ ...plan, parcels: [], firms: [] }, words);
  const statuses = [...new Set(plan.parcels.map(({ status }) => status))].sort();
  const grounds = element('g', { class: 'parcels' },
    statuses.map(status => element('g', { class: `plan-parcel is-${status}` }, element('path', { class: 'shape', d: writeSteps(plan.parcels.filter(parcel => parcel.status === status).flatMap(({ polygons }) => polygons)), fill: fillOf(words.id, status) }))));
  const isGrounds = (child: Drawn): boolean => typeof child !== 'string' && child.attributes['class'] === 'parcels';
  return { ...drawn, attributes: { ...drawn.attributes, class: `${drawn.attributes['class'] ?? ''} crowd` }, children: drawn.children.map(child => (isGrounds(child) ? grounds : child)) };
}
