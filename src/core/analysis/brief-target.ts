// All facts of a target company's door-knocking sheet: the gap it would close, partners, parcels, policies, costs, its project, whom to call.

import { listAt, type Company, type Park, type Parcel, type Project } from '../model/atlas.ts';
import type { Assessment } from './assess-atlas.ts';
import { intendedCapacity } from './balance-links.ts';
import type { Cost } from './brief-costs.ts';
import { costsFor, factsOfLink, parksOf, type ClosingFacts, type LinkFacts } from './brief-gap.ts';
import { findBestParcels, type BestParcels } from './brief-parcels.ts';
import { closingOf } from './list-targets.ts';
import { needsOf } from './match-parcels.ts';
import { measureDistance, type Bearing } from './measure-distance.ts';
import { tieTeam, type TeamTie } from './tie-teams.ts';

export interface TargetBrief extends LinkFacts {
  readonly company: Company;
  readonly bearing: Bearing | undefined;
  /** The closing that the sheet is about: its best gap; a link without a gap where it has none. */
  readonly closing: ClosingFacts;
  /** What else it could close. */
  readonly others: readonly ClosingFacts[];
  readonly parcels: BestParcels;
  readonly parks: readonly Park[];
  /** Internal: the parcel that the company wishes for. */
  readonly wish: Parcel | undefined;
  readonly costs: readonly Cost[];
  /** Projects that name the company. */
  readonly projects: readonly Project[];
  /** Who knocks at the door; told in internal sheets alone. */
  readonly team: TeamTie | undefined;
}

/** Undefined for a company that no row of capacities ties to a link: there is nothing to ask of it. */
export function briefTarget(assessment: Assessment, company: Company): TargetBrief | undefined {
  const { atlas } = assessment;
  const bearing = measureDistance(atlas.settings, company);
  // The atlas lists a company’s rows by link, and sorting leaves equals in their order.
  const closings = listAt(atlas.index.capacitiesOfCompany, company.code).flatMap((row): readonly ClosingFacts[] => {
    const link = atlas.index.link.get(row.link);
    return link === undefined ? [] : [{ ...closingOf(assessment, row, link), company, capacity: intendedCapacity(row, link).capacity, bearing }];
  }).sort((a, b) => (a.gap?.rank ?? Infinity) - (b.gap?.rank ?? Infinity));
  const [closing, ...others] = closings;
  if (closing === undefined) return undefined;
  const facts = factsOfLink(assessment, closing.link);
  const { needs, typical } = needsOf(company, closing.link);
  const wish = atlas.index.parcel.get(company.wish ?? '');
  const parcels = findBestParcels(atlas, needs, typical, 3, wish);
  const parks = parksOf(assessment, parcels);
  const chains = [...new Set(closings.map(({ link }) => link.chain))];
  return {
    ...facts, company, bearing, closing, others, parcels, parks, wish, costs: costsFor(assessment, needs, facts, parks),
    projects: atlas.projects.filter(project => project.company === company.code), team: tieTeam(atlas.teams, company, company, chains),
  };
}
