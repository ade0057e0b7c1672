// All chains of a county and what passes between them → placed. The same rows in any order give the same picture.

import { orderChains } from './exchange-order-chains.ts';
import { sortExchange } from './exchange-sort.ts';
import { placeTall } from './exchange-tall.ts';
import { draftWide, finishWide } from './exchange-wide.ts';
import type { ExchangeGraph, ExchangeOptions, PlacedExchange } from './exchange-types.ts';

/** Orders of the chains that are laid out in full before one is chosen, and how often that one is shaken up for a better. */
const drafts = 4;
const usualKicks = 30;

/** Rounds of local search: fewer where each costs more. */
const roundsFor = (boxes: number): number => (boxes > 160 ? 2 : boxes > 80 ? 5 : 12);

export function placeExchange(graph: ExchangeGraph, options: ExchangeOptions): PlacedExchange {
  const sorted = sortExchange(graph);
  const rounds = roundsFor(sorted.boxes.length);
  const kicks = options.kicks ?? (sorted.boxes.length > 80 ? 0 : usualKicks);
  const orders = orderChains(sorted, sorted.boxes.length > 80 ? 1 : drafts);
  if (options.shape === 'tall') return placeTall(sorted, orders[0] ?? [], options, rounds);
  const tried = orders.map(order => draftWide(sorted, order, options, { rounds, kicks: 0 }));
  const first = tried.reduce((least, each) => (each.cost < least.cost ? each : least), tried[0]!);
  const again = kicks === 0 ? first : draftWide(sorted, first.columns.order, options, { rounds, kicks });
  return finishWide(sorted, again.cost < first.cost ? again : first, options);
}
