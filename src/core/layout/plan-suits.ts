// Whom a parcel suits: how many gaps' typical projects fit it whole, and which target companies come nearest.

import type { Analysis } from '../analysis/analyse-atlas.ts';
import { isOpen, matchParcel, needsOf, type ParcelMatch } from '../analysis/match-parcels.ts';
import type { RankedGap } from '../analysis/rank-gaps.ts';
import type { Company, Parcel } from '../model/atlas.ts';

/** `typical`: the company states no needs, so those of the link's typical project stand in. */
export interface Suit { readonly company: Company; readonly gap: RankedGap; readonly match: ParcelMatch; readonly typical: boolean }
export interface Suits { readonly gaps: readonly RankedGap[]; readonly targets: readonly Suit[] }

const fits = (match: ParcelMatch): boolean => match.results.length > 0 && match.bars.length === 0 && match.short === 0 && match.unknown === 0;

/** Bars first, then shortfalls, then unknowns; a target seated here before others; then the gap's rank. */
function order(seated: ReadonlySet<string>): (a: Suit, b: Suit) => number {
  const ranks = ({ company, gap, match }: Suit): readonly number[] => [match.bars.length > 0 ? 1 : 0, match.short, seated.has(company.code) ? 0 : 1, match.unknown, gap.rank];
  return (a, b) => {
    const [left, right] = [ranks(a), ranks(b)];
    const differs = left.findIndex((value, index) => value !== right[index]);
    return differs === -1 ? 0 : (left[differs] ?? 0) - (right[differs] ?? 0);
  };
}

/** For an open parcel; one that is taken suits nobody. Each company once, with its best gap, at most `most`. */
export function findSuits({ atlas, gaps, seats }: Analysis, parcel: Parcel, most: number): Suits {
  if (!isOpen(parcel)) return { gaps: [], targets: [] };
  const seated = new Set(seats.filter(seat => seat.parcel.code === parcel.code).map(seat => seat.company.code));
  const all = gaps.flatMap(gap => gap.targets.flatMap((code): readonly Suit[] => {
    const company = atlas.index.company.get(code);
    if (company === undefined) return [];
    const { needs, typical } = needsOf(company, gap.link);
    const match = matchParcel(needs, parcel);
    return match.results.length === 0 ? [] : [{ company, gap, match, typical }];
  })).sort(order(seated));
  const once = all.filter((suit, index) => all.findIndex(other => other.company.code === suit.company.code) === index);
  return { gaps: gaps.filter(gap => fits(matchParcel(gap.link, parcel))), targets: once.slice(0, most) };
}
