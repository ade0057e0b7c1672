import { describe, expect, test } from 'vitest';
import { analyseAtlas, analyseLazily } from '../../../src/core/analysis/analyse-atlas.ts';
import { listTargets } from '../../../src/core/analysis/list-targets.ts';
import { analyse, atlasOf, firms, type Cells, type County, type Firm } from '../../support/county.ts';

/** Gap A is worth ten times gap B; both want 50 mu. */
const county = (parcels: readonly Cells[], ...targets: Firm[]): County => ({
  links: [{ code: 'A', externalDemand: 10, price: 10, needLand: 50 }, { code: 'B', externalDemand: 10, price: 1, needLand: 50 }],
  parks: [{ code: 'P' }], parcels, ...firms(...targets),
});
const wishing = (given: County, wishes: Readonly<Record<string, string>>): County => ({ ...given, companies: (given.companies ?? []).map(row => ({ ...row, wish: wishes[String(row['code'])] ?? '' })) });
const seatsOf = (given: County) => analyse(given, [], 'internal').seats.map(({ company, parcel, wished }) => `${company.code} on ${parcel.code}${wished ? ' as wished' : ''}`);
const fits = { code: 'FITS', area: 50 };
const large = { code: 'LARGE', area: 90 };

describe('seats', () => {
  test('go by rank of gap, each to the parcel that suits best, one target a parcel', () => { expect(seatsOf(county([large, fits], ['TA', '目标', 'A', 5], ['TB', '目标', 'B', 5]))).toEqual(['TA on FITS', 'TB on LARGE']); });
  test('come to every gap’s first target before any second one', () => { expect(seatsOf(county([large, fits], ['TA1', '目标', 'A', 5], ['TA2', '目标', 'A', 5], ['TB', '目标', 'B', 5]))).toEqual(['TA1 on FITS', 'TB on LARGE']); });
  test('are where the data wishes, before all others', () => {
    expect(seatsOf(wishing(county([large, fits], ['TA', '目标', 'A', 5], ['TB', '目标', 'B', 5]), { TB: 'FITS' }))).toEqual(['TB on FITS as wished', 'TA on LARGE']);
  });
  test('in public are blind to wishes: what a company negotiates about is internal', () => {
    expect(analyse(wishing(county([large, fits], ['TA', '目标', 'A', 5], ['TB', '目标', 'B', 5]), { TB: 'FITS' })).seats.map(({ company, wished }) => [company.code, wished])).toEqual([['TA', false], ['TB', false]]);
  });
  test('of two that wish for one parcel, one has it and the other the next best', () => {
    expect(seatsOf(wishing(county([large, fits], ['TA', '目标', 'A', 5], ['TB', '目标', 'B', 5]), { TA: 'FITS', TB: 'FITS' }))).toEqual(['TA on FITS as wished', 'TB on LARGE']);
  });
  test('are not found where every parcel is short, and local companies need none', () => {
    expect(seatsOf(county([{ code: 'SMALL', area: 10 }], ['TA', '目标', 'A', 5]))).toEqual([]);
    expect(seatsOf(county([fits], ['L', '本地', 'A', 1]))).toEqual([]);
  });
  test('are never on a parcel that bars what is done there', () => { const given = county([{ ...fits, barred: '电镀' }], ['TA', '目标', 'A', 5]); expect(seatsOf({ ...given, links: [{ code: 'A', externalDemand: 10, needLand: 50, processes: '电镀' }] })).toEqual([]); });
  test('say whether the typical project was looked for; a wish is the company’s own', () => {
    const given = county([large, fits], ['TA', '目标', 'A', 5], ['TB', '目标', 'B', 5]);
    expect(analyse(wishing({ ...given, companies: (given.companies ?? []).map(row => ({ ...row, needLand: row['code'] === 'TB' ? 40 : '' })) }, {}), [], 'internal').seats.map(({ company, typical, wished }) => [company.code, typical, wished])).toEqual([['TA', true, false], ['TB', false, false]]);
    expect(analyse(wishing(given, { TA: 'FITS' }), [], 'internal').seats[0]).toMatchObject({ company: { code: 'TA' }, typical: false, wished: true, match: undefined });
  });
  test('a company in two gaps sits once', () => { expect(seatsOf(county([large, fits], ['T', '目标', 'A', 5], ['T', '目标', 'B', 5]))).toEqual(['T on FITS']); });
});

describe('the list of targets', () => {
  const list = (given: County) => listTargets(analyse(given));
  const said = (given: County) => list(given).map(({ company, closings }) => `${company.code}: ${closings.map(({ link }) => link.code).join(' ')}`);
  test('names the links of each by rank of gap, those without a gap last, of these by code', () => {
    const three = { links: ['A', 'B', 'C', 'D'].map(code => ({ code, externalDemand: 10, price: code === 'D' ? 9 : 1 })), ...firms(['L', '本地', 'A', 10], ['L', '本地', 'B', 10], ['T', '目标', 'B', 1], ['T', '目标', 'A', 1], ['T', '目标', 'C', 1], ['T', '目标', 'D', 1]) };
    expect(said(three)).toEqual(['T: D C A B']);
  });
  test('has those of unknown share behind the smallest, of equals by code, and those without a link last', () => {
    const given = county([], ['Z', '目标', 'A', ''], ['Y', '目标', 'A', 0], ['X', '目标', 'A', 2], ['W', '目标', 'A', 2]);
    const links = [{ code: 'A', externalDemand: 10 }, { code: 'B', externalDemand: 0 }];
    expect(list({ ...given, links, companies: [{ code: 'V', role: '目标', town: '' }, ...given.companies ?? []] }).map(({ company }) => company.code)).toEqual(['W', 'X', 'Y', 'Z', 'V']);
    expect(list({ links, ...firms(['T', '目标', 'B', 5]) })[0]?.closings[0]).toMatchObject({ gap: { size: { value: 0 } }, share: undefined });
  });
  test('gives a target without a link no parcel, and none that bars what it does', () => {
    expect(list({ ...county([fits]), companies: [{ code: 'V', role: '目标', town: '' }] })[0]).toMatchObject({ closings: [], best: undefined });
    expect(list({ ...county([{ ...fits, barred: '电镀' }], ['T', '目标', 'A', 5]), links: [{ code: 'A', externalDemand: 10, needLand: 50, processes: '电镀' }] })[0]?.best).toBeUndefined();
  });
  test('stands in the order of their best gaps, then of the share that they would close', () => {
    expect(list(county([], ['SMALL', '目标', 'A', 2], ['OTHER', '目标', 'B', 10], ['GREAT', '目标', 'A', 5])).map(({ company, closings }) => [company.code, closings[0]?.gap?.link.code, closings[0]?.share]))
      .toEqual([['GREAT', 'A', 0.5], ['SMALL', 'A', 0.2], ['OTHER', 'B', 1]]);
  });
  test('never has a target close more than all', () => { expect(list(county([], ['T', '目标', 'A', 99]))[0]?.closings[0]?.share).toBe(1); });
  test('does not know the share of a target whose plans nobody knows, unless a typical project stands in', () => {
    const given = county([], ['T', '目标', 'A', '']);
    expect(list(given)[0]?.closings[0]).toMatchObject({ share: undefined, typical: true });
    expect(list({ ...given, links: [{ code: 'A', externalDemand: 10, typicalCapacity: 4 }] })[0]?.closings[0]).toMatchObject({ share: 0.4, typical: true });
  });
  test('has those last that no gap waits for', () => {
    expect(list({ ...county([], ['AAA', '目标', 'A', 1], ['L', '本地', 'A', 10], ['ZZZ', '目标', 'B', 1]) }).map(({ company, closings }) => [company.code, closings[0]?.gap === undefined])).toEqual([['ZZZ', false], ['AAA', true]]);
  });
  test('gives each its best parcel, whoever else would like it', () => { expect(list(county([fits], ['TA', '目标', 'A', 5], ['TB', '目标', 'B', 5])).map(({ best, seat }) => [best?.parcel.code, seat?.parcel.code])).toEqual([['FITS', 'FITS'], ['FITS', undefined]]); });
});

test('an analysis that seats targets only when asked seats them alike', () => {
  const atlas = atlasOf(county([large, fits], ['TA', '目标', 'A', 5], ['TB', '目标', 'B', 5]));
  expect(analyseLazily(atlas).seats).toEqual(analyseAtlas(atlas).seats);
});
