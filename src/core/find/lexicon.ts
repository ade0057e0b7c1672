// Terms in alphabetical order, each with the entries that hold it: looked up whole, by beginning, or nearly.

import { countSlips, forgiven } from './slips.ts';

/** Entries by number in rising order, each followed by the weight of its best field. */
type Posting = number[];
export interface Lexicon { readonly terms: readonly string[]; readonly postings: readonly (readonly number[])[] }
/** How well each entry answers a term: the weight of the field, less where the term is longer than what was typed. */
export type Answers = ReadonlyMap<number, number>;

export class LexiconMaker {
  readonly #postings = new Map<string, Posting>();
  /** Entries come in rising order. */
  add(entry: number, weight: number, terms: readonly string[]): void {
    for (const term of terms) {
      const posting = this.#postings.get(term);
      const last = posting === undefined ? 0 : posting.length - 2;
      if (posting === undefined) this.#postings.set(term, [entry, weight]);
      else if (posting[last] !== entry) posting.push(entry, weight);
      else if ((posting[last + 1] ?? 0) < weight) posting[last + 1] = weight;
    }
  }
  make(): Lexicon {
    const terms = [...this.#postings.keys()].sort();
    return { terms, postings: terms.map(term => this.#postings.get(term) ?? []) };
  }
}

/** Place of the first term that is not before `wanted`. */
function placeOf(terms: readonly string[], wanted: string): number {
  let [low, high] = [0, terms.length];
  while (low < high) { const middle = (low + high) >> 1; if ((terms[middle] ?? '') < wanted) low = middle + 1; else high = middle; }
  return low;
}

function gather(into: Map<number, number>, posting: readonly number[] = [], share: number): void {
  for (let at = 0; at < posting.length; at += 2) {
    const [entry = 0, weight = 0] = [posting[at], posting[at + 1]];
    if ((into.get(entry) ?? 0) < weight * share) into.set(entry, weight * share);
  }
}

/** Entries that hold the term, or one that begins with it. */
export function lookUp({ terms, postings }: Lexicon, wanted: string): Map<number, number> {
  const found = new Map<number, number>();
  for (let at = placeOf(terms, wanted); at < terms.length && (terms[at] ?? '').startsWith(wanted); at++) {
    gather(found, postings[at], terms[at] === wanted ? 1 : 0.5 + 0.4 * (wanted.length / (terms[at] ?? '').length));
  }
  return found;
}

/** Entries with a term that begins nearly so; none where the word is too short to be forgiven. */
export function lookNear({ terms, postings }: Lexicon, wanted: string): Map<number, number> {
  const found = new Map<number, number>();
  const most = forgiven(wanted);
  const first = wanted[0] ?? '';
  if (most === 0 || /\d/.test(wanted)) return found;
  for (let at = placeOf(terms, first); at < terms.length && (terms[at] ?? '').startsWith(first); at++) {
    const slips = countSlips(wanted, terms[at] ?? '', most);
    if (slips <= most) gather(found, postings[at], 0.5 / (1 + slips));
  }
  return found;
}
