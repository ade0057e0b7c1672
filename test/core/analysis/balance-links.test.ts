import { describe, expect, test } from 'vitest';
import { balanceLinks, type Balance } from '../../../src/core/analysis/balance-links.ts';
import { atLeast, known, unknown } from '../../../src/core/model/quantity.ts';
import { atlasOf, firms, flow, type County } from '../../support/county.ts';

const balanceOf = (county: County, link: string, ...landed: string[]): Balance => {
  const balance = balanceLinks(atlasOf(county), new Set(landed)).get(link);
  if (balance === undefined) throw new Error(`no link ${link}`);
  return balance;
};
const mill: County = {
  links: [{ code: 'FLOUR', externalDemand: 10, typicalCapacity: 7 }, { code: 'BREAD', externalDemand: 5 }, { code: 'NOODLE', externalDemand: 5 }],
  flows: [flow('FLOUR', 'BREAD', 2), flow('FLOUR', 'NOODLE', 3)],
};

describe('supply', () => {
  test('is the sum of local capacities', () => { expect(balanceOf({ ...mill, ...firms(['F', '本地', 'FLOUR', 3], ['G', '本地', 'FLOUR', 4]) }, 'FLOUR').supply).toEqual(known(7)); });
  test('of nobody is known to be nothing', () => { expect(balanceOf(mill, 'FLOUR')).toMatchObject({ supply: known(0), present: false }); });
  test('with one capacity blank is at least the rest, and with nothing else unknown', () => {
    expect(balanceOf({ ...mill, ...firms(['F', '本地', 'FLOUR', 3], ['G', '本地', 'FLOUR', '']) }, 'FLOUR').supply).toEqual(atLeast(3));
    expect(balanceOf({ ...mill, ...firms(['G', '本地', 'FLOUR', '']) }, 'FLOUR')).toMatchObject({ supply: unknown, present: true });
  });
  test('leaves targets out until they land', () => {
    const county = { ...mill, ...firms(['F', '本地', 'FLOUR', 3], ['T', '目标', 'FLOUR', 4]) };
    expect(balanceOf(county, 'FLOUR').supply).toEqual(known(3));
    expect(balanceOf(county, 'FLOUR', 'T')).toMatchObject({ supply: known(7), supplyParts: [{ company: 'F', landed: false }, { company: 'T', landed: true }] });
  });
  test('of a landed target whose plans nobody knows is the typical project’s, and unknown where there is none', () => {
    expect(balanceOf({ ...mill, ...firms(['T', '目标', 'FLOUR', '']) }, 'FLOUR', 'T').supply).toEqual(known(7));
    expect(balanceOf({ ...mill, ...firms(['T', '目标', 'BREAD', '']) }, 'BREAD', 'T').supply).toEqual(unknown);
  });
  test('landing a code that nobody bears changes nothing', () => { expect(balanceLinks(atlasOf(mill), new Set(['NOBODY']))).toEqual(balanceLinks(atlasOf(mill))); });
});

describe('a landing', () => {
  const atlas = atlasOf({ ...mill, ...firms(['F', '本地', 'FLOUR', 3], ['T', '目标', 'BREAD', 4]) });
  const before = balanceLinks(atlas);
  test('of nobody leaves the very balances as they are', () => { expect([balanceLinks(atlas) === before, balanceLinks(atlas, new Set(['NOBODY', 'F'])) === before]).toEqual([true, true]); });
  test('makes new balances of its own link and of those that feed it, of no other', () => {
    const after = balanceLinks(atlas, new Set(['T']));
    expect([...after].filter(([code, balance]) => balance !== before.get(code)).map(([code]) => code)).toEqual(['BREAD', 'FLOUR']);
    expect(after.get('FLOUR')?.supplyParts).toBe(before.get('FLOUR')?.supplyParts);
  });
});

describe('demand', () => {
  const county = (bread: number | '', noodle: number | '') => ({ ...mill, ...firms(['B', '本地', 'BREAD', bread], ['N', '本地', 'NOODLE', noodle]) });
  test('is what is bought from outside and what local users use', () => {
    expect(balanceOf(county(4, 6), 'FLOUR')).toMatchObject({ demand: known(10 + 2 * 4 + 3 * 6), externalDemand: known(10), demandParts: [{ downstream: 'BREAD', quantity: known(8) }, { downstream: 'NOODLE', quantity: known(18) }] });
  });
  test('of users that are not here is none', () => { expect(balanceOf(mill, 'FLOUR').demand).toEqual(known(10)); });
  test('of a user of unknown size is at least the rest', () => { expect(balanceOf(county(4, ''), 'FLOUR').demand).toEqual(atLeast(18)); });
  test('over a flow without a ratio is at least the rest', () => { expect(balanceOf({ ...county(4, 6), flows: [flow('FLOUR', 'BREAD', 2), flow('FLOUR', 'NOODLE')] }, 'FLOUR').demand).toEqual(atLeast(18)); });
  test('grows when a user lands', () => { expect(balanceOf({ ...mill, ...firms(['T', '目标', 'BREAD', 5]) }, 'FLOUR', 'T').demand).toEqual(known(20)); });
  test('in a loop counts each link once', () => {
    const loop = { links: [{ code: 'SHEEP', externalDemand: 1 }, { code: 'DUNG', externalDemand: 0 }], flows: [flow('SHEEP', 'DUNG', 2), flow('DUNG', 'SHEEP', 3)], ...firms(['S', '本地', 'SHEEP', 10], ['D', '本地', 'DUNG', 4]) };
    expect([balanceOf(loop, 'SHEEP').demand, balanceOf(loop, 'DUNG').demand]).toEqual([known(1 + 2 * 4), known(3 * 10)]);
  });
});
