// Table Schema and Data Package, against what their standard says: https://datapackage.org/standard/table-schema/

import { describe, expect, test } from 'vitest';
import { readCell } from '../../../src/core/check/read-cell.ts';
import { headerOf, type Column } from '../../../src/core/schema/column.ts';
import { dataPackage, tableSchemaOf, type TableSchema } from '../../../src/core/schema/table-schema.ts';
import { tableNames, tables, type TableName } from '../../../src/core/schema/tables.ts';

/** What the standard lets a field of each type have as constraint. */
const constraints: Readonly<Record<string, readonly string[]>> = {
  string: ['required', 'unique', 'enum', 'pattern', 'minLength', 'maxLength'], number: ['required', 'unique', 'enum', 'pattern', 'minimum', 'maximum'],
  integer: ['required', 'unique', 'enum', 'pattern', 'minimum', 'maximum'], boolean: ['required', 'enum'], date: ['required', 'unique', 'enum', 'minimum', 'maximum'], yearmonth: ['required', 'unique', 'enum', 'minimum', 'maximum'],
};
const schemas: Readonly<Record<TableName, TableSchema>> = Object.fromEntries(tableNames.map(name => [name, tableSchemaOf(tables[name])])) as Readonly<Record<TableName, TableSchema>>;
const columnsOf = (name: TableName): readonly Column[] => Object.values(tables[name].columns);

/** A cell as software that follows the standard reads it; undefined for what it refuses. */
function accepts({ type, trueValues = [], falseValues = [], groupChar = '', constraints: { enum: all, pattern, minimum, maximum } = {} }: TableSchema['fields'][number], cell: string): boolean {
  const figure = Number(cell.replaceAll(groupChar, ''));
  const fits: Readonly<Record<string, boolean>> = {
    string: true, number: Number.isFinite(figure), integer: Number.isInteger(figure), boolean: trueValues.includes(cell) || falseValues.includes(cell), date: /^\d{4}-\d{2}-\d{2}$/.test(cell), yearmonth: /^\d{4}-\d{2}$/.test(cell),
  };
  return fits[type] === true && (all === undefined || (all as string[]).includes(cell)) && (pattern === undefined || new RegExp(`^(?:${pattern as string})$`).test(cell))
    && (minimum === undefined || figure >= (minimum as number)) && (maximum === undefined || figure <= (maximum as number));
}

describe.each(tableNames)('%s', name => {
  const schema = schemas[name];
  const headers = schema.fields.map(field => field.name);

  test('names the profile of the standard, and takes columns in any order and more than these', () => {
    expect(schema.$schema).toBe('https://datapackage.org/profiles/2.0/tableschema.json');
    expect(schema.fieldsMatch).toBe('partial');
  });
  test('has a field for each column, by the header that templates have, each once', () => {
    expect(headers).toEqual(columnsOf(name).map(headerOf));
    expect(new Set(headers).size).toBe(headers.length);
  });
  test('has types and constraints that the standard knows', () => {
    for (const { type, constraints: own = {} } of schema.fields) {
      expect(Object.keys(constraints)).toContain(type);
      expect(Object.keys(own).filter(key => !constraints[type]?.includes(key))).toEqual([]);
      if (own['enum'] !== undefined) expect(own['enum']).not.toHaveLength(0);
    }
  });
  test('takes every example, and so does our own reader', () => {
    schema.fields.forEach((field, index) => {
      const column = columnsOf(name)[index];
      if (column === undefined || field.example === '') return;
      expect([field.name, accepts(field, field.example)]).toEqual([field.name, true]);
      expect(readCell(column, field.example).faults).toBeUndefined();
    });
  });
  test('takes nothing for yes, no or unknown that our own reader does not', () => {
    for (const [index, { trueValues = [], falseValues = [] }] of schema.fields.entries()) {
      const column = { ...columnsOf(name)[index]!, required: false };
      for (const word of trueValues) expect(readCell(column, word).value).toBe(true);
      for (const word of falseValues) expect(readCell(column, word).value).toBe(false);
      if (column.kind !== 'text') for (const word of schema.missingValues) expect(readCell(column, word).value).toBeUndefined();
    }
    expect(schema.missingValues).toContain('');
    expect(new Set(schema.missingValues).size).toBe(schema.missingValues.length);
  });
  test('has keys of its own required fields, and foreign keys that lead to the key of another table', () => {
    const keys = [...(schema.primaryKey ?? []), ...(schema.uniqueKeys ?? []).flat(), ...(schema.foreignKeys ?? []).flatMap(({ fields }) => fields)];
    expect(keys.length).toBeGreaterThan(0);
    expect(keys.filter(key => !headers.includes(key))).toEqual([]);
    for (const key of schema.primaryKey ?? []) expect(schema.fields.find(field => field.name === key)?.constraints).toMatchObject({ required: true });
    for (const { fields, reference } of schema.foreignKeys ?? []) {
      expect(reference.fields).toHaveLength(fields.length);
      expect(schemas[(reference.resource ?? name) as TableName].primaryKey).toEqual(reference.fields);
    }
  });
});

test('every reference to one code is a foreign key', () => {
  for (const name of tableNames) expect((schemas[name].foreignKeys ?? []).map(({ fields }) => fields[0])).toEqual(columnsOf(name).filter(({ kind }) => kind === 'reference').map(headerOf));
});

test('a bad cell is refused as our own reader refuses it', () => {
  const field = (name: TableName, header: string): TableSchema['fields'][number] => schemas[name].fields.find(each => each.name === header)!;
  expect([accepts(field('links', '位置'), '中油'), accepts(field('links', '外部需求'), '-1'), accepts(field('links', '编码'), '一号'), accepts(field('companies', '证券代码'), '895'), accepts(field('links', '单价(万元)'), '1,200')]).toEqual([false, false, false, false, true]);
});

test('the Data Package has every table as a resource with its schema, and paths that stay in the folder', () => {
  const { $schema, resources } = dataPackage() as { $schema: string; resources: readonly { name: string; path: string; type: string; schema: TableSchema; encoding: string }[] };
  expect($schema).toBe('https://datapackage.org/profiles/2.0/datapackage.json');
  expect(resources.map(({ name }) => name)).toEqual(tableNames);
  for (const { name, path, type, schema, encoding } of resources) {
    expect([path, type, encoding]).toEqual([`${name}.csv`, 'table', 'utf-8']);
    expect(name).toMatch(/^[-a-z0-9._]+$/);
    expect(schema).toEqual(schemas[name as TableName]);
  }
});
