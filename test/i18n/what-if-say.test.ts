import { describe, expect, test } from 'vitest';
import { assessAtlas } from '../../src/core/analysis/assess-atlas.ts';
import { playScenario, type Play } from '../../src/core/analysis/play-scenario.ts';
import { readScenario } from '../../src/core/analysis/scenario.ts';
import { suggestNext } from '../../src/core/analysis/suggest-next.ts';
import { known } from '../../src/core/model/quantity.ts';
import { amountOf, countsOf, sayCauses, sayClosure, sayConflict, sayCounts, sayOwnConflict, saySide, sayTies } from '../../src/i18n/what-if-say.ts';
import { atlasOf, firms, flow, type Cells } from '../support/county.ts';

// FEED ──2──► MEAT ──1──► DISH; MEAT is missing, DISH stands here.
const { companies, capacities } = firms(['L-F', '本地', 'FEED', 10], ['L-D', '本地', 'DISH', 20], ['T-M', '目标', 'MEAT', 25], ['T-F', '目标', 'FEED', 40], ['T-Q', '目标', 'MEAT', '']);
const names: Readonly<Record<string, Cells>> = { 'T-M': { name: '甲县青禾肉业有限公司', nameEn: 'Qinghe Meat Co., Ltd.', needLand: 50 }, 'T-F': { name: '谷雨饲料有限公司', nameEn: 'Guyu Feed' } };
const atlas = atlasOf({
  site: [{ item: '县名', value: '甲县' }, { item: '县名英文', value: 'Jia County' }, { item: '数据截至', value: '2026-09-30' }],
  links: [{ code: 'FEED', name: '饲料', nameEn: 'Feed', unitEn: 't', externalDemand: 0, price: 2 }, { code: 'MEAT', name: '屠宰', nameEn: 'Slaughter', unitEn: 't', externalDemand: 5, price: 100, typicalCapacity: 5 }, { code: 'DISH', name: '预制菜', nameEn: 'Dishes', unitEn: 't', externalDemand: 20, price: 300 }],
  flows: [flow('FEED', 'MEAT', 2), flow('MEAT', 'DISH', 1)].map(row => ({ ...row, item: '料', itemEn: 'stuff' })), parks: [{ code: 'P' }],
  parcels: [{ code: 'X', area: 40 }, { code: 'Y', area: 90, status: '已用' }, { code: 'Z', area: 90, barred: '屠宰' }],
  companies: companies.map((row): Cells => ({ ...row, ...names[String(row['code'])] })), capacities,
});
const before = assessAtlas(atlas);
const play = (text: string): Play => playScenario(before, readScenario(text, atlas).scenario);

describe('a scenario in words', () => {
  test('counts what closes, opens and moves', () => {
    expect(sayCounts('zh', play('T-M').change)).toBe('补上 1 处缺口，新开 1 处');
    expect(sayCounts('en', play('T-M').change)).toBe('closes 1 gap, opens 1');
    expect(sayCounts('zh', play('').change)).toBe('没有一处缺口因此改变');
    const { closed, narrowed, opened, widened, others } = countsOf(play('T-M.T-F').change);
    expect(closed + narrowed + opened + widened + others).toBe(play('T-M.T-F').change.links.length);
  });
  test('says how a link stood and stands, and the firm that moved it, by its short name', () => {
    const [meat, feed] = play('T-M').change.links;
    expect([meat, feed].map(each => [saySide('zh', each!.link, each!.before), saySide('zh', each!.link, each!.after), ...sayCauses('zh', atlas, each!)])).toEqual([
      ['缺 25 吨', '强', '青禾肉业年产 25 吨'], ['余 10 吨', '弱，缺 40 吨', '青禾肉业年用 50 吨(料)'],
    ]);
    expect(sayCauses('en', atlas, feed!)).toEqual(['Qinghe Meat uses 50 t a year (stuff)']);
  });
  test('calls nothing nought that is only little, and nothing little that is unknown', () => {
    const link = atlas.index.link.get('MEAT')!;
    expect([amountOf('zh', link, known(0.0004)), amountOf('zh', link, known(0)), amountOf('zh', link, { kind: 'unknown' }), amountOf('zh', link, { kind: 'atLeast', value: 3 })]).toEqual(['不足 0.01 吨', '0 吨', '数量未知', '至少 3 吨']);
  });
  test('says what speaks against a parcel, at length and beside the firm', () => {
    const said = (text: string) => play(text).draws.conflicts.map(conflict => [sayConflict('zh', atlas, conflict), sayOwnConflict('zh', atlas, conflict, 'T-M')]);
    expect(said('T-M@X')).toEqual([['X 用地差 10 亩(要 50 亩，有 40 亩)', '用地差 10 亩']]);
    expect(said('T-M@Y.T-F@Y')[0]).toEqual(['Y 不是可供地块(已用)', 'Y 不是可供地块(已用)']);
    expect(said('T-M@Y.T-F@Y')[1]).toEqual(['Y 上落了青禾肉业、谷雨饲料', '与谷雨饲料同在一宗']);
  });
  test('says why the next one: the landed firm uses what it makes, and the gap is of its making', () => {
    const { taken } = suggestNext(before, play('T-M').assessment).steps[0]!;
    expect(sayTies('zh', atlas, taken)).toEqual(['青禾肉业落地后年用 50 吨(料)，这个缺口就是它带出来的']);
    expect(sayClosure('zh', taken.closures[0]!)).toBe('补「饲料」的 100%，约 80 万元');
    const first = suggestNext(before, before).steps[0]!;
    expect(sayTies('zh', atlas, first.taken)).toEqual(['与已落地的企业不相连，按补得最多选']);
    const typical = first.choices.find(({ company }) => company.code === 'T-Q')!;
    expect(sayClosure('en', typical.closures[0]!)).toBe('closes 20% of “Slaughter”, about ¥5 million (capacity not public: a typical project)');
  });
});
