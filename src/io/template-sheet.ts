// One table as an empty sheet to fill in: header, widths, lists to choose from, hints at every cell, and text where Excel would spoil a code.

import type { CellStyle, DataValidation, WriteSheet } from 'hucre/xlsx';
import { columnLetter } from '../core/check/finding.ts';
import { headerOf, type Column, type Kind } from '../core/schema/column.ts';
import { startRows, startSettings } from '../core/schema/start-rows.ts';
import type { Table } from '../core/schema/table.ts';
import { tables, type TableName } from '../core/schema/tables.ts';

/** What the template says to whoever fills it in. */
export interface TemplateWords {
  readonly guide: string;
  readonly heads: readonly string[];
  readonly intro: readonly string[];
  rows(table: Table): readonly (readonly string[])[];
  hint(table: Table, key: string): string;
  settingHint(index: number): string;
  refused(column: Column): string;
  title(table: Table): string;
  readonly titleOfAll: string;
}

/** Hints and lists reach this far down. */
const lastRow = 2001;
/** Cells are formatted as text this far down; below, Excel carries the format on by itself. */
const textRows = 300;

const ink = { rgb: '1F2733' };
const rule = { rgb: 'B8321F' };
const hairline = { rgb: 'B9B3A6' };
const asText: CellStyle = { numFmt: '@' };
/** Of the whole workbook; a style names it again, or the program's own would be taken. */
export const face = { name: '微软雅黑', size: 11 } as const;

const spoilt: ReadonlySet<Kind> = new Set(['code', 'reference', 'references', 'creditCode', 'stockCode', 'date', 'month']);
/** Whether Excel would take what belongs here for a number or a date and change it: codes, dates, telephone numbers. */
export const isSpoilt = ({ kind, example }: Column): boolean => spoilt.has(kind) || (kind === 'text' && /^[\d-]+$/.test(example));

const headStyle = (column: Column, internal: boolean): CellStyle => ({
  font: { ...face, bold: true, color: column.required ? rule : ink }, alignment: { vertical: 'center', wrapText: true },
  border: { bottom: column.required ? { style: 'medium', color: rule } : { style: 'thin', color: hairline } },
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: internal ? 'E9E3D4' : 'FAF7F0' } },
});

/** Chinese characters are twice as wide as letters. */
const widthOf = (text: string): number => [...text].reduce((sum, mark) => sum + (mark.charCodeAt(0) > 255 ? 2 : 1), 0);
const columnWidth = (column: Column): number => Math.min(36, Math.max(9, widthOf(headerOf(column)) + 3, widthOf(column.example) + 2));

const listOf = ({ kind, choices }: Column): readonly string[] | undefined => (kind === 'flag' ? ['是', '否'] : choices === undefined ? undefined : Object.values(choices).map(({ zh }) => zh));

/** The codes that another sheet of the same workbook has so far, as Excel writes it. */
function codesOn(name: TableName): string {
  const { label, columns } = tables[name];
  const letter = columnLetter(Object.values<Column>(columns).findIndex(({ kind }) => kind === 'code'));
  const at = (from: number, to: number): string => `'${label.zh}'!$${letter}$${from}:$${letter}$${to}`;
  return `OFFSET(${at(2, 2)},0,0,MAX(1,COUNTA(${at(2, lastRow)})),1)`;
}

type Rule = Pick<DataValidation, 'type' | 'operator' | 'values' | 'formula1' | 'formula2' | 'showErrorMessage' | 'errorStyle'>;

/** What Excel checks by itself. Numbers and references only warn: what is not known yet must not stop anyone. */
function ruleOf(column: Column, together: boolean): Rule {
  const values = listOf(column);
  if (values !== undefined) return { type: 'list', values: [...values], showErrorMessage: true, errorStyle: 'stop' };
  if (together && column.table !== undefined) {
    // several codes in one cell: the list helps with the first, and anything may be written
    const one = column.kind === 'reference';
    return { type: 'list', formula1: codesOn(column.table as TableName), showErrorMessage: one, ...(one ? { errorStyle: 'warning' as const } : {}) };
  }
  if (column.kind !== 'number' && column.kind !== 'integer') return { type: 'textLength', operator: 'greaterThanOrEqual', formula1: '0', showErrorMessage: false };
  const type = column.kind === 'integer' ? 'whole' : 'decimal';
  return { type, operator: 'between', formula1: String(column.min ?? -1e12), formula2: String(column.max ?? 1e12), showErrorMessage: true, errorStyle: 'warning' };
}

function validationOf(column: Column, range: string, hint: string, words: TemplateWords, together: boolean): DataValidation {
  return { ...ruleOf(column, together), allowBlank: true, showInputMessage: true, range, inputTitle: headerOf(column).slice(0, 32), inputMessage: hint, errorTitle: headerOf(column).slice(0, 32), errorMessage: words.refused(column) };
}

/** The sheet of a table. `together`: its workbook holds all tables, so that references can be chosen from. */
export function templateSheet(table: Table, words: TemplateWords, together: boolean): WriteSheet {
  const columns = Object.entries(table.columns);
  const start = startRows(table);
  const isSettings = start.length > 0;
  const rangeOf = (index: number, from: number): string => `${columnLetter(index)}${from}:${columnLetter(index)}${lastRow}`;
  const cells = new Map(columns.map(([, column], index) => [`0,${index}`, { value: headerOf(column), type: 'string' as const, style: headStyle(column, table.internal || column.internal) }]));
  columns.forEach(([key, column], index) => {
    const text = isSpoilt(column) || (isSettings && key === 'value');
    for (let row = 1; text && row <= Math.max(textRows, start.length); row++) {
      const value = start[row - 1]?.[index] ?? '';
      cells.set(`${row},${index}`, { value: value === '' ? null as unknown as string : value, type: 'string', style: asText });
    }
  });
  const valueColumn = columns.findIndex(([key]) => key === 'value');
  const settings = isSettings ? startSettings.map((column, index) => validationOf(column, `${columnLetter(valueColumn)}${index + 2}`, words.settingHint(index), words, false)) : [];
  const general = columns.map(([key, column], index) => validationOf(column, rangeOf(index, isSettings && key === 'value' ? start.length + 2 : 2), words.hint(table, key), words, together));
  return {
    name: table.label.zh,
    rows: [columns.map(([, column]) => headerOf(column)), ...start.map(row => row.map(cell => (cell === '' ? null : cell)))],
    columns: columns.map(([, column]) => ({ width: columnWidth(column) })), cells, rowDefs: new Map([[0, { height: 30 }]]),
    freezePane: { rows: 1, columns: 1 }, dataValidations: [...settings, ...general],
  };
}

/** The sheet that explains: every column of the tables given. */
export function guideSheet(of: readonly Table[], words: TemplateWords): WriteSheet {
  const lead = words.intro.map(line => [line]);
  const rows = [...lead, [...words.heads], ...of.flatMap(table => words.rows(table).map(row => [...row]))];
  const wrap: CellStyle = { alignment: { wrapText: true, vertical: 'top' } };
  const styleOf = (row: number, first: string): CellStyle => (row < lead.length ? {} : row === lead.length || first !== '' ? { ...wrap, font: { ...face, bold: true }, border: { bottom: { style: 'thin', color: hairline } } } : wrap);
  const cells = new Map(rows.flatMap((row, at) => row.map((value, index) => [`${at},${index}`, { value, type: 'string' as const, style: styleOf(at, row[0] ?? '') }] as const)));
  return { name: words.guide, rows, cells, columns: [22, 18, 22, 46, 10, 7, 30, 60, 16].map(width => ({ width })), freezePane: { rows: lead.length + 1 } };
}
