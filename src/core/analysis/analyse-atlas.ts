// The whole analysis of an atlas in one call: what the rules say of every link, and targets seated on parcels.

import type { Atlas } from '../model/atlas.ts';
import { assessAtlas, type Assessment } from './assess-atlas.ts';
import { seatTargets, type Seat } from './seat-targets.ts';

export interface Analysis extends Assessment {
  readonly seats: readonly Seat[];
}

/** Analyses the atlas as it is, or as if the target companies `landed` stood here. Pure; the atlas is not changed. */
export function analyseAtlas(atlas: Atlas, landed: ReadonlySet<string> = new Set()): Analysis {
  const assessment = assessAtlas(atlas, landed);
  return { ...assessment, seats: seatTargets(atlas, assessment.gaps) };
}

/** The same, with targets seated only once somebody asks where: in a large county that is most of the work. */
export function analyseLazily(atlas: Atlas): Analysis {
  const assessment = assessAtlas(atlas);
  let seats: readonly Seat[] | undefined;
  return { ...assessment, get seats() { return seats ??= seatTargets(atlas, assessment.gaps); } };
}
