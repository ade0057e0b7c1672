// What a scenario does, in sentences: counts of changes, states before and after, causes, conflicts, ties.

import type { Change, LinkChange, Side } from '../core/analysis/compare-assessments.ts';
import type { Cause } from '../core/analysis/find-causes.ts';
import type { Conflict } from '../core/analysis/find-conflicts.ts';
import type { Bar } from '../core/analysis/match-parcels.ts';
import type { Closure, Suggestion } from '../core/analysis/suggest-next.ts';
import type { Atlas, Company, Link } from '../core/model/atlas.ts';
import type { Quantity } from '../core/model/quantity.ts';
import { shortenName } from '../core/layout/shorten-name.ts';
import { eiaGrades } from '../core/schema/eia-grades.ts';
import { parcelStatuses } from '../core/schema/parcel-kinds.ts';
import { formatNumber, formatPercent, formatQuantity, formatWorth, scaleUnit } from './format.ts';
import { pick, publicAddress, type Language } from './language.ts';
import { nameIn, unitIn } from './names.ts';
import { parkWordsOf } from './park.ts';
import { whatIfWordsOf } from './what-if.ts';
import { wordsOf } from './words.ts';

export function firmIn(language: Language, atlas: Atlas, code: string): string {
  const company = atlas.index.company.get(code);
  return company === undefined ? code : shortFirm(language, atlas, company);
}
export const shortFirm = (language: Language, { settings }: Atlas, company: Company): string => shortenName(nameIn(language, company), pick(language, settings.county ?? '', settings.countyEn?.replace(/ County$/u, '')));
export const linkIn = (language: Language, atlas: Atlas, code: string): string => { const link = atlas.index.link.get(code); return link === undefined ? code : nameIn(language, link); };

/** The least that figures with two decimals show; what is less is not called nought. */
const least = 0.005;

/** An amount of a link's product. */
export function amountOf(language: Language, link: Link | undefined, quantity: Quantity): string {
  const words = whatIfWordsOf(language);
  if (quantity.kind === 'unknown') return words.unknownAmount;
  const unit = link === undefined ? '' : unitIn(language, link);
  const tiny = quantity.value > 0 && scaleUnit(language, quantity.value, unit).value < least;
  return tiny ? words.sum.less(`0.01 ${scaleUnit(language, 1, unit).unit}`) : formatQuantity(language, quantity, unit);
}

/** Counts by the four ways in which gaps change, and all other links together. */
export interface Counts { readonly closed: number; readonly narrowed: number; readonly opened: number; readonly widened: number; readonly others: number }
export function countsOf({ count, links }: Change): Counts {
  const opened = count.opened + count.revealed;
  return { closed: count.closed, narrowed: count.narrowed, opened, widened: count.widened, others: links.length - count.closed - count.narrowed - opened - count.widened };
}

/** 补上 2 处缺口,收窄 1 处,新开 2 处,扩大 4 处,另带动 3 处 */
export function sayCounts(language: Language, change: Change): string {
  const words = whatIfWordsOf(language);
  const counts = countsOf(change);
  const ways = (['closed', 'narrowed', 'opened', 'widened'] as const).filter(way => counts[way] > 0);
  const parts = language === 'zh'
    ? ways.map((way, at) => `${words.groups[way]} ${counts[way]} 处${at === 0 ? '缺口' : ''}`)
    : ways.map((way, at) => `${{ closed: 'closes', narrowed: 'narrows', opened: 'opens', widened: 'widens' }[way]} ${counts[way]}${at === 0 ? ` gap${counts[way] === 1 ? '' : 's'}` : ''}`);
  const all = [...parts, ...(counts.others > 0 ? [words.others(counts.others)] : [])];
  return all.length === 0 ? words.noChange.replace(/[。.]$/u, '') : all.join(wordsOf(language).comma);
}

/** How a link stands: 缺 22 万只 · 弱,缺 5 吨 · 强 · 余 3 万张. */
export function saySide(language: Language, link: Link, { state, short, over, gap }: Side): string {
  const words = wordsOf(language);
  const unit = unitIn(language, link);
  const lacks = gap?.answer === 'extend' ? gap.size : short;
  const word = words.states[state];
  if (gap !== undefined) {
    if (lacks.kind === 'unknown' || lacks.value === 0) return word;
    const lack = words.link.lack(formatQuantity(language, lacks, unit));
    // 缺 22 万只 says that it is missing.
    return lack.startsWith(word) ? lack : `${word}${words.comma}${lack}`;
  }
  return state === 'surplus' && over.kind !== 'unknown' && over.value > 0 ? whatIfWordsOf(language).over(formatQuantity(language, over, unit)) : word;
}

export function sayCoverageOf(language: Language, { coverage }: Side): string {
  if (coverage.ratio === undefined) return '';
  const sign = { known: '', atLeast: '≥', atMost: '≤', unknown: '', noDemand: '' }[coverage.kind];
  return `${sign}${formatPercent(language, coverage.ratio)}`;
}

export function sayCause(language: Language, atlas: Atlas, link: Link, { kind, company, sign, link: own, flow, quantity }: Cause): string {
  const words = whatIfWordsOf(language);
  const firm = firmIn(language, atlas, company);
  const said = kind === 'supply' ? words.causes.makes(firm, amountOf(language, link, quantity))
    : kind === 'input' ? words.causes.input(firm, linkIn(language, atlas, flow?.from ?? own))
      : words.causes.uses(firm, amountOf(language, link, quantity), flow === undefined ? '' : pick(language, flow.item, flow.itemEn));
  return sign === -1 ? words.without(said) : said;
}

/** What an amount of a link is worth a year; '' where nobody knows. */
export const sayWorth = (language: Language, worth: Quantity): string => (worth.kind === 'unknown' || worth.value === 0 ? '' : formatWorth(language, worth));

/** Each cause once. That an input moved is told where the answer changed because of it, or nothing else did. */
export function sayCauses(language: Language, atlas: Atlas, { link, kind, causes }: LinkChange): readonly string[] {
  const own = causes.filter(cause => cause.kind !== 'input');
  return [...new Set((own.length === 0 || kind === 'shifted' ? causes : own).map(cause => sayCause(language, atlas, link, cause)))];
}

function sayBar(language: Language, bar: Bar): string {
  const words = parkWordsOf(language);
  const grade = (key: string): string => (key in eiaGrades ? eiaGrades[key as keyof typeof eiaGrades][language] : key);
  return bar.kind === 'process' ? words.barred(wordsOf(language).list(bar.words)) : bar.kind === 'eia' ? words.eiaBar(grade(bar.wanted), grade(bar.limit)) : words.nature;
}

export function sayConflict(language: Language, atlas: Atlas, conflict: Conflict): string {
  const { conflict: words, and } = whatIfWordsOf(language);
  const park = parkWordsOf(language);
  const { code, status } = conflict.parcel;
  const names = conflict.companies.map(company => firmIn(language, atlas, company)).join(and);
  if (conflict.kind === 'shared') return words.shared(code, names);
  if (conflict.kind === 'closed') return words.closed(code, parcelStatuses[status][language]);
  if (conflict.kind === 'barred') return words.barred(code, names, conflict.bars.map(bar => sayBar(language, bar)).join(wordsOf(language).comma));
  const unit = park.units[conflict.need];
  const amount = (quantity: Quantity): string => formatQuantity(language, quantity, unit);
  return words.short(code, park.needs[conflict.need], amount(conflict.shortBy), amount(conflict.wanted), `${formatNumber(language, conflict.offered)} ${unit}`);
}

/** The same beside the firm that it is about. */
export function sayOwnConflict(language: Language, atlas: Atlas, conflict: Conflict, company: string): string {
  const [{ conflict: words, and }, park] = [whatIfWordsOf(language), parkWordsOf(language)];
  if (conflict.kind === 'shared') return words.sharedWith(conflict.companies.filter(code => code !== company).map(code => firmIn(language, atlas, code)).join(and));
  if (conflict.kind === 'barred') return conflict.bars.map(bar => sayBar(language, bar)).join(wordsOf(language).comma);
  return conflict.kind === 'closed' ? sayConflict(language, atlas, conflict) : park.short(park.needs[conflict.need], formatQuantity(language, conflict.shortBy, park.units[conflict.need]));
}

export function sayClosure(language: Language, { link, share, quantity, worth, typical }: Closure): string {
  const words = whatIfWordsOf(language);
  const bound = quantity.kind === 'atLeast' ? wordsOf(language).atLeast : (text: string): string => text;
  const said = words.closes(nameIn(language, link), share === undefined ? words.shareUnknown : words.shareOf(bound(formatPercent(language, share))), sayWorth(language, worth));
  return typical ? `${said}${language === 'zh' ? '' : ' '}(${words.typicalPlan})` : said;
}

/** Why this one: which landed firm uses it or is used by it, and what the landing did to the gap. */
export function sayTies(language: Language, atlas: Atlas, { closures, tie }: Suggestion): readonly string[] {
  const words = whatIfWordsOf(language);
  if (tie === 'none') return [words.ties.none];
  return closures.flatMap(({ link, ties, change }) => {
    const [first] = ties;
    if (first === undefined) return [];
    const firm = firmIn(language, atlas, first.company);
    const from = atlas.index.link.get(first.flow.from);
    const said = first.kind === 'supplies' ? words.ties.supplies(firm, amountOf(language, link, first.quantity), pick(language, first.flow.item, first.flow.itemEn))
      : words.ties.uses(firm, linkIn(language, atlas, first.link), amountOf(language, from, first.quantity));
    const did = change?.kind === 'opened' || change?.kind === 'revealed' ? words.ties.opened : change?.kind === 'widened' && change.moved.kind !== 'unknown' ? words.ties.widened(amountOf(language, link, change.moved)) : undefined;
    return [did === undefined || first.kind === 'uses' ? said : `${said}${wordsOf(language).comma}${did}`];
  });
}

/** What is wanted or offered of a need, with its unit and, where it is one, as a bound. */
export const sayNeed = (language: Language, quantity: Quantity, unit: string): string => (quantity.kind === 'unknown' ? whatIfWordsOf(language).unknown : quantity.kind === 'atLeast' ? `≥ ${formatNumber(language, quantity.value)} ${unit}` : `${formatNumber(language, quantity.value)} ${unit}`);

/** Where this page stands for everybody; '' where the county has not said. */
export function publicWhatIf(language: Language, { settings: { baseUrl } }: Atlas): string {
  return publicAddress(language, baseUrl, 'what-if/') ?? '';
}
