import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkData, recordsFor } from '../../../src/core/check/check-data.ts';
import type { Sheet } from '../../../src/core/check/sheet.ts';
import { analyseAtlas } from '../../../src/core/analysis/analyse-atlas.ts';
import { buildAtlas } from '../../../src/core/model/build-atlas.ts';
import { tableNames, tables } from '../../../src/core/schema/tables.ts';
import { anyCell, anyTable, spoiledSheets } from '../../support/arbitrary.ts';

const sheetsOf = (given: readonly { readonly name: Sheet['table']; readonly rows: Sheet['rows'] }[]): readonly Sheet[] =>
  tableNames.flatMap(name => given.filter(table => table.name === name).slice(0, 1).map(({ rows }) => ({ table: name, file: `${name}.csv`, rows, findings: [] })));
const anySheets = fc.oneof(spoiledSheets, fc.array(anyTable, { maxLength: 12 }).map(sheetsOf));
const isBlank = (row: readonly string[]): boolean => row.every(cell => /^[\s\u200b\u200c\u200d\u2060\ufeff]*$/.test(cell));

describe('whatever stands in the cells', () => {
  test('every row below the header is used, blank or refused, and the numbers add up', () => {
    fc.assert(fc.property(anySheets, sheets => {
      const { counts, records } = checkData(sheets);
      for (const { table, rows } of sheets) {
        const below = rows.slice(1);
        if (below.length > 0 && isBlank(below.at(-1) ?? [])) below.pop();
        const { rows: counted, used, blank, refused } = counts[table];
        expect([counted, blank, used]).toEqual([below.length, below.filter(isBlank).length, records[table].length]);
        expect(refused).toBe(counted - used - blank);
        expect(refused).toBeGreaterThanOrEqual(0);
      }
    }), { numRuns: 150 });
  });

  test('no row is refused in silence: a finding stands on it, or on the header that it would need', () => {
    fc.assert(fc.property(anySheets, sheets => {
      const { findings, records } = checkData(sheets);
      const told = new Set(findings.filter(({ level, code }) => level === 'error' || code === 'reference-held-back').map(({ file, row }) => `${file} ${row}`));
      for (const { table, file, rows } of sheets) {
        if (findings.some(finding => finding.file === file && finding.code === 'header-missing')) continue;
        const used = new Set(records[table].map(record => record.place.row));
        rows.forEach((row, index) => { if (index > 0 && !isBlank(row) && !used.has(index + 1)) expect(told).toContain(`${file} ${index + 1}`); });
      }
    }), { numRuns: 150 });
  });

  test('checking, cutting to an audience and analysing never throw, and never leave a code dangling', () => {
    fc.assert(fc.property(anySheets, sheets => {
      const data = checkData(sheets);
      for (const audience of ['public', 'internal'] as const) {
        const { atlas } = analyseAtlas(buildAtlas(recordsFor(data, audience), audience));
        for (const { from, to } of atlas.flows) expect([atlas.index.link.has(from), atlas.index.link.has(to)]).toEqual([true, true]);
        for (const { company, link } of atlas.capacities) expect([atlas.index.company.has(company), atlas.index.link.has(link)]).toEqual([true, true]);
        for (const { chain } of atlas.links) expect(atlas.index.chain.has(chain)).toBe(true);
      }
    }), { numRuns: 100 });
  });

  test('no figure that is used is NaN or infinite', () => {
    fc.assert(fc.property(anySheets, sheets => {
      for (const rows of Object.values(checkData(sheets).records)) for (const record of rows) for (const value of Object.values(record)) if (typeof value === 'number') expect(value).toSatisfy(Number.isFinite);
    }), { numRuns: 100 });
  });

  test('any first row can be read as a header without a throw', () => {
    fc.assert(fc.property(fc.constantFrom(...tableNames), fc.array(fc.oneof(anyCell, fc.constantFrom('编码', '名称', '公开', 'code', '面积(公顷)')), { maxLength: 8 }), fc.array(fc.array(anyCell, { maxLength: 9 }), { maxLength: 3 }), (name, head, rows) => {
      const { counts } = checkData([{ table: name, file: `${name}.csv`, rows: [head, ...rows], findings: [] }]);
      expect(counts[name].rows).toBeLessThanOrEqual(rows.length);
    }), { numRuns: 150 });
  });

  test('nothing of an internal column or row reaches the public', () => {
    fc.assert(fc.property(anySheets, sheets => {
      const open = recordsFor(checkData(sheets), 'public');
      for (const name of tableNames) for (const record of open[name]) {
        expect(tables[name].internal).toBe(false);
        expect(record.public).toBe(true);
        for (const key of Object.keys(record)) expect((tables[name].columns as Record<string, { internal?: boolean }>)[key]?.internal).not.toBe(true);
      }
    }), { numRuns: 100 });
  });
});
