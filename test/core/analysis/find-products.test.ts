import { describe, expect, test } from 'vitest';
import { syllablesOf } from '../../../src/build/find-keys.ts';
import { makeFinder, type Syllables } from '../../../src/core/analysis/find-products.ts';
import { atlasOf, flow, type Cells, type County } from '../../support/county.ts';
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

describe('what comes first', () => {
  /** Codes in the order found; links stand Z to A, so that the order of the atlas is no help. */
  const order = (links: readonly Cells[], typed: string, most?: number, more: County = {}) => {
    const own = atlasOf({ links: links.map((link, at) => ({ code: `L${9 - at}`, name: '甲', product: '乙', ...link })), ...more });
    return makeFinder(own, soundsOf(own))(typed, most).map(({ link }) => 9 - Number(link.code.slice(1)));
  };
  test('is what the name says, then the product, then what passes from it, then what firms here make', () => {
    const more = { flows: [{ ...flow('L7', 'L9', 1), item: '羊肉' }], companies: [{ code: 'F', town: '甲镇', products: '羊肉' }], capacities: [{ company: 'F', link: 'L6', capacity: 1 }] };
    expect(order([{ name: '羊肉' }, { product: '羊肉' }, {}, {}], '羊肉', 9, more)).toEqual([0, 1, 2, 3]);
  });
  test('is what says nothing else: the shorter text', () => { expect(order([{ name: '羊肉' }, { name: '羊肉与饲料' }], '羊肉')).toEqual([0, 1]); });
  test('is the whole word, then its beginning', () => { expect(order([{ nameEn: 'Led lamps' }, { nameEn: 'Ledger paper' }], 'led')).toEqual([0, 1]); });
  test('of two words of which no link has both is the one that few have', () => { expect(order([{ name: '羊毛' }, { name: '饲料' }, { name: '饲料' }], '羊毛、饲料')).toEqual([0, 2, 1]); });
  test('is as many as asked for, eight where nobody says', () => {
    const ten = Array.from({ length: 10 }, () => ({ name: '羊肉' }));
    expect([order(ten, '羊肉', 3).length, order(ten, '羊肉').length, order(ten, '羊肉', 99).length]).toEqual([3, 8, 10]);
  });
  test('of what is looked for sign by sign has most of the signs, and at least two thirds of them', () => {
    const signs = [{ name: '子一丑二寅三' }, { name: '子一丑二' }, { name: '子一' }];
    expect(order(signs, '丑子寅')).toEqual([0, 1]);
    expect(order(signs, '丑子寅卯')).toEqual([0]);
    expect(order([{ name: '子一' }], '子')).toEqual([0]);
    expect(order([{ name: '一子一' }], '丁子')).toEqual([]);
    expect(order([{ name: '丑一子' }], '子丑 2 !')).toEqual([0]);
  });
});

describe('a slip of the finger', () => {
  const links = (nameEn: string, typed: string) => { const own = atlasOf({ links: [{ code: 'A', name: '甲', nameEn }, { code: 'B', name: '乙', nameEn: 'Other' }] }); return makeFinder(own, soundsOf(own))(typed).map(({ link, sure }) => `${link.code}${sure ? '' : '?'}`).join(); };
  test('is forgiven once in five letters, twice in six, not in four', () => {
    expect([links('Cable', 'cabel'), links('Cable', 'cabxe'), links('Cable', 'caxxe'), links('Cables', 'cabxxs'), links('Wire', 'wixe')]).toEqual(['A?', 'A?', '', 'A?', '']);
    expect([links('Tanning', 'taning'), links('Tanning', 'tannning'), links('Tanning', 'taxxing'), links('Tanning', 'txxxing')]).toEqual(['A?', 'A?', 'A?', '']);
  });
  test('is forgiven at the end of what is typed and of a beginning, never in the first letter', () => {
    expect([links('Tannery', 'tannx'), links('Tannery', 'xannery'), links('Tannery', 'tannert')]).toEqual(['A?', '', 'A?']);
  });
  test('is not forgiven before what is typed: what is looked for begins as it was typed', () => { expect([links('Cxcable', 'cable'), links('Cxable', 'cable')]).toEqual(['', 'A?']); });
  test('is not forgiven in figures', () => { expect([links('Plate 12345', '12346'), links('Plate 12345', '12345')]).toEqual(['', 'A']); });
});

describe('sounds', () => {
  const find = (name: string, sound: string, product = '乙', productSound = 'yi') => { const own = atlasOf({ links: [{ code: 'A', name, product }] }); const finder = makeFinder(own, [[sound, productSound]]); return (typed: string) => finder(typed).length; };
  test('of lü are typed lv or lü', () => { expect(['lvban', 'lüban', 'lb'].map(find('铝板', 'lü ban'))).toEqual([1, 1, 1]); });
  test('do not run from one phrase to the next, nor from name to product', () => {
    expect(['yangrou', 'niurou', 'rouniu', 'rn', 'nr'].map(find('羊肉、牛肉', 'yang rou 、 niu rou'))).toEqual([1, 1, 0, 0, 1]);
    expect(['yangrou', 'rouyi'].map(find('羊肉', 'yang rou'))).toEqual([1, 0]);
  });
  test('may be missing: then the texts alone are looked in', () => { const own = atlasOf({ links: [{ code: 'A', name: '羊肉' }] }); expect(['羊肉', 'yangrou', 'stryker'].map(typed => makeFinder(own, [])(typed).length)).toEqual([1, 0, 0]); });
});

describe('what is not found as typed', () => {
  test('is forgiven a slip', () => { expect(['slauter', 'sherling'].map(codes)).toEqual([['CUT?'], ['FUR?']]); });
  test('is looked for in part', () => { expect(codes('我们做有机肥和饲料')).toEqual(['FERT?']); });
  test('is looked for sign by sign', () => { expect(codes('羊绒')).toEqual(['FUR?']); });
  test('and else is not found', () => { expect(['', '  ', '!?', '火箭发动机', 'qqq'].map(codes)).toEqual([[], [], [], [], []]); });
});
