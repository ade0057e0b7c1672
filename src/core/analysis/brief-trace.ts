// Where a figure came from: table and key of its row, who said it and when. Sheets print traces as numbered notes.

import type { Atlas, Capacity, Flow, Link, Milestone } from '../model/atlas.ts';
import { listAt } from '../model/atlas.ts';
import type { TableName } from '../schema/tables.ts';

export interface Trace { readonly table: TableName; readonly key: string; readonly source: string | undefined; readonly updated: string | undefined }

/** Rows that share a source, table by table. `from` and `to`: the first and last of their dates. */
export interface TraceGroup { readonly source: string | undefined; readonly from: string | undefined; readonly to: string | undefined; readonly rows: readonly { readonly table: TableName; readonly keys: readonly string[] }[] }

interface Sourced { readonly source?: string | undefined; readonly updated?: string | undefined }

const trace = (table: TableName, key: string, { source, updated }: Sourced): Trace => ({ table, key, source, updated });

/** A row of a table whose key is its code. */
export const traceCode = (table: TableName, row: Sourced & { readonly code: string }): Trace => trace(table, row.code, row);
export const traceCapacity = (row: Capacity): Trace => trace('capacities', `${row.company}×${row.link}`, row);
export const traceFlow = (row: Flow): Trace => trace('flows', `${row.from}→${row.to}`, row);
/** A cost goes by its name, which stands where the note is made: here it has no key. */
export const traceCost = (row: Atlas['costs'][number]): Trace => trace('costs', '', row);
/** All nodes of a project at once. */
export const traceMilestone = (row: Milestone): Trace => trace('milestones', `${row.project}×*`, row);

const localRows = (atlas: Atlas, link: string): readonly Capacity[] => listAt(atlas.index.capacitiesOfLink, link).filter(row => atlas.index.company.get(row.company)?.role === 'local');

/** All local firms of a link at once, under the key `*×link`: what a sum of their capacities came from. */
export const traceSupply = (atlas: Atlas, link: string): readonly Trace[] => localRows(atlas, link).map(row => trace('capacities', `*×${link}`, row));

/** Everything that a link's supply and demand are made of: the link, its firms, its flows out and the firms that use them. */
export function traceBalance(atlas: Atlas, link: Link): readonly Trace[] {
  const flows = listAt(atlas.index.flowsFrom, link.code);
  return [traceCode('links', link), ...traceSupply(atlas, link.code), ...flows.map(traceFlow), ...flows.flatMap(flow => traceSupply(atlas, flow.to))];
}

export interface TraceBook {
  /** Numbers, from 1, of the groups that these traces belong to: in order, each once. A group is numbered when it is first named. */
  readonly note: (traces: readonly Trace[]) => readonly number[];
  /** All groups noted so far, in order of their numbers. */
  readonly groups: () => readonly TraceGroup[];
}

interface OpenGroup { readonly number: number; readonly source: string | undefined; readonly tables: Map<TableName, Set<string>>; from: string | undefined; to: string | undefined }

/** A book of the traces of one sheet, grouped by source. */
export function openTraceBook(): TraceBook {
  const groups = new Map<string | undefined, OpenGroup>();
  const enter = ({ table, key, source, updated }: Trace): number => {
    const group = groups.get(source) ?? { number: groups.size + 1, source, tables: new Map(), from: updated, to: updated };
    groups.set(source, group);
    group.tables.set(table, (group.tables.get(table) ?? new Set()).add(key));
    if (updated !== undefined && (group.from === undefined || updated < group.from)) group.from = updated;
    if (updated !== undefined && (group.to === undefined || updated > group.to)) group.to = updated;
    return group.number;
  };
  return {
    note: traces => [...new Set(traces.map(enter))].sort((a, b) => a - b),
    groups: () => [...groups.values()].map(({ source, from, to, tables }) => ({ source, from, to, rows: [...tables].map(([table, keys]) => ({ table, keys: [...keys] })) })),
  };
}
