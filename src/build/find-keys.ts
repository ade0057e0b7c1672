// What a Chinese name is found by: full pinyin and initials. Made at build, so that no dictionary travels to the browser.

import { pinyin } from 'pinyin-pro';

/** 屠宰分割 → tu zai fen ge. What is not Chinese stays in one piece. */
export const syllablesOf = (name: string): readonly string[] => pinyin(name, { toneType: 'none', type: 'array', nonZh: 'consecutive' });

/** 屠宰分割 → "tuzaifenge tzfg". */
export function findKeys(name: string): string {
  const parts = syllablesOf(name);
  return `${parts.join('').replace(/\s+/g, '')} ${parts.map(part => part[0] ?? '').join('')}`.toLowerCase();
}
