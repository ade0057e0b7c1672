import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { analyseAtlas } from '../../../src/core/analysis/analyse-atlas.ts';
import { matchParcel, meetsAll, needsOf } from '../../../src/core/analysis/match-parcels.ts';
import { isTie, suitParcel, suitParcels } from '../../../src/core/analysis/suit-parcel.ts';
import { anyCounty } from '../../support/arbitrary.ts';
import { analyse, atlasOf, type Cells, type County } from '../../support/county.ts';

/** Gaps A and B of equal worth, so A ranks first; both want land, B power too. T is a target of A with needs of its own. */
const county = (parcels: readonly Cells[], more: County = {}): County => ({
  links: [{ code: 'A', externalDemand: 10, price: 1, needLand: 20 }, { code: 'B', externalDemand: 10, price: 1, needLand: 20, needPower: 500 }],
  parks: [{ code: 'P' }], parcels, ...more,
});
const suits = (parcels: readonly Cells[], code: string, more?: County) => {
  const analysis = analyse(county(parcels, more));
  const parcel = analysis.atlas.index.parcel.get(code);
  if (parcel === undefined) throw new Error('no parcel');
  return suitParcel(analysis, parcel);
};
const said = (...given: Parameters<typeof suits>) => suits(...given).gaps.map(({ gap, whole, others }) => `${gap.link.code} ${whole} ${others.join('+')}`.trim());

describe('what a parcel suits', () => {
  test('those that meet all come first, in the order of their gaps', () => {
    expect(said([{ code: 'X', area: 25, power: 600 }], 'X')).toEqual(['A true', 'B true']);
    const more = { links: [{ code: 'A', externalDemand: 99, price: 1, needLand: 20, needWater: 9 }, { code: 'B', externalDemand: 1, price: 1, needLand: 20 }] };
    expect(said([{ code: 'X', area: 25 }], 'X', more)).toEqual(['B true', 'A false']);
  });
  test('then the fewest shortfalls, then the fewest unknowns; barred ones last', () => {
    const more = { links: [
      { code: 'A', externalDemand: 10, price: 9, needLand: 20, processes: '电镀' }, { code: 'B', externalDemand: 10, price: 8, needLand: 90 },
      { code: 'C', externalDemand: 10, price: 7, needLand: 20, needWater: 5 }, { code: 'D', externalDemand: 10, price: 1, needLand: 20 },
    ], chains: [{ code: 'C' }] };
    expect(said([{ code: 'X', area: 25, barred: '电镀' }], 'X', more).map(each => each.slice(0, 1))).toEqual(['D', 'C', 'B', 'A']);
  });
  test('each says which other open parcels meet all as well; taken ones do not count', () => {
    const parcels = [{ code: 'X', area: 25, power: 600 }, { code: 'Y', area: 30 }, { code: 'Z', area: 40, power: 900, status: '闲置' }, { code: 'W', area: 99, power: 999, status: '已用' }];
    expect(said(parcels, 'X')).toEqual(['A true Y+Z', 'B true Z']);
    expect(said(parcels, 'Y')).toEqual(['A true X+Z', 'B false X+Z']);
    expect(suits(parcels, 'W')).toEqual({ gaps: [], targets: [] });
  });
  test('how much of it would be taken, where both figures are known', () => {
    expect(suits([{ code: 'X', area: 25 }], 'X').gaps[0]?.taken).toBe(0.8);
    expect(suits([{ code: 'X' }], 'X').gaps[0]?.taken).toBeUndefined();
    expect(suits([{ code: 'X', area: 0 }], 'X').gaps[0]?.taken).toBeUndefined();
    const hall = { links: [{ code: 'A', externalDemand: 1, needFloor: 3000, needPower: 5 }] };
    expect(suits([{ code: 'X', kind: '标准厂房', floor: 4000, power: 50 }], 'X', hall).gaps[0]?.taken).toBe(0.75);
    expect(suits([{ code: 'X', power: 50 }], 'X', { links: [{ code: 'A', externalDemand: 1, needPower: 5 }] }).gaps[0]?.taken).toBeUndefined();
  });
  test('a link without needs suits nothing: there is nothing to compare', () => { expect(suits([{ code: 'X', area: 25 }], 'X', { links: [{ code: 'A', externalDemand: 1 }] }).gaps).toEqual([]); });
  test('targets are compared by their own needs, each once, with the gap that it suits best here', () => {
    const more = {
      companies: [{ code: 'T', role: '目标', town: '', needLand: 50 }, { code: 'U', role: '目标', town: '' }],
      capacities: [{ company: 'T', link: 'A', capacity: 1 }, { company: 'U', link: 'A', capacity: 1 }, { company: 'U', link: 'B', capacity: 1 }],
    };
    expect(suits([{ code: 'X', area: 25, power: 9 }], 'X', more).targets.map(({ company, gap, whole, typical }) => [company.code, gap.link.code, whole, typical])).toEqual([['U', 'A', true, true], ['T', 'A', false, false]]);
  });
  test('one bar is as bad as two', () => {
    const more = { links: [{ code: 'A', externalDemand: 10, price: 9, needLand: 20, processes: '电镀', eia: '报告书' }, { code: 'B', externalDemand: 10, price: 1, needLand: 20, processes: '电镀' }] };
    expect(said([{ code: 'X', area: 25, barred: '电镀', eia: '登记表' }], 'X', more).map(each => each.slice(0, 1))).toEqual(['A', 'B']);
  });
  test('two that meet all are a tie, parted by rank alone', () => {
    const [a, b] = suits([{ code: 'X', area: 25, power: 600 }], 'X').gaps;
    const [, short] = suits([{ code: 'X', area: 25, power: 1 }], 'X').gaps;
    if (a === undefined || b === undefined || short === undefined) throw new Error('no suits');
    expect([isTie(a, b), isTie(a, short)]).toEqual([true, false]);
  });
});

describe('whatever the county', () => {
  test('nothing that is short, unknown or barred stands before what meets all, and equals stand by rank', () => {
    fc.assert(fc.property(anyCounty, given => {
      for (const { gaps, targets } of suitParcels(analyseAtlas(atlasOf(given))).values())
        for (const list of [gaps, targets]) {
          const wholes = list.map(({ whole }) => whole);
          expect(wholes).toEqual([...wholes].sort((a, b) => Number(b) - Number(a)));
          list.slice(1).forEach((suit, index) => { const before = list[index]; if (before !== undefined && isTie(before, suit)) expect(before.gap.rank).toBeLessThanOrEqual(suit.gap.rank); });
        }
    }));
  });
  test('others are exactly the other parcels that meet all, from either side', () => {
    fc.assert(fc.property(anyCounty, given => {
      const analysis = analyseAtlas(atlasOf(given));
      const all = suitParcels(analysis);
      for (const [code, { gaps, targets }] of all) {
        for (const { gap, others } of gaps) expect(others).toEqual([...all.keys()].filter(other => other !== code && all.get(other)?.gaps.some(suit => suit.gap === gap && suit.whole)));
        for (const { company, gap, others } of targets) expect(others).toEqual([...all.keys()].filter(other => { const parcel = analysis.atlas.index.parcel.get(other); return other !== code && parcel !== undefined && meetsAll(matchParcel(needsOf(company, gap.link).needs, parcel)); }));
      }
    }));
  });
});
