// What dictionary and templates say of the columns: all of them, in both languages, nothing cut.

import { describe, expect, test } from 'vitest';
import type { Column } from '../../src/core/schema/column.ts';
import { settings } from '../../src/core/schema/site.ts';
import type { Table } from '../../src/core/schema/table.ts';
import { tables } from '../../src/core/schema/tables.ts';
import { entriesOf, settingEntries, tableNotes } from '../../src/i18n/dictionary.ts';
import { templateWords } from '../../src/i18n/template-words.ts';

const all: readonly Table[] = Object.values(tables);
const columns: readonly (readonly [string, Column])[] = [...all.flatMap(table => Object.entries<Column>(table.columns).map(([key, column]) => [`${table.name}.${key}`, column] as const)), ...Object.entries<Column>(settings).map(([key, column]) => [`setting ${key}`, column] as const)];
const han = /\p{Script=Han}/u;

test('every note has its English, which is no Chinese', () => {
  expect(columns.filter(([, { note, noteEn }]) => (note === undefined) !== (noteEn === undefined)).map(([name]) => name)).toEqual([]);
  expect(columns.filter(([, { noteEn }]) => noteEn !== undefined && /\p{Script=Han}{5,}|[\u3002\uff0c]/u.test(noteEn)).map(([name]) => name)).toEqual([]);
});

describe.each(all.map(table => [table.name, table] as const))('%s', (name, table) => {
  test('has an entry for each column, with an anchor of its own', () => {
    const ids = entriesOf('zh', table).map(({ id }) => id);
    expect(ids).toEqual(Object.keys(table.columns).map(key => `${name}-${key}`));
  });
  test('says in English in which unit and what kind', () => {
    for (const { unit, kind, range } of entriesOf('en', table)) {
      expect(unit).not.toMatch(han);
      expect(range).not.toMatch(han);
      expect(kind.replace(/是|否/g, '')).not.toMatch(han);
      expect(kind).not.toBe('');
    }
  });
  test('shows as internal exactly the columns that never leave the internal edition', () => {
    expect(entriesOf('zh', table).map(({ audience }) => audience)).toEqual(Object.values(table.columns).map(({ internal }) => (internal || table.internal ? 'internal' : 'public')));
    expect(tableNotes('zh', table).join()).toContain('不能重复');
  });
  test('hints fit in what Excel shows, are whole, and say what is required, the unit and who sees it', () => {
    for (const [key, column] of Object.entries(table.columns)) {
      const hint = templateWords.hint(table, key);
      expect(hint.length).toBeLessThanOrEqual(255);
      expect(hint.startsWith('必填')).toBe(column.required);
      expect(hint).toMatch(/谁看得见：\S+。$/);
      if (column.unit !== undefined) expect(hint).toContain(column.unit);
    }
  });
  test('the guide has a row for the table and one for each column', () => {
    const rows = templateWords.rows(table);
    expect(rows.length).toBe(1 + Object.keys(table.columns).length + (name === 'site' ? Object.keys(settings).length : 0));
    for (const row of rows) expect(row).toHaveLength(templateWords.heads.length);
  });
});

test('settings tell what stands where they are not given', () => {
  const of = (id: string) => settingEntries('en').find(entry => entry.id === `site-setting-${id}`);
  expect([of('weakBelow')?.standing, of('demo')?.standing, of('mapMode')?.standing, of('county')?.standing]).toEqual(['default 0.8', 'default 否', 'default 示意', '']);
  for (const index of Object.keys(settings).keys()) expect(templateWords.settingHint(index).length).toBeLessThanOrEqual(255);
});
