import { describe, expect, test } from 'vitest';
import { assessAtlas } from '../../../src/core/analysis/assess-atlas.ts';
import type { Trace } from '../../../src/core/analysis/brief-trace.ts';
import { playScenario } from '../../../src/core/analysis/play-scenario.ts';
import { requiredSupply } from '../../../src/core/analysis/required-supply.ts';
import { suggestNext } from '../../../src/core/analysis/suggest-next.ts';
import { traceCause, traceChange, traceInvestment, traceNeeds, traceRequirement, traceSuggestion } from '../../../src/core/analysis/trace-what-if.ts';
import { atlasOf, firms, flow, type Cells } from '../../support/county.ts';

const said = (traces: readonly Trace[]): readonly string[] => [...new Set(traces.map(({ table, key }) => `${table} ${key}`))].sort();
const { companies, capacities } = firms(['L', '本地', 'IN', 3], ['T', '目标', 'OUT', 10], ['TYP', '目标', 'OUT', ''], ['S', '目标', 'IN', 9]);
const atlas = atlasOf({
  links: [{ code: 'IN', externalDemand: 1, price: 1 }, { code: 'OUT', externalDemand: 30, price: 5, typicalCapacity: 8, typicalInvestment: 700, needLand: 20 }], flows: [flow('IN', 'OUT', 2)],
  parks: [{ code: 'P' }], parcels: [{ code: 'X', area: 60 }], projects: [{ code: 'PR', company: 'T', link: 'OUT', investment: 900 }],
  companies: companies.map((row): Cells => (row['code'] === 'T' ? { ...row, needLand: 30 } : row)), capacities,
});
const before = assessAtlas(atlas);
const play = playScenario(before, [{ company: 'T', parcel: 'X' }, { company: 'TYP' }]);

describe('the rows of', () => {
  test('a change: both balances, and who moved it, with the typical project where plans are unknown', () => {
    const change = play.change.links.find(({ link }) => link.code === 'IN')!;
    expect(said(traceChange(atlas, change))).toEqual(['capacities *×IN', 'capacities TYP×OUT', 'capacities T×OUT', 'flows IN→OUT', 'links IN', 'links OUT']);
  });
  test('a change by one who makes it: its own row, and no typical project where its plans are known; no flow', () => {
    const change = play.change.links.find(({ link }) => link.code === 'OUT')!;
    expect(change.causes.filter(({ kind }) => kind === 'supply').map(cause => said(traceCause(atlas, cause)))).toEqual([['capacities T×OUT'], ['capacities TYP×OUT', 'links OUT']]);
    expect(said(traceCause(atlas, { kind: 'demand', company: 'T', sign: 1, link: 'OUT', flow: atlas.flows[0], quantity: { kind: 'unknown' } }))).toEqual(['capacities T×OUT', 'flows IN→OUT']);
  });
  test('a firm in two links: the row of the link that is meant; of one that has no row, the link alone', () => {
    const twice = atlasOf({ links: [{ code: 'A' }, { code: 'B' }], ...firms(['T', '目标', 'A', 1], ['T', '目标', 'B', 2]) });
    const cause = (link: string) => said(traceCause(twice, { kind: 'supply', company: 'T', sign: 1, link, flow: undefined, quantity: { kind: 'unknown' } }));
    expect([cause('A'), cause('B'), cause('NONE')]).toEqual([['capacities T×A'], ['capacities T×B'], []]);
    const other = atlasOf({ links: [{ code: 'A' }, { code: 'B' }], ...firms(['T', '目标', 'A', 1]) });
    expect(said(traceCause(other, { kind: 'supply', company: 'T', sign: 1, link: 'B', flow: undefined, quantity: { kind: 'unknown' } }))).toEqual(['links B']);
  });
  test('a firm in no link: its own row and parcel, and nothing to tell of its investment', () => {
    const alone = atlasOf({ links: [{ code: 'A' }], companies: [{ code: 'T', role: '目标', town: '', needLand: 3 }, { code: 'U', role: '目标', town: '' }], projects: [{ code: 'J', link: 'A', company: 'U', investment: 1 }, { code: 'K', link: 'A', investment: 1 }] });
    const { landings } = playScenario(assessAtlas(alone), [{ company: 'T' }, { company: 'U' }]).draws;
    expect(landings.map(landing => [said(traceNeeds(landing)), said(traceInvestment(alone, landing))])).toEqual([[['companies T'], []], [['companies U'], ['projects J']]]);
  });
  test('a landing’s needs: its own row and its parcel, or the links whose typical projects stand in', () => {
    expect(play.draws.landings.map(landing => said(traceNeeds(landing)))).toEqual([['companies T', 'parcels X'], ['links OUT']]);
  });
  test('its investment: projects that name it, or the same links', () => { expect(play.draws.landings.map(landing => said(traceInvestment(atlas, landing)))).toEqual([['projects PR'], ['links OUT']]); });
  test('a suggestion: what it would close, and what ties it to a firm that landed', () => {
    const { taken } = suggestNext(before, play.assessment).steps[0]!;
    expect(taken.company.code).toBe('S');
    expect(said(traceSuggestion(atlas, taken))).toEqual(['capacities *×IN', 'capacities S×IN', 'capacities TYP×OUT', 'capacities T×OUT', 'flows IN→OUT', 'links IN', 'links OUT']);
  });
  test('a requirement: its own balance and those of the links that grow', () => {
    expect(said(traceRequirement(atlas, requiredSupply(play.assessment).ofLink.get('IN')!))).toEqual(['capacities *×IN', 'flows IN→OUT', 'links IN', 'links OUT']);
    const still = (capacity: number | '', demand: number) => { const one = atlasOf({ links: [{ code: 'A' }, { code: 'B', externalDemand: demand, source: '甲' }], flows: [flow('A', 'B', 2)], ...firms(['L', '本地', 'B', capacity]) }); return said(traceRequirement(one, requiredSupply(assessAtlas(one)).ofLink.get('A')!)); };
    expect(still(9, 5)).toEqual(['capacities *×B', 'flows A→B', 'links A']);
    expect([still(4, 5), still('', 5)]).toEqual([['capacities *×B', 'flows A→B', 'links A', 'links B'], ['capacities *×B', 'flows A→B', 'links A', 'links B']]);
  });
});
