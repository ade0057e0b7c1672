// Typing mistakes: whether a word is the beginning of another but for a letter or two.

/** How many letters a word may have wrong: none while it is short. */
export const forgiven = (word: string): number => (word.length >= 9 ? 2 : word.length >= 5 ? 1 : 0);

/**
 * Letters to change, put in, leave out or swap with their neighbour so that `word` begins `term`; `most + 1` where it is more.
 * The first letter is never wrong: that keeps nonsense out.
 */
export function countSlips(word: string, term: string, most: number): number {
  const over = most + 1;
  if (word[0] !== term[0] || term.length < word.length - most) return over;
  const width = Math.min(term.length, word.length + most);
  let [before, row]: [number[], number[]] = [[], Array.from({ length: width + 1 }, (_, at) => at)];
  for (let at = 1; at <= word.length; at++) {
    const next = [at];
    let least = at;
    for (let to = 1; to <= width; to++) {
      let cost = Math.min((row[to] ?? over) + 1, (next[to - 1] ?? over) + 1, (row[to - 1] ?? over) + (word[at - 1] === term[to - 1] ? 0 : 1));
      if (at > 1 && to > 1 && word[at - 1] === term[to - 2] && word[at - 2] === term[to - 1]) cost = Math.min(cost, (before[to - 2] ?? over) + 1);
      next.push(cost);
      least = Math.min(least, cost);
    }
    if (least > most) return over;
    [before, row] = [row, next];
  }
  return Math.min(over, ...row);
}
