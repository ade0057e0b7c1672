// The plan of a park for what-if: nobody's suggested seat is on it, but every open parcel keeps a place for the mark of a firm that lands.

import type { Analysis } from '../core/analysis/analyse-atlas.ts';
import { isOpen } from '../core/analysis/match-parcels.ts';
import type { Seat } from '../core/analysis/seat-targets.ts';
import { drawPlan } from '../core/draw/draw-plan.ts';
import { element, round, type DrawnElement } from '../core/draw/element.ts';
import { placePlan } from '../core/layout/place-plan.ts';
import { listAt, type Atlas, type Park } from '../core/model/atlas.ts';
import type { Language } from '../i18n/language.ts';
import { nameIn } from '../i18n/names.ts';
import { planTextsOf, planWordsOf } from '../i18n/park.ts';

/** The plan of a phone, which what-if shows beside the graph on any screen. */
const page = { w: 358, h: 520, small: true };

/** Somebody on every open parcel, so that the labels leave room. Only where they stand is read. */
function standIns(analysis: Analysis, park: Park): readonly Seat[] {
  const { atlas, gaps } = analysis;
  const [gap] = gaps;
  const company = atlas.companies.find(({ role }) => role === 'target');
  if (gap === undefined || company === undefined) return [];
  return listAt(atlas.index.parcelsOfPark, park.code).filter(isOpen).map(parcel => ({ company: { ...company, code: parcel.code }, link: gap.link, gap, parcel, match: undefined, typical: false, wished: false }));
}

/** Parks of which something can be drawn. */
export const parksWithPlan = ({ parks, index }: Atlas): readonly Park[] => parks.filter(({ code, boundary }) => boundary !== undefined || listAt(index.parcelsOfPark, code).some(parcel => parcel.boundary !== undefined));

export function drawLandingPlan(language: Language, analysis: Analysis, park: Park): DrawnElement {
  const { settings } = analysis.atlas;
  const texts = planTextsOf(language, settings);
  const plan = placePlan({ ...analysis, seats: standIns(analysis, park) }, park.code, page, texts);
  const drawn = drawPlan({ ...plan, seats: [] }, planWordsOf(language, `${park.code}-landing`, nameIn(language, park)));
  const slots = plan.seats.map(({ parcel, at: [x, y], r }) => element('g', { class: 'slot', 'data-slot': parcel, 'data-x': round(x), 'data-y': round(y), 'data-r': r }));
  return { ...drawn, children: [...drawn.children, element('g', { class: 'slots' }, slots)] };
}
