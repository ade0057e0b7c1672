// The legend of a printed plan: only what the plan shows, in the plan's own marks and size.

import type { PlacedPlan } from '../layout/plan-types.ts';
import { parcelStatuses, type ParcelStatus } from '../schema/parcel-kinds.ts';
import { element, type Drawn, type DrawnElement } from './element.ts';
import { drawSwatch } from './plan-legend.ts';
import { planOnPaper } from './plan-poster-paper.ts';
import type { PlanLegendKey, PlanSheetText } from './plan-poster-text.ts';
import type { Keyed } from './poster-legend-rows.ts';

/** Size of the plan's swatches, px. */
export const swatchHeight = 18;
export const swatchWidth = 30;

/** What a plan shows that wants a word. */
export function legendKeysOf({ parcels, firms, seats, spots, boundary }: PlacedPlan): readonly PlanLegendKey[] {
  const chains = new Map(firms.filter(({ chain }) => chain !== '').map(({ chain, hue, glyph }) => [chain, { kind: 'firm' as const, chain, hue, glyph }]));
  return [
    ...(Object.keys(parcelStatuses) as ParcelStatus[]).filter(status => parcels.some(parcel => parcel.status === status)).map(status => ({ kind: 'parcel' as const, status })),
    ...(seats.length > 0 ? [{ kind: 'target' as const }] : []),
    ...(parcels.some(({ project }) => project !== undefined) ? [{ kind: 'progress' as const }] : []),
    ...(parcels.some(({ project }) => project?.late === true) ? [{ kind: 'late' as const }] : []),
    ...(boundary.length > 0 ? [{ kind: 'boundary' as const }] : []),
    ...[...new Set(spots.map(spot => spot.kind))].map(spot => ({ kind: 'spot' as const, spot })),
    ...(chains.size > 0 ? [{ kind: 'word' as const }, ...chains.values()] : []),
  ];
}

const find = (drawn: Drawn, kind: string): DrawnElement | undefined => (typeof drawn === 'string' ? undefined
  : drawn.attributes['class'] === kind ? drawn : drawn.children.map(child => find(child, kind)).find(child => child !== undefined));

/** The mark of a spot, taken from the plan itself. */
function drawSpotSwatch(spot: string, plan: DrawnElement): readonly Drawn[] {
  const mark = find(find(plan, `spot ${spot}`) ?? plan, 'mark');
  return mark === undefined ? [] : [element('g', { class: `spot ${spot}` }, { ...mark, attributes: { ...mark.attributes, transform: `translate(${swatchWidth / 2} ${swatchHeight / 2})` } })];
}

function drawKey(key: PlanLegendKey, plan: DrawnElement): readonly Drawn[] {
  switch (key.kind) {
    case 'parcel': return planOnPaper(drawSwatch(key.status, 'paper', ''));
    case 'target': case 'progress': case 'late': return planOnPaper(drawSwatch(key.kind, 'paper', ''));
    case 'firm': return planOnPaper(drawSwatch('firm', 'paper', key.glyph)).map(child => (typeof child === 'string' ? child : { ...child, attributes: { ...child.attributes, 'data-hue': key.hue } }));
    case 'boundary': return [element('path', { class: 'boundary', d: `M0 ${swatchHeight / 2}H${swatchWidth}` })];
    case 'spot': return drawSpotSwatch(key.spot, plan);
    case 'word': return [];
  }
}

/** Round marks need not stand in the full width of a parcel's; a flag before a project's steps reaches beyond it. */
const [narrow, flagged] = [18, 44];

export function legendOf(keys: readonly PlanLegendKey[], plan: DrawnElement, word: PlanSheetText['legendWord']): readonly Keyed[] {
  return keys.map(key => {
    const width = key.kind === 'late' ? flagged : key.kind === 'firm' || key.kind === 'target' || key.kind === 'spot' ? narrow : swatchWidth;
    return { text: word(key), swatch: key.kind === 'word' ? undefined : { drawn: drawKey(key, plan), width, left: (swatchWidth - width) / 2 } };
  });
}
