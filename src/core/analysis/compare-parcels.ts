// A few parcels side by side: each figure of each, and which is the best of those that are known.

import { fieldOf, figureKeys, type FigureKey, type FindParcel } from './find-fields.ts';

/** `apart`: the figure is not one of this parcel's (a height of bare land, a rent of land that is sold). */
export interface ComparedCell { readonly kind: 'known' | 'unknown' | 'apart'; readonly value: number | undefined; readonly best: boolean }
export interface ComparedRow { readonly key: FigureKey; readonly cells: readonly ComparedCell[] }

/** More is better of what is delivered, less of a price; a plot ratio is neither good nor bad. */
const ranked = (key: FigureKey): boolean => key !== 'ratioMost' && key !== 'ratioLeast';

function cellOf(parcel: FindParcel, key: FigureKey): Omit<ComparedCell, 'best'> {
  const { column, building, priceUnit } = fieldOf(key);
  const value = parcel[column];
  const apart = (building === true && parcel.kind === 'land') || (priceUnit !== undefined && (parcel.priceUnit ?? 'perMu') !== priceUnit);
  if (apart) return { kind: 'apart', value: undefined };
  return value === undefined || (priceUnit !== undefined && parcel.priceUnit === undefined) ? { kind: 'unknown', value: undefined } : { kind: 'known', value };
}

/** One row a figure that any of them has or might have. The best is marked where at least two are known and differ. */
export function compareParcels(parcels: readonly FindParcel[]): readonly ComparedRow[] {
  return figureKeys.map((key): ComparedRow => {
    const cells = parcels.map(parcel => cellOf(parcel, key));
    const known = cells.flatMap(({ value }) => (value === undefined ? [] : [value]));
    const best = fieldOf(key).way === 'least' ? Math.max(...known) : Math.min(...known);
    const tells = ranked(key) && new Set(known).size > 1;
    return { key, cells: cells.map(cell => ({ ...cell, best: tells && cell.value === best })) };
  }).filter(({ cells }) => cells.some(({ kind }) => kind !== 'apart'));
}
