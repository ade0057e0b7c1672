import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { figureKeys, noCriteria } from '../../src/core/analysis/find-fields.ts';
import { eiaGrades } from '../../src/core/schema/eia-grades.ts';
import { sortCodes } from '../../src/islands/park-find-list.ts';
import type { PagedParcel } from '../../src/islands/park-find-say.ts';
import { emptyView, readFind, writeFind, type FindDomain, type FindView } from '../../src/islands/park-find-view.ts';
import { readFigure } from '../../src/islands/read-figure.ts';

const domain: FindDomain = { park: ['K', 'S'], status: ['free', 'idle'], kind: ['land', 'cold'], use: ['工业用地', 'A & B = C'], eia: Object.keys(eiaGrades), processes: ['屠宰', '电镀'], codes: ['A-1', 'A-2', 'B 3', 'C'], sorts: ['code', 'area'] };
const anyView: fc.Arbitrary<FindView> = fc.record({
  criteria: fc.record({
    figures: fc.subarray([...figureKeys]).chain(keys => fc.tuple(...keys.map(() => fc.integer({ min: 0, max: 100_000 }).map(value => value / 100))).map(values => Object.fromEntries(keys.map((key, index) => [key, values[index]])))),
    park: fc.subarray([...domain.park]), status: fc.subarray([...domain.status]), kind: fc.subarray([...domain.kind]), use: fc.subarray([...domain.use]),
    eia: fc.option(fc.constantFrom(...Object.keys(eiaGrades) as (keyof typeof eiaGrades)[]), { nil: undefined }), processes: fc.subarray([...domain.processes]),
  }),
  ask: fc.boolean(), sort: fc.constantFrom('', 'code', '-code', 'area', '-area'), compare: fc.subarray([...domain.codes], { maxLength: 3 }),
});

describe('the address', () => {
  test('says a view so that it reads back the same, and keeps what else stands in it', () => {
    fc.assert(fc.property(anyView, view => {
      const search = writeFind(view, '?parcel=A-1&water=7');
      expect(readFind(search, domain)).toEqual({ view, refused: [] });
      expect(new URLSearchParams(search).get('parcel')).toBe('A-1');
    }));
  });
  test('says nothing where nothing is asked', () => { expect(writeFind(emptyView, '?water=3&status=free')).toBe(''); });
  test('is told where it asks for what is not here, is no figure, or compares a fourth', () => {
    expect(readFind('?water=-3&status=gone&eia=x&sort=name&compare=A-1&compare=A-2&compare=C&compare=B%203', domain)).toEqual({
      view: { ...emptyView, criteria: noCriteria, compare: ['A-1', 'A-2', 'C'] }, refused: ['water=-3', 'compare=B 3', 'status=gone', 'eia=x', 'sort=name'],
    });
  });
  test('reads figures as people write them', () => { expect(['1,200', '１２．５', ' 3 ', '.5', '-1', '1e9', 'x', ''].map(readFigure)).toEqual([1200, 12.5, 3, 0.5, undefined, undefined, undefined, undefined]); });
});

test('sorting puts what is unknown last either way, and a rent after every price of land', () => {
  const parcel = (code: string, some: Partial<PagedParcel>): PagedParcel => ({ code, ...some }) as PagedParcel;
  const list = [parcel('A-10', { area: 5, price: 3, priceUnit: 'perMonth' }), parcel('A-9', { price: 12, priceUnit: 'perMu' }), parcel('A-2', { area: 9 })];
  expect(['area', '-area', 'price', 'code', ''].map(sort => sortCodes(list, sort).join(' '))).toEqual(['A-10 A-2 A-9', 'A-2 A-10 A-9', 'A-9 A-10 A-2', 'A-2 A-9 A-10', 'A-10 A-9 A-2']);
});
