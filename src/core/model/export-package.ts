// What is published as JSON, and the Data Package that describes its tables, so that other people's tools find their way.

import { tableSchemaOf, type Field } from '../schema/table-schema.ts';
import type { Table } from '../schema/table.ts';
import { tables } from '../schema/tables.ts';
import type { Atlas } from './atlas.ts';
import { exportedTables, exportTable, publishedKeys } from './export-table.ts';
import { packedTables } from './pack-atlas.ts';

type Row = Readonly<Record<string, unknown>>;

/** Tables by name, rows by the keys of their columns; what is unknown is left out. Coordinates are metres of each park's own. */
export function exportJson(atlas: Atlas): Readonly<Record<string, unknown>> {
  const { county, countyEn, asOf, host, licence } = atlas.settings;
  return {
    county, countyEn, asOf, host, licence,
    tables: Object.fromEntries(packedTables.filter(name => atlas[name].length > 0).map(name => {
      const keys = publishedKeys(atlas, name);
      return [name, (atlas[name] as readonly Row[]).map(row => Object.fromEntries(keys.flatMap(key => (row[key] === undefined || key === 'crs' ? [] : [[key, row[key]]]))))];
    })),
  };
}

/** A descriptor beside the tables: each a resource with the columns that it has. */
export function describeExport(atlas: Atlas): Readonly<Record<string, unknown>> {
  const { county, countyEn, asOf, host, baseUrl, licence } = atlas.settings;
  return {
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json', name: 'liantu-public',
    title: [county, countyEn].filter(text => text !== undefined).join(' '), description: '公开的产业链数据；几何为各园区自己的米制坐标。Published industry-chain data; shapes are in metres of each park’s own.',
    ...(asOf === undefined ? {} : { version: asOf, created: `${asOf}T00:00:00Z` }), ...(baseUrl === undefined ? {} : { homepage: baseUrl }),
    ...(host === undefined ? {} : { contributors: [{ title: host, roles: ['publisher'] }] }),
    ...(licence === undefined ? {} : { licenses: [{ title: licence }] }),
    resources: exportedTables(atlas).map(name => {
      const [header = []] = exportTable(atlas, name);
      const schema = tableSchemaOf(tables[name] as Table);
      const fields = header.flatMap(title => schema.fields.filter((field: Field) => field.name === title));
      const has = (names: readonly string[]): boolean => names.every(each => header.includes(each));
      return {
        name, type: 'table', title: `${tables[name].label.zh} ${tables[name].label.en}`, path: `${name}.csv`, format: 'csv', mediatype: 'text/csv', encoding: 'utf-8',
        schema: {
          ...schema, fields, ...(schema.uniqueKeys === undefined ? {} : { uniqueKeys: schema.uniqueKeys.filter(has) }),
          ...(schema.foreignKeys === undefined ? {} : { foreignKeys: schema.foreignKeys.filter(({ fields: own }) => has(own)) }),
        },
      };
    }),
  };
}
