// What the data dictionary and the templates say of a column and of a table: from the schema alone.

import { headerOf, type Column, type Label } from '../core/schema/column.ts';
import { defaults, settings } from '../core/schema/site.ts';
import type { Table } from '../core/schema/table.ts';
import { tables, type TableName } from '../core/schema/tables.ts';
import { dictionaryWordsOf, type DictionaryWords } from './dictionary-words.ts';
import type { Language } from './language.ts';

export interface ColumnEntry {
  /** `links-price`: where it is found on the page. */
  readonly id: string;
  /** As the file writes it, unit and all. */
  readonly header: string;
  readonly en: string;
  readonly kind: string;
  /** For a reference: the table that it leads to. */
  readonly leadsTo: TableName | undefined;
  /** Words that may stand there, with their English where that is wanted. */
  readonly allowed: readonly { readonly word: string; readonly en: string }[];
  readonly range: string;
  readonly unit: string;
  readonly required: boolean;
  readonly example: string;
  readonly note: string;
  readonly audience: 'public' | 'internal';
  readonly standing: string;
}

const labelOf = (language: Language, label: Label): string => label[language];

function kindOf(language: Language, words: DictionaryWords, { kind, table, areal }: Column): string {
  if (areal) return words.area;
  if (table === undefined) return words.kinds[kind];
  return words[kind === 'references' ? 'references' : 'reference'](labelOf(language, tables[table as TableName].label));
}

function rangeOf(words: DictionaryWords, { min, max }: Column): string {
  if (min !== undefined && max !== undefined) return words.between(String(min), String(max));
  if (min !== undefined) return words.least(String(min));
  return max === undefined ? '' : words.most(String(max));
}

function entryOf(language: Language, id: string, column: Column, header: string, internal: boolean, standing = ''): ColumnEntry {
  const words = dictionaryWordsOf(language);
  return {
    id, header, en: column.en, kind: kindOf(language, words, column), leadsTo: column.table as TableName | undefined,
    allowed: Object.values(column.choices ?? {}).map(({ zh, en }) => ({ word: zh, en })), range: rangeOf(words, column),
    unit: column.unit === undefined ? '' : words.unit(column.unit), required: column.required, example: column.example,
    note: (language === 'zh' ? column.note : column.noteEn ?? column.note) ?? '', audience: internal ? 'internal' : 'public', standing,
  };
}

/** Every column of a table, in the order of its template. */
export function entriesOf(language: Language, table: Table): readonly ColumnEntry[] {
  return Object.entries(table.columns).map(([key, column]) => entryOf(language, `${table.name}-${key}`, column, headerOf(column), table.internal || column.internal));
}

/** A value that stands where a setting is not given, as a cell says it. */
function standingOf(key: string, column: Column): string {
  const value = (defaults as Readonly<Record<string, unknown>>)[key];
  if (value === undefined) return '';
  return typeof value === 'boolean' ? (value ? '是' : '否') : column.choices?.[String(value)]?.zh ?? String(value);
}

/** Every setting, explained as a column is: each is a row of the table of settings. */
export function settingEntries(language: Language): readonly ColumnEntry[] {
  return Object.entries(settings as Readonly<Record<string, Column>>).map(([key, column]) => {
    const standing = standingOf(key, column);
    return entryOf(language, `site-setting-${key}`, column, column.zh, column.internal, standing === '' ? '' : dictionaryWordsOf(language).default(standing));
  });
}

/** What holds for the table as a whole: who sees it, what may not repeat. */
export function tableNotes(language: Language, table: Table): readonly string[] {
  const words = dictionaryWordsOf(language);
  const name = ({ zh, en }: Column): string => (language === 'zh' ? `「${zh}」` : `${en} (${zh})`);
  const own = Object.values(table.columns).filter(column => column.internal);
  const inner = table.internal || own.length === 0 ? [] : [words.internalColumns(own.map(name).join(words.comma))];
  const unique = table.unique.map(key => name(table.columns[key]!)).join(words.comma);
  return [[words.tableAudience[table.internal ? 'internal' : 'public'], ...inner].join(language === 'zh' ? '；' : '; '), words[table.unique.length === 1 ? 'unique' : 'uniqueTogether'](unique)];
}
