import { describe, expect, test } from 'vitest';
import { readCell } from '../../../src/core/check/read-cell.ts';
import { headerOf, type Column } from '../../../src/core/schema/column.ts';
import { defaults, settings } from '../../../src/core/schema/site.ts';
import { tableNames, tables, type TableName } from '../../../src/core/schema/tables.ts';

const columnsOf = (name: TableName): readonly (readonly [string, Column])[] => Object.entries(tables[name].columns as Readonly<Record<string, Column>>);

describe.each(tableNames)('%s', name => {
  test('is filed under its own name', () => { expect(tables[name].name).toBe(name); });
  test('every example can stand in its cell', () => {
    for (const [key, column] of columnsOf(name)) expect([key, readCell({ ...column, required: false }, column.example).faults]).toEqual([key, undefined]);
  });
  test('says whether it is public, where it is from and how old it is', () => { expect(columnsOf(name).map(([key]) => key)).toEqual(expect.arrayContaining(['public', 'source', 'updated'])); });
  test('has labels in both languages', () => { for (const [, { zh, en }] of columnsOf(name)) expect([zh, en]).toEqual([expect.stringMatching(/\p{Script=Han}/u), expect.stringMatching(/^[A-Z]/)]); });
  test('refers to tables that have codes', () => { for (const [, { table }] of columnsOf(name)) if (table !== undefined) expect(Object.keys(tables[table as TableName].columns)).toContain('code'); });
  test('tells rows apart by columns that it has and that are required, the last perhaps not', () => {
    const { unique } = tables[name];
    const required = new Map(columnsOf(name).map(([key, column]) => [key, column.required]));
    expect(unique.length).toBeGreaterThan(0);
    expect(unique.map(key => required.get(key)).slice(0, Math.max(1, unique.length - 1))).not.toContain(false);
    for (const key of unique) expect(required.has(key)).toBe(true);
  });
  test('never offers one word for two choices', () => {
    for (const [, { choices }] of columnsOf(name)) {
      const words = Object.values(choices ?? {}).flatMap(({ zh, en }) => [...new Set([zh.toLowerCase(), en.toLowerCase()])]);
      expect(new Set(words).size).toBe(words.length);
    }
  });
});

test('people, phones and what is being negotiated are internal wherever they stand', () => {
  const open = tableNames.flatMap(name => columnsOf(name).filter(([, { zh, internal }]) => !internal && !tables[name].internal && /联系人|电话|组长|链长|领导|对接|小分队|专班/.test(zh)).map(([key]) => `${name}.${key}`));
  expect(open).toEqual([]);
});

describe('settings', () => {
  test('every example can stand in its cell, and every default within its bounds', () => {
    for (const [key, column] of Object.entries(settings as Readonly<Record<string, Column>>)) {
      expect([key, readCell(column, column.example).faults]).toEqual([key, undefined]);
      const standing = (defaults as Readonly<Record<string, unknown>>)[key];
      if (typeof standing === 'number') expect(readCell(column, String(standing)).value).toBe(standing);
    }
  });
});

test('a header carries its unit in brackets', () => {
  expect([headerOf(tables.parcels.columns.area), headerOf(tables.parcels.columns.name)]).toEqual(['面积(亩)', '名称']);
});
