import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { placePlan } from '../../../src/core/layout/place-plan.ts';
import { checkPlacedPlan } from '../../../src/core/layout/plan-check.ts';
import { distance, inside } from '../../../src/core/layout/plan-geometry.ts';
import { metresOfDegree, toLngLat, toMetres } from '../../../src/core/layout/plan-lnglat.ts';
import { shortenName } from '../../../src/core/layout/shorten-name.ts';
import { analyse } from '../../support/county.ts';
import { analysePark, codeOf, plain, texts, type ParkSample } from './plan-sample.ts';

const wide = { w: 1000, h: 760 };
const phone = { w: 358, h: 520, small: true };
const samples: fc.Arbitrary<ParkSample> = fc.record({
  columns: fc.integer({ min: 1, max: 9 }), rows: fc.integer({ min: 1, max: 7 }), cell: fc.integer({ min: 30, max: 400 }), road: fc.integer({ min: 6, max: 60 }), skew: fc.integer({ min: -40, max: 40 }),
  east: fc.integer({ min: -5000, max: 50_000 }), north: fc.integer({ min: -5000, max: 50_000 }),
  statuses: fc.array(fc.constantFrom('可供', '闲置', '在谈', '在建', '已用', '预留'), { minLength: 1, maxLength: 5 }),
  firms: fc.array(fc.integer({ min: 0, max: 6 }), { maxLength: 20 }), targets: fc.integer({ min: 0, max: 12 }),
  name: fc.constantFrom('羊业', '塬上羊肉业', '一家名字特别特别长的食品与装备制造企业', 'Tangchuan Livestock Equipment Holdings', 'ÄÖ企-7 & <b>'),
});

describe('any park', () => {
  test('has all its parcels, labels inside the picture and none over another, on a page and on a phone', () => {
    fc.assert(fc.property(samples, fc.constantFrom(wide, phone), (sample, page) => {
      const plan = placePlan(analysePark(sample), 'P', page, texts);
      const codes = Array.from({ length: sample.columns * sample.rows }, (_, index) => codeOf(index));
      expect(checkPlacedPlan(plan, codes)).toEqual([]);
      expect(plan.width).toBe(page.w);
      expect(plan.height).toBeLessThanOrEqual(page.h + 1);
    }), { numRuns: 120 });
  });

  test('keeps each label on its own parcel, and no callout’s leader longer than a fifth of the page', () => {
    fc.assert(fc.property(samples, sample => {
      const plan = placePlan(analysePark(sample), 'P', wide, texts);
      for (const { rows, polygons } of plan.parcels) for (const { x, y } of rows) expect(polygons.some(polygon => inside([x, y], polygon))).toBe(true);
      for (const { callout } of plan.seats) if (callout !== undefined) expect(distance(...callout.leader)).toBeLessThan(200);
    }), { numRuns: 40 });
  });

  test('looks the same wherever in the county it lies', () => {
    const there = placePlan(analysePark({ ...plain, east: 40_000, north: 3000 }), 'P', wide, texts);
    const here = placePlan(analysePark(plain), 'P', wide, texts);
    expect(there.parcels.map(({ at }) => at.map(Math.round))).toEqual(here.parcels.map(({ at }) => at.map(Math.round)));
    expect(there.scale).toBeCloseTo(here.scale, 6);
  });
});

describe('a plan', () => {
  const plan = placePlan(analysePark(plain), 'P', wide, texts);

  test('has north up: what is further north in metres is further up in px', () => {
    const [first, last] = [plan.parcels[0], plan.parcels.at(-1)];
    expect(last?.at[1]).toBeLessThan(first?.at[1] ?? 0);
    const [, south = 0] = toMetres(plan, first?.at ?? [0, 0]);
    const [, north = 0] = toMetres(plan, last?.at ?? [0, 0]);
    expect(north - south).toBeCloseTo(2 * (plain.cell + plain.road), 0);
  });
  test('marks local firms in their chain’s hue and character, targets by number', () => {
    expect(plan.firms[0]).toMatchObject({ hue: 1, glyph: '羊', chain: 'C' });
    expect(plan.seats.map(({ number }) => number)).toEqual([1, 2, 3]);
    expect(plan.seats.every(({ callout }) => callout !== undefined)).toBe(true);
  });
  test('says a name of a parcel’s only firm, and counts where there are more', () => {
    const said = (code: string): readonly string[] => plan.parcels.find(parcel => parcel.code === code)?.rows.map(({ text }) => text) ?? [];
    expect(said('A-02').join('')).toContain('塬上羊肉业');
    expect(said('A-04')).toContain('2 家企业');
  });
  test('names what has no boundary as not drawn', () => {
    const bare = analyse({ links: [], parks: [{ code: 'P' }], parcels: [{ code: 'A' }, { code: 'B', crs: '本地', boundary: 'POLYGON ((0 0, 90 0, 90 90, 0 90, 0 0))' }] });
    const drawn = placePlan(bare, 'P', wide, texts);
    expect([drawn.unplaced, drawn.parcels.map(({ code }) => code)]).toEqual([['A'], ['B']]);
  });
  test('of a park that is not there is an error', () => { expect(() => placePlan(analysePark(plain), 'Q', wide, texts)).toThrow(RangeError); });
  test('of degrees shows metres about its own corner, never the true place', () => {
    const square = 'POLYGON ((112.5 36, 112.51 36, 112.51 36.008, 112.5 36.008, 112.5 36))';
    const degrees = analyse({ links: [], parks: [{ code: 'P', crs: 'WGS84', boundary: square }], parcels: [{ code: 'A', crs: 'WGS84', boundary: square }] });
    const drawn = placePlan(degrees, 'P', wide, texts);
    const [x = 0, y = 0] = toMetres(drawn, drawn.parcels[0]?.at ?? [0, 0]);
    // 0.01° of longitude here are 902 m, 0.008° of latitude 888 m
    expect(Math.hypot(x - 451, y - 444)).toBeLessThan(2);
  });
});

describe('the validator', () => {
  const plan = placePlan(analysePark(plain), 'P', wide, texts);
  const [first] = plan.parcels;
  const kinds = (...faults: ReturnType<typeof checkPlacedPlan>): readonly string[] => [...new Set(faults.map(({ kind }) => kind))];
  if (first === undefined) throw new Error('no parcel');
  test('finds what is lost', () => { expect(kinds(...checkPlacedPlan(plan, ['Z-99']))).toEqual(['lost']); });
  test('finds a label outside the picture', () => {
    const rows = first.rows.map(row => ({ ...row, x: -5 }));
    expect(kinds(...checkPlacedPlan({ ...plan, parcels: [{ ...first, rows }] }))).toContain('outside');
  });
  test('finds a label over another', () => { expect(kinds(...checkPlacedPlan({ ...plan, parcels: [...plan.parcels, { ...first, code: 'again' }] }))).toContain('overlap'); });
});

test('local metres become degrees about (0, 0) and keep their distances', () => {
  fc.assert(fc.property(fc.tuple(fc.double({ min: -9000, max: 9000, noNaN: true }), fc.double({ min: -9000, max: 9000, noNaN: true })), point => {
    const [lng, lat] = toLngLat(point);
    expect(Math.max(Math.abs(lng), Math.abs(lat))).toBeLessThan(0.1);
    expect(Math.hypot(lng, lat) * metresOfDegree).toBeCloseTo(Math.hypot(...point), 6);
  }));
});

describe('names on a map', () => {
  test.each([
    ['棠川塬上羊肉业有限公司', '塬上羊肉业'], ['棠川县穗元饲料股份有限公司', '穗元饲料'], ['中宠股份', '中宠股份'], ['棠川集团', '棠川'], ['Zhaoyan Circuits Co., Ltd.', 'Zhaoyan Circuits'],
  ])('%s is short for a map', (name, short) => { expect(shortenName(name, '棠川县')).toBe(short); });
});
