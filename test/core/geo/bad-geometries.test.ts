// Every row of bad-geometries.csv is one cell as planners leave it; the file says which finding it must give and what that must tell.
// A neighbour and a park's outline may be given, with their own system before the WKT. No finding: the cell is fine and must be used as it is.

import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { recordsFor } from '../../../src/core/check/check-data.ts';
import { layOnGround } from '../../../src/core/geo/ground.ts';
import { check, type Cells } from '../../support/county.ts';

type Row = Readonly<Record<'说明' | '坐标系' | '边界' | '面积' | '邻宗' | '园区' | '检查结果' | '要说到', string>>;
const text = readFileSync(fileURLToPath(new URL('bad-geometries.csv', import.meta.url)), 'utf8');
const rows = Papa.parse<Row>(text.trimEnd(), { header: true }).data;
const [bad, fine] = [rows.filter(row => row['检查结果'] !== ''), rows.filter(row => row['检查结果'] === '')];

/** 「EPSG:4526 POLYGON …」 → its cells; without a system before it, the row's own. */
function shapeOf(cell: string, crs: string): Cells {
  const [, own = '', wkt = ''] = /^(.*?)\s*((?:MULTI)?POLYGON.*)$/s.exec(cell) ?? [];
  return { crs: own === '' ? crs : own, boundary: wkt };
}

function checkRow(row: Row): ReturnType<typeof check> {
  const crs = row['坐标系'];
  const neighbour = row['邻宗'] === '' ? [] : [{ code: 'N', ...shapeOf(row['邻宗'], crs) }];
  return check({
    site: [{ item: '县名', value: '甲县' }, { item: '数据截至', value: '2026-09-30' }, { item: '中心经度', value: '114' }, { item: '中心纬度', value: '36.2' }],
    links: [], parks: [{ code: 'P', ...(row['园区'] === '' ? {} : shapeOf(row['园区'], crs)) }], parcels: [...neighbour, { code: 'X', crs, boundary: row['边界'], area: row['面积'] }],
  });
}

const findingsOf = (row: Row) => checkRow(row).findings.filter(({ code }) => code !== 'file-absent');

test('there are sixty bad ones and more, of forty kinds and more', () => {
  expect(bad.length).toBeGreaterThanOrEqual(60);
  expect(new Set(bad.map(row => row['检查结果'])).size).toBeGreaterThanOrEqual(35);
});

describe('a bad geometry gives its finding, and no other', () => {
  test.each(bad.map(row => [row['说明'], row] as const))('%s', (_, row) => {
    const findings = findingsOf(row);
    expect(findings.map(({ code }) => code)).toEqual([row['检查结果']]);
    const [finding] = findings;
    for (const words of row['要说到'].split('|')) expect(`${finding?.message} ${finding?.suggestion}`).toContain(words);
    expect([finding?.file, finding?.row, finding?.header]).toEqual(['parcels.csv', row['邻宗'] === '' ? 2 : 3, expect.stringMatching(/^(边界|坐标系|面积\(亩\))$/)]);
    expect(finding?.english?.message.length).toBeGreaterThan(10);
    expect(finding?.english?.suggestion.length).toBeGreaterThan(10);
  });
});

describe('a cell that is only untidy is used as it is', () => {
  test.each(fine.map(row => [row['说明'], row] as const))('%s', (_, row) => {
    expect(findingsOf(row)).toEqual([]);
    expect(checkRow(row).records.parcels.find(({ code }) => code === 'X')?.boundary).toBeDefined();
  });
});

test('no row is dropped in silence: used or explained, and a boundary that is not on the plan has a finding', () => {
  for (const row of rows) {
    const data = checkRow(row);
    const { rows: given, used, blank, refused } = data.counts.parcels;
    expect([given, refused]).toEqual([used + blank + refused, 0]);
    const drawn = layOnGround(recordsFor(data, 'public')).records.parcels.find(({ code }) => code === 'X')?.boundary;
    if (drawn === undefined) expect(data.findings.some(({ file, level }) => file === 'parcels.csv' && level !== 'notice'), row['说明']).toBe(true);
  }
});

test('whatever else happens to a cell, checking it neither throws nor loses the row: on the plan, or said why not', () => {
  const cells = rows.map(row => row['边界']).filter(cell => cell.length < 400);
  const marks = fc.constantFrom('', '(', ')', ',', ' ', '0', '-', '.', '1e9', 'Z', ';', '，', '\n', 'NaN', '((', '))', 'EMPTY', '112.5 36', '-0');
  const systems = fc.constantFrom('本地', 'WGS84', 'CGCS2000', 'GCJ-02', 'BD-09', 'EPSG:4526', 'EPSG:4547', 'EPSG:4497', '', '3度带');
  fc.assert(fc.property(fc.constantFrom(...cells), fc.array(fc.tuple(fc.nat(), fc.nat(6), marks), { maxLength: 3 }), systems, fc.boolean(), (cell, edits, crs, crowded) => {
    const boundary = edits.reduce((now, [at, cut, mark]) => { const index = at % (now.length + 1); return now.slice(0, index) + mark + now.slice(index + cut); }, cell);
    const others: readonly Cells[] = crowded ? [{ code: 'N', crs: 'WGS84', boundary: 'POLYGON ((114.1 36.2, 114.2 36.2, 114.2 36.3, 114.1 36.2))' }, { code: 'M', crs: '本地', boundary: 'POLYGON ((0 0, 90 0, 90 90, 0 0))' }] : [];
    const data = check({ links: [], parks: [{ code: 'P' }], parcels: [...others, { code: 'X', crs, boundary }] });
    const { rows: given, used, blank, refused } = data.counts.parcels;
    const drawn = layOnGround(recordsFor(data, 'public')).records.parcels.find(({ code }) => code === 'X')?.boundary;
    const place = others.length + 2;
    const said = boundary.trim() === '' || drawn !== undefined || data.findings.some(({ file, row, level }) => file === 'parcels.csv' && (row === place || crowded) && level !== 'notice') || data.findings.some(({ code, row }) => code === 'cell-missing-word' && row === place);
    return given === used + blank + refused && used === others.length + 1 && said;
  }), { numRuns: 3000 });
});
