// How old a fact is by the date of the data: every page marks what is older than the county's setting (陈旧天数).

import type { Settings } from '../check/check-settings.ts';
import { daysBetween } from './brief-project.ts';

/** `age` in days; undefined where the row or the data has no date, and then nobody knows whether it is stale. */
export interface FactAge { readonly age: number | undefined; readonly stale: boolean }

export function dateFact({ asOf, staleDays }: Pick<Settings, 'asOf' | 'staleDays'>, updated: string | undefined): FactAge {
  // Tables may be short of their settings while they are being written.
  const today = asOf as string | undefined;
  const age = updated === undefined || today === undefined ? undefined : daysBetween(updated, today);
  return { age, stale: age !== undefined && age > staleDays };
}
