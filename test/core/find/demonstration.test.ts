// Forty searches on the demonstration county, and the hit that must come first; by Chinese, pinyin, initials and English, with slips, by codes and numbers.
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { listFind } from '../../../src/build/list-find.ts';
import { loadSite } from '../../../src/build/load-site.ts';
import { findKinds } from '../../../src/core/find/find-entry.ts';
import { exampleSearches } from '../../../src/core/find/example-searches.ts';
import { findHits } from '../../../src/core/find/find-hits.ts';
import { makeIndex } from '../../../src/core/find/find-index.ts';
import { packFind } from '../../../src/core/find/pack-find.ts';

const { atlas } = await loadSite();
const data = listFind(atlas);
const index = makeIndex(data);

/** What is typed, and code of the first hit. */
const searches: readonly (readonly [typed: string, kind: string, code: string])[] = [
  ['肉羊', 'chain', 'YR'], ['rouyang', 'chain', 'YR'], ['ry', 'chain', 'YR'], ['mutton', 'chain', 'YR'], ['sheep', 'chain', 'YR'],
  ['xsym', 'chain', 'YM'], ['fresh corn', 'chain', 'YM'], ['dianzixinxi', 'chain', 'DZ'], ['elecronics', 'chain', 'DZ'], ['logistics', 'chain', 'WL'],
  ['study tours', 'chain', 'YX'], ['屠宰分割', 'link', 'YR12'], ['tuzaifenge', 'link', 'YR12'], ['tzfg', 'link', 'YR12'], ['slaughter dressing', 'link', 'YR12'],
  ['屠载分割', 'link', 'YR12'], ['slaughtr', 'link', 'YR12'], ['有机肥', 'link', 'YR30'], ['sheep casings', 'link', 'YR15'], ['lick blocks', 'link', 'YR03'],
  ['预混料', 'link', 'YR03'], ['冷链', 'link', 'WL11'], ['coldchain', 'link', 'WL11'], ['牧原', 'target', 'T-SZ-11'], ['muyuan', 'target', 'T-SZ-11'],
  ['002714', 'target', 'T-SZ-11'], ['bright meat', 'target', 'T-YR-05'], ['塬上羊肉', 'local', 'L-YR-01'], ['yuanshang', 'local', 'L-YR-01'], ['beiyuan breeding', 'local', 'L-YR-02'],
  ['食品产业园', 'park', 'SPY'], ['spcyy', 'park', 'SPY'], ['food industry park', 'park', 'SPY'], ['开发区', 'park', 'KFQ'], ['A-10', 'parcel', 'A-10'],
  ['c03', 'parcel', 'C-03'], ['P-YR-01', 'project', 'P-YR-01'], ['种羊核心场', 'project', 'P-YR-01'], ['biaozhundi', 'policy', 'ZC-03'], ['first-year rent', 'policy', 'ZC-01'],
  ['租金减免', 'policy', 'ZC-01'], ['〔2025〕12号', 'policy', 'ZC-01'],
];

test('there are forty and more, of every kind', () => {
  expect(searches.length).toBeGreaterThanOrEqual(40);
  expect([...new Set(searches.map(([, kind]) => kind))].sort()).toEqual([...findKinds].sort());
});

describe('what must come first, comes first', () => {
  test.each(searches)('%s: %s %s', (typed, kind, code) => {
    const { hits } = findHits(index, typed);
    expect(hits.slice(0, 3).map(hit => `${hit.kind} ${hit.code}`)[0]).toBe(`${kind} ${code}`);
  });
});

describe('nonsense answers nothing', () => {
  test.each(['asdfgh', 'qwerty', 'xyzzy', 'lorem ipsum', 'blockchain casino', '你好世界', '量子计算机', '火星', '比特币', '飞机场', '海底捞月', '999999', '???', 'P-XX-99'])('%s', typed => { expect(findHits(index, typed).hits).toEqual([]); });
});

test('every entry is found first, or among the first, by its own name and by its own code', () => {
  const missed = index.entries.flatMap(({ kind, code, name, nameEn }) => [name, code, ...(nameEn === undefined ? [] : [nameEn])]
    .filter(typed => !findHits(index, typed).hits.slice(0, 12).some(hit => hit.kind === kind && hit.code === code)).map(typed => `${code}: ${typed}`));
  expect(missed).toEqual([]);
});

test('the examples of both languages find what they are made of', () => {
  for (const english of [false, true]) for (const typed of exampleSearches(index, english)) expect(findHits(index, typed).sure && findHits(index, typed).hits.length > 0, typed).toBe(true);
  expect([exampleSearches(index, false).length, exampleSearches(index, true).length]).toEqual([4, 4]);
});

test('the index of the demonstration county is 60 kB at most, gzipped', () => { expect(gzipSync(JSON.stringify(packFind(data))).length).toBeLessThanOrEqual(60_000); });
