// The plan of a park with its legend, for wide screens and for phones, as the site and the planner's desk show it.

import type { Analysis } from '../core/analysis/analyse-atlas.ts';
import { isCrowd } from '../core/analysis/pack-parcels.ts';
import { drawCrowd } from '../core/draw/draw-crowd.ts';
import { drawPlan } from '../core/draw/draw-plan.ts';
import type { DrawnElement } from '../core/draw/element.ts';
import { drawSwatch, legendKeys, type LegendKey } from '../core/draw/plan-legend.ts';
import { placePlan } from '../core/layout/place-plan.ts';
import { listAt, type Park } from '../core/model/atlas.ts';
import { parcelStatuses, type ParcelStatus } from '../core/schema/parcels.ts';
import type { Language } from '../i18n/language.ts';
import { nameIn } from '../i18n/names.ts';
import { parkWordsOf, planTextsOf, planWordsOf } from '../i18n/park.ts';

/** In px; `small`: for phones. */
const pages = [{ w: 1000, h: 760 }, { w: 358, h: 520, small: true }] as const;
export type ParkShape = 'wide' | 'small';

export interface ParkPicture {
  /** In the order of the shapes that were asked for. */
  readonly plans: readonly DrawnElement[];
  readonly legend: readonly { readonly swatch: DrawnElement; readonly text: string }[];
  /** Codes of parcels for which there is no place on the plan. */
  readonly undrawn: readonly string[];
}

export function drawPark(language: Language, analysis: Analysis, park: Park, shapes: readonly ParkShape[] = ['wide', 'small']): ParkPicture {
  const { settings, index, chains } = analysis.atlas;
  const words = parkWordsOf(language);
  const texts = planTextsOf(language, settings);
  const plans = shapes.map(shape => placePlan(analysis, park.code, pages[shape === 'wide' ? 0 : 1], texts));
  const own = listAt(index.parcelsOfPark, park.code);
  const crowded = isCrowd(own.length);
  const draw = crowded ? drawCrowd : drawPlan;
  const used = new Set(own.map(parcel => parcel.status));
  const seats = analysis.seats.some(seat => seat.parcel.park === park.code);
  const projects = (plans[0]?.parcels ?? []).flatMap(({ project }) => project ?? []);
  const shows: Partial<Record<LegendKey, boolean>> = { target: seats, progress: projects.length > 0, late: projects.some(({ late }) => late) };
  const keys = legendKeys.filter(key => shows[key] ?? (key === 'firm' ? !crowded && (plans[0]?.firms.length ?? 0) > 0 : used.has(key as ParcelStatus)));
  const said = { ...Object.fromEntries(Object.entries(parcelStatuses).map(([key, label]) => [key, label[language]])), ...words.legend } as Readonly<Record<string, string>>;
  const glyph = chains[0]?.glyph ?? [...chains[0]?.name ?? words.firmGlyph][0] ?? '';
  return {
    plans: plans.map((plan, at) => draw(plan, planWordsOf(language, `${park.code}-${shapes[at] ?? 'wide'}`, nameIn(language, park)))),
    legend: keys.map(key => ({ swatch: drawSwatch(key, `key-${park.code}`, glyph), text: said[key] ?? key })),
    undrawn: (plans[0]?.unplaced ?? []).filter(code => index.parcel.has(code)),
  };
}
