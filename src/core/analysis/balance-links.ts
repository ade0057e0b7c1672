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

interface Supply { readonly parts: readonly SupplyPart[]; readonly total: Quantity }

function supplyOf(atlas: Atlas, link: Link, landed: ReadonlySet<string>): Supply {
  const parts = supplyParts(atlas, link, landed);
  return { parts, total: sum(parts.map(part => part.capacity)) };
}

function balanceOf(atlas: Atlas, link: Link, { parts, total }: Supply, supplyAt: (code: string) => Quantity): Balance {
  const externalDemand = quantityOf(link.externalDemand);
  const demandParts = listAt(atlas.index.flowsFrom, link.code)
    .map(flow => ({ flow, downstream: flow.to, quantity: times(supplyAt(flow.to), quantityOf(flow.ratio)) }));
  return {
    link: link.code, supply: total, supplyParts: parts, present: parts.length > 0,
    externalDemand, demandParts, demand: sum([externalDemand, ...demandParts.map(part => part.quantity)]),
  };
}

const nobody: ReadonlySet<string> = new Set();
/** An atlas never changes, so neither do the balances of those who are here. */
const asItIs = new WeakMap<Atlas, Balances>();

function balanceAsItIs(atlas: Atlas): Balances {
  const kept = asItIs.get(atlas);
  if (kept !== undefined) return kept;
  const supplies = new Map(atlas.links.map(link => [link.code, supplyOf(atlas, link, nobody)]));
  const made = new Map([...supplies].map(([code, supply]): [string, Balance] =>
    [code, balanceOf(atlas, atlas.index.link.get(code) as Link, supply, other => supplies.get(other)?.total ?? sum([]))]));
  asItIs.set(atlas, made);
  return made;
}

/** Every row of capacities of the target companies `landed`, with its link; codes of no target count for nothing. */
export function landedRows(atlas: Atlas, landed: ReadonlySet<string>): readonly { readonly row: Capacity; readonly link: Link }[] {
  return [...landed].sort().filter(code => atlas.index.company.get(code)?.role === 'target')
    .flatMap(code => listAt(atlas.index.capacitiesOfCompany, code))
    .flatMap(row => { const link = atlas.index.link.get(row.link); return link === undefined ? [] : [{ row, link }]; });
}

/**
 * Balances all links of all chains at once, as if the target companies `landed` stood here too.
 * Figures are in each link's own unit a year. A balance that no landing touches is the same object as without it.
 */
export function balanceLinks(atlas: Atlas, landed: ReadonlySet<string> = nobody): Balances {
  const before = balanceAsItIs(atlas);
  const supplies = new Map(landedRows(atlas, landed).map(({ link }) => [link.code, supplyOf(atlas, link, landed)]));
  if (supplies.size === 0) return before;
  const touched = new Set([...supplies.keys()].flatMap(code => [code, ...listAt(atlas.index.flowsTo, code).map(flow => flow.from)]));
  const supplyAt = (code: string): Quantity => (supplies.get(code)?.total ?? before.get(code)?.supply) ?? sum([]);
  const after = new Map(before);
  for (const code of touched) {
    const link = atlas.index.link.get(code);
    const was = before.get(code);
    if (link === undefined || was === undefined) continue;
    after.set(code, balanceOf(atlas, link, supplies.get(code) ?? { parts: was.supplyParts, total: was.supply }, supplyAt));
  }
  return after;
}
