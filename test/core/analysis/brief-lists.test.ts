// What a sheet lists: parcels, policies, costs, the five ones.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findCosts, kinship } from '../../../src/core/analysis/brief-costs.ts';
import { fiveOnesOf } from '../../../src/core/analysis/brief-five-ones.ts';
import { connectionsOf, findBestParcels } from '../../../src/core/analysis/brief-parcels.ts';
import { findPolicies } from '../../../src/core/analysis/brief-policies.ts';
import type { Needs } from '../../../src/core/analysis/match-parcels.ts';
import { analyse, atlasOf, type Cells } from '../../support/county.ts';

const needs = { needLand: 50, needFloor: undefined, needPower: 1000, needWater: undefined, needSewage: undefined, needSteam: undefined, needGas: undefined, needHeight: undefined, needLoad: undefined, eia: undefined, processes: ['屠宰'] };
const nothing: Needs = { ...needs, needLand: undefined, needPower: undefined, processes: undefined };
const park = (parcels: readonly Cells[]) => atlasOf({ parks: [{ code: 'P', road: '已通', heat: '规划', steamCapacity: 0 }], parcels });

describe('best parcels', () => {
  const atlas = park([{ code: 'FITS', area: 50, power: 1000 }, { code: 'LARGE', area: 90, power: 1000 }, { code: 'SMALL', area: 10, power: 1000 }, { code: 'BARS', area: 50, power: 1000, barred: '屠宰' }, { code: 'TAKEN', area: 50, power: 1000, status: '已用' }]);
  const best = findBestParcels(atlas, needs, false, 3);
  test('are the best open ones that nothing bars', () => { expect(best.matches.map(({ parcel }) => parcel.code)).toEqual(['FITS', 'LARGE', 'SMALL']); });
  test('tell how many meet all, how many are barred, how many there are', () => { expect([best.meeting, best.barred, best.open]).toEqual([2, 1, 4]); });
  test('that meet all are only those of which nothing is unknown either; who asks nothing is met by none', () => {
    const three = park([{ code: 'A', area: 50, power: 1000 }, { code: 'B', area: 50 }, { code: 'C', area: 50, power: 1000, barred: '屠宰' }, { code: 'D', area: 50, power: 1 }]);
    expect(findBestParcels(three, needs, false, 3).meeting).toBe(1);
    expect(findBestParcels(three, { ...needs, needLand: undefined, needPower: undefined, processes: undefined }, false, 3).meeting).toBe(0);
  });
  test('are shown without a barred one even where there is room, and the one wished for once', () => {
    const two = park([{ code: 'FITS', area: 50, power: 1000 }, { code: 'BARS', area: 50, power: 1000, barred: '屠宰' }]);
    expect(findBestParcels(two, needs, false, 3).matches.map(({ parcel }) => parcel.code)).toEqual(['FITS']);
    expect(findBestParcels(two, needs, false, 3, two.index.parcel.get('FITS')).matches.map(({ parcel, wished }) => [parcel.code, wished])).toEqual([['FITS', true]]);
  });
  test('name what was asked for, figures of nought not', () => { expect(findBestParcels(atlas, { ...needs, needPower: 0 }, false, 3).asked).toEqual(['needLand']); });
  test('begin with the one wished for, though it is barred or taken, and count it among the three', () => {
    const wished = findBestParcels(atlas, needs, false, 3, atlas.index.parcel.get('TAKEN'));
    expect(wished.matches.map(({ parcel, wished: own }) => `${parcel.code}${own ? '*' : ''}`)).toEqual(['TAKEN*', 'FITS', 'LARGE']);
  });
  test('are none for who has said nothing of needs: any parcel would be a guess', () => { expect(findBestParcels(atlas, { ...needs, needLand: undefined, needPower: undefined }, true, 3).matches).toEqual([]); });
  test('come with what their park is connected to, unknown as unknown and nought as nought', () => {
    expect(connectionsOf(atlas.parks[0]!).filter(({ key }) => ['road', 'heat', 'gas'].includes(key))).toEqual([{ key: 'road', state: 'connected', capacity: undefined }, { key: 'heat', state: 'planned', capacity: 0 }, { key: 'gas', state: undefined, capacity: undefined }]);
  });
});

describe('policies', () => {
  const policy = (code: string, more: Cells = {}): Cells => ({ code, content: '补助设备', number: '甲〔2026〕1号', validUntil: '2027-12-31', ...more });
  const find = (...policies: Cells[]) => {
    const atlas = atlasOf({ chains: [{ code: 'C' }, { code: 'D' }], links: [{ code: 'A' }, { code: 'B' }], policies });
    const { valid, expired } = findPolicies(atlas, atlas.index.link.get('A'));
    return { valid: valid.map(({ policy: { code }, reach }) => `${code} ${reach}`), expired: expired.map(({ code }) => code) };
  };
  test('of the link stand before those of its chain and those for all; those of others not at all', () => {
    expect(find(policy('ALL'), policy('CHAIN', { chains: 'C' }), policy('LINK', { chains: 'C', links: 'A' }), policy('OTHER', { links: 'B' }), policy('FAR', { chains: 'D' })).valid).toEqual(['LINK link', 'CHAIN chain', 'ALL all']);
  });
  test('that have ended are told apart; on its last day one is still in force; one without an end too', () => {
    expect(find(policy('OVER', { validUntil: '2026-09-29' }), policy('LAST', { validUntil: '2026-09-30' }), policy('OPEN', { validUntil: '' }))).toEqual({ valid: ['LAST all', 'OPEN all'], expired: ['OVER'] });
  });
  test('without a document number, or tied to taxes paid, are on no sheet, even if the checks let them pass', () => {
    const atlas = atlasOf({ links: [{ code: 'A' }], policies: [policy('GOOD')] });
    const [good] = atlas.policies;
    const spoiled = { ...atlas, policies: [{ ...good!, code: 'BARE', number: undefined }, { ...good!, code: 'TAX', content: '前三年税收返还' }, good!] };
    expect(findPolicies(spoiled, undefined).valid.map(({ policy: { code } }) => code)).toEqual(['GOOD']);
  });
  test('with empty lists of links and chains are for all; of one reach they stand by code', () => {
    const atlas = atlasOf({ links: [{ code: 'A' }], policies: [policy('B'), policy('A'), policy('C')] });
    const emptied = { ...atlas, policies: [...atlas.policies].reverse().map(each => ({ ...each, links: [], chains: [] })) };
    expect(findPolicies(emptied, undefined).valid.map(({ policy: { code }, reach }) => `${code} ${reach}`)).toEqual(['A all', 'B all', 'C all']);
  });
  test('for no link in particular are those for all', () => {
    const atlas = atlasOf({ links: [{ code: 'A' }], policies: [policy('ALL'), policy('CHAIN', { chains: 'C' }), policy('LINK', { links: 'A' })] });
    expect(findPolicies(atlas, undefined).valid.map(({ policy: { code } }) => code)).toEqual(['ALL']);
  });
});

describe('costs', () => {
  const cost = (kind: string, name: string, value: number | '' = 1): Cells => ({ kind, name, value, unit: '元/t' });
  const atlas = atlasOf({ costs: [cost('土地', '物流仓储用地'), cost('土地', '食品园工业用地'), cost('用电', '平段'), cost('蒸汽', '低压蒸汽'), cost('用工', '普工'), cost('用工', '屠宰分割工'), cost('用水', '工业用水'), cost('用水', '再生水', '')] });
  const names = (about: string, more = {}) => findCosts(atlas, { ...needs, ...more }, about).map(({ name }) => name);
  test('are of what is needed, and of what everybody pays for', () => { expect(names('')).not.toContain('低压蒸汽'); expect(names('', { needSteam: 2 })).toContain('低压蒸汽'); });
  test('give each kind’s nearest before any kind’s second', () => {
    expect(names('屠宰分割。食品产业园')).toEqual(['食品园工业用地', '平段', '屠宰分割工', '物流仓储用地', '普工']);
    expect(names('冷链物流园')[0]).toBe('物流仓储用地');
  });
  test('of every kind are named in one order; what is asked for decides which', () => {
    const kinds = ['人才', '物流', '用工', '融资', '用气', '蒸汽', '污水', '用水', '用电', '厂房', '土地'];
    const all = atlasOf({ costs: kinds.map(kind => cost(kind, `${kind}甲`)) });
    const kindsFor = (asked: Partial<Needs>) => findCosts(all, { ...nothing, ...asked }, '').map(({ kind }) => kind);
    expect(kindsFor({})).toEqual(['power', 'labour', 'freight', 'finance', 'talent']);
    expect(kindsFor({ needLand: 1, needFloor: 1, needWater: 1, needSewage: 1, needSteam: 1, needGas: 1 }))
      .toEqual(['land', 'building', 'power', 'water', 'sewage', 'steam', 'gas', 'labour', 'freight', 'finance', 'talent']);
    const own: readonly (readonly [keyof Needs, string])[] = [['needLand', 'land'], ['needFloor', 'building'], ['needWater', 'water'], ['needSewage', 'sewage'], ['needSteam', 'steam'], ['needGas', 'gas']];
    for (const [need, kind] of own) expect(kindsFor({ [need]: 1 }).filter(each => !kindsFor({}).includes(each))).toEqual([kind]);
    expect(kindsFor({ needWater: 0 })).toEqual(kindsFor({}));
  });
  test('of two equally near keep the atlas’s order; where nothing more is said, industrial rates come first', () => {
    const two = (...list: string[]) => findCosts(atlasOf({ costs: list.map(name => cost('用电', name)) }), nothing, '').map(({ name }) => name);
    expect(two('平段', '谷段', '峰段')).toEqual([...two('峰段', '平段', '谷段')]);
    expect(two('商业用电', '工业用电')).toEqual(['工业用电', '商业用电']);
  });
  test('without a figure are no costs', () => { expect(names('', { needWater: 5 })).not.toContain('再生水'); });
  test('are as near as they share pairs of characters, whichever is asked first', () => {
    expect(kinship('食品园工业用地', '食品产业园')).toBe(1);
    expect(kinship('元', '元')).toBe(0);
    expect(kinship('工业用地(食品园)', '食品园 2 号工业地')).toBe(3);
    for (const apart of ['食 品', '食。品', '食1品', '食(品)']) expect(kinship(apart, '食品')).toBe(0);
    fc.assert(fc.property(fc.string(), fc.string(), (a, b) => kinship(a, b) === kinship(b, a)));
  });
});

describe('the five ones', () => {
  const project = (cells: Cells, audience: 'public' | 'internal') => {
    const { atlas } = analyse({ links: [{ code: 'A' }], projects: [{ code: 'P', link: 'A', ...cells }] }, [], audience);
    return fiveOnesOf(atlas.projects[0]!, audience);
  };
  test('inside tell what is lacking', () => {
    expect(project({ leader: '副县长 王某', unit: '投促局' }, 'internal')).toEqual([{ key: 'project', value: 'P' }, { key: 'leader', value: '副县长 王某' }, { key: 'unit', value: '投促局' }, { key: 'taskForce', value: undefined }, { key: 'followUp', value: undefined }]);
  });
  test('in public are the project and the unit: what is internal is not called lacking', () => { expect(project({ leader: '副县长 王某' }, 'public').map(({ key }) => key)).toEqual(['project', 'unit']); });
});
