// How Chinese characters sound: a table small enough to travel, so that pinyin, initials and homophones are found without a dictionary.

/** A character's usual syllable, without tone; ü is written v, as it is typed. */
export type Sounds = ReadonlyMap<string, string>;

/** Each character's most common reading among the names. `readings`: a name and its syllables, one a character and one a run of anything else. */
export function countSounds(readings: readonly (readonly [name: string, syllables: readonly string[]])[]): Sounds {
  const counts = new Map<string, Map<string, number>>();
  for (const [name, syllables] of readings) {
    const spoken = pairUp(name, syllables);
    for (const [sign, syllable] of spoken) {
      const own = counts.get(sign) ?? new Map<string, number>();
      counts.set(sign, own.set(syllable, (own.get(syllable) ?? 0) + 1));
    }
  }
  const best = (own: ReadonlyMap<string, number>): string => [...own].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]?.[0] ?? '';
  return new Map([...counts].map(([sign, own]) => [sign, best(own)]));
}

/** Characters of a name with their syllables; what is no Chinese character is left out, and a reading that does not fit its name says nothing. */
function pairUp(name: string, syllables: readonly string[]): readonly (readonly [string, string])[] {
  const parts = [...name.matchAll(/(\p{Script=Han})|[^\p{Script=Han}]+/gu)];
  if (parts.length !== syllables.length) return [];
  return parts.flatMap(([, sign], place) => (sign === undefined ? [] : [[sign, asTyped(syllables[place] ?? '')] as const])).filter(([, syllable]) => /^[a-z]+$/.test(syllable));
}

export const asTyped = (syllable: string): string => syllable.toLowerCase().replaceAll('ü', 'v');

/** A name's own readings where they are not the usual ones, as the whole list of its characters' syllables; else undefined. */
export function oddReading(sounds: Sounds, name: string, syllables: readonly string[]): readonly string[] | undefined {
  const spoken = pairUp(name, syllables);
  return spoken.some(([sign, syllable]) => sounds.get(sign) !== syllable) ? spoken.map(([, syllable]) => syllable) : undefined;
}

/** "tu屠土 zai宰": one group a syllable, in alphabetical order. */
export function packSounds(sounds: Sounds): string {
  const groups = new Map<string, string>();
  for (const [sign, syllable] of [...sounds].sort((a, b) => (a[0] < b[0] ? -1 : 1))) groups.set(syllable, `${groups.get(syllable) ?? ''}${sign}`);
  return [...groups].sort((a, b) => (a[0] < b[0] ? -1 : 1)).map(([syllable, signs]) => `${syllable}${signs}`).join(' ');
}

export function unpackSounds(text: string): Sounds {
  return new Map(text.split(' ').flatMap(group => {
    const syllable = /^[a-z]*/.exec(group)?.[0] ?? '';
    return [...group.slice(syllable.length)].map((sign): [string, string] => [sign, syllable]);
  }));
}
