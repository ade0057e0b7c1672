// All facts of a gap's sheet: what is missing and why, who uses it here, who could close it, on which parcels, with which policies and costs.

import { listAt, type Chain, type Company, type Link, type Park, type Project } from '../model/atlas.ts';
import type { Quantity } from '../model/quantity.ts';
import type { Assessment } from './assess-atlas.ts';
import { findCosts, type Cost } from './brief-costs.ts';
import { findBestParcels, type BestParcels } from './brief-parcels.ts';
import { findPartners, localFirms, type LocalFirm, type Partner } from './brief-partners.ts';
import { findPolicies, type Policies } from './brief-policies.ts';
import { closingOf, type Closing } from './list-targets.ts';
import type { Needs } from './match-parcels.ts';
import type { Bearing } from './measure-distance.ts';
import type { Range, Ratings } from './rate-targets.ts';

/** A closing with the figures that its share comes from. */
export interface ClosingFacts extends Closing { readonly company: Company; readonly capacity: Quantity; readonly bearing: Bearing | undefined; /** Undefined without evidence. */ readonly score?: Range | undefined }

/** What a sheet tells of a link, whoever it is for. */
export interface LinkFacts {
  readonly link: Link;
  readonly chain: Chain | undefined;
  readonly locals: readonly LocalFirm[];
  readonly suppliers: readonly Partner[];
  readonly users: readonly Partner[];
  readonly policies: Policies;
}

export interface GapBrief extends LinkFacts {
  /** By score, those without evidence last. */
  readonly closings: readonly ClosingFacts[];
  readonly parcels: BestParcels;
  readonly parks: readonly Park[];
  readonly costs: readonly Cost[];
  readonly projects: readonly Project[];
}

export function factsOfLink(assessment: Assessment, link: Link): LinkFacts {
  const { atlas } = assessment;
  return {
    link, chain: atlas.index.chain.get(link.chain), locals: localFirms(atlas, link.code),
    suppliers: findPartners(assessment, link.code, 'from'), users: findPartners(assessment, link.code, 'to'), policies: findPolicies(atlas, link),
  };
}

/** Targets of a gap, best first; `ratings` are all of the atlas, in their own order. */
export function closingsOf(assessment: Assessment, link: Link, { scored, unproven }: Ratings): readonly ClosingFacts[] {
  return [...scored, ...unproven].filter(rating => rating.link.code === link.code).flatMap(({ company, capacity, bearing, score }): readonly ClosingFacts[] => {
    const row = listAt(assessment.atlas.index.capacitiesOfCompany, company.code).find(each => each.link === link.code);
    return row === undefined ? [] : [{ ...closingOf(assessment, row, link), company, capacity, bearing, score }];
  });
}

/** Parks of the matches, each once, the best parcel's first. */
export function parksOf({ atlas }: Assessment, { matches }: BestParcels): readonly Park[] {
  return [...new Set(matches.map(({ parcel }) => parcel.park))].flatMap(code => atlas.index.park.get(code) ?? []);
}

/** Words by which a cost row of this trade and place is told from others of its kind. */
const wordsAbout = (link: Link | undefined, chain: Chain | undefined, park: Park | undefined): string => [link?.name, link?.product, ...(link?.processes ?? []), chain?.name, park?.name].join('。');

/** Costs for a project with these needs, in the first of these parks. */
export function costsFor({ atlas }: Assessment, needs: Needs, facts: { readonly link: Link | undefined; readonly chain: Chain | undefined }, parks: readonly Park[]): readonly Cost[] {
  return findCosts(atlas, needs, wordsAbout(facts.link, facts.chain, parks[0]));
}

export function briefGap(assessment: Assessment, link: Link, ratings: Ratings): GapBrief {
  const facts = factsOfLink(assessment, link);
  const parcels = findBestParcels(assessment.atlas, link, true, 3);
  const parks = parksOf(assessment, parcels);
  return {
    ...facts, parcels, parks, closings: closingsOf(assessment, link, ratings),
    costs: costsFor(assessment, link, facts, parks), projects: listAt(assessment.atlas.index.projectsOfLink, link.code),
  };
}
