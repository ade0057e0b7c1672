// Draws the heading of one chain: its name, how many of its links trade, and a slim tally of the others' states.

import { element, round, type DrawnElement } from './element.ts';
import { exchangeStyle, tallyText, type MeasuredChain } from './exchange-texts.ts';
import { textWidth } from '../layout/text-width.ts';
import type { LinkState } from '../analysis/find-states.ts';

/** One tick a link. Shape says the state as well as colour: hollow, half, full, barred on top, dotted. */
function drawTick(state: LinkState, x: number, y: number, w: number): DrawnElement {
  const h = exchangeStyle.ticks;
  const rect = (className: string, top: number, height: number): DrawnElement => element('rect', { class: className, x: round(x), y: round(y + top), width: round(w), height: round(height) });
  if (state === 'missing') return element('rect', { class: 'hollow', x: round(x + 0.5), y: y + 0.5, width: round(w - 1), height: h - 1 });
  if (state === 'weak') return rect('solid', h / 2, h / 2);
  if (state === 'surplus') return element('g', {}, rect('solid', -3, 2), rect('solid', 0, h));
  if (state === 'unknown') return element('circle', { class: 'solid', cx: round(x + w / 2), cy: y + h - 1.4, r: 1.4 });
  return rect('solid', 0, h);
}

function drawTally(chain: MeasuredChain, x: number, y: number, width: number): readonly DrawnElement[] {
  const all = chain.others.reduce((sum, part) => sum + part.count, 0);
  const step = Math.min(8, width / Math.max(1, all));
  let at = x;
  const ticks = chain.others.map(part => element('g', { class: 'ticks', 'data-state': part.state },
    Array.from({ length: part.count }, () => { const tick = drawTick(part.state, at, y, Math.max(1.6, step * 0.68)); at += step; return tick; })));
  const { tally, tallyLine, tallyGap, ticks: height } = exchangeStyle;
  const words = chain.tally.map((row, index) => {
    let left = x;
    return element('g', {}, row.map(part => {
      const text = element('text', { class: 'tally', 'data-state': part.state, x: round(left), y: round(y + height + 14 + index * tallyLine) }, tallyText(part));
      left += textWidth(tallyText(part), tally) + tallyGap;
      return text;
    }));
  });
  return [...ticks, ...words];
}

/** The name is a link into the chain; the tally is for the eye, its words stand in the link's label. */
export function drawHeading(chain: MeasuredChain, x: number, y: number, width: number): DrawnElement {
  const { chainLine, countsLine } = exchangeStyle;
  const countsTop = y + 12 + chain.lines.length * chainLine;
  const tallyTop = countsTop + chain.countLines.length * countsLine + 6;
  return element('g', { class: 'heading', 'data-hue': chain.hue },
    element('a', { class: 'chain-name', href: chain.href, 'data-chain': chain.code, 'aria-label': chain.label },
      element('rect', { class: 'reach', x: round(x), y: round(y), width, height: round(tallyTop - y - 4) }),
      chain.lines.map((line, index) => element('text', { class: 'title', x: round(x), y: round(y + 8 + (index + 1) * chainLine - 5) }, line))),
    element('g', { 'aria-hidden': 'true' },
      chain.countLines.map((line, index) => element('text', { class: 'counts', x: round(x), y: round(countsTop + 11 + index * countsLine) }, line)),
      drawTally(chain, x, tallyTop, width)));
}
