// How a target's score is said: the score, each part of it with what it is made of, and what is missing to judge it.

import type { Evidence } from '../core/analysis/weigh-evidence.ts';
import { ratingParts, type Range, type Rating, type RatingPart } from '../core/analysis/rate-targets.ts';
import type { Settings } from '../core/check/check-settings.ts';
import { formatDate, formatNumber, formatPercent, formatQuantity } from './format.ts';
import type { Language } from './language.ts';
import { unitIn } from './names.ts';
import { ratingWordsOf } from './rating-words.ts';
import { wordsOf } from './words.ts';

/** 0–1 as points of a hundred: 74, or 54–74 where parts of it are unknown. */
export function sayScore({ low, high }: Range): string {
  const [least, most] = [Math.round(low * 100), Math.round(high * 100)];
  return least === most ? String(least) : `${least}–${most}`;
}

/** A part's share: 68% · 至多 37% · 未知 · 不计. */
export function sayShare(language: Language, range: Range | undefined): string {
  const words = ratingWordsOf(language);
  if (range === undefined) return words.notAsked;
  if (range.low === range.high) return formatPercent(language, range.low);
  if (range.low === 0 && range.high === 1) return wordsOf(language).unknown;
  return range.low === 0 ? words.atMost(formatPercent(language, range.high)) : `${formatPercent(language, range.low)}–${formatPercent(language, range.high)}`;
}

function sayClose(language: Language, { capacity, typical, gap, link }: Rating): string {
  const words = ratingWordsOf(language).close;
  const [made, lacking] = [formatQuantity(language, capacity, unitIn(language, link)), formatQuantity(language, gap.size, unitIn(language, link))];
  const sum = words.sum(typical ? words.typical(made) : words.intended(made), words.lacking(lacking));
  const full = capacity.kind !== 'unknown' && gap.size.kind === 'known' && capacity.value > gap.size.value;
  return full ? words.full(sum) : sum;
}

function sayFit(language: Language, { fit, company }: Rating): string {
  const words = ratingWordsOf(language).fit;
  return fit === undefined ? (company.products === undefined ? words.unsaid : words.none) : words.common(fit.phrase, wordsOf(language).list(fit.words));
}

function sayQualified(language: Language, { held, link }: Rating): string {
  const words = ratingWordsOf(language).qualified;
  const list = (items: readonly string[]): string => items.join('、');
  if (link.qualifications === undefined || link.qualifications.length === 0) return words.none;
  if (held === undefined) return words.unsaid(list(link.qualifications));
  return [
    words.held(held.held.length, held.required.length, list(held.held)),
    ...(held.pending.length > 0 ? [words.pending(list(held.pending))] : []),
    ...(held.unstated.length > 0 ? [words.unstated(list(held.unstated))] : []),
  ].join(words.joint);
}

function sayNear(language: Language, { bearing }: Rating, { nearKilometres, farKilometres }: Settings): string {
  const words = ratingWordsOf(language).near;
  if (bearing === undefined) return words.unsaid;
  const away = wordsOf(language).bearing.away(formatNumber(language, Math.round(bearing.kilometres)), wordsOf(language).bearing.directions[bearing.octant] ?? '');
  return words.scale(away, formatNumber(language, nearKilometres), formatNumber(language, farKilometres));
}

function sayFresh(language: Language, { evidence }: Rating, { staleDays }: Settings): string {
  const words = ratingWordsOf(language).fresh;
  const stale = evidence.filter(each => each.stale).length;
  const undated = evidence.filter(each => each.age === undefined).length;
  return [...(stale > 0 ? [words.stale(stale, staleDays)] : []), ...(undated > 0 ? [words.undated(undated)] : []), ...(stale + undated === 0 ? [words.fresh(evidence.length, staleDays)] : [])].join(wordsOf(language).comma);
}

export interface SaidPart { readonly part: RatingPart; readonly name: string; readonly weight: string; readonly share: string; readonly why: string }

/** Every part in words: 补缺口 68%, 典型规模 20 万只 ÷ 缺 22 万只. */
export function sayParts(language: Language, settings: Settings, rating: Rating): readonly SaidPart[] {
  const words = ratingWordsOf(language);
  const why: Readonly<Record<RatingPart, string>> = {
    close: sayClose(language, rating), fit: sayFit(language, rating), qualified: sayQualified(language, rating), near: sayNear(language, rating, settings), fresh: sayFresh(language, rating, settings),
  };
  return ratingParts.map(part => ({ part, name: words.parts[part], weight: words.weight(formatNumber(language, rating.weights[part])), share: sayShare(language, rating.parts[part]), why: why[part] }));
}

/** All that is missing: what forbids a score first, then what leaves it uncertain. */
export function sayMissing(language: Language, { unproven, unsure }: Rating): readonly string[] {
  const words = ratingWordsOf(language).missing;
  return [...unproven, ...unsure].map(what => words[what]);
}

/** A row that a score rests on, by table and key: companies.csv T-YR-01. */
export function sayEvidence(language: Language, { table, key, source, updated, age, stale }: Evidence): { readonly row: string; readonly source: string | undefined; readonly date: string } {
  const words = ratingWordsOf(language).fresh;
  const date = updated === undefined ? words.noDate : age === undefined ? formatDate(language, updated) : words.aged(formatDate(language, updated), formatNumber(language, age));
  return { row: `${table}.csv ${key}`, source, date: stale ? words.marked(date) : date };
}

/** The weights as shares of them all, for saying what a score is made of. */
export function sayWeights(language: Language, weights: Rating['weights']): string {
  const words = ratingWordsOf(language);
  const all = ratingParts.reduce((sum, part) => sum + weights[part], 0) || 1;
  return ratingParts.map(part => `${words.parts[part]} ${formatPercent(language, weights[part] / all)}`).join(' + ');
}
