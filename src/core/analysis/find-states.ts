// The state of every link: missing, weak, strong, surplus or unknown, as far as the figures are certain.

import type { Atlas } from '../model/atlas.ts';
import { floorOf, type Quantity } from '../model/quantity.ts';
import type { Balance, Balances } from './balance-links.ts';

export type LinkState = 'missing' | 'weak' | 'strong' | 'surplus' | 'unknown';
/** In the order in which a reader should see them. */
export const linkStates: readonly LinkState[] = ['missing', 'weak', 'unknown', 'strong', 'surplus'];

export interface Thresholds { readonly weakBelow: number; readonly surplusAbove: number }

export interface Coverage {
  /** Supply ÷ demand; `atMost` when demand is only a lower bound, `atLeast` when supply is; undefined when nothing can be said. */
  readonly kind: 'known' | 'atLeast' | 'atMost' | 'unknown' | 'noDemand';
  readonly ratio?: number;
}

export function coverageOf(supply: Quantity, demand: Quantity): Coverage {
  if (demand.kind === 'unknown') return { kind: 'unknown' };
  if (demand.value === 0) return demand.kind === 'known' ? { kind: 'noDemand' } : { kind: 'unknown' };
  if (supply.kind === 'unknown') return { kind: 'unknown' };
  const ratio = supply.value / demand.value;
  if (supply.kind === 'known') return { kind: demand.kind === 'known' ? 'known' : 'atMost', ratio };
  return demand.kind === 'known' ? { kind: 'atLeast', ratio } : { kind: 'unknown' };
}

/** Decimal figures are rarely exact in binary: 2.64 ÷ (1.1 × 3) must not come out under 0.8. */
const slack = 1e-9;

/** The state that the figures prove; where they prove none, unknown. */
export function stateOf(balance: Balance, thresholds: Thresholds): LinkState {
  if (!balance.present) return 'missing';
  const { kind, ratio = 0 } = coverageOf(balance.supply, balance.demand);
  const weakBelow = thresholds.weakBelow - slack;
  const surplusAbove = thresholds.surplusAbove + slack;
  if (kind === 'noDemand') return floorOf(balance.supply) > 0 ? 'surplus' : 'unknown';
  if (kind === 'atMost') return ratio < weakBelow ? 'weak' : 'unknown';
  if (kind === 'atLeast') return ratio > surplusAbove ? 'surplus' : ratio >= weakBelow ? 'strong' : 'unknown';
  if (kind === 'unknown') return 'unknown';
  return ratio < weakBelow ? 'weak' : ratio > surplusAbove ? 'surplus' : 'strong';
}

export function findStates(atlas: Atlas, balances: Balances): ReadonlyMap<string, LinkState> {
  return new Map([...balances].map(([code, balance]) => [code, stateOf(balance, atlas.settings)]));
}
