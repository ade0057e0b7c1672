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
  test('stand 链主 before 龙头 before 骨干 before 一般 before those of whom nobody says; of equals by code', () => {
    const tiers: Readonly<Record<string, string>> = { E: '链主', D: '龙头', C: '骨干', B: '一般' };
    const given = county(...['A', 'B', 'C', 'D', 'E', 'F'].map(code => [code, '本地', 'M', 1] as const));
    const { atlas } = analyse({ ...given, capacities: (given.capacities ?? []).map(row => ({ ...row, tier: tiers[String(row['company'])] ?? '' })) });
    expect(localFirms(atlas, 'M').map(({ company }) => company.code)).toEqual(['E', 'D', 'C', 'B', 'A', 'F']);
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
  test('downstream count by what passes, not by the ratio: 1 × 8 is more than 2 × 3', () => {
    const other = analyse(county(['X1', '本地', 'X', 3], ['Y1', '本地', 'Y', 8]));
    expect(findPartners(other, 'M', 'to').map(({ link, flow: { id } }) => [link.code, id])).toEqual([['Y', 'M~Y'], ['X', 'M~X']]);
  });
  test('downstream count by what passes though nobody knows the price', () => {
    const unpriced = analyse({ ...county(['X1', '本地', 'X', 3], ['Y1', '本地', 'Y', 8]), links: ['M', 'X', 'Y'].map(code => ({ code })), flows: [flow('M', 'X', 2), flow('M', 'Y', 1)] });
    expect(findPartners(unpriced, 'M', 'to').map(({ link }) => link.code)).toEqual(['Y', 'X']);
  });
  test('of equal weight stand by their flow, of two flows between the same links the first is named', () => {
    const links = ['A', 'A-1', 'B', 'M'].map(code => ({ code }));
    const equal = analyse({ links, flows: [flow('B', 'M', 1), flow('A', 'M', 1), flow('A-1', 'M', 1), { ...flow('B', 'M', 1), item: '别料' }] });
    expect(findPartners(equal, 'M', 'from').map(({ link, flow: { id } }) => [link.code, id])).toEqual([['A-1', 'A-1~M'], ['A', 'A~M'], ['B', 'B~M']]);
  });
  test('have the state of their link', () => { expect(findPartners(analysis, 'M', 'from').map(({ link, state }) => [link.code, state])).toEqual([['B', 'unknown'], ['A', 'unknown']]); });
  test('without a firm are kept: what is not here is told', () => { expect(findPartners(analyse(county()), 'M', 'from').map(({ firms: list }) => list.length)).toEqual([0, 0]); });
  test('give each link’s first firm before any link’s second, and each firm once', () => {
    expect(firmsInTurn(findPartners(analysis, 'M', 'from')).map(({ firm }) => firm.company.code)).toEqual(['B1', 'A2', 'A1']);
    const both = analyse(county(['BOTH', '本地', 'A', 1], ['BOTH', '本地', 'B', 1]));
    expect(firmsInTurn(findPartners(both, 'M', 'from')).map(({ partner, firm }) => `${firm.company.code} ${partner.link.code}`)).toEqual(['BOTH B']);
  });
});
