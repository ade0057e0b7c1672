// What a project needs against what each parcel has: met, short by how much, or unknown; hard limits exclude, with the reason.

import type { Atlas, Company, Link, Parcel } from '../model/atlas.ts';
import { eiaGrades } from '../schema/eia-grades.ts';

export type NeedKey = 'needLand' | 'needFloor' | 'needPower' | 'needWater' | 'needSewage' | 'needSteam' | 'needGas' | 'needHeight' | 'needLoad';
type Supply = 'area' | 'floor' | 'power' | 'water' | 'sewage' | 'steam' | 'gas' | 'height' | 'load';

/** Which figure of a parcel answers which need. */
export const needSupply: Readonly<Record<NeedKey, Supply>> = {
  needLand: 'area', needFloor: 'floor', needPower: 'power', needWater: 'water', needSewage: 'sewage',
  needSteam: 'steam', needGas: 'gas', needHeight: 'height', needLoad: 'load',
};
export const needKeys = Object.keys(needSupply) as readonly NeedKey[];

export type Needs = Pick<Link, NeedKey | 'eia' | 'processes'>;

export interface NeedResult { readonly need: NeedKey; readonly wanted: number; readonly offered: number | undefined; readonly verdict: 'met' | 'short' | 'unknown'; readonly shortBy: number }
export type Bar = { readonly kind: 'process'; readonly words: readonly string[] } | { readonly kind: 'eia'; readonly wanted: string; readonly limit: string } | { readonly kind: 'nature' };
export interface ParcelMatch {
  readonly parcel: Parcel;
  readonly results: readonly NeedResult[];
  readonly bars: readonly Bar[];
  readonly met: number; readonly short: number; readonly unknown: number;
}

const grades = Object.keys(eiaGrades);
/** On open land a building is still to be built: its height and load are the builder's to choose. */
const ofBuildings: ReadonlySet<NeedKey> = new Set(['needHeight', 'needLoad', 'needFloor']);

function resultOf(need: NeedKey, wanted: number, parcel: Parcel): NeedResult {
  const offered = parcel[needSupply[need]];
  const verdict = offered === undefined ? 'unknown' : offered >= wanted ? 'met' : 'short';
  return { need, wanted, offered, verdict, shortBy: offered === undefined ? 0 : Math.max(0, wanted - offered) };
}

function barsOf(needs: Needs, parcel: Parcel): readonly Bar[] {
  const words = (needs.processes ?? []).filter(word => parcel.barred?.includes(word));
  const heavier = needs.eia !== undefined && parcel.eia !== undefined && grades.indexOf(needs.eia) > grades.indexOf(parcel.eia);
  const storage = (parcel.kind === 'warehouse' || parcel.kind === 'cold') && needs.needLand !== undefined && needs.needFloor === undefined;
  return [
    ...(words.length > 0 ? [{ kind: 'process' as const, words }] : []),
    ...(heavier ? [{ kind: 'eia' as const, wanted: needs.eia ?? '', limit: parcel.eia ?? '' }] : []),
    ...(storage ? [{ kind: 'nature' as const }] : []),
  ];
}

/** One project against one parcel. A building is measured by floor, land by 亩: the other figure does not apply. */
export function matchParcel(needs: Needs, parcel: Parcel): ParcelMatch {
  // Who wants floor alone wants a hall that stands: bare land cannot say yes.
  const wantsHall = needs.needFloor !== undefined && needs.needLand === undefined;
  const skip = (need: NeedKey): boolean => (parcel.kind === 'land' ? ofBuildings.has(need) && !(need === 'needFloor' && wantsHall) : need === 'needLand' && needs.needFloor !== undefined);
  const results = needKeys.flatMap(need => {
    const wanted = needs[need];
    return wanted === undefined || wanted === 0 || skip(need) ? [] : [resultOf(need, wanted, parcel)];
  });
  const count = (verdict: NeedResult['verdict']): number => results.filter(result => result.verdict === verdict).length;
  return { parcel, results, bars: barsOf(needs, parcel), met: count('met'), short: count('short'), unknown: count('unknown') };
}

/** A match among all others: `tied` are the parcels that are equal to it in all that ranks them, and they share its place. */
export interface RankedMatch extends ParcelMatch { readonly place: number; readonly tied: readonly string[] }

/** Every need met and nothing in the way. A parcel of which nothing is asked meets nothing. */
export const meetsAll = (match: ParcelMatch): boolean => match.results.length > 0 && match.bars.length === 0 && match.short === 0 && match.unknown === 0;

/** Of what is left over, less is better: a small project should not take the largest parcel. */
function waste(match: ParcelMatch): number {
  const { offered, wanted } = match.results.find(result => result.need === 'needLand' || result.need === 'needFloor') ?? { offered: undefined, wanted: 0 };
  return offered === undefined || wanted === 0 ? 0 : Math.max(0, offered / wanted - 1);
}

export const isOpen = (parcel: Pick<Parcel, 'status'>): boolean => parcel.status === 'free' || parcel.status === 'idle';

/** What ranks a match, the first that differs deciding: barred or not, shortfalls, unknowns, waste. */
const rankOf = (match: ParcelMatch): readonly number[] => [match.bars.length > 0 ? 1 : 0, match.short, match.unknown, waste(match)];

/** Open parcels for a project: those that meet all first, then fewest shortfalls, fewest unknowns, least waste. Barred ones last; equal ones by code. */
export function matchParcels(atlas: Atlas, needs: Needs): readonly RankedMatch[] {
  // An atlas lists its parcels by code, and sorting leaves equals in their order.
  const ranked = atlas.parcels.filter(isOpen).map(parcel => { const match = matchParcel(needs, parcel); return { match, rank: rankOf(match) }; })
    .sort((a, b) => a.rank.map((value, key) => value - (b.rank[key] ?? 0)).find(difference => difference !== 0) ?? 0);
  const ties: string[][] = [];
  ranked.forEach(({ match, rank }, index) => {
    const before = ranked[index - 1]?.rank;
    const tie = before !== undefined && before.every((value, key) => value === rank[key]) ? ties[index - 1] ?? [] : [];
    tie.push(match.parcel.code);
    ties.push(tie);
  });
  return ranked.map(({ match }, index) => ({ ...match, place: ties.indexOf(ties[index] ?? []) + 1, tied: (ties[index] ?? []).filter(code => code !== match.parcel.code) }));
}

/** A company's own needs; where it states none, those of the link's typical project stand in. */
export function needsOf(company: Company, link: Link): { readonly needs: Needs; readonly typical: boolean } {
  const own = needKeys.some(need => company[need] !== undefined);
  return own ? { needs: { ...company, eia: company.eia ?? link.eia, processes: company.processes ?? link.processes }, typical: false } : { needs: link, typical: true };
}
