import { describe, expect, test } from 'vitest';
import { drawOnParks, type Draw, type ParkDraws } from '../../../src/core/analysis/draw-on-parks.ts';
import type { Conflict } from '../../../src/core/analysis/find-conflicts.ts';
import { readScenario } from '../../../src/core/analysis/scenario.ts';
import type { Quantity } from '../../../src/core/model/quantity.ts';
import { atlasOf, firms, type Cells, type County } from '../../support/county.ts';

const say = (quantity: Quantity | undefined): string => (quantity === undefined ? '—' : quantity.kind === 'unknown' ? '?' : `${quantity.kind === 'atLeast' ? '≥' : ''}${quantity.value}`);
/** `need wanted / offered: left, short`. */
const line = ({ need, wanted, offered, left, short }: Draw): string => `${need.slice(4)} ${say(wanted)} / ${say(offered)}: ${say(left)}, ${say(short)}`;
const told = (conflict: Conflict): string => `${conflict.kind} ${conflict.parcel.code} ${conflict.companies.join('+')}${conflict.kind === 'short' ? ` ${conflict.need.slice(4)} ${say(conflict.shortBy)}` : ''}`;

/** Targets T… in link A, each with its needs; `links` and `parcels` as the case has them. */
function draw(scenario: string, targets: Readonly<Record<string, Cells>>, parcels: readonly Cells[], more: County = {}): ParkDraws {
  const { companies, capacities } = firms(...Object.keys(targets).map(code => [code, '目标', 'A', 1] as const));
  const atlas = atlasOf({ links: [{ code: 'A' }], parks: [{ code: 'P' }], parcels, companies: companies.map((row): Cells => ({ ...row, ...targets[String(row['code'])] })), capacities, ...more });
  return drawOnParks(atlas, readScenario(scenario, atlas).scenario);
}
const land = (code: string, area: number | '', more: Cells = {}): Cells => ({ code, area, ...more });
const hall = (code: string, floor: number | '', more: Cells = {}): Cells => ({ code, kind: '标准厂房', floor, ...more });

describe('a parcel', () => {
  test('has left what the landing does not take', () => {
    const { parcels } = draw('T@X', { T: { needLand: 40, needPower: 1000 } }, [land('X', 65, { power: 3150 })]);
    expect(parcels[0]?.draws.slice(0, 2).map(line)).toEqual(['Land 40 / 65: 25, 0', 'Power 1000 / 3150: 2150, 0']);
  });
  test('that has too little is short by the rest, which is said', () => {
    const { parcels, conflicts } = draw('T@X', { T: { needLand: 80 } }, [land('X', 65)]);
    expect(parcels[0]?.draws.slice(0, 1).map(line)).toEqual(['Land 80 / 65: 0, 15']);
    expect(conflicts.map(told)).toEqual(['short X T Land 15']);
  });
  test('takes two landings at once, their needs added up, and says that they share it', () => {
    const { parcels, conflicts } = draw('T@X.U@X', { T: { needLand: 40 }, U: { needLand: 30 } }, [land('X', 65)]);
    expect(parcels.map(each => [each.companies, each.draws.slice(0, 1).map(line)])).toEqual([[['T', 'U'], ['Land 70 / 65: 0, 5']]]);
    expect(conflicts.map(told)).toEqual(['shared X T+U', 'short X T+U Land 5']);
  });
  test('of which a figure is unknown has nobody knows what left', () => {
    const { parcels, conflicts } = draw('T@X', { T: { needLand: 40, needWater: 9 } }, [land('X', '')]);
    expect(parcels[0]?.draws.filter(({ need }) => need === 'needLand' || need === 'needWater').map(line)).toEqual(['Land 40 / ?: ?, ?', 'Water 9 / ?: ?, ?']);
    expect(conflicts).toEqual([]);
  });
});

describe('several parcels', () => {
  const three = ['X', 'Y', 'Z'].map(code => land(code, 9, { barred: '电镀' }));
  test('stand by code, each with those who land there alone, and what speaks against them alone', () => {
    const { parcels, unplaced, conflicts } = draw('T@Z.U@X.V.W@Y', { T: { needLand: 5, processes: '电镀' }, U: { needLand: 5 }, V: { needLand: 5 }, W: { needLand: 5 } }, three);
    expect(parcels.map(({ parcel, companies }) => [parcel.code, companies])).toEqual([['X', ['U']], ['Y', ['W']], ['Z', ['T']]]);
    expect([unplaced, conflicts.map(told)]).toEqual([['V'], ['barred Z T']]);
  });
  test('a company in no link is barred as well', () => {
    expect(draw('T@X', { T: { needLand: 5, processes: '电镀' } }, three, { companies: [{ code: 'T', role: '目标', town: '', needLand: 5, processes: '电镀' }], capacities: [] }).conflicts).toMatchObject([{ kind: 'barred', companies: ['T'], link: undefined }]);
  });
});

describe('what a landing wants', () => {
  const parcels = [land('X', 65, { steam: 4 }), hall('H', 6000)];
  const lines = (scenario: string, needs: Cells): readonly string[] => draw(scenario, { T: needs }, parcels).total.map(({ need, wanted }) => `${need.slice(4)} ${say(wanted)}`);
  test('and does not say is unknown, not nothing; and who does not say is named', () => {
    const { total } = draw('T.U', { T: { needLand: 40, needSteam: 2 }, U: { needLand: 9 } }, parcels);
    expect(total.filter(({ need }) => need === 'needSteam').map(each => [line(each), each.unstated])).toEqual([['Steam ≥2 / ≥4: ?, ?', ['U']]]);
    expect(total.filter(({ need }) => need === 'needGas').map(each => [line(each), each.unstated])).toEqual([['Gas ? / ?: ?, ?', ['T', 'U']]]);
  });
  test('is floor and no land where it rents a hall, land and no floor where it builds', () => {
    expect(lines('T', { needFloor: 500 })).toContain('Floor 500');
    expect(lines('T', { needFloor: 500 }).join()).not.toMatch(/Land/);
    expect(lines('T', { needLand: 5 }).join()).not.toMatch(/Floor/);
  });
  test('where it states both is by the parcel: land on land, floor in a hall, land where none is chosen', () => {
    const both = { needLand: 5, needFloor: 500 };
    expect([lines('T@X', both)[0], lines('T@H', both)[0], lines('T', both)[0]]).toEqual(['Land 5', 'Floor 500', 'Land 5']);
  });
  test('is land in a hall too, where it states land alone', () => { expect([lines('T@H', { needLand: 5 })[0], lines('T@X', { needFloor: 5 })[0]]).toEqual(['Land 5', 'Floor 5']); });
  test('where it states neither is unknown of the same kind', () => { expect([lines('T@X', { needPower: 1 })[0], lines('T@H', { needPower: 1 })[0]]).toEqual(['Land ?', 'Floor ?']); });
  test('is that of the typical project of each of its links, where it states nothing', () => {
    const { landings } = draw('T', { T: {} }, parcels, {
      links: [{ code: 'A', needLand: 20, typicalInvestment: 300 }, { code: 'B', needLand: 7, typicalInvestment: 50 }], ...firms(['T', '目标', 'A', 1], ['T', '目标', 'B', 1]),
    });
    expect(landings.map(({ typical, wanted, investment, investmentFrom }) => [typical, say(wanted.needLand), say(wanted.needPower), say(investment), investmentFrom])).toEqual([[true, '27', '?', '350', 'typical']]);
  });
  test('is its own once, though it stands in two links', () => {
    const { companies, capacities } = firms(['T', '目标', 'A', 1], ['T', '目标', 'B', 1]);
    const { landings } = draw('T', { T: {} }, parcels, { links: [{ code: 'A', needLand: 20 }, { code: 'B' }], companies: companies.map((row): Cells => ({ ...row, needLand: 9 })), capacities });
    expect(landings.map(({ typical, wanted }) => [typical, say(wanted.needLand)])).toEqual([[false, '9']]);
  });
  test('of a company in no link is its own, and its investment unknown', () => {
    const { landings } = draw('T', { T: {} }, parcels, { companies: [{ code: 'T', role: '目标', needLand: 9 }], capacities: [] });
    expect(landings.map(({ wanted, investment, typical }) => [say(wanted.needLand), say(wanted.needWater), say(investment), typical])).toEqual([['9', '?', '?', false]]);
  });
});

describe('investment', () => {
  const projects = (...rows: readonly Cells[]): ParkDraws => draw('T', { T: {} }, [], { links: [{ code: 'A', typicalInvestment: 300 }], projects: rows.map((row, index): Cells => ({ code: `J${index}`, link: 'A', ...row })) });
  test('is that of the projects that name the company', () => { expect(projects({ company: 'T', investment: 120 }, { company: 'T', investment: 30 }, { investment: 999 }).landings[0]).toMatchObject({ investment: { value: 150 }, investmentFrom: 'projects' }); });
  test('is a bound where one of them does not say', () => { expect(say(projects({ company: 'T', investment: 120 }, { company: 'T' }).investment)).toBe('≥120'); });
  test('is the typical project’s where there is none', () => { expect(projects({ investment: 999 }).landings[0]).toMatchObject({ investment: { value: 300 }, investmentFrom: 'typical' }); });
});

describe('a park', () => {
  const more: County = { parks: [{ code: 'P', powerCapacity: 9000, area: 500 }, { code: 'Q' }] };
  const parcels = [land('X', 65, { power: 1000 }), land('Y', 30, { power: 500, status: '闲置' }), land('Z', 80, { status: '已用', power: 7 }), land('W', 10, { park: 'Q' }), hall('H', 900, { area: 4 }), hall('S', 700, { kind: '冷库', area: 3 })];
  const targets = { T: { needLand: 40, needPower: 200 }, U: { needFloor: 100, needPower: 100 } };
  test('has left what its open parcels offer together, less what lands there; its whole capacity stands beside', () => {
    const { parks } = draw('T@X', targets, parcels, more);
    expect(parks.map(({ park, companies, openParcels, untouched }) => [park.code, companies, openParcels, untouched])).toEqual([['P', ['T'], 4, 3]]);
    expect(parks[0]?.draws.slice(0, 2).map(each => [line(each), say(each.capacity)])).toEqual([['Land 40 / 99: 59, 0', '500'], ['Power 200 / ≥1500: ≥1300, 0', '9000']]);
  });
  test('offers the floor of buildings: bare land has none, and that is no unknown', () => {
    expect(draw('U@H', targets, parcels, more).parks[0]?.draws.slice(0, 1).map(each => [line(each), say(each.capacity)])).toEqual([['Floor 100 / 1600: 1500, 0', '—']]);
  });
  test('has a capacity of its own for each thing that it supplies', () => {
    const all = { needLand: 1, needPower: 1, needWater: 1, needSewage: 1, needSteam: 1, needGas: 1 };
    const { parks } = draw('T@X', { T: all }, [land('X', 65)], { parks: [{ code: 'P', area: 1, powerCapacity: 2, waterCapacity: 3, sewageCapacity: 4, steamCapacity: 5, gasCapacity: 6 }] });
    expect(parks[0]?.draws.map(({ need, capacity }) => `${need.slice(4)} ${say(capacity)}`)).toEqual(['Land 1', 'Power 2', 'Water 3', 'Sewage 4', 'Steam 5', 'Gas 6']);
  });
  test('offers land without that of stores, floor that stands on land as well, and power of all', () => {
    const mixed = [land('X', 10, { floor: 7, power: 1 }), hall('W', 5, { kind: '仓库', area: 100, power: 10 }), hall('S', 5, { kind: '冷库', area: 100, power: 100 }), hall('H', 5, { area: 1000, power: 1000 })];
    const { total } = draw('T.U', { T: { needLand: 1, needPower: 1 }, U: { needFloor: 1, needPower: 1 } }, mixed);
    expect(total.slice(0, 3).map(({ need, offered }) => `${need.slice(4)} ${say(offered)}`)).toEqual(['Land 1010', 'Floor 22', 'Power 1111']);
  });
  test('is not drawn on by a landing without a parcel; the county is', () => {
    const { parks, unplaced, total } = draw('T', targets, parcels, more);
    expect([parks, unplaced, total.slice(0, 1).map(line)]).toEqual([[], ['T'], ['Land 40 / 109: 69, 0']]);
  });
});

describe('conflicts', () => {
  const conflicts = (scenario: string, needs: Cells, parcel: Cells, more: County = {}): readonly string[] => draw(scenario, { T: needs }, [parcel], more).conflicts.map(told);
  test('a parcel that is not open', () => { expect(conflicts('T@X', { needLand: 5 }, land('X', 9, { status: '在谈' }))).toEqual(['closed X T']); });
  test('a process that is barred, with the words', () => {
    expect(draw('T@X', { T: { needLand: 5, processes: '电镀、喷漆' } }, [land('X', 9, { barred: '电镀、制革' })]).conflicts).toMatchObject([{ kind: 'barred', link: 'A', bars: [{ kind: 'process', words: ['电镀'] }] }]);
  });
  test('a process of the second link that it stands in', () => {
    const more = { links: [{ code: 'A' }, { code: 'B', processes: '电镀' }], ...firms(['T', '目标', 'A', 1], ['T', '目标', 'B', 1]) };
    expect(draw('T@X', { T: {} }, [land('X', 9, { barred: '电镀' })], more).conflicts).toMatchObject([{ kind: 'barred', link: 'B' }]);
  });
  test('the same bar of two links once', () => {
    const more = { links: [{ code: 'A', processes: '电镀' }, { code: 'B', processes: '电镀' }], ...firms(['T', '目标', 'A', 1], ['T', '目标', 'B', 1]) };
    expect(conflicts('T@X', {}, land('X', 9, { barred: '电镀' }), more)).toEqual(['barred X T']);
  });
  test('too heavy an EIA category', () => { expect(draw('T@X', { T: { needLand: 5, eia: '报告书' } }, [land('X', 9, { eia: '登记表' })]).conflicts).toMatchObject([{ kind: 'barred', bars: [{ kind: 'eia', wanted: 'book', limit: 'form' }] }]); });
  test('a hall too low and a floor too weak for one of two who share it: that is nobody else’s', () => {
    const { conflicts } = draw('T@H.U@H', { T: { needFloor: 5, needHeight: 9, needLoad: 3 }, U: { needFloor: 5, needHeight: 4 } }, [hall('H', 100, { height: 6, load: 2 })]);
    expect(conflicts.map(told)).toEqual(['shared H T+U', 'short H T Height 3', 'short H T Load 1']);
  });
  test('the greatest height of two typical projects counts', () => {
    const more = { links: [{ code: 'A', needFloor: 1, needHeight: 7 }, { code: 'B', needFloor: 1, needHeight: 9 }], ...firms(['T', '目标', 'A', 1], ['T', '目标', 'B', 1]) };
    expect(conflicts('T@H', {}, hall('H', 100, { height: 6 }), more)).toEqual(['short H T Height 3']);
  });
  test('at least so much short, where one of two does not say', () => { expect(draw('T@X.U@X', { T: { needLand: 5, needPower: 90 }, U: { needLand: 1 } }, [land('X', 9, { power: 50 })]).conflicts.map(told)).toEqual(['shared X T+U', 'short X T+U Power ≥40']); });
  test('gravest first', () => {
    expect(conflicts('T@X', { needLand: 50, processes: '电镀' }, land('X', 9, { status: '已用', barred: '电镀' }))).toEqual(['barred X T', 'closed X T', 'short X T Land 41']);
  });
  test('none where all fits', () => { expect(conflicts('T@X', { needLand: 5 }, land('X', 9))).toEqual([]); });
});

test('nobody lands: nothing is drawn', () => {
  expect(draw('', { T: { needLand: 5 } }, [land('X', 9)])).toEqual({ landings: [], parcels: [], parks: [], unplaced: [], total: [], investment: { kind: 'known', value: 0 }, conflicts: [] });
});
