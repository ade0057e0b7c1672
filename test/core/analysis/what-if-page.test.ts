import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { assessAtlas } from '../../../src/core/analysis/assess-atlas.ts';
import { playScenario } from '../../../src/core/analysis/play-scenario.ts';
import { bestParcel } from '../../../src/core/analysis/place-landing.ts';
import { suggestNext } from '../../../src/core/analysis/suggest-next.ts';
import { traceChange } from '../../../src/core/analysis/trace-what-if.ts';
import { packWhatIf } from '../../../src/core/analysis/what-if-page.ts';
import { recordsFor } from '../../../src/core/check/check-data.ts';
import { buildAtlas } from '../../../src/core/model/build-atlas.ts';
import { unpackAtlas } from '../../../src/core/model/pack-atlas.ts';
import { tables } from '../../../src/core/schema/tables.ts';
import { loadData } from '../../../src/build/load-data.ts';
import { fullAtlas } from '../../support/full-atlas.ts';

const data = await loadData('data');
const atlas = buildAtlas(recordsFor(data, 'public'), 'public');
const text = JSON.stringify(packWhatIf(atlas));
const island = unpackAtlas(JSON.parse(text));
const targets = atlas.companies.filter(({ role }) => role === 'target').map(({ code }) => code);
const anyLanded = fc.uniqueArray(fc.record({ company: fc.constantFrom(...targets), parcel: fc.constantFrom(...atlas.parcels.map(({ code }) => code)) }), { selector: ({ company }) => company, maxLength: 4 });

describe('the page’s atlas', () => {
  test('gives the same figures as the whole one: changes, parcels, conflicts, investment, suggestions, rows', () => {
    const [a, b] = [assessAtlas(atlas), assessAtlas(island)];
    fc.assert(fc.property(anyLanded, scenario => {
      const [one, other] = [playScenario(a, scenario), playScenario(b, scenario)];
      const figures = ({ change, draws }: typeof one) => [change.count, change.worthBefore, change.worthAfter, draws.total, draws.investment, draws.conflicts.map(({ kind, parcel, companies }) => [kind, parcel.code, companies]), change.links.map(({ link, kind, moved }) => [link.code, kind, moved])];
      expect(figures(other)).toEqual(figures(one));
      const next = (before: typeof a, play: typeof one) => suggestNext(before, play.assessment).steps.map(({ taken, among }) => [taken.company.code, taken.worth, among]);
      expect(next(b, other)).toEqual(next(a, one));
      expect(other.change.links.map(change => traceChange(island, change))).toEqual(one.change.links.map(change => traceChange(atlas, change)));
    }), { numRuns: 25 });
  });
  test('lands everybody on the same parcel', () => {
    for (const code of targets) expect(bestParcel(island, island.index.company.get(code)!)?.parcel.code).toBe(bestParcel(atlas, atlas.index.company.get(code)!)?.parcel.code);
  });
  test('holds no internal column, and of a public county no row but public ones', () => {
    const packed = packWhatIf(buildAtlas(recordsFor(data, 'internal'), 'internal')).tables;
    const columns = tables.companies.columns as Readonly<Record<string, { readonly internal?: boolean }>>;
    const internal = Object.keys(columns).filter(key => columns[key]?.internal === true);
    expect(internal.length).toBeGreaterThan(3);
    expect(packed.companies?.keys.filter(key => internal.includes(key))).toEqual([]);
    const hidden = buildAtlas(recordsFor(data, 'internal'), 'internal').companies.map(({ code }) => code).filter(code => !atlas.index.company.has(code));
    expect(hidden.length).toBeGreaterThan(0);
    expect(hidden.filter(code => text.includes(`"${code}"`))).toEqual([]);
  });
  test('says nothing of a firm that is here but that it is, and packs small', () => {
    expect(island.companies.filter(({ role }) => role === 'local').every(({ code, name, ...rest }) => name === code && Object.keys(rest).every(key => key === 'role'))).toBe(true);
    expect(text.length).toBeLessThan(300_000);
  });
});

describe('the page carries of', () => {
  const carried = (role: 'local' | 'target') => Object.fromEntries(Object.entries(packWhatIf(fullAtlas(role)).tables).map(([name, table]) => [name, table.keys.join(' ')]));
  const needs = 'needFloor needGas needHeight needLand needLoad needPower needSewage needSteam needWater';
  test('a target what it wants, makes and is called; of other tables these columns and no others', () => {
    expect(carried('target')).toEqual({
      chains: 'code glyph hue name nameEn', flows: 'from id item itemEn ratio recycling source to updated', capacities: 'capacity company link source tier updated',
      links: `chain code eia externalDemand name nameEn ${needs} price processes source stage typicalCapacity typicalInvestment unit unitEn updated`,
      companies: `city code eia name nameEn ${needs} processes products productsEn role source updated`,
      parks: 'area code gasCapacity name nameEn powerCapacity sewageCapacity steamCapacity waterCapacity',
      parcels: 'area barred code eia floor gas height kind load name park power sewage source status steam updated water',
      projects: 'code company investment source updated',
    });
  });
  test('a firm that is here its code alone', () => {
    expect(carried('local')['companies']).toBe('code name role');
    expect(packWhatIf(fullAtlas('local')).tables.companies?.rows).toEqual([['code', 'code', 'local']]);
  });
});
