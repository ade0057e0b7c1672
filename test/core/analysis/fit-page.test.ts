import { describe, expect, test } from 'vitest';
import { packFit, unpackFit } from '../../../src/core/analysis/fit-page.ts';
import type { PackedTableName } from '../../../src/core/model/pack-atlas.ts';
import { atlasOf, firms, flow } from '../../support/county.ts';
import { fullAtlas } from '../../support/full-atlas.ts';

const carried = (english: boolean): Readonly<Partial<Record<PackedTableName, string>>> => {
  const full = fullAtlas('local');
  // Every firm of the full atlas has the code `code`; its row of capacities must name it.
  const { tables } = packFit({ ...full, capacities: full.capacities.map(row => ({ ...row, company: 'code' })) }, english);
  return Object.fromEntries(Object.entries(tables).map(([name, table]) => [name, table.keys.join(' ')]));
};

describe('the page carries', () => {
  const same = {
    chains: 'code glyph hue name nameEn', parks: 'code name nameEn', capacities: 'capacity company link source tier updated',
    links: 'chain code eia externalDemand name nameEn needFloor needGas needHeight needLand needLoad needPower needSewage needSteam needWater price processes product productEn qualifications source stage typicalCapacity typicalInvestment unit unitEn updated',
    parcels: 'area barred code eia floor gas height kind load name park power price priceUnit sewage source status steam updated water',
  };
  test('in Chinese these columns of these tables and no others, and of flows and firms no English', () => {
    expect(carried(false)).toEqual({ ...same, flows: 'from item ratio source to updated', companies: 'code name parcel products role town' });
  });
  test('in English the same with the English of both; what firms make in Chinese is left out', () => {
    expect(carried(true)).toEqual({ ...same, flows: 'from item itemEn ratio source to updated', companies: 'code name nameEn parcel productsEn role town' });
  });
});

describe('of two texts', () => {
  const atlas = atlasOf({
    links: [{ code: 'A' }, { code: 'B' }], flows: [{ ...flow('A', 'B', 1), item: '甲料' }, { ...flow('A', 'B', 2), item: '乙料', itemEn: 'Stuff' }],
    companies: [{ code: 'F', name: '甲厂', products: '甲品' }, { code: 'G', name: '乙厂', nameEn: 'Works', products: '乙品', productsEn: 'Goods' }, { code: 'T', name: '丙厂', role: '目标', town: '' }],
    capacities: [...firms(['F', '本地', 'A', 1], ['T', '目标', 'A', 2]).capacities],
  });
  const texts = (english: boolean) => { const { companies, flows } = unpackFit(packFit(atlas, english)); return [...companies.map(({ code, name, nameEn, products, productsEn }) => [code, name, nameEn, products, productsEn]), ...flows.map(({ item, itemEn }) => [item, itemEn])]; };
  test('the English is left out in Chinese', () => { expect(texts(false)).toEqual([['F', '甲厂', undefined, '甲品', undefined], ['G', '乙厂', undefined, '乙品', undefined], ['乙料', undefined], ['甲料', undefined]]); });
  test('the Chinese is left out in English, where there is English', () => { expect(texts(true)).toEqual([['F', '甲厂', undefined, '甲品', undefined], ['G', '', 'Works', undefined, 'Goods'], ['', 'Stuff'], ['甲料', undefined]]); });
  test('targets and what they mean to make are no part of it', () => { const { companies, capacities } = unpackFit(packFit(atlas, false)); expect([companies.map(({ code }) => code), capacities.map(({ company }) => company)]).toEqual([['F', 'G'], ['F']]); });
  test('flows go by their places, which sort as they stand', () => {
    const { flows, index } = unpackFit(packFit(atlas, false));
    expect(flows.map(({ id }) => id)).toEqual(['00000', '00001']);
    expect(index.flowsFrom.get('A')?.map(({ id }) => id)).toEqual(['00000', '00001']);
  });
});
