// How much passes along each flow, by worth, so that flows of unlike units can be compared in one picture.

import type { Atlas, Flow } from '../model/atlas.ts';
import type { Balances } from './balance-links.ts';

/** 万元 a year that pass along a flow: 用量 × supply downstream × price upstream. Undefined where any of them is unknown. */
export function worthOfFlow(atlas: Atlas, balances: Balances, flow: Flow): number | undefined {
  const part = balances.get(flow.from)?.demandParts.find(each => each.flow.id === flow.id);
  const price = atlas.index.link.get(flow.from)?.price;
  return part === undefined || part.quantity.kind === 'unknown' || price === undefined ? undefined : part.quantity.value * price;
}

/** Each flow's share of the largest among those given, under its id; unknown ones are left out. */
export function weighFlows(atlas: Atlas, balances: Balances, flows: readonly Flow[]): ReadonlyMap<string, number> {
  const worths = flows.flatMap(flow => {
    const worth = worthOfFlow(atlas, balances, flow);
    return worth === undefined ? [] : [[flow.id, worth] as const];
  });
  const most = Math.max(0, ...worths.map(([, worth]) => worth));
  return new Map(most === 0 ? [] : worths.map(([id, worth]) => [id, worth / most]));
}
