// What the desk shows of a planner's data beside the list of what to mend: one picture at a time, by the code that draws the site.

import type { Analysis } from '../core/analysis/analyse-atlas.ts';
import { firmRanks } from '../core/analysis/firm-ranks.ts';
import { rateTargets } from '../core/analysis/rate-targets.ts';
import { suitParcels } from '../core/analysis/suit-parcel.ts';
import { element, type DrawnElement } from '../core/draw/element.ts';
import type { LayoutGraph, LayoutOptions, PlacedGraph } from '../core/layout/graph.ts';
import { listAt } from '../core/model/atlas.ts';
import { deskWordsOf } from '../i18n/desk.ts';
import type { Language } from '../i18n/language.ts';
import { nameIn } from '../i18n/names.ts';
import { gapSheet } from '../i18n/sheet-gap.ts';
import { parcelSheet } from '../i18n/sheet-parcel.ts';
import { projectSheet } from '../i18n/sheet-project.ts';
import { targetSheet } from '../i18n/sheet-target.ts';
import type { SheetText } from '../i18n/sheet-types.ts';
import { chainPictures } from './chain-picture.ts';
import type { Choice, Choices, Look, SheetKind } from './desk-choices.ts';
import { drawGaps } from './desk-gaps.ts';
import { drawSheet } from './draw-sheet.ts';
import { drawPark } from './park-plan.ts';

/** Lays a graph out; `name` tells the picture from all others, so that it may keep its order from edit to edit. */
export type Place = (graph: LayoutGraph, options: LayoutOptions, name: string) => PlacedGraph;

/** What there is to look at, by name. */
export function choicesOf(language: Language, { atlas, gaps }: Analysis): Choices {
  const named = (rows: readonly { readonly code: string; readonly name: string; readonly nameEn?: string | undefined }[]): readonly Choice[] => rows.map(row => ({ code: row.code, name: nameIn(language, row) }));
  return {
    chain: named(atlas.chains), park: named(atlas.parks),
    sheet: {
      gaps: gaps.map(({ link, rank }) => ({ code: link.code, name: `${rank} ${nameIn(language, link)}` })),
      targets: named(atlas.companies.filter(company => company.role === 'target' && listAt(atlas.index.capacitiesOfCompany, company.code).length > 0)),
      parcels: atlas.parcels.map(({ code }) => ({ code, name: code })),
      projects: named(atlas.projects),
    },
  };
}

const find = <E extends { readonly code: string }>(rows: readonly E[], code: string): E | undefined => rows.find(row => row.code === code) ?? rows[0];
/** Names of towns stay Chinese here: what romanises them is too much to send. */
const asWritten = (name: string): string => name;

function sheetOf(language: Language, analysis: Analysis, kind: SheetKind, code: string): SheetText | undefined {
  const { atlas, gaps } = analysis;
  if (kind === 'gaps') {
    const gap = gaps.find(({ link }) => link.code === code) ?? gaps[0];
    return gap === undefined ? undefined : gapSheet(language, analysis, asWritten, gap, { ratings: rateTargets(analysis), firm: firmRanks(atlas, gaps).get(gap.link.code) });
  }
  const chosen = find(choicesOf(language, analysis).sheet[kind], code)?.code ?? '';
  const [company, parcel, project] = [atlas.index.company.get(chosen), atlas.index.parcel.get(chosen), atlas.index.project.get(chosen)];
  if (kind === 'targets') return company === undefined ? undefined : targetSheet(language, analysis, asWritten, company);
  if (kind === 'parcels') return parcel === undefined ? undefined : parcelSheet(language, analysis, asWritten, parcel, suitParcels(analysis).get(chosen));
  return project === undefined ? undefined : projectSheet(language, analysis, asWritten, project);
}

function drawParkOf(language: Language, analysis: Analysis, code: string, shape: 'wide' | 'tall'): readonly DrawnElement[] {
  const park = find(analysis.atlas.parks, code);
  if (park === undefined) return [element('p', { class: 'quiet' }, deskWordsOf(language).noPark)];
  const { plans: [plan], legend } = drawPark(language, analysis, park, [shape === 'wide' ? 'wide' : 'small']);
  return [
    element('figure', { class: 'park-drawings one' }, plan),
    element('ul', { class: 'park-legend' }, legend.map(({ swatch, text }) => element('li', {}, swatch, text))),
  ];
}

/** The picture; a sentence where there is nothing to draw. */
export function drawLook(language: Language, analysis: Analysis, look: Look, place: Place): readonly DrawnElement[] {
  const words = deskWordsOf(language);
  const none = (text: string): readonly DrawnElement[] => [element('p', { class: 'quiet' }, text)];
  if (look.tab === 'gaps') return analysis.gaps.length === 0 ? none(words.noGaps) : [drawGaps(language, analysis)];
  if (look.tab === 'park') return drawParkOf(language, analysis, look.code, look.shape);
  if (look.tab === 'sheet') {
    const text = sheetOf(language, analysis, look.kind, look.code);
    return text === undefined ? none(words.noSheetYet) : [drawSheet(language, analysis, text)];
  }
  const chain = find(analysis.atlas.chains, look.code);
  const picture = chain === undefined ? undefined : chainPictures(language, analysis, chain).find(({ shape }) => shape === look.shape);
  if (chain === undefined || picture === undefined) return none(words.noChain);
  const { shape, page, graph, draw } = picture;
  return [element('figure', { class: `chain-picture ${shape} one` }, draw(place(graph, { shape, page }, `${chain.code} ${shape}`)))];
}
