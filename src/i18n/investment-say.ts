// What the library says of single facts: costs and indicators with their units, nodes by name, months; each with whether it is Chinese on an English page.

import { formatNumber } from './format.ts';
import type { Language } from './language.ts';
import { sheetWordsOf } from './sheet.ts';
import { costSaid, periodSaid } from './sheet-people.ts';

/** `lang`: for an element whose text is not in the page's language. */
export interface Told { readonly text: string; readonly lang: string | undefined }

const told = ({ text, zh }: { readonly text: string; readonly zh?: boolean }): Told => ({ text, lang: zh === true ? 'zh-CN' : undefined });

/** 12 万元/亩; in English ¥120,000/mu. */
export const sayCost = (language: Language, value: number, unit: string): Told => told(costSaid({ language }, { value, unit }));
/** What so much a mu is a hectare, for readers who count in those: ¥1.02 million/ha. Undefined where the page or the unit knows none. */
export function sayHectare(language: Language, value: number, unit: string): string | undefined {
  const { text, lang } = sayCost(language, value * 15, unit);
  return language === 'en' && lang === undefined && text.includes('/mu') ? text.replace('/mu', '/ha') : undefined;
}
export const sayPeriod = (language: Language, period: string): Told => told(periodSaid({ language }, period));

const units: Readonly<Record<string, readonly [one: string, many: string]>> = {
  工作日: ['working day', 'working days'], 天: ['day', 'days'], 日: ['day', 'days'], 小时: ['hour', 'hours'], 个: ['', ''], 家: ['company', 'companies'], 件: ['case', 'cases'], 次: ['time', 'times'], 分: ['point', 'points'], '%': ['%', '%'],
};

/** 0.5 工作日 · 0.5 working days; a unit without English stays Chinese. */
export function sayMeasure(language: Language, value: number, unit: string): Told {
  const figure = formatNumber(language, value);
  const own = language === 'en' ? units[unit] : undefined;
  const text = unit === '%' ? `${figure}%` : `${figure} ${own === undefined ? unit : own[value === 1 ? 0 : 1]}`.trim();
  return { text, lang: language === 'en' && own === undefined ? 'zh-CN' : undefined };
}

/** How far a figure is from another: percentages differ by points. */
export function sayDistance(language: Language, value: number, unit: string): Told {
  return unit === '%' ? { text: `${formatNumber(language, value)} ${language === 'zh' ? '个百分点' : value === 1 ? 'percentage point' : 'percentage points'}`, lang: undefined } : sayMeasure(language, value, unit);
}

export function sayNodeName(language: Language, node: string): Told {
  const name = sheetWordsOf(language).nodes[node];
  return { text: name ?? node, lang: language === 'en' && name === undefined ? 'zh-CN' : undefined };
}

/** 2025 年 3 月 · Mar 2025. */
export function sayMonth(language: Language, iso: string): string {
  const date = new Date(`${iso}T00:00:00Z`);
  return language === 'zh' ? `${date.getUTCFullYear()}.${date.getUTCMonth() + 1}` : new Intl.DateTimeFormat('en-GB', { month: 'short', year: 'numeric', timeZone: 'UTC' }).format(date);
}
