// Hits as a list shows them: kind by kind, that of the best hit first, and no kind crowding out the others.

import type { FindEntry } from './find-entry.ts';

/** At most `most` hits. A kind has `each` of them, and more only where the others leave room. The first hit stays the first. */
export function groupHits(hits: readonly FindEntry[], most = 12, each = 4): readonly FindEntry[] {
  const counts = new Map<string, number>();
  const taken = new Set<FindEntry>();
  for (const hit of hits) {
    const count = counts.get(hit.kind) ?? 0;
    if (taken.size < most && count < each) { taken.add(hit); counts.set(hit.kind, count + 1); }
  }
  for (const hit of hits) if (taken.size < most) taken.add(hit);
  const order = [...counts.keys()];
  const shown = hits.filter(hit => taken.has(hit));
  return order.flatMap(kind => shown.filter(hit => hit.kind === kind));
}
