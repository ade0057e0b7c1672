// What a column of a planner's table is: its labels, kind, unit, example and rules. Types of records follow from it.

import type { CoordinateSystem } from './crs-list.ts';

export type Kind =
  | 'code' | 'text' | 'list' | 'number' | 'integer' | 'flag' | 'choice' | 'date' | 'month'
  | 'url' | 'creditCode' | 'stockCode' | 'coordinateSystem' | 'geometry' | 'reference' | 'references';

/** A geometry as read from a WKT cell; coordinates in the row's 坐标系. Structurally GeoJSON. */
export type Geometry =
  | { readonly type: 'Point'; readonly coordinates: readonly number[] }
  | { readonly type: 'LineString'; readonly coordinates: readonly (readonly number[])[] }
  | { readonly type: 'MultiLineString'; readonly coordinates: readonly (readonly (readonly number[])[])[] }
  | { readonly type: 'Polygon'; readonly coordinates: readonly (readonly (readonly number[])[])[] }
  | { readonly type: 'MultiPolygon'; readonly coordinates: readonly (readonly (readonly (readonly number[])[])[])[] };

/** Chinese and English of one thing that a reader sees. */
export interface Label { readonly zh: string; readonly en: string }

/** The values a choice column may take: key in code → its two labels. The Chinese one is what stands in the CSV. */
export type Choices = Readonly<Record<string, Label>>;

export interface ColumnOptions {
  /** Header in the CSV, without its unit. */
  readonly zh: string;
  readonly en: string;
  readonly required?: true;
  /** Never leaves the internal edition, whatever 公开 says: people, phones, negotiation. */
  readonly internal?: true;
  /** Unit of the figures, also written behind the header in brackets: 面积(亩). */
  readonly unit?: string;
  readonly example: string;
  readonly note?: string;
  readonly noteEn?: string;
  readonly min?: number;
  readonly max?: number;
  /** A geometry that must be an area. */
  readonly areal?: true;
}

export interface Column<V = unknown, R extends boolean = boolean> extends Omit<ColumnOptions, 'required' | 'internal'> {
  readonly kind: Kind;
  readonly required: R;
  readonly internal: boolean;
  readonly choices?: Choices;
  /** For references: the table whose code stands here. */
  readonly table?: string;
  /** Only carries the type of a cell's value; never set. */
  readonly value?: V;
}

type IsRequired<O> = O extends { readonly required: true } ? true : false;

function column<V>(kind: Kind) {
  return <const O extends ColumnOptions>(options: O): Column<V, IsRequired<O>> => ({
    ...options,
    kind,
    required: (options.required ?? false) as IsRequired<O>,
    internal: options.internal ?? false,
  });
}

export const text = column<string>('text');
/** Several short texts in one cell, parted by 、 or ; */
export const list = column<readonly string[]>('list');
export const number = column<number>('number');
export const integer = column<number>('integer');
export const flag = column<boolean>('flag');
/** ISO date, 2026-09-30. */
export const date = column<string>('date');
/** ISO month, 2026-09. */
export const month = column<string>('month');
export const url = column<string>('url');
export const creditCode = column<string>('creditCode');
export const stockCode = column<string>('stockCode');
export const geometry = column<Geometry>('geometry');
/** One of crs-list. */
export const coordinateSystem = column<CoordinateSystem>('coordinateSystem');
/** The row's own code: unique in its table, always required. */
export const code = <const O extends ColumnOptions>(options: O): Column<string, true> => ({ ...column<string>('code')(options), required: true });

export function choice<const C extends Choices, const O extends ColumnOptions>(
  choices: C, options: O,
): Column<keyof C & string, IsRequired<O>> {
  return { ...column<keyof C & string>('choice')(options), choices };
}

export function reference<const O extends ColumnOptions>(table: string, options: O): Column<string, IsRequired<O>> {
  return { ...column<string>('reference')(options), table };
}

export function references<const O extends ColumnOptions>(table: string, options: O): Column<readonly string[], IsRequired<O>> {
  return { ...column<readonly string[]>('references')(options), table };
}

/** The header as templates write it: 面积(亩). */
export function headerOf(column: Column): string {
  return column.unit === undefined ? column.zh : `${column.zh}(${column.unit})`;
}
