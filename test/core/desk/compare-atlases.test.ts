// What a planner's data would change in what is published.
import { describe, expect, test } from 'vitest';
import { assessAtlas } from '../../../src/core/analysis/assess-atlas.ts';
import { compareAtlases } from '../../../src/core/desk/compare-atlases.ts';
import { packPublished } from '../../../src/core/desk/published-columns.ts';
import { unpackAtlas } from '../../../src/core/model/pack-atlas.ts';
import { atlasOf, firms, type County } from '../../support/county.ts';

const county: County = { links: [{ code: 'A', externalDemand: 100 }, { code: 'B', externalDemand: 10 }], ...firms(['F', '本地', 'A', 100]) };
const between = (before: County, after: County) => compareAtlases(assessAtlas(atlasOf(before)), assessAtlas(atlasOf(after)));
const ids = (rows: readonly { readonly key: string }[]): readonly string[] => rows.map(({ key }) => key);

describe('a planner’s data against what is published', () => {
  test('has no difference from itself, nor from itself packed and sent', () => {
    const atlas = atlasOf(county);
    const sent = unpackAtlas(JSON.parse(JSON.stringify(packPublished(atlas))) as ReturnType<typeof packPublished>);
    for (const before of [atlas, sent]) expect(compareAtlases(assessAtlas(before), assessAtlas(atlas))).toEqual({ settings: [], tables: [], gaps: [] });
  });
  test('says rows added and removed, by what tells them apart', () => {
    const { tables } = between(county, { links: [{ code: 'A', externalDemand: 100 }, { code: 'C', externalDemand: 5 }], ...firms(['F', '本地', 'A', 100]) });
    const links = tables.find(({ table }) => table === 'links');
    expect([ids(links!.added), ids(links!.removed), links!.altered]).toEqual([['C'], ['B'], []]);
  });
  test('says which cells of a row are altered, and from what to what; a blank is blank and not nought', () => {
    const { tables } = between(county, { ...county, links: [{ code: 'A', externalDemand: 120 }, { code: 'B' }] });
    expect(tables.find(({ table }) => table === 'links')?.altered.map(({ key, cells }) => [key, cells])).toEqual([
      ['A', [{ column: 'externalDemand', before: 100, after: 120 }]], ['B', [{ column: 'externalDemand', before: 10, after: undefined }]],
    ]);
  });
  test('says gaps that open, close and change', () => {
    const { gaps } = between(county, { links: [{ code: 'A', externalDemand: 300 }, { code: 'B', externalDemand: 10 }], ...firms(['F', '本地', 'A', 100], ['G', '本地', 'B', 10]) });
    expect(gaps.map(({ code, before, after }) => [code, before?.answer, after?.answer])).toEqual([['B', 'build', undefined], ['A', undefined, 'strengthen']]);
    expect(between(county, { ...county, links: [{ code: 'A', externalDemand: 100 }, { code: 'B', externalDemand: 20 }] }).gaps).toMatchObject([{ code: 'B', before: { size: { value: 10 } }, after: { size: { value: 20 } } }]);
  });
});

test('what is published for comparing has no true coordinate in it', () => {
  const packed = JSON.stringify(packPublished(atlasOf({ ...county, site: [{ item: '县名', value: '甲县' }, { item: '数据截至', value: '2026-09-30' }, { item: '中心经度', value: '112.5' }, { item: '中心纬度', value: '36.25' }] })));
  expect(packed).not.toMatch(/112\.5|36\.25/);
});
