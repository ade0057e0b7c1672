import { describe, expect, test } from 'vitest';
import { assessAtlas } from '../../../src/core/analysis/assess-atlas.ts';
import { traceLink } from '../../../src/core/analysis/trace-link.ts';
import { atlasOf, firms, flow } from '../../support/county.ts';

const atlas = atlasOf({
  links: [{ code: 'IN', source: '甲', updated: '2026-02-01' }, { code: 'GAP', source: '乙', updated: '2026-01-01' }, { code: 'OUT', externalDemand: 9 }], flows: [flow('IN', 'GAP', 2), flow('GAP', 'OUT', 3)],
  parks: [{ code: 'P' }], parcels: [{ code: 'X' }, { code: 'Y' }],
  ...firms(['L', '本地', 'IN', 8], ['U', '本地', 'OUT', 4], ['T', '目标', 'GAP', 5], ['T2', '目标', 'GAP', 5]),
});
const assessment = assessAtlas(atlas);
const at = (code: string) => atlas.index.link.get(code)!;
const rows = (code: string): readonly string[] => traceLink(assessment, at(code), atlas.capacities.filter(row => row.company === 'T' && row.link === code), atlas.parcels.filter(({ code: parcel }) => parcel === 'X' && code === 'GAP'))
  .flatMap(group => group.rows.flatMap(({ table, keys }) => keys.map(key => `${group.source} ${table} ${key}`)));

describe('the rows behind a link’s card', () => {
  test('of a gap are its balance, its inputs with theirs, the targets and parcels named, each under its source', () => {
    expect([...rows('GAP')].sort()).toEqual(['乙 links GAP', '甲 links IN', 'undefined flows GAP→OUT', 'undefined flows IN→GAP', 'undefined capacities *×OUT', 'undefined capacities *×IN', 'undefined capacities T×GAP', 'undefined parcels X'].sort());
  });
  test('of a link without a gap are its own balance alone, though something feeds it', () => {
    const fed = atlasOf({ links: [{ code: 'IN' }, { code: 'MADE', externalDemand: 1 }], flows: [flow('IN', 'MADE', 2)], ...firms(['L', '本地', 'MADE', 1]) });
    const own = assessAtlas(fed);
    expect([own.gapOfLink.has('MADE'), traceLink(own, fed.index.link.get('MADE')!, [], []).flatMap(group => group.rows.map(({ table, keys }) => `${table} ${keys.join()}`))]).toEqual([false, ['links MADE', 'capacities *×MADE']]);
  });
  test('of a link that gives and has no gap are its own balance alone', () => {
    expect(assessment.gapOfLink.has('IN')).toBe(false);
    expect([...rows('IN')].sort()).toEqual(['undefined capacities *×IN', 'undefined flows IN→GAP', '甲 links IN']);
  });
});
