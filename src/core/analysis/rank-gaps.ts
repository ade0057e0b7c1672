// Ranks gaps by the weights that site.csv states; each part of a score is kept, so that it can be shown.

import type { Atlas } from '../model/atlas.ts';
import { listAt } from '../model/atlas.ts';
import { coverageOf } from './find-states.ts';
import type { Gap } from './find-gaps.ts';

export type ScorePart = 'value' | 'share' | 'reach' | 'ready';
const scoreParts: readonly ScorePart[] = ['value', 'share', 'reach', 'ready'];
export interface Score {
  /** 0–1. */
  readonly total: number;
  /** Each 0–1 before weighting; undefined where the figure is unknown and therefore adds nothing. */
  readonly parts: Readonly<Record<ScorePart, number | undefined>>;
  readonly weights: Readonly<Record<ScorePart, number>>;
}
export type RankedGap = Gap & { readonly score: Score; readonly rank: number; readonly targets: readonly string[] };

/** As many targets as make a gap count as well prepared. */
const enoughTargets = 3;

function share(gap: Gap): number | undefined {
  if (gap.state === 'missing') return 1;
  const { ratio } = coverageOf(gap.balance.supply, gap.balance.demand);
  return ratio === undefined ? undefined : Math.max(0, 1 - ratio);
}

/** An atlas never changes, so neither do the targets of its links, whoever lands. */
const targetsOf = new WeakMap<Atlas, Map<string, readonly string[]>>();

/** Target companies that a row of capacities ties to a link, in order of code. */
export function targetsOfLink(atlas: Atlas, link: string): readonly string[] {
  const kept = targetsOf.get(atlas) ?? new Map<string, readonly string[]>();
  targetsOf.set(atlas, kept);
  const found = kept.get(link) ?? listAt(atlas.index.capacitiesOfLink, link).map(row => row.company).filter(code => atlas.index.company.get(code)?.role === 'target');
  kept.set(link, found);
  return found;
}

/** Value on a square-root scale: one huge gap must not flatten all others. */
const scaled = (value: number, most: number): number => (most === 0 ? 0 : Math.sqrt(value / most));

export function rankGaps(atlas: Atlas, gaps: readonly Gap[]): readonly RankedGap[] {
  const { weightValue, weightShare, weightReach, weightReady } = atlas.settings;
  const weights = { value: weightValue, share: weightShare, reach: weightReach, ready: weightReady };
  const all = weightValue + weightShare + weightReach + weightReady || 1;
  const mostValue = Math.max(0, ...gaps.map(gap => (gap.value.kind === 'unknown' ? 0 : gap.value.value)));
  const mostUsers = Math.max(1, ...gaps.map(gap => gap.users.length));
  const scored = gaps.map(gap => {
    const targets = targetsOfLink(atlas, gap.link.code);
    const parts = {
      value: gap.value.kind === 'unknown' ? undefined : scaled(gap.value.value, mostValue),
      share: share(gap),
      reach: gap.users.length / mostUsers,
      ready: Math.min(1, targets.length / enoughTargets),
    };
    const total = scoreParts.reduce((sum, part) => sum + weights[part] * (parts[part] ?? 0), 0) / all;
    return { gap, targets, score: { total, parts, weights } };
  });
  const order = [...scored].sort((a, b) => b.score.total - a.score.total || (a.gap.link.code < b.gap.link.code ? -1 : 1));
  return order.map(({ gap, targets, score }, index) => ({ ...gap, targets, score, rank: index + 1 }));
}
