// The best single landings: for each gap the target that would close most of it, with what it would close and open.

import type { Assessment } from './assess-atlas.ts';
import { bestParcel } from './place-landing.ts';
import { playScenario, type Play } from './play-scenario.ts';
import { suggestNext, type Suggestion } from './suggest-next.ts';

export interface SingleLanding { readonly suggestion: Suggestion; readonly play: Play }

/**
 * At most `most`, those that close most first; no gap twice, so that a few already show what is possible. Each on its best
 * parcel: who finds one that has enough of everything comes before who does not, and closes the same gap.
 */
export function listLandings(before: Assessment, most: number): readonly SingleLanding[] {
  const { atlas } = before;
  const [step] = suggestNext(before, before, { steps: 1, most: atlas.companies.length }).steps;
  const chosen = new Map<string, { readonly suggestion: Suggestion; readonly parcel: string | undefined }>();
  for (const suggestion of step?.choices ?? []) {
    const gap = suggestion.closures[0]?.link.code ?? '';
    const known = chosen.get(gap);
    if (known?.parcel !== undefined) continue;
    const parcel = bestParcel(atlas, suggestion.company)?.parcel.code;
    if (known === undefined || parcel !== undefined) chosen.set(gap, { suggestion, parcel });
  }
  return [...chosen.values()].slice(0, most).map(({ suggestion, parcel }) =>
    ({ suggestion, play: playScenario(before, [{ company: suggestion.company.code, ...(parcel === undefined ? {} : { parcel }) }]) }));
}
