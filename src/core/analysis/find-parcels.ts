// Parcels against what is asked of them: which fit, which fall short and by how much, of which it is not known.

import { eiaGrades } from '../schema/eia-grades.ts';
import { askedFields, fieldOf, isChoice, isFigure, type ChoiceKey, type Criteria, type FieldKey, type FigureField, type FigureKey, type FindParcel } from './find-fields.ts';

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

type Verdict = Result['verdict'];

/** How far off a figure is, in its unit; 0 where that says nothing. */
function lackOf(parcel: FindParcel, key: FigureKey, wanted: number): number {
  const { column, way } = fieldOf(key);
  const offered = parcel[column] ?? 0;
  return Math.max(0, way === 'least' ? wanted - offered : offered - wanted);
}

function verdictOfFigure(parcel: FindParcel, { column, way, building, priceUnit }: FigureField, wanted: number): Verdict {
  const offered = parcel[column];
  if (building === true && parcel.kind === 'land') return 'misfit';
  if (priceUnit !== undefined && parcel.priceUnit !== undefined && parcel.priceUnit !== priceUnit) return 'misfit';
  if (offered === undefined || (priceUnit !== undefined && parcel.priceUnit === undefined)) return 'unknown';
  return (way === 'least' ? offered >= wanted : offered <= wanted) ? 'met' : 'short';
}

// asked of every parcel at every letter: nothing is made on the way
function verdictOf(parcel: FindParcel, criteria: Criteria, field: FieldKey): Verdict {
  if (field === 'processes') {
    const { barred } = parcel;
    if (barred === undefined) return 'unknown';
    return criteria.processes.some(word => barred.includes(word)) ? 'misfit' : 'met';
  }
  if (field === 'eia') return parcel.eia === undefined ? 'unknown' : grades.indexOf(parcel.eia) < grades.indexOf(criteria.eia ?? '') ? 'misfit' : 'met';
  if (isChoice(field)) {
    const own = parcel[field];
    return own === undefined ? 'unknown' : criteria[field].includes(own) ? 'met' : 'misfit';
  }
  const wanted = criteria.figures[field];
  return wanted === undefined ? 'met' : verdictOfFigure(parcel, fieldOf(field), wanted);
}

const nothingLacks: readonly Result[] = [];

function findOne<P extends FindParcel>(parcel: P, criteria: Criteria, asked: readonly FieldKey[]): Found<P> {
  let lacks: Result[] | undefined;
  let known = false;
  for (const field of asked) {
    const verdict = verdictOf(parcel, criteria, field);
    if (verdict === 'met') continue;
    (lacks ??= []).push({ field, verdict, by: verdict === 'short' && isFigure(field) ? lackOf(parcel, field, criteria.figures[field] ?? 0) : 0 });
    known ||= verdict !== 'unknown';
  }
  return { parcel, state: lacks === undefined ? 'fits' : known ? 'short' : 'ask', lacks: lacks ?? nothingLacks };
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
function eachFree({ fits, but }: Standing, field: FieldKey, visit: (parcel: FindParcel) => void): void {
  for (const parcel of fits) visit(parcel);
  for (const parcel of but.get(field) ?? []) visit(parcel);
}

/** How many would be left if of this field this were asked, and all else stayed. */
export function countIf(standing: Standing, criteria: Criteria, field: FieldKey): number {
  let count = 0;
  eachFree(standing, field, parcel => { if (verdictOf(parcel, criteria, field) === 'met') count++; });
  return count;
}

/** How many would be left for each process, were it done there too. */
export function countProcesses(standing: Standing, { processes }: Criteria, words: readonly string[]): ReadonlyMap<string, number> {
  const barring = new Map<string, number>();
  let open = 0;
  eachFree(standing, 'processes', ({ barred }) => {
    if (barred === undefined || processes.some(word => barred.includes(word))) return;
    open++;
    for (const word of new Set(barred)) barring.set(word, (barring.get(word) ?? 0) + 1);
  });
  return new Map(words.map(word => [word, open - (barring.get(word) ?? 0)]));
}

/** How many would be left for each value of a choice alone: looked through once, however many values there are. */
export function countChoices(standing: Standing, field: ChoiceKey | 'eia', values: readonly string[]): ReadonlyMap<string, number> {
  const own = new Map<string, number>();
  eachFree(standing, field, parcel => { const value = parcel[field]; if (value !== undefined) own.set(value, (own.get(value) ?? 0) + 1); });
  // a project of one EIA category may come where that or a heavier one is let in
  const reached = (value: string): number => grades.slice(grades.indexOf(value)).reduce((sum, grade) => sum + (own.get(grade) ?? 0), 0);
  return new Map(values.map(value => [value, field === 'eia' ? reached(value) : own.get(value) ?? 0]));
}

export interface Step { readonly value: number; readonly left: number }
export interface Tally { readonly met: number; readonly short: number; readonly unknown: number; readonly steps: readonly Step[] }

/** What a figure does to those that meet all else: how many it keeps, loses, cannot tell; and how many each of `most` likely figures would keep. */
export function tallyFigure(standing: Standing, criteria: Criteria, key: FigureKey, most = 6): Tally {
  const field = fieldOf(key);
  const wanted = criteria.figures[key] ?? (field.way === 'least' ? 0 : Infinity);
  const count = { met: 0, short: 0, misfit: 0, unknown: 0 };
  const figures = new Map<number, number>();
  eachFree(standing, key, parcel => {
    const verdict = verdictOfFigure(parcel, field, wanted);
    count[verdict]++;
    const value = parcel[field.column];
    if (most > 0 && (verdict === 'met' || verdict === 'short') && value !== undefined) figures.set(value, (figures.get(value) ?? 0) + 1);
  });
  const values = [...figures.keys()].sort((a, b) => a - b);
  const picked = new Set(values.length <= most ? values : Array.from({ length: most }, (_, index) => values[Math.round(index * (values.length - 1) / (most - 1))] ?? 0));
  const steps: Step[] = [];
  const all = count.met + count.short;
  let passed = 0;
  for (const value of values) {
    const own = figures.get(value) ?? 0;
    if (picked.has(value)) steps.push({ value, left: field.way === 'least' ? all - passed : passed + own });
    passed += own;
  }
  return { met: count.met, short: count.short + count.misfit, unknown: count.unknown, steps };
}
