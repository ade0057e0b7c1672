import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countChoices, foldText, isAsked, shows, type Choice, type FilterRow } from '../../../src/core/analysis/filter-rows.ts';

const row = (facets: FilterRow['facets'], text = ''): FilterRow => ({ facets, text: foldText(text) });
const choice = (facets: Choice['facets'], text = ''): Choice => ({ facets, text });

describe('a row shows', () => {
  it('where nothing is asked', () => { expect([isAsked(choice({ chain: [] }, '  ')), shows(choice({ chain: [] }, '  '), row({}))]).toEqual([false, true]); });
  it('where one value of each facet asked is its own', () => {
    const one = row({ chain: ['A', 'B'], stage: ['pool'] });
    expect([choice({ chain: ['B', 'C'] }), choice({ chain: ['C'] }), choice({ chain: ['A'], stage: ['signed'] }), choice({ park: ['X'] })].map(each => shows(each, one))).toEqual([true, false, false, false]);
  });
  it('whichever value is chosen, where it stands for all', () => { expect(shows(choice({ chain: ['A'] }), row({ chain: ['*'] }))).toBe(true); });
  it('where every word is found, whatever its width and case', () => {
    const one = row({}, 'ＧＭＰ 散剂线 Dewormer');
    expect(['gmp dewormer', '散剂 GMP', 'gmp 片剂'].map(text => shows(choice({}, text), one))).toEqual([true, true, false]);
  });
});

describe('the count behind a value', () => {
  const rows = [row({ chain: ['A'], stage: ['x'] }), row({ chain: ['A'], stage: ['y'] }), row({ chain: ['B'], stage: ['x'] }), row({ chain: ['*'], stage: ['y'] })];
  it('leaves aside what its own facet has chosen, and keeps the rest', () => {
    expect(countChoices(choice({ chain: ['A'], stage: ['x'] }), rows, 'chain', ['A', 'B', 'C'])).toEqual([1, 1, 0]);
    expect(countChoices(choice({ chain: ['A'], stage: ['x'] }), rows, 'stage', ['x', 'y'])).toEqual([1, 2]);
  });
  it('is what shows once that value alone is chosen', () => {
    const value = fc.constantFrom('A', 'B', 'C');
    const facets = fc.record({ chain: fc.uniqueArray(value), stage: fc.uniqueArray(value) });
    fc.assert(fc.property(fc.array(facets.map(own => row(own))), facets, value, (all, asked, one) => {
      const after = all.filter(each => shows(choice({ ...asked, chain: [one] }), each)).length;
      expect(countChoices(choice(asked), all, 'chain', [one])).toEqual([after]);
    }));
  });
});
