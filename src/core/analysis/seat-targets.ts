// Seats targets on parcels for the map: the parcel each suits best, one parcel one target, gaps in order of rank.

import type { Atlas, Company, Link, Parcel } from '../model/atlas.ts';
import { isOpen, matchParcels, needsOf, type ParcelMatch } from './match-parcels.ts';
import type { RankedGap } from './rank-gaps.ts';

export interface Seat { readonly company: Company; readonly link: Link; readonly gap: RankedGap; readonly parcel: Parcel; readonly match: ParcelMatch | undefined; readonly typical: boolean; readonly wished: boolean }

interface Wish { readonly company: Company; readonly gap: RankedGap }

/** Round by round, so that each gap seats its first target before any gap seats its second. */
function wishesOf(atlas: Atlas, gaps: readonly RankedGap[]): readonly Wish[] {
  const rounds = Math.max(0, ...gaps.map(gap => gap.targets.length));
  return Array.from({ length: rounds }, (_, round) => gaps.flatMap((gap): readonly Wish[] => {
    const company = atlas.index.company.get(gap.targets[round] ?? '');
    return company === undefined ? [] : [{ company, gap }];
  })).flat();
}

/** A target stands where the data says it wants to; else at the best open parcel that meets its needs and is still free. */
export function seatTargets(atlas: Atlas, gaps: readonly RankedGap[]): readonly Seat[] {
  const taken = new Set<string>();
  const seated = new Set<string>();
  const seats: Seat[] = [];
  const seat = ({ company, gap }: Wish, parcel: Parcel, match: ParcelMatch | undefined, typical: boolean, wished: boolean): void => {
    taken.add(parcel.code);
    seated.add(company.code);
    seats.push({ company, link: gap.link, gap, parcel, match, typical, wished });
  };
  const wishes = wishesOf(atlas, gaps);
  for (const wish of wishes) {
    const parcel = atlas.index.parcel.get(wish.company.wish ?? '');
    if (parcel === undefined || taken.has(parcel.code) || seated.has(wish.company.code)) continue;
    seat(wish, parcel, undefined, false, true);
  }
  for (const wish of wishes) {
    if (seated.has(wish.company.code)) continue;
    const { needs, typical } = needsOf(wish.company, wish.gap.link);
    const best = matchParcels(atlas, needs).find(match => match.bars.length === 0 && match.short === 0 && isOpen(match.parcel) && !taken.has(match.parcel.code));
    if (best !== undefined) seat(wish, best.parcel, best, typical, false);
  }
  return seats;
}
