// What was typed → hits, the best first. All that was typed must be found; only where nothing has it, what is nearest.

import type { FindEntry, FindKind } from './find-entry.ts';
import { spokenPairs, type FindIndex } from './find-index.ts';
import { lookNear, lookUp, type Answers } from './lexicon.ts';
import { compact, pairsOf, syllablesIn, typedWords, type Term } from './terms.ts';

export interface Hits { readonly hits: readonly FindEntry[]; /** All that was typed was found as it was typed. */ readonly sure: boolean }
export const noHits: Hits = { hits: [], sure: true };

/** A thing that holds many others comes before them. */
const standing: Readonly<Record<FindKind, number>> = { chain: 2, link: 1.25, park: 1.25, local: 1.1, target: 1.1, project: 1, parcel: 1, policy: 1 };
/** What was typed is in the text somewhere, begins it, is all of it. */
const closeness = { inside: 1.3, begins: 1.8, whole: 3 } as const;

/** Entries that all of them answer; what each says is added up, and says more the fewer answer it. */
function inAll(all: readonly Answers[], count: number): Map<number, number> {
  const [fewest, ...others] = [...all].sort((a, b) => a.size - b.size);
  const rarity = (answers: Answers): number => Math.log(1 + count / Math.max(1, answers.size));
  const found = new Map<number, number>();
  for (const [entry, score] of fewest ?? []) {
    let sum = score * rarity(fewest ?? new Map());
    for (const other of others) { const own = other.get(entry); sum = own === undefined ? NaN : sum + own * rarity(other); }
    if (!Number.isNaN(sum)) found.set(entry, sum);
  }
  return found;
}

function either(one: Answers, other: Answers): Map<number, number> {
  const both = new Map(one);
  for (const [entry, score] of other) if ((both.get(entry) ?? 0) < score) both.set(entry, score);
  return both;
}

/** How many signs of `run` stand in `text` in the same order. */
function sharedSigns(run: readonly string[], text: readonly string[]): number {
  let row = Array.from({ length: text.length + 1 }, () => 0);
  for (const sign of run) {
    const next = [0];
    text.forEach((each, at) => next.push(each === sign ? (row[at] ?? 0) + 1 : Math.max(next[at] ?? 0, row[at + 1] ?? 0)));
    row = next;
  }
  return row.at(-1) ?? 0;
}

/** Names that hold the characters close together and in order, with up to two others between; of four and more, one may be wrong. */
function scattered({ wholes }: FindIndex, run: string): Map<number, number> {
  const signs = [...run];
  const wanted = signs.length >= 4 ? signs.length - 1 : signs.length;
  const found = new Map<number, number>();
  if (signs.length < 2) return found;
  wholes.forEach(([name = ''], entry) => {
    if (signs.filter(sign => name.includes(sign)).length < wanted) return;
    const text = [...name];
    const best = Math.max(...text.map((_, from) => sharedSigns(signs, text.slice(from, from + signs.length + 2))));
    if (best >= wanted) found.set(entry, best / signs.length);
  });
  return found;
}

type Level = 'sure' | 'near' | 'scattered';

/** The entries that one typed word finds. */
function answer(index: FindIndex, [kind, word]: Term, level: Level): Answers {
  if (kind === 'latin') {
    const found = either(lookUp(index.words, word), word.length > 1 ? lookUp(index.initials, word) : new Map());
    return level === 'sure' || found.size > 0 ? found : lookNear(index.words, word);
  }
  const pairs = pairsOf(word);
  const found = inAll((pairs.length > 1 ? pairs.slice(0, -1) : pairs).map(pair => lookUp(index.words, pair)), index.entries.length);
  if (level === 'sure' || found.size > 0) return found;
  const parts = syllablesIn(index.sounds, word).flat();
  const alike = parts.length === pairs.length && parts.length > 1 ? inAll(spokenPairs(parts).map(pair => lookUp(index.spoken, pair)), index.entries.length) : new Map<number, number>();
  return level === 'near' || alike.size > 0 ? alike : scattered(index, word);
}

/** How close what was typed comes to a whole name, its English, pinyin, initials or code. */
function closenessOf(wholes: readonly string[], wanted: string): number {
  if (wholes.includes(wanted)) return closeness.whole;
  if (wholes.some(whole => whole.startsWith(wanted))) return closeness.begins;
  return wholes.some(whole => whole.includes(wanted)) ? closeness.inside : 1;
}

/** Nothing typed finds nothing, and so does what is nowhere. */
export function findHits(index: FindIndex, typed: string): Hits {
  const words = typedWords(typed);
  const wanted = compact(typed);
  if (words.length === 0) return noHits;
  for (const level of ['sure', 'near', 'scattered'] as const) {
    const found = inAll(words.map(word => answer(index, word, level)), index.entries.length);
    if (found.size === 0) continue;
    const ranked = [...found].map(([place, score]) => {
      const [entry, wholes = []] = [index.entries[place], index.wholes[place]];
      return { place, score: entry === undefined ? 0 : score * standing[entry.kind] * closenessOf(wholes, wanted) / (1 + 0.3 * Math.log1p(entry.name.length / 12)) };
    }).sort((a, b) => b.score - a.score || a.place - b.place);
    return { hits: ranked.flatMap(({ place }) => index.entries[place] ?? []), sure: level === 'sure' };
  }
  return noHits;
}
