// The policy clauses that a link may count on: in force, with a document number, and not tied to taxes paid.

import { taxWordIn } from '../check/check-rules.ts';
import type { Atlas, Link, Policy } from '../model/atlas.ts';

export interface LinkPolicy { readonly policy: Policy; /** Made for the link, for its chain, or for all. */ readonly reach: 'link' | 'chain' | 'all' }
export interface Policies {
  /** Those made for the link first. */
  readonly valid: readonly LinkPolicy[];
  /** Clauses that would apply but have expired. */
  readonly expired: readonly Policy[];
}

function reachOf({ chains, links }: Policy, link: Link | undefined): LinkPolicy['reach'] | undefined {
  if (links !== undefined && links.length > 0) return link !== undefined && links.includes(link.code) ? 'link' : undefined;
  if (chains !== undefined && chains.length > 0) return link !== undefined && chains.includes(link.chain) ? 'chain' : undefined;
  return 'all';
}

const order: readonly LinkPolicy['reach'][] = ['link', 'chain', 'all'];

/** For a link, or without one those made for all. In force at the date of the data; a clause whose end nobody has written down counts as in force, and its end as unknown. */
export function findPolicies({ policies, settings }: Atlas, link: Link | undefined): Policies {
  const applying = policies.filter(policy => policy.number !== undefined && taxWordIn(policy) === undefined).flatMap((policy): readonly LinkPolicy[] => {
    const reach = reachOf(policy, link);
    return reach === undefined ? [] : [{ policy, reach }];
  }).sort((a, b) => order.indexOf(a.reach) - order.indexOf(b.reach) || (a.policy.code < b.policy.code ? -1 : 1));
  const ended = ({ policy }: LinkPolicy): boolean => policy.validUntil !== undefined && policy.validUntil < settings.asOf;
  return { valid: applying.filter(entry => !ended(entry)), expired: applying.filter(ended).map(({ policy }) => policy) };
}
