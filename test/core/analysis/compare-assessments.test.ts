import { describe, expect, test } from 'vitest';
import { assessAtlas } from '../../../src/core/analysis/assess-atlas.ts';
import { compareAssessments, type LinkChange } from '../../../src/core/analysis/compare-assessments.ts';
import { directionOf, findCauses, shiftOf, type Cause } from '../../../src/core/analysis/find-causes.ts';
import { atLeast, known, unknown } from '../../../src/core/model/quantity.ts';
import { atlasOf, firms, flow, type Cells, type County, type Firm } from '../../support/county.ts';

const county = (links: readonly Cells[], flows: readonly Cells[], ...list: Firm[]): County => ({ links, flows, ...firms(...list) });
function change(of: County, after: readonly string[], before: readonly string[] = []) {
  const atlas = atlasOf(of);
  return compareAssessments(assessAtlas(atlas, new Set(before)), assessAtlas(atlas, new Set(after)));
}
const brief = ({ link, kind, before, after }: LinkChange): string => `${link.code} ${kind} ${before.state}→${after.state}`;
const briefs = (...args: Parameters<typeof change>): readonly string[] => change(...args).links.map(brief);
const only = (...args: Parameters<typeof change>): LinkChange => {
  const { links } = change(...args);
  if (links.length !== 1 || links[0] === undefined) throw new Error(`${links.length} links changed`);
  return links[0];
};

describe('a landing', () => {
  const one = (capacity: number | ''): County => county([{ code: 'A', externalDemand: 10, price: 3 }], [], ['L', '本地', 'A', 2], ['T', '目标', 'A', capacity]);
  test('that covers the demand closes the gap: 2 of 10 become 9', () => {
    expect(only(one(7), ['T'])).toMatchObject({ kind: 'closed', before: { state: 'weak', short: known(8), gap: { rank: 1 } }, after: { state: 'strong', short: known(1), gap: undefined }, moved: known(7), worth: known(21) });
  });
  test('closes no more than the gap: of 30 only 8 count', () => { expect(only(one(30), ['T'])).toMatchObject({ kind: 'closed', after: { state: 'surplus', over: known(22) }, moved: known(8), worth: known(24) }); });
  test('that covers part of it narrows it', () => { expect(only(one(3), ['T'])).toMatchObject({ kind: 'narrowed', after: { state: 'weak', short: known(5) }, moved: known(3), worth: known(9) }); });
  test('of unknown size leaves nobody able to tell', () => { expect(only(one(''), ['T'])).toMatchObject({ kind: 'uncertain', after: { state: 'unknown' }, moved: unknown, worth: unknown }); });
  test('of nothing turns 建链 into 强链 and moves no figure', () => {
    expect(only(county([{ code: 'A', externalDemand: 10, price: 3 }], [], ['T', '目标', 'A', 0]), ['T']))
      .toMatchObject({ kind: 'shifted', before: { gap: { answer: 'build' } }, after: { gap: { answer: 'strengthen' } }, moved: known(0) });
  });
  test('of nobody, or of a firm that is here or that nobody knows, changes nothing', () => { expect([change(one(7), []).links, change(one(7), ['L', 'NOBODY']).links]).toEqual([[], []]); });
  test('taken back opens the gap again, and says who left', () => {
    expect(only(one(7), [], ['T'])).toMatchObject({ kind: 'opened', causes: [{ kind: 'supply', company: 'T', sign: -1, quantity: known(7) }] });
  });
  test('of another in its place is the difference of the two', () => {
    const two = county([{ code: 'A', externalDemand: 10 }], [], ['T1', '目标', 'A', 3], ['T2', '目标', 'A', 5]);
    expect(only(two, ['T2'], ['T1'])).toMatchObject({ kind: 'narrowed', moved: known(2), causes: [{ company: 'T2', sign: 1 }, { company: 'T1', sign: -1 }] });
  });
});

describe('what the new firm uses', () => {
  const used = (supply: number | '', demand: number | '', ratio: number | '' = 2): County =>
    county([{ code: 'A', externalDemand: demand, price: 5 }, { code: 'B', externalDemand: 100 }], [flow('A', 'B', ratio)], ...(supply === '' ? [] : [['L', '本地', 'A', supply]] as Firm[]), ['T', '目标', 'B', 4]);
  const upstream = (of: County): LinkChange | undefined => change(of, ['T']).links.find(({ link }) => link.code === 'A');
  test('opens a gap: 10 for 10 become 10 for 18', () => { expect(upstream(used(10, 10))).toMatchObject({ kind: 'opened', before: { state: 'strong' }, after: { state: 'weak', short: known(8) }, moved: known(8), worth: known(40) }); });
  test('and the flow and the firm are told', () => {
    expect(upstream(used(10, 10))?.causes).toMatchObject([{ kind: 'demand', company: 'T', sign: 1, link: 'B', flow: { id: 'A~B' }, quantity: known(8) }]);
  });
  test('widens one: 1 of 10 becomes 1 of 18', () => { expect(upstream(used(1, 10))).toMatchObject({ kind: 'widened', moved: known(8) }); });
  test('by the same, though nobody knows how large the gap is', () => { expect(upstream(used('', ''))).toMatchObject({ kind: 'widened', before: { short: unknown }, after: { short: atLeast(8) }, moved: known(8), worth: known(40) }); });
  test('reveals one: 1 against nobody knows what is at most 1 of 8', () => { expect(upstream(used(1, ''))).toMatchObject({ kind: 'revealed', before: { state: 'unknown' }, after: { state: 'weak' }, moved: unknown }); });
  test('takes a surplus away', () => { expect(upstream(used(16, 10))).toMatchObject({ kind: 'eased', before: { state: 'surplus', over: known(6) }, after: { state: 'strong', over: known(0) }, moved: known(6) }); });
  test('takes part of a surplus', () => { expect(upstream(used(50, 10))).toMatchObject({ kind: 'lowered', before: { over: known(40) }, after: { over: known(32) }, moved: known(8) }); });
  test('of unknown ratio leaves nobody able to tell of a strong link', () => { expect(upstream(used(10, 10, ''))).toMatchObject({ kind: 'uncertain', after: { state: 'unknown' } }); });
  test('of unknown ratio widens a gap by nobody knows how much: unknown is never zero', () => { expect(upstream(used('', 10, ''))).toMatchObject({ kind: 'widened', moved: unknown, worth: unknown }); });
  test('as another’s did who leaves, both by nobody knows how much, leaves nobody able to tell how a gap moves', () => {
    const swapped = county([{ code: 'A', externalDemand: 100 }, { code: 'B', externalDemand: 1 }], [flow('A', 'B', '')], ['L', '本地', 'A', 1], ['T', '目标', 'B', 4], ['U', '目标', 'B', 4]);
    expect(change(swapped, ['U'], ['T']).links.find(({ link }) => link.code === 'A')).toMatchObject({ kind: 'uncertain', before: { state: 'weak' }, after: { state: 'weak' }, moved: unknown });
  });
  test('by nobody knows how much, and no more: the gap narrows by nobody knows how much', () => {
    const left = county([{ code: 'A', externalDemand: 10 }, { code: 'B', externalDemand: 1 }], [flow('A', 'B', 2)], ['L', '本地', 'A', 1], ['T', '目标', 'B', '']);
    expect(change(left, [], ['T']).links.find(({ link }) => link.code === 'A')).toMatchObject({ kind: 'narrowed', before: { short: atLeast(9) }, after: { short: known(9) }, moved: unknown });
  });
  test('of ratio nought moves no figure, though somebody here is now a user', () => { expect(upstream(used('', 10, 0))).toMatchObject({ kind: 'shifted', before: { gap: { answer: 'build' } }, after: { gap: { answer: 'fill' } } }); });
});

describe('links without a gap', () => {
  test('come into surplus', () => { expect(briefs(county([{ code: 'A', externalDemand: 10 }], [], ['L', '本地', 'A', 10], ['T', '目标', 'A', 5]), ['T'])).toEqual(['A glutted strong→surplus']); });
  test('are covered better', () => { expect(briefs(county([{ code: 'A', externalDemand: 10 }], [], ['L', '本地', 'A', 9], ['T', '目标', 'A', 1]), ['T'])).toEqual(['A raised strong→strong']); });
  test('are covered worse', () => { expect(briefs(county([{ code: 'A', externalDemand: 10 }, { code: 'B', externalDemand: 5 }], [flow('A', 'B', 1)], ['L', '本地', 'A', 16], ['T', '目标', 'B', 1], ['M', '本地', 'B', 5]), ['T'])).toEqual(['A lowered strong→strong', 'B raised strong→strong']); });
  test('are covered worse by a firm that brings as much as it takes: 11 for 10 are more than 21 for 20', () => {
    const both = county([{ code: 'A', externalDemand: 10, price: 2 }, { code: 'B', externalDemand: 5 }], [flow('A', 'B', 2)], ['L', '本地', 'A', 11], ['T', '目标', 'A', 10], ['T', '目标', 'B', 5]);
    expect(change(both, ['T']).links.find(({ link }) => link.code === 'A')).toMatchObject({ kind: 'lowered', before: { coverage: { ratio: 1.1 } }, after: { coverage: { ratio: 1.05 } }, moved: known(0) });
    expect(change(both, [], ['T']).links.find(({ link }) => link.code === 'A')).toMatchObject({ kind: 'raised' });
  });
  test('in surplus by at least so much lose what is taken, which is known', () => {
    const bound = county([{ code: 'A', externalDemand: 10 }, { code: 'B', externalDemand: 100 }], [flow('A', 'B', 2)], ['L', '本地', 'A', 50], ['M', '本地', 'A', ''], ['T', '目标', 'B', 4]);
    expect(change(bound, ['T']).links.find(({ link }) => link.code === 'A')).toMatchObject({ kind: 'lowered', before: { over: atLeast(40) }, after: { over: atLeast(32) }, moved: known(8) });
  });
  test('that lose a surplus of at least so much lose nobody knows how much', () => {
    const bound = county([{ code: 'A', externalDemand: 10 }, { code: 'B', externalDemand: 100 }], [flow('A', 'B', 2)], ['L', '本地', 'A', 16], ['M', '本地', 'A', ''], ['T', '目标', 'B', 4]);
    expect(change(bound, ['T']).links.find(({ link }) => link.code === 'A')).toMatchObject({ kind: 'eased', before: { over: atLeast(6) }, after: { state: 'strong', over: unknown }, moved: unknown });
  });
  test('covered by at least so much are covered better, though nobody knows by how much', () => {
    expect(only(county([{ code: 'A', externalDemand: 10 }], [], ['L', '本地', 'A', 9], ['T', '目标', 'A', '']), ['T'])).toMatchObject({ kind: 'raised', before: { coverage: { kind: 'known', ratio: 0.9 } }, after: { coverage: { kind: 'atLeast', ratio: 0.9 } } });
  });
  test('covered by at least so much of what was known are covered worse once nobody knows what is used', () => {
    const blank = county([{ code: 'A', externalDemand: 10 }, { code: 'B', externalDemand: 9 }], [flow('A', 'B', '')], ['L', '本地', 'A', 1], ['M', '本地', 'A', ''], ['T', '目标', 'B', 4]);
    const of = (after: readonly string[], before: readonly string[]) => change(blank, after, before).links.find(({ link }) => link.code === 'A');
    expect(of(['T'], [])).toMatchObject({ kind: 'lowered', before: { state: 'unknown', coverage: { ratio: 0.1 } }, after: { state: 'unknown', coverage: { kind: 'unknown' } } });
    expect(of([], ['T'])).toMatchObject({ kind: 'raised' });
  });
  test('that come into a surplus of at least so much gain nobody knows how much', () => {
    expect(only(county([{ code: 'A', externalDemand: 10 }], [], ['L', '本地', 'A', 11], ['M', '本地', 'A', ''], ['T', '目标', 'A', 5]), ['T'])).toMatchObject({ kind: 'glutted', before: { state: 'strong' }, after: { state: 'surplus', over: atLeast(6) }, moved: unknown });
  });
  test('become known: at least 1 for 10 is unknown, at least 9 is strong', () => {
    expect(briefs(county([{ code: 'A', externalDemand: 10 }], [], ['L', '本地', 'A', ''], ['M', '本地', 'A', 1], ['T', '目标', 'A', 8]), ['T'])).toEqual(['A settled unknown→strong']);
  });
  test('of which nothing is known still move one way', () => {
    expect(briefs(county([{ code: 'A', externalDemand: '' }], [], ['L', '本地', 'A', 1], ['T', '目标', 'A', 8]), ['T'])).toEqual(['A raised unknown→unknown']);
  });
  test('of which nothing is known may move either way', () => {
    const both = county([{ code: 'A' }, { code: 'B', externalDemand: 1 }], [flow('A', 'B', '')], ['L', '本地', 'A', 1], ['M', '本地', 'B', 1], ['T', '目标', 'A', 8], ['T', '目标', 'B', 8]);
    expect(briefs(both, ['T'])).toEqual(['A uncertain unknown→unknown', 'B glutted strong→surplus']);
  });
});

describe('a gap that no landing touches', () => {
  // COW feeds CHEESE; a dairy that lands takes COW's surplus, so that CHEESE has nothing to be made of.
  const surplus = (capacity: number): County => county([{ code: 'CHEESE', externalDemand: 1 }, { code: 'COW', externalDemand: 10 }, { code: 'DAIRY', externalDemand: 50 }], [flow('COW', 'CHEESE', 10), flow('COW', 'DAIRY', 1)], ['L', '本地', 'COW', 40], ['T', '目标', 'DAIRY', capacity]);
  const cheese = (capacity: number): LinkChange | undefined => change(surplus(capacity), ['T']).links.find(({ link }) => link.code === 'CHEESE');
  test('changes from 延链 to 建链 when what it is made of is in surplus no more, and says by whom', () => {
    expect(cheese(28)).toMatchObject({ kind: 'shifted', before: { gap: { answer: 'extend' } }, after: { gap: { answer: 'build' } }, moved: known(0), causes: [{ kind: 'input', company: 'T', flow: { id: 'COW~CHEESE' }, quantity: known(28) }] });
  });
  test('stays 延链 of another size while some is left: 3 become 2', () => { expect(cheese(10)).toMatchObject({ kind: 'shifted', before: { gap: { size: known(3) } }, after: { gap: { answer: 'extend', size: known(2) } } }); });
  test('is no 断点 any more when what it is made of is in surplus no more', () => {
    const used = surplus(28);
    const shop = { ...used, links: [...used.links ?? [], { code: 'SHOP', externalDemand: 5 }], flows: [...used.flows ?? [], flow('CHEESE', 'SHOP', 0)], ...firms(['L', '本地', 'COW', 40], ['S', '本地', 'SHOP', 5], ['T', '目标', 'DAIRY', 28]) };
    expect(change(shop, ['T']).links.find(({ link }) => link.code === 'CHEESE')).toMatchObject({ kind: 'shifted', before: { gap: { answer: 'fill', breakpoint: true, size: known(1) } }, after: { gap: { answer: 'fill', breakpoint: false, size: known(1) } } });
  });
  test('has causes of its own alone where what it is made of stays as it is', () => {
    const fed = county([{ code: 'CHEESE', externalDemand: 1 }, { code: 'COW', externalDemand: 1 }, { code: 'SHOP', externalDemand: 5 }], [flow('COW', 'CHEESE', 1), flow('CHEESE', 'SHOP', 2)], ['L', '本地', 'COW', 40], ['T', '目标', 'SHOP', 5]);
    expect(change(fed, ['T']).links.find(({ link }) => link.code === 'CHEESE')?.causes).toMatchObject([{ kind: 'demand', company: 'T', quantity: known(10) }]);
  });
  test('is left out while only its rank moves', () => {
    const ranks = county([{ code: 'A', externalDemand: 9, price: 1 }, { code: 'B', externalDemand: 5, price: 1 }], [], ['T', '目标', 'A', 8]);
    expect(briefs(ranks, ['T'])).toEqual(['A closed missing→strong']);
  });
});

test('what lands and what leaves are causes; what stays is none', () => {
  const atlas = atlasOf(county([{ code: 'A' }], [], ['T1', '目标', 'A', 1], ['T2', '目标', 'A', 2], ['T3', '目标', 'A', 3]));
  expect(findCauses(atlas, new Set(['T1', 'T2']), new Set(['T2', 'T3'])).get('A')?.map(({ company, sign }) => [company, sign])).toEqual([['T3', 1], ['T1', -1]]);
});

describe('the list', () => {
  test('has a gap that opens before other links, however little it is worth', () => {
    const links = [{ code: 'A', externalDemand: 10, price: 1 }, { code: 'B', externalDemand: 5, price: 99 }];
    expect(briefs(county(links, [flow('A', 'B', 1)], ['L', '本地', 'A', 13], ['M', '本地', 'B', 4], ['T', '目标', 'B', 5]), ['T'])).toEqual(['A opened strong→weak', 'B glutted strong→surplus']);
  });
  test('has gaps before other links, large worth first, however small, unknown worth behind, then codes; and counts them', () => {
    const links = [{ code: 'A', externalDemand: 10, price: 99 }, { code: 'B', externalDemand: 10 }, { code: 'C', externalDemand: 10 }, { code: 'D', externalDemand: 10, price: 0.1 }, { code: 'E', externalDemand: 10, price: 9 }, { code: 'F', externalDemand: 10, price: 98 }];
    const of = county(links, [], ['S1', '本地', 'A', 10], ['S2', '本地', 'F', 10], ...links.map(({ code }): Firm => ['T', '目标', code, code === 'A' || code === 'E' || code === 'F' ? 10 : 4]));
    const { links: changed, count, ...sums } = change(of, ['T']);
    expect(changed.map(brief)).toEqual(['E closed missing→strong', 'D narrowed missing→weak', 'B narrowed missing→weak', 'C narrowed missing→weak', 'A glutted strong→surplus', 'F glutted strong→surplus']);
    expect(count).toMatchObject({ closed: 1, narrowed: 3, glutted: 2, opened: 0 });
    expect([sums.gapsBefore, sums.gapsAfter, sums.worthBefore, sums.worthAfter]).toEqual([4, 3, atLeast(91), expect.objectContaining({ kind: 'atLeast', value: expect.closeTo(0.6) })]);
  });
  test('has a firm at both ends of a flow once for each: it narrows its own gap and widens it', () => {
    const of = county([{ code: 'A', externalDemand: 10 }, { code: 'B', externalDemand: 0 }], [flow('A', 'B', 1)], ['L', '本地', 'A', 9], ['T', '目标', 'A', 1], ['T', '目标', 'B', 90]);
    expect(change(of, ['T']).links.find(({ link }) => link.code === 'A')).toMatchObject({ kind: 'opened', after: { short: known(90) }, causes: [{ kind: 'supply', quantity: known(1) }, { kind: 'demand', quantity: known(90) }] });
  });
});

describe('shifts', () => {
  const cause = (kind: Cause['kind'], sign: 1 | -1, quantity: Cause['quantity']): Cause => ({ kind, company: 'T', sign, link: 'A', flow: undefined, quantity });
  test.each([
    ['nothing', [], 0, 0, 'none'], ['supply', [cause('supply', 1, known(2))], -2, -2, 'down'], ['demand', [cause('demand', 1, known(2))], 2, 2, 'up'], ['supply that leaves', [cause('supply', -1, known(2))], 2, 2, 'up'],
    ['both alike, but for the last digit', [cause('supply', 1, known(0.3)), cause('demand', 1, known(0.1)), cause('demand', 1, known(0.2))], 0, 0, 'none'],
    ['demand of a bound', [cause('demand', 1, atLeast(2))], 2, Infinity, 'up'], ['demand of unknown size that leaves', [cause('demand', -1, unknown)], -Infinity, 0, 'down'],
    ['supply of unknown size', [cause('supply', 1, unknown)], -Infinity, 0, 'down'], ['both, one unknown', [cause('supply', 1, unknown), cause('demand', 1, known(3))], -Infinity, 3, 'unknown'],
    ['inputs do not count', [cause('input', 1, known(9))], 0, 0, 'none'],
  ] as const)('%s', (_, causes, least, most, way) => {
    const shift = shiftOf(causes);
    expect([shift.least + 0, shift.most + 0, directionOf(shift)]).toEqual([least, most, way]);
  });
});
