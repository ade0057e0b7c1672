import { describe, expect, test } from 'vitest';
import { answers, type Gap } from '../../../src/core/analysis/find-gaps.ts';
import { sumWorth } from '../../../src/core/analysis/sum-worth.ts';
import { atLeast, known, unknown } from '../../../src/core/model/quantity.ts';
import { analyse, firms, flow, type County, type Firm } from '../../support/county.ts';

const gapIn = (county: County, link: string): Gap => {
  const gap = analyse(county).gapOfLink.get(link);
  if (gap === undefined) throw new Error(`no gap at ${link}`);
  return gap;
};
/** GRAIN → FLOUR → BREAD; FLOUR is the link in question, worth 2 万元 a unit. */
const mill = (local: readonly Firm[], demands: { GRAIN?: number | ''; FLOUR?: number | ''; BREAD?: number } = {}, ratios: readonly [number | '', number | ''] = [2, 3]): County => ({
  links: [{ code: 'GRAIN', externalDemand: demands.GRAIN ?? 10 }, { code: 'FLOUR', externalDemand: demands.FLOUR ?? 5, price: 2 }, { code: 'BREAD', externalDemand: demands.BREAD ?? 4 }],
  flows: [flow('GRAIN', 'FLOUR', ratios[0]), flow('FLOUR', 'BREAD', ratios[1])], ...firms(...local),
});
const baker = ['B', '本地', 'BREAD', 4] as const;
const farmer = (capacity: number | ''): Firm => ['G', '本地', 'GRAIN', capacity];

describe('answers', () => {
  test('补链: nobody is here, and somebody here needs it', () => { expect(gapIn(mill([baker]), 'FLOUR')).toMatchObject({ state: 'missing', answer: 'fill', breakpoint: false, users: ['BREAD'] }); });
  test('强链: somebody is here, but covers under 0.8', () => { expect(gapIn(mill([['F', '本地', 'FLOUR', 1]]), 'FLOUR')).toMatchObject({ state: 'weak', answer: 'strengthen', breakpoint: false }); });
  test('延链: nobody is here or needs it, but its input is in surplus', () => { expect(gapIn(mill([farmer(30)]), 'FLOUR')).toMatchObject({ answer: 'extend', breakpoint: false, users: [] }); });
  test('断点: nobody is here, somebody needs it, and its input is in surplus; shown as 补链', () => { expect(gapIn(mill([farmer(30), baker]), 'FLOUR')).toMatchObject({ answer: 'fill', breakpoint: true }); });
  test('建链: nobody is here, nobody needs it, nothing is left over', () => { expect(gapIn(mill([farmer(10)]), 'FLOUR')).toMatchObject({ answer: 'build', breakpoint: false }); });
  test('strong, surplus and unknown links are no gaps', () => {
    expect(([5, 50, ''] as const).map(capacity => analyse(mill([['F', '本地', 'FLOUR', capacity]])).gapOfLink.get('FLOUR'))).toEqual([undefined, undefined, undefined]);
  });
  test('a user that is itself only a target needs nothing yet', () => { expect(gapIn(mill([['B', '目标', 'BREAD', 4]]), 'FLOUR').answer).toBe('build'); });
  test('a weak link stays 强链 though its input is in surplus', () => { expect(gapIn(mill([farmer(30), ['F', '本地', 'FLOUR', 1]]), 'FLOUR')).toMatchObject({ answer: 'strengthen', surplusInputs: [] }); });
});

test('answers stand as 补链 强链 延链 建链', () => { expect(answers).toEqual(['fill', 'strengthen', 'extend', 'build']); });

describe('sizes', () => {
  test('of 补链 is all that is needed: 5 outside and 3 for each of 4 units of bread, at 2 万元', () => { expect(gapIn(mill([baker]), 'FLOUR')).toMatchObject({ size: known(17), value: known(34) }); });
  test('of 强链 is demand less supply', () => { expect(gapIn(mill([baker, ['F', '本地', 'FLOUR', 7]]), 'FLOUR')).toMatchObject({ size: known(10), value: known(20) }); });
  test('of 延链 is what the surplus could feed: 20 units of grain over, 2 for each of flour', () => {
    expect(gapIn(mill([farmer(30)]), 'FLOUR')).toMatchObject({ size: known(10), value: known(20), surplusInputs: [{ surplus: known(20), feeds: known(10) }] });
  });
  test('of 延链 with two surplus inputs the scarcer decides', () => {
    const county = mill([farmer(30), ['W', '本地', 'WATER', 13]]);
    expect(gapIn({ ...county, links: [...county.links ?? [], { code: 'WATER', externalDemand: 10 }], flows: [...county.flows ?? [], flow('WATER', 'FLOUR', 1)] }, 'FLOUR').size).toEqual(known(3));
  });
  test('of 延链 the scarcer decides in any order; where one input is unknown, so is the size', () => {
    const county = mill([farmer(30), ['W', '本地', 'WATER', 13], ['Z', '本地', 'ZINC', 30]]);
    const size = (water: number | '', zinc: number | '', grain: number | '' = 2) => gapIn({ ...county, links: [...county.links ?? [], { code: 'WATER', externalDemand: 10 }, { code: 'ZINC', externalDemand: 10 }], flows: [flow('GRAIN', 'FLOUR', grain), flow('WATER', 'FLOUR', water), flow('ZINC', 'FLOUR', zinc)] }, 'FLOUR').size;
    // 20 ÷ 2 of grain, 3 ÷ 1 or ÷ 0.1 of water, 20 ÷ 4 or ÷ 1 of zinc
    expect([size(1, 4), size(0.1, 4), size(0.1, 1)]).toEqual([known(3), known(5), known(10)]);
    expect([size('', 4), size(1, ''), size(1, 4, '')]).toEqual([unknown, unknown, unknown]);
  });
  test('of 延链 is unknown where none of the surplus is used up: a ratio of nought feeds no end', () => { expect(gapIn(mill([farmer(30)], {}, [0, 3]), 'FLOUR')).toMatchObject({ answer: 'extend', size: unknown, surplusInputs: [{ feeds: unknown }] }); });
  test('of 建链 is what outside buyers want', () => { expect(gapIn(mill([]), 'FLOUR').size).toEqual(known(5)); });
  test('is at least, when a part of the demand is unknown', () => { expect(gapIn(mill([baker], { FLOUR: '' }), 'FLOUR')).toMatchObject({ size: atLeast(12), value: atLeast(24) }); });
  test('is unknown, when all of the demand is', () => { expect(gapIn(mill([], { FLOUR: '' }), 'FLOUR')).toMatchObject({ size: unknown, value: unknown }); });
  test('of 延链 is at least, when the surplus is only a lower bound, and unknown without a ratio', () => {
    expect(gapIn(mill([farmer(30), ['G2', '本地', 'GRAIN', '']]), 'FLOUR').size).toEqual(atLeast(10));
    expect(gapIn(mill([farmer(30)], {}, ['', 3]), 'FLOUR').size).toEqual(unknown);
  });
  test('without a price has no worth: unknown, not 0', () => { expect(gapIn({ links: [{ code: 'A', externalDemand: 3 }] }, 'A')).toMatchObject({ size: known(3), value: unknown }); });
  test('together are at least, when the worth of one is unknown', () => {
    const { gaps } = analyse({ links: [{ code: 'A', externalDemand: 3, price: 2 }, { code: 'B', externalDemand: 3 }] });
    expect(sumWorth(gaps)).toEqual(atLeast(6));
    expect(sumWorth([])).toEqual(known(0));
  });
});
