// Isotonic regression: the non-decreasing positions nearest to wished ones (pool adjacent violators).

/** Where one item would like to be, and how much. */
export interface Wish {
  readonly at: number;
  readonly weight: number;
}

/** What a pool of wishes agrees on: their weighted mean, or their weighted median, which leaves some flow exactly straight. */
export type Middle = 'mean' | 'median';

/** `sorted` by place, for medians alone; `sum` is that of place × weight. */
interface Pool {
  readonly sorted: readonly Wish[];
  readonly sum: number;
  readonly weight: number;
  readonly count: number;
  readonly value: number;
}

/**
 * At least one wish an item, items in order. Returns one value an item, non-decreasing, from `low` to `high`.
 */
export function fitMonotone(wishes: readonly (readonly Wish[])[], middle: Middle, low: number, high: number): readonly number[] {
  const pools: Pool[] = [];
  const medians = middle === 'median';
  for (const own of wishes) {
    let pool = medians ? poolOf(sortWishes(own), 1) : meanPool(own);
    for (let last = pools.at(-1); last && last.value >= pool.value; last = pools.at(-1)) {
      pools.pop();
      pool = medians ? poolOf(mergeWishes(last.sorted, pool.sorted), last.count + pool.count) : joinMeans(last, pool);
    }
    pools.push(pool);
  }
  const values: number[] = [];
  for (const { count, value } of pools) {
    const kept = Math.max(low, Math.min(high, value));
    for (let i = 0; i < count; i++) values.push(kept);
  }
  return values;
}

function meanPool(wishes: readonly Wish[]): Pool {
  let sum = 0;
  let weight = 0;
  for (const wish of wishes) { sum += wish.at * wish.weight; weight += wish.weight; }
  return { sorted: [], sum, weight, count: 1, value: sum / weight };
}

function joinMeans(p: Pool, q: Pool): Pool {
  const sum = p.sum + q.sum;
  const weight = p.weight + q.weight;
  return { sorted: [], sum, weight, count: p.count + q.count, value: sum / weight };
}

function poolOf(sorted: readonly Wish[], count: number): Pool {
  return { sorted, sum: 0, weight: 0, count, value: medianOf(sorted) };
}

/** Few wishes an item: they are put in place one by one. */
function sortWishes(wishes: readonly Wish[]): readonly Wish[] {
  if (wishes.length === 1) return wishes;
  const sorted: Wish[] = [];
  for (const wish of wishes) {
    let i = sorted.length;
    for (; i > 0 && sorted[i - 1]!.at > wish.at; i--) sorted[i] = sorted[i - 1]!;
    sorted[i] = wish;
  }
  return sorted;
}

function mergeWishes(p: readonly Wish[], q: readonly Wish[]): readonly Wish[] {
  const merged: Wish[] = [];
  for (let i = 0, k = 0; i < p.length || k < q.length;) {
    merged.push(k >= q.length || (i < p.length && p[i]!.at <= q[k]!.at) ? p[i++]! : q[k++]!);
  }
  return merged;
}

/** The weighted median of sorted wishes; half way between where two are as good. */
function medianOf(sorted: readonly Wish[]): number {
  if (sorted.length === 1) return sorted[0]!.at;
  let half = 0;
  for (const { weight } of sorted) half += weight / 2;
  let seen = 0;
  for (let i = 0; i < sorted.length; i++) {
    seen += sorted[i]!.weight;
    if (seen > half + 1e-9) return sorted[i]!.at;
    if (seen > half - 1e-9) return (sorted[i]!.at + (sorted[i + 1] ?? sorted[i]!).at) / 2;
  }
  return sorted.at(-1)!.at;
}
