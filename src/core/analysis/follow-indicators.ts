// Indicators of the business environment over time: each one's measurements in order, its goal, and whether the latest meets it.

import type { Atlas } from '../model/atlas.ts';
import { groupBy } from '../schema/group-by.ts';

export type Measurement = Atlas['indicators'][number];

export interface Indicator {
  readonly name: string;
  readonly nameEn: string | undefined;
  readonly unit: string;
  /** Which way is better; undefined where nobody says, and then nothing is judged. */
  readonly better: 'higher' | 'lower' | undefined;
  /** By date; at least one. */
  readonly points: readonly Measurement[];
  readonly latest: Measurement;
  /** The goal that goes with the latest measurement. */
  readonly goal: number | undefined;
  /** Whether the latest meets the goal; undefined without a goal or a direction. */
  readonly met: boolean | undefined;
  /** How far the latest is from the goal, never negative; 0 where it is met. */
  readonly short: number | undefined;
}

/** What binary fractions leave behind goes. */
const tidy = (value: number): number => Number(value.toPrecision(12));

function follow(points: readonly Measurement[], latest: Measurement): Indicator {
  const { name, unit, target: goal } = latest;
  const better = points.findLast(point => point.better !== undefined)?.better;
  const gap = goal === undefined || better === undefined ? undefined : better === 'lower' ? latest.value - goal : goal - latest.value;
  return {
    name, unit, better, goal, points, latest, nameEn: points.findLast(point => point.nameEn !== undefined)?.nameEn,
    met: gap === undefined ? undefined : gap <= 0, short: gap === undefined ? undefined : tidy(Math.max(0, gap)),
  };
}

/** In the order of names; the same name in another unit is another indicator. */
export function followIndicators({ indicators }: Pick<Atlas, 'indicators'>): readonly Indicator[] {
  return [...groupBy(indicators, ({ name, unit }) => `${name}\n${unit}`).values()].flatMap(rows => {
    const points = [...rows].sort((a, b) => (a.date < b.date ? -1 : 1));
    const latest = points.at(-1);
    return latest === undefined ? [] : [follow(points, latest)];
  });
}
