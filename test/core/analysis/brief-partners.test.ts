import { describe, expect, test } from 'vitest';
import { findPartners, firmsInTurn, localFirms } from '../../../src/core/analysis/brief-partners.ts';
import { analyse, firms, flow, type County, type Firm } from '../../support/county.ts';

const county = (...list: Firm[]): County => ({
  links: [{ code: 'A', price: 1 }, { code: 'B', price: 10 }, { code: 'M', price: 5 }, { code: 'X' }, { code: 'Y' }],
  flows: [flow('A', 'M', 3), flow('B', 'M', 1), flow('M', 'X', 2), flow('M', 'Y', 1)],
  ...firms(...list),
});

describe('local firms', () => {
  test('stand by standing, then by size; unknown sizes last, targets not at all', () => {
    const given = county(['SMALL', '本地', 'M', 1], ['LARGE', '本地', 'M', 9], ['BLANK', '本地', 'M', ''], ['LEAD', '本地', 'M', 2], ['T', '目标', 'M', 99]);
    const { atlas } = analyse({ ...given, capacities: (given.capacities ?? []).map(row => ({ ...row, tier: row['company'] === 'LEAD' ? '龙头' : '' })) });
    expect(localFirms(atlas, 'M').map(({ company }) => company.code)).toEqual(['LEAD', 'LARGE', 'SMALL', 'BLANK']);
  });
  test('are where their parcel or their township is', () => {
    const given = county(['F', '本地', 'M', 1]);
    const { atlas } = analyse({ ...given, parks: [{ code: 'P' }], parcels: [{ code: 'A-1', status: '已用' }], companies: [{ code: 'F', role: '本地', parcel: 'A-1', town: '' }] });
    expect(localFirms(atlas, 'M')[0]?.seat).toEqual({ parcel: 'A-1', park: 'P', town: undefined });
  });
});

describe('partners', () => {
  const analysis = analyse(county(['A1', '本地', 'A', 1], ['A2', '本地', 'A', 2], ['B1', '本地', 'B', 1], ['X1', '本地', 'X', 5], ['Y1', '本地', 'Y', 8]));
  const said = (side: 'from' | 'to') => findPartners(analysis, 'M', side).map(({ link, firms: list }) => `${link.code}: ${list.map(({ company }) => company.code).join(' ')}`);
  test('upstream stand by worth of what a unit takes, not by amount', () => { expect(said('from')).toEqual(['B: B1', 'A: A2 A1']); });
  test('downstream stand by worth of what they use', () => { expect(said('to')).toEqual(['X: X1', 'Y: Y1']); });
  test('without a firm are kept: what is not here is told', () => { expect(findPartners(analyse(county()), 'M', 'from').map(({ firms: list }) => list.length)).toEqual([0, 0]); });
  test('give each link’s first firm before any link’s second, and each firm once', () => {
    expect(firmsInTurn(findPartners(analysis, 'M', 'from')).map(({ firm }) => firm.company.code)).toEqual(['B1', 'A2', 'A1']);
    const both = analyse(county(['BOTH', '本地', 'A', 1], ['BOTH', '本地', 'B', 1]));
    expect(firmsInTurn(findPartners(both, 'M', 'from')).map(({ partner, firm }) => `${firm.company.code} ${partner.link.code}`)).toEqual(['BOTH B']);
  });
});
