import { describe, expect, test } from 'vitest';
import { rankGaps, targetsOfLink, type RankedGap } from '../../../src/core/analysis/rank-gaps.ts';
import { analyse, firms, flow, type Cells, type County } from '../../support/county.ts';

const site = (weights: readonly [number, number, number, number]): readonly Cells[] => [
  { item: '县名', value: '甲县' }, { item: '数据截至', value: '2026-09-30' },
  ...(['weightValue', 'weightShare', 'weightReach', 'weightReady'] as const).map((item, index) => ({ item, value: weights[index] ?? 0 })),
];
/** A: missing, worth 100, one target, used by U. B: weak by half, worth 25, no target. X: missing, of unknown worth, used by U and V. */
const county: County = {
  links: [
    { code: 'A', externalDemand: 9, price: 10 }, { code: 'B', externalDemand: 50, price: 1 }, { code: 'X', externalDemand: 0 },
    { code: 'U', externalDemand: 1 }, { code: 'V', externalDemand: 1 },
  ],
  flows: [flow('A', 'U', 1), flow('X', 'U', 1), flow('X', 'V', 1)],
  ...firms(['F', '本地', 'B', 25], ['FU', '本地', 'U', 1], ['FV', '本地', 'V', 1], ['T', '目标', 'A', 5]),
};
const gapsWith = (...weights: [number, number, number, number]): readonly RankedGap[] => analyse({ ...county, site: site(weights) }).gaps;
const order = (...weights: [number, number, number, number]): readonly string[] => gapsWith(...weights).map(gap => gap.link.code);
const partsOf = (link: string) => gapsWith(4, 3, 2, 1).find(gap => gap.link.code === link)?.score.parts;

describe('the parts of a score', () => {
  test('are each between 0 and 1: worth by its root, share uncovered, users reached, targets at hand out of three', () => {
    expect(partsOf('A')).toEqual({ value: 1, share: 1, reach: 0.5, ready: 1 / 3 });
    expect(partsOf('B')).toEqual({ value: 0.5, share: 0.5, reach: 0, ready: 0 });
  });
  test('leave worth out where it is unknown: undefined, not 0', () => { expect(partsOf('X')).toEqual({ value: undefined, share: 1, reach: 1, ready: 0 }); });
  test('make the total by the weights of site.csv', () => { expect(gapsWith(4, 3, 2, 1)[0]?.score.total).toBeCloseTo((4 * 1 + 3 * 1 + 2 * 0.5 + 1 / 3) / 10, 12); });
  test('know more than three targets as three', () => {
    const targets = [1, 2, 3, 4].map(index => [`T${index}`, '目标', 'A', 1] as const);
    expect(analyse({ links: [{ code: 'A', externalDemand: 1 }], ...firms(...targets) }).gaps[0]?.score.parts.ready).toBe(1);
  });
});

describe('the parts of a score of', () => {
  test('a link that nobody is in are of one that lacks all, though nobody knows what is wanted', () => { expect(analyse({ links: [{ code: 'A', externalDemand: '' }] }).gaps[0]?.score.parts).toEqual({ value: undefined, share: 1, reach: 0, ready: 0 }); });
  test('gaps that are worth nothing are nothing, no fault', () => { expect(analyse({ links: [{ code: 'A', externalDemand: 0, price: 5 }] }).gaps[0]?.score).toMatchObject({ parts: { value: 0 }, total: 0.3 }); });
});

test('the targets of a link are looked up once, and of two atlases apart', () => {
  const { atlas } = analyse(county);
  expect(targetsOfLink(atlas, 'A')).toEqual(['T']);
  expect(targetsOfLink(atlas, 'A')).toBe(targetsOfLink(atlas, 'A'));
  expect(targetsOfLink(analyse({ ...county, capacities: [] }).atlas, 'A')).toEqual([]);
});

describe('ranks', () => {
  test('go by code where scores are equal, whatever the order in which gaps come', () => {
    const { atlas, gaps } = analyse({ ...county, site: site([0, 0, 0, 0]) });
    for (const order of [[0, 1, 2], [2, 1, 0], [1, 2, 0], [2, 0, 1]]) expect(rankGaps(atlas, order.flatMap(place => gaps[place] ?? [])).map(gap => gap.link.code)).toEqual(['A', 'B', 'X']);
  });
  test('follow the weights', () => { expect([order(1, 0, 0, 0), order(0, 0, 1, 0)]).toEqual([['A', 'B', 'X'], ['X', 'A', 'B']]); });
  test('go by code where scores are equal, even when every weight is 0', () => {
    expect(order(0, 0, 0, 0)).toEqual(['A', 'B', 'X']);
    expect(order(0, 1, 0, 0)).toEqual(['A', 'X', 'B']);
  });
  test('count from 1 without holes', () => { expect(gapsWith(4, 3, 2, 1).map(gap => gap.rank)).toEqual([1, 2, 3]); });
});
