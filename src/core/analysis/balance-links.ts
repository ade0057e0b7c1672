// Supply and demand of every link, each with the parts it is made of.
// supply = Σ capacity of local firms; demand = 外部需求 + Σ over flows out of it of 用量 × supply of the downstream link.

import type { Atlas, Capacity, Flow, Link } from '../model/atlas.ts';
import { listAt } from '../model/atlas.ts';
import { known, quantityOf, sum, times, type Quantity } from '../model/quantity.ts';

export interface SupplyPart { readonly company: string; readonly capacity: Quantity; readonly landed: boolean }
export interface DemandPart { readonly flow: Flow; readonly downstream: string; readonly quantity: Quantity }

export interface Balance {
  readonly link: string;
  readonly supply: Quantity;
  readonly supplyParts: readonly SupplyPart[];
  readonly demand: Quantity;
  readonly externalDemand: Quantity;
  readonly demandParts: readonly DemandPart[];
  /** Whether any firm here is in the link, whatever its capacity. */
  readonly present: boolean;
}

export type Balances = ReadonlyMap<string, Balance>;

/** A target's intended capacity; where its plans are unknown, the link's typical project stands in. */
export function intendedCapacity(row: Capacity, link: Link): { readonly capacity: Quantity; readonly typical: boolean } {
  if (row.capacity !== undefined) return { capacity: known(row.capacity), typical: false };
  return { capacity: quantityOf(link.typicalCapacity), typical: true };
}

function supplyParts(atlas: Atlas, link: Link, landed: ReadonlySet<string>): readonly SupplyPart[] {
  return listAt(atlas.index.capacitiesOfLink, link.code).flatMap((row): readonly SupplyPart[] => {
    const role = atlas.index.company.get(row.company)?.role;
    if (role === 'local') return [{ company: row.company, capacity: quantityOf(row.capacity), landed: false }];
    return landed.has(row.company) ? [{ company: row.company, capacity: intendedCapacity(row, link).capacity, landed: true }] : [];
  });
}

/**
 * Balances all links of all chains at once, as if the target companies `landed` stood here too.
 * Figures are in each link's own unit a year.
 */
export function balanceLinks(atlas: Atlas, landed: ReadonlySet<string> = new Set()): Balances {
  const supplies = new Map(atlas.links.map(link => [link.code, supplyParts(atlas, link, landed)]));
  const supplyOf = (code: string): Quantity => sum((supplies.get(code) ?? []).map(part => part.capacity));
  return new Map(atlas.links.map(link => {
    const parts = supplies.get(link.code) ?? [];
    const externalDemand = quantityOf(link.externalDemand);
    const demandParts = listAt(atlas.index.flowsFrom, link.code)
      .map(flow => ({ flow, downstream: flow.to, quantity: times(supplyOf(flow.to), quantityOf(flow.ratio)) }));
    const balance: Balance = {
      link: link.code, supply: supplyOf(link.code), supplyParts: parts, present: parts.length > 0,
      externalDemand, demandParts, demand: sum([externalDemand, ...demandParts.map(part => part.quantity)]),
    };
    return [link.code, balance];
  }));
}
