// What a template says to the planner who fills it in: hints at the cells and the sheet that explains. In Chinese, as the tables are.

import type { Column } from '../core/schema/column.ts';
import type { Table } from '../core/schema/table.ts';
import { guideName } from '../core/schema/tables.ts';
import { dictionaryWordsOf } from './dictionary-words.ts';
import { entriesOf, settingEntries, tableNotes, type ColumnEntry } from './dictionary.ts';

const words = dictionaryWordsOf('zh');
/** Excel shows no more of a hint. */
const longest = 255;

const allowedIn = ({ allowed }: ColumnEntry): string => (allowed.length === 0 ? '' : words.allowed(allowed.map(({ word }) => word).join('、')));

/** All that there is to say, the least needed left out where it would not fit; never cut in the middle. */
function hint(entry: ColumnEntry, fallback: string): string {
  const must = [entry.required ? '必填。' : '', `${entry.kind}${entry.unit === '' ? '' : `，单位：${entry.unit}`}${entry.range === '' ? '' : `，${entry.range}`}。`, allowedIn(entry) === '' ? '' : `${allowedIn(entry)}。`];
  const may = [entry.example === '' ? '' : `例：${entry.example}`, entry.note, `谁看得见：${words.audience[entry.audience]}。`];
  const join = (parts: readonly string[]): string => parts.filter(part => part !== '').join('\n');
  const whole = join([must.join(''), ...may]);
  return whole.length <= longest ? whole : join([must.join(''), may[0] ?? '', fallback, may[2] ?? '']);
}

const cellsOf = (entry: ColumnEntry): readonly string[] =>
  [entry.header, entry.en, [entry.kind, allowedIn(entry), entry.range].filter(part => part !== '').join('；'), entry.unit, entry.required ? words.required : '', entry.example, [entry.note, entry.standing].filter(part => part !== '').join(' '), words.audience[entry.audience]];

const entries = new WeakMap<Table, readonly ColumnEntry[]>();
function entryOf(table: Table, key: string): ColumnEntry | undefined {
  const known = entries.get(table) ?? entriesOf('zh', table);
  entries.set(table, known);
  return known.find(({ id }) => id === `${table.name}-${key}`);
}

export const templateWords = {
  /** The sheet that explains. */
  guide: guideName,
  heads: ['表', words.heads.name, '英文', words.heads.kind, words.heads.unit, words.heads.required, words.heads.example, words.heads.note, words.heads.audience],
  intro: [
    '从每张表的第二行起填；表头不要改名，列的次序可以变。不知道的格子空着：空着是「未知」，不是零。',
    '表头加粗、下有红线的是必填；灰底的只在内部版。点一个格子，旁边有提示。例子写在这一页，不写进表里：写进去就成了数据。',
    '填好后放进数据文件夹(整本工作簿，或另存为「CSV UTF-8(逗号分隔)」)，运行 npm run check。',
  ],
  /** Rows of the guide: the table's own, then its columns, then for settings each of them. */
  rows(table: Table): readonly (readonly string[])[] {
    const own = [`${table.label.zh}(${table.name})`, ...['', table.label.en], [words.row(table.row.zh), ...tableNotes('zh', table)].join('；'), '', '', '', '', ''];
    const more = table.name === 'site' ? settingEntries('zh').map(entry => [words.setting, ...cellsOf(entry)]) : [];
    return [own, ...entriesOf('zh', table).map(entry => ['', ...cellsOf(entry)]), ...more];
  },
  /** The hint at a column's cells. */
  hint: (table: Table, key: string): string => { const entry = entryOf(table, key); return entry === undefined ? '' : hint(entry, '详见「说明」页。'); },
  /** The hint at the value of the setting in this place of the template. */
  settingHint: (index: number): string => { const entry = settingEntries('zh')[index]; return entry === undefined ? '' : hint(entry, '详见「说明」页。'); },
  /** What Excel says of a value that does not fit. */
  refused: (column: Column): string => (column.table === undefined ? '请照提示填写；确实要这样写，检查时会再提醒。' : '被引用的表里还没有这个编码。先在那张表里加上，或改成已有的。'),
  title: (table: Table): string => `链图模板：${table.label.zh}`, titleOfAll: '链图模板：全部表',
} as const;
