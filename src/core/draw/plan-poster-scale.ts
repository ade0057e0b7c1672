// A scale that people can say: a round denominator, true on the paper that it names.

import type { Geometry } from '../schema/column.ts';
import { fitPage } from '../layout/plan-frame.ts';
import type { PlanPage } from '../layout/plan-types.ts';

const mantissas = [1, 1.1, 1.2, 1.25, 1.3, 1.4, 1.5, 1.6, 1.7, 1.8, 2, 2.2, 2.5, 3, 3.5, 4, 4.5, 5, 5.5, 6, 6.5, 7, 7.5, 8, 8.5, 9, 10];

/** The smallest round number that is no smaller. */
export function roundUp(least: number): number {
  const unit = 10 ** Math.floor(Math.log10(least));
  const found = mantissas.find(mantissa => mantissa * unit >= least * (1 - 1e-9)) ?? 10;
  return Math.round(found * unit * 1e6) / 1e6;
}

export interface PaperScale { readonly denominator: number; readonly page: PlanPage }

/** The page, in the plan's px of `px` mm each, on which land fills a room of `w` × at most `h` mm at a round scale. */
export function scaleOnto(land: readonly Geometry[], { w, h }: { readonly w: number; readonly h: number }, px: number): PaperScale {
  const page = { w: w / px, h: h / px };
  const { scale } = fitPage(land, page);
  const denominator = roundUp(scale * 1000 / px);
  return { denominator, page: { ...page, scale: denominator * px / 1000 } };
}
