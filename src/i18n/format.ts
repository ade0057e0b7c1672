// Figures as a reader of either language writes them. Units: 万元 in the data; 亿元 or ¥ million where large.

import { floorOf, type Quantity } from '../core/model/quantity.ts';
import { wordsOf } from './words.ts';
import type { Language } from './language.ts';

const locales: Readonly<Record<Language, string>> = { zh: 'zh-CN', en: 'en-GB' };

/** At most three significant figures below 1,000, whole numbers above: nobody plans by the third decimal. */
export function formatNumber(language: Language, value: number): string {
  const digits = Math.abs(value) >= 100 ? 0 : Math.abs(value) >= 10 ? 1 : 2;
  return new Intl.NumberFormat(locales[language], { maximumFractionDigits: digits }).format(value);
}

export function formatPercent(language: Language, share: number): string {
  return new Intl.NumberFormat(locales[language], { style: 'percent', maximumFractionDigits: 0 }).format(share);
}

export function formatDate(language: Language, iso: string): string {
  const date = new Date(`${iso}T00:00:00Z`);
  return new Intl.DateTimeFormat(locales[language], { year: 'numeric', month: language === 'zh' ? 'numeric' : 'short', day: 'numeric', timeZone: 'UTC' })
    .format(date).replace(/^(\d+)\/(\d+)\/(\d+)$/, '$1 年 $2 月 $3 日');
}

/** 万元 → 「9.6 亿元」「4,500 万元」; in English ¥ million. */
export function formatMoney(language: Language, tenThousand: number): string {
  if (language === 'en') return `¥${formatNumber('en', tenThousand / 100)} million`;
  return tenThousand >= 10_000 ? `${formatNumber('zh', tenThousand / 10_000)} 亿元` : `${formatNumber('zh', tenThousand)} 万元`;
}

/** A quantity in words: 30 万只 · 至少 30 万只 · 未知. */
export function formatQuantity(language: Language, quantity: Quantity, unit: string): string {
  const words = wordsOf(language);
  if (quantity.kind === 'unknown') return words.unknown;
  const text = `${formatNumber(language, quantity.value)} ${unit}`;
  return quantity.kind === 'atLeast' ? words.atLeast(text) : text;
}

export function formatWorth(language: Language, quantity: Quantity): string {
  const words = wordsOf(language);
  if (quantity.kind === 'unknown') return words.unknown;
  const text = formatMoney(language, floorOf(quantity));
  return quantity.kind === 'atLeast' ? words.atLeast(text) : text;
}

/** 亩, with hectares beside it in English. */
export function formatArea(language: Language, mu: number): string {
  return language === 'zh' ? `${formatNumber('zh', mu)} 亩` : `${formatNumber('en', mu)} mu (${formatNumber('en', mu / 15)} ha)`;
}
