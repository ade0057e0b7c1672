// A sheet: the cells of one file as text, before anyone has said what they mean.

import type { Column } from '../schema/column.ts';
import type { TableName } from '../schema/tables.ts';
import type { Finding } from './finding.ts';

export interface Sheet {
  readonly table: TableName;
  readonly file: string;
  /** All rows, the header and blank ones too, so that index + 1 is the row that Excel shows. */
  readonly rows: readonly (readonly string[])[];
  /** What reading the bytes already told. */
  readonly findings: readonly Finding[];
}

/** A column of the schema where a sheet has it; `header` as the file writes it. */
export interface MatchedColumn { readonly key: string; readonly index: number; readonly header: string; readonly column: Column; /** How many of the column's unit one of the header's is, where it names another. */ readonly factor?: number }

/** The columns that a sheet's header has; `width` counts its cells. */
export interface MatchedHeader { readonly columns: readonly MatchedColumn[]; readonly width: number }
