// Which parcel a firm that lands suits best: all that it wants together, against every open parcel that nobody has taken yet.

import { eiaGrades } from '../schema/eia-grades.ts';
import type { Atlas, Company } from '../model/atlas.ts';
import { landingNeeds, type NeedSource } from './landing-needs.ts';
import { matchParcels, needKeys, type NeedKey, type Needs, type RankedMatch } from './match-parcels.ts';
import type { Scenario } from './scenario.ts';

const grades = Object.keys(eiaGrades);
/** Nothing is used up of these: the greatest need decides. All others add up. */
const measured: ReadonlySet<NeedKey> = new Set(['needHeight', 'needLoad']);

function together(sources: readonly NeedSource[]): Needs {
  const figures = needKeys.flatMap(key => {
    const asked = sources.flatMap(({ needs }) => needs[key] ?? []);
    return asked.length === 0 ? [] : [[key, measured.has(key) ? Math.max(...asked) : asked.reduce((sum, figure) => sum + figure, 0)]];
  });
  const eia = sources.flatMap(({ needs }) => needs.eia ?? []).sort((a, b) => grades.indexOf(b) - grades.indexOf(a))[0];
  return { ...Object.fromEntries(figures), eia, processes: [...new Set(sources.flatMap(({ needs }) => needs.processes ?? []))] } as Needs;
}

/** What a target wants wherever it lands: its own needs, or those of the typical projects of all its links together. What is not said is left out. */
export function needsOfLanding(atlas: Atlas, company: Company): Needs {
  const { sources, typical } = landingNeeds(atlas, company);
  return together(typical ? sources : sources.slice(0, 1));
}

/** Parcels on which the scenario's firms stand, but for the one named. */
export function takenParcels(scenario: Scenario, but?: string): ReadonlySet<string> {
  return new Set(scenario.flatMap(({ company, parcel }) => (parcel === undefined || company === but ? [] : [parcel])));
}

/** Open parcels for a landing, best first, without those that are taken. */
export function parcelsFor(atlas: Atlas, company: Company, taken: ReadonlySet<string> = new Set()): readonly RankedMatch[] {
  return matchParcels(atlas, needsOfLanding(atlas, company)).filter(({ parcel }) => !taken.has(parcel.code));
}

/** The parcel to land on where nobody chooses: the best one that bars nothing and is short of nothing. Undefined where there is none. */
export function bestParcel(atlas: Atlas, company: Company, taken?: ReadonlySet<string>): RankedMatch | undefined {
  return parcelsFor(atlas, company, taken).find(({ bars, short }) => bars.length === 0 && short === 0);
}
