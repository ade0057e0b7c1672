import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { listFind } from '../../../src/build/list-find.ts';
import { pathOf, type FindEntry } from '../../../src/core/find/find-entry.ts';
import { listGazetteer } from '../../../src/core/find/gazetteer.ts';
import { groupHits } from '../../../src/core/find/group-hits.ts';
import { packFind, unpackFind } from '../../../src/core/find/pack-find.ts';
import { countSlips } from '../../../src/core/find/slips.ts';
import { countSounds, oddReading, packSounds, unpackSounds } from '../../../src/core/find/sounds.ts';
import { initialTerms, soundTerms, textTerms, typedWords } from '../../../src/core/find/terms.ts';
import { atlasOf } from '../../support/county.ts';

describe('terms', () => {
  test('of Chinese are pairs, and the last character', () => { expect(textTerms('羊肉卷、骨')).toEqual(['羊肉', '肉卷', '卷', '骨']); });
  test('of English are words, small ones left out; hyphenated ones joined as well', () => { expect(textTerms('Grant for cold-chain Xi’an')).toEqual(['grant', 'coldchain', 'cold', 'chain', 'xian']); });
  test('of codes are the whole and its parts', () => { expect(textTerms('P-YR-01')).toEqual(['pyr01', 'p', 'yr', '01']); });
  test('of sounds begin at every syllable', () => { expect([soundTerms(['tu', 'zai', 'fen']), initialTerms(['tu', 'zai', 'fen'])]).toEqual([['tuzaifen', 'zaifen', 'fen'], ['tzf', 'zf']]); });
  test('typed keep a small word only where it is all there is', () => { expect([typedWords('the sheep'), typedWords('the')].map(words => words.map(([, word]) => word))).toEqual([['sheep'], ['the']]); });
});

describe('slips', () => {
  test('are counted to the beginning of a word, a swap as one', () => { expect([['slaughtr', 'slaughter'], ['tuzaifneg', 'tuzaifengeji'], ['abcde', 'abcdef'], ['axcye', 'abcde']].map(([word = '', term = '']) => countSlips(word, term, 2))).toEqual([1, 1, 0, 2]); });
  test('are never in the first letter', () => { expect(countSlips('blaughter', 'slaughter', 2)).toBe(3); });
  const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'd'), minLength: 1, maxLength: 9 });
  test('are none for any beginning of a word', () => { fc.assert(fc.property(word, word, (start, rest) => { expect(countSlips(start, start + rest, 2)).toBe(0); })); });
  test('are one at most for one letter left out, and never more than one over the limit', () => {
    fc.assert(fc.property(word, fc.nat(), (term, at) => {
      fc.pre(term.length > 1);
      const place = 1 + at % (term.length - 1);
      expect(countSlips(term.slice(0, place) + term.slice(place + 1), term, 2)).toBeLessThanOrEqual(1);
    }));
    fc.assert(fc.property(word, word, (one, other) => { expect(countSlips(one, other, 1)).toBeLessThanOrEqual(2); }));
  });
});

describe('sounds', () => {
  const readings: readonly (readonly [string, readonly string[]])[] = [['重庆', ['chong', 'qing']], ['重工', ['zhong', 'gong']], ['重型', ['zhong', 'xing']], ['铝 A 厂', ['lü', ' A ', 'chang']]];
  const sounds = countSounds(readings);
  test('are those that a character has most often; ü is written v', () => { expect([sounds.get('重'), sounds.get('铝'), sounds.get('厂')]).toEqual(['zhong', 'lv', 'chang']); });
  test('of a name that reads otherwise are kept whole', () => { expect([oddReading(sounds, '重庆', ['chong', 'qing']), oddReading(sounds, '重工', ['zhong', 'gong'])]).toEqual([['chong', 'qing'], undefined]); });
  test('come through packing', () => { expect(new Map([...unpackSounds(packSounds(sounds))].sort())).toEqual(new Map([...sounds].sort())); });
  test('of a reading that does not fit its name say nothing', () => { expect(countSounds([['重庆', ['chong']]]).size).toBe(0); });
});

const county = {
  chains: [{ code: 'C', name: '肉羊', nameEn: 'Mutton sheep' }], links: [{ code: 'K', name: '屠宰', product: '羊' }, { code: 'B', name: '冰袋', nameEn: 'Zip bags', product: '袋' }],
  companies: [{ code: 'L', name: '甲厂' }, { code: 'M', name: '乙厂' }, { code: 'T', name: '丙厂', role: '目标', city: '洛阳' }], capacities: [{ company: 'L', link: 'K', capacity: 1 }],
  parks: [{ code: 'P', name: '食品园' }], parcels: [{ code: 'A-10' }, { code: 'A-2' }], projects: [{ code: 'R', name: '扩建', link: 'K' }], policies: [{ code: 'Z', name: '补助' }],
};
const data = listFind(atlasOf(county));

test('what travels comes out as it went in', () => { const out = unpackFind(JSON.parse(JSON.stringify(packFind(data)))); expect(packFind(out)).toEqual(packFind(data)); expect(out.entries.map(entry => entry.name)).toEqual(data.entries.map(entry => entry.name)); });

test('every entry leads to the thing itself; a firm in no link, to the gazetteer', () => {
  expect(Object.fromEntries(data.entries.map(entry => [entry.code, pathOf(entry)]))).toEqual({
    C: 'chains/C/', K: 'chains/C/#K', B: 'chains/C/#B', L: 'chains/C/?company=L#K', M: 'find/#local-M', T: 'targets/#T', P: 'parks/P/',
    'A-10': 'parks/P/?parcel=A-10#parcel-A-10', 'A-2': 'parks/P/?parcel=A-2#parcel-A-2', R: 'sheets/projects/R/', Z: 'policies/#Z',
  });
});
test('a code that an address cannot hold is written so that it can', () => { expect(pathOf({ kind: 'link', code: 'a b/#?', name: '', chain: 'ü' })).toBe('chains/%C3%BC/#a%20b%2F%23%3F'); });

describe('the gazetteer', () => {
  const letters = (english: boolean, kind: string) => listGazetteer(data, english).find(part => part.kind === kind)?.letters.map(({ letter, entries }) => `${letter} ${entries.map(({ code }) => code).join(' ')}`);
  test('goes by pinyin, and in English by English names where there are any', () => { expect([letters(false, 'link'), letters(true, 'link')]).toEqual([['B B', 'T K'], ['T K', 'Z B']]); });
  test('has parcels by number', () => { expect(letters(false, 'parcel')).toEqual(['A A-2 A-10']); });
  test('has every entry once', () => { expect(listGazetteer(data, true).flatMap(part => part.letters.flatMap(({ entries }) => entries.map(({ code }) => code))).sort()).toEqual(data.entries.map(({ code }) => code).sort()); });
});

describe('a list of hits', () => {
  const hits = [...'aaaaaabbcd'].map((kind, at): FindEntry => ({ kind: kind === 'a' ? 'link' : kind === 'b' ? 'project' : kind === 'c' ? 'park' : 'policy', code: `${kind}${at}`, name: '' }));
  const codes = (...more: readonly number[]) => groupHits(hits, ...more as [number, number]).map(({ code }) => code);
  test('goes kind by kind, that of the best first, none crowding out the rest', () => { expect(codes(7, 3)).toEqual(['a0', 'a1', 'a2', 'b6', 'b7', 'c8', 'd9']); });
  test('fills what room there is', () => { expect(codes(9, 3)).toEqual(['a0', 'a1', 'a2', 'a3', 'a4', 'b6', 'b7', 'c8', 'd9']); });
});
