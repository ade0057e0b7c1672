import { describe, expect, test } from 'vitest';
import { countExchange, exchangeKey } from '../../../src/core/analysis/count-exchange.ts';
import { measureDistance } from '../../../src/core/analysis/measure-distance.ts';
import { rateProjects } from '../../../src/core/analysis/rate-projects.ts';
import { atlasOf, flow } from '../../support/county.ts';

describe('distances', () => {
  const beijing = { lon: 116.4, lat: 39.9 };
  test('Beijing to Shanghai are 1,068 km, to the south-east', () => {
    const bearing = measureDistance(beijing, { lon: 121.47, lat: 31.23 });
    expect(bearing?.kilometres).toBeCloseTo(1068, -1);
    expect(bearing?.octant).toBe(3);
    expect(bearing?.azimuth).toBeCloseTo(152.6, 0);
  });
  test.each([['north', 0, 1, 0], ['north-east', 1, 1, 1], ['east', 1, 0, 2], ['south-east', 1, -1, 3], ['south', 0, -1, 4], ['south-west', -1, -1, 5], ['west', -1, 0, 6], ['north-west', -1, 1, 7]])('%s is its own eighth', (_, lon, lat, octant) => { expect(measureDistance({ lon: 0, lat: 0 }, { lon, lat })?.octant).toBe(octant); });
  test('one degree of a great circle is 111.2 km', () => { expect(measureDistance({ lon: 0, lat: 0 }, { lon: 0, lat: 1 })?.kilometres).toBeCloseTo(111.19, 1); });
  test('the bearing is in degrees from north, clockwise, never below 0', () => {
    const azimuth = (lon: number, lat: number) => measureDistance({ lon: 0, lat: 0 }, { lon, lat })?.azimuth;
    expect([azimuth(0, 1), azimuth(1, 0), azimuth(0, -1), azimuth(-1, 0)]).toEqual([0, expect.closeTo(90, 9), expect.closeTo(180, 9), expect.closeTo(270, 9)]);
  });
  test('here is no distance at all', () => { expect(measureDistance(beijing, beijing)?.kilometres).toBe(0); });
  test('from or to nowhere is unknown', () => { for (const half of [{}, { lon: 1 }, { lat: 1 }]) expect([measureDistance(half, beijing), measureDistance(beijing, half)]).toEqual([undefined, undefined]); });
});

describe('exchange between chains', () => {
  test('counts the flows of each pair and direction, and none inside a chain', () => {
    const atlas = atlasOf({
      chains: [{ code: 'C' }, { code: 'D' }], links: [{ code: 'A' }, { code: 'B' }, { code: 'X', chain: 'D' }],
      flows: [flow('A', 'B', 1), flow('A', 'X', 1), flow('B', 'X', 1), flow('X', 'A', 1)],
    });
    expect([...countExchange(atlas)].map(([key, flows]) => [key, flows.length])).toEqual([[exchangeKey('C', 'D'), 2], [exchangeKey('D', 'C'), 1]]);
  });
});

test('a flow from or to a link that the atlas does not have counts for no chain', () => {
  const atlas = atlasOf({ chains: [{ code: 'C' }, { code: 'D' }], links: [{ code: 'A' }, { code: 'X', chain: 'D' }], flows: [flow('A', 'X', 1), flow('X', 'A', 1)] });
  const without = { ...atlas, index: { ...atlas.index, link: new Map([...atlas.index.link].filter(([code]) => code === 'A')) } };
  expect([...countExchange(without)]).toEqual([]);
});

describe('rates of projects', () => {
  const ratesOf = (...stages: string[]) => rateProjects(atlasOf({ links: [{ code: 'A' }], projects: stages.map((stage, index) => ({ code: `P${index}`, link: 'A', stage })) }));
  test('of those signed, how many started; of those started, how many completed', () => {
    expect(ratesOf('储备', '意向', '签约', '签约', '开工', '竣工', '投产')).toEqual({
      counts: { pool: 1, intent: 1, signed: 2, started: 1, completed: 1, operating: 1 }, reached: { pool: 7, intent: 6, signed: 5, started: 3, completed: 2, operating: 1 }, startRate: 3 / 5, completionRate: 2 / 3,
    });
  });
  test('where nothing is signed or started there is no rate, not 0 %', () => {
    expect(ratesOf('储备')).toMatchObject({ startRate: undefined, completionRate: undefined });
    expect(ratesOf('签约')).toMatchObject({ startRate: 0, completionRate: undefined });
  });
});
