// Parcels against what is asked of them: which fit, which fall short and by how much, of which it is not known.

import { eiaGrades } from '../schema/eia-grades.ts';
import { askedFields, fieldOf, isFigure, type ChoiceKey, type Criteria, type FieldKey, type FigureKey, type FindParcel } from './find-fields.ts';

/**
 * One criterion against one parcel. `short`: a figure is off by `by`, in its unit. `misfit`: no amount would mend it (another status, a bar, bare land
 * where a building is asked for, a price in another unit). `unknown`: the cell is blank; that never counts as met.
 */
export interface Result { readonly field: FieldKey; readonly verdict: 'met' | 'short' | 'misfit' | 'unknown'; readonly by: number }

export interface Found<P extends FindParcel = FindParcel> {
  readonly parcel: P;
  /** `ask`: all that is known fits, and something is not known. */
  readonly state: 'fits' | 'ask' | 'short';
  /** What is not met. */
  readonly lacks: readonly Result[];
}

const grades = Object.keys(eiaGrades);

function judgeFigure(parcel: FindParcel, key: FigureKey, wanted: number): Result {
  const { column, way, building, priceUnit } = fieldOf(key);
  const offered = parcel[column];
  if (building === true && parcel.kind === 'land') return { field: key, verdict: 'misfit', by: 0 };
  if (priceUnit !== undefined && parcel.priceUnit !== undefined && parcel.priceUnit !== priceUnit) return { field: key, verdict: 'misfit', by: 0 };
  if (offered === undefined || (priceUnit !== undefined && parcel.priceUnit === undefined)) return { field: key, verdict: 'unknown', by: 0 };
  const by = Math.max(0, way === 'least' ? wanted - offered : offered - wanted);
  return { field: key, verdict: by > 0 ? 'short' : 'met', by };
}

/** One field of the criteria, of which something must be asked, against a parcel. */
export function judgeField(parcel: FindParcel, criteria: Criteria, field: FieldKey): Result {
  const say = (verdict: Result['verdict']): Result => ({ field, verdict, by: 0 });
  if (isFigure(field)) {
    const wanted = criteria.figures[field];
    return wanted === undefined ? say('met') : judgeFigure(parcel, field, wanted);
  }
  if (field === 'processes') return say(parcel.barred === undefined ? 'unknown' : criteria.processes.some(word => parcel.barred?.includes(word)) ? 'misfit' : 'met');
  if (field === 'eia') return say(parcel.eia === undefined ? 'unknown' : grades.indexOf(parcel.eia) < grades.indexOf(criteria.eia ?? '') ? 'misfit' : 'met');
  const own = parcel[field];
  return say(own === undefined ? 'unknown' : criteria[field].includes(own) ? 'met' : 'misfit');
}

function findOne<P extends FindParcel>(parcel: P, criteria: Criteria, asked: readonly FieldKey[]): Found<P> {
  const lacks = asked.map(field => judgeField(parcel, criteria, field)).filter(({ verdict }) => verdict !== 'met');
  const state = lacks.length === 0 ? 'fits' : lacks.every(({ verdict }) => verdict === 'unknown') ? 'ask' : 'short';
  return { parcel, state, lacks };
}

/** Every parcel once, in its order. */
export function findParcels<P extends FindParcel>(parcels: readonly P[], criteria: Criteria): readonly Found<P>[] {
  const asked = askedFields(criteria);
  return parcels.map(parcel => findOne(parcel, criteria, asked));
}

/** Those that fit, and those that a single field keeps from it: all that the count beside a control can be made of. */
export interface Standing { readonly fits: readonly FindParcel[]; readonly but: ReadonlyMap<FieldKey, readonly FindParcel[]> }

export function standingOf(found: readonly Found[]): Standing {
  const fits: FindParcel[] = [];
  const but = new Map<FieldKey, FindParcel[]>();
  for (const { parcel, lacks } of found) {
    const [first, second] = lacks;
    if (first === undefined) fits.push(parcel);
    else if (second === undefined) {
      const others = but.get(first.field);
      if (others === undefined) but.set(first.field, [parcel]);
      else others.push(parcel);
    }
  }
  return { fits, but };
}

/** Parcels that meet all but this field, whatever that says. */
const freeOf = ({ fits, but }: Standing, field: FieldKey): readonly FindParcel[] => [...fits, ...but.get(field) ?? []];

/** How many would be left if of this field this were asked, and all else stayed. */
export function countIf(standing: Standing, criteria: Criteria, field: FieldKey): number {
  return freeOf(standing, field).filter(parcel => judgeField(parcel, criteria, field).verdict === 'met').length;
}

/** How many would be left for each value of a choice alone. */
export function countChoices(standing: Standing, field: ChoiceKey | 'eia', criteria: Criteria, values: readonly string[]): ReadonlyMap<string, number> {
  const free = freeOf(standing, field);
  return new Map(values.map(value => {
    const one = { ...criteria, [field]: field === 'eia' ? value : [value] } as Criteria;
    return [value, free.filter(parcel => judgeField(parcel, one, field).verdict === 'met').length];
  }));
}

export interface Step { readonly value: number; readonly left: number }
export interface Tally { readonly met: number; readonly short: number; readonly unknown: number; readonly steps: readonly Step[] }

/** What a figure does to those that meet all else: how many it keeps, loses, cannot tell; and how many each of some likely figures would keep. */
export function tallyFigure(standing: Standing, criteria: Criteria, key: FigureKey, most = 6): Tally {
  const { column, way } = fieldOf(key);
  const free = freeOf(standing, key);
  const wanted = criteria.figures[key] ?? (way === 'least' ? 0 : Infinity);
  const count = { met: 0, short: 0, misfit: 0, unknown: 0 };
  const figures: number[] = [];
  for (const parcel of free) {
    const { verdict } = judgeFigure(parcel, key, wanted);
    count[verdict]++;
    const value = parcel[column];
    if ((verdict === 'met' || verdict === 'short') && value !== undefined) figures.push(value);
  }
  // sorts as numbers, and many times as fast as a list
  const known = Float64Array.from(figures).sort();
  const values = [...new Set(known)];
  const picked = values.length <= most ? values : Array.from({ length: most }, (_, index) => values[Math.round(index * (values.length - 1) / (most - 1))] ?? 0);
  return {
    met: count.met, short: count.short + count.misfit, unknown: count.unknown,
    steps: picked.map(value => ({ value, left: known.filter(one => (way === 'least' ? one >= value : one <= value)).length })),
  };
}
