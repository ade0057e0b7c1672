import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { landCompany, landedOf, readScenario, undoLanding, writeScenario, type Landing, type Scenario } from '../../../src/core/analysis/scenario.ts';
import { atlasOf, firms } from '../../support/county.ts';

const atlas = atlasOf({
  links: [{ code: 'A' }], parks: [{ code: 'P' }], parcels: [{ code: 'X-1' }, { code: 'X_2' }],
  ...firms(['T-YR-01', '目标', 'A', 1], ['T2', '目标', 'A', 2], ['T3', '目标', 'A', ''], ['HERE', '本地', 'A', 3]),
});
const anyScenario: fc.Arbitrary<Scenario> = fc.uniqueArray(fc.record({ company: fc.constantFrom('T-YR-01', 'T2', 'T3'), parcel: fc.option(fc.constantFrom('X-1', 'X_2')) }), { selector: row => row.company })
  .map(rows => rows.map(({ company, parcel }): Landing => (parcel === null ? { company } : { company, parcel })));

describe('an address', () => {
  test('says who lands and where', () => { expect(writeScenario([{ company: 'T-YR-01', parcel: 'X-1' }, { company: 'T2' }])).toBe('T-YR-01@X-1.T2'); });
  test('of nobody is empty, and an empty one is nobody', () => { expect([writeScenario([]), readScenario('', atlas)]).toEqual(['', { scenario: [], unknown: [], refused: [] }]); });
  test('gives back the scenario that it was written from', () => {
    fc.assert(fc.property(anyScenario, scenario => { expect(readScenario(writeScenario(scenario), atlas)).toEqual({ scenario, unknown: [], refused: [] }); }));
  });
  test('passes through a browser’s address as it is', () => {
    fc.assert(fc.property(anyScenario, scenario => { expect(new URLSearchParams({ s: writeScenario(scenario) }).get('s')).toBe(writeScenario(scenario)); }));
    expect(encodeURI(writeScenario([{ company: 'T-YR-01', parcel: 'X_2' }]))).toBe('T-YR-01@X_2');
  });
  test.each([
    ['a company that this edition does not have', 'NOBODY', [], 'company'], ['a firm that is here already', 'HERE@X-1', [], 'local'],
    ['a parcel that is not there: the company lands without one', 'T2@Z', [{ company: 'T2' }], 'parcel'], ['an empty parcel', 'T2@', [{ company: 'T2' }], 'parcel'], ['nobody on a parcel', '@X-1', [], 'company'],
    ['two parcels for one company', 'T2@X-1@X_2', [{ company: 'T2' }], 'parcel'], ['names of every object', '__proto__', [], 'company'],
  ])('tells of %s', (_, text, scenario, reason) => { expect(readScenario(text, atlas)).toEqual({ scenario, unknown: [text], refused: [{ text, reason }] }); });
  test('names a company twice: the first time counts, and the second is told', () => {
    expect(readScenario('T2@X-1.T3.T2', atlas)).toEqual({ scenario: [{ company: 'T2', parcel: 'X-1' }, { company: 'T3' }], unknown: ['T2'], refused: [{ text: 'T2', reason: 'repeated' }] });
  });
  test('of any text is read without fail, and what is read can be written', () => {
    fc.assert(fc.property(fc.string({ unit: fc.constantFrom('.', '@', 'T2', 'T3', 'X-1', '羊', ' ') }), text => {
      const { scenario } = readScenario(text, atlas);
      expect(readScenario(writeScenario(scenario), atlas).scenario).toEqual(scenario);
    }));
  });
});

describe('landing', () => {
  test('adds a company at the end', () => { expect(landCompany([{ company: 'T2' }], { company: 'T3', parcel: 'X-1' })).toEqual([{ company: 'T2' }, { company: 'T3', parcel: 'X-1' }]); });
  test('moves one that has landed, and leaves its turn', () => { expect(landCompany([{ company: 'T2' }, { company: 'T3' }], { company: 'T2', parcel: 'X-1' })).toEqual([{ company: 'T2', parcel: 'X-1' }, { company: 'T3' }]); });
  test('and undoing is nothing', () => {
    fc.assert(fc.property(anyScenario.filter(scenario => scenario.every(({ company }) => company !== 'T3')), scenario => {
      expect(undoLanding(landCompany(scenario, { company: 'T3', parcel: 'X-1' }))).toEqual(scenario);
      expect(undoLanding(landCompany(scenario, { company: 'T3' }), 'T3')).toEqual(scenario);
    }));
  });
  test('is undone by name, whoever came last', () => { expect(undoLanding([{ company: 'T2' }, { company: 'T3' }], 'T2')).toEqual([{ company: 'T3' }]); });
  test('undone where nobody landed leaves nobody', () => { expect(undoLanding([])).toEqual([]); });
});

test('the companies landed are a set: their order and parcels are left aside', () => { expect(landedOf([{ company: 'T3', parcel: 'X-1' }, { company: 'T2' }])).toEqual(new Set(['T2', 'T3'])); });
