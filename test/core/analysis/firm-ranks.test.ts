import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { firmRanks, isFirm, moves } from '../../../src/core/analysis/firm-ranks.ts';
import { analyseAtlas } from '../../../src/core/analysis/analyse-atlas.ts';
import { rankGaps } from '../../../src/core/analysis/rank-gaps.ts';
import { anyCounty } from '../../support/arbitrary.ts';
import { analyse, atlasOf, firms, type Cells, type County } from '../../support/county.ts';

const site = (weights: readonly [number, number, number, number]): readonly Cells[] => [
  { item: '县名', value: '甲县' }, { item: '数据截至', value: '2026-09-30' },
  ...(['weightValue', 'weightShare', 'weightReach', 'weightReady'] as const).map((item, index) => ({ item, value: weights[index] ?? 0 })),
];
/** A is worth most but half covered; B is missing and worth little: by 1 : 1, A has (1 + 0.5) ÷ 2 and B (0.55 + 1) ÷ 2. C is far behind. */
const county: County = {
  links: [{ code: 'A', externalDemand: 200, price: 1 }, { code: 'B', externalDemand: 30.25, price: 1 }, { code: 'C', externalDemand: 10, price: 0.001 }],
  ...firms(['F', '本地', 'A', 100], ['G', '本地', 'C', 7]),
};
const firmOf = (weights: [number, number, number, number], given: County = county) => { const { atlas, gaps } = analyse({ ...given, site: site(weights) }); return firmRanks(atlas, gaps); };

describe('a rank', () => {
  test('is as firm as the weights: B and A change places when share loses a fifth or worth gains one', () => {
    const firm = firmOf([1, 1, 0, 0]);
    expect(firm.get('B')).toEqual({ rank: 1, best: 1, worst: 2, swaps: [{ link: 'A', moves: [{ weight: 'value', factor: 1.2 }, { weight: 'share', factor: 0.8 }] }] });
    expect(firm.get('A')).toMatchObject({ rank: 2, best: 1, worst: 2, swaps: [{ link: 'B' }] });
    expect(['A', 'B', 'C'].map(code => isFirm(firm.get(code)!))).toEqual([false, false, true]);
  });
  test('keeps its place where nobody is near', () => {
    const firm = firmOf([1, 1, 0, 0]).get('C');
    expect(firm).toEqual({ rank: 3, best: 3, worst: 3, swaps: [] });
    expect(firm && isFirm(firm)).toBe(true);
  });
  test('is kept by a gap that one overtakes in the same move in which another falls behind', () => {
    const firm = firmOf([1, 1, 0, 0], {
      links: [{ code: 'A', externalDemand: 200, price: 1 }, { code: 'B', externalDemand: 74, price: 1 }, { code: 'C', externalDemand: 23.04, price: 1 }],
      ...firms(['F', '本地', 'A', 100], ['G', '本地', 'B', 18.5]),
    });
    expect(firm.get('B')).toMatchObject({ rank: 2, best: 2, worst: 2, swaps: [{ link: 'A' }, { link: 'C' }] });
    expect([firm.get('A')?.worst, firm.get('C')?.best]).toEqual([3, 1]);
  });
  test('does not move by a weight of nought, nor by the only weight', () => {
    for (const weights of [[0, 0, 0, 0], [3, 0, 0, 0], [0, 2, 0, 0]] as const) expect([...firmOf([...weights]).values()].every(isFirm)).toBe(true);
  });
  test('is tried with each of the four weights, up and down by a fifth', () => {
    expect(moves.map(({ weight, factor }) => `${weight} ${factor}`)).toEqual(['value 1.2', 'value 0.8', 'share 1.2', 'share 0.8', 'reach 1.2', 'reach 0.8', 'ready 1.2', 'ready 0.8']);
  });
});

describe('whatever the county', () => {
  const anyAtlas = anyCounty.map(given => atlasOf(given));
  test('the rank lies in its range, swaps are mutual, and a gap without swaps is firm', () => {
    fc.assert(fc.property(anyAtlas, atlas => {
      const { gaps } = analyseAtlas(atlas);
      const firm = firmRanks(atlas, gaps);
      expect([...firm.keys()]).toEqual(gaps.map(gap => gap.link.code));
      for (const [code, { rank, best, worst, swaps }] of firm) {
        expect(best <= rank && rank <= worst).toBe(true);
        // not the other way round: one may overtake it in the same move in which another falls behind
        if (swaps.length === 0) expect(best).toBe(worst);
        for (const { link, moves: own } of swaps) expect(firm.get(link)?.swaps.find(swap => swap.link === code)?.moves).toEqual(own);
      }
    }));
  });
  test('the range is what ranking by each moved weight gives', () => {
    fc.assert(fc.property(anyAtlas, atlas => {
      const { gaps } = analyseAtlas(atlas);
      const firm = firmRanks(atlas, gaps);
      const { settings } = atlas;
      const ranked = [1.2, 0.8].flatMap(factor => (['weightValue', 'weightShare', 'weightReach', 'weightReady'] as const).map(name => rankGaps({ ...atlas, settings: { ...settings, [name]: settings[name] * factor } }, gaps)));
      for (const [code, { rank, best, worst }] of firm) {
        const ranks = [rank, ...ranked.map(list => list.findIndex(gap => gap.link.code === code) + 1)];
        expect([best, worst]).toEqual([Math.min(...ranks), Math.max(...ranks)]);
      }
    }), { numRuns: 50 });
  });
});
