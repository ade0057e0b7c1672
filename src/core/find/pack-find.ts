// What the search box is given, as JSON: columns instead of entries, so that it travels small.

import { findKinds, type FindEntry, type FindKind } from './find-entry.ts';
import type { FindData } from './find-index.ts';
import { packSounds, unpackSounds } from './sounds.ts';

const optional = ['nameEn', 'chain', 'at', 'note', 'noteEn', 'also'] as const;

export interface PackedFind {
  readonly home: readonly string[];
  readonly sounds: string;
  /** How many entries of each kind, which stand together. */
  readonly kinds: readonly (readonly [FindKind, number])[];
  readonly code: readonly string[];
  readonly name: readonly string[];
  /** An absent text is 0. */
  readonly more: Readonly<Record<(typeof optional)[number], readonly (string | 0)[]>>;
  /** By place: the syllables of a name that sounds otherwise than its characters usually do. */
  readonly odd: readonly (readonly [number, string])[];
}

/** Entries of one kind must stand together. */
export function packFind({ entries, sounds, odd, home }: FindData): PackedFind {
  return {
    home, sounds: packSounds(sounds),
    kinds: [...new Set(entries.map(({ kind }) => kind))].map(kind => [kind, entries.filter(entry => entry.kind === kind).length]),
    code: entries.map(({ code }) => code), name: entries.map(({ name }) => name),
    more: Object.fromEntries(optional.map(key => [key, entries.map(entry => entry[key] ?? 0)])) as Record<(typeof optional)[number], (string | 0)[]>,
    odd: [...odd].map(([place, parts]) => [place, parts.join(' ')]),
  };
}

export function unpackFind({ home, sounds, kinds, code, name, more, odd }: PackedFind): FindData {
  const kindOf = kinds.flatMap(([kind, count]) => Array.from({ length: count }, () => kind));
  const entries = kindOf.map((kind, at): FindEntry => ({
    kind, code: code[at] ?? '', name: name[at] ?? '',
    ...Object.fromEntries(optional.flatMap(key => { const text = more[key][at]; return typeof text === 'string' ? [[key, text]] : []; })),
  }));
  return { home, entries, sounds: unpackSounds(sounds), odd: new Map(odd.map(([place, parts]) => [place, parts.split(' ')])) };
}

/** Kinds in their order, with the entries of each; kinds that have none are left out. */
export function byKind(entries: readonly FindEntry[]): readonly { readonly kind: FindKind; readonly entries: readonly FindEntry[] }[] {
  return findKinds.map(kind => ({ kind, entries: entries.filter(entry => entry.kind === kind) })).filter(group => group.entries.length > 0);
}
