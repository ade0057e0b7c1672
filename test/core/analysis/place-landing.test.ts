import { describe, expect, test } from 'vitest';
import { bestParcel, needsOfLanding, parcelsFor, takenParcels } from '../../../src/core/analysis/place-landing.ts';
import type { Company } from '../../../src/core/model/atlas.ts';
import { atlasOf, type Cells } from '../../support/county.ts';

const county = (target: Cells, parcels: readonly Cells[] = []) => atlasOf({
  links: [{ code: 'A', needLand: 40, needPower: 800, needHeight: 6, eia: '报告表', processes: '屠宰' }, { code: 'B', needLand: 25, needPower: '', needHeight: 9, eia: '登记表', processes: '' }],
  parks: [{ code: 'P' }], parcels,
  companies: [{ code: 'T', role: '目标', ...target }], capacities: [{ company: 'T', link: 'A', capacity: 1 }, { company: 'T', link: 'B', capacity: 1 }],
});
const firm = (atlas: ReturnType<typeof county>): Company => atlas.index.company.get('T')!;

describe('what a landing wants', () => {
  test('is what the firm says, where it says anything', () => {
    const atlas = county({ needLand: 30 });
    expect(needsOfLanding(atlas, firm(atlas))).toMatchObject({ needLand: 30, eia: 'table', processes: ['屠宰'] });
    expect(needsOfLanding(atlas, firm(atlas)).needPower).toBeUndefined();
  });
  test('else the typical projects of all its links together: what is used up adds, height is the greatest, the heaviest category and all processes count', () => {
    const atlas = county({});
    expect(needsOfLanding(atlas, firm(atlas))).toEqual({ needLand: 65, needPower: 800, needHeight: 9, eia: 'table', processes: ['屠宰'] });
  });
  test('the greatest height and the greatest floor load count, each by itself', () => {
    const two = atlasOf({ links: [{ code: 'A', needHeight: 6, needLoad: 3 }, { code: 'B', needHeight: 9, needLoad: 2 }], companies: [{ code: 'T', role: '目标' }], capacities: [{ company: 'T', link: 'A', capacity: 1 }, { company: 'T', link: 'B', capacity: 1 }] });
    expect(needsOfLanding(two, firm(two))).toMatchObject({ needHeight: 9, needLoad: 3 });
  });
  test('the heaviest category counts, in whatever link; where none is stated there is none', () => {
    const three = (...grades: string[]) => { const codes = grades.map((_, index) => `L${index}`); const atlas = atlasOf({ links: codes.map((code, index) => ({ code, needLand: 1, eia: grades[index] ?? '' })), companies: [{ code: 'T', role: '目标' }], capacities: codes.map(code => ({ company: 'T', link: code, capacity: 1 })) }); return needsOfLanding(atlas, firm(atlas)).eia; };
    expect([three('登记表', '报告书', '报告表'), three('报告书', '登记表'), three('登记表', ''), three('', '')]).toEqual(['book', 'book', 'form', undefined]);
  });
});

describe('the parcel to land on', () => {
  test('is never one that bars what is done there', () => { const atlas = county({}, [{ code: 'BARS', area: 90, power: 1000, eia: '报告书', barred: '屠宰' }]); expect(bestParcel(atlas, firm(atlas))).toBeUndefined(); });
  const parcels = [{ code: 'BIG', area: 120, power: 1000, eia: '报告书' }, { code: 'FITS', area: 70, power: 1000, eia: '报告书' }, { code: 'SMALL', area: 50, power: 1000, eia: '报告书' }, { code: 'BARS', area: 66, power: 1000, eia: '报告书', barred: '屠宰' }, { code: 'GONE', area: 66, power: 1000, status: '已用' }];
  test('is the open one that meets all and wastes least', () => { const atlas = county({}, parcels); expect(bestParcel(atlas, firm(atlas))?.parcel.code).toBe('FITS'); });
  test('is the next one where that is taken', () => { const atlas = county({}, parcels); expect(bestParcel(atlas, firm(atlas), new Set(['FITS']))?.parcel.code).toBe('BIG'); });
  test('is none where every one is short of something or bars it', () => { const atlas = county({ needLand: 999 }, parcels); expect(bestParcel(atlas, firm(atlas))).toBeUndefined(); });
  test('may have figures that nobody knows, but none that is known to be too small', () => {
    const atlas = county({}, [{ code: 'BLANK', area: '', power: 1000, eia: '报告书' }]);
    expect(bestParcel(atlas, firm(atlas))?.unknown).toBe(1);
  });
  test('is chosen among open parcels that nobody has taken, barred ones last', () => {
    const atlas = county({}, parcels);
    expect(parcelsFor(atlas, firm(atlas), new Set(['BIG'])).map(({ parcel }) => parcel.code)).toEqual(['FITS', 'SMALL', 'BARS']);
  });
});

test('a firm’s own parcel is not taken from it', () => {
  expect(takenParcels([{ company: 'T', parcel: 'X' }, { company: 'U', parcel: 'Y' }, { company: 'V' }], 'T')).toEqual(new Set(['Y']));
});
