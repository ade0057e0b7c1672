// How firm the rank of each gap is: which gaps change places when one weight of site.csv moves by a fifth, up or down.

import type { Atlas } from '../model/atlas.ts';
import { rankGaps, type RankedGap, type ScorePart } from './rank-gaps.ts';

/** One weight, moved: `factor` times what site.csv says, all others as they are. */
export interface Move { readonly weight: ScorePart; readonly factor: number }
/** A gap that stands on the other side once the weights are moved, and the moves that bring it there. */
export interface Swap { readonly link: string; readonly moves: readonly Move[] }

export interface FirmRank {
  readonly rank: number;
  /** The smallest and the largest rank under any of the moves. */
  readonly best: number;
  readonly worst: number;
  /** In order of rank. */
  readonly swaps: readonly Swap[];
}

const settingOf = { value: 'weightValue', share: 'weightShare', reach: 'weightReach', ready: 'weightReady' } as const satisfies Readonly<Record<ScorePart, string>>;
const weights = Object.keys(settingOf) as readonly ScorePart[];
const fifth = 0.2;

/** Every weight a fifth up and a fifth down, one at a time. A weight of 0 stays 0 and moves nothing. */
export const moves: readonly Move[] = weights.flatMap(weight => [{ weight, factor: 1 + fifth }, { weight, factor: 1 - fifth }]);

/** Rank of every gap, by code, after one move. */
function ranksAfter(atlas: Atlas, gaps: readonly RankedGap[], { weight, factor }: Move): ReadonlyMap<string, number> {
  const setting = settingOf[weight];
  const settings = { ...atlas.settings, [setting]: atlas.settings[setting] * factor };
  return new Map(rankGaps({ ...atlas, settings }, gaps).map(gap => [gap.link.code, gap.rank]));
}

function swapsOf(gap: RankedGap, gaps: readonly RankedGap[], moved: readonly { readonly move: Move; readonly ranks: ReadonlyMap<string, number> }[]): readonly Swap[] {
  return gaps.flatMap(other => {
    const swapped = moved.filter(({ ranks }) => (gap.rank < other.rank) !== ((ranks.get(gap.link.code) ?? 0) < (ranks.get(other.link.code) ?? 0)));
    return swapped.length === 0 ? [] : [{ link: other.link.code, moves: swapped.map(({ move }) => move) }];
  });
}

/** Under the code of each gap's link. `gaps` are all gaps of the atlas, ranked. */
export function firmRanks(atlas: Atlas, gaps: readonly RankedGap[]): ReadonlyMap<string, FirmRank> {
  const moved = moves.map(move => ({ move, ranks: ranksAfter(atlas, gaps, move) }));
  return new Map(gaps.map(gap => {
    const ranks = [gap.rank, ...moved.map(each => each.ranks.get(gap.link.code) ?? gap.rank)];
    return [gap.link.code, { rank: gap.rank, best: Math.min(...ranks), worst: Math.max(...ranks), swaps: swapsOf(gap, gaps, moved) }];
  }));
}

/** Whether the gap keeps its rank whatever single weight moves. */
export const isFirm = ({ best, worst }: FirmRank): boolean => best === worst;
