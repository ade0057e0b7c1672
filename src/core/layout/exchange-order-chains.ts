// Chooses the order in which the chains stand, so that what passes between them has the shortest way: exact for seven, searched beyond.

import type { SortedExchange } from './exchange-sort.ts';

const exactUpTo = 7;

/** What one link sends to others: the chain it stands in, and how often it feeds each other chain. */
interface Sender { readonly at: number; readonly to: readonly (readonly [number, number])[] }

function sendersOf(graph: SortedExchange): readonly Sender[] {
  const indexOf = new Map(graph.chains.map((chain, index) => [chain.id, index]));
  const at = (box: string): number => indexOf.get(graph.boxOf.get(box)?.chain ?? '') ?? 0;
  const senders = new Map<string, Map<number, number>>();
  for (const flow of graph.flows) {
    const own = senders.get(flow.from) ?? new Map<number, number>();
    own.set(at(flow.to), (own.get(at(flow.to)) ?? 0) + 1);
    senders.set(flow.from, own);
  }
  return [...senders].map(([box, to]) => ({ at: at(box), to: [...to].sort((a, b) => a[0] - b[0]) }));
}

/** A chain passed over costs a line through its ground, once for each sender and side; distance counts a little besides. */
function costOf(seats: readonly number[], senders: readonly Sender[]): number {
  let cost = 0;
  for (const { at, to } of senders) {
    const seat = seats[at] ?? 0;
    let [left, right] = [0, 0];
    for (const [chain, count] of to) {
      const way = (seats[chain] ?? 0) - seat;
      if (way < 0) left = Math.max(left, -way - 1); else right = Math.max(right, way - 1);
      cost += Math.abs(way) * count;
    }
    cost += 4 * (left + right);
  }
  return cost;
}

const seatsOf = (order: readonly number[]): readonly number[] => {
  const seats = new Array<number>(order.length).fill(0);
  order.forEach((chain, seat) => { seats[chain] = seat; });
  return seats;
};

function* permutations(items: readonly number[]): Generator<readonly number[]> {
  if (items.length <= 1) { yield items; return; }
  for (const [index, first] of items.entries()) {
    for (const rest of permutations([...items.slice(0, index), ...items.slice(index + 1)])) yield [first, ...rest];
  }
}

/** Moves one chain at a time to its best place until none gains. */
function search(start: readonly number[], senders: readonly Sender[]): readonly number[] {
  let best = start;
  let least = costOf(seatsOf(best), senders);
  for (let gained = true; gained;) {
    gained = false;
    for (const chain of start) {
      for (let place = 0; place < start.length; place++) {
        const others = best.filter(each => each !== chain);
        const tried = [...others.slice(0, place), chain, ...others.slice(place)];
        const cost = costOf(seatsOf(tried), senders);
        if (cost < least) { [best, least, gained] = [tried, cost, true]; }
      }
    }
  }
  return best;
}

/** The best orders, best first, at most `most`; of an order and its mirror image only the one that begins as the atlas does. */
export function orderChains(graph: SortedExchange, most: number): readonly (readonly string[])[] {
  const senders = sendersOf(graph);
  const all = graph.chains.map((_, index) => index);
  // Chains that trade with nobody stand last, in the atlas's order, out of the others' way.
  const trading = new Set(senders.flatMap(sender => [sender.at, ...sender.to.map(([chain]) => chain)]));
  const [busy, idle] = [all.filter(chain => trading.has(chain)), all.filter(chain => !trading.has(chain))];
  const names = (order: readonly number[]): readonly string[] => [...order, ...idle].map(index => graph.chains[index]?.id ?? '');
  if (busy.length > exactUpTo) return [names(search(busy, senders))];
  const tried = [...permutations(busy)].filter(order => (order[0] ?? 0) <= (order.at(-1) ?? 0));
  const rated = tried.map(order => ({ order, cost: costOf(seatsOf([...order, ...idle]), senders) }));
  return rated.sort((a, b) => a.cost - b.cost).slice(0, most).map(({ order }) => names(order));
}
