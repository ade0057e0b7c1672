// Factor costs kind by kind; those of one kind in one unit stand beside each other, since they alone can be compared.

import type { Atlas } from '../model/atlas.ts';
import { costKinds } from '../schema/costs.ts';
import { groupBy } from '../schema/group-by.ts';
import type { Cost } from './brief-costs.ts';

export type CostKind = keyof typeof costKinds;
/** Rows of one kind in one unit, the lowest first, those without a figure last. `drawn`: at least two have one, and they are not all zero. */
export interface CostGroup { readonly kind: CostKind; readonly unit: string; readonly rows: readonly Cost[]; readonly drawn: boolean }

/** By the order of kinds; in a kind the unit with the most rows first, then by unit. */
export function compareCosts({ costs }: Pick<Atlas, 'costs'>): readonly CostGroup[] {
  return (Object.keys(costKinds) as CostKind[]).flatMap(kind => {
    const units = groupBy(costs.filter(cost => cost.kind === kind), ({ unit }) => unit);
    return [...units].map(([unit, rows]): CostGroup => {
      const figures = rows.flatMap(({ value }) => value ?? []);
      return {
        kind, unit, drawn: figures.length > 1 && figures.some(value => value > 0),
        rows: [...rows].sort((a, b) => (a.value ?? Infinity) - (b.value ?? Infinity) || (a.name < b.name ? -1 : 1)),
      };
    }).sort((a, b) => b.rows.length - a.rows.length || (a.unit < b.unit ? -1 : 1));
  });
}
