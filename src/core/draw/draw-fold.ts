// Draws the box of a folded stage: its name, how many links it holds, and their states as a bar, gaps first.

import type { LinkState } from '../analysis/find-states.ts';
import type { PlacedNode } from '../layout/graph.ts';
import { element, round, type DrawnElement } from './element.ts';

export interface FoldText {
  readonly stage: number;
  readonly name: string;
  /** 250 个环节. */
  readonly count: string;
  /** 168 缺 · 20 弱; empty where there is no gap. */
  readonly gaps: string;
  /** How many links are in each state, in the order of the bar. */
  readonly states: readonly (readonly [LinkState, number])[];
  /** What a screen reader hears. */
  readonly label: string;
  /** The page of the stage: where the box leads without scripts. */
  readonly href: string;
}

/** With the edge of the sheet behind. */
export const foldSize = { w: 184, h: 106 } as const;
const behind = 4;
const inset = 14;
const bar = { y: 60, h: 10 } as const;

/** A piece a state: hollow, hatched, dotted or full, as the boxes themselves are. The smallest share is still seen. */
function drawBar(states: FoldText['states'], id: string): readonly DrawnElement[] {
  const room = foldSize.w - behind - 2 * inset;
  const present = states.filter(([, count]) => count > 0);
  const [all, least] = [present.reduce((sum, [, count]) => sum + count, 0), 3];
  let x = inset;
  return present.map(([state, count]) => {
    const width = least + (room - least * present.length) * count / all;
    const piece = element('rect', { class: 'share', 'data-state': state, x: round(x), y: bar.y, width: round(width - 1.5), height: bar.h, ...(state === 'weak' ? { fill: `url(#${id}-hatch)` } : {}) });
    x += width;
    return piece;
  });
}

/** `node` undefined: the stage is open, and its box waits unseen. `id` is that of the picture. */
export function drawFold(fold: FoldText, node: PlacedNode | undefined, id: string): DrawnElement {
  const [w, h] = [foldSize.w - behind, foldSize.h - behind];
  return element('a', {
    class: node === undefined ? 'fold-box folded' : 'fold-box', href: fold.href, 'aria-label': fold.label, 'data-unfold': fold.stage,
    transform: `translate(${round(node?.x ?? 0)} ${round(node?.y ?? 0)})`,
  },
    element('g', { 'aria-hidden': 'true' },
      element('rect', { class: 'fold-back', x: behind, width: w, height: h, rx: 3 }),
      element('rect', { class: 'fold-ground', y: behind, width: w, height: h, rx: 3 }),
      element('text', { class: 'name', x: inset, y: 29 }, `+ ${fold.name}`),
      element('text', { class: 'figure', x: inset, y: 49 }, fold.count),
      drawBar(fold.states, id),
      element('text', { class: 'fold-gaps', x: inset, y: 91 }, fold.gaps)));
}
