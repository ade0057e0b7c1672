// Words under the sums of the home page: how each is counted, of which rows, said by whom.

import { formatDate } from './format.ts';
import type { Language } from './language.ts';

const zh = {
  title: '这些数从哪来', note: '每个数写明按什么数、数了哪张表的哪些行；逐行的来源在各链、各园、各单上。',
  heads: { figure: '数', how: '怎么数', parts: '分开看', source: '来源' },
  rows: (table: string, condition: string, count: number) => `${table}.csv${condition === '' ? '' : `，${condition}`}，${count} 行`,
  is: (column: string, values: readonly string[]) => `${column} = ${values.join('、')}`,
  byRule: '按口径逐环节算出', worth: '缺口价值', sumOf: (count: number) => `${count} 处缺口的价值相加`, unknown: (count: number) => `另有 ${count} 处没有单价或缺多少不知道，没有计入，所以是「至少」`,
  rate: (reached: number, all: number, from: string, to: string) => `到过「${to}」的 ${reached} 个 ÷ 到过「${from}」的 ${all} 个`, startRate: '开工率', completionRate: '竣工率',
  sources: (first: string, others: number) => (others === 0 ? first : `${first} 等 ${others + 1} 处`), updated: (from: string, to: string) => (from === to ? `更新 ${from}` : `更新 ${from} 至 ${to}`), noSource: '来源未填',
};

const en: typeof zh = {
  title: 'Where these figures come from', note: 'Each figure with how it is counted and the rows that it counts; the source of every row stands with its chain, park or sheet.',
  heads: { figure: 'Figure', how: 'How it is counted', parts: 'Its parts', source: 'Source' },
  rows: (table, condition, count) => `${table}.csv${condition === '' ? '' : `, ${condition}`}: ${count} row${count === 1 ? '' : 's'}`,
  is: (column, values) => `${column} is ${values.join(' or ')}`,
  byRule: 'computed link by link, by the rule', worth: 'Value of the gaps', sumOf: count => `sum of the values of ${count} gaps`, unknown: count => `${count} more have no price or no known size and are not counted: hence “at least”`,
  rate: (reached, all, from, to) => `${reached} that reached “${to}” ÷ ${all} that reached “${from}”`, startRate: 'Start rate', completionRate: 'Completion rate',
  sources: (first, others) => (others === 0 ? first : `${first} and ${others} more`), updated: (from, to) => (from === to ? `updated ${from}` : `updated ${from} to ${to}`), noSource: 'no source given',
};

export type SumWords = typeof zh;
export const sumWordsOf = (language: Language): SumWords => (language === 'zh' ? zh : en);

interface Sourced { readonly source?: string | undefined; readonly updated?: string | undefined }

/** Who said rows, the most frequent first by name, and between which dates. */
export function saySources(language: Language, rows: readonly Sourced[]): string {
  const words = sumWordsOf(language);
  const counts = new Map<string, number>();
  for (const { source } of rows) if (source !== undefined) counts.set(source, (counts.get(source) ?? 0) + 1);
  const [first, ...others] = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([name]) => name);
  const dates = rows.flatMap(({ updated }) => updated ?? []).sort();
  const [from, to] = [dates[0], dates.at(-1)];
  return [first === undefined ? words.noSource : words.sources(first, others.length), ...(from === undefined || to === undefined ? [] : [words.updated(formatDate(language, from), formatDate(language, to))])].join(' · ');
}
