// Isotonic regression: the non-decreasing positions nearest to wished ones (pool adjacent violators).

/** Where one item would like to be, and how much. */
export interface Wish {
  readonly at: number;
  readonly weight: number;
}

interface Pool { readonly wishes: readonly Wish[]; readonly count: number; readonly value: number }

/**
 * At least one wish an item, items in order. `middle` tells what a pool of wishes agrees on. Returns one value an item,
 * non-decreasing, from `low` to `high`.
 */
export function fitMonotone(
  wishes: readonly (readonly Wish[])[], middle: (wishes: readonly Wish[]) => number, low: number, high: number,
): readonly number[] {
  const pools: Pool[] = [];
  for (const own of wishes) {
    let pool: Pool = { wishes: own, count: 1, value: middle(own) };
    for (let last = pools.at(-1); last && last.value >= pool.value; last = pools.at(-1)) {
      pools.pop();
      const all = [...last.wishes, ...pool.wishes];
      pool = { wishes: all, count: last.count + pool.count, value: middle(all) };
    }
    pools.push(pool);
  }
  return pools.flatMap(({ count, value }) => new Array<number>(count).fill(Math.max(low, Math.min(high, value))));
}

/** The weighted mean. */
export function meanOf(wishes: readonly Wish[]): number {
  let sum = 0;
  let weight = 0;
  for (const wish of wishes) { sum += wish.at * wish.weight; weight += wish.weight; }
  return sum / weight;
}

/** The weighted median, which leaves some flow exactly straight; half way between where two are as good. */
export function medianOf(wishes: readonly Wish[]): number {
  if (wishes.length === 1) return wishes[0]!.at;
  const sorted = [...wishes].sort((a, b) => a.at - b.at);
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
