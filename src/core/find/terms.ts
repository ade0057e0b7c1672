// A text → the terms that it is found by, and what was typed → the terms that are looked for.

import type { Sounds } from './sounds.ts';

const runs = /(\p{Script=Han}+)|([\p{Script=Latin}\p{N}]+(?:[-.\/][\p{Script=Latin}\p{N}]+)*)/gu;
/** Small words that say nothing. */
const idle = new Set(['a', 'an', 'and', 'at', 'by', 'for', 'from', 'in', 'of', 'on', 'or', 'the', 'to', 'with']);

/** Full width becomes half, capitals small, accents and apostrophes go; ü is typed v. */
export const plain = (text: string): string => text.normalize('NFKC').toLowerCase().replace(/['’]/g, '').replaceAll('ü', 'v').normalize('NFD').replace(/\p{Mn}/gu, '').normalize('NFC');

export type Term = readonly [kind: 'han' | 'latin', text: string];

/** Runs of Chinese as they stand; other words apart at hyphens, but for codes: P-YR-01 stays in one piece, pyr01. */
export function wordsIn(text: string): readonly Term[] {
  return [...plain(text).matchAll(runs)].flatMap(([, han, other = '']): readonly Term[] => {
    if (han !== undefined) return [['han', han]];
    const parts = other.split(/[-.\/]/);
    return (parts.length > 1 && /\d/.test(other) ? [parts.join('')] : parts).map((part): Term => ['latin', part]);
  });
}

/** 羊肉卷 → 羊肉 肉卷 卷: pairs, and the last character for itself, so that one alone is found too. */
export function pairsOf(run: string): readonly string[] {
  const signs = [...run];
  return signs.map((sign, place) => `${sign}${signs[place + 1] ?? ''}`);
}

/** Terms that a text is indexed under. A hyphenated word is found joined and apart. */
export function textTerms(text: string): readonly string[] {
  const terms = new Set<string>();
  for (const [, han, other = ''] of plain(text).matchAll(runs)) {
    if (han !== undefined) pairsOf(han).forEach(pair => terms.add(pair));
    else if (!/[-.\/]/.test(other)) terms.add(other);
    else [other.replace(/[-.\/]/g, ''), ...other.split(/[-.\/]/)].forEach(word => terms.add(word));
  }
  for (const word of idle) terms.delete(word);
  return [...terms];
}

/** Syllables of the Chinese in a text, run by run: 白条羊、羊肉 → [bai tiao yang] [yang rou]. `own`: its syllables in order, where they are not the usual ones. */
export function syllablesIn(sounds: Sounds, text: string, own?: readonly string[]): readonly (readonly string[])[] {
  let at = 0;
  return wordsIn(text).flatMap(([kind, run]) => (kind === 'han' ? [[...run].flatMap(sign => own?.[at++] ?? sounds.get(sign) ?? [])] : []));
}

/** tu zai fen ge → tuzaifenge zaifenge fenge ge. */
export const soundTerms = (parts: readonly string[]): readonly string[] => parts.map((_, from) => parts.slice(from).join(''));
/** tu zai fen ge → tzfg zfg fg. */
export const initialTerms = (parts: readonly string[]): readonly string[] => soundTerms(parts.map(part => part[0] ?? '')).filter(term => term.length > 1);

/** What was typed, word by word, all of which are wanted; small words count only where nothing else was typed. */
export function typedWords(typed: string): readonly Term[] {
  const all = wordsIn(typed);
  const said = all.filter(([, word]) => !idle.has(word));
  return [...new Map((said.length > 0 ? said : all).map(term => [term[1], term])).values()];
}

/** A text without blanks and marks, as it is compared whole. */
export const compact = (text: string): string => plain(text).replace(/[^\p{L}\p{N}]+/gu, '');
