import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { analyseAtlas } from '../../../src/core/analysis/analyse-atlas.ts';
import { rateTargets, ratingParts, type Rating, type Ratings } from '../../../src/core/analysis/rate-targets.ts';
import { anyCounty, shuffled } from '../../support/arbitrary.ts';
import { analyse, atlasOf, flow, type Cells, type County } from '../../support/county.ts';

const base: readonly Cells[] = [{ item: '县名', value: '甲县' }, { item: '数据截至', value: '2026-09-30' }, { item: '中心经度', value: 112 }, { item: '中心纬度', value: 36 }];
const link: Cells = { code: 'A', externalDemand: 10, product: '冷藏车', typicalCapacity: 4, qualifications: '公告、CCC' };
const company: Cells = { code: 'T', role: '目标', town: '', products: '冷藏车', qualifications: '公告、CCC', lon: 112, lat: 36, source: '名录', updated: '2026-09-01' };
const row: Cells = { company: 'T', link: 'A', capacity: 5, source: '走访', updated: '2026-09-01' };
const rate = (changes: { readonly link?: Cells; readonly company?: Cells; readonly row?: Cells; readonly site?: readonly Cells[]; readonly more?: County } = {}): Ratings => rateTargets(analyse({
  site: [...base, ...(changes.site ?? [])], links: [{ ...link, ...changes.link }], companies: [{ ...company, ...changes.company }], capacities: [{ ...row, ...changes.row }], ...changes.more,
}));
const first = (...given: Parameters<typeof rate>): Rating => { const { scored, unproven } = rate(...given); const [found] = [...scored, ...unproven]; if (found === undefined) throw new Error('not rated'); return found; };
const known = (value: number) => ({ low: value, high: value });
const unknown = { low: 0, high: 1 };

describe('the parts of a score', () => {
  test('are the share of the gap closed, products, qualifications, distance and evidence', () => {
    expect(first().parts).toEqual({ close: known(0.5), fit: known(1), qualified: known(1), near: known(1), fresh: known(1) });
    expect(first().score).toEqual(known((4 * 0.5 + 2 + 2 + 1 + 1) / 10));
  });
  test('close: of a small gap as of a large one', () => { expect(first({ link: { externalDemand: 1 }, row: { capacity: 0.25 } }).parts.close).toEqual(known(0.25)); });
  test('close: never more than all of the gap', () => { expect(first({ row: { capacity: 99 } }).parts.close).toEqual(known(1)); });
  test('close: the typical project stands in for plans that nobody knows, and that is said', () => {
    expect(first({ row: { capacity: '' } })).toMatchObject({ parts: { close: known(0.4) }, typical: true, unsure: ['capacity'] });
    expect(first({ row: { capacity: '' }, link: { typicalCapacity: '' } })).toMatchObject({ parts: { close: unknown }, unsure: ['capacity'] });
  });
  test('close: of a gap that is at least so large, at most so much', () => {
    const more = { links: [{ ...link, externalDemand: '' }, { code: 'U', externalDemand: 1 }], flows: [flow('A', 'U', 1)], companies: [company, { code: 'F' }], capacities: [row, { company: 'F', link: 'U', capacity: 20 }] };
    expect(first({ more })).toMatchObject({ parts: { close: { low: 0, high: 0.25 } }, unsure: ['gapSize'] });
  });
  test('close: of a gap of which nobody knows the size, or of nothing, unknown', () => {
    expect(first({ link: { externalDemand: '' } })).toMatchObject({ parts: { close: unknown }, unsure: ['gapSize'] });
    expect(first({ link: { externalDemand: 0 } })).toMatchObject({ parts: { close: unknown }, unsure: [] });
  });
  test('fit: unknown where no word is common, or no products are given, and the two are told apart', () => {
    expect(first({ company: { products: '裘皮' } })).toMatchObject({ parts: { fit: unknown }, unsure: ['words'] });
    expect(first({ company: { products: '' } })).toMatchObject({ parts: { fit: unknown }, unsure: ['products'] });
  });
  test('qualified: the share of those required; not asked where none is, unknown where none is stated', () => {
    expect(first({ company: { qualifications: 'CCC' } }).parts.qualified).toEqual(known(0.5));
    expect(first({ link: { qualifications: 'CCC' } }).parts.qualified).toEqual(known(1));
    expect(first({ link: { qualifications: '' } }).parts.qualified).toBeUndefined();
    expect(first({ company: { qualifications: '' } })).toMatchObject({ parts: { qualified: unknown }, unsure: ['qualifications'] });
  });
  test('a part not asked for leaves the others their weights', () => { expect(first({ link: { qualifications: '' } }).score?.low).toBeCloseTo((4 * 0.5 + 2 + 1 + 1) / 8, 12); });
  test('near: full within the near distance, nothing from the far one, in proportion between', () => {
    // A degree of latitude is 111.195 km.
    expect(first({ company: { lat: 38.6 } }).parts.near).toEqual(known(1));
    expect(first({ company: { lat: 50 } }).parts.near).toEqual(known(0));
    expect(first({ company: { lat: 42 } }).parts.near?.low).toBeCloseTo((1500 - 6 * 111.195) / 1200, 4);
    expect(first({ company: { lat: '' } })).toMatchObject({ parts: { near: unknown }, unsure: ['position'] });
  });
  test('near: by a scale of site.csv, even one turned upside down', () => {
    const scale = (near: number, far: number) => first({ company: { lat: 42 }, site: [{ item: '距离满分', value: near }, { item: '距离零分', value: far }] }).parts.near;
    expect(scale(100, 700)?.low).toBeCloseTo((700 - 667.17) / 600, 4);
    expect(scale(500, 500)).toEqual(known(0));
    expect(scale(500, 100)).toEqual(known(0));
    expect(scale(700, 100)).toEqual(known(1));
  });
  test('fresh: the share of its rows within 陈旧天数; those without a date are unknown', () => {
    expect(first({ row: { updated: '2025-09-30' } }).parts.fresh).toEqual(known(1));
    expect(first({ row: { updated: '2025-09-29' } }).parts.fresh).toEqual(known(0.5));
    expect(first({ row: { updated: '' } })).toMatchObject({ parts: { fresh: { low: 0.5, high: 1 } }, unsure: ['date'] });
    expect(first({ row: { updated: '2025-09-29' } }).evidence).toMatchObject([{ table: 'companies', key: 'T', source: '名录', age: 29, stale: false }, { table: 'capacities', key: 'T × A', source: '走访', age: 366, stale: true }]);
  });
  test('weigh what site.csv says; where all weights are 0 the score is 0, no fault', () => {
    const weights = (...values: readonly number[]) => ['企业补缺', '产品相符', '资质', '距离', '依据'].map((name, index) => ({ item: `权重·${name}`, value: values[index] ?? 0 }));
    expect(first({ site: weights(1, 0, 0, 0, 0) }).score).toEqual(known(0.5));
    expect(first({ site: weights() }).score).toEqual(known(0));
  });
});

describe('no evidence, no score', () => {
  test.each([['company', { company: { source: '' } }, ['companySource']], ['row', { row: { source: '' } }, ['rowSource']], ['either', { company: { source: '' }, row: { source: '' } }, ['companySource', 'rowSource']]] as const)('a %s without a source is listed apart, with what is missing', (_, changes, missing) => {
    const { scored, unproven } = rate(changes);
    expect(scored).toEqual([]);
    expect(unproven).toMatchObject([{ score: undefined, unproven: missing }]);
  });
  test('a target that no row ties to the gap is worth asking where its products name most of it', () => {
    const more = { links: [{ ...link, product: '冷藏车改装' }, { code: 'B', product: '裘皮', externalDemand: 1 }], capacities: [{ ...row, link: 'B' }] };
    expect(rate({ company: { products: '冷藏车改装' }, more }).candidates).toMatchObject([{ company: { code: 'T' }, link: { code: 'A' }, score: undefined, unproven: ['row'] }]);
    expect(rate({ company: { products: '冷藏车' }, more }).candidates).toEqual([]);
    expect(rate({ company: { products: '冷藏车改' }, more }).candidates).toHaveLength(1);
    const longer = { ...more, links: [{ ...link, product: '甲乙丙丁戊己庚辛' }, { code: 'B', product: '裘皮', externalDemand: 1 }] };
    expect(rate({ company: { products: '甲乙丙丁戊己' }, more: longer }).candidates).toHaveLength(1);
    expect(rate({ company: { products: '甲乙丙丁戊' }, more: longer }).candidates).toEqual([]);
    expect(rate({ company: { products: '冷藏车' }, more: { ...more, links: [link, { code: 'B', product: '裘皮', externalDemand: 1 }] } }).candidates).toEqual([]);
    expect(rate({ company: { products: '冷藏车改装', source: '' }, more }).candidates).toMatchObject([{ unproven: ['row', 'companySource'] }]);
  });
  test('a target that no row ties to the gap has the typical project, and its own row alone as evidence', () => {
    const more = { links: [{ ...link, product: '冷藏车改装' }, { code: 'B', product: '裘皮', externalDemand: 1 }], companies: [{ ...company, products: '冷藏车改装' }, { code: 'Z', role: '目标', town: '' }], capacities: [{ ...row, link: 'B' }] };
    const { candidates, scored, unproven, idle } = rate({ more });
    expect(unproven).toEqual([]);
    expect(candidates).toMatchObject([{ capacity: { value: 4 }, typical: true, unsure: ['capacity'], evidence: [{ table: 'companies', key: 'T' }] }]);
    expect([candidates[0]?.evidence.length, candidates[0]?.parts.fresh]).toEqual([1, known(1)]);
    expect([scored.map(rating => rating.link.code), idle.map(({ code }) => code)]).toEqual([['B'], ['Z']]);
  });
  test('a target whose link has no gap is idle, not lost', () => {
    const more = { links: [{ ...link, externalDemand: 0 }], companies: [company, { code: 'F' }], capacities: [row, { company: 'F', link: 'A', capacity: 1 }] };
    expect(rate({ more })).toMatchObject({ scored: [], unproven: [], candidates: [], idle: [{ code: 'T' }] });
  });
});

describe('order', () => {
  test('of two equally certain, the one that may yet be better', () => {
    const more = { companies: [{ ...company, code: 'A', qualifications: 'ISO' }, { ...company, code: 'B', qualifications: '' }], capacities: ['A', 'B'].map(code => ({ ...row, company: code })) };
    const { scored } = rate({ more });
    expect(scored.map(rating => [rating.company.code, rating.score?.low, rating.score?.high])).toEqual([['B', 0.6, 0.8], ['A', 0.6, 0.6]]);
  });
  test('gap by gap; in a gap by what is certain, of equals by what may be, then by code', () => {
    const three = [['C', '冷藏车', 5], ['B', '裘皮', 5], ['D', '冷藏车', 5], ['A', '裘皮', '']] as const;
    const more = {
      companies: three.map(([code, products]) => ({ ...company, code, products })),
      capacities: three.map(([code, , capacity]) => ({ ...row, company: code, capacity })),
    };
    expect(rate({ more }).scored.map(rating => rating.company.code)).toEqual(['C', 'D', 'B', 'A']);
  });
});

describe('whatever the county', () => {
  const sourced = anyCounty.map((county): County => ({ ...county, companies: county.companies?.map((each, index) => ({ ...each, source: index % 3 === 0 ? '' : '名录', updated: '2026-01-01' })) ?? [], capacities: county.capacities?.map(each => ({ ...each, source: '走访' })) ?? [] }));
  test('parts and scores lie between 0 and 1, low never above high, and a score is of what has a source', () => {
    fc.assert(fc.property(sourced, county => {
      const { scored, unproven, candidates } = rateTargets(analyseAtlas(atlasOf(county)));
      for (const rating of [...scored, ...unproven, ...candidates])
        for (const range of [...ratingParts.map(part => rating.parts[part]), rating.score]) if (range !== undefined) expect(range.low >= 0 && range.low <= range.high && range.high <= 1 + 1e-12).toBe(true);
      for (const { company: { source }, row: own } of scored.map(rating => ({ ...rating, row: rating.evidence[1] }))) expect([source, own?.source]).not.toContain(undefined);
      for (const rating of [...unproven, ...candidates]) expect(rating.unproven.length).toBeGreaterThan(0);
    }));
  });
  test('every target is somewhere, and every pair of target and gap that a row ties is rated once', () => {
    fc.assert(fc.property(sourced, county => {
      const analysis = analyseAtlas(atlasOf(county));
      const { scored, unproven, idle } = rateTargets(analysis);
      const pairs = [...scored, ...unproven].map(rating => `${rating.company.code} ${rating.link.code}`).sort();
      expect(pairs).toEqual(analysis.gaps.flatMap(gap => gap.targets.map(code => `${code} ${gap.link.code}`)).sort());
      expect([...new Set([...pairs.map(pair => pair.split(' ')[0]), ...idle.map(each => each.code)])].sort()).toEqual(analysis.atlas.companies.filter(each => each.role === 'target').map(each => each.code));
    }));
  });
  test('rows in another order give the same', () => {
    fc.assert(fc.property(sourced.chain(county => fc.tuple(fc.constant(county), shuffled(county))), ([a, b]) => { expect(rateTargets(analyseAtlas(atlasOf(b)))).toStrictEqual(rateTargets(analyseAtlas(atlasOf(a)))); }), { numRuns: 40 });
  });
});
