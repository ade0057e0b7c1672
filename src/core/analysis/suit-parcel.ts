// The reverse of matching: which gaps and which targets a parcel suits, how well, and how many other parcels would do as well.

import type { Atlas, Company, Parcel } from '../model/atlas.ts';
import type { Assessment } from './assess-atlas.ts';
import { isOpen, matchParcel, meetsAll, needsOf, type Needs, type ParcelMatch } from './match-parcels.ts';
import type { RankedGap } from './rank-gaps.ts';

interface Suit {
  readonly gap: RankedGap;
  readonly match: ParcelMatch;
  /** Every need met, nothing in the way. */
  readonly whole: boolean;
  /** Share of the parcel's land or floor that is taken; undefined where either is unknown. */
  readonly taken: number | undefined;
  /** Other open parcels that meet every need as well. */
  readonly others: readonly string[];
}
/** By the needs of the gap's typical project. */
export type GapSuit = Suit;
/** By the company's own needs; `typical` where it states none and those of the typical project stand in. */
export interface TargetSuit extends Suit { readonly company: Company; readonly typical: boolean }

/**
 * Both in order: those that meet all, then by fewest shortfalls and unknowns, those that are barred last; among equals by the gap's rank.
 * So where two stand side by side with all needs met, the fit is a tie and only the gap's rank parts them.
 */
export interface ParcelSuits {
  readonly gaps: readonly GapSuit[];
  /** Each company once, with the gap that it suits best here. */
  readonly targets: readonly TargetSuit[];
}

interface Demand { readonly gap: RankedGap; readonly needs: Needs; readonly company?: Company; readonly typical: boolean }

/** What everybody who might come asks for: typical projects of all gaps, and targets with their own needs. */
function demandsOf({ atlas, gaps }: Pick<Assessment, 'atlas' | 'gaps'>): { readonly gaps: readonly Demand[]; readonly targets: readonly (Demand & { readonly company: Company })[] } {
  return {
    gaps: gaps.map(gap => ({ gap, needs: gap.link, typical: true })),
    targets: gaps.flatMap(gap => gap.targets.flatMap(code => {
      const company = atlas.index.company.get(code);
      return company === undefined ? [] : [{ gap, company, ...needsOf(company, gap.link) }];
    })),
  };
}

function takenOf({ results }: ParcelMatch): number | undefined {
  const { wanted, offered } = results.find(({ need }) => need === 'needLand' || need === 'needFloor') ?? { wanted: undefined, offered: undefined };
  return wanted === undefined || offered === undefined || offered === 0 ? undefined : wanted / offered;
}

/** Below zero where a fits better: not barred before barred, then fewest shortfalls, then fewest unknowns. */
const compareFit = (a: Suit, b: Suit): number =>
  Math.min(1, a.match.bars.length) - Math.min(1, b.match.bars.length) || a.match.short - b.match.short || a.match.unknown - b.match.unknown;

/** Whether two suits are equal in fit: then nothing but the rank of their gaps puts one first. */
export const isTie = (a: Suit, b: Suit): boolean => compareFit(a, b) === 0;

function suitsOf<D extends Demand>(atlas: Atlas, demands: readonly D[]): ReadonlyMap<string, readonly (Suit & D)[]> {
  const open = atlas.parcels.filter(isOpen);
  const suits = new Map<string, (Suit & D)[]>(open.map(parcel => [parcel.code, []]));
  for (const demand of demands) {
    const matches = open.map(parcel => matchParcel(demand.needs, parcel));
    const whole = matches.filter(meetsAll).map(match => match.parcel.code);
    // `others` is read of few and long for many: made when it is read
    for (const match of matches) {
      if (match.results.length === 0) continue;
      suits.get(match.parcel.code)?.push({ ...demand, match, whole: meetsAll(match), taken: takenOf(match), get others() { return whole.filter(code => code !== match.parcel.code); } });
    }
  }
  // Demands come in order of rank, and sorting leaves equals in their order.
  for (const list of suits.values()) list.sort(compareFit);
  return suits;
}

const known = new WeakMap<object, ReadonlyMap<string, ParcelSuits>>();

/** Every open parcel, under its code; one that is taken suits nobody and is left out. Worked out once an assessment. */
export function suitParcels(assessment: Pick<Assessment, 'atlas' | 'gaps'>): ReadonlyMap<string, ParcelSuits> {
  const before = known.get(assessment);
  if (before !== undefined) return before;
  const demands = demandsOf(assessment);
  const [gaps, targets] = [suitsOf(assessment.atlas, demands.gaps), suitsOf(assessment.atlas, demands.targets)];
  const made = new Map([...gaps].map(([code, list]) => {
    const all = targets.get(code) ?? [];
    return [code, { gaps: list, targets: all.filter((suit, place) => all.findIndex(other => other.company.code === suit.company.code) === place) }] as const;
  }));
  known.set(assessment, made);
  return made;
}

/** One parcel; where many are asked after, suitParcels does the work once. */
export function suitParcel(assessment: Pick<Assessment, 'atlas' | 'gaps'>, parcel: Parcel): ParcelSuits {
  return suitParcels(assessment).get(parcel.code) ?? { gaps: [], targets: [] };
}
