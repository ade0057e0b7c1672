// 我适合吗: for who makes a link's product, how the county stands in it, who makes it here, who would supply and buy, what it would change, and where it could stand.

import { listAt, type Atlas, type Chain, type Flow, type Link } from '../model/atlas.ts';
import { quantityOf, sum, times, type Quantity } from '../model/quantity.ts';
import type { Assessment } from './assess-atlas.ts';
import type { Balance } from './balance-links.ts';
import { findPartners, localFirms, type LocalFirm, type Partner } from './brief-partners.ts';
import { traceBalance, traceCapacity, traceCode, traceFlow, type Trace } from './brief-trace.ts';
import { surplusOf } from './find-gaps.ts';
import type { LinkState } from './find-states.ts';
import { fitOutlook, type Outlook } from './fit-outlook.ts';
import { fitParcels, type FitAsk, type FitParcels } from './fit-parcels.ts';
import { fitProducts, namesOf, wantedOf } from './match-products.ts';
import type { RankedGap } from './rank-gaps.ts';

/** A link at the other end of a flow, with every product that passes. */
export interface FitPartner extends Partner {
  readonly flows: readonly Flow[];
  /** A supplier: what the plant would use a year of its product. A buyer: what it uses here a year of the plant's. In the unit of what passes. */
  readonly uses: Quantity;
  /** What the link supplies here, and what it has over. */
  readonly supply: Quantity;
  readonly over: Quantity;
  readonly gap: RankedGap | undefined;
  readonly traces: readonly Trace[];
}

export interface Fit {
  readonly link: Link;
  /** The capacity that was asked about; the outlook says which one counts. */
  readonly asked: number | undefined;
  readonly chain: Chain | undefined;
  readonly state: LinkState;
  readonly balance: Balance | undefined;
  /** Undefined where there is none: enough, too much, or nobody can tell. */
  readonly gap: RankedGap | undefined;
  /** Other links whose product is the same by its words. */
  readonly same: readonly Link[];
  /** Who makes it here already. */
  readonly makers: readonly LocalFirm[];
  readonly suppliers: readonly FitPartner[];
  readonly buyers: readonly FitPartner[];
  /** Buyers that the county lacks or has too few of: who would take more, or make more of it, if they came. */
  readonly lacking: readonly FitPartner[];
  readonly outlook: Outlook;
  readonly parcels: FitParcels;
  /** Rows behind the state and the gap, the makers, and the needs of the typical project. */
  readonly traces: { readonly state: readonly Trace[]; readonly makers: readonly Trace[]; readonly typical: readonly Trace[] };
}

/** So much of what two products are, phrase by phrase, must be said of both for the two to be one. */
const alike = 0.5;

/** (按成交额): how it is counted and not what it is. */
const measures = /[((]按[^))]*[))]/gu;

interface Said { readonly link: Link; readonly names: ReadonlySet<string>; readonly phrases: readonly string[] }
const said = new WeakMap<Link, Said>();
function saidOf(link: Link): Said {
  const product = link.product.replace(measures, '');
  const found = said.get(link) ?? { link, names: namesOf({ products: product }), phrases: wantedOf({ product, name: '' }) };
  said.set(link, found);
  return found;
}

/** What a Chinese product is stands at its end: 鲜食玉米穴盘苗 and 鲜食玉米青绿秸秆 are not alike, however much they have in common. */
function shareOfPhrase(names: ReadonlySet<string>, phrase: string): number {
  const fit = fitProducts(names, [phrase]);
  return fit !== undefined && phrase.replace(/\s/g, '').endsWith(fit.words.at(-1) ?? '') ? fit.share : 0;
}

/** How much of the second's phrases the first names, on the average. */
const shareOf = ({ names }: Said, { phrases }: Said): number => phrases.reduce((all, phrase) => all + shareOfPhrase(names, phrase), 0) / Math.max(1, phrases.length);

/** Links whose product is the same by its words, either way round. */
export function sameProducts(atlas: Atlas, link: Link): readonly Link[] {
  const own = saidOf(link);
  return atlas.links.filter(other => other.code !== link.code && Math.min(shareOf(own, saidOf(other)), shareOf(saidOf(other), own)) >= alike);
}

const traceFirms = (firms: readonly LocalFirm[]): readonly Trace[] => firms.map(({ row }) => traceCapacity(row));

/** `made`: what the plant makes a year. */
function partnersOf(before: Assessment, link: Link, made: Quantity, side: 'from' | 'to'): readonly FitPartner[] {
  const { atlas: { index }, balances, gapOfLink } = before;
  return findPartners(before, link.code, side).map(partner => {
    const other = partner.link.code;
    const balance = balances.get(other);
    const flows = listAt(side === 'from' ? index.flowsTo : index.flowsFrom, link.code).filter(flow => flow[side] === other);
    const used = (balances.get(link.code)?.demandParts ?? []).filter(part => part.downstream === other).map(part => part.quantity);
    return {
      ...partner, flows, gap: gapOfLink.get(other), supply: balance?.supply ?? sum([]), over: balance === undefined ? sum([]) : surplusOf(balance),
      uses: sum(side === 'from' ? flows.map(flow => times(made, quantityOf(flow.ratio))) : used),
      traces: [...flows.map(traceFlow), ...traceBalance(before.atlas, partner.link), ...traceFirms(partner.firms)],
    };
  });
}

/** Pure; `before` is the county as it is. What is asked may differ from the typical project in any part. */
export function fitProduct(before: Assessment, link: Link, ask: FitAsk): Fit {
  const { atlas } = before;
  const makers = localFirms(atlas, link.code);
  const outlook = fitOutlook(before, link, ask.capacity);
  const buyers = partnersOf(before, link, outlook.capacity, 'to');
  return {
    link, asked: ask.capacity, chain: atlas.index.chain.get(link.chain), state: before.states.get(link.code) ?? 'unknown',
    balance: before.balances.get(link.code), gap: before.gapOfLink.get(link.code), same: sameProducts(atlas, link), makers,
    suppliers: partnersOf(before, link, outlook.capacity, 'from'), buyers, lacking: buyers.filter(({ gap }) => gap !== undefined),
    outlook, parcels: fitParcels(atlas, ask),
    traces: { state: traceBalance(atlas, link), makers: traceFirms(makers), typical: [traceCode('links', link)] },
  };
}
