// How much of a demand is met, as a bar: what is here, what one firm would add, what would still be missing.

import { element, round, type DrawnElement } from './element.ts';

export interface CoverageBar { readonly demand: number; readonly supply: number; /** What the firm would add; 0 for none. */ readonly added: number }

const [width, height] = [600, 12];

/** Undefined where there is no demand to measure by. Supply above demand fills the bar and no more. */
export function drawCoverage({ demand, supply, added }: CoverageBar, title: string): DrawnElement | undefined {
  if (!(demand > 0)) return undefined;
  const here = round(Math.min(1, supply / demand) * width);
  const with_ = round(Math.min(1, (supply + added) / demand) * width);
  const part = (name: string, from: number, to: number): false | DrawnElement => to > from && element('rect', { class: name, x: from, y: 1, width: round(to - from), height: height - 2 });
  return element('svg', { class: 'coverage', viewBox: `0 0 ${width} ${height}`, role: 'img', 'aria-label': title, preserveAspectRatio: 'none' },
    part('lacking', with_, width), part('here', 0, here), part('added', here, with_));
}
