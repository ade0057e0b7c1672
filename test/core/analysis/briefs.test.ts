// The briefs of a gap, a target, a parcel and a project, gathered for their sheets.
import { describe, expect, test } from 'vitest';
import { briefGap } from '../../../src/core/analysis/brief-gap.ts';
import { briefParcel } from '../../../src/core/analysis/brief-parcel.ts';
import { briefProject, daysBetween, scheduleNode } from '../../../src/core/analysis/brief-project.ts';
import { briefTarget } from '../../../src/core/analysis/brief-target.ts';
import { measureGap } from '../../../src/core/analysis/measure-neighbours.ts';
import { rateTargets } from '../../../src/core/analysis/rate-targets.ts';
import { suitParcels } from '../../../src/core/analysis/suit-parcel.ts';
import type { Audience } from '../../../src/core/check/pick-audience.ts';
import { analyse, firms, flow, type Cells, type County } from '../../support/county.ts';

const square = (x: number, y: number): string => `POLYGON ((${x} ${y}, ${x + 100} ${y}, ${x + 100} ${y + 100}, ${x} ${y + 100}, ${x} ${y}))`;
const county: County = {
  links: [{ code: 'UP' }, { code: 'MID', externalDemand: 10, price: 10, needLand: 50, typicalCapacity: 4 }, { code: 'END', externalDemand: 10, price: 1, needLand: 80 }],
  flows: [flow('UP', 'MID', 2), flow('MID', 'END', 1)],
  parks: [{ code: 'P' }],
  parcels: [
    { code: 'FITS', area: 60, crs: '本地', boundary: square(0, 0) }, { code: 'NEXT', area: 60, status: '已用', crs: '本地', boundary: square(130, 0) },
    { code: 'AWAY', area: 60, status: '已用', crs: '本地', boundary: square(900, 0) },
  ],
  projects: [{ code: 'PR', link: 'MID', company: 'T', parcel: 'FITS', needLand: 70 }],
};
const list = firms(['L', '本地', 'UP', 3], ['N', '本地', 'UP', 1], ['F', '本地', 'UP', 1], ['T', '目标', 'MID', 5], ['T', '目标', 'END', 1], ['U', '目标', 'MID', '']);
const full: County = { ...county, ...list, companies: list.companies.map((row): Cells => ({ ...row, source: '名录', wish: row['code'] === 'T' ? 'NEXT' : '', ...(row['code'] === 'N' ? { parcel: 'NEXT', town: '' } : row['code'] === 'F' ? { parcel: 'AWAY', town: '' } : {}) })), capacities: list.capacities.map(row => ({ ...row, source: '名录' })) };
const at = (audience: Audience = 'public') => analyse(full, [], audience);

describe('a target’s brief', () => {
  const brief = (audience: Audience = 'public') => briefTarget(at(audience), at(audience).atlas.index.company.get('T')!)!;
  test('is about its best gap, and names what else it could close', () => { expect([brief().closing.link.code, brief().others.map(({ link }) => link.code)]).toEqual(['MID', ['END']]); });
  test('has the figures of its share', () => { expect(brief().closing).toMatchObject({ capacity: { kind: 'known', value: 5 }, share: 0.5, typical: false }); });
  test('names who would supply and who would buy', () => { expect([brief().suppliers.map(({ link }) => link.code), brief().users.map(({ link }) => link.code)]).toEqual([['UP'], ['END']]); });
  test('begins with the parcel wished for inside, and knows of none in public', () => {
    expect(brief('internal').parcels.matches.map(({ parcel }) => parcel.code)).toEqual(['NEXT', 'FITS']);
    expect(brief().parcels.matches.map(({ parcel }) => parcel.code)).toEqual(['FITS']);
    expect(brief().wish).toBeUndefined();
  });
  test('names links by rank of gap, those without a gap last, of these by code', () => {
    const one = analyse({ links: ['A', 'B', 'C', 'D'].map(code => ({ code, externalDemand: 10, price: code === 'D' ? 9 : 1 })), ...firms(['L', '本地', 'A', 10], ['L', '本地', 'B', 10], ['T', '目标', 'B', 1], ['T', '目标', 'A', 1], ['T', '目标', 'C', 1], ['T', '目标', 'D', 1]) });
    const found = briefTarget(one, one.atlas.index.company.get('T')!)!;
    expect([found.closing.link.code, found.others.map(({ link }) => link.code)]).toEqual(['D', ['C', 'A', 'B']]);
  });
  test('has a team that works on one of its chains, told as such', () => {
    const one = analyse({ chains: [{ code: 'C' }, { code: 'D' }], links: [{ code: 'A', chain: 'D' }], companies: [{ code: 'T', role: '目标', city: '甲市', lon: 112, lat: 36 }], capacities: [{ company: 'T', link: 'A', capacity: 1 }], teams: [{ code: 'W', city: '甲市', lon: 112, lat: 36, chains: 'D' }] }, [], 'internal');
    expect(briefTarget(one, one.atlas.index.company.get('T')!)?.team).toMatchObject({ team: { code: 'W' }, onChain: true });
  });
  test('has not the projects of others', () => {
    const one = analyse({ links: [{ code: 'A' }], projects: [{ code: 'J1', link: 'A' }, { code: 'J2', link: 'A', company: 'T' }], ...firms(['T', '目标', 'A', 1]) });
    expect(briefTarget(one, one.atlas.index.company.get('T')!)?.projects.map(({ code }) => code)).toEqual(['J2']);
  });
  test('has the projects that bear its name', () => { expect(brief().projects.map(({ code }) => code)).toEqual(['PR']); });
  test('is none for a company that nothing ties to a link', () => {
    const { atlas, ...rest } = analyse({ ...county, projects: [], companies: [{ code: 'Z', role: '目标', town: '' }] });
    expect(briefTarget({ ...rest, atlas }, atlas.companies[0]!)).toBeUndefined();
  });
});

describe('a gap’s brief', () => {
  const analysis = at();
  const brief = briefGap(analysis, analysis.atlas.index.link.get('MID')!, rateTargets(analysis));
  test('has its targets by score, each with the share it would close', () => { expect(brief.closings.map(({ company, share, typical }) => [company.code, share, typical])).toEqual([['T', 0.5, false], ['U', 0.4, true]]); });
  test('has parcels for the typical project, and its projects', () => { expect([brief.parcels.typical, brief.parcels.matches.map(({ parcel }) => parcel.code), brief.projects.map(({ code }) => code)]).toEqual([true, ['FITS'], ['PR']]); });
});

describe('the costs of a gap', () => {
  // 羊绒 stands in one of the texts about the gap; without it 甲乙 would come first.
  const costsOf = (more: County) => {
    const analysis = analyse({ links: [{ code: 'A', externalDemand: 1, product: '品', needLand: 1 }], parks: [{ code: 'P' }], parcels: [{ code: 'X', area: 9 }], ...more, costs: [{ kind: '用电', name: '甲乙', value: 1, unit: '元' }, { kind: '用电', name: '羊绒', value: 1, unit: '元' }] });
    return briefGap(analysis, analysis.atlas.links[0]!, rateTargets(analysis)).costs.map(({ name }) => name)[0];
  };
  const link = { code: 'A', externalDemand: 1, product: '品', needLand: 1 };
  test.each<readonly [string, County]>([
    ['its name', { links: [{ ...link, name: '羊绒分梳' }] }], ['its product', { links: [{ ...link, product: '羊绒' }] }], ['its processes', { links: [{ ...link, processes: '洗、羊绒分梳' }] }],
    ['its chain', { chains: [{ code: 'C', name: '羊绒链' }] }], ['the park of its best parcel', { parks: [{ code: 'P', name: '羊绒园' }] }],
  ])('are told apart by %s', (_, more) => { expect(costsOf(more)).toBe('羊绒'); });
  test('are not told apart by what two of them spell together, nor by anything else', () => {
    expect(costsOf({ links: [{ ...link, name: '羊', product: '绒' }] })).toBe('甲乙');
    expect(costsOf({ parks: [{ code: 'P' }, { code: 'Q', name: '羊绒园' }] })).toBe('甲乙');
  });
});

describe('the parks of a gap', () => {
  test('are those of its best parcels, each once, the best parcel’s first', () => {
    const analysis = analyse({ links: [{ code: 'A', externalDemand: 1, needLand: 10 }], parks: [{ code: 'P' }, { code: 'Q' }, { code: 'R' }], parcels: [{ code: 'X', park: 'P', area: 12 }, { code: 'Y', park: 'Q', area: 10 }, { code: 'Z', park: 'P', area: 11 }, { code: 'W', park: 'R', area: 90 }] });
    const { parks, parcels } = briefGap(analysis, analysis.atlas.links[0]!, rateTargets(analysis));
    expect(parcels.matches.map(({ parcel }) => parcel.code)).toEqual(['Y', 'Z', 'X']);
    expect(parks.map(({ code }) => code)).toEqual(['Q', 'P']);
  });
});

describe('a parcel’s brief', () => {
  const analysis = at();
  const of = (code: string) => briefParcel(analysis, analysis.atlas.index.parcel.get(code)!, suitParcels(analysis).get(code));
  test('has the gaps whose typical project fits whole, and the targets', () => { expect([of('FITS').gaps.map(({ gap }) => gap.link.code), of('FITS').targets.map(({ company }) => company.code)]).toEqual([['MID'], ['T', 'U']]); });
  test('names neighbours within reach, with the distance between the borders', () => { expect(of('FITS').neighbours.map(({ company, metres }) => [company.code, metres])).toEqual([['N', 30]]); });
  test('suits nobody where it is taken, but still tells who is there', () => { expect([of('NEXT').gaps, of('NEXT').open, of('NEXT').here.map(({ code }) => code)]).toEqual([[], false, ['N']]); });
  test('puts the gaps of the park’s own chains first among equals', () => {
    const two = analyse({ chains: [{ code: 'C' }, { code: 'D' }], links: [{ code: 'BIG', chain: 'C', externalDemand: 10, price: 99, needLand: 10 }, { code: 'OWN', chain: 'D', externalDemand: 10, price: 1, needLand: 10 }], parks: [{ code: 'P', chains: 'D' }], parcels: [{ code: 'X', area: 50 }] });
    expect(briefParcel(two, two.atlas.parcels[0]!, suitParcels(two).get('X')).gaps.map(({ gap }) => gap.link.code)).toEqual(['OWN', 'BIG']);
  });
  test('puts targets by what they are short of, then by what nobody knows, then those of the park’s own chains; barred ones not at all', () => {
    const target = (code: string, cells: Cells): Cells => ({ code, role: '目标', town: '', needLand: 10, ...cells });
    const one = analyse({
      chains: [{ code: 'C' }, { code: 'D' }], links: [{ code: 'A', chain: 'C', externalDemand: 10, price: 99 }, { code: 'B', chain: 'D', externalDemand: 10, price: 1 }], parks: [{ code: 'P', chains: 'D' }], parcels: [{ code: 'X', area: 50, barred: '电镀' }],
      companies: [target('SHORT', { needLand: 60 }), target('WHOLE', {}), target('OWN', {}), target('ASKS', { needGas: 1 }), target('BARRED', { processes: '电镀' })],
      capacities: ['SHORT', 'WHOLE', 'OWN', 'ASKS', 'BARRED'].map(code => ({ company: code, link: code === 'OWN' || code === 'SHORT' || code === 'ASKS' ? 'B' : 'A', capacity: 1 })),
    });
    const brief = briefParcel(one, one.atlas.parcels[0]!, suitParcels(one).get('X'));
    expect(brief.targets.map(({ company }) => company.code)).toEqual(['OWN', 'WHOLE', 'ASKS', 'SHORT']);
    const pairs = analyse({
      chains: [{ code: 'C' }, { code: 'D' }], links: [{ code: 'A', chain: 'C', externalDemand: 10, price: 99 }, { code: 'B', chain: 'D', externalDemand: 10, price: 1 }], parks: [{ code: 'P', chains: 'D' }], parcels: [{ code: 'X', area: 50 }],
      companies: [target('ASKS-A', { needGas: 1 }), target('ASKS-B', { needGas: 1 }), target('SHORT-A', { needLand: 60 }), target('SHORT-B', { needLand: 60 })],
      capacities: ['ASKS-A', 'ASKS-B', 'SHORT-A', 'SHORT-B'].map(code => ({ company: code, link: code.slice(-1), capacity: 1 })),
    });
    expect(briefParcel(pairs, pairs.atlas.parcels[0]!, suitParcels(pairs).get('X')).targets.map(({ company }) => company.code)).toEqual(['ASKS-B', 'ASKS-A', 'SHORT-B', 'SHORT-A']);
  });
  const x = { code: 'X', crs: '本地', boundary: square(0, 0) };
  const place = (parcels: readonly Cells[], more: County = {}) => {
    const { companies } = firms(...parcels.map(({ code }) => [`F-${code}`, '本地', 'A', 1] as const));
    const one = analyse({ links: [{ code: 'A' }], parks: [{ code: 'P' }], parcels, companies: [...companies.map((row, at): Cells => ({ ...row, town: '', parcel: parcels[at]?.['code'] ?? '' })), ...(more.companies ?? [])], projects: more.projects ?? [] });
    return briefParcel(one, one.atlas.index.parcel.get('X')!, undefined);
  };
  test('has neighbours up to 400 m off, the nearest first, of equals by code; not itself, nor one without a border', () => {
    expect(place([x, { code: 'C', crs: '本地', boundary: square(500, 0) }, { code: 'D', crs: '本地', boundary: square(500.5, 0) }, { code: 'E', crs: '本地', boundary: square(0, 150) }, { code: 'B', crs: '本地', boundary: square(0, -150) }, { code: 'N' }])
      .neighbours.map(({ company, parcel, metres }) => [company.code, parcel.code, metres])).toEqual([['F-B', 'B', 50], ['F-E', 'E', 50], ['F-C', 'C', 400]]);
    const crossed = place([x, { code: 'B', crs: '本地', boundary: square(0, -150) }, { code: 'E', crs: '本地', boundary: square(0, 150) }], { companies: [{ code: 'A-FIRM', parcel: 'E', town: '' }] });
    expect(crossed.neighbours.map(({ company }) => company.code)).toEqual(['A-FIRM', 'F-B', 'F-E']);
  });
  test('tells its own firms and projects, not what a target wishes for, and nothing that it would suit where nobody has looked', () => {
    const brief = place([x, { code: 'Y' }], { companies: [{ code: 'T', role: '目标', town: '', parcel: 'X' }], projects: [{ code: 'J1', link: 'A', parcel: 'X' }, { code: 'J2', link: 'A', parcel: 'Y' }, { code: 'J3', link: 'A' }] });
    expect([brief.here.map(({ code }) => code), brief.projects.map(({ code }) => code), brief.gaps, brief.targets]).toEqual([['F-X'], ['J1'], [], []]);
  });
  const kinds = ['土地', '厂房', '用电', '用水', '污水', '蒸汽', '用气'].map(kind => ({ kind, name: kind, value: 1, unit: '元' }));
  test('has the costs of land or of a building, and of what is laid on there', () => {
    const costsOf = (parcel: Cells) => { const one = analyse({ parks: [{ code: 'P' }], parcels: [{ code: 'X', ...parcel }], costs: kinds }); return briefParcel(one, one.atlas.parcels[0]!, undefined).costs.map(({ kind }) => kind); };
    expect(costsOf({})).toEqual(['land', 'power']);
    expect(costsOf({ kind: '标准厂房' })).toEqual(['building', 'power']);
    expect([costsOf({ water: 1, sewage: 0 }), costsOf({ sewage: 1 }), costsOf({ steam: 1 }), costsOf({ gas: 1 })]).toEqual([['land', 'power', 'water'], ['land', 'power', 'sewage'], ['land', 'power', 'steam'], ['land', 'power', 'gas']]);
  });
  test('has costs told apart by its park, its name, its use and the park’s chains, each by itself', () => {
    const first = (parcel: Cells, own: Cells = {}, chain = '链') => {
      const one = analyse({ chains: [{ code: 'C', name: chain }], parks: [{ code: 'P', ...own }], parcels: [{ code: 'X', ...parcel }], costs: ['甲乙', '羊绒'].map(name => ({ kind: '用电', name, value: 1, unit: '元' })) });
      return briefParcel(one, one.atlas.parcels[0]!, undefined).costs[0]?.name;
    };
    expect([first({}), first({ name: '羊', use: '绒' }), first({ name: '羊绒地块' }), first({ use: '羊绒用地' }), first({}, { name: '羊绒园' }), first({}, { chains: 'C' }, '羊绒链'), first({}, {}, '羊绒链')]).toEqual(['甲乙', '甲乙', '羊绒', '羊绒', '羊绒', '羊绒', '甲乙']);
  });
});

describe('the distance between parcels', () => {
  const parcels = (...boundaries: Cells[]) => analyse({ parks: [{ code: 'P' }], parcels: boundaries.map((row, index) => ({ code: `X${index}`, ...row })) }).atlas.parcels;
  const gapOf = (a: Cells, b: Cells) => { const [one, other] = parcels(a, b); return measureGap(one!, other!); };
  const local = (x: number, y: number): Cells => ({ crs: '本地', boundary: square(x, y) });
  test('is between the borders, and nought where they touch', () => { expect([gapOf(local(0, 0), local(130, 0)), gapOf(local(0, 0), local(100, 0)), gapOf(local(0, 0), local(130, 140))]).toEqual([30, 0, 50]); });
  const shaped = (boundary: string): Cells => ({ crs: '本地', boundary });
  test('is measured to the nearest point of a slanting border, from either side', () => {
    // The long side rises 3 in 4 from (1000, 2000); the other’s corner lies 50 m off at a right angle from (1200, 2150).
    const [slope, corner] = [shaped('POLYGON ((1000 2000, 1400 2300, 1000 2300, 1000 2000))'), shaped('POLYGON ((1230 2110, 1500 1900, 1600 2000, 1230 2110))')];
    expect([gapOf(slope, corner), gapOf(corner, slope)]).toEqual([expect.closeTo(50, 6), expect.closeTo(50, 6)]);
  });
  test('is measured to a corner where that is nearest, wherever on the plane', () => {
    expect([gapOf(local(1000, 2000), local(1130, 2140)), gapOf(local(1000, 2000), local(870, 1860)), gapOf(local(-1000, 500), local(-1130, 640))]).toEqual([50, 50, 50]);
    expect(gapOf(local(1000, 2000), shaped('POLYGON ((1130 2050, 1200 2020, 1200 2080, 1130 2050))'))).toBe(30);
  });
  test('is that of the nearest part', () => {
    const parts = shaped('MULTIPOLYGON (((900 0, 1000 0, 1000 100, 900 100, 900 0)), ((120 0, 140 0, 140 20, 120 20, 120 0)))');
    expect([gapOf(parts, local(0, 0)), gapOf(local(0, 0), parts)]).toEqual([20, 20]);
  });
  test('is unknown without a border, and between parks, whose metres are their own', () => {
    expect([gapOf(local(0, 0), {}), gapOf({}, local(0, 0))]).toEqual([undefined, undefined]);
    const [one, other] = analyse({ parks: [{ code: 'P' }, { code: 'Q' }], parcels: [{ code: 'A', ...local(0, 0) }, { code: 'B', park: 'Q', ...local(130, 0) }] }).atlas.parcels;
    expect(measureGap(one!, other!)).toBeUndefined();
  });
  test('is in metres where the borders are in degrees', () => {
    const away = gapOf({ crs: 'WGS84', boundary: 'POLYGON ((112 36, 112.001 36, 112.001 36.001, 112 36.001, 112 36))' }, { crs: 'WGS84', boundary: 'POLYGON ((112.002 36, 112.003 36, 112.003 36.001, 112.002 36.001, 112.002 36))' });
    expect(away).toBeGreaterThan(85);
    expect(away).toBeLessThan(95);
  });
});

describe('a project’s brief', () => {
  const node = (planned: string, actual?: string) => scheduleNode({ project: 'PR', node: '开工', planned, actual, public: true, source: undefined, updated: undefined }, '2026-09-30');
  test('matches the project’s own needs with its parcel', () => {
    const brief = briefProject(at(), at().atlas.projects[0]!);
    expect(brief.match?.results).toEqual([{ need: 'needLand', wanted: 70, offered: 60, verdict: 'short', shortBy: 10 }]);
    expect(brief.gap?.link.code).toBe('MID');
  });
  test('tells nodes done in time, late, overdue and still to come, and by how many days', () => {
    expect([node('2026-05-10', '2026-05-08'), node('2026-05-10', '2026-05-10'), node('2026-05-10', '2026-06-01'), node('2026-09-15'), node('2026-09-30')].map(({ state, days }) => [state, days]))
      .toEqual([['done', -2], ['done', 0], ['late', 22], ['overdue', 15], ['due', undefined]]);
  });
  test('has the nodes of its own schedule, and none that is overdue where the data has no date', () => {
    const one = analyse({ links: [{ code: 'A' }], projects: [{ code: 'J1', link: 'A' }, { code: 'J2', link: 'A' }], milestones: [{ project: 'J1', node: '开工', planned: '2026-05-10' }, { project: 'J1', node: '竣工', planned: '2026-12-10' }, { project: 'J2', node: '签约', planned: '2026-01-10' }] });
    expect(briefProject(one, one.atlas.projects[0]!).nodes.map(({ milestone, state, days }) => [milestone.node, state, days])).toEqual([['开工', 'overdue', 143], ['竣工', 'due', undefined]]);
    expect(scheduleNode(one.atlas.milestones[0]!, undefined)).toMatchObject({ state: 'due', days: undefined });
  });
  test('without a parcel, a company or a link has none of what hangs on them, and costs all the same', () => {
    const costs = ['甲乙', '羊绒'].map(name => ({ kind: '用电', name, value: 1, unit: '元' }));
    const bare = analyse({ chains: [{ code: 'C', name: '羊绒链' }], links: [{ code: 'A', externalDemand: 1 }], parks: [{ code: 'P' }], parcels: [{ code: 'X' }], projects: [{ code: 'J', link: 'A' }], costs });
    const brief = briefProject(bare, bare.atlas.projects[0]!);
    expect([brief.link?.code, brief.chain?.code, brief.company, brief.parcel, brief.park, brief.match, brief.facts?.link.code, brief.costs[0]?.name]).toEqual(['A', 'C', undefined, undefined, undefined, undefined, 'A', '羊绒']);
    const lost = { ...bare, atlas: { ...bare.atlas, index: { ...bare.atlas.index, link: new Map() } } };
    const without = briefProject(lost, bare.atlas.projects[0]!);
    expect([without.link, without.chain, without.facts, without.costs.map(({ name }) => name)]).toEqual([undefined, undefined, undefined, ['甲乙', '羊绒']]);
  });
  test('has its company, its park, and costs told apart by that park', () => {
    const costs = ['甲乙', '羊绒'].map(name => ({ kind: '用电', name, value: 1, unit: '元' }));
    const whole = analyse({ links: [{ code: 'A' }], parks: [{ code: 'P', name: '羊绒园' }], parcels: [{ code: 'X' }], companies: [{ code: 'F' }], projects: [{ code: 'J', link: 'A', parcel: 'X', company: 'F' }], costs });
    const brief = briefProject(whole, whole.atlas.projects[0]!);
    expect([brief.company?.code, brief.parcel?.code, brief.park?.code, brief.match?.parcel.code, brief.costs[0]?.name]).toEqual(['F', 'X', 'P', 'X', '羊绒']);
  });
  test('counts days over the change of the year', () => { expect(daysBetween('2025-12-31', '2026-01-01')).toBe(1); });
});
