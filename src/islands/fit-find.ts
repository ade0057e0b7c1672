// What the search shows: an option of the list, and what to do where nothing was found.

import type { Assessment } from '../core/analysis/assess-atlas.ts';
import { element, type Drawn } from '../core/draw/element.ts';
import { fitWordsOf } from '../i18n/fit.ts';
import { sayLack } from '../i18n/fit-say.ts';
import { langOf, pick, type Language } from '../i18n/language.ts';
import { nameIn } from '../i18n/names.ts';
import { drawLack, drawState, linkTo } from './fit-parts.ts';
import type { Found } from '../core/analysis/find-products.ts';
import type { FitView } from './fit-view.ts';

/** Name, product, and how the county stands. */
export function drawOption(language: Language, before: Assessment, { link, sure }: Found): readonly Drawn[] {
  return [
    element('span', { class: 'name', 'data-hue': before.atlas.index.chain.get(link.chain)?.hue, lang: langOf(language, link.nameEn) }, element('i', { class: 'chain-dot' }), nameIn(language, link), ...(sure ? [] : [element('em', {}, ` ${fitWordsOf(language).near}`)])),
    drawState(language, before.states.get(link.code) ?? 'unknown'),
    element('small', { lang: langOf(language, link.productEn) }, pick(language, link.product, link.productEn)),
  ];
}

const few = 5;

/** Nothing where a link is chosen or nothing was typed. Else the nearest, or what the county lacks most; whom to call stands below anyhow. */
export function drawNothing(language: Language, before: Assessment, { link: chosen, typed }: FitView, find: (typed: string) => readonly Found[]): readonly Drawn[] {
  if (chosen !== undefined || typed === '') return [];
  const words = fitWordsOf(language);
  const near = find(typed).slice(0, few).map(({ link }) => link);
  const worth = (value: { readonly kind: string; readonly value?: number }): number => value.value ?? 0;
  const links = near.length > 0 ? near : [...before.gaps].sort((a, b) => worth(b.value) - worth(a.value)).slice(0, few).map(({ link }) => link);
  return [
    element('h2', { tabindex: -1 }, words.nothing(typed)), element('p', {}, words.nothingNote), element('p', {}, near.length > 0 ? words.tryThese : words.tryGaps),
    element('ul', {}, links.map(link => element('li', {}, linkTo({ language, atlas: before.atlas }, link, `near ${link.code}`), ' ', drawLack(language, before.states.get(link.code) ?? 'unknown', sayLack(language, { link, gap: before.gapOfLink.get(link.code) })), ' ',
      element('small', { lang: langOf(language, link.productEn) }, pick(language, link.product, link.productEn))))),
  ];
}
