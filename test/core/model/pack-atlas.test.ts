import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { packAtlas, packedTables, unpackAtlas, type PackedAtlas } from '../../../src/core/model/pack-atlas.ts';
import type { Atlas } from '../../../src/core/model/atlas.ts';
import type { Column } from '../../../src/core/schema/column.ts';
import { tableNames, tables } from '../../../src/core/schema/tables.ts';
import { anyWideCounty } from '../../support/arbitrary.ts';
import { atlasOf, firms, flow, type Cells, type County } from '../../support/county.ts';

const throughJson = (packed: PackedAtlas): PackedAtlas => JSON.parse(JSON.stringify(packed)) as PackedAtlas;
const again = (atlas: Atlas): Atlas => unpackAtlas(throughJson(packAtlas(atlas)));

describe('packing', () => {
  test('and unpacking gives the same atlas, look-ups and all', () => {
    fc.assert(fc.property(anyWideCounty, county => {
      const atlas = atlasOf(county);
      const back = again(atlas);
      expect(back).toEqual(atlas);
      expect([...back.index.linksOfChain]).toEqual([...atlas.index.linksOfChain]);
    }));
  });
  test('keeps lists, flags, nought, geometry, and what is blank between them', () => {
    const atlas = atlasOf({
      links: [{ code: 'A', externalDemand: 0, processes: '屠宰、电镀' }, { code: 'B', price: 3 }], flows: [{ ...flow('A', 'B', 0.5), recycling: '是' }], parks: [{ code: 'P' }],
      parcels: [{ code: 'X', crs: '本地', boundary: 'POLYGON ((0 0, 9 0, 9 9, 0 0))' }],
    });
    const back = again(atlas);
    expect(back).toEqual(atlas);
    expect([back.links[0]?.externalDemand, back.links[1]?.externalDemand, back.links[0]?.processes, back.flows[0]?.recycling]).toEqual([0, undefined, ['屠宰', '电镀'], true]);
    expect(back.parcels[0]?.boundary?.type).toBe('Polygon');
  });
  test('writes no column that is blank throughout, no blank at a row’s end, no empty table and no look-up', () => {
    const packed = packAtlas(atlasOf({ links: [{ code: 'A' }, { code: 'B', unit: '只' }], ...firms(['F', '本地', 'A', '']) }));
    expect(packed.tables.links?.keys).not.toContain('price');
    expect(packed.tables.capacities).toEqual({ keys: ['company', 'link', 'public'], rows: [['F', 'A', true]] });
    expect(Object.keys(packed.tables)).toEqual(['chains', 'links', 'companies', 'capacities']);
    expect(JSON.stringify(packed)).not.toMatch(/"index"|undefined/);
  });
  test('names every list that an atlas has', () => {
    expect([...packedTables].sort()).toEqual(tableNames.filter(name => name !== 'site').sort());
  });
  test('an empty county is packed and unpacked', () => { expect(again(atlasOf({ links: [] })).links).toEqual([]); });
});

describe('packing what is named alone', () => {
  const atlas = atlasOf({ links: [{ code: 'A', price: 2, note: '长话' }], ...firms(['F', '本地', 'A', 1]) });
  const packed = packAtlas(atlas, { links: ['code', 'price'] });
  test('leaves other columns and tables out', () => { expect(packed.tables).toEqual({ links: { keys: ['code', 'price'], rows: [['A', 2]] } }); });
  test('and what is left out reads as blank', () => {
    const back = unpackAtlas(throughJson(packed));
    expect([back.links[0]?.price, back.links[0]?.note, back.companies, back.index.link.get('A')?.price]).toEqual([2, undefined, [], 2]);
  });
});

describe('the public edition', () => {
  /** A row with a word of its own in each internal column that may hold any word. */
  const secret = (name: keyof typeof tables, row: Cells): Cells => ({
    ...row, ...Object.fromEntries(Object.entries(tables[name].columns as Readonly<Record<string, Column>>).filter(([, column]) => column.internal && (column.kind === 'text' || column.kind === 'choice'))
      .map(([key, column]) => [key, column.kind === 'choice' ? Object.values(column.choices ?? {})[0]?.zh ?? '' : `秘密${key}`])),
  });
  const county: County = {
    links: [{ code: 'A' }], parks: [{ code: 'P' }], parcels: [{ code: 'X' }], teams: [secret('teams', { code: 'D' })],
    companies: [secret('companies', { code: 'F', role: '目标', wish: 'X', team: 'D' }), { code: 'G', role: '本地', town: '甲镇' }], capacities: [{ company: 'F', link: 'A', capacity: 1 }],
    projects: [secret('projects', { code: 'J', link: 'A' })],
  };
  const inner: County = {
    ...county, companies: [...county.companies ?? [], { code: 'H', role: '目标', public: '否' }], capacities: [...county.capacities ?? [], { company: 'H', link: 'A', capacity: 9 }, { company: 'G', link: 'A', capacity: 7, public: '' }],
    problems: [{ code: 'W', problem: '秘密难题', unit: '某局', state: '未解决', public: '是' }], monthly: [{ month: '2026-09', unit: '某局', signed: 3, public: '是' }],
  };
  const text = JSON.stringify(packAtlas(atlasOf(inner)));
  const internal = JSON.stringify(packAtlas(atlasOf(inner, 'internal'), undefined));
  test('has no internal column and no internal row in it, though the internal one has', () => {
    expect(internal).toMatch(/秘密phone/);
    expect(internal).toMatch(/秘密难题/);
    const hidden = tableNames.flatMap(name => Object.entries(tables[name].columns as Readonly<Record<string, Column>>).filter(([, column]) => column.internal).map(([key]) => `${name} ${key}`));
    expect(hidden.length).toBeGreaterThan(10);
    const shown = Object.entries((JSON.parse(text) as PackedAtlas).tables).flatMap(([name, table]) => table.keys.map(key => `${name} ${key}`));
    expect(hidden.filter(each => shown.includes(each))).toEqual([]);
    expect(text).not.toMatch(/秘密|某局|线索|"H"/);
  });
  test('is the same to the letter with internal rows in the data and without', () => { expect(text).toBe(JSON.stringify(packAtlas(atlasOf(county)))); });
  test('is the same however the columns of a file are ordered', () => {
    const atlas = atlasOf(county);
    const turned = { ...atlas, links: atlas.links.map(link => Object.fromEntries(Object.entries(link).reverse()) as unknown as Atlas['links'][number]) };
    expect(JSON.stringify(packAtlas(turned))).toBe(JSON.stringify(packAtlas(atlas)));
  });
});
