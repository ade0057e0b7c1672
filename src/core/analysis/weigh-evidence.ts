// What is known of a target is as good as the rows that say it: their sources, their dates, and whether those are stale.

import type { Settings } from '../check/check-settings.ts';
import type { Capacity, Company } from '../model/atlas.ts';

/** A row that says something, named as a planner finds it: table and key. */
export interface Evidence {
  readonly table: 'companies' | 'capacities';
  readonly key: string;
  readonly source: string | undefined;
  readonly updated: string | undefined;
  /** Days from its date to the day of the data; undefined where it has none. */
  readonly age: number | undefined;
  readonly stale: boolean;
}

const daysBetween = (from: string, to: string): number => Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);

function evidenceOf(settings: Settings, table: Evidence['table'], key: string, row: Company | Capacity): Evidence {
  const { source, updated } = row;
  const age = updated === undefined ? undefined : daysBetween(updated, settings.asOf);
  return { table, key, source, updated, age, stale: age !== undefined && age > settings.staleDays };
}

/** The company's own row and the one that ties it to the link; `fresh` is the share of them that are not stale, those without a date unknown. */
export function weighEvidence(settings: Settings, company: Company, row: Capacity | undefined): { readonly evidence: readonly Evidence[]; readonly fresh: { readonly low: number; readonly high: number } } {
  const evidence = [
    evidenceOf(settings, 'companies', company.code, company),
    ...(row === undefined ? [] : [evidenceOf(settings, 'capacities', `${row.company} × ${row.link}`, row)]),
  ];
  const share = (wanted: (each: Evidence) => boolean): number => evidence.filter(wanted).length / evidence.length;
  return { evidence, fresh: { low: share(each => each.age !== undefined && !each.stale), high: share(each => !each.stale) } };
}
