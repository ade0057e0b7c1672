// Words round the worked example: its heading, its tables, and what each kind of figure is called.

import type { Label } from '../core/schema/column.ts';
import { exampleLinks } from './worked-example-data.ts';
import type { Step } from './worked-example.ts';
import type { Language } from './language.ts';
import { ratingWordsOf } from './rating-words.ts';
import { wordsOf } from './words.ts';

const zh = {
  title: '手算一遍：甲县乳业',
  lead: '七个环节的小县，每一步都用笔算得出来。程序用同一份表再算一遍，两边对不上，这个网站就通不过测试。',
  tables: { links: '环节', flows: '供需关系', firms: '企业', parcels: '地块' },
  heads: {
    links: ['环节', '县外需求', '单价', '典型规模', '所需资质'], flows: ['从', '到', '流转物', '用量'],
    firms: ['企业', '环节', '年产能', '主营产品', '资质', '总部纬度', '依据日期'], parcels: ['地块', '亩', 'kVA', '供水 t/d', '不收'],
  },
  unknown: '未填', local: '本地', target: '目标', meridian: '县在东经 112.5°、北纬 36°;T1、T2 在同一条经线上。', taken: '已用', worth: '万元', points: '分',
  kinds: { supply: '供给', demand: '需求', coverage: '覆盖率', state: '状态', answer: '对策', size: '缺口', worth: '金额', surplus: '富余', part: '', score: '得分', moved: '得分', firm: '名次', kilometres: '距离', met: '满足', waste: '浪费', place: '位次', short: '差', bars: '不收', others: '也能满足的', landed: '' } as Readonly<Record<string, string>>,
  parts: { value: '缺口金额', share: '缺口比例', reach: '牵动环节', ready: '目标企业', score: '评分' } as Readonly<Record<string, string>>,
  verdicts: { break: '断点', unproven: '不评分' } as Readonly<Record<string, string>>, atLeast: '至少', atMost: '至多', all: '五个缺口',
};
const en: typeof zh = {
  title: 'Worked by hand: a dairy county',
  lead: 'A county of seven links, small enough for pen and paper. The program works the same tables; where the two differ, this site does not pass its tests.',
  tables: { links: 'Links', flows: 'Flows', firms: 'Firms', parcels: 'Parcels' },
  heads: {
    links: ['Link', 'Demand outside', 'Price', 'Typical project', 'Required'], flows: ['From', 'To', 'Product', 'Use ratio'],
    firms: ['Firm', 'Link', 'Capacity', 'Products', 'Qualifications', 'Latitude', 'Dated'], parcels: ['Parcel', 'mu', 'kVA', 'Water t/d', 'Bars'],
  },
  unknown: 'not filled in', local: 'local', target: 'target', meridian: 'The county is at 112.5° E, 36° N; T1 and T2 are on the same meridian.', taken: 'in use', worth: '¥10k', points: 'points',
  kinds: { supply: 'supply', demand: 'demand', coverage: 'coverage', state: 'state', answer: 'answer', size: 'gap', worth: 'worth', surplus: 'surplus', part: '', score: 'score', moved: 'score', firm: 'ranks', kilometres: 'distance', met: 'needs met', waste: 'waste', place: 'place', short: 'short by', bars: 'bars', others: 'can too', landed: '' },
  parts: { value: 'value', share: 'share', reach: 'reach', ready: 'readiness', score: 'score' },
  verdicts: { break: 'Break', unproven: 'no score' }, atLeast: 'at least', atMost: 'at most', all: 'five gaps',
};
export const exampleWordsOf = (language: Language): typeof zh => (language === 'zh' ? zh : en);

const labels: ReadonlyMap<string, Label> = new Map(exampleLinks.map(link => [link.code, link]));

/** Name of a link of the example; firms and parcels go by their codes. */
export const exampleName = (language: Language, code: string): string => labels.get(code)?.[language] ?? (code === 'all' ? exampleWordsOf(language).all : code);

const unitOf = (language: Language, kind: string, name: string): string => {
  const words = exampleWordsOf(language);
  if (kind === 'worth') return words.worth;
  if (kind === 'kilometres') return 'km';
  if (kind === 'short') return 't/d';
  return ['supply', 'demand', 'size', 'surplus'].includes(kind) ? exampleLinks.find(link => link.code === name)?.unit[language] ?? '' : '';
};

function sayVerdict(language: Language, kind: string, says: string): string {
  const words = wordsOf(language);
  if (kind === 'state' && says in words.states) return words.states[says as keyof typeof words.states];
  if (kind === 'answer' && says in words.answers) return words.answers[says as keyof typeof words.answers];
  return exampleWordsOf(language).verdicts[says] ?? says;
}

export interface SaidStep { readonly name: string; readonly what: string; readonly sum: string; readonly unit: string; readonly note: string; readonly verdict: boolean }

/** A step as a row of a table. */
export function sayStep(language: Language, step: Step): SaidStep {
  const words = exampleWordsOf(language);
  const said = step.of.split(' ');
  const [kind = '', name = '', part = ''] = said[0] === 'landed' ? said.slice(2) : said;
  const what = kind === 'part' || kind === 'target' ? words.parts[part] ?? ratingWordsOf(language).parts[part as keyof ReturnType<typeof ratingWordsOf>['parts']] ?? '' : words.kinds[kind] ?? '';
  const [left = '', ...rest] = (step.sum ?? '').split(/(?=[=≈])/);
  const bound = step.least ? `${words.atLeast} ` : step.most ? `${words.atMost} ` : '';
  const sum = step.sum === undefined ? sayVerdict(language, kind, step.says ?? '') : rest.length === 0 ? `${bound}${left}` : `${left}${rest.join('').replace(/^([=≈]) /, `$1 ${bound}`)}`;
  return { name: exampleName(language, name), what, sum, unit: step.sum === undefined ? '' : unitOf(language, kind, name), note: step.note[language], verdict: step.sum === undefined };
}
