// What rows are called on the page of changes, where they lead, and what is said of a cell that changed.
import { describe, expect, test } from 'vitest';
import type { Column } from '../../src/core/schema/column.ts';
import { tables } from '../../src/core/schema/tables.ts';
import { sayCells } from '../../src/i18n/changes.ts';
import { groupNamed, nameRow } from '../../src/i18n/name-rows.ts';
import { atlasOf } from '../support/county.ts';

const atlas = atlasOf({
  links: [{ code: 'A', name: '甲', nameEn: 'Alpha' }, { code: 'B', name: '乙' }], flows: [{ from: 'A', to: 'B', item: '料' }], companies: [{ code: 'F', name: '某厂', nameEn: 'Firm', role: '目标' }], capacities: [{ company: 'F', link: 'A' }],
  parks: [{ code: 'P' }], parcels: [{ code: 'X-1', name: '北地块' }], projects: [{ code: 'J', name: '项目', link: 'B' }], milestones: [{ project: 'J', node: '开工', planned: '2026-01-01' }, { project: 'J', node: '投产', planned: '2026-02-01' }],
});
const named = (language: 'zh' | 'en', table: 'links' | 'flows' | 'capacities' | 'companies' | 'parcels' | 'milestones', at = 0) => nameRow(language, atlas, table, atlas[table][at] as unknown as Readonly<Record<string, unknown>>);
const textOf = ({ said }: { readonly said: readonly { readonly text: string }[] }): string => said.map(({ text }) => text).join('');

describe('a row', () => {
  test('is called by its names, and leads to where it is shown', () => {
    expect([named('zh', 'flows'), named('zh', 'capacities'), named('zh', 'parcels'), named('en', 'companies')].map(each => [textOf(each).replace('：', ':'), each.path])).toEqual([
      ['甲 → 乙:料', 'chains/C/#B'], ['某厂 · 甲', 'chains/C/#A'], ['X-1 北地块', 'parks/P/?parcel=X-1#parcel-X-1'], ['Firm', 'targets/#F'],
    ]);
  });
  test('whose name has no English is marked as Chinese on an English page', () => { expect([named('en', 'links', 0).said, named('en', 'links', 1).said]).toEqual([[{ text: 'Alpha', lang: undefined }], [{ text: '乙', lang: 'zh-CN' }]]); });
  test('that is a part of a thing stands with the others of it', () => {
    expect(groupNamed([named('zh', 'milestones', 0), named('zh', 'milestones', 1), named('zh', 'links')]).map(({ named: each, parts }) => [textOf(each), parts.map(({ text }) => text)])).toEqual([['项目', ['开工', '投产']], ['甲', []]]);
  });
});

describe('a cell', () => {
  const say = (language: 'zh' | 'en', table: 'parcels' | 'projects' | 'links' | 'costs', column: string, before: unknown, after: unknown, unit?: string) =>
    sayCells(language, tables[table].columns as Readonly<Record<string, Column>>, [{ column, before, after }], atlas, atlas, unit).map(({ column: name, from, to }) => [name, from?.text, to.text]);
  test('is said from what to what, in the words of its column', () => {
    expect([say('zh', 'projects', 'stage', 'signed', 'started'), say('en', 'projects', 'stage', 'signed', 'started'), say('zh', 'projects', 'link', 'A', 'B'), say('en', 'projects', 'investment', 1035, 1150)].flat()).toEqual([
      ['阶段', '签约', '开工'], ['Stage', 'Signed', 'Started'], ['环节', '甲', '乙'], ['Investment', '¥10.35 million', '¥11.5 million'],
    ]);
  });
  test('of two figures that differ never says the same', () => { expect(say('zh', 'links', 'externalDemand', 160.4, 160.44, '吨')).toEqual([['外部需求', '160.4 吨', '160.44 吨']]); });
  test('of a year is no amount', () => { expect(sayCells('zh', tables.chains.columns as Readonly<Record<string, Column>>, [{ column: 'year', before: 2025, after: 2026 }], atlas, atlas)[0]).toMatchObject({ from: { text: '2025' }, to: { text: '2026' } }); });
  test('that was blank or is says so, and is no nought', () => { expect(say('zh', 'projects', 'investment', undefined, 5)).toEqual([['总投资', '空', '5 万元']]); });
  test('of a shape says that it is another one, and a date of update nothing', () => {
    expect(say('zh', 'parcels', 'boundary', { type: 'Point', coordinates: [1, 2] }, { type: 'Point', coordinates: [1, 3] })[0]?.slice(1)).toEqual([undefined, '图形有变']);
    expect(say('zh', 'parcels', 'updated', '2026-01-01', '2026-02-01')).toEqual([]);
  });
});
