// Everything of this edition that can be found, with how the names sound. Made at build, where the dictionary of pinyin is.

import { byKind } from '../core/find/pack-find.ts';
import { listEntries } from '../core/find/list-entries.ts';
import type { FindData } from '../core/find/find-index.ts';
import { asTyped, countSounds, oddReading } from '../core/find/sounds.ts';
import type { Atlas } from '../core/model/atlas.ts';
import { syllablesOf } from './find-keys.ts';
import { romanisePlace } from './romanise-place.ts';

/** A township is called by its name alone. */
const placeEn = (name: string): string => romanisePlace(name.replace(/(?<=..)[镇乡]$/u, ''));

/** Entries of one kind stand together. */
export function listFind(atlas: Atlas): FindData {
  const entries = byKind(listEntries(atlas, placeEn)).flatMap(group => group.entries);
  const readings = entries.map(({ name }): [string, readonly string[]] => [name, syllablesOf(name)]);
  const others = entries.flatMap(({ kind, also }): [string, readonly string[]][] => (kind === 'link' && also !== undefined ? [[also, syllablesOf(also)]] : []));
  const sounds = countSounds([...readings, ...others]);
  const stem = (atlas.settings.county ?? '').replace(/(?<=..)(?:自治县|县|市|区|旗)$/u, '');
  const spoken = syllablesOf(stem).map(asTyped);
  const home = [...new Set([stem, spoken.join('')])].filter(name => name !== '');
  return { home, entries, sounds, odd: new Map(readings.flatMap(([name, syllables], place): [number, readonly string[]][] => { const odd = oddReading(sounds, name, syllables); return odd === undefined ? [] : [[place, odd]]; })) };
}
