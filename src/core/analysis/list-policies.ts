// The policy library: clauses that may be published, each with whom it is for and how it stands on the date of the data.

import { taxWordIn } from '../check/check-rules.ts';
import type { Atlas, Chain, Link, Policy } from '../model/atlas.ts';
import { daysBetween } from './brief-project.ts';

/** A clause that ends within so many days is told apart: whoever would apply has to hurry. */
export const endingDays = 180;

/** `open`: nobody has written down when it ends. */
export const validities = ['inForce', 'ending', 'open', 'expired'] as const;
export type Validity = (typeof validities)[number];

export interface ListedPolicy {
  readonly policy: Policy;
  readonly validity: Validity;
  /** Days from the date of the data to its end; negative once it has ended. */
  readonly days: number | undefined;
  /** Chains that it is for, those of its links among them; empty where it holds for every chain. */
  readonly chains: readonly Chain[];
  /** Links that it names; empty where it holds for all links of its chains. */
  readonly links: readonly Link[];
}

function standOf(validUntil: string | undefined, asOf: string | undefined): Pick<ListedPolicy, 'validity' | 'days'> {
  if (validUntil === undefined || asOf === undefined) return { validity: 'open', days: undefined };
  const days = daysBetween(asOf, validUntil);
  return { validity: days < 0 ? 'expired' : days <= endingDays ? 'ending' : 'inForce', days };
}

/** By code. Clauses without a document number, or with a wording that fair competition bars, are no part of it: `withheld` counts them. */
export function listPolicies({ policies, chains, index, settings }: Atlas): { readonly listed: readonly ListedPolicy[]; readonly withheld: number } {
  const open = policies.filter(policy => policy.number !== undefined && taxWordIn(policy) === undefined);
  const listed = open.map((policy): ListedPolicy => {
    const links = (policy.links ?? []).flatMap(code => index.link.get(code) ?? []);
    const codes = new Set([...policy.chains ?? [], ...links.map(link => link.chain)]);
    return { policy, ...standOf(policy.validUntil, settings.asOf), chains: chains.filter(({ code }) => codes.has(code)), links };
  });
  return { listed, withheld: policies.length - open.length };
}
