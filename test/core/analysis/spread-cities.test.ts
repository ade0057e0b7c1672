import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { analyseAtlas } from '../../../src/core/analysis/analyse-atlas.ts';
import { inPlace, spreadCities, type Spread } from '../../../src/core/analysis/spread-cities.ts';
import { sumSpread } from '../../../src/core/analysis/sum-spread.ts';
import { tieBases } from '../../../src/core/analysis/tie-teams.ts';
import { anyCounty, shuffled } from '../../support/arbitrary.ts';
import { atlasOf, type Cells, type County } from '../../support/county.ts';

/** The county stands at 112° E, 36° N: a degree to the north is 111.2 km. */
const site: readonly Cells[] = [{ item: '县名', value: '甲县' }, { item: '数据截至', value: '2026-09-30' }, { item: '中心经度', value: '112' }, { item: '中心纬度', value: '36' }];
const target = (code: string, city: string, lon: number | '', lat: number | '', team = ''): Cells => ({ code, role: '目标', city, lon, lat, team });
const team = (code: string, city: string, lon: number | '', lat: number | '', more: Cells = {}): Cells => ({ code, city, lon, lat, ...more });
const spreadOf = (county: County, audience: 'public' | 'internal' = 'internal'): Spread => spreadCities(analyseAtlas(atlasOf({ site, ...county }, audience)));
const codesOf = ({ cities, unplaced }: Spread): Readonly<Record<string, readonly string[]>> =>
  Object.fromEntries([...cities, ...unplaced].map(group => [group.key, group.targets.map(({ company }) => company.code).sort()]));

describe('cities', () => {
  test('are gathered by name, nearest first, with distance and direction from the county', () => {
    const { cities } = spreadOf({ companies: [target('T1', '远', 112, 30), target('T2', '近', 112, 37), target('T3', '远', 112, 30)] });
    expect(cities.map(({ key, bearing, targets }) => [key, Math.round(bearing.kilometres), Math.round(bearing.azimuth), bearing.octant, targets.length])).toEqual([['近', 111, 0, 0, 1], ['远', 667, 180, 4, 2]]);
  });
  test('stand at the middle of what their rows say: one slip of the pen moves nothing, and is told', () => {
    const [city] = spreadOf({ companies: [target('T1', '市', 112, 37), target('T2', '市', 112, 37), target('T3', '市', 112, 73)] }).cities;
    expect([Math.round(city?.bearing.kilometres ?? 0), Math.round(city?.scatter ?? 0)]).toEqual([111, 4003]);
  });
  test('stand at the middle value, however the rows come; half a position is none', () => {
    const latOf = (...lats: (number | '')[]) => Math.round((spreadOf({ companies: lats.map((lat, index) => target(`T${index}`, '市', 112, lat)) }).cities[0]?.bearing.kilometres ?? 0) / 111.2);
    const half = spreadOf({ companies: [target('T1', '市', 112, 37), target('T2', '市', 120, ''), target('T3', '市', 121, ''), target('T4', '', 112, ''), target('T5', '', '', 37)] });
    expect([half.cities.map(({ key, bearing }) => [key, Math.round(bearing.azimuth)]), half.unplaced.map(({ key }) => key)]).toEqual([[['市', 0]], ['']]);
    expect([latOf(46, 39, 37), latOf(37, 46, 39), latOf(39, 37, 46), latOf(40, 38)]).toEqual([3, 3, 3, 2]);
  });
  test('of one distance stand by name, of several by distance whatever the name', () => {
    const keysOf = (...companies: Cells[]) => spreadOf({ companies }).cities.map(({ key }) => key);
    expect(keysOf(target('T1', '丙', 113, 36), target('T2', '乙', 111, 36), target('T3', '甲', 112, 36))).toEqual(['甲', '丙', '乙']);
    expect(keysOf(target('T1', '乙', 113, 36), target('T2', '丙', 111, 36))).toEqual(['丙', '乙']);
    expect(keysOf(target('T1', '丁', 112, 40), target('T2', '丙', 112, 39), target('T3', '乙', 112, 38), target('T4', '甲', 112, 37))).toEqual(['甲', '乙', '丙', '丁']);
  });
  test('lend their position to a row that has none', () => {
    expect(codesOf(spreadOf({ companies: [target('T1', '市', 112, 37), target('T2', '市', '', '')] }))).toEqual({ 市: ['T1', 'T2'] });
  });
  test('without a name are one place only where the position is the very same', () => {
    expect(codesOf(spreadOf({ companies: [target('T1', '', 112, 37), target('T2', '', 112, 37), target('T3', '', 112, 38)] }))).toEqual({ '37 112': ['T1', 'T2'], '38 112': ['T3'] });
  });
  test('without a position are listed apart, never dropped', () => {
    const spread = spreadOf({ companies: [target('T1', '某市', '', ''), target('T2', '', '', ''), target('T3', '市', 112, 37)] });
    expect(spread.unplaced.map(({ key, name }) => [key, name])).toEqual([['', undefined], ['某市', '某市']]);
    expect(spread.cities.map(({ key }) => key)).toEqual(['市']);
    expect(spread.centred).toBe(true);
    expect(spreadOf({ companies: ['丙市', '甲市', '乙市'].map((city, index) => target(`T${index}`, city, '', '')) }).unplaced.map(({ key }) => key)).toEqual(['丙市', '乙市', '甲市']);
  });
  test('cannot be placed where the county’s own position is unknown, and it is said', () => {
    const spread = spreadOf({ site: site.slice(0, 2), companies: [target('T1', '市', 112, 37)] });
    expect([spread.centred, spread.cities, codesOf(spread)]).toEqual([false, [], { 市: ['T1'] }]);
  });
  test('leave local companies out', () => { expect(codesOf(spreadOf({ companies: [{ code: 'L1', role: '本地', city: '市', lon: 112, lat: 37 }] }))).toEqual({}); });
});

describe('gaps and chains of a city', () => {
  const county: County = {
    chains: [{ code: 'C', hue: 2 }, { code: 'D', hue: 1 }],
    links: [{ code: 'C1', chain: 'C', externalDemand: 10, price: 1 }, { code: 'D1', chain: 'D', externalDemand: 10, price: 9 }, { code: 'D2', chain: 'D' }],
    companies: [...['T1', 'T2', 'T3', 'T4'].map(code => target(code, '市', 112, 37)), { code: 'L1', role: '本地', town: '镇' }],
    capacities: [{ company: 'T1', link: 'C1' }, { company: 'T2', link: 'C1' }, { company: 'T2', link: 'D1' }, { company: 'T3', link: 'D2' }, { company: 'L1', link: 'D2' }],
  };
  const [city] = spreadOf(county).cities;
  test('each gap once, in order of rank', () => { expect(city?.gaps.map(gap => [gap.link.code, gap.rank])).toEqual([['D1', 1], ['C1', 2]]); });
  test('a target stands under the chain of its first gap; chains in the atlas’s order, who has none last', () => {
    expect(city?.targets.map(({ company, chains }) => [company.code, chains])).toEqual([['T2', ['D', 'C']], ['T3', ['D']], ['T1', ['C']], ['T4', []]]);
  });
});

describe('of one chain', () => {
  const county: County = {
    chains: [{ code: 'C', hue: 2 }, { code: 'D', hue: 1 }], links: [{ code: 'C1', chain: 'C', externalDemand: 10, price: 99 }, { code: 'C2', chain: 'C', externalDemand: 10, price: 8 }, { code: 'D1', chain: 'D', externalDemand: 10, price: 1 }],
    companies: ['T1', 'T2', 'T3', 'T4'].map(code => target(code, '市', 112, 37)),
    capacities: [{ company: 'T1', link: 'C2' }, { company: 'T2', link: 'C1' }, { company: 'T3', link: 'D1' }, { company: 'T4', link: 'C2' }],
  };
  const [city] = spreadOf(county).cities;
  test('the more pressing gap comes first among targets, of equals the code; chains before all', () => { expect(city?.targets.map(({ company }) => company.code)).toEqual(['T3', 'T2', 'T1', 'T4']); });
  test('gaps of a city stand by rank, whatever the chains', () => { expect(city?.gaps.map(({ link }) => link.code)).toEqual(['C1', 'C2', 'D1']); });
});

describe('a team’s seat', () => {
  test('is in the city that bears the name of it, and nowhere where it has none', () => {
    const { cities, unplaced, seats } = spreadOf({ companies: [target('T1', '北市', 112, 37), target('T2', '', 112, 38)], teams: [team('A', '北市', 112, 37), team('B', '', '', '')] });
    expect(seats.flatMap(seat => [...cities, ...unplaced].map(city => inPlace(seat.team, city)))).toEqual([true, false, false, false]);
  });
});

describe('teams', () => {
  const teams = [team('A', '北市', 112, 40, { regions: '北市、北省', chains: 'C' }), team('B', '南市', 112, 30, { regions: '南省', chains: 'D' })];
  const base: County = { chains: [{ code: 'C' }, { code: 'D' }], links: [{ code: 'C1', chain: 'C' }], teams };
  const tieOf = (company: Cells, audience: 'public' | 'internal' = 'internal'): unknown => {
    const tie = spreadOf({ ...base, companies: [company], capacities: [{ company: 'T1', link: 'C1' }] }, audience).cities[0]?.targets[0]?.tie;
    return tie === undefined ? undefined : [tie.team.code, tie.basis, tie.onChain];
  };
  test('are tied on these grounds, the firmest first', () => { expect(tieBases).toEqual(['assigned', 'region', 'nearest']); });
  test('the company’s own row decides', () => { expect(tieOf(target('T1', '北市', 112, 40, 'B'))).toEqual(['B', 'assigned', false]); });
  test('one chain of several in common is enough', () => {
    const spread = spreadOf({ ...base, teams: [team('A', '北市', 112, 40, { chains: 'D、C' })], companies: [target('T1', '北市', 112, 40)], capacities: [{ company: 'T1', link: 'C1' }] });
    expect(spread.cities[0]?.targets[0]?.tie?.onChain).toBe(true);
  });
  test('but not in public, where that is not known: then a region that is the city itself', () => { expect(tieOf(target('T1', '北市', 112, 40, 'B'), 'public')).toEqual(['A', 'region', true]); });
  test('else the nearest seat, told as no more than that', () => {
    expect(tieOf(target('T1', '中市', 112, 36))).toEqual(['A', 'nearest', true]);
    expect(tieOf(target('T1', '下市', 112, 31))).toEqual(['B', 'nearest', false]);
  });
  test('of two seats as near as each other the first by code', () => {
    const both = spreadOf({ ...base, teams: [team('Z', '东市', 113, 36), team('Y', '西市', 111, 36)], companies: [target('T1', '中市', 112, 36)] });
    expect(both.cities[0]?.targets[0]?.tie).toMatchObject({ team: { code: 'Y' }, basis: 'nearest', onChain: undefined });
    expect(both.cities[0]?.targets[0]?.tie?.kilometres).toBeCloseTo(89.96, 1);
  });
  test('of a city: most targets first, then by code', () => {
    const { cities } = spreadOf({ ...base, teams: [...teams, team('C', '西市', 100, 30)], companies: [target('T1', '中市', 112, 36, 'C'), target('T2', '中市', 112, 36, 'A'), target('T3', '中市', 112, 36, 'B'), target('T4', '中市', 112, 36, 'B')] });
    expect(cities[0]?.teams.map(each => [each.team.code, each.targets.length])).toEqual([['B', 2], ['A', 1], ['C', 1]]);
  });
  test('a team whose own position is unknown can be assigned, but never nearest', () => {
    const lost = spreadOf({ ...base, teams: [team('A', '某市', '', ''), teams[1] ?? {}], companies: [target('T1', '中市', 112, 36), target('T2', '中市', 112, 36, 'A')] });
    expect(lost.cities[0]?.targets.map(({ tie }) => [tie?.team.code, tie?.basis, tie?.kilometres === undefined])).toEqual([['B', 'nearest', false], ['A', 'assigned', true]]);
    expect(lost.seats.map(({ bearing }) => bearing === undefined)).toEqual([true, false]);
  });
  test('none where neither assignment, region nor position ties them', () => {
    const spread = spreadOf({ ...base, companies: [target('T1', '某市', '', '')] });
    expect(spread.unplaced[0]?.targets[0]?.tie).toBeUndefined();
  });
  test('each tells its targets and their cities, every target at most once', () => {
    const { seats } = spreadOf({ ...base, companies: [target('T1', '中市', 112, 36), target('T2', '上市', 112, 37), target('T3', '下市', 112, 31)] });
    expect(seats.map(seat => [seat.team.code, seat.targets.map(({ company }) => company.code), seat.cities])).toEqual([['A', ['T1', 'T2'], ['上市', '中市']], ['B', ['T3'], ['下市']]]);
  });
});

describe('figures', () => {
  const { cities } = spreadOf({ companies: [target('T1', '近', 112, 37), target('T2', '中', 113, 36), target('T3', '远', 112, 30), target('T4', '远', 112, 30)] });
  test('half of the targets sit within the distance of the city in which the half is reached', () => {
    expect(sumSpread(cities)).toMatchObject({ targets: 4, cities: 3, main: { octant: 4, count: 2 } });
    expect(Math.round(sumSpread(cities).half ?? 0)).toBe(111);
    expect([sumSpread(cities).nearest?.key, sumSpread(cities).farthest?.key]).toEqual(['中', '远']);
  });
  test('can be of some targets alone', () => {
    const some = sumSpread(cities, ({ company }) => company.code !== 'T1' && company.code !== 'T3');
    expect([some.targets, some.cities, some.nearest?.key, some.farthest?.key, some.main]).toEqual([2, 2, '中', '远', { octant: 2, count: 1 }]);
  });
  test('of none are unknown, not zero', () => { expect(sumSpread([])).toEqual({ targets: 0, cities: 0, half: undefined, main: undefined, nearest: undefined, farthest: undefined }); });
});

describe('any county', () => {
  const place = fc.constantFrom<readonly [string, number | '', number | '']>(['甲市', 112, 37], ['甲市', 112.1, 37], ['甲市', '', ''], ['乙市', 120, 30], ['', 100, 30], ['', '', ''], ['丙市', '', '']);
  const spreadable = fc.tuple(anyCounty, fc.array(place, { minLength: 7, maxLength: 7 })).map(([county, places]): County => ({
    ...county, site, teams: [team('A', '甲市', 112, 37), team('B', '丁市', 118, 31)],
    companies: (county.companies ?? []).map((company, index) => { const [city, lon, lat] = places[index % places.length] ?? ['', '', '']; return { ...company, city, lon, lat }; }),
  }));
  test('has every target in exactly one city or among the unplaced', () => {
    fc.assert(fc.property(spreadable, county => {
      const atlas = atlasOf(county);
      const { cities, unplaced } = spreadCities(analyseAtlas(atlas));
      expect([...cities, ...unplaced].flatMap(group => group.targets.map(({ company }) => company.code)).sort()).toEqual(atlas.companies.filter(company => company.role === 'target').map(company => company.code));
    }));
  });
  test('is spread the same whatever the order of its rows', () => {
    fc.assert(fc.property(spreadable.chain(county => fc.tuple(fc.constant(county), shuffled(county))), ([county, other]) => {
      expect(spreadCities(analyseAtlas(atlasOf(other)))).toStrictEqual(spreadCities(analyseAtlas(atlasOf(county))));
    }));
  });
});
