// What the rules say of every link, with some targets landed or none: balances, states, gaps in order of rank.

import type { Atlas } from '../model/atlas.ts';
import { balanceLinks, type Balances } from './balance-links.ts';
import { findGaps } from './find-gaps.ts';
import { findStates, type LinkState } from './find-states.ts';
import { rankGaps, type RankedGap } from './rank-gaps.ts';

export interface Assessment {
  readonly atlas: Atlas;
  /** Codes of the target companies that are taken to stand here. */
  readonly landed: ReadonlySet<string>;
  readonly balances: Balances;
  readonly states: ReadonlyMap<string, LinkState>;
  /** In order of rank. */
  readonly gaps: readonly RankedGap[];
  readonly gapOfLink: ReadonlyMap<string, RankedGap>;
}

/** Assesses the atlas as it is, or as if the target companies `landed` stood here. Pure; the atlas is not changed. */
export function assessAtlas(atlas: Atlas, landed: ReadonlySet<string> = new Set()): Assessment {
  const balances = balanceLinks(atlas, landed);
  const states = findStates(atlas, balances);
  const gaps = rankGaps(atlas, findGaps(atlas, balances, states));
  return { atlas, landed, balances, states, gaps, gapOfLink: new Map(gaps.map(gap => [gap.link.code, gap])) };
}
