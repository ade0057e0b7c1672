import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { assessAtlas } from '../../../src/core/analysis/assess-atlas.ts';
import { fitParcels, namedProcesses, sites, typicalAsk, type FitAsk } from '../../../src/core/analysis/fit-parcels.ts';
import { fitProduct, sameProducts, type Fit } from '../../../src/core/analysis/fit-product.ts';
import { matchParcels, meetsAll, needKeys, type NeedKey, type RankedMatch } from '../../../src/core/analysis/match-parcels.ts';
import type { Atlas, Link } from '../../../src/core/model/atlas.ts';
import { known, unknown } from '../../../src/core/model/quantity.ts';
import { anyCounty, anyWideCounty, shuffled } from '../../support/arbitrary.ts';
import { atlasOf, firms, flow, type Cells, type County } from '../../support/county.ts';

/** U feeds A, three for one; A feeds D, a half for one. A makes 6 and is wanted 10 outside and 0.5 × 4 in D: it lacks 6 of 12. */
const chain = (more: County = {}, cells: { readonly A?: Cells; readonly D?: Cells; readonly U?: Cells } = {}): County => ({
  links: [{ code: 'U', externalDemand: 0, ...cells.U }, { code: 'A', externalDemand: 10, price: 2, typicalCapacity: 3, needLand: 20, ...cells.A }, { code: 'D', externalDemand: 5, ...cells.D }],
  flows: [flow('U', 'A', 3), flow('A', 'D', 0.5)], ...firms(['UF', '本地', 'U', 20], ['AF', '本地', 'A', 6], ['DF', '本地', 'D', 4]), parks: [{ code: 'P' }], ...more,
});
const linkOf = (atlas: Atlas, code: string): Link => { const link = atlas.index.link.get(code); if (link === undefined) throw new Error(`no ${code}`); return link; };
function fitOf(county: County, code = 'A', ask: Partial<FitAsk> = {}): Fit {
  const atlas = atlasOf(county);
  const link = linkOf(atlas, code);
  return fitProduct(assessAtlas(atlas), link, { ...typicalAsk(link), ...ask });
}
const keysOf = (traces: readonly { readonly table: string; readonly key: string }[]): readonly string[] => [...new Set(traces.map(({ table, key }) => `${table} ${key}`))];

describe('a product that is made here, but not enough', () => {
  const fit = fitOf(chain());
  test('has its state, its gap in figures, and who makes it', () => {
    expect([fit.state, fit.gap?.answer, fit.gap?.size, fit.gap?.value]).toEqual(['weak', 'strengthen', known(6), known(12)]);
    expect(fit.makers.map(({ company, capacity }) => [company.code, capacity])).toEqual([['AF', known(6)]]);
  });
  test('a supplier: what the plant would use, what there is, what is over', () => {
    expect(fit.suppliers.map(({ link, uses, supply, over, firms: found }) => [link.code, uses, supply, over, found.map(({ company }) => company.code)])).toEqual([['U', known(9), known(20), known(2), ['UF']]]);
  });
  test('a buyer: what it uses of the product now', () => { expect(fit.buyers.map(({ link, uses }) => [link.code, uses])).toEqual([['D', known(2)]]); });
  test('a typical project closes half of the gap, and opens one upstream', () => {
    expect([fit.outlook.capacity, fit.outlook.typical, fit.outlook.share]).toEqual([known(3), true, 0.5]);
    expect([fit.outlook.own?.kind, fit.outlook.own?.before.short, fit.outlook.own?.after.short]).toEqual(['narrowed', known(6), known(3)]);
    // 20 of 27 that U would have to make
    expect(fit.outlook.wants.map(({ link, kind, after }) => [link.code, kind, after.short])).toEqual([['U', 'opened', known(7)]]);
    expect([fit.outlook.uses, fit.outlook.others]).toEqual([[], []]);
  });
  test('another size counts for all that hangs on it, and a gap is closed at most once', () => {
    const large = fitOf(chain(), 'A', { capacity: 9 });
    expect([large.outlook.typical, large.outlook.share, large.outlook.own?.kind, large.suppliers[0]?.uses]).toEqual([false, 1, 'closed', known(27)]);
  });
  test('a small one uses what is to spare upstream; where nothing is, it widens the gap', () => {
    expect(fitOf(chain(), 'A', { capacity: 0.5 }).outlook.uses.map(({ link, kind, before, after }) => [link.code, kind, before.over, after.over])).toEqual([['U', 'lowered', known(2), known(0.5)]]);
    const scarce = fitOf(chain({ ...firms(['UF', '本地', 'U', 10], ['AF', '本地', 'A', 6]) })).outlook;
    expect([scarce.uses, scarce.wants.map(({ link, kind, before, after }) => [link.code, kind, before.short, after.short])]).toEqual([[], [['U', 'widened', known(8), known(17)]]]);
    const rich = fitOf(chain({ ...firms(['UF', '本地', 'U', 30], ['AF', '本地', 'A', 6]) })).outlook;
    expect(rich.uses.map(({ link, kind }) => [link.code, kind])).toEqual([['U', 'eased']]);
  });
  test('every part says from which rows it came', () => {
    expect(keysOf(fit.traces.state)).toEqual(['links A', 'capacities *×A', 'flows A→D', 'capacities *×D']);
    expect(keysOf(fit.traces.makers)).toEqual(['capacities AF×A']);
    expect(keysOf(fit.suppliers[0]?.traces ?? [])).toEqual(['flows U→A', 'links U', 'capacities *×U', 'capacities *×A', 'capacities UF×U']);
    expect(keysOf(fit.traces.typical)).toEqual(['links A']);
  });
});

describe('a product that is made here in surplus', () => {
  const county = chain({ ...firms(['UF', '本地', 'U', 200], ['AF', '本地', 'A', 30]) });
  test('has no gap, and those that use it and are lacking are named', () => {
    const fit = fitOf(county);
    expect([fit.state, fit.gap, fit.outlook.share]).toEqual(['surplus', undefined, undefined]);
    expect(fit.lacking.map(({ link, gap }) => [link.code, gap?.answer])).toEqual([['D', 'extend']]);
  });
  test('one more maker only adds to it', () => { expect(fitOf(county).outlook.own).toMatchObject({ kind: 'raised', before: { over: known(20) }, after: { over: known(23) } }); });
  test('where nobody downstream lacks anything nobody is named', () => { expect(fitOf(chain({ ...firms(['AF', '本地', 'A', 30], ['DF', '本地', 'D', 5]) })).lacking).toEqual([]); });
});

describe('what nobody knows', () => {
  test('a blank ratio leaves unknown what would be used', () => { expect(fitOf(chain({ flows: [flow('U', 'A')] })).suppliers[0]?.uses).toEqual(unknown); });
  test('a supplier without figures has unknown left over, not nothing', () => { expect(fitOf(chain({ ...firms(['UF', '本地', 'U', ''], ['AF', '本地', 'A', 6]) })).suppliers[0]).toMatchObject({ supply: unknown, over: unknown }); });
  test('without a size, one’s own or a typical one, there is none', () => {
    const fit = fitOf(chain({}, { A: { typicalCapacity: '' } }));
    expect([fit.outlook.capacity, fit.outlook.share, fit.suppliers[0]?.uses]).toEqual([unknown, undefined, unknown]);
  });
  test('where the size is blank the typical one stands in', () => { expect(fitOf(chain(), 'A', { capacity: undefined }).outlook).toMatchObject({ capacity: known(3), typical: true }); });
});

describe('several suppliers and buyers', () => {
  // U and V feed A, three and one for one; A feeds D and E, a half and two for one, which make 4 and 1.
  const fit = fitOf(chain({ links: [{ code: 'U' }, { code: 'V' }, { code: 'A', externalDemand: 10, typicalCapacity: 3 }, { code: 'D', externalDemand: 5 }, { code: 'E', externalDemand: 1 }],
    flows: [flow('U', 'A', 3), flow('V', 'A', 1), flow('A', 'D', 0.5), flow('A', 'E', 2)], ...firms(['UF', '本地', 'U', 20], ['DF', '本地', 'D', 4], ['EF', '本地', 'E', 1]) }));
  test('each has its own flows and its own use', () => {
    expect(fit.suppliers.map(({ link, flows, uses }) => [link.code, flows.map(({ id }) => id), uses])).toEqual([['U', ['U~A'], known(9)], ['V', ['V~A'], known(3)]]);
    expect(fit.buyers.map(({ link, flows, uses }) => [link.code, flows.map(({ id }) => id), uses])).toEqual([['D', ['A~D'], known(2)], ['E', ['A~E'], known(2)]]);
  });
});

describe('gaps that nobody could tell before', () => {
  test('are among those that the plant would want', () => {
    // 1 of U against nobody knows what is at most 1 of 9 once A makes 3.
    const fit = fitOf(chain({ ...firms(['UF', '本地', 'U', 1]) }, { U: { externalDemand: '' } }));
    expect(fit.outlook.wants.map(({ link, kind }) => [link.code, kind])).toEqual([['U', 'revealed']]);
  });
  test('and what moves in another way is told apart: a gap of another answer', () => {
    // What A is made of is in surplus until A is made: then X, made of the same, has nothing left to be made of.
    const fit = fitOf(chain({ links: [{ code: 'U', externalDemand: 1 }, { code: 'A', externalDemand: 10, typicalCapacity: 3 }, { code: 'D' }, { code: 'X', externalDemand: 1 }], flows: [flow('U', 'A', 3), flow('U', 'X', 1)], ...firms(['UF', '本地', 'U', 10]) }));
    expect([fit.outlook.uses.map(({ link }) => link.code), fit.outlook.wants, fit.outlook.others.map(({ link, kind }) => [link.code, kind])]).toEqual([['U'], [], [['X', 'shifted']]]);
  });
});

describe('two flows between the same links', () => {
  test('are one supplier with both products, and both are used', () => {
    const fit = fitOf(chain({ flows: [{ ...flow('U', 'A', 3), item: '肉' }, { ...flow('U', 'A', 1), item: '骨' }] }));
    expect(fit.suppliers.map(({ flows, uses }) => [flows.map(({ item }) => item).sort(), uses])).toEqual([[['肉', '骨'], known(12)]]);
  });
});

describe('the same product', () => {
  const same = (...products: string[]): readonly string[] => {
    const atlas = atlasOf({ links: products.map((product, place) => ({ code: `L${place}`, product })) });
    return sameProducts(atlas, linkOf(atlas, 'L0')).map(({ product }) => product);
  };
  test('goes by its words, in another chain too', () => { expect(same('商品有机肥', '商品有机肥', '沼气')).toEqual(['商品有机肥']); });
  test('in half of what both are is enough', () => { expect([same('瓦楞纸箱、彩印礼盒', '瓦楞纸箱与内衬'), same('瓦楞纸箱、彩印礼盒', '瓦楞纸箱、内衬与隔板')]).toEqual([['瓦楞纸箱与内衬'], []]); });
  test('may differ a little', () => { expect([same('盐渍羊肠衣', '盐渍猪肠衣'), same('肝素钠(羊源粗品)', '肝素钠粗品')]).toEqual([['盐渍猪肠衣'], ['肝素钠粗品']]); });
  test('is told by how it ends: what it is made of, or how it is sold, is not it', () => {
    expect([same('鲜食玉米穴盘苗', '鲜食玉米青绿秸秆'), same('直播带货服务(按成交额)', '网店托管服务费(按成交额)'), same('日用品、化肥、农膜下行配送', '日用品、农资、粮油常温仓储')]).toEqual([[], [], []]);
  });
});

const parcels: County = { parcels: [
  { code: 'FIT', area: 25, power: 900, steam: 0 }, { code: 'WIDE', area: 90, power: 900, steam: 0 }, { code: 'WEAK', area: 25, power: 100, steam: 9 }, { code: 'BLANK', area: 25 },
  { code: 'HALL', kind: '标准厂房', area: 4, floor: 5000, power: 900, steam: 1 }, { code: 'RULED', area: 25, power: 900, barred: '电镀' }, { code: 'GONE', area: 25, power: 900, status: '已用' },
] };
const listOf = (cells: Cells, ask: Partial<FitAsk> = {}) => fitOf(chain(parcels, { A: cells }), 'A', ask).parcels;
const codes = (list: readonly RankedMatch[]): readonly string[] => list.map(({ parcel, place, tied }) => `${place} ${parcel.code}${tied.length > 0 ? ` = ${tied.join(' ')}` : ''}`);

describe('parcels', () => {
  test('meet all, lack something, do not say, or are barred: in that order, ties told', () => {
    expect(codes(listOf({ needPower: 500, processes: '电镀' }).matches)).toEqual(['1 FIT', '2 WIDE', '3 BLANK', '4 HALL', '5 WEAK', '6 RULED']);
    expect(codes(listOf({ needLand: '', needPower: 50 }).matches).slice(0, 5)).toEqual(['1 FIT = HALL RULED WEAK WIDE', '1 HALL = FIT RULED WEAK WIDE', '1 RULED = FIT HALL WEAK WIDE', '1 WEAK = FIT HALL RULED WIDE', '1 WIDE = FIT HALL RULED WEAK']);
  });
  test('are counted: how many meet all, are barred, are open', () => { expect(listOf({ needPower: 500, processes: '电镀' })).toMatchObject({ meeting: 2, barred: 1, open: 6, leftOut: 0, asked: ['needLand', 'needPower'] }); });
  test('who wants land is shown land alone, who wants a building buildings; what is left out is counted', () => {
    const both = { needFloor: 3000, needPower: 500 };
    expect(codes(listOf(both, { site: 'building' }).matches)).toEqual(['1 HALL']);
    expect(listOf(both, { site: 'building' })).toMatchObject({ leftOut: 5, asked: ['needFloor', 'needPower'], meeting: 1 });
    expect(listOf(both, { site: 'land' })).toMatchObject({ leftOut: 1, asked: ['needLand', 'needPower'] });
    expect(listOf(both).matches.map(({ parcel }) => parcel.code)).toContain('HALL');
  });
  test('where none meets all, it is said which need in each case stands in the way, the most helpful first', () => {
    expect(listOf({ needPower: 500, needSteam: 5 })).toMatchObject({ meeting: 0, hindrances: [{ need: 'needSteam', meeting: 3 }, { need: 'needPower', meeting: 1 }] });
    expect(listOf({ needPower: 500 }).hindrances).toEqual([]);
    const ruled = fitOf(chain({ parcels: [{ code: 'X', area: 25, eia: '登记表', barred: '电镀' }, { code: 'Y', area: 25, eia: '报告书', barred: '电镀' }] }, { A: { eia: '报告书', processes: '电镀' } })).parcels;
    expect(ruled).toMatchObject({ meeting: 0, hindrances: [{ need: 'processes', meeting: 1 }] });
    const heavy = fitOf(chain({ parcels: [{ code: 'X', area: 25, eia: '登记表' }] }, { A: { eia: '报告书' } })).parcels;
    expect(heavy.hindrances).toEqual([{ need: 'eia', meeting: 1 }]);
  });
  test('of which nothing is asked meet nothing', () => { expect(listOf({ needLand: '' })).toMatchObject({ asked: [], meeting: 0, hindrances: [] }); });
  test('processes that may be asked about are those that links and parcels name, each once', () => { expect(namedProcesses(atlasOf(chain(parcels, { A: { processes: '屠宰、电镀' } })))).toEqual(['电镀', '屠宰']); });
});

/** Any ask: the typical one with figures raised or lowered or let go. */
const figure = fc.option(fc.integer({ min: 0, max: 9000 }), { nil: undefined });
const anyAsk: fc.Arbitrary<FitAsk> = fc.record({
  capacity: figure, site: fc.constantFrom(...sites),
  needs: fc.record({ ...Object.fromEntries(needKeys.map(key => [key, figure])) as Record<NeedKey, typeof figure>, eia: fc.constantFrom(undefined, 'form', 'table', 'book'), processes: fc.constantFrom(undefined, ['电镀']) }),
});
const eiaOrder = [undefined, 'form', 'table', 'book'] as const;
const sizes: readonly NeedKey[] = ['needLand', 'needFloor'];
/** The same ask with some of it stricter. Which of two sizes counts is another question, so an unstated size stays unstated. */
const stricter = (ask: FitAsk): fc.Arbitrary<FitAsk> => fc.record({ by: fc.tuple(...needKeys.map(() => fc.integer({ min: 0, max: 3000 }))), eia: fc.nat(3), bar: fc.boolean() }).map(({ by, eia, bar }) => {
  const raised = needKeys.map((key, place) => { const was = ask.needs[key]; return [key, was === undefined && sizes.includes(key) ? undefined : was === undefined && by[place] === 0 ? undefined : (was ?? 0) + (by[place] ?? 0)] as const; });
  const grade = eiaOrder[Math.max(eia, eiaOrder.indexOf(ask.needs.eia))];
  return { ...ask, needs: { ...ask.needs, ...Object.fromEntries(raised) as Record<NeedKey, number | undefined>, eia: grade, processes: bar ? ['电镀'] : ask.needs.processes } };
});

describe('whatever the county and whatever is asked', () => {
  test('a parcel short of any need never stands before one that meets all', () => {
    fc.assert(fc.property(anyCounty, anyAsk, (county, ask) => {
      const wholes = fitParcels(atlasOf(county), ask).matches.map(meetsAll);
      expect(wholes).toEqual([...wholes].sort((a, b) => Number(b) - Number(a)));
    }));
  });
  test('a stricter need never makes a parcel better', () => {
    fc.assert(fc.property(anyCounty, anyAsk.chain(ask => fc.tuple(fc.constant(ask), stricter(ask))), (county, [ask, strict]) => {
      const atlas = atlasOf(county);
      const after = new Map(fitParcels(atlas, strict).matches.map(match => [match.parcel.code, match]));
      for (const before of fitParcels(atlas, ask).matches) {
        const match = after.get(before.parcel.code);
        if (match === undefined) throw new Error('a parcel is gone');
        expect(match.bars.length).toBeGreaterThanOrEqual(before.bars.length);
        expect(match.short).toBeGreaterThanOrEqual(before.short);
        expect(match.unknown).toBeGreaterThanOrEqual(before.unknown);
        if (before.results.length > 0 && !meetsAll(before)) expect(meetsAll(match)).toBe(false);
      }
    }));
  });
  test('a figure that nobody gave is unknown, and neither met nor nothing', () => {
    fc.assert(fc.property(anyCounty, anyAsk, (county, ask) => {
      for (const { results } of fitParcels(atlasOf(county), ask).matches) for (const result of results) expect(result.verdict === 'unknown').toBe(result.offered === undefined);
    }));
    fc.assert(fc.property(anyWideCounty, county => {
      const atlas = atlasOf(county);
      const before = assessAtlas(atlas);
      for (const link of atlas.links) {
        const fit = fitProduct(before, link, { ...typicalAsk(link), capacity: undefined });
        expect(fit.outlook.capacity.kind).toBe(link.typicalCapacity === undefined ? 'unknown' : 'known');
        for (const { uses, flows } of fit.suppliers) if (fit.outlook.capacity.kind === 'unknown' || flows.some(({ ratio }) => ratio === undefined)) {
          if (uses.kind === 'known') expect([uses.value, flows.some(({ ratio }) => ratio !== 0) && fit.outlook.capacity.kind === 'unknown']).toEqual([0, false]);
        }
      }
    }), { numRuns: 40 });
  });
  test('every open parcel is in the list or counted as left out, and asking for the typical project ranks as everywhere else', () => {
    fc.assert(fc.property(anyCounty, anyAsk, (county, ask) => {
      const atlas = atlasOf(county);
      const { matches, open, leftOut } = fitParcels(atlas, ask);
      expect(matches.length + leftOut).toBe(open);
      for (const link of atlas.links) expect(codes(fitParcels(atlas, typicalAsk(link)).matches)).toEqual(codes(matchParcels(atlas, link)));
    }));
  });
  test('what is made closes gaps of its own link and opens none there', () => {
    fc.assert(fc.property(anyCounty, fc.integer({ min: 0, max: 99 }), (county, capacity) => {
      const atlas = atlasOf(county);
      const before = assessAtlas(atlas);
      for (const link of atlas.links) {
        const { own, share } = fitProduct(before, link, { ...typicalAsk(link), capacity }).outlook;
        if (own !== undefined) expect(['opened', 'revealed', 'widened', 'lowered']).not.toContain(own.kind);
        if (share !== undefined) expect(share).toBeLessThanOrEqual(1);
      }
    }), { numRuns: 40 });
  });
  test('the order of rows changes nothing', () => {
    fc.assert(fc.property(anyCounty.chain(county => fc.tuple(fc.constant(county), shuffled(county))), ([county, other]) => {
      const said = (given: County) => { const atlas = atlasOf(given); const before = assessAtlas(atlas); return atlas.links.map(link => { const { index: _, ...fit } = { ...fitProduct(before, link, typicalAsk(link)), index: 0 }; return fit; }); };
      expect(said(other)).toEqual(said(county));
    }), { numRuns: 30 });
  });
});
