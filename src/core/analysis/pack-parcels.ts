// Parcels by columns, for pages that hold too many to be written out: small to send, quick to read.

import type { FindParcel } from './find-fields.ts';
import type { ParcelSuits } from './suit-parcel.ts';

/** A parcel as finding shows it: its figures, and how many gaps it suits, the first few by name. */
export interface ListedParcel extends FindParcel { readonly suits: number; readonly suited: readonly string[] }

/** More parcels than this are sent apart from the page, which then shows them some at a time: each with its card would be tens of megabytes. */
const mostInPage = 600;
export const isCrowd = (parcels: number): boolean => parcels > mostInPage;

/** The values themselves, or, where few are repeated by many, each once with its place for every row. null is undefined. */
type Column = readonly unknown[] | { readonly of: readonly unknown[]; readonly at: readonly number[] };
export type PackedParcels = Readonly<Record<string, Column>>;

const keys = ['code', 'park', 'kind', 'status', 'area', 'floor', 'plotRatioMin', 'plotRatioMax', 'use', 'price', 'priceUnit', 'power', 'water', 'sewage', 'gas', 'steam', 'height', 'load', 'eia', 'barred'] as const satisfies readonly (keyof FindParcel)[];

/** `name` says a gap's link in the page's language. */
export function listParcels(parcels: readonly FindParcel[], suits: ReadonlyMap<string, ParcelSuits>, name: (link: ParcelSuits['gaps'][number]['gap']['link']) => string): readonly ListedParcel[] {
  return parcels.map(parcel => {
    const gaps = (suits.get(parcel.code)?.gaps ?? []).filter(suit => suit.whole);
    return { ...Object.fromEntries(keys.map(key => [key, parcel[key]])) as unknown as FindParcel, suits: gaps.length, suited: gaps.slice(0, 3).map(({ gap }) => name(gap.link)) };
  });
}

function packColumn(values: readonly unknown[]): Column {
  const places = new Map<string, number>();
  const at = values.map(value => {
    const text = JSON.stringify(value ?? null);
    const place = places.get(text) ?? places.size;
    places.set(text, place);
    return place;
  });
  return places.size * 4 > values.length ? values.map(value => value ?? null) : { of: [...places.keys()].map(text => JSON.parse(text) as unknown), at };
}

export const packParcels = (parcels: readonly ListedParcel[]): PackedParcels =>
  Object.fromEntries([...keys, 'suits', 'suited'].map(key => [key, packColumn(parcels.map(parcel => parcel[key as keyof ListedParcel]))]));

export function unpackParcels(packed: PackedParcels): readonly ListedParcel[] {
  const columns = Object.entries(packed).map(([key, column]): readonly [string, (row: number) => unknown] => [key, 'of' in column ? row => column.of[column.at[row] ?? 0] : row => column[row]]);
  const codes = packed['code'] ?? [];
  const count = 'of' in codes ? codes.at.length : codes.length;
  return Array.from({ length: count }, (_, row) => {
    const parcel: Record<string, unknown> = {};
    for (const [key, read] of columns) parcel[key] = read(row) ?? undefined;
    return parcel as unknown as ListedParcel;
  });
}
