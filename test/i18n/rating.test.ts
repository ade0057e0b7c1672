import { describe, expect, test } from 'vitest';
import { rateTargets, ratingWeights, type Rating } from '../../src/core/analysis/rate-targets.ts';
import { suitParcels } from '../../src/core/analysis/suit-parcel.ts';
import { sayFirmness, sayHold, sayRank, saySwaps } from '../../src/i18n/firmness.ts';
import { sayEvidence, sayMissing, sayParts, sayScore, sayShare, sayWeights } from '../../src/i18n/rating.ts';
import { saySuit } from '../../src/i18n/suit.ts';
import { analyse, flow, type Cells, type County } from '../support/county.ts';

const site: readonly Cells[] = [{ item: '县名', value: '甲县' }, { item: '数据截至', value: '2026-09-30' }, { item: '中心经度', value: 112 }, { item: '中心纬度', value: 36 }];
const company: Cells = { code: 'T', role: '目标', town: '', products: '白条羊、皮张', qualifications: '牛羊定点屠宰证', lon: 112, lat: 42, source: '名录', updated: '2026-09-01' };
const county = (link: Cells = {}, target: Cells = {}, row: Cells = {}): County => ({
  site, links: [{ code: 'A', product: '白条羊', unit: '万只', unitEn: '10k head', externalDemand: 22, typicalCapacity: 20, qualifications: '牛羊定点屠宰证、动物防疫条件合格证', ...link }],
  companies: [{ ...company, ...target }], capacities: [{ company: 'T', link: 'A', capacity: 15, source: '走访', updated: '2025-09-01', ...row }],
});
const rated = (...given: Parameters<typeof county>): { rating: Rating; settings: ReturnType<typeof analyse>['atlas']['settings'] } => {
  const analysis = analyse(county(...given));
  const { scored, unproven } = rateTargets(analysis);
  const [rating] = [...scored, ...unproven];
  if (rating === undefined) throw new Error('not rated');
  return { rating, settings: analysis.atlas.settings };
};
const said = (language: 'zh' | 'en', ...given: Parameters<typeof county>): readonly string[] => { const { rating, settings } = rated(...given); return sayParts(language, settings, rating).map(({ name, share, why }) => `${name} ${share} ${why}`); };

describe('a score', () => {
  test('is points of a hundred; a range where something is unknown', () => {
    expect([sayScore({ low: 0.7449, high: 0.7449 }), sayScore({ low: 0.54, high: 0.74 }), sayScore({ low: 0.741, high: 0.744 })]).toEqual(['74', '54–74', '74']);
  });
  test('shares are said as known, at most, between, unknown or not counted', () => {
    const ranges = [{ low: 0.68, high: 0.68 }, { low: 0, high: 0.37 }, { low: 0.5, high: 1 }, { low: 0, high: 1 }, undefined];
    expect(ranges.map(range => sayShare('zh', range))).toEqual(['68%', '至多 37%', '50%–100%', '未知', '不计']);
    expect(ranges.map(range => sayShare('en', range))).toEqual(['68%', 'at most 37%', '50%–100%', 'unknown', 'not counted']);
  });
  test('says each part with the figures that it is made of', () => {
    expect(said('zh')).toEqual([
      '补缺口 68% 拟建 15 万只 ÷ 缺 22 万只', '产品相符 100% 环节产品「白条羊」与主营产品相同的词：白条羊', '资质 50% 所需 2 项已列 1 项：牛羊定点屠宰证；没有列出：动物防疫条件合格证',
      '距离 69% 北 667 km(300 km 以内满分，1,500 km 起零分)', '依据 50% 1 行依据已过 365 天，待更新',
    ]);
    expect(said('en')[0]).toBe('closes 68% plans 150,000 head ÷ short 220,000 head');
  });
  test('says so where the typical project stands in, and where more than the gap is planned', () => {
    expect(said('zh', {}, {}, { capacity: '' })[0]).toBe('补缺口 91% 典型规模 20 万只 ÷ 缺 22 万只');
    expect(said('zh', {}, {}, { capacity: 30 })[0]).toBe('补缺口 100% 拟建 30 万只 ÷ 缺 22 万只，按补满计');
  });
  test('says what is unknown, part by part, and what keeps a target from being scored', () => {
    const bare = [{}, { products: '', qualifications: '', lat: '' }, { updated: '', source: '' }] as const;
    expect(said('zh', ...bare).slice(1)).toEqual(['产品相符 未知 主营产品没有填', '资质 未知 所需：牛羊定点屠宰证、动物防疫条件合格证；企业的资质没有填', '距离 未知 总部的经纬度没有填', '依据 50%–100% 1 行依据没有日期']);
    expect(sayMissing('zh', rated(...bare).rating)).toEqual(['产能表的这一行没有来源', '主营产品没有填', '资质没有填', '总部经纬度没有填', '依据没有日期']);
    expect(said('zh', { qualifications: '' })[2]).toBe('资质 不计 本环节没有必需的资质，不计此项');
    expect(said('zh', {}, { qualifications: '牛羊定点屠宰证在办' })[2]).toBe('资质 0% 所需 2 项已列 0 项；在办：牛羊定点屠宰证；没有列出：动物防疫条件合格证');
  });
  test('leads back to the rows that it rests on, by table and key', () => {
    expect(rated().rating.evidence.map(each => sayEvidence('zh', each))).toEqual([
      { row: 'companies.csv T', source: '名录', date: '2026 年 9 月 1 日(29 天前)' }, { row: 'capacities.csv T × A', source: '走访', date: '2025 年 9 月 1 日(394 天前)，待更新' },
    ]);
  });
  test('weights are said as shares of all', () => { expect(sayWeights('zh', ratingWeights(rated().settings))).toBe('补缺口 40% + 产品相符 20% + 资质 20% + 距离 10% + 依据 10%'); });
});

describe('a rank', () => {
  const two: County = { site: [...site, { item: '权重·牵动环节', value: 0 }, { item: '权重·目标企业', value: 0 }, { item: '权重·缺口金额', value: 1 }, { item: '权重·缺口比例', value: 1 }],
    links: [{ code: 'A', name: '甲', externalDemand: 200, price: 1 }, { code: 'B', name: '乙', externalDemand: 30.25, price: 1 }], companies: [{ code: 'F' }], capacities: [{ company: 'F', link: 'A', capacity: 100 }] };
  test('is said with its range, and with whom it changes places under which weight', () => {
    const analysis = analyse(two);
    const [first] = analysis.gaps;
    if (first === undefined) throw new Error('no gap');
    expect(sayRank('zh', analysis, first)).toBe('缺口第 1 位，共 2 个(权重变动两成时在 1–2 位)');
    expect(sayRank('en', analysis, first)).toBe('Gap 1 of 2 (rank 1–2 if a weight moves by a fifth)');
    expect(saySwaps('zh', analysis, first, 3)).toMatchObject({ all: 1, swaps: [{ name: '甲', moves: '缺口金额加两成、缺口比例减两成' }] });
    expect(sayFirmness('zh', analysis, analysis.gaps)).toBe('名次随权重而变，看各自的范围');
  });
  test('that nothing moves is said to be firm', () => {
    const analysis = analyse(county());
    expect(analysis.gaps.map(gap => sayHold('zh', analysis, gap))).toEqual(['权重变动两成，名次不变']);
  });
});

describe('what a parcel suits', () => {
  const suit = (language: 'zh' | 'en', ...parcels: Cells[]): string => {
    const analysis = analyse({ links: [{ code: 'A', externalDemand: 1, needLand: 60, needPower: 500 }], flows: [], parks: [{ code: 'P' }], parcels });
    const [found] = suitParcels(analysis).get('X')?.gaps ?? [];
    const parcel = analysis.atlas.index.parcel.get('X');
    if (found === undefined || parcel === undefined) throw new Error('suits nothing');
    return saySuit(language, parcel, found);
  };
  const whole = { area: 65, power: 500 };
  test('is said with how much is taken and how many others would do as well', () => {
    expect(suit('zh', { code: 'X', ...whole })).toBe('2 项需求全部满足，用地占 92%；只有本宗能满足');
    expect(suit('zh', { code: 'X', ...whole }, { code: 'Y', ...whole })).toBe('2 项需求全部满足，用地占 92%；只有 2 宗能满足，本宗是其一');
    expect(suit('zh', { code: 'X', ...whole }, ...['Y', 'Z', 'W'].map(code => ({ code, ...whole })))).toBe('2 项需求全部满足，用地占 92%；另有 3 宗也能满足');
    expect(suit('zh', { code: 'X', area: 65, power: 400 }, { code: 'Y', ...whole })).toBe('1 项满足，用电差 100 kVA，用地占 92%；有 1 宗能全部满足');
    expect(suit('en', { code: 'X', area: 30, power: 500 })).toBe('1 needs met, land short by 30 mu; no parcel can meet all');
  });
});

test('a flow with no use ratio leaves a gap at least so large, and the share at most so large', () => {
  const analysis = analyse({ ...county({ externalDemand: '' }), links: [{ code: 'A', product: '白条羊', unit: '万只' }, { code: 'U', externalDemand: 1, unit: '万只' }], flows: [flow('A', 'U', 1)], companies: [company, { code: 'F' }], capacities: [{ company: 'T', link: 'A', capacity: 5, source: '走访' }, { company: 'F', link: 'U', capacity: 20 }] });
  const [rating] = rateTargets(analysis).scored;
  expect(rating === undefined ? '' : sayParts('zh', analysis.atlas.settings, rating)[0]).toMatchObject({ share: '至多 25%', why: '拟建 5 万只 ÷ 缺 至少 20 万只' });
});
