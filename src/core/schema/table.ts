// What a table is: a file, its labels and its columns. Every table carries 公开, 来源 and 更新日期.

import { date, flag, text, type Column, type Label } from './column.ts';

export type Columns = Readonly<Record<string, Column>>;

export const provenance = {
  public: flag({ zh: '公开', en: 'Public', example: '是', note: '只有写「是」的行才进入公开版；空白即内部。', noteEn: 'Only rows that say 是 enter the public edition; blank is internal.' }),
  source: text({ zh: '来源', en: 'Source', example: '县农业农村局 2025 年统计' }),
  updated: date({ zh: '更新日期', en: 'Updated', example: '2026-09-30' }),
} as const;

export interface Table<C extends Columns = Columns> {
  /** File name without `.csv`. */
  readonly name: string;
  readonly label: Label;
  /** One row is … */
  readonly row: Label;
  readonly columns: C;
  /** Whole table internal, whatever 公开 says. */
  readonly internal: boolean;
  /** Columns that together may not repeat. */
  readonly unique: readonly string[];
}

type Options<C extends Columns> = Omit<Table<C>, 'columns' | 'internal' | 'unique'> & {
  readonly columns: C; readonly internal?: true; readonly unique?: readonly (keyof C & string)[];
};

/** Describes a table; the three provenance columns are added to its own. */
export function table<const C extends Columns>(options: Options<C>): Table<C & typeof provenance> {
  const { columns, internal, unique, ...rest } = options;
  const own = unique ?? Object.keys(columns).filter(key => columns[key]?.kind === 'code');
  return { ...rest, columns: { ...columns, ...provenance }, internal: internal ?? false, unique: own };
}

type Value<C> = C extends Column<infer V, boolean> ? V : never;
type RequiredKeys<C> = { [K in keyof C]: C[K] extends Column<unknown, infer R> ? (R extends true ? K : never) : never }[keyof C];

/**
 * A row that has been checked. A blank cell is `undefined`: unknown, never zero and never ''.
 * `place` says where it stands in the planner's file.
 */
export type RecordOf<T extends Table> =
  { readonly [K in RequiredKeys<T['columns']>]: Value<T['columns'][K]> } &
  { readonly [K in Exclude<keyof T['columns'], RequiredKeys<T['columns']>>]: Value<T['columns'][K]> | undefined } &
  { readonly place: Place };

/** Where a record was read: file and the row number that Excel shows. */
export interface Place { readonly file: string; readonly row: number }
