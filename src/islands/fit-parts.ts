// What the parts of 我适合吗 are made of: names of links that lead on, firms with what they make, and the rows that a figure came from.

import type { Assessment } from '../core/analysis/assess-atlas.ts';
import type { LocalFirm } from '../core/analysis/brief-partners.ts';
import type { Trace } from '../core/analysis/brief-trace.ts';
import type { Fit } from '../core/analysis/fit-product.ts';
import { element, type Drawn, type DrawnElement } from '../core/draw/element.ts';
import type { Atlas, Link } from '../core/model/atlas.ts';
import type { FitWords } from '../i18n/fit.ts';
import { formatQuantity } from '../i18n/format.ts';
import { langOf, type Language } from '../i18n/language.ts';
import { nameIn, unitIn } from '../i18n/names.ts';
import { wordsOf } from '../i18n/words.ts';
import { viewOf, writeFit } from './fit-view.ts';
import { drawTrace } from './draw-trace.ts';

/** What every part reads. `later`: what fills details once they are opened, under their keys. */
export interface Scene {
  readonly language: Language;
  readonly words: FitWords;
  readonly atlas: Atlas;
  readonly before: Assessment;
  readonly fit: Fit;
  readonly later: Map<string, () => Drawn>;
}

export const drawState = (language: Language, state: string): DrawnElement => element('span', { class: 'state', 'data-state': state }, wordsOf(language).states[state as 'missing']);

/** 缺 35 吨, with the mark of its state; the state alone where nobody knows how much. */
export const drawLack = (language: Language, state: string, lack: string): DrawnElement => (lack === '' ? drawState(language, state) : element('span', { class: 'state', 'data-state': state }, lack));

/** Leads to the same page for that link. */
export function linkTo({ language, atlas }: Pick<Scene, 'language' | 'atlas'>, link: Link, key: string): DrawnElement {
  return element('a', { class: 'of-link', href: writeFit(viewOf(link)), 'data-pick': link.code, 'data-key': key, 'data-hue': atlas.index.chain.get(link.chain)?.hue, lang: langOf(language, link.nameEn) }, element('i', { class: 'chain-dot' }), nameIn(language, link));
}

const shown = 3;

/** Firms with what they make a year: the first few, the others folded away. */
export function drawFirms({ language, words }: Scene, link: Link, firms: readonly LocalFirm[]): DrawnElement | undefined {
  if (firms.length === 0) return undefined;
  const item = ({ company, capacity }: LocalFirm): DrawnElement => element('li', {},
    element('span', { lang: langOf(language, company.nameEn) }, nameIn(language, company)),
    element('span', { class: 'number' }, capacity.kind === 'unknown' ? words.capacityUnknown : formatQuantity(language, capacity, unitIn(language, link))));
  const [first, rest] = [firms.slice(0, shown), firms.slice(shown)];
  return element('div', { class: 'firms' }, element('ul', {}, first.map(item)),
    rest.length > 0 && element('details', { class: 'more' }, element('summary', {}, words.more(rest.length)), element('ul', {}, rest.map(item))));
}

/** The rows that a figure came from, put together when somebody asks for them. */
export function rowsOf({ language, words, later }: Scene, key: string, find: () => readonly Trace[]): DrawnElement {
  later.set(key, () => element('div', { class: 'scroll' }, drawTrace(language, words, find())));
  return element('details', { class: 'rows no-print', 'data-later': key }, element('summary', {}, words.rows));
}
