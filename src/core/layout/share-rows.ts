// Shares the lines of a column among its lists, so that a sheet is never longer than its paper. What is left out is counted, never dropped.

export interface ListWish {
  /** Lines that each item takes, in order. */
  readonly lines: readonly number[];
  /** Items that are shown whatever else there is. */
  readonly least: number;
  /** Items that are enough, however much room there is. */
  readonly most?: number;
}

/** Lines that a list takes with its first `count` items; one more says how many are left out. */
export function linesOf({ lines }: ListWish, count: number): number {
  return lines.slice(0, count).reduce((sum, line) => sum + line, 0) + (count < lines.length ? 1 : 0);
}

const total = (lists: readonly ListWish[], counts: readonly number[]): number => lists.reduce((sum, list, at) => sum + linesOf(list, counts[at] ?? 0), 0);

/** Items of each list that fit into `room` lines together: the least of each, fewer of the last where even those are too many; then one more of each in turn. */
export function shareRows(room: number, lists: readonly ListWish[]): readonly number[] {
  let counts: readonly number[] = lists.map(({ lines, least }) => Math.min(least, lines.length));
  while (total(lists, counts) > room && counts.some(count => count > 0)) {
    const last = counts.findLastIndex(count => count > 0 && count === Math.max(...counts));
    counts = counts.map((count, at) => (at === last ? count - 1 : count));
  }
  const raised = (at: number, count: number): readonly number[] => counts.map((old, place) => (place === at ? count : old));
  for (let grown = true; grown;) {
    grown = false;
    lists.forEach(({ lines, most = lines.length }, at) => {
      const count = counts[at] ?? 0;
      // the line that counts the rest may be worth as much as the last item
      const next = [count + 1, Math.min(most, lines.length)].find(each => each > count && each <= Math.min(most, lines.length) && total(lists, raised(at, each)) <= room);
      if (next !== undefined) { counts = raised(at, next); grown = true; }
    });
  }
  return counts;
}
