import { describe, expect, test } from 'vitest';
import { listAt } from '../../../src/core/model/atlas.ts';
import { buildAtlas } from '../../../src/core/model/build-atlas.ts';
import { atlasOf, check, firms, flow } from '../../support/county.ts';

describe('the order of an atlas', () => {
  test('chains stand by hue, those without one last, by code', () => {
    const { chains } = atlasOf({ chains: [{ code: 'D' }, { code: 'B' }, { code: 'A', hue: 2 }, { code: 'C', hue: 1 }] });
    expect(chains.map(chain => chain.code)).toEqual(['C', 'A', 'B', 'D']);
  });
  test('a chain without hue takes its place in order, one without glyph the first character of its name', () => {
    const { chains } = atlasOf({ chains: [{ code: 'A', name: '𠮷羊' }, { code: 'B', name: '猪', glyph: '豕', hue: 7 }] });
    expect(chains.map(({ code, hue, glyph }) => [code, hue, glyph])).toEqual([['B', 7, '豕'], ['A', 2, '𠮷']]);
  });
  test('thirteen chains have hues of 1 to 12 all the same', () => {
    const codes = Array.from({ length: 13 }, (_, index) => ({ code: `C${index + 10}` }));
    expect(atlasOf({ chains: codes }).chains.map(chain => chain.hue)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 1]);
  });
  test('a chain’s links stand by stage from 配套 to 下游, then by code', () => {
    const { index } = atlasOf({ links: [{ code: 'Z', stage: '上游' }, { code: 'A', stage: '下游' }, { code: 'M', stage: '上游' }, { code: 'S', stage: '配套' }] });
    expect(listAt(index.linksOfChain, 'C').map(link => link.code)).toEqual(['S', 'M', 'Z', 'A']);
  });
  test('rows of costs whose texts join to the same keep one order, however they were written down', () => {
    const rows = [{ kind: '用水', name: '甲', period: '乙 丙', unit: '元' }, { kind: '用水', name: '甲 乙', period: '丙', unit: '元' }];
    expect(atlasOf({ costs: [...rows].reverse() }).costs).toEqual(atlasOf({ costs: rows }).costs);
  });
});

describe('flows', () => {
  test('two products between the same links are two flows, told apart by their ids', () => {
    const { flows } = atlasOf({ links: [{ code: 'A' }, { code: 'B' }], flows: [{ ...flow('A', 'B', 1), item: '粪' }, { ...flow('A', 'B', 1), item: '奶' }] });
    expect(flows.map(({ id, item }) => [id, item])).toEqual([['A~B', '奶'], ['A~B~2', '粪']]);
  });
});

describe('look-ups', () => {
  const { index } = atlasOf({
    links: [{ code: 'A' }, { code: 'B' }], flows: [flow('A', 'B', 1)], ...firms(['F', '本地', 'A', 1], ['F', '本地', 'B', 1]),
    parks: [{ code: 'P' }], parcels: [{ code: 'X' }], projects: [{ code: 'J', link: 'B' }],
  });
  const codes = (rows: readonly { readonly code: string }[]): readonly string[] => rows.map(row => row.code);
  test('every thing is found under its code', () => {
    expect([index.chain.get('C')?.name, index.link.get('A')?.code, index.company.get('F')?.role, index.park.get('P')?.code, index.parcel.get('X')?.park, index.project.get('J')?.link])
      .toEqual(['甲链', 'A', 'local', 'P', 'P', 'B']);
  });
  test('flows are found from both ends', () => { expect([listAt(index.flowsFrom, 'A'), listAt(index.flowsTo, 'B')].map(list => list.map(row => row.id))).toEqual([['A~B'], ['A~B']]); });
  test('what there is none of is an empty list', () => { expect(listAt(index.flowsFrom, 'B')).toEqual([]); });
  test('a company in two links is found in both, and both in it', () => {
    expect(listAt(index.capacitiesOfCompany, 'F').map(row => row.link)).toEqual(['A', 'B']);
    expect(listAt(index.capacitiesOfLink, 'B').map(row => row.company)).toEqual(['F']);
  });
  test('parcels are found by park and projects by link', () => { expect([codes(listAt(index.parcelsOfPark, 'P')), codes(listAt(index.projectsOfLink, 'B'))]).toEqual([['X'], ['J']]); });
});

describe('settings', () => {
  test('what site.csv leaves out has its stated default', () => { expect(atlasOf({}).settings).toMatchObject({ county: '甲县', weakBelow: 0.8, surplusAbove: 1.2, weightValue: 4, demo: false, mapMode: 'schematic' }); });
  test('what it says counts, under any of its names', () => {
    const site = [{ item: '县名', value: '甲县' }, { item: 'asOf', value: '2026/9/30' }, { item: '弱线', value: '0.7' }, { item: 'Surplus above', value: '1.5' }];
    expect(atlasOf({ site }).settings).toMatchObject({ asOf: '2026-09-30', weakBelow: 0.7, surplusAbove: 1.5 });
  });
});

test('no row of the atlas knows where in a file it stood', () => { expect(JSON.stringify(atlasOf({ links: [{ code: 'A' }] }))).not.toContain('"place"'); });

test('building an atlas leaves the records as they were', () => {
  const { records } = check({ links: [{ code: 'B' }, { code: 'A' }], flows: [flow('A', 'B', 1)] });
  const before = structuredClone(records);
  buildAtlas(records, 'internal');
  expect(records).toEqual(before);
});
