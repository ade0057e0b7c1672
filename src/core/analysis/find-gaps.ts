// Gaps: links that the county lacks or has too little of, the answer to each (补链 强链 延链 建链), and how large it is.

import type { Atlas, Flow, Link } from '../model/atlas.ts';
import { listAt } from '../model/atlas.ts';
import { known, minus, quantityOf, times, unknown, type Quantity } from '../model/quantity.ts';
import type { Balance, Balances } from './balance-links.ts';
import type { LinkState } from './find-states.ts';

export type Answer = 'fill' | 'strengthen' | 'extend' | 'build';
export const answers: readonly Answer[] = ['fill', 'strengthen', 'extend', 'build'];

/** An upstream link in surplus, and how much of the gap's product its surplus could feed. */
export interface SurplusInput { readonly flow: Flow; readonly surplus: Quantity; readonly feeds: Quantity }

export interface Gap {
  readonly link: Link;
  readonly state: 'missing' | 'weak';
  readonly answer: Answer;
  /** Missing, needed here, and an upstream in surplus as well: 断点. */
  readonly breakpoint: boolean;
  /** In the link's unit a year. */
  readonly size: Quantity;
  /** In 万元 a year. */
  readonly value: Quantity;
  /** Local links that use the product. */
  readonly users: readonly string[];
  readonly surplusInputs: readonly SurplusInput[];
  readonly balance: Balance;
}

/** What a link's demand lacks, and what its supply has over. */
export const shortfallOf = ({ demand, supply }: Balance): Quantity => minus(demand, supply);
export const surplusOf = ({ demand, supply }: Balance): Quantity => minus(supply, demand);

function surplusInputs(atlas: Atlas, link: Link, balances: Balances, states: ReadonlyMap<string, LinkState>): readonly SurplusInput[] {
  return listAt(atlas.index.flowsTo, link.code).filter(flow => states.get(flow.from) === 'surplus').map(flow => {
    const upstream = balances.get(flow.from);
    const spare = upstream === undefined ? unknown : surplusOf(upstream);
    const ratio = flow.ratio;
    const feeds = ratio === undefined || ratio === 0 ? unknown : times(spare, known(1 / ratio));
    return { flow, surplus: spare, feeds };
  });
}

/** The scarcest input decides. Where one is unknown it might be the scarcest, so nothing can be said. */
function scarcest(inputs: readonly SurplusInput[]): Quantity {
  const figures = inputs.map(input => input.feeds);
  return figures.reduce((least, next) => (least.kind === 'unknown' || next.kind === 'unknown' ? unknown : next.value < least.value ? next : least), figures[0] ?? unknown);
}

function sizeOf(answer: Answer, balance: Balance, inputs: readonly SurplusInput[]): Quantity {
  return answer === 'extend' ? scarcest(inputs) : shortfallOf(balance);
}

/** The gap of one link, or undefined where there is none. */
export function gapOf(atlas: Atlas, link: Link, balances: Balances, states: ReadonlyMap<string, LinkState>): Gap | undefined {
  const state = states.get(link.code);
  const balance = balances.get(link.code);
  if (balance === undefined || (state !== 'missing' && state !== 'weak')) return undefined;
  const users = [...new Set(listAt(atlas.index.flowsFrom, link.code).filter(flow => balances.get(flow.to)?.present === true).map(flow => flow.to))];
  const inputs = state === 'missing' ? surplusInputs(atlas, link, balances, states) : [];
  const answer: Answer = state === 'weak' ? 'strengthen' : users.length > 0 ? 'fill' : inputs.length > 0 ? 'extend' : 'build';
  const size = sizeOf(answer, balance, inputs);
  return {
    link, state, answer, users, balance, size, surplusInputs: inputs,
    breakpoint: answer === 'fill' && inputs.length > 0,
    value: times(size, quantityOf(link.price)),
  };
}

export function findGaps(atlas: Atlas, balances: Balances, states: ReadonlyMap<string, LinkState>): readonly Gap[] {
  return atlas.links.flatMap(link => gapOf(atlas, link, balances, states) ?? []);
}
