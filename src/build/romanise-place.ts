// A Chinese place's name as English readers know it: its own English name where it has one, else pinyin. Made at build.

import { pinyin } from 'pinyin-pro';
import { ownNames } from '../i18n/place-names.ts';

/** What a name may carry behind that English leaves out. */
const kinds = /(?<=..)(?:市|省|县|区|(?:壮族|回族|维吾尔)?自治区|自治州|地区|盟)$/u;

/** 西安 → Xi'an, 呼和浩特 → Hohhot. A name without Chinese characters stays as it is. */
export function romanisePlace(name: string): string {
  if (!/\p{Script=Han}/u.test(name)) return name;
  const short = name.replace(kinds, '');
  const own = ownNames[name] ?? ownNames[short];
  if (own !== undefined) return own;
  const syllables = pinyin(short, { toneType: 'none', type: 'array', nonZh: 'consecutive' });
  const word = syllables.map((syllable, index) => (index > 0 && /^[aeo]/.test(syllable) ? `'${syllable}` : syllable)).join('');
  return word.charAt(0).toUpperCase() + word.slice(1);
}
