// Small pure helpers on text that several checks share.

import { missingWords } from '../schema/cell-words.ts';

/** What NFKC leaves as it is: plain signs and the characters of everyday Chinese. */
const settled = /^[ -~\u4e00-\u9fff、。《》「」“”]*$/;

/** Full-width letters, digits and brackets become plain ones; white space and zero-width marks at the ends go. */
export function tidy(text: string): string {
  return settled.test(text) ? text.trim() : text.normalize('NFKC').replace(/[\u200b\u200c\u200d\u2060\ufeff]/g, '').trim();
}

const missing: ReadonlySet<string> = new Set(missingWords);

/** Whether a cell only says that nothing is known. */
export function isMissingWord(text: string): boolean {
  return missing.has(text.toLowerCase());
}

/** Edit distance of two short texts, bounded: more than `most` counts as `most + 1`. */
export function editDistance(a: string, b: string, most = 3): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const current = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = (previous[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      current.push(Math.min(change, (previous[j] ?? 0) + 1, (current[j - 1] ?? 0) + 1));
    }
    previous = current;
  }
  return Math.min(previous[b.length] ?? 0, most + 1);
}

/** The candidate nearest to what was written, if it is near enough to be meant. */
export function nearest(written: string, candidates: Iterable<string>): string | undefined {
  // No code or word is as long, and every candidate would be looked for in it.
  if (written.length > 200) return undefined;
  const most = written.length <= 2 ? 1 : written.length <= 5 ? 2 : 3;
  let best: string | undefined;
  let least = Math.min(most, written.length - 1) + 1;
  for (const candidate of candidates) {
    const contains = written.length >= 2 && (candidate.includes(written) || written.includes(candidate)) && candidate.length >= 2;
    const distance = contains ? Math.min(1, Math.abs(candidate.length - written.length)) : editDistance(written.toLowerCase(), candidate.toLowerCase(), most);
    if (distance < least) { least = distance; best = candidate; }
  }
  return best;
}
