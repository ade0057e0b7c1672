// What is wanted of what is offered, as a bar: taken, left, and what is wanted beyond it.

import { element, round, type DrawnElement } from './element.ts';

const [width, height] = [240, 8];

/** Undefined where neither is known. An offer that is not known has no length: what is wanted stands alone, open at its end. */
export function drawShare(wanted: number | undefined, offered: number | undefined, title: string): DrawnElement | undefined {
  const most = Math.max(wanted ?? 0, offered ?? 0);
  if (!(most > 0)) return undefined;
  const at = (figure: number): number => round((figure / most) * width);
  const [taken, all] = [at(wanted ?? 0), offered === undefined ? undefined : at(offered)];
  const rect = (name: string, from: number, to: number): false | DrawnElement => to > from && element('rect', { class: name, x: from, y: 1, width: round(to - from), height: height - 2 });
  return element('svg', { class: 'share-bar', viewBox: `0 0 ${width} ${height}`, role: 'img', 'aria-label': title, preserveAspectRatio: 'none' },
    all !== undefined && rect('left', 0, all),
    rect(all === undefined ? 'open' : 'taken', 0, all === undefined ? taken : Math.min(taken, all)),
    all !== undefined && rect('beyond', all, taken));
}
