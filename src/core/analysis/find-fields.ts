// What parcels can be found by: figures with a least or a most, kinds of things, and what must not be barred.

import type { Parcel } from '../model/atlas.ts';

/** A parcel as far as finding and comparing it goes. */
export type FindParcel = Pick<Parcel, 'code' | 'park' | 'kind' | 'status' | 'area' | 'floor' | 'plotRatioMin' | 'plotRatioMax' | 'use' | 'price' | 'priceUnit' | 'power' | 'water' | 'sewage' | 'gas' | 'steam' | 'height' | 'load' | 'eia' | 'barred'>;

type FigureColumn = 'area' | 'floor' | 'plotRatioMin' | 'plotRatioMax' | 'price' | 'power' | 'water' | 'sewage' | 'gas' | 'steam' | 'height' | 'load';
export interface FigureField {
  /** The column of the parcels table that answers. */
  readonly column: FigureColumn;
  /** `least`: the parcel must have this much or more. `most`: this much or less. */
  readonly way: 'least' | 'most';
  /** Only of a building that stands: what is built on bare land is the builder's to choose. */
  readonly building?: true;
  /** Prices compare only in one unit. */
  readonly priceUnit?: NonNullable<Parcel['priceUnit']>;
}

/** In the order in which a parcel's figures are read. */
export const figureFields = {
  area: { column: 'area', way: 'least' }, floor: { column: 'floor', way: 'least', building: true },
  price: { column: 'price', way: 'most', priceUnit: 'perMu' }, rent: { column: 'price', way: 'most', priceUnit: 'perMonth' },
  ratioMost: { column: 'plotRatioMax', way: 'least' }, ratioLeast: { column: 'plotRatioMin', way: 'most' },
  power: { column: 'power', way: 'least' }, water: { column: 'water', way: 'least' }, sewage: { column: 'sewage', way: 'least' },
  gas: { column: 'gas', way: 'least' }, steam: { column: 'steam', way: 'least' },
  height: { column: 'height', way: 'least', building: true }, load: { column: 'load', way: 'least', building: true },
} as const satisfies Readonly<Record<string, FigureField>>;
export type FigureKey = keyof typeof figureFields;
export const figureKeys = Object.keys(figureFields) as readonly FigureKey[];
export const fieldOf = (key: FigureKey): FigureField => figureFields[key];

/** Of these one of the chosen must be so. */
export const choiceKeys = ['park', 'status', 'kind', 'use'] as const;
export type ChoiceKey = (typeof choiceKeys)[number];

export type FieldKey = FigureKey | ChoiceKey | 'eia' | 'processes';

/** What is asked for; nothing is asked where a list is empty or a figure is not there. */
export interface Criteria {
  readonly figures: Readonly<Partial<Record<FigureKey, number>>>;
  readonly park: readonly string[]; readonly status: readonly string[]; readonly kind: readonly string[]; readonly use: readonly string[];
  /** The EIA category that the project needs. */
  readonly eia: FindParcel['eia'];
  /** What will be done there: none of it may be barred. */
  readonly processes: readonly string[];
}
export const noCriteria: Criteria = { figures: {}, park: [], status: [], kind: [], use: [], eia: undefined, processes: [] };

/** The fields of which something is asked. */
export function askedFields(criteria: Criteria): readonly FieldKey[] {
  return [
    ...figureKeys.filter(key => criteria.figures[key] !== undefined), ...choiceKeys.filter(key => criteria[key].length > 0),
    ...(criteria.eia === undefined ? [] : ['eia' as const]), ...(criteria.processes.length === 0 ? [] : ['processes' as const]),
  ];
}

export const isChoice = (field: FieldKey): field is ChoiceKey => field === 'status' || field === 'kind' || field === 'use' || field === 'park';
export const isFigure = (field: FieldKey): field is FigureKey => field in figureFields;

/** The criteria without this field's. */
export function dropField(criteria: Criteria, field: FieldKey): Criteria {
  if (!isFigure(field)) return { ...criteria, [field]: noCriteria[field] };
  return { ...criteria, figures: Object.fromEntries(Object.entries(criteria.figures).filter(([key]) => key !== field)) };
}
