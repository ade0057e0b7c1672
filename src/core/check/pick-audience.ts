// Records → what one audience may see. Internal rows and columns go before the model is made, so nothing later can leak them.

import type { Column } from '../schema/column.ts';
import { tables, type Records, type TableName } from '../schema/tables.ts';
import type { AnyRecord } from './check-references.ts';
import { holdBack, type LooseRecords, type Lost } from './hold-back.ts';

export type Audience = 'public' | 'internal';

const internalColumns = new Map(Object.entries(tables).map(([name, { columns }]) =>
  [name, new Set(Object.entries(columns as Readonly<Record<string, Column>>).filter(([, { internal }]) => internal).map(([key]) => key))] as const));

/** What was cut of a record, which never changes: a desk asks again after each edit, and most records are the same. */
const cut = new WeakMap<AnyRecord, AnyRecord>();

function withoutInternalColumns(name: TableName, record: AnyRecord): AnyRecord {
  const internal = internalColumns.get(name);
  if (internal === undefined || internal.size === 0) return record;
  const kept = cut.get(record);
  if (kept !== undefined) return kept;
  const open = Object.fromEntries(Object.entries(record).filter(([key]) => !internal.has(key))) as AnyRecord;
  cut.set(record, open);
  return open;
}

/** Public rows that lean on internal ones; said as findings, since the planner may not have meant it. */
export function pickAudience(records: Records, audience: Audience): { readonly records: Records; readonly lost: readonly Lost[] } {
  if (audience === 'internal') return { records, lost: [] };
  const open = Object.fromEntries((Object.entries(records) as unknown as [TableName, readonly AnyRecord[]][]).map(([name, rows]) =>
    [name, tables[name].internal ? [] : rows.filter(row => row['public'] === true).map(row => withoutInternalColumns(name, row))])) as unknown as LooseRecords;
  return holdBack(open);
}
