// Says in words what 我适合吗 found: the verdict, how a link stands, what supplier and buyer use. Never a figure without its unit.

import type { Side } from '../core/analysis/compare-assessments.ts';
import type { Fit, FitPartner } from '../core/analysis/fit-product.ts';
import type { Atlas, Link, Parcel } from '../core/model/atlas.ts';
import { floorOf, type Quantity } from '../core/model/quantity.ts';
import { fitWordsOf } from './fit.ts';
import { formatNumber, formatPercent, formatQuantity, formatWorth, scaleUnit } from './format.ts';
import { publicAddress, type Language } from './language.ts';
import { unitIn } from './names.ts';
import { wordsOf } from './words.ts';

/** Whether it fits, in one sentence. */
export function sayVerdict(language: Language, { gap, state }: Pick<Fit, 'gap' | 'state'>): string {
  const words = fitWordsOf(language);
  if (gap !== undefined) return words.verdicts[gap.answer];
  return state === 'surplus' ? words.surplus : state === 'strong' ? words.enough : words.unclear;
}

/** 缺 0.12 万吨(约 6,000 万元); '' without a gap or its size. */
export function sayLack(language: Language, { link, gap }: Pick<Fit, 'link' | 'gap'>): string {
  if (gap === undefined || gap.size.kind === 'unknown' || gap.size.value === 0) return '';
  const lack = wordsOf(language).link.lack(formatQuantity(language, gap.size, unitIn(language, link)));
  return gap.value.kind === 'unknown' || gap.value.value === 0 ? lack : `${lack} · ${formatWorth(language, gap.value)}`;
}

/** 弱 · 缺 3 吨; 余 · 余 2 吨; 强. */
export function sayStand(language: Language, link: Link, { state, short, over, gap }: Side): string {
  const words = wordsOf(language);
  const unit = unitIn(language, link);
  const lacks = gap?.answer === 'extend' ? gap.size : short;
  if (gap !== undefined && lacks.kind !== 'unknown' && lacks.value > 0) return words.link.lack(formatQuantity(language, lacks, unit));
  if (gap === undefined && (state === 'surplus' || state === 'strong') && over.kind !== 'unknown' && over.value > 0) return fitWordsOf(language).over(formatQuantity(language, over, unit));
  return words.statesLong[state];
}

/** Less than this is rounded away by the way figures are written, and would be told as nothing. */
const least = 0.005;
function amount(language: Language, link: Link, quantity: Quantity): string {
  const unit = unitIn(language, link);
  const tiny = quantity.kind !== 'unknown' && quantity.value > 0 && scaleUnit(language, quantity.value, unit).value < least;
  return tiny ? fitWordsOf(language).less(`0.01 ${scaleUnit(language, 1, unit).unit}`) : formatQuantity(language, quantity, unit);
}

/** What the plant would use of a supplier's product, and what there is of it here. */
export function saySupplier(language: Language, { link, uses, supply, over, state }: FitPartner): readonly string[] {
  const words = fitWordsOf(language);
  return [
    uses.kind === 'unknown' ? words.youUseUnknown : words.youUse(amount(language, link, uses)),
    ...(state === 'missing' ? [words.absent] : [
      ...(supply.kind === 'unknown' ? [] : [words.has(amount(language, link, supply))]),
      over.kind === 'unknown' ? words.overUnknown : floorOf(over) === 0 ? words.noOver : words.over(amount(language, link, over)),
    ]),
  ];
}

/** What a buyer uses of `link`'s product. */
export function sayBuyer(language: Language, link: Link, { uses, firms }: FitPartner): string {
  const words = fitWordsOf(language);
  return firms.length === 0 ? words.absentBuyer : uses.kind === 'unknown' ? words.theyUseUnknown : words.theyUse(amount(language, link, uses));
}

export function sayShare(language: Language, share: number): string {
  const words = fitWordsOf(language);
  return share >= 1 ? words.closesAll : words.closesOwn(formatPercent(language, share));
}

/** 12 万元/亩, in English ¥120,000 per mu; '' where it is not known. */
export function sayPrice(language: Language, { price, priceUnit }: Parcel): string {
  if (price === undefined || priceUnit === undefined) return '';
  return fitWordsOf(language).prices[priceUnit](formatNumber(language, language === 'en' && priceUnit === 'perMu' ? price * 10_000 : price));
}

/** Where this page stands for everybody; '' where the county has not said. */
export function publicFit(language: Language, { settings: { baseUrl } }: Pick<Atlas, 'settings'>): string {
  return publicAddress(language, baseUrl, 'fit/') ?? '';
}
