// Templates as a planner opens them: written, read back, filled in and checked.

import { readdir, readFile } from 'node:fs/promises';
import { readXlsx, writeXlsx, type Sheet as WorkSheet } from 'hucre/xlsx';
import { beforeAll, describe, expect, test } from 'vitest';
import { checkData } from '../../src/core/check/check-data.ts';
import { findHeader } from '../../src/core/check/find-header.ts';
import type { Sheet } from '../../src/core/check/sheet.ts';
import { headerOf, type Column } from '../../src/core/schema/column.ts';
import { startRows } from '../../src/core/schema/start-rows.ts';
import type { Table } from '../../src/core/schema/table.ts';
import { guideName, tableNames, tables, type TableName } from '../../src/core/schema/tables.ts';
import { templateWords } from '../../src/i18n/template-words.ts';
import { readFiles } from '../../src/io/read-files.ts';
import { readSheet } from '../../src/io/read-sheet.ts';
import { isSpoilt } from '../../src/io/template-sheet.ts';
import { writeCsv } from '../../src/io/write-csv.ts';
import { csvTemplate, xlsxOfAll, xlsxTemplate } from '../../src/io/write-template.ts';

const headersOf = (table: Table): readonly string[] => Object.values(table.columns).map(headerOf);
const textOf = (bytes: Uint8Array): string => new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
const ruleAt = (sheet: WorkSheet | undefined, column: string) => sheet?.dataValidations?.find(({ range }) => range.startsWith(`${column}2:`));

/** The demonstration county's rows in the columns of the templates. */
const filled = new Map<TableName, readonly (readonly string[])[]>();
beforeAll(async () => {
  for (const file of (await readdir('data')).filter(name => name.endsWith('.csv'))) {
    const name = tableNames.find(table => `${table}.csv` === file)!;
    const { rows } = readSheet(name, file, await readFile(`data/${file}`));
    const { last, cells } = findHeader(tables[name], rows);
    const at = headersOf(tables[name]).map(header => cells.indexOf(header));
    filled.set(name, rows.slice(last + 1).filter(row => row.some(cell => cell !== '')).map(row => at.map(index => row[index] ?? '')));
  }
});

describe.each(tableNames)('CSV template of %s', name => {
  const bytes = csvTemplate(tables[name]);
  test('is UTF-8 with its mark, ends its lines as Excel does, and has the header with units', () => {
    const text = textOf(bytes);
    expect(text.startsWith('\ufeff')).toBe(true);
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    expect(readSheet(name, `${name}.csv`, bytes).rows[0]).toEqual(headersOf(tables[name]));
  });
  test('holds no row that would be read as data, but the settings that there are', () => {
    const { rows, findings } = readSheet(name, `${name}.csv`, bytes);
    expect(rows.slice(1).filter(row => row.some(cell => cell !== ''))).toEqual(startRows(tables[name]));
    expect(startRows(tables[name]).length > 0).toBe(name === 'site');
    expect(findings).toEqual([]);
  });
});

test('empty templates are told to have no settings filled in, and nothing else', () => {
  const { findings } = checkData(tableNames.map(name => readSheet(name, `${name}.csv`, csvTemplate(tables[name]))));
  expect(findings.map(({ file, row, column, code }) => `${file} ${column ?? ''}${row ?? ''} ${code}`)).toEqual(['site.csv B2 cell-required', 'site.csv B20 cell-required']);
});

test('templates filled with a whole county pass the check as that county does', async () => {
  const sheets = tableNames.map(name => readSheet(name, `${name}.csv`, new TextEncoder().encode(writeCsv([headersOf(tables[name]), ...filled.get(name) ?? []]))));
  const { findings, counts } = checkData(sheets);
  expect(findings.filter(({ level }) => level !== 'notice')).toEqual([]);
  for (const name of tableNames) expect([name, counts[name].used, counts[name].refused]).toEqual([name, filled.get(name)?.length, 0]);
});

describe('workbook of one table', () => {
  test.each(tableNames)('%s has its header frozen, a hint at every column, lists of the agreed words, and a sheet that explains', async name => {
    const table: Table = tables[name];
    const { sheets } = await readXlsx(await xlsxTemplate(table, templateWords), { readStyles: true });
    const [sheet, guide] = sheets;
    expect(sheets.map(each => each.name)).toEqual([table.label.zh, guideName]);
    expect(sheet?.rows[0]).toEqual(headersOf(table));
    expect(sheet?.rows.slice(1 + startRows(table).length).flat().filter(cell => cell !== null && cell !== '')).toEqual([]);
    expect(sheet?.freezePane).toMatchObject({ rows: 1 });
    for (const [index, [key, column]] of Object.entries<Column>(table.columns).entries()) {
      const letter = index < 26 ? String.fromCharCode(65 + index) : `A${String.fromCharCode(65 + index - 26)}`;
      const own = sheet?.dataValidations?.filter(({ range }) => new RegExp(`^${letter}\\d`).test(range)) ?? [];
      expect([key, own.length]).toEqual([key, name === 'site' && key === 'value' ? 1 + startRows(table).length : 1]);
      for (const { inputMessage, showInputMessage } of own) expect([showInputMessage, (inputMessage ?? '').length > 5]).toEqual([true, true]);
      if (column.choices !== undefined) expect(own[0]?.values).toEqual(Object.values(column.choices).map(({ zh }) => zh));
      if (column.kind === 'flag') expect(own[0]?.values).toEqual(['是', '否']);
      if (isSpoilt(column)) expect([key, sheet?.cells?.get(`1,${index}`)?.style?.numFmt, sheet?.cells?.get(`200,${index}`)?.style?.numFmt]).toEqual([key, '@', '@']);
      expect(sheet?.cells?.get(`0,${index}`)?.style?.font?.bold).toBe(true);
      expect(guide?.rows.some(row => row[1] === headerOf(column))).toBe(true);
    }
  });
  test('keeps as text what Excel would spoil: codes, references, dates, credit and stock codes, telephone numbers', () => {
    const { companies, milestones, monthly, links } = tables;
    expect([companies.columns.creditCode, companies.columns.stockCode, companies.columns.code, companies.columns.phone, milestones.columns.planned, monthly.columns.month, links.columns.chain].map(isSpoilt)).not.toContain(false);
    expect([companies.columns.name, companies.columns.revenue, links.columns.product].map(isSpoilt)).not.toContain(true);
  });
  test('warns of a figure out of bounds without forbidding it', async () => {
    const { sheets: [sheet] } = await readXlsx(await xlsxTemplate(tables.chains, templateWords));
    expect(ruleAt(sheet, 'E')).toMatchObject({ type: 'whole', formula1: '1', formula2: '12', errorStyle: 'warning' });
  });
});

test('no list of words is too long for Excel, and no word would be parted in it', () => {
  const lists = tableNames.flatMap(name => Object.values<Column>(tables[name].columns).flatMap(({ choices }) => (choices === undefined ? [] : [Object.values(choices).map(({ zh }) => zh)])));
  expect(lists.length).toBeGreaterThan(10);
  for (const words of lists) expect([words.join().length <= 255, words.filter(word => word.includes(','))]).toEqual([true, []]);
});

describe('workbook of all tables', () => {
  let book: Awaited<ReturnType<typeof readXlsx>>;
  beforeAll(async () => { book = await readXlsx(await xlsxOfAll(templateWords)); });

  test('has a sheet for each table by its Chinese name, behind the one that explains', () => {
    expect(book.sheets.map(({ name }) => name)).toEqual([guideName, ...tableNames.map(name => tables[name].label.zh)]);
    for (const name of tableNames) expect(book.sheets.find(sheet => sheet.name === tables[name].label.zh)?.rows[0]).toEqual(headersOf(tables[name]));
  });
  test('lets a reference be chosen from the codes of the sheet that it leads to', () => {
    const links = book.sheets.find(({ name }) => name === tables.links.label.zh);
    expect(ruleAt(links, 'B')).toMatchObject({ type: 'list', formula1: "OFFSET('产业链'!$A$2:$A$2,0,0,MAX(1,COUNTA('产业链'!$A$2:$A$2001)),1)" });
  });
  test('is read as every table, its guide as nobody’s data', async () => {
    const bytes = await xlsxOfAll(templateWords);
    const { sheets, findings } = await readFiles([{ name: '模板.xlsx', read: () => Promise.resolve(bytes) }]);
    expect(sheets.map(({ table }) => table)).toEqual(tableNames);
    expect(findings).toEqual([]);
  });
  test('filled with a county it passes the check', async () => {
    const sheets = book.sheets.flatMap(sheet => {
      const name = tableNames.find(table => tables[table].label.zh === sheet.name);
      return name === undefined ? [] : [{ name: sheet.name, rows: [[...headersOf(tables[name])], ...(filled.get(name) ?? []).map(row => [...row])] }];
    });
    const bytes = new Uint8Array(await writeXlsx({ sheets }));
    const read = await readFiles([{ name: '填好.xlsx', read: () => Promise.resolve(bytes) }]);
    const { findings, counts } = checkData(read.sheets);
    expect([...read.findings, ...findings].filter(({ level }) => level !== 'notice')).toEqual([]);
    expect(counts.companies.used).toBe(filled.get('companies')?.length);
  });
});

test('templates are the same bytes whenever they are made', async () => {
  const made = async (): Promise<readonly Uint8Array[]> => [csvTemplate(tables.site), await xlsxTemplate(tables.links, templateWords), await xlsxOfAll(templateWords)];
  const [first, second] = [await made(), await new Promise(done => setTimeout(done, 1100)).then(made)];
  expect(first.map((bytes, index) => Buffer.compare(bytes, second[index] ?? new Uint8Array()))).toEqual([0, 0, 0]);
});

test('a sheet of a template is checked as any sheet', () => {
  const sheet: Sheet = readSheet('links', 'links.csv', csvTemplate(tables.links));
  expect(checkData([sheet]).findings.filter(({ file }) => file === 'links.csv')).toEqual([]);
});
