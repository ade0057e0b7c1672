// What is public now against what was public then.
import { expect, test } from 'vitest';
import { compareVersions } from '../../../src/core/desk/compare-versions.ts';
import { atlasOf, firms, type County } from '../../support/county.ts';

const county: County = { links: [{ code: 'A', externalDemand: 100, updated: '2026-01-01' }, { code: 'B', externalDemand: 10, updated: '2026-01-01' }], ...firms(['F', '本地', 'A', 100]) };
const between = (before: County, after: County) => compareVersions(atlasOf(before), atlasOf(after));

test('a row with a new date and nothing else counts as confirmed; one that says something else is altered', () => {
  const { tables } = between(county, { ...county, links: [{ code: 'A', externalDemand: 100, updated: '2026-05-01' }, { code: 'B', externalDemand: 12, updated: '2026-05-01' }] });
  expect(tables.map(({ table, altered, confirmed }) => [table, altered.map(({ key }) => key), confirmed])).toEqual([['links', ['B'], 1]]);
});

test('a gap that opened and one that closed are told', () => {
  const { gaps } = between(county, { links: [{ code: 'A', externalDemand: 300 }, { code: 'B', externalDemand: 10 }], ...firms(['F', '本地', 'A', 100], ['G', '本地', 'B', 10]) });
  expect(gaps.map(({ code, before, after }) => [code, before !== undefined, after !== undefined])).toEqual([['B', true, false], ['A', false, true]]);
});

test('a clause that is withheld on its own page is told by this one neither: not as it was, not as it is', () => {
  const policies = [{ code: 'Z1', name: '甲' }, { code: 'Z2', name: '乙' }];
  const { tables } = between({ ...county, policies: [{ ...policies[0]!, number: '' }, policies[1]!] }, { ...county, policies: [{ ...policies[0]!, content: '补助设备一成' }, { ...policies[1]!, number: '' }] });
  expect(tables).toMatchObject([{ table: 'policies', added: [{ key: 'Z1' }], removed: [{ key: 'Z2' }], altered: [] }]);
});
