// Our tables as Table Schema (Data Package 2.0), so that other people's tools can check the same files.

import { missingWords, noWords, yesWords } from './cell-words.ts';
import { headerOf, type Column, type Kind } from './column.ts';
import type { Table } from './table.ts';
import { tableNames, tables, type TableName } from './tables.ts';

type FieldType = 'string' | 'number' | 'integer' | 'boolean' | 'date' | 'yearmonth';

export interface Field {
  readonly name: string;
  readonly type: FieldType;
  readonly format?: 'uri';
  readonly title: string;
  readonly description?: string;
  readonly example: string;
  readonly groupChar?: string;
  readonly trueValues?: readonly string[];
  readonly falseValues?: readonly string[];
  readonly constraints?: Readonly<Record<string, unknown>>;
  /** Ours: the English header, and whether the column stays internal whatever the row says. */
  readonly titleEn: string;
  readonly unit?: string;
  readonly audience: 'public' | 'internal';
}

export interface TableSchema {
  readonly $schema: string;
  readonly name: string;
  readonly title: string;
  readonly description: string;
  /** A string, as the standard's text says; the profile of 2.0 asks for a list by mistake, and 2.1 mends it. */
  readonly fieldsMatch: 'partial';
  readonly fields: readonly Field[];
  readonly missingValues: readonly string[];
  readonly primaryKey?: readonly string[];
  readonly uniqueKeys?: readonly (readonly string[])[];
  readonly foreignKeys?: readonly { readonly fields: readonly string[]; readonly reference: { readonly resource?: string; readonly fields: readonly string[] } }[];
}

/** Kinds that are no text. Lists, references, coordinate systems and WKT are text to others. */
const types: Readonly<Partial<Record<Kind, FieldType>>> = { number: 'number', integer: 'integer', flag: 'boolean', date: 'date', month: 'yearmonth' };
/** As XML Schema writes patterns: the whole cell is meant. */
const patterns: Readonly<Partial<Record<Kind, string>>> = {
  code: '[A-Za-z0-9][A-Za-z0-9_\\-]*',
  creditCode: '[0-9A-HJ-NPQRTUWXY]{18}',
  stockCode: '((0|2|3)\\d{5}\\.SZ|(6|9)\\d{5}\\.SH|(4|8|9)\\d{5}\\.BJ)',
};
const profile = (name: string): string => `https://datapackage.org/profiles/2.0/${name}.json`;

function constraintsOf(table: Table, key: string, { required, kind, min, max, choices }: Column): Readonly<Record<string, unknown>> {
  return {
    ...(required ? { required: true } : {}),
    ...(table.unique.length === 1 && table.unique[0] === key ? { unique: true } : {}),
    ...(min === undefined ? {} : { minimum: min }),
    ...(max === undefined ? {} : { maximum: max }),
    ...(choices === undefined ? {} : { enum: Object.values(choices).map(({ zh }) => zh) }),
    ...(patterns[kind] === undefined ? {} : { pattern: patterns[kind] }),
  };
}

function fieldOf(table: Table, key: string, column: Column): Field {
  const { kind, zh, en, note, example, unit, internal } = column;
  const constraints = constraintsOf(table, key, column);
  return {
    name: headerOf(column), type: types[kind] ?? 'string', ...(kind === 'url' ? { format: 'uri' as const } : {}),
    title: zh, ...(note === undefined ? {} : { description: note }), example,
    ...(kind === 'number' || kind === 'integer' ? { groupChar: ',' } : {}),
    ...(kind === 'flag' ? { trueValues: yesWords, falseValues: noWords } : {}),
    ...(Object.keys(constraints).length === 0 ? {} : { constraints }),
    titleEn: en, ...(unit === undefined ? {} : { unit }), audience: internal || table.internal ? 'internal' : 'public',
  };
}

/** The header of a table's column of codes. */
const codeHeader = (name: string): string => headerOf(Object.values<Column>(tables[name as TableName].columns).find(({ kind }) => kind === 'code') ?? { zh: name } as Column);

/** The schema of one table. Columns may stand in any order and may be joined by others, as our own reader takes them. */
export function tableSchemaOf(table: Table): TableSchema {
  const columns = Object.entries(table.columns);
  const headers = table.unique.map(key => headerOf(table.columns[key]!));
  const whole = table.unique.every(key => table.columns[key]?.required);
  const foreign = columns.flatMap(([, column]) => (column.kind !== 'reference' || column.table === undefined ? []
    : [{ fields: [headerOf(column)], reference: { ...(column.table === table.name ? {} : { resource: column.table }), fields: [codeHeader(column.table)] } }]));
  return {
    $schema: profile('tableschema'), name: table.name, title: table.label.zh, description: `一行是${table.row.zh}。One row is ${table.row.en}.`,
    fieldsMatch: 'partial', fields: columns.map(([key, column]) => fieldOf(table, key, column)), missingValues: ['', ...missingWords],
    // a key may have no blank in it; where a part may be blank the columns are unique together all the same
    ...(whole ? { primaryKey: headers } : { uniqueKeys: [headers] }),
    ...(foreign.length === 0 ? {} : { foreignKeys: foreign }),
  };
}

/** A descriptor to be laid beside the tables in the data folder: every table a resource, its schema within. */
export function dataPackage(): Readonly<Record<string, unknown>> {
  return {
    $schema: profile('datapackage'), name: 'liantu', title: '链图数据 Liantu data',
    description: '放进数据文件夹，与各表并列。Lay this file beside the tables in the data folder.',
    resources: tableNames.map(name => ({
      name, type: 'table', title: `${tables[name].label.zh} ${tables[name].label.en}`, path: `${name}.csv`, format: 'csv', mediatype: 'text/csv', encoding: 'utf-8', schema: tableSchemaOf(tables[name]),
    })),
  };
}
