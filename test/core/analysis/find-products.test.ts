import { describe, expect, test } from 'vitest';
import { syllablesOf } from '../../../src/build/find-keys.ts';
import { loadData } from '../../../src/build/load-data.ts';
import { recordsFor } from '../../../src/core/check/check-data.ts';
import { buildAtlas } from '../../../src/core/model/build-atlas.ts';
import { makeFinder, type Syllables } from '../../../src/core/analysis/find-products.ts';
import { atlasOf, flow } from '../../support/county.ts';
import type { Atlas } from '../../../src/core/model/atlas.ts';

const soundsOf = (atlas: Atlas): readonly Syllables[] => atlas.links.map(({ name, product }): Syllables => [syllablesOf(name).join(' '), syllablesOf(product).join(' ')]);
const atlas = atlasOf({
  links: [
    { code: 'CUT', name: '屠宰分割', nameEn: 'Slaughter & dressing', product: '白条羊', productEn: 'Lamb carcasses' },
    { code: 'FUR', name: '羊剪绒鞣制', nameEn: 'Shearling tanning', product: '羊剪绒与服装革皮', productEn: 'Shearling and garment skins' },
    { code: 'PCB', name: '多层线路板', nameEn: 'Multilayer PCBs', product: '2–8 层印制电路板', productEn: 'Multilayer boards' },
    { code: 'FERT', name: '粪污资源化', product: '商品有机肥' },
  ],
  flows: [{ ...flow('FERT', 'CUT', 1), item: '沼液' }],
  companies: [{ code: 'F', town: '甲镇', products: '冷冻羊肉卷' }], capacities: [{ company: 'F', link: 'CUT', capacity: 1 }],
});
const find = makeFinder(atlas, soundsOf(atlas));
const codes = (typed: string): readonly string[] => find(typed).map(({ link, sure }) => `${link.code}${sure ? '' : '?'}`);

describe('a link is found by', () => {
  test('its name or product, or any part of them', () => { expect([codes('屠宰分割'), codes('分割'), codes('有机肥'), codes('割')]).toEqual([['CUT'], ['CUT'], ['FERT'], ['CUT']]); });
  test('pinyin in full, from any syllable, with blanks or without', () => { expect(['tuzaifenge', 'tuzai', 'fenge', 'tu zai', 'youjifei'].map(codes)).toEqual([['CUT'], ['CUT'], ['CUT'], ['CUT'], ['FERT']]); });
  test('initials', () => { expect(['tzfg', 'TZFG', 'fg', 'yjf'].map(codes)).toEqual([['CUT'], ['CUT'], ['CUT'], ['FERT']]); });
  test('English, in part, in any order and any case', () => { expect(['shearling', 'Tanning', 'dressing slaughter', 'pcb'].map(codes)).toEqual([['FUR'], ['FUR'], ['CUT'], ['PCB']]); });
  test('what passes from it, and what firms here make in it', () => { expect(['沼液', '羊肉卷'].map(codes)).toEqual([['FERT'], ['CUT']]); });
  test('figures in full width too', () => { expect(codes('PCB')).toEqual(['PCB']); });
});

describe('what is not found as typed', () => {
  test('is forgiven a slip', () => { expect(['slauter', 'sherling'].map(codes)).toEqual([['CUT?'], ['FUR?']]); });
  test('is looked for in part', () => { expect(codes('我们做有机肥和饲料')).toEqual(['FERT?']); });
  test('is looked for sign by sign', () => { expect(codes('羊绒')).toEqual(['FUR?']); });
  test('and else is not found', () => { expect(['', '  ', '!?', '火箭发动机', 'qqq'].map(codes)).toEqual([[], [], [], [], []]); });
});

test('in the demonstration, every link is found by its name, its pinyin, its initials and its English name', async () => {
  const all = buildAtlas(recordsFor(await loadData('data'), 'public'), 'public');
  const sounds = soundsOf(all);
  const found = makeFinder(all, sounds);
  const lost = all.links.flatMap((link, place) => {
    const syllables = (sounds[place]?.[0] ?? '').split(' ');
    const typed = [link.name, syllables.join('').replaceAll('ü', 'v').replace(/[^a-z0-9]/gi, ''), link.nameEn ?? link.name];
    return typed.filter(text => !found(text, 5).some(hit => hit.sure && hit.link.code === link.code)).map(text => `${link.code} ${text}`);
  });
  expect(lost).toEqual([]);
});
