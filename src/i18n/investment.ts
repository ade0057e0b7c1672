// Words of the investment library in both languages: its pages, its filters, its projects and how old a fact is.

import type { Atlas } from '../core/model/atlas.ts';
import type { Band } from '../core/analysis/list-projects.ts';
import type { Language } from './language.ts';

const zh = {
  investment: '招商资料', below: '更多页面',
  nav: { projects: '项目库', policies: '政策', costs: '要素成本', environment: '营商环境', services: '办事流程' },
  tools: {
    label: '筛选', words: '按字词查找', wordsHint: '名称、产品、单位……', clear: '全部显示', csv: '下载 CSV', sort: '排序', all: '全部',
    shown: '显示 {shown} / {all} 条', everything: '共 {all} 条', nothing: '没有符合的。放宽一项条件再看。',
  },
  fact: { source: '来源', noSource: '来源未填', noDate: '日期未填', stale: (days: number) => `已过 ${days} 天，待更新`, colon: '：', comma: '，' },
  projects: {
    title: '招商项目库',
    lead: (count: number, worth: string, unknown: number) => `${count} 个项目，总投资 ${worth}${unknown > 0 ? `(${unknown} 个未填)` : ''}`,
    none: '项目库还空着。项目公布后会列在这里；眼下有意投资，请打招商热线。',
    note: (asOf: string) => `按链、按阶段排列，储备的在前。逾期按 ${asOf} 计。点名称看一页纸的项目单。`,
    facets: { chain: '产业链', band: '总投资', stage: '阶段', park: '园区', late: '进度' },
    bands: { 10000: '1 亿元以上', 5000: '5,000 万至 1 亿元', 1000: '1,000 万至 5,000 万元', 0: '1,000 万元以下', unknown: '未填' } as Readonly<Record<Band, string>>,
    anyPark: '不限园区', noPark: '地块未定', late: '有节点逾期', sorts: { '': '按链和阶段', '-money': '投资从大到小', money: '投资从小到大', '-days': '逾期最久在前', '-updated': '最近更新在前' } as Readonly<Record<string, string>>,
    noMoney: '投资未填', area: (area: string) => `需地 ${area}`, unit: (unit: string) => `责任单位 ${unit}`, cooperation: (how: string) => `合作方式 ${how}`, company: (name: string) => `实施企业 ${name}`,
    /** The name of the milestone stands between the two. */
    overdue: (date: string, days: number): readonly [string, string] => ['', ` 应于 ${date}，已逾 ${days} 天`], next: (date: string): readonly [string, string] => ['下一步 ', ` ${date}`],
    more: '详情与来源', noChain: '未归链', ordered: '按所选次序',
    heads: ['编码', '名称', '产业链', '环节', '总投资(万元)', '阶段', '地块', '节点', '来源', '更新日期'],
  },
};

export type InvestmentWords = typeof zh;
const plural = (count: number, one: string, many = `${one}s`): string => `${count} ${count === 1 ? one : many}`;

const en: InvestmentWords = {
  investment: 'Investment library', below: 'More pages',
  nav: { projects: 'Projects', policies: 'Policies', costs: 'Costs', environment: 'Environment', services: 'Services' },
  tools: {
    label: 'Filter', words: 'Find by words', wordsHint: 'name, product, office…', clear: 'Show all', csv: 'Download CSV', sort: 'Sort', all: 'All',
    shown: '{shown} of {all} shown', everything: '{all} in all', nothing: 'Nothing matches. Try with one condition less.',
  },
  fact: { source: 'Source', noSource: 'no source given', noDate: 'no date given', stale: days => `older than ${days} days, to be renewed`, colon: ': ', comma: ', ' },
  projects: {
    title: 'Projects for investment',
    lead: (count, worth, unknown) => `${plural(count, 'project')}, investment ${worth}${unknown > 0 ? ` (${unknown} not given)` : ''}`,
    none: 'The project library is still empty. Projects will be listed here once they are published; meanwhile, please call the hotline.',
    note: asOf => `By chain, then by stage, those in the pool first. Overdue as of ${asOf}. A name leads to the project's one-page sheet.`,
    facets: { chain: 'Chain', band: 'Investment', stage: 'Stage', park: 'Park', late: 'Schedule' },
    bands: { 10000: '¥100 million and over', 5000: '¥50–100 million', 1000: '¥10–50 million', 0: 'under ¥10 million', unknown: 'not given' },
    anyPark: 'Any park', noPark: 'No parcel yet', late: 'Overdue', sorts: { '': 'By chain and stage', '-money': 'Largest first', money: 'Smallest first', '-days': 'Longest overdue first', '-updated': 'Newest first' },
    noMoney: 'not given', area: area => `needs ${area}`, unit: unit => `Responsible: ${unit}`, cooperation: how => `Cooperation: ${how}`, company: name => `Company: ${name}`,
    overdue: (date, days) => ['', ` was due ${date}, ${plural(days, 'day')} overdue`], next: date => ['Next: ', `, ${date}`],
    more: 'Details and source', noChain: 'No chain', ordered: 'In the order chosen',
    heads: ['Code', 'Name', 'Chain', 'Link', 'Investment (10,000 yuan)', 'Stage', 'Parcel', 'Milestone', 'Source', 'Updated'],
  },
};

export const investmentWordsOf = (language: Language): InvestmentWords => (language === 'zh' ? zh : en);

export interface InvestmentPage { readonly path: string; readonly text: string }

/** The pages of the library with their words for the navigation; only those that have something to show. */
export function investmentPages(language: Language, { projects, policies, costs, indicators, teams }: Pick<Atlas, 'projects' | 'policies' | 'costs' | 'indicators' | 'teams'>): readonly InvestmentPage[] {
  const { nav } = investmentWordsOf(language);
  const pages: readonly (readonly [boolean, InvestmentPage])[] = [
    [projects.length > 0, { path: 'projects/', text: nav.projects }],
    [policies.length > 0, { path: 'policies/', text: nav.policies }],
    [costs.length > 0, { path: 'costs/', text: nav.costs }],
    [indicators.length > 0, { path: 'environment/', text: nav.environment }],
    [projects.length > 0 || teams.length > 0, { path: 'services/', text: nav.services }],
  ];
  return pages.flatMap(([has, page]) => (has ? [page] : []));
}
