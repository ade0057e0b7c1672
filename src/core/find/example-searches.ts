// A few things to type, taken from what there is: a name, initials, pinyin, English.

import type { FindIndex } from './find-index.ts';

/** Up to four, of different things; what the page's own language reads comes first. */
export function exampleSearches({ entries, wholes }: FindIndex, english: boolean): readonly string[] {
  const chain = entries.find(({ kind }) => kind === 'chain');
  // Four characters: long enough to be found at once, short enough to be typed.
  const links = entries.flatMap(({ kind, name, nameEn, chain: own }, place) => (kind === 'link' && /^\p{Script=Han}{4}$/u.test(name) ? [{ own, nameEn, whole: wholes[place] ?? [] }] : []));
  const [first, second, third] = [...new Map(links.map(link => [link.own, link])).values()];
  const [chinese, translated] = [[chain?.name, first?.whole[3], second?.whole[2]], [third?.nameEn, chain?.nameEn]];
  const texts = english ? [...translated, ...chinese] : [...chinese, ...translated.slice(0, 1)];
  return [...new Set(texts.filter(text => text !== undefined && text !== ''))].slice(0, 4) as readonly string[];
}
