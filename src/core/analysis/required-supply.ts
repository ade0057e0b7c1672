// 形成一链: what every link would need if the links downstream were brought up to their demand, which brings demand of its own.

import { listAt, type Atlas, type Flow } from '../model/atlas.ts';
import { atLeast, floorOf, known, minus, quantityOf, sum, times, unknown, type Quantity } from '../model/quantity.ts';
import type { Assessment } from './assess-atlas.ts';
import { solveSupply } from './solve-supply.ts';

export interface RequiredPart {
  readonly flow: Flow;
  readonly downstream: string;
  /** What the downstream link then supplies, in its unit. */
  readonly supply: Quantity;
  /** What that takes of this link, and how much of it is more than now. */
  readonly quantity: Quantity;
  readonly growth: Quantity;
}

/** Figures in the link's unit a year. */
export interface Requirement {
  readonly link: string;
  readonly now: Quantity;
  readonly supply: Quantity;
  /** Demand with all links of `closing` brought up to theirs; unknown where `endless` says why. */
  readonly required: Quantity;
  /** By how much that is more than now. */
  readonly growth: Quantity;
  /** What supply lacks of it. */
  readonly short: Quantity;
  readonly parts: readonly RequiredPart[];
  /** The need feeds on itself, here or further downstream, and has no end: there is no figure. */
  readonly endless: boolean;
}

/** Links that need each other's products, round and round. */
export interface Circle {
  readonly links: readonly string[];
  readonly flows: readonly Flow[];
  /** False: each round needs as much as the one before, or more. One ratio on it must be wrong. */
  readonly ends: boolean;
}

export interface RequiredSupply {
  readonly ofLink: ReadonlyMap<string, Requirement>;
  /** By code of the first link. */
  readonly circles: readonly Circle[];
}

const quantity = (floor: number, exact: boolean): Quantity => (exact ? known(floor) : floor > 0 ? atLeast(floor) : unknown);

/** Links whose demand (of whatever is on record) is only a lower bound: their own blanks, and those of all that they feed. */
function inexactLinks({ atlas, balances }: Assessment, closes: (code: string) => boolean, after: (code: string) => number | undefined): ReadonlySet<string> {
  const supplyKnown = (code: string): boolean => balances.get(code)?.supply.kind === 'known';
  const blank = (flow: Flow): boolean => flow.ratio === undefined && !(supplyKnown(flow.to) && after(flow.to) === 0);
  const found = new Set<string>();
  const queue = atlas.links.filter(link => link.externalDemand === undefined || listAt(atlas.index.flowsFrom, link.code)
    .some(flow => blank(flow) || (flow.ratio !== 0 && !supplyKnown(flow.to)))).map(link => link.code);
  for (let code = queue.pop(); code !== undefined; code = queue.pop()) {
    if (found.has(code)) continue;
    found.add(code);
    // A link that grows with a demand that nobody knows supplies nobody knows how much.
    if (closes(code)) queue.push(...listAt(atlas.index.flowsTo, code).filter(flow => flow.ratio !== 0).map(flow => flow.from));
  }
  return found;
}

function circleOf(atlas: Atlas, links: readonly string[], ends: boolean): Circle {
  const members = new Set(links);
  return { links, ends, flows: links.flatMap(code => listAt(atlas.index.flowsFrom, code)).filter(flow => members.has(flow.to) && flow.ratio !== 0) };
}

/**
 * The supply that every link would need if each link of `closing` (all of them, where it is not given) supplied what
 * is wanted of it, or what it supplies now if that is more. Solved to the fixed point; a circle without end gives no figure.
 */
export function requiredSupply(assessment: Assessment, closing?: ReadonlySet<string>): RequiredSupply {
  const { atlas, balances } = assessment;
  const closes = (code: string): boolean => closing?.has(code) ?? true;
  const places = new Map(atlas.links.map((link, index) => [link.code, index]));
  const supplyOf = (code: string): Quantity => balances.get(code)?.supply ?? known(0);
  const answer = solveSupply({
    supply: atlas.links.map(link => floorOf(supplyOf(link.code))),
    outside: atlas.links.map(link => link.externalDemand ?? 0),
    uses: atlas.links.map(link => listAt(atlas.index.flowsFrom, link.code).flatMap(flow => { const to = places.get(flow.to); return to === undefined ? [] : [{ to, ratio: flow.ratio ?? 0 }]; })),
    grows: atlas.links.map(link => closes(link.code)),
  });
  const demandAt = (code: string): number | undefined => answer.demand[places.get(code) ?? -1];
  const supplyAt = (code: string): number | undefined => answer.supply[places.get(code) ?? -1];
  const inexact = inexactLinks(assessment, closes, supplyAt);
  const demandOf = (code: string): Quantity => { const floor = demandAt(code); return floor === undefined ? unknown : quantity(floor, !inexact.has(code)); };
  const laterOf = (code: string): Quantity => {
    const floor = supplyAt(code);
    return floor === undefined ? unknown : quantity(floor, supplyOf(code).kind === 'known' && !(closes(code) && inexact.has(code)));
  };
  const ofLink = new Map(atlas.links.map(({ code }): [string, Requirement] => {
    const parts = listAt(atlas.index.flowsFrom, code).map((flow): RequiredPart => {
      const ratio = quantityOf(flow.ratio);
      const supply = laterOf(flow.to);
      const growth = closes(flow.to) ? minus(demandOf(flow.to), supplyOf(flow.to)) : known(0);
      return { flow, downstream: flow.to, supply, quantity: times(supply, ratio), growth: times(growth, ratio) };
    });
    const [required, supply] = [demandOf(code), supplyOf(code)];
    return [code, {
      link: code, now: balances.get(code)?.demand ?? unknown, supply, required, parts, short: minus(required, supply),
      growth: sum(parts.map(part => part.growth)), endless: demandAt(code) === undefined,
    }];
  }));
  const circles = answer.circles.map(({ nodes, ends }) => circleOf(atlas, nodes.map(node => atlas.links[node]?.code ?? ''), ends));
  return { ofLink, circles: circles.sort((a, b) => ((a.links[0] ?? '') < (b.links[0] ?? '') ? -1 : 1)) };
}
