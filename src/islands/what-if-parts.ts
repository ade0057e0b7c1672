// What the parts of what-if are made of: names that lead on, buttons that land, and the rows that a figure came from.

import type { Assessment } from '../core/analysis/assess-atlas.ts';
import type { Trace } from '../core/analysis/brief-trace.ts';
import type { Play } from '../core/analysis/play-scenario.ts';
import { bestParcel, takenParcels } from '../core/analysis/place-landing.ts';
import { drawFirmMark, type FirmMark } from '../core/draw/change-mark.ts';
import { element, type Drawn, type DrawnElement } from '../core/draw/element.ts';
import { listAt, type Atlas, type Company, type Link } from '../core/model/atlas.ts';
import type { Scenario } from '../core/analysis/scenario.ts';
import { addressOf, langOf, type Language } from '../i18n/language.ts';
import { nameIn } from '../i18n/names.ts';
import type { WhatIfWords } from '../i18n/what-if.ts';
import { shortFirm } from '../i18n/what-if-say.ts';
import { wordsOf } from '../i18n/words.ts';
import { drawTrace } from './draw-trace.ts';

/** What every part reads. `later`: what fills details once they are opened, under their keys; put there while parts are made. */
export interface Scene {
  readonly language: Language;
  readonly words: WhatIfWords;
  readonly atlas: Atlas;
  readonly before: Assessment;
  readonly play: Play;
  readonly firms: ReadonlyMap<string, FirmMark>;
  /** Parks that have a plan. */
  readonly plans: ReadonlySet<string>;
  readonly later: Map<string, () => readonly (Drawn | false)[]>;
}

/** The mark of a firm: the hue and character of the chain of its first link. */
export function markOf(language: Language, atlas: Atlas, company: Company): FirmMark {
  const link = atlas.index.link.get(listAt(atlas.index.capacitiesOfCompany, company.code)[0]?.link ?? '');
  const chain = atlas.index.chain.get(link?.chain ?? '');
  const name = shortFirm(language, atlas, company);
  return { company: company.code, name, hue: chain?.hue ?? 0, glyph: chain?.glyph ?? [...name][0] ?? '' };
}

export const drawMark = (mark: FirmMark): DrawnElement => element('svg', { class: 'firm-mark plan-svg', viewBox: '0 0 20 20', 'aria-hidden': 'true' }, drawFirmMark(mark, 10, 10, 8));

export function linkName({ language, atlas }: Scene, link: Link): DrawnElement {
  const chain = atlas.index.chain.get(link.chain);
  return element('a', { class: 'of-link', href: addressOf(language, `chains/${link.chain}/#${link.code}`), 'data-hue': chain?.hue, 'data-look': link.code, lang: langOf(language, link.nameEn) }, element('i', { class: 'chain-dot' }), nameIn(language, link));
}

/** Leads to the firm's sheet; who stands in no link has none, and is in the list of targets. */
export const firmName = ({ language, atlas }: Scene, company: Company): DrawnElement =>
  element('a', { class: 'of-firm', href: addressOf(language, listAt(atlas.index.capacitiesOfCompany, company.code).length > 0 ? `sheets/targets/${company.code}/` : `targets/#${company.code}`), lang: langOf(language, company.nameEn) }, shortFirm(language, atlas, company));

/** What a button says, and of which firm: the label begins with what is seen, so that it can be spoken. */
export const labelOf = ({ language, atlas }: Scene, seen: string, company: Company): string => `${seen}${wordsOf(language).colon}${shortFirm(language, atlas, company)}`;

/** Lands a company on the parcel that suits best, among those that the scenario leaves. */
export function landButton(scene: Scene, scenario: Scenario, company: Company, key: string): DrawnElement {
  const { words, atlas } = scene;
  const parcel = bestParcel(atlas, company, takenParcels(scenario))?.parcel.code;
  return element('button', { type: 'button', class: 'land', 'data-do': 'land', 'data-company': company.code, 'data-parcel': parcel, 'data-key': key, 'aria-label': labelOf(scene, parcel === undefined ? words.land : `${words.land} ${parcel}`, company) },
    words.land, parcel === undefined ? false : element('small', {}, ` ${parcel}`));
}

/** Details that are put together when somebody opens them. */
export function drawLater({ later }: Scene, key: string, name: string, summary: readonly Drawn[], fill: () => readonly (Drawn | false)[]): DrawnElement {
  later.set(key, fill);
  return element('details', { class: name, 'data-later': key }, element('summary', {}, summary));
}

/** The rows that a figure came from. */
export const rowsOf = (scene: Scene, key: string, find: () => readonly Trace[]): DrawnElement => drawLater(scene, key, 'rows no-print', [scene.words.rows], () => [drawTrace(scene.language, scene.words, find())]);
