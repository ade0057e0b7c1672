// Every target company with the gaps that it could close, in the order of those gaps.

import { listAt, type Atlas, type Capacity, type Company, type Link } from '../model/atlas.ts';
import type { Analysis } from './analyse-atlas.ts';
import { intendedCapacity } from './balance-links.ts';
import { matchParcels, needsOf, type ParcelMatch } from './match-parcels.ts';
import { measureDistance, type Bearing } from './measure-distance.ts';
import type { RankedGap } from './rank-gaps.ts';
import type { Seat } from './seat-targets.ts';

export interface Closing {
  readonly row: Capacity;
  readonly link: Link;
  readonly gap: RankedGap | undefined;
  /** Share of the gap that the company would close, at most 1; undefined where size or capacity is unknown. */
  readonly share: number | undefined;
  /** Its plans are unknown: the link's typical project stands in. */
  readonly typical: boolean;
}

export interface Target {
  readonly company: Company;
  /** Its best gap first. */
  readonly closings: readonly Closing[];
  readonly seat: Seat | undefined;
  /** The open parcel that suits best, whoever else would like it. */
  readonly best: ParcelMatch | undefined;
  readonly bearing: Bearing | undefined;
}

/** What one row of capacities would do to the gap of its link. */
export function closingOf(analysis: Pick<Analysis, 'gapOfLink'>, row: Capacity, link: Link): Closing {
  const gap = analysis.gapOfLink.get(link.code);
  const { capacity, typical } = intendedCapacity(row, link);
  const size = gap?.size;
  const share = size === undefined || size.kind === 'unknown' || size.value === 0 || capacity.kind === 'unknown' ? undefined : Math.min(1, capacity.value / size.value);
  return { row, link, gap, share, typical };
}

function targetOf(analysis: Analysis, atlas: Atlas, company: Company, seat: Seat | undefined): Target {
  // The atlas lists a company’s rows by link, and companies by code; sorting leaves equals in their order.
  const closings = listAt(atlas.index.capacitiesOfCompany, company.code).flatMap(row => {
    const link = atlas.index.link.get(row.link);
    return link === undefined ? [] : [closingOf(analysis, row, link)];
  }).sort((a, b) => (a.gap?.rank ?? Infinity) - (b.gap?.rank ?? Infinity));
  const first = closings[0];
  const best = first === undefined ? undefined : matchParcels(atlas, needsOf(company, first.link).needs).find(match => match.bars.length === 0);
  return { company, closings, seat, best, bearing: measureDistance(atlas.settings, company) };
}

const rankOf = (target: Target): number => target.closings[0]?.gap?.rank ?? Infinity;

export function listTargets(analysis: Analysis): readonly Target[] {
  const { atlas } = analysis;
  const seats = new Map(analysis.seats.map(seat => [seat.company.code, seat]));
  return atlas.companies.filter(company => company.role === 'target')
    .map(company => targetOf(analysis, atlas, company, seats.get(company.code)))
    .sort((a, b) => rankOf(a) - rankOf(b) || (b.closings[0]?.share ?? -1) - (a.closings[0]?.share ?? -1));
}
