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
});

describe('the distance between parcels', () => {
  const parcels = (...boundaries: Cells[]) => analyse({ parks: [{ code: 'P' }], parcels: boundaries.map((row, index) => ({ code: `X${index}`, ...row })) }).atlas.parcels;
  const gapOf = (a: Cells, b: Cells) => { const [one, other] = parcels(a, b); return measureGap(one!, other!); };
  const local = (x: number, y: number): Cells => ({ crs: '本地', boundary: square(x, y) });
  test('is between the borders, and nought where they touch', () => { expect([gapOf(local(0, 0), local(130, 0)), gapOf(local(0, 0), local(100, 0)), gapOf(local(0, 0), local(130, 140))]).toEqual([30, 0, 50]); });
  test('is unknown without a border, and between parks, whose metres are their own', () => {
    expect(gapOf(local(0, 0), {})).toBeUndefined();
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
  test('counts days over the change of the year', () => { expect(daysBetween('2025-12-31', '2026-01-01')).toBe(1); });
});
