// Records → what one audience may see. Internal rows and columns go before the model is made, so nothing later can leak them.

import type { Column } from '../schema/column.ts';
import { tables, type Records, type TableName } from '../schema/tables.ts';
import type { AnyRecord } from './check-references.ts';
import { holdBack, type LooseRecords, type Lost } from './hold-back.ts';

export type Audience = 'public' | 'internal';

function withoutInternalColumns(name: TableName, record: AnyRecord): AnyRecord {
  const columns = tables[name].columns as Readonly<Record<string, Column>>;
  return Object.fromEntries(Object.entries(record).filter(([key]) => columns[key]?.internal !== true)) as AnyRecord;
}

/** Public rows that lean on internal ones; said as findings, since the planner may not have meant it. */
export function pickAudience(records: Records, audience: Audience): { readonly records: Records; readonly lost: readonly Lost[] } {
  if (audience === 'internal') return { records, lost: [] };
  const open = Object.fromEntries((Object.entries(records) as unknown as [TableName, readonly AnyRecord[]][]).map(([name, rows]) =>
    [name, tables[name].internal ? [] : rows.filter(row => row['public'] === true).map(row => withoutInternalColumns(name, row))])) as unknown as LooseRecords;
  return holdBack(open);
}
