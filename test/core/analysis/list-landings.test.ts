import { describe, expect, test } from 'vitest';
import { assessAtlas } from '../../../src/core/analysis/assess-atlas.ts';
import { listLandings } from '../../../src/core/analysis/list-landings.ts';
import { atlasOf, firms, flow, type Cells, type Firm } from '../../support/county.ts';

const land = (list: readonly Firm[], most = 9, parcels: readonly Cells[] = [], needs: Readonly<Record<string, Cells>> = {}) => {
  const { companies, capacities } = firms(...list);
  return listLandings(assessAtlas(atlasOf({
    links: [{ code: 'A', price: 2, externalDemand: 10 }, { code: 'B', price: 3, externalDemand: 10 }, { code: 'IN', price: 1, externalDemand: 0 }], flows: [flow('IN', 'B', 2)], parks: [{ code: 'P' }], parcels,
    companies: companies.map((row): Cells => ({ ...row, ...needs[String(row['code'])] })), capacities,
  })), most);
};
const said = (list: ReturnType<typeof land>): readonly string[] => list.map(({ suggestion, play }) => `${suggestion.company.code}${play.scenario[0]?.parcel === undefined ? '' : `@${play.scenario[0].parcel}`}`);

describe('single landings', () => {
  test('are those that close most, each gap once', () => { expect(said(land([['T1', '目标', 'A', 10], ['T2', '目标', 'B', 10], ['T3', '目标', 'B', 9]]))).toEqual(['T2', 'T1']); });
  test('are as many as asked for', () => { expect(said(land([['T1', '目标', 'A', 10], ['T2', '目标', 'B', 10]], 1))).toEqual(['T2']); });
  test('name who finds a parcel before who closes more and finds none', () => {
    const list = land([['T2', '目标', 'B', 10], ['T3', '目标', 'B', 9]], 9, [{ code: 'X', area: 50 }], { T2: { needLand: 80 }, T3: { needLand: 40 } });
    expect(said(list)).toEqual(['T3@X']);
  });
  test('may be more than a handful, and the first of a gap that finds a parcel stays', () => {
    const codes = ['A', 'B', 'D', 'E', 'F', 'G', 'H'];
    const { companies, capacities } = firms(...codes.map(code => [`T${code}`, '目标', code, 10] as const));
    const before = assessAtlas(atlasOf({ links: codes.map((code, index) => ({ code, price: index + 1, externalDemand: 10 })), companies, capacities }));
    expect(said(listLandings(before, 9))).toEqual(['TH', 'TG', 'TF', 'TE', 'TD', 'TB', 'TA']);
    const both = land([['T2', '目标', 'B', 10], ['T3', '目标', 'B', 9]], 9, [{ code: 'X', area: 50 }, { code: 'Y', area: 60 }], { T2: { needLand: 55 }, T3: { needLand: 40 } });
    expect(said(both)).toEqual(['T2@Y']);
    expect(land([['T1', '目标', 'A', 10]])[0]?.play.scenario).toStrictEqual([{ company: 'T1' }]);
  });
  test('say what each closes and opens by itself', () => {
    const [first] = land([['T2', '目标', 'B', 10], ['L', '本地', 'IN', 1]]);
    expect(first?.play.change.links.map(({ link, kind }) => `${link.code} ${kind}`)).toEqual(['B closed', 'IN opened']);
  });
  test('are none where nobody would close anything', () => { expect(land([['L', '本地', 'A', 10]])).toEqual([]); });
});
