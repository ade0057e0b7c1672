// Words of the page of changes, in both languages, and what it says of a cell that is not what it was.

import type { CellChange } from '../core/desk/compare-atlases.ts';
import type { Atlas } from '../core/model/atlas.ts';
import type { Column } from '../core/schema/column.ts';
import { formatDate, formatWith } from './format.ts';
import { sayCost, type Told } from './investment-say.ts';
import type { Language } from './language.ts';
import { nameReference } from './name-rows.ts';

const zh = {
  title: '更新记录',
  lead: (then: string, now: string) => `${then}以来变了什么(现在数据截至 ${now})`,
  sums: (added: number, removed: number, altered: number, confirmed: number) => [`新增 ${added} 行`, `删去 ${removed} 行`, `改动 ${altered} 行`, `复核 ${confirmed} 行`].join(' · '),
  none: '与那一版相比，公开的数据没有变化。',
  method: '只比公开的行和列；两版的缺口都按现在的口径和阈值计算。只换了更新日期或来源的行算「复核」。',
  gaps: '缺口', gapSides: { opened: '新开', closed: '补上', moved: '大小或对策变了' }, noGaps: '没有缺口新开、补上或改变。',
  added: '新增', removed: '删去', altered: '改动', confirmed: '复核', confirmedNote: '只换了更新日期或来源，内容未变。', confirmedIn: (table: string, count: number) => `${table} ${count} 行`,
  more: (count: number) => `另有 ${count} 行`, moreGaps: (count: number) => `另有 ${count} 个`, table: '整张表', blank: '空', shape: '图形有变', count: (count: number) => `${count} 行`,
  noVersion: '没有保留上一版数据，只能按各行自己写的更新日期列出：看得出哪些行动过，看不出改了什么、删了什么。',
  since: (days: number, asOf: string) => `最近一次更新，以及 ${asOf}以前 ${days} 天内更新的行，新的在前`,
  older: (count: number) => `更早更新的 ${count} 行不列。`, undated: (count: number) => `${count} 行没有写更新日期。`, nothing: '没有一行写了更新日期。',
  feed: '订阅新项目(Atom)', data: '下载全部公开数据',
};
type ChangeWords = typeof zh;

const plural = (count: number, one: string, many = `${one}s`): string => `${count} ${count === 1 ? one : many}`;
const en: ChangeWords = {
  title: 'What changed',
  lead: (then, now) => `Since ${then} (data now as of ${now})`,
  sums: (added, removed, altered, confirmed) => `${plural(added, 'row')} added · ${removed} removed · ${altered} altered · ${confirmed} confirmed`,
  none: 'Nothing public has changed since that version.',
  method: 'Public rows and columns alone are compared; the gaps of both versions follow from today’s rule and thresholds. A row with a new date or source and nothing else counts as confirmed.',
  gaps: 'Gaps', gapSides: { opened: 'Opened', closed: 'Closed', moved: 'Size or answer changed' }, noGaps: 'No gap has opened, closed or changed.',
  added: 'Added', removed: 'Removed', altered: 'Altered', confirmed: 'Confirmed', confirmedNote: 'A new date or source; what they say is unchanged.', confirmedIn: (table, count) => `${table} ${count}`,
  more: count => `and ${plural(count, 'more row', 'more rows')}`, moreGaps: count => `and ${count} more`, table: 'the whole table', blank: 'blank', shape: 'another shape', count: count => plural(count, 'row'),
  noVersion: 'No earlier version of the data is kept, so rows are listed by their own date: which were touched is seen, what was altered or removed is not.',
  since: (days, asOf) => `The latest update, and what was updated within ${days} days before ${asOf}, newest first`,
  older: count => `${plural(count, 'row')} last updated before that ${count === 1 ? 'is' : 'are'} not listed.`, undated: count => `${plural(count, 'row')} ${count === 1 ? 'bears' : 'bear'} no date.`, nothing: 'No row bears a date of update.',
  feed: 'Feed of new projects (Atom)', data: 'Download all open data',
};
export const changeWordsOf = (language: Language): ChangeWords => (language === 'zh' ? zh : en);

/** What one line has room for. */
const longest = 90;
const cut = (text: string): string => ([...text].length > longest ? `${[...text].slice(0, longest).join('')}…` : text);
const inChinese = (language: Language, text: string): Told => ({ text, lang: language === 'en' && /\p{Script=Han}/u.test(text) ? 'zh-CN' : undefined });

/** Every figure that is written: two that differ must not look alike. */
function sayFigure(language: Language, value: number, unit: string | undefined): Told {
  const figure = (number: number): string => formatWith(language, { maximumFractionDigits: 8 }).format(number);
  if (language === 'en' && unit === '万元') return { text: `¥${figure(value / 100)} million`, lang: undefined };
  const cost = language === 'en' && unit !== undefined && String(value).replace(/\D/g, '').length <= 3 ? sayCost(language, value, unit) : undefined;
  if (cost !== undefined && cost.lang === undefined) return cost;
  return inChinese(language, unit === undefined ? figure(value) : `${figure(value)} ${language === 'en' && unit === '亩' ? 'mu' : unit}`);
}

/** A value as its column means it; `atlas` is the one that it stands in. */
function sayValue(language: Language, atlas: Atlas, column: Column, value: unknown): Told {
  const words = changeWordsOf(language);
  const plain = (text: string): Told => ({ text, lang: undefined });
  if (value === undefined || value === null) return plain(words.blank);
  switch (column.kind) {
    case 'flag': return plain(value === true ? (language === 'zh' ? '是' : 'yes') : (language === 'zh' ? '否' : 'no'));
    case 'choice': return plain(column.choices?.[String(value)]?.[language] ?? String(value));
    case 'date': return plain(formatDate(language, String(value)));
    case 'reference': return nameReference(language, atlas, column.table, String(value));
    case 'references': case 'list': {
      const parts = (value as readonly string[]).map(each => (column.kind === 'list' ? each : nameReference(language, atlas, column.table, each).text));
      return inChinese(language, cut(parts.join(language === 'zh' ? '、' : ', ')));
    }
    // a year is no amount: 2026, not 2,026
    case 'integer': return inChinese(language, `${String(value)}${column.unit === undefined ? '' : ` ${column.unit}`}`);
    case 'number': return sayFigure(language, value as number, column.unit);
    default: return inChinese(language, cut(String(value)));
  }
}

export interface SaidCell { readonly column: string; /** Undefined for what cannot be written in a line. */ readonly from: Told | undefined; readonly to: Told }

/** `unit`: the row's own, for figures whose column has none. Dates of update stand beside the row and are no change of what it says. */
export function sayCells(language: Language, columns: Readonly<Record<string, Column>>, cells: readonly CellChange[], before: Atlas, after: Atlas, unit?: unknown): readonly SaidCell[] {
  return cells.flatMap(({ column: key, before: was, after: is }): readonly SaidCell[] => {
    const column = columns[key];
    if (column === undefined || key === 'updated') return [];
    if (column.kind === 'geometry') return [{ column: column[language], from: undefined, to: { text: changeWordsOf(language).shape, lang: undefined } }];
    const measured = column.kind === 'number' && column.unit === undefined && typeof unit === 'string' ? { ...column, unit } : column;
    return [{ column: column[language], from: sayValue(language, before, measured, was), to: sayValue(language, after, measured, is) }];
  });
}
