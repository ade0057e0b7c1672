// Parcels against their neighbours, their park and the firms on them: with figures, and fast enough for a county's whole cadastre.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkGeometry } from '../../../src/core/check/check-geometry.ts';
import type { CheckedSheets } from '../../../src/core/check/check-references.ts';
import { checkRows } from '../../../src/core/check/check-rows.ts';
import type { Finding } from '../../../src/core/check/finding.ts';
import { fromDegrees } from '../../../src/core/geo/convert-crs.ts';
import { localPlane } from '../../../src/core/geo/local-plane.ts';
import { mayOverlap, outlineOf } from '../../../src/core/geo/may-overlap.ts';
import { overlapOf } from '../../../src/core/geo/overlap.ts';
import type { Geometry } from '../../../src/core/schema/column.ts';
import type { TrueSystem } from '../../../src/core/schema/crs-list.ts';
import { tableNames, tables } from '../../../src/core/schema/tables.ts';
import { check, sheetOf, type Cells } from '../../support/county.ts';

type Corner = readonly [x: number, y: number];
const wkt = (corners: readonly Corner[]): string => `POLYGON ((${[...corners, ...corners.slice(0, 1)].map(([x, y]) => `${x} ${y}`).join(', ')}))`;
const box = (x: number, y: number, w: number, h: number): readonly Corner[] => [[x, y], [x + w, y], [x + w, y + h], [x, y + h]];

function findingsOf(parcels: readonly Cells[], parks: readonly Cells[] = [{ code: 'P' }], companies: readonly Cells[] = []): readonly Finding[] {
  return check({ links: [], parks, parcels, companies }).findings.filter(({ code }) => /^geometry|^company-off/.test(code));
}
const land = (code: string, corners: readonly Corner[], more: Cells = {}): Cells => ({ code, crs: '本地', boundary: wkt(corners), ...more });

describe('ten thousand parcels', () => {
  /** A hundred by a hundred, skewed, every second row shifted by half a cell so that corners meet the middles of edges; every 200th reaches 20 m into the next. */
  const corners = (index: number): readonly Corner[] => {
    const [column, row] = [index % 100, Math.floor(index / 100)];
    const [x, y, w] = [column * 120 + (row % 2) * 60, row * 90, index % 200 === 7 ? 140 : 120];
    return [[x + y * 0.15, y], [x + w / 2 + y * 0.15, y], [x + w + y * 0.15, y], [x + w + (y + 90) * 0.15, y + 90], [x + (y + 90) * 0.15, y + 90]];
  };
  const plane = localPlane([113.2, 36.1]);
  const written = (system: TrueSystem | undefined) => ([x, y]: Corner): Corner => {
    if (system === undefined) return [x, y];
    const [a, b] = fromDegrees(system, plane.toDegrees([x, y]));
    return system.startsWith('EPSG') ? [Number(a.toFixed(3)), Number(b.toFixed(3))] : [Number(a.toFixed(9)), Number(b.toFixed(9))];
  };
  test.each([['local metres', '本地', undefined], ['a Gauss–Krüger zone', 'EPSG:4526', 'EPSG:4526'], ['BD-09', 'BD-09', 'BD09']] as const)('in %s are held against each other in well under two seconds, and just those that overlap are named', (_, crs, system) => {
    const parcels = Array.from({ length: 10_000 }, (_unused, index) => ({ code: `A-${index}`, crs, boundary: wkt(corners(index).map(written(system))) }));
    const sheets = new Map([sheetOf('parks', [{ code: 'P' }]), sheetOf('parcels', parcels)].map(sheet => [sheet.table, sheet]));
    const checked = Object.fromEntries(tableNames.map(name => [name, checkRows(tables[name], sheets.get(name) ?? { table: name, file: `${name}.csv`, rows: [], findings: [] })])) as unknown as CheckedSheets;
    expect(checked.parcels.findings).toEqual([]);
    // the better of two: other tests share the processors
    const times = [0, 1].map(() => { const started = performance.now(); checkGeometry(checked); return performance.now() - started; });
    const took = Math.min(...times);
    const findings = checkGeometry(checked);
    console.log(`10,000 parcels in ${crs}: ${Math.round(took)} ms`);
    expect(findings.map(({ code, row }) => `${code} ${row}`)).toEqual(Array.from({ length: 50 }, (_unused, nth) => `geometry-overlap ${nth * 200 + 8 + 2}`));
    expect(findings.every(({ message }) => /重叠 (17|18)\d\d ㎡\(2\.[67] 亩\)，占小的一宗的 1[67]%/.test(message))).toBe(true);
    expect(took).toBeLessThan(2000);
  });
});

describe('overlap', () => {
  test('is told once for two parcels, on the later row, with the other’s code, square metres, mu and share', () => {
    const [finding, ...more] = findingsOf([land('A', box(0, 0, 200, 160)), land('B', box(150, 0, 200, 160))]);
    expect(more).toEqual([]);
    expect([finding?.row, finding?.level, finding?.message]).toEqual([3, 'warning', '与「A」重叠 8000 ㎡(12.0 亩)，占小的一宗的 25%']);
    expect(finding?.english?.message).toBe('Overlaps “A” by 8000 m² (12.0 mu), 25% of the smaller');
  });
  test('a strip under half a metre wide is how borders are drawn; one of a metre is told', () => {
    expect(findingsOf([land('A', box(0, 0, 200, 160)), land('B', box(199.6, 0, 200, 160))])).toEqual([]);
    expect(findingsOf([land('A', box(0, 0, 200, 160)), land('B', box(199, 0, 200, 160))]).map(({ code }) => code)).toEqual(['geometry-overlap']);
  });
  test('rows that share their long sides are still seen through', () => {
    expect(findingsOf([land('A', box(0, 0, 100, 100)), land('B', box(50, 0, 250, 100))]).map(({ code }) => code)).toEqual(['geometry-overlap']);
  });
  test('buildings stand on land, storeys on each other; a building across half of another is told', () => {
    const hall = { kind: '标准厂房' };
    expect(findingsOf([land('A', box(0, 0, 200, 160)), land('F1', box(10, 10, 60, 40), hall), land('F2', box(10, 10, 60, 40), hall)])).toEqual([]);
    expect(findingsOf([land('F1', box(10, 10, 60, 40), hall), land('F2', box(40, 10, 60, 40), hall)]).map(({ code }) => code)).toEqual(['geometry-overlap']);
  });
  test('local metres of two parks have nothing to do with each other; true coordinates do', () => {
    const parks = [{ code: 'P' }, { code: 'Q' }];
    expect(findingsOf([land('A', box(0, 0, 200, 160)), land('B', box(0, 0, 200, 160), { park: 'Q' })], parks)).toEqual([]);
    const degrees = { crs: 'WGS84', boundary: wkt([[112.5, 36], [112.502, 36], [112.502, 36.002], [112.5, 36.002]]) };
    expect(findingsOf([land('A', [], degrees), land('B', [], { ...degrees, park: 'Q' })], parks).map(({ code }) => code)).toEqual(['geometry-overlap']);
  });
  test('the quick look never misses what the exact one would tell', () => {
    const coordinate = fc.integer({ min: 0, max: 30 }).map(n => n * 10);
    const shape = fc.record({ x: coordinate, y: coordinate, w: fc.integer({ min: 1, max: 20 }), h: fc.integer({ min: 1, max: 20 }), skew: fc.integer({ min: -10, max: 10 }), hole: fc.boolean() }).map(({ x, y, w, h, skew, hole }): Geometry => {
      const ring = (inset: number): readonly Corner[] => {
        const [a, b, c, d] = [x + inset * w, y + inset * h, x + w * (10 - inset), y + h * (10 - inset)];
        return [[a, b], [c, b], [c + skew * 3, d], [a + skew * 3, d], [a, b]];
      };
      return { type: 'Polygon', coordinates: hole ? [ring(0), ring(3)] : [ring(0)] };
    });
    fc.assert(fc.property(shape, shape, (a, b) => {
      const { area, width } = overlapOf(a, b);
      return !(area >= 10 && width >= 0.5) || mayOverlap(outlineOf(a), outlineOf(b), 0.125);
    }), { numRuns: 3000 });
  });
});

describe('a parcel and its park', () => {
  const park = (corners: readonly Corner[], more: Cells = {}): Cells => ({ code: 'P', crs: '本地', boundary: wkt(corners), ...more });
  test('what lies outside is told with square metres, mu and share', () => {
    expect(findingsOf([land('A', box(400, 0, 200, 160))], [park(box(0, 0, 500, 500))]).map(({ message }) => message)).toEqual(['有 16000 ㎡(24.0 亩，50%)在园区「P」的边界之外']);
  });
  test('a park’s hole is outside it', () => {
    const ring = (corners: readonly Corner[]): string => wkt(corners).slice('POLYGON ('.length, -1);
    const holed = { ...park([]), boundary: `POLYGON (${ring(box(0, 0, 500, 500))}, ${ring(box(100, 100, 100, 100))})` };
    expect(findingsOf([land('A', box(50, 50, 200, 200))], [holed]).map(({ message }) => message)).toEqual(['有 10000 ㎡(15.0 亩，25%)在园区「P」的边界之外']);
  });
  test('a park’s stated area is held against its outline', () => {
    expect(findingsOf([], [park(box(0, 0, 1000, 1000), { area: 1500 })])).toEqual([]);
    expect(findingsOf([], [park(box(0, 0, 1000, 1000), { area: 1000 })]).map(({ code }) => code)).toEqual(['geometry-area']);
  });
  test('parks and parcels in different true systems are measured together', () => {
    const plane = localPlane([113, 36]);
    const inSystem = (system: TrueSystem, corners: readonly Corner[]): string => wkt(corners.map(corner => { const [x, y] = fromDegrees(system, plane.toDegrees(corner)); return [x, y] as const; }));
    const around = { code: 'P', crs: 'GCJ-02', boundary: inSystem('GCJ02', box(0, 0, 500, 500)) };
    expect(findingsOf([{ code: 'A', crs: 'EPSG:4526', boundary: inSystem('EPSG:4526', box(0, 0, 200, 160)), area: 48 }], [around])).toEqual([]);
    expect(findingsOf([{ code: 'A', crs: 'BD-09', boundary: inSystem('BD09', box(400, 0, 200, 160)), area: 48 }], [around]).map(({ message }) => message)).toEqual(['有 16000 ㎡(24.0 亩，50%)在园区「P」的边界之外']);
  });
});

describe('a firm and its parcel', () => {
  const parcel = { code: 'A', crs: 'WGS84', boundary: wkt([[112.5, 36], [112.502, 36], [112.502, 36.002], [112.5, 36.002]]) };
  const firm = (lon: number, lat: number, more: Cells = {}): Cells => ({ code: 'F', role: '本地', parcel: 'A', lon, lat, ...more });
  const told = (company: Cells, crs = 'WGS84'): readonly string[] => findingsOf([{ ...parcel, crs }], [{ code: 'P' }], [company]).map(({ message }) => message);
  /** 931 m off if the point is WGS84; 371 m if it is GCJ-02, which nobody wrote down. */
  test('a firm’s own point away from its parcel is told in metres, by the reading that is kindest to it', () => { expect(told(firm(112.51234, 36.00123))).toEqual(['企业的经纬度在所填地块「A」之外，至少相距 371 m']); });
  test('a point inside, at the gate, or inside once read as GCJ-02 is not', () => {
    expect(told(firm(112.50123, 36.00123))).toEqual([]);
    expect(told(firm(112.50234, 36.00123))).toEqual([]);
    const [lon, lat] = fromDegrees('GCJ02', [112.50123, 36.00123]);
    expect(told(firm(Number(lon.toFixed(6)), Number(lat.toFixed(6))))).toEqual([]);
  });
  test('a city’s point, a target’s and a parcel in local metres are not compared', () => {
    expect(told(firm(114.02, 33.58))).toEqual([]);
    expect(told(firm(114.02345, 33.58765, { role: '目标' }))).toEqual([]);
    expect(findingsOf([land('A', box(0, 0, 200, 160))], [{ code: 'P' }], [firm(112.51234, 36.00123)])).toEqual([]);
  });
});
