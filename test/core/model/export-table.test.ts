// What is published, written as tables again: reading them gives the same atlas.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readFolder } from '../../../src/build/read-folder.ts';
import { checkData, recordsFor } from '../../../src/core/check/check-data.ts';
import type { Sheet } from '../../../src/core/check/sheet.ts';
import { parseGeometry } from '../../../src/core/check/parse-geometry.ts';
import type { Atlas } from '../../../src/core/model/atlas.ts';
import { buildAtlas } from '../../../src/core/model/build-atlas.ts';
import { describeExport, exportJson } from '../../../src/core/model/export-package.ts';
import { exportedTables, exportTable, writeWkt } from '../../../src/core/model/export-table.ts';
import { readSheet } from '../../../src/io/read-sheet.ts';
import { writeTable } from '../../../src/io/write-csv.ts';
import { tables } from '../../../src/core/schema/tables.ts';
import { anyCounty } from '../../support/arbitrary.ts';
import { atlasOf } from '../../support/county.ts';

const sheetsOf = (atlas: Atlas): readonly Sheet[] => exportedTables(atlas).map(table => readSheet(table, `${table}.csv`, new TextEncoder().encode(writeTable(exportTable(atlas, table)))));
/** Without what is not handed on, and what the same table says in other words: places on earth, the systems that geometry came in. */
const compared = ({ index: _index, settings: { lon: _lon, lat: _lat, ...settings }, ...tables }: Atlas): unknown => JSON.parse(JSON.stringify({ settings, ...tables }, (key, value: unknown) => (['lon', 'lat', 'crs', 'origin'].includes(key) ? undefined : value)));

describe('the public tables, read again', () => {
  test('of the demonstration county give its atlas, with no error', async () => {
    const { sheets } = await readFolder('data');
    const atlas = buildAtlas(recordsFor(checkData(sheets), 'public'), 'public');
    const again = checkData(sheetsOf(atlas));
    expect(again.findings.filter(({ level }) => level === 'error')).toEqual([]);
    expect(compared(buildAtlas(recordsFor(again, 'public'), 'public'))).toEqual(compared(atlas));
  });
  test('of any county give its atlas', () => {
    fc.assert(fc.property(anyCounty, county => {
      const atlas = atlasOf(county);
      expect(compared(buildAtlas(recordsFor(checkData(sheetsOf(atlas)), 'public'), 'public'))).toEqual(compared(atlas));
    }), { numRuns: 60 });
  });
});

test.each(['POINT (1 2)', 'LINESTRING (0 0, 1 2.5)', 'POLYGON ((0 0, 9 0, 9 9, 0 0), (1 1, 2 1, 2 2, 1 1))', 'MULTIPOLYGON (((0 0, 9 0, 9 9, 0 0)), ((20 0, 29 0, 29 9, 20 0)))'])('%s is written as it was read', text => {
  const { value } = parseGeometry(text, tables.places.columns.shape) as { readonly value: Parameters<typeof writeWkt>[0] };
  expect(writeWkt(value)).toBe(text);
});

describe('the Data Package', () => {
  const atlas = atlasOf({ links: [{ code: 'A', externalDemand: 3 }, { code: 'B' }], flows: [{ from: 'A', to: 'B', item: '料' }] });
  const { resources } = describeExport(atlas) as { readonly resources: readonly { readonly name: string; readonly path: string; readonly schema: { readonly fields: readonly { readonly name: string }[]; readonly foreignKeys?: readonly { readonly fields: readonly string[] }[] } }[] };
  test('has a resource for every table that is written, with its very columns in their order', () => {
    expect(resources.map(({ name, path }) => [name, path])).toEqual(exportedTables(atlas).map(name => [name, `${name}.csv`]));
    for (const { name, schema } of resources) expect(schema.fields.map(field => field.name)).toEqual(exportTable(atlas, name as 'links')[0]);
  });
  test('speaks of no column that is not there', () => {
    for (const { schema } of resources) for (const { fields } of schema.foreignKeys ?? []) expect(schema.fields.map(({ name }) => name)).toEqual(expect.arrayContaining([...fields]));
  });
  test('and the JSON leave out what is unknown, and where towns lie', () => {
    const { tables: all } = exportJson(atlas) as { readonly tables: Readonly<Record<string, readonly Readonly<Record<string, unknown>>[]>> };
    expect([all['links']?.[1]?.['externalDemand'], 'externalDemand' in (all['links']?.[1] ?? {}), all['links']?.[0]?.['externalDemand']]).toEqual([undefined, false, 3]);
    expect(JSON.stringify(all)).not.toMatch(/"(lon|lat|origin)":/);
  });
});
