// Where no parcel fits: the one that comes nearest, and what would have to give for it.

import { isOpen } from './match-parcels.ts';
import { dropField, fieldOf, isFigure, type Criteria, type FindParcel } from './find-fields.ts';
import type { Found, Result } from './find-parcels.ts';

/** How far off a figure is, as a share of what is asked. */
function offBy({ field, by }: Result, criteria: Criteria): number {
  const wanted = isFigure(field) ? criteria.figures[field] ?? 0 : 0;
  return wanted > 0 ? by / wanted : by;
}

/** What ranks a parcel that does not fit, less being nearer: unknowns, how many criteria, things that no figure mends, not to be had now, how far off. */
function rankOf({ parcel, lacks }: Found, criteria: Criteria): readonly number[] {
  const count = (verdict: Result['verdict']): number => lacks.filter(lack => lack.verdict === verdict).length;
  return [count('unknown'), lacks.length, count('misfit'), isOpen(parcel) ? 0 : 1, lacks.reduce((sum, lack) => sum + offBy(lack, criteria), 0)];
}

/** The nearest of those that are known not to fit; the first of equals. Undefined where there is none. */
export function findNearest<P extends FindParcel>(found: readonly Found<P>[], criteria: Criteria): Found<P> | undefined {
  let best: { readonly one: Found<P>; readonly rank: readonly number[] } | undefined;
  for (const one of found) {
    if (one.state !== 'short') continue;
    const rank = rankOf(one, criteria);
    const difference = best === undefined ? -1 : rank.map((value, index) => value - (best?.rank[index] ?? 0)).find(each => each !== 0) ?? 0;
    if (difference < 0) best = { one, rank };
  }
  return best?.one;
}

function loosenOne(criteria: Criteria, parcel: FindParcel, { field, verdict }: Result): Criteria {
  if (verdict === 'unknown') return criteria;
  if (isFigure(field)) {
    const offered = parcel[fieldOf(field).column];
    return verdict === 'misfit' || offered === undefined ? dropField(criteria, field) : { ...criteria, figures: { ...criteria.figures, [field]: offered } };
  }
  if (field === 'eia') return { ...criteria, eia: parcel.eia };
  if (field === 'processes') return { ...criteria, processes: criteria.processes.filter(word => parcel.barred?.includes(word) !== true) };
  return { ...criteria, [field]: [...criteria[field], parcel[field] ?? ''] };
}

/** The criteria just so far loosened that nothing known of this parcel stands against them. What is unknown stays to be asked. */
export function loosenFor(criteria: Criteria, { parcel, lacks }: Found): Criteria {
  return lacks.reduce((loose, lack) => loosenOne(loose, parcel, lack), criteria);
}
