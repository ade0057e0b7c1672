// Figures as a reader of either language writes them. Units: 万元 in the data; 亿元 or ¥ million where large.

import { floorOf, type Quantity } from '../core/model/quantity.ts';
import { wordsOf } from './words.ts';
import type { Language } from './language.ts';

const locales: Readonly<Record<Language, string>> = { zh: 'zh-CN', en: 'en-GB' };

/** Formatters are slow to make and quick to use: each is made once. */
const made = new Map<string, Intl.NumberFormat>();
export function formatWith(language: Language, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = `${language}${JSON.stringify(options)}`;
  const found = made.get(key) ?? new Intl.NumberFormat(locales[language], options);
  made.set(key, found);
  return found;
}
const dates: Readonly<Record<Language, Intl.DateTimeFormat>> = {
  zh: new Intl.DateTimeFormat(locales.zh, { year: 'numeric', month: 'numeric', day: 'numeric', timeZone: 'UTC' }),
  en: new Intl.DateTimeFormat(locales.en, { year: 'numeric', month: 'short', day: 'numeric', timeZone: 'UTC' }),
};


/** What is small and more than an error of the arithmetic. */
const isLittle = (value: number): boolean => Math.abs(value) < 0.005 && Math.abs(value) > 1e-6;

/** At most three significant figures below 1,000, whole numbers above: nobody plans by the third decimal. What is very small keeps one figure: little is not nothing. */
export function formatNumber(language: Language, value: number): string {
  // English readers of large counts want 1.59 million, not seven digits.
  if (language === 'en' && Math.abs(value) >= 1_000_000) return `${formatNumber('en', value / 1_000_000)} million`;
  if (isLittle(value)) return formatWith(language, { maximumSignificantDigits: 1 }).format(value);
  const digits = Math.abs(value) >= 100 ? 0 : Math.abs(value) >= 10 ? 1 : 2;
  return formatWith(language, { maximumFractionDigits: digits }).format(value);
}

export function formatPercent(language: Language, share: number): string {
  const digits: Intl.NumberFormatOptions = isLittle(share) ? { maximumSignificantDigits: 1 } : { maximumFractionDigits: 0 };
  return formatWith(language, { style: 'percent', ...digits }).format(share);
}

export function formatDate(language: Language, iso: string): string {
  const date = new Date(`${iso}T00:00:00Z`);
  return dates[language].format(date).replace(/^(\d+)\/(\d+)\/(\d+)$/, '$1 年 $2 月 $3 日');
}

/** 万元 → 「9.6 亿元」「4,500 万元」; in English ¥ million. */
export function formatMoney(language: Language, tenThousand: number): string {
  if (language === 'en') return `¥${formatNumber('en', tenThousand / 100)} million`;
  return tenThousand >= 10_000 ? `${formatNumber('zh', tenThousand / 10_000)} 亿元` : `${formatNumber('zh', tenThousand)} 万元`;
}

/** Multiples that Chinese counts in and English does not: 15.9 "10k head" is 159,000 head. */
const multiples: readonly (readonly [RegExp, number])[] = [[/^10k\s+/i, 10_000], [/^100\s?(m|million)\s+/i, 100_000_000], [/^1k\s+/i, 1000], [/^(1m|million)\s+/i, 1_000_000]];

/** The figure and unit as the language counts. */
export function scaleUnit(language: Language, value: number, unit: string): { readonly value: number; readonly unit: string } {
  const found = language === 'en' ? multiples.find(([pattern]) => pattern.test(unit)) : undefined;
  return found === undefined ? { value, unit } : { value: value * found[1], unit: unit.replace(found[0], '') };
}

/** A figure in as little room as may be: 16.5M, 488k; Chinese figures are short already. */
export function formatShort(language: Language, value: number): string {
  return language === 'zh' || Math.abs(value) < 10_000 ? formatNumber(language, value)
    : new Intl.NumberFormat('en-US', { notation: 'compact', maximumSignificantDigits: 3 }).format(value);
}

/** A figure with its unit. */
export function formatAmount(language: Language, value: number, unit: string): string {
  const scaled = scaleUnit(language, value, unit);
  return `${formatNumber(language, scaled.value)} ${scaled.unit}`.trim();
}

/** A quantity in words: 30 万只 · 至少 30 万只 · 未知. */
export function formatQuantity(language: Language, quantity: Quantity, unit: string): string {
  const words = wordsOf(language);
  if (quantity.kind === 'unknown') return words.unknown;
  const text = formatAmount(language, quantity.value, unit);
  return quantity.kind === 'atLeast' ? words.atLeast(text) : text;
}

export function formatWorth(language: Language, quantity: Quantity): string {
  const words = wordsOf(language);
  if (quantity.kind === 'unknown') return words.unknown;
  const text = formatMoney(language, floorOf(quantity));
  return quantity.kind === 'atLeast' ? words.atLeast(text) : words.about(text);
}

/** 亩, with hectares beside it in English. */
export function formatArea(language: Language, mu: number): string {
  return language === 'zh' ? `${formatNumber('zh', mu)} 亩` : `${formatNumber('en', mu)} mu (${formatNumber('en', mu / 15)} ha)`;
}
