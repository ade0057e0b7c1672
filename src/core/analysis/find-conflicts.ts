// What speaks against a scenario's landings on their parcels: two on one, not open, barred by rule, too little of a need.

import type { Parcel } from '../model/atlas.ts';
import { known, type Quantity } from '../model/quantity.ts';
import type { LandingNeeds } from './landing-needs.ts';
import { isOpen, matchParcel, type Bar, type NeedKey } from './match-parcels.ts';

export type Conflict =
  | { readonly kind: 'shared'; readonly parcel: Parcel; readonly companies: readonly string[] }
  | { readonly kind: 'closed'; readonly parcel: Parcel; readonly companies: readonly string[] }
  /** `link`: whose processes and EIA category the rule looks at. */
  | { readonly kind: 'barred'; readonly parcel: Parcel; readonly companies: readonly string[]; readonly link: string | undefined; readonly bars: readonly Bar[] }
  /** Certainly too little; `shortBy` is a bound where someone does not say how much they want. */
  | { readonly kind: 'short'; readonly parcel: Parcel; readonly companies: readonly string[]; readonly need: NeedKey; readonly wanted: Quantity; readonly offered: number; readonly shortBy: Quantity };

interface Taken {
  readonly parcel: Parcel;
  readonly companies: readonly string[];
  readonly draws: readonly { readonly need: NeedKey; readonly wanted: Quantity; readonly offered: Quantity; readonly short: Quantity }[];
}

function barredOf({ company, sources }: LandingNeeds, parcel: Parcel): readonly Conflict[] {
  const seen = new Set<string>();
  return sources.flatMap(({ link, needs }) => {
    const { bars } = matchParcel(needs, parcel);
    const text = JSON.stringify(bars);
    if (bars.length === 0 || seen.has(text)) return [];
    seen.add(text);
    return [{ kind: 'barred' as const, parcel, companies: [company.code], link: link?.code, bars }];
  });
}

/** Clear height and floor load: nothing is used up, so each landing is measured by itself, by its greatest need. */
function lowOf({ company, sources, typical }: LandingNeeds, parcel: Parcel): readonly Conflict[] {
  const results = (typical ? sources : sources.slice(0, 1)).flatMap(({ needs }) => matchParcel(needs, parcel).results);
  return (['needHeight', 'needLoad'] as const).flatMap(need => {
    const worst = results.filter(result => result.need === need && result.verdict === 'short').sort((a, b) => b.wanted - a.wanted)[0];
    return worst?.offered === undefined ? [] : [{ kind: 'short' as const, parcel, companies: [company.code], need, wanted: known(worst.wanted), offered: worst.offered, shortBy: known(worst.shortBy) }];
  });
}

function shortOf({ parcel, companies, draws }: Taken): readonly Conflict[] {
  return draws.flatMap(({ need, wanted, offered, short }) => (offered.kind === 'known' && short.kind !== 'unknown' && short.value > 0
    ? [{ kind: 'short' as const, parcel, companies, need, wanted, offered: offered.value, shortBy: short }] : []));
}

/** By parcel, the gravest first: barred, not open, shared, short. */
export function findConflicts(landings: readonly LandingNeeds[], taken: readonly Taken[]): readonly Conflict[] {
  return taken.flatMap(place => {
    const { parcel, companies } = place;
    const here = landings.filter(landing => landing.parcel === parcel);
    return [
      ...here.flatMap(landing => barredOf(landing, parcel)),
      ...(isOpen(parcel) ? [] : [{ kind: 'closed' as const, parcel, companies }]),
      ...(companies.length > 1 ? [{ kind: 'shared' as const, parcel, companies }] : []),
      ...shortOf(place),
      ...here.flatMap(landing => lowOf(landing, parcel)),
    ];
  });
}
