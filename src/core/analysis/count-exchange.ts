// How the chains feed each other: the flows between every pair of chains.

import type { Atlas, Flow } from '../model/atlas.ts';

export type Exchange = ReadonlyMap<string, readonly Flow[]>;
export const exchangeKey = (from: string, to: string): string => `${from} ${to}`;

/** Flows from one chain's links to another's, under exchangeKey(from, to). */
export function countExchange(atlas: Atlas): Exchange {
  const pairs = new Map<string, Flow[]>();
  for (const flow of atlas.flows) {
    const from = atlas.index.link.get(flow.from)?.chain;
    const to = atlas.index.link.get(flow.to)?.chain;
    if (from === undefined || to === undefined || from === to) continue;
    const key = exchangeKey(from, to);
    pairs.set(key, [...(pairs.get(key) ?? []), flow]);
  }
  return pairs;
}
