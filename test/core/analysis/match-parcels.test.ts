import { describe, expect, test } from 'vitest';
import { matchParcel, matchParcels, meetsAll, needsOf, type Needs } from '../../../src/core/analysis/match-parcels.ts';
import { atlasOf, type Cells } from '../../support/county.ts';

const parcelsOf = (...parcels: Cells[]) => atlasOf({ parks: [{ code: 'P' }], parcels });
const none: Needs = { needLand: undefined, needFloor: undefined, needPower: undefined, needWater: undefined, needSewage: undefined, needSteam: undefined, needGas: undefined, needHeight: undefined, needLoad: undefined, eia: undefined, processes: undefined };
const match = (needs: Partial<Needs>, parcel: Cells) => {
  const [found] = parcelsOf({ code: 'X', ...parcel }).parcels;
  if (found === undefined) throw new Error('no parcel');
  return matchParcel({ ...none, ...needs }, found);
};
const orderOf = (needs: Partial<Needs>, ...parcels: Cells[]): readonly string[] => matchParcels(parcelsOf(...parcels), { ...none, ...needs }).map(({ parcel }) => parcel.code);

describe('one project against one parcel', () => {
  test('a need is met, short by so much, or unknown', () => {
    expect(match({ needLand: 60, needPower: 2500, needWater: 800 }, { area: 60, power: 2000 })).toMatchObject({
      met: 1, short: 1, unknown: 1,
      results: [{ need: 'needLand', verdict: 'met', shortBy: 0 }, { need: 'needPower', verdict: 'short', shortBy: 500 }, { need: 'needWater', verdict: 'unknown', offered: undefined, shortBy: 0 }],
    });
  });
  test('a parcel that has 0 is short; one that does not say is unknown', () => { expect([match({ needSteam: 4 }, { steam: 0 }).short, match({ needSteam: 4 }, {}).unknown]).toEqual([1, 1]); });
  test('what is not needed is not measured', () => { expect(match({ needGas: 0 }, { gas: 0 }).results).toEqual([]); });
  test('height and load are no matter on open land, where the hall is still to be built', () => { expect(match({ needLand: 1, needHeight: 9, needLoad: 2 }, { area: 1 }).results.map(result => result.need)).toEqual(['needLand']); });
  test('a building is measured by floor', () => { expect(match({ needLand: 60, needFloor: 6000 }, { kind: '标准厂房', floor: 5000 }).results).toMatchObject([{ need: 'needFloor', shortBy: 1000 }]); });
  test('on land a project that wants both is measured by land, in a building that wants land alone by land too', () => {
    expect(match({ needLand: 60, needFloor: 6000 }, { area: 60 }).results.map(result => result.need)).toEqual(['needLand']);
    expect(match({ needLand: 20 }, { kind: '标准厂房', area: 10, floor: 5000 }).results).toMatchObject([{ need: 'needLand', shortBy: 10 }]);
  });
  test('all is met where every need is, nothing bars, and there was a need at all', () => {
    expect(meetsAll(match({ needLand: 5 }, { area: 5 }))).toBe(true);
    for (const [needs, parcel] of [[{}, { area: 5 }], [{ needLand: 5 }, { area: 4 }], [{ needLand: 5 }, {}], [{ needLand: 5, processes: ['电镀'] }, { area: 5, barred: '电镀' }]] as const) expect(meetsAll(match({ ...needs } as Partial<Needs>, parcel))).toBe(false);
  });
  test('a project that wants floor alone is not measured by the height of a hall still to be built', () => {
    expect(match({ needFloor: 6000, needHeight: 9, needLoad: 2 }, { height: 3, load: 1 }).results.map(({ need }) => need)).toEqual(['needFloor']);
    expect(match({ needFloor: 6000, needHeight: 9, needLoad: 2 }, { kind: '标准厂房', floor: 6000, height: 3, load: 1 }).results.map(({ need, verdict }) => `${need} ${verdict}`)).toEqual(['needFloor met', 'needHeight short', 'needLoad short']);
  });
  test('a project that wants floor alone is not met by bare land', () => { expect(match({ needFloor: 6000 }, { area: 60 })).toMatchObject({ met: 0, unknown: 1 }); });
});

describe('what bars a parcel, whatever it has', () => {
  test('a process that it does not take, by name', () => { expect(match({ processes: ['屠宰', '制革'] }, { barred: '制革、电镀' }).bars).toEqual([{ kind: 'process', words: ['制革'] }]); });
  test('a heavier environmental category than it may have; a lighter one is welcome', () => {
    expect(match({ eia: 'book' }, { eia: '报告表' }).bars).toEqual([{ kind: 'eia', wanted: 'book', limit: 'table' }]);
    expect(match({ eia: 'form' }, { eia: '报告表' }).bars).toEqual([]);
    expect(match({ eia: 'table' }, { eia: '报告表' }).bars).toEqual([]);
    expect(match({ eia: 'book' }, {}).bars).toEqual([]);
  });
  test('a category of which the project says nothing bars nothing', () => { expect(match({ eia: undefined }, { eia: '登记表' }).bars).toEqual([]); });
  test('being a store of any kind, but not for who wants its floor or says nothing of land', () => {
    for (const kind of ['冷库', '仓库']) expect([match({ needLand: 60 }, { kind }).bars, match({ needLand: 60, needFloor: 900 }, { kind }).bars, match({ needPower: 1 }, { kind }).bars, match({ needFloor: 9 }, { kind }).bars]).toEqual([[{ kind: 'nature' }], [], [], []]);
    expect(match({ needLand: 60 }, { kind: '标准厂房' }).bars).toEqual([]);
  });
  test('being a store, where land for a plant is wanted', () => { expect(match({ needLand: 60 }, { kind: '冷库' }).bars).toEqual([{ kind: 'nature' }]); });
});

describe('the order of parcels', () => {
  test('those that meet all, then the fewest shortfalls, then the fewest unknowns, then the least waste', () => {
    expect(orderOf({ needLand: 50, needPower: 100 },
      { code: 'SHORT', area: 40, power: 100 }, { code: 'UNKNOWN', area: 50 }, { code: 'LARGE', area: 500, power: 100 }, { code: 'FITS', area: 55, power: 100 }, { code: 'WORSE', area: 40, power: 10 },
    )).toEqual(['FITS', 'LARGE', 'UNKNOWN', 'SHORT', 'WORSE']);
  });
  test('barred ones come last, however much they have', () => { expect(orderOf({ needLand: 50, processes: ['电镀'] }, { code: 'BARRED', area: 50, barred: '电镀' }, { code: 'SMALL', area: 1 })).toEqual(['SMALL', 'BARRED']); });
  test('only parcels that are 可供 or 闲置 are offered', () => {
    expect(orderOf({}, ...['可供', '闲置', '在谈', '在建', '已用', '预留'].map((status, index) => ({ code: `X${index}`, status })))).toEqual(['X0', 'X1']);
  });
  test('equal ones stand by code', () => { expect(orderOf({ needLand: 5 }, { code: 'B', area: 9 }, { code: 'A', area: 9 })).toEqual(['A', 'B']); });
  test('of halls the one that wastes least floor comes first', () => { expect(orderOf({ needFloor: 3000 }, { code: 'A', kind: '标准厂房', floor: 9000 }, { code: 'B', kind: '标准厂房', floor: 4000 })).toEqual(['B', 'A']); });
  test('who wants a hall is offered halls before bare land', () => { expect(orderOf({ needFloor: 3000 }, { code: 'LAND', area: 60 }, { code: 'HALL', kind: '标准厂房', floor: 6000 })).toEqual(['HALL', 'LAND']); });
});

describe('waste', () => {
  test('is in proportion to what is wanted, land or floor; a shortfall wastes nothing, nor does what nobody knows', () => {
    expect(orderOf({ needLand: 50 }, { code: 'A', area: 40 }, { code: 'B', area: 45 }, { code: 'C', area: '' }, { code: 'D' })).toEqual(['C', 'D', 'A', 'B']);
  });
});

describe('ties', () => {
  const placed = (needs: Partial<Needs>, ...parcels: Cells[]) => matchParcels(parcelsOf(...parcels), { ...none, ...needs }).map(({ parcel, place, tied }) => `${place} ${parcel.code}${tied.length > 0 ? ` = ${tied.join(' ')}` : ''}`);
  test('equal parcels share a place and name each other; the next place is counted on', () => {
    expect(placed({ needLand: 5 }, { code: 'D', area: 8 }, { code: 'C', area: 6 }, { code: 'B', area: 6 }, { code: 'A', area: 6 })).toEqual(['1 A = B C', '1 B = A C', '1 C = A B', '4 D']);
  });
  test('what does not rank does not part: power beyond the need, names, prices', () => { expect(placed({ needLand: 5, needPower: 1 }, { code: 'A', area: 6, power: 1 }, { code: 'B', area: 6, power: 999, price: 3 })).toEqual(['1 A = B', '1 B = A']); });
  test('any part of the rank parts: bars, shortfalls, unknowns, waste', () => {
    expect(placed({ needLand: 5, needPower: 1, processes: ['电镀'] }, { code: 'A', area: 6, power: 1 }, { code: 'B', area: 7, power: 1 }, { code: 'C', area: 6 }, { code: 'D', area: 6, power: 0 }, { code: 'E', area: 6, power: 1, barred: '电镀' })).toEqual(['1 A', '2 B', '3 C', '4 D', '5 E']);
  });
});

describe('whose needs', () => {
  const needs = (company: Cells) => {
    const atlas = atlasOf({ links: [{ code: 'A', needLand: 60, needPower: 900, eia: '报告书', processes: '屠宰' }], companies: [{ code: 'T', role: '目标', town: '', ...company }] });
    const [link, target] = [atlas.links[0], atlas.companies[0]];
    if (link === undefined || target === undefined) throw new Error('no case');
    return needsOf(target, link);
  };
  test('a company that states none has those of the link’s typical project, and that is said', () => { expect(needs({})).toMatchObject({ typical: true, needs: { needLand: 60, needPower: 900, eia: 'book' } }); });
  test('a company that states one has its own, and nothing is mixed in but category and processes', () => {
    const own = needs({ needLand: 20 });
    expect(own).toMatchObject({ typical: false, needs: { needLand: 20, eia: 'book', processes: ['屠宰'] } });
    expect(own.needs.needPower).toBeUndefined();
  });
});
