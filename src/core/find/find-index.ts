// The index of everything that can be found: made in the browser from what travels, in a few dozen milliseconds.

import type { FindEntry } from './find-entry.ts';
import { type Lexicon, LexiconMaker } from './lexicon.ts';
import type { Sounds } from './sounds.ts';
import { compact, initialTerms, soundTerms, syllablesIn, textTerms } from './terms.ts';

/** What travels. */
export interface FindData {
  readonly entries: readonly FindEntry[];
  /** How the characters of their names sound. */
  readonly sounds: Sounds;
  /** By place: the syllables of a name that sounds otherwise. */
  readonly odd: ReadonlyMap<number, readonly string[]>;
  /** What the county calls itself, in Chinese and pinyin: half of its names begin so, and nobody types it. */
  readonly home: readonly string[];
}

export interface FindIndex extends FindData {
  /** Pairs of characters, words, pinyin from any syllable, codes. */
  readonly words: Lexicon;
  readonly initials: Lexicon;
  /** Pairs of neighbouring syllables, for characters that sound alike. */
  readonly spoken: Lexicon;
  /** Of each entry, without blanks: name, English name, pinyin, initials and code; then the names without the county's. */
  readonly wholes: readonly (readonly string[])[];
}

/** How much a field says. */
const weights = { code: 6, name: 5, sound: 4, initials: 3, also: 1.5 } as const;

/** 屠宰分割 → "tu zai", "zai fen", "fen ge". */
export const spokenPairs = (parts: readonly string[]): readonly string[] => parts.slice(1).map((part, place) => `${parts[place]} ${part}`);

/** Makers of the three lexicons, and what one entry puts into them. */
class IndexMaker {
  readonly words = new LexiconMaker();
  readonly initials = new LexiconMaker();
  readonly spoken = new LexiconMaker();

  add({ sounds, odd }: FindData, { kind, code, name, nameEn, note, noteEn, also }: FindEntry, place: number): readonly string[] {
    const parts = syllablesIn(sounds, name, odd.get(place)).flat();
    const { code: ofCode, name: ofName, sound, initials, also: ofOthers } = weights;
    this.words.add(place, ofCode, [...textTerms(code), compact(code)]);
    this.words.add(place, ofName, textTerms(`${name} ${nameEn ?? ''}`));
    this.words.add(place, ofOthers, textTerms(`${note ?? ''} ${noteEn ?? ''} ${also ?? ''}`));
    this.#hear(place, parts, sound, initials);
    if (kind === 'link' && also !== undefined) for (const run of syllablesIn(sounds, also)) this.#hear(place, run, ofOthers, ofOthers);
    return [compact(name), compact(nameEn ?? ''), parts.join(''), parts.map(part => part[0] ?? '').join(''), compact(code)];
  }

  #hear(place: number, parts: readonly string[], sound: number, initials: number): void {
    this.words.add(place, sound, soundTerms(parts));
    this.initials.add(place, initials, initialTerms(parts));
    this.spoken.add(place, sound, spokenPairs(parts));
  }
}

/** Makes the index in steps of so many entries, so that a browser can do other things in between. */
export function* makeIndexBySteps(data: FindData, step: number): Generator<undefined, FindIndex> {
  const home = data.home.map(compact).filter(name => name !== '');
  const maker = new IndexMaker();
  const wholes: (readonly string[])[] = [];
  for (const [place, entry] of data.entries.entries()) {
    const names = maker.add(data, entry, place);
    const ours = names.slice(0, 3).flatMap(each => home.filter(own => each.startsWith(own) && each !== own).map(own => each.slice(own.length)));
    wholes.push([...names, ...ours]);
    if (place % step === step - 1) yield;
  }
  return { ...data, wholes, words: maker.words.make(), initials: maker.initials.make(), spoken: maker.spoken.make() };
}

export function makeIndex(data: FindData): FindIndex {
  const done = makeIndexBySteps(data, Infinity).next();
  if (done.done !== true) throw new Error('one step is all there is');
  return done.value;
}
