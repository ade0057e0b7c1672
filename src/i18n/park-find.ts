// Words of finding and comparing parcels, in both languages. Read by the page and by the island: nothing heavy is imported here.

import type { FieldKey } from '../core/analysis/find-fields.ts';
import type { Language } from './language.ts';

/** What a field is called and measured in, as the table of parcels has it. */
export interface FieldText { readonly label: string; readonly unit: string }

const zh = {
  find: '筛选', region: '筛选地块',
  all: (count: number) => `共 ${count} 宗`,
  count: (fits: number, open: number, ask: number, short: number) => `符合 ${fits} 宗${fits > 0 ? `，其中可供或闲置 ${open} 宗` : ''} · 未知须问 ${ask} 宗 · 不符 ${short} 宗`,
  tally: (met: number, short: number, unknown: number) => [`余 ${met}`, ...(short > 0 ? [`不够 ${short}`] : []), ...(unknown > 0 ? [`未知 ${unknown}`] : [])].join(' · '),
  tallyOpen: (known: number, unknown: number) => (unknown > 0 ? `已知 ${known} · 未知 ${unknown}` : `已知 ${known}`),
  step: (left: number) => `余 ${left} 宗`, notRead: '读不懂这个数', refused: (pieces: string) => `地址里的 ${pieces} 读不懂或本页没有，没有采用。`,
  moreRows: (next: number, left: number) => `再列 ${next} 宗(还有 ${left} 宗)`,
  showAsk: '列出未知须问的', reset: '重置', csv: '存为 CSV', compareButton: (count: number) => `比较 ${count} 宗`,
  drop: (text: string) => `去掉条件：${text}`,
  folded: (fits: number) => ` · 符合 ${fits}`,
  ask: '未知，须问', askFor: (fields: string) => `须问：${fields}`,
  nothing: '没有一宗确知全部符合。', onlyAsk: (count: number) => `有 ${count} 宗未知须问。`,
  nearest: (code: string, parts: string) => `最近的是 ${code}：${parts}。`, loosen: '照此放宽',
  shortBy: (label: string, to: string, by: string) => `${label}放宽到 ${to}(差 ${by})`, dropField: (label: string) => `不要求${label}`,
  add: (label: string, value: string) => `${label}加上${value}`, lowerEia: (value: string) => `环评降到${value}`, allow: (words: string) => `不做${words}`, stillAsk: (labels: string) => `另须问${labels}`,
  process: '要做的工艺(不得在准入限制内)', eia: '项目环评类别',
  compare: '比较', compareTitle: '并列比较', compareOne: (code: string) => `比较 ${code}`, compareMost: '最多比较三宗。先去掉一宗。', remove: (code: string) => `把 ${code} 移出比较`,
  best: '最优', bestNote: '● 该项最优；未知的不参加评比。价格只在同一计价单位内评比。', figure: '指标', unknown: '未知', notHere: '不适用', suits: '适合的缺口', none: '无',
  measure: { button: '量距离和面积', label: '在平面图上量测：方向键移动十字(按住 Shift 走大步)，回车落点，退格去掉一点，Esc 结束', start: '点图落点，或用方向键和回车；Esc 结束。', line: '{length} 米(按示意图)', area: '{count} 点，沿线 {length} 米，围合 {area} ㎡，合 {mu} 亩(按示意图)' },
  file: '地块', states: { fits: '符合', ask: '未知须问', short: '不符' }, stateHead: '筛选结果', askHead: '须问', comma: '，', list: '、', semicolon: '；',
};

const en: typeof zh = {
  find: 'Filter', region: 'Filter parcels',
  all: count => `${count} parcels`,
  count: (fits, open, ask, short) => `${fits} fit${fits > 0 ? `, ${open} of them available or idle` : ''} · ${ask} unknown, to ask · ${short} do not`,
  tally: (met, short, unknown) => [`${met} left`, ...(short > 0 ? [`${short} short`] : []), ...(unknown > 0 ? [`${unknown} unknown`] : [])].join(' · '),
  tallyOpen: (known, unknown) => (unknown > 0 ? `${known} known · ${unknown} unknown` : `${known} known`),
  step: left => `${left} left`, notRead: 'not a number', refused: pieces => `The address says ${pieces}, which cannot be read or is not of this page; it is left out.`,
  moreRows: (next, left) => `${next} more (${left} left)`,
  showAsk: 'List those to ask about', reset: 'Reset', csv: 'Save as CSV', compareButton: count => `Compare ${count}`,
  drop: text => `Drop: ${text}`,
  folded: fits => ` · ${fits} fit`,
  ask: 'Unknown, ask', askFor: fields => `ask: ${fields}`,
  nothing: 'No parcel is known to meet all.', onlyAsk: count => `${count} are unknown, to ask.`,
  nearest: (code, parts) => `The nearest is ${code}: ${parts}.`, loosen: 'Loosen so',
  shortBy: (label, to, by) => `${label} to ${to} (off by ${by})`, dropField: label => `no ${label} asked`,
  add: (label, value) => `${label}: also ${value}`, lowerEia: value => `EIA category down to ${value}`, allow: words => `without ${words}`, stillAsk: labels => `still to ask: ${labels}`,
  process: 'What will be done there (must not be barred)', eia: 'EIA category of the project',
  compare: 'Compare', compareTitle: 'Side by side', compareOne: code => `Compare ${code}`, compareMost: 'Three at most: take one out first.', remove: code => `Take ${code} out`,
  best: 'best', bestNote: '● best of these; what is unknown is not ranked. Prices rank in one unit alone.', figure: 'Figure', unknown: 'unknown', notHere: 'does not apply', suits: 'Gaps that it suits', none: 'none',
  measure: { button: 'Measure', label: 'Measure on the plan: arrow keys move the cross (Shift for large steps), Enter sets a point, Backspace takes one back, Escape ends', start: 'Set points by click, or with arrow keys and Enter; Escape ends.', line: '{length} m (on the schematic)', area: '{count} points, {length} m along, {area} m² enclosed, {mu} mu (on the schematic)' },
  file: 'Parcels', states: { fits: 'fits', ask: 'unknown, ask', short: 'does not fit' }, stateHead: 'Filter', askHead: 'To ask', comma: ', ', list: ', ', semicolon: '; ',
};

export type FindWords = typeof zh;
export const findWordsOf = (language: Language): FindWords => (language === 'zh' ? zh : en);

/** What the island is told of the page: names and units of fields, labels of values. All that it says is made of these. */
export interface FindTexts {
  readonly fields: Readonly<Record<FieldKey, FieldText>>;
  /** Labels of statuses, kinds and EIA categories, by key. */
  readonly values: Readonly<Record<string, string>>;
}

const makers: Readonly<Record<Language, Intl.NumberFormat>> = { zh: new Intl.NumberFormat('zh-CN', { maximumFractionDigits: 2 }), en: new Intl.NumberFormat('en-GB', { maximumFractionDigits: 2 }) };

/** A figure of a list, whose heading has the unit; in English 亩 with hectares beside. */
export const sayFigure = (language: Language, value: number, isArea: boolean): string => (language === 'en' && isArea ? `${makers.en.format(value)} (${makers.en.format(value / 15)})` : makers[language].format(value));

/** 420 t/d; in English 亩 with hectares beside. */
export function sayAmount(language: Language, value: number, unit: string, isArea: boolean): string {
  const figure = `${makers[language].format(value)}${unit === '' ? '' : ` ${unit}`}`;
  return language === 'en' && isArea ? `${figure} (${makers.en.format(value / 15)} ha)` : figure;
}

