// A draft of the desk's work, kept on this device alone: what was dropped and what it has become. It outlives the tab.

import { del, get, set } from 'idb-keyval';
import type { Finding } from '../core/check/finding.ts';
import type { Sheet } from '../core/check/sheet.ts';

export interface Draft {
  readonly name: string;
  /** ms since 1970. */
  readonly at: number;
  /** As they were read. */
  readonly original: readonly Sheet[];
  readonly sheets: readonly Sheet[];
  readonly findings: readonly Finding[];
  /** Cells that say something else. */
  readonly cells: number;
}

const key = 'liantu-desk';

/** undefined where there is none, and where the browser keeps nothing. */
export const readDraft = (): Promise<Draft | undefined> => get<Draft>(key).catch(() => undefined);
/** False where the browser does not allow it. */
export const writeDraft = (draft: Draft): Promise<boolean> => set(key, draft).then(() => true, () => false);
export const dropDraft = (): Promise<void> => del(key).catch(() => undefined);

/** How many cells differ; a row that came or went counts with all its cells. */
export function countChanged(before: readonly Sheet[], after: readonly Sheet[]): number {
  return after.reduce((sum, sheet) => {
    const was = before.find(({ table }) => table === sheet.table);
    if (was === sheet) return sum;
    const rows = Math.max(sheet.rows.length, was?.rows.length ?? 0);
    let changed = 0;
    for (let row = 0; row < rows; row++) {
      const [a = [], b = []] = [was?.rows[row], sheet.rows[row]];
      if (a === b) continue;
      for (let column = 0; column < Math.max(a.length, b.length); column++) if ((a[column] ?? '') !== (b[column] ?? '')) changed += 1;
    }
    return sum + changed;
  }, 0);
}
