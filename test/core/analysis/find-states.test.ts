import { describe, expect, test } from 'vitest';
import { coverageOf, linkStates } from '../../../src/core/analysis/find-states.ts';
import { atLeast, known, unknown } from '../../../src/core/model/quantity.ts';
import { analyse, firms, flow, type Cells } from '../../support/county.ts';

/** The state of one link with the demand and the local capacities given; '' is unknown. */
function stateOf(externalDemand: number | '', ...capacities: (number | '')[]): string | undefined {
  return analyse({ links: [{ code: 'A', externalDemand }], ...firms(...capacities.map((capacity, index) => [`F${index}`, '本地', 'A', capacity] as const)) }).states.get('A');
}

describe('coverage', () => {
  test.each([
    ['supply over demand', known(3), known(4), { kind: 'known', ratio: 0.75 }],
    ['at least, when supply is a lower bound', atLeast(3), known(4), { kind: 'atLeast', ratio: 0.75 }],
    ['at most, when demand is one', known(3), atLeast(4), { kind: 'atMost', ratio: 0.75 }],
    ['unknown, when both are', atLeast(3), atLeast(4), { kind: 'unknown' }],
    ['unknown of unknown supply', unknown, known(4), { kind: 'unknown' }],
    ['unknown of unknown demand', known(3), unknown, { kind: 'unknown' }],
    ['unknown of demand of which not even a part is certain', known(3), atLeast(0), { kind: 'unknown' }],
    ['no matter, where nobody needs the product', known(3), known(0), { kind: 'noDemand' }],
  ])('is %s', (_, supply, demand, coverage) => { expect(coverageOf(supply, demand)).toEqual(coverage); });
});

describe('states', () => {
  test('are read from what is lacking to what is over', () => { expect(linkStates).toEqual(['missing', 'weak', 'unknown', 'strong', 'surplus']); });
  test('a link without a local company is missing, whatever is needed', () => { expect([stateOf(10), stateOf(''), stateOf(0)]).toEqual(['missing', 'missing', 'missing']); });
  test('a target company does not make a link present', () => {
    expect(analyse({ links: [{ code: 'A', externalDemand: 1 }], ...firms(['T', '目标', 'A', 5]) }).states.get('A')).toBe('missing');
  });
  test('a local company in no link leaves it missing even where its capacity is 0: a firm at nought is present', () => { expect(stateOf(10, 0)).toBe('weak'); });

  test('0.8 of demand is not weak, just under it is', () => { expect([stateOf(100, 79.9), stateOf(100, 80)]).toEqual(['weak', 'strong']); });
  test('1.2 of demand is not yet surplus, just over it is', () => { expect([stateOf(100, 120), stateOf(100, 120.1)]).toEqual(['strong', 'surplus']); });
  test('0.8 and 1.2 of a demand that binary fractions cannot write are the thresholds too', () => {
    // 1.1 × 3 is 3.3000000000000003 to a computer, and 2.64 ÷ that is less than 0.8.
    const links: Cells[] = [{ code: 'A', externalDemand: 0 }, { code: 'B', externalDemand: 3 }];
    const state = (supply: number) => analyse({ links, flows: [flow('A', 'B', 1.1)], ...firms(['F', '本地', 'A', supply], ['G', '本地', 'B', 3]) }).states.get('A');
    expect([state(2.63), state(2.64), state(3.96), state(3.97)]).toEqual(['weak', 'strong', 'strong', 'surplus']);
    expect(stateOf(0.7, 0.84)).toBe('strong');
  });
  test('the thresholds are those of site.csv', () => {
    const site = [{ item: '县名', value: '甲县' }, { item: '数据截至', value: '2026-09-30' }, { item: '弱线', value: '0.5' }, { item: '富余线', value: '2' }];
    const state = (supply: number) => analyse({ site, links: [{ code: 'A', externalDemand: 100 }], ...firms(['F', '本地', 'A', supply]) }).states.get('A');
    expect([state(49), state(50), state(200), state(201)]).toEqual(['weak', 'strong', 'strong', 'surplus']);
  });
});

describe('unknown in, unknown or at least out', () => {
  test('unknown demand or unknown supply proves nothing', () => { expect([stateOf('', 5), stateOf(10, '')]).toEqual(['unknown', 'unknown']); });
  test('a lower bound of supply proves strong at 0.8 and surplus over 1.2, but never weak', () => { expect([stateOf(100, 79, ''), stateOf(100, 80, ''), stateOf(100, 121, '')]).toEqual(['unknown', 'strong', 'surplus']); });
  test('a lower bound of demand proves weak, but never strong or surplus', () => {
    const state = (supply: number) => analyse({
      links: [{ code: 'A', externalDemand: 100 }, { code: 'B', externalDemand: 1 }], flows: [flow('A', 'B')], ...firms(['F', '本地', 'A', supply], ['G', '本地', 'B', 1]),
    }).states.get('A');
    expect([state(79), state(80), state(500)]).toEqual(['weak', 'unknown', 'unknown']);
  });
  test('supply that nobody needs is surplus, but only where there is surely some', () => { expect([stateOf(0, 5), stateOf(0, 5, ''), stateOf(0, 0), stateOf(0, '')]).toEqual(['surplus', 'surplus', 'unknown', 'unknown']); });
});
