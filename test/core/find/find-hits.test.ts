import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { listFind } from '../../../src/build/list-find.ts';
import { findHits } from '../../../src/core/find/find-hits.ts';
import { makeIndex } from '../../../src/core/find/find-index.ts';
import { packFind, unpackFind } from '../../../src/core/find/pack-find.ts';
import { atlasOf, type County } from '../../support/county.ts';

const county: County = {
  chains: [{ code: 'C', name: '肉羊', nameEn: 'Mutton sheep' }],
  links: [
    { code: 'CUT', name: '屠宰分割', nameEn: 'Slaughter & dressing', product: '白条羊', productEn: 'Lamb carcasses' },
    { code: 'FUR', name: '羊剪绒鞣制', nameEn: 'Shearling tanning', product: '服装革皮' },
    { code: 'PCB', name: '多层线路板', nameEn: 'Multilayer cold-press boards', product: '印制板' },
    { code: 'ALU', name: '铝箔', product: '铝箔' },
  ],
  companies: [{ code: 'L-1', name: '棠川塬上羊肉业有限公司' }, { code: 'T-1', name: '牧原股份', role: '目标', city: '南阳', stockCode: '002714.SZ' }],
  capacities: [{ company: 'L-1', link: 'CUT', capacity: 1 }],
  parks: [{ code: 'P', name: '食品产业园' }],
  parcels: [{ code: 'A-01', name: '食品大道 A-01 地块' }],
  projects: [{ code: 'P-YR-01', name: '种羊场扩建项目', link: 'CUT' }],
  policies: [{ code: 'ZC-01', name: '厂房租金减免', number: '甲政办发〔2025〕12号' }],
};
const indexOf = (own: County) => makeIndex(unpackFind(JSON.parse(JSON.stringify(packFind(listFind(atlasOf(own)))))));
const index = indexOf(county);
const codes = (typed: string): readonly string[] => findHits(index, typed).hits.map(({ code }) => code);
const first = (typed: string): string => { const { hits, sure } = findHits(index, typed); return `${hits[0]?.code ?? 'nothing'}${sure ? '' : '?'}`; };

describe('a thing is found by', () => {
  test('its name, or any part of it, or one character', () => { expect(['屠宰分割', '分割', '割'].map(first)).toEqual(['CUT', 'CUT', 'CUT']); });
  test('pinyin from any syllable, with blanks or without', () => { expect(['tuzaifenge', 'tuzai', 'fenge', 'tu zai', 'muyuan', 'yuanshang'].map(first)).toEqual(['CUT', 'CUT', 'CUT', 'CUT', 'T-1', 'L-1']); });
  test('ü as it is typed', () => { expect(['lvbo', 'lübo'].map(first)).toEqual(['ALU', 'ALU']); });
  test('initials, in any case', () => { expect(['tzfg', 'TZFG', 'fg', 'spcyy'].map(first)).toEqual(['CUT', 'CUT', 'CUT', 'P']); });
  test('English, in part, in any order and case, hyphens or none', () => { expect(['shearling', 'DRESSING slaughter', 'cold press', 'coldpress', 'cold-press'].map(first)).toEqual(['FUR', 'CUT', 'PCB', 'PCB', 'PCB']); });
  test('its code, in small letters and without hyphens too', () => { expect(['P-YR-01', 'pyr01', 'p-yr-01', 'a01', 'A-01'].map(first)).toEqual(['P-YR-01', 'P-YR-01', 'P-YR-01', 'A-01', 'A-01']); });
  test('product, city, stock number, document number', () => { expect(['白条羊', 'baitiaoyang', 'carcasses', '南阳', '002714', '2025 12号'].map(first)).toEqual(['CUT', 'CUT', 'CUT', 'T-1', 'T-1', 'ZC-01']); });
  test('figures and letters in full width', () => { expect(first('TZFG')).toBe('CUT'); });
  test('Chinese and pinyin together', () => { expect(first('屠宰 fenge')).toBe('CUT'); });
});

describe('what comes first', () => {
  test('is what is called so as a whole, before what begins so, before what has it within', () => {
    const own = indexOf({ links: [{ code: 'A', name: '新羊肉', product: '乙' }, { code: 'B', name: '羊肉卷', product: '乙' }, { code: 'D', name: '羊肉', product: '乙' }] });
    expect(findHits(own, '羊肉').hits.map(({ code }) => code)).toEqual(['D', 'B', 'A']);
  });
  test('is the name before the product', () => {
    const own = indexOf({ links: [{ code: 'A', name: '甲', product: '羊肉' }, { code: 'B', name: '新羊肉', product: '乙' }] });
    expect(findHits(own, '羊肉').hits.map(({ code }) => code)).toEqual(['B', 'A']);
  });
  test('is, of equal names, the chain before its links before firms before projects', () => {
    const own = indexOf({ chains: [{ code: 'C', name: '玉米' }], links: [{ code: 'K', name: '玉米', product: '乙' }], companies: [{ code: 'F', name: '玉米' }], projects: [{ code: 'R', name: '玉米', link: 'K' }] });
    expect(findHits(own, '玉米').hits.map(({ code }) => code)).toEqual(['C', 'K', 'F', 'R']);
  });
});

describe('a mistake is forgiven, and said', () => {
  test('a letter left out, put in, changed or swapped', () => { expect(['slaughtr', 'slauughter', 'slaoghter', 'tuzaifneg', 'shaerling'].map(first)).toEqual(['CUT?', 'CUT?', 'CUT?', 'CUT?', 'FUR?']); });
  test('characters that sound alike, syllable by syllable', () => {
    const own = indexOf({ ...county, parks: [{ code: 'P', name: '海洋园' }] });
    const firstOf = (typed: string): string => findHits(own, typed).hits[0]?.code ?? 'nothing';
    expect(['肉洋', '目元'].map(firstOf)).toEqual(['C', 'nothing']);
  });
  test('a character too few between, or a wrong one among four', () => { expect(['羊绒鞣制', '食品园', '屠宰分骨'].map(first)).toEqual(['FUR?', 'P?', 'CUT?']); });
  test('only where nothing has all that was typed', () => { expect(findHits(index, 'boards').sure).toBe(true); });
  test('in no code and no figure', () => { expect(first('002715')).toBe('nothing'); });
  test('in no short word', () => { expect(first('lamp')).toBe('nothing'); });
});

describe('nonsense answers nothing', () => {
  test.each(['asdfgh', 'qwerty', 'xyzzy', '你好世界', '量子计算机', '火星', 'sheep unicorn', '屠宰 火星', '!!!', '—', ' ', '', '@#￥%'])('%s', typed => { expect(codes(typed)).toEqual([]); });
  test('and nothing typed makes it fail', () => { fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 30 }), typed => { findHits(index, typed); }), { numRuns: 300 }); });
});

test('what was typed of a name finds it, whatever the part', () => {
  const names = index.entries.map(({ name }) => name);
  fc.assert(fc.property(fc.constantFrom(...names), fc.nat(), fc.integer({ min: 2, max: 6 }), (name, from, length) => {
    const part = name.slice(from % Math.max(1, name.length - 1)).slice(0, length);
    fc.pre(/^\p{Script=Han}{2,}$/u.test(part));
    expect(findHits(index, part).hits.map(each => each.name)).toContain(name);
  }));
});

test('typing on never brings what was not there before, while it is sure', () => {
  fc.assert(fc.property(fc.constantFrom('屠宰分割', 'tuzaifenge', 'shearling', 'mutton', '食品产业园'), text => {
    let before: ReadonlySet<string> | undefined;
    for (let length = 2; length <= text.length; length++) {
      const now = codes(text.slice(0, length));
      if (before !== undefined) expect(now.filter(code => !before?.has(code))).toEqual([]);
      before = new Set(now);
    }
  }));
});

test('internal rows are found in the internal edition alone', () => {
  const own: County = { ...county, links: [...county.links ?? [], { code: 'SEC', name: '秘密环节', product: '密', public: '否' }], companies: [...county.companies ?? [], { code: 'T-9', name: '密访公司', role: '目标', public: '' }] };
  const of = (audience: 'public' | 'internal') => JSON.stringify(packFind(listFind(atlasOf(own, audience))));
  expect([/秘密环节|密访公司|T-9/.test(of('public')), /秘密环节/.test(of('internal')), /密访公司/.test(of('internal'))]).toEqual([false, true, true]);
  expect(of('public')).toBe(JSON.stringify(packFind(listFind(atlasOf(county)))));
});

test('a name that begins with the county’s is found as if it did not', () => {
  const own = indexOf({ site: [{ item: '县名', value: '棠川县' }, { item: '数据截至', value: '2026-09-30' }], parks: [{ code: 'P', name: '棠川食品园' }], links: [{ code: 'K', name: '甲', product: '乙' }], projects: [{ code: 'R', name: '食品园扩建', link: 'K' }] });
  expect(['食品园', 'shipinyuan', '棠川食品园'].map(typed => findHits(own, typed).hits[0]?.code)).toEqual(['P', 'P', 'P']);
});
