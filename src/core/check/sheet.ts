// A sheet: the cells of one file as text, before anyone has said what they mean.

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
