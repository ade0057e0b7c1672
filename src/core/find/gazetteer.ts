// The gazetteer: all entries by kind and, within a kind, by initial letter, as at the end of an atlas.

import type { FindEntry, FindKind } from './find-entry.ts';
import type { FindData } from './find-index.ts';
import { byKind } from './pack-find.ts';
import { plain, syllablesIn } from './terms.ts';

export interface Letter { readonly letter: string; readonly entries: readonly FindEntry[] }
export interface GazetteerPart { readonly kind: FindKind; readonly count: number; readonly letters: readonly Letter[] }

const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);

/** Parcels stand by code, as plans number them; all else by pinyin, or in English by its English name where it has one. */
function sortKey({ sounds, odd }: FindData, entry: FindEntry, place: number, english: boolean): string {
  if (entry.kind === 'parcel') return plain(entry.code).replace(/\d+/g, digits => digits.padStart(6, '0'));
  if (english && entry.nameEn !== undefined) return plain(entry.nameEn).replace(/^[^\p{L}\p{N}]+/u, '');
  const spoken = syllablesIn(sounds, entry.name, odd.get(place)).flat();
  return /^[^\p{Script=Han}]*[\p{Script=Latin}\p{N}]/u.test(entry.name) ? plain(entry.name).replace(/^[^\p{L}\p{N}]+/u, '') : spoken.join(' ');
}

/** Names that begin with no letter stand under #, first. */
const letterOf = (key: string): string => /^[a-z]/.exec(key)?.[0].toUpperCase() ?? '#';

export function listGazetteer(data: FindData, english: boolean): readonly GazetteerPart[] {
  const keys = new Map(data.entries.map((entry, place) => [entry, sortKey(data, entry, place, english)]));
  return byKind(data.entries).map(({ kind, entries }) => {
    const letters = new Map<string, FindEntry[]>();
    const sorted = [...entries].sort((a, b) => compare(keys.get(a) ?? '', keys.get(b) ?? '') || compare(a.name, b.name) || compare(a.code, b.code));
    for (const entry of sorted) { const letter = letterOf(keys.get(entry) ?? ''); letters.set(letter, [...letters.get(letter) ?? [], entry]); }
    return { kind, count: entries.length, letters: [...letters].map(([letter, own]) => ({ letter, entries: own })) };
  });
}
