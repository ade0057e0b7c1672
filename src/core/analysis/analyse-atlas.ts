// The whole analysis of an atlas in one call: balances, states, gaps ranked, targets seated.

import type { Atlas } from '../model/atlas.ts';
import { balanceLinks, type Balances } from './balance-links.ts';
import { findGaps } from './find-gaps.ts';
import { findStates, type LinkState } from './find-states.ts';
import { rankGaps, type RankedGap } from './rank-gaps.ts';
import { seatTargets, type Seat } from './seat-targets.ts';

export interface Analysis {
  readonly atlas: Atlas;
  readonly landed: ReadonlySet<string>;
  readonly balances: Balances;
  readonly states: ReadonlyMap<string, LinkState>;
  /** In order of rank. */
  readonly gaps: readonly RankedGap[];
  readonly gapOfLink: ReadonlyMap<string, RankedGap>;
  readonly seats: readonly Seat[];
}

/** Analyses the atlas as it is, or as if the target companies `landed` stood here. Pure; the atlas is not changed. */
export function analyseAtlas(atlas: Atlas, landed: ReadonlySet<string> = new Set()): Analysis {
  const balances = balanceLinks(atlas, landed);
  const states = findStates(atlas, balances);
  const gaps = rankGaps(atlas, findGaps(atlas, balances, states));
  return { atlas, landed, balances, states, gaps, gapOfLink: new Map(gaps.map(gap => [gap.link.code, gap])), seats: seatTargets(atlas, gaps) };
}
