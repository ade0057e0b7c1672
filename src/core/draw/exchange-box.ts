// Draws a link that trades with other chains: name and state, and a row for each thing it receives, marked with the chain that sends it.

import { exchangeSpacing, type PlacedExchangeBox, type PlacedPort } from '../layout/exchange-types.ts';
import { element, round, type DrawnElement } from './element.ts';
import { exchangeStyle, type MeasuredLink, type MeasuredPort } from './exchange-texts.ts';

const { left, right, name, line, itemLine, chipGap } = exchangeStyle;

/** The row of a thing received, at the side from which it comes; its further lines hang below the first. */
function drawPort(box: PlacedExchangeBox, port: PlacedPort, text: MeasuredPort): DrawnElement {
  const y = port.y - box.y;
  const { chip } = text;
  const chipX = port.side === 'left' ? left - 2 : box.w - right - chip;
  const at = port.side === 'left' ? { x: round(chipX + chip + chipGap) } : { x: round(chipX - chipGap), 'text-anchor': 'end' };
  return element('g', { class: 'port', 'data-flow': text.flow, 'data-state': text.state },
    element('g', { class: 'chip', 'data-hue': text.hue },
      element('rect', { x: round(chipX), y: round(y - 8), width: round(chip), height: 16, rx: 2 }),
      element('text', { x: round(chipX + chip / 2), y: round(y + 4.6), 'text-anchor': 'middle' }, text.mark)),
    text.lines.map((words, index) => element('text', { class: 'item', ...at, y: round(y + 4.6 + index * itemLine) }, words)));
}

/**
 * A box is a link into its chain, at itself. `id` is the prefix of ids inside the picture. The link itself is an empty
 * rectangle that speaks its label: what is drawn over it would only say the same again, cut.
 */
export function drawTradingLink(box: PlacedExchangeBox, link: MeasuredLink, id: string): DrawnElement {
  return element('g', { transform: `translate(${round(box.x)} ${round(box.y)})` },
    element('a', { class: 'box', href: link.href, 'data-link': link.code, 'data-chain': link.chain, 'data-state': link.state, 'aria-label': link.label },
      element('rect', { class: 'reach', width: box.w, height: box.h })),
    element('g', { class: 'inside', 'data-link': link.code, 'data-state': link.state, 'aria-hidden': 'true' }, drawInside(box, link, id)));
}

function drawInside(box: PlacedExchangeBox, link: MeasuredLink, id: string): readonly (DrawnElement | undefined | false)[] {
  const { w, h } = box;
  const portOf = new Map(link.ports.map(port => [port.flow, port]));
  const { outAt } = exchangeSpacing;
  return [
    element('rect', { class: 'ground', width: w, height: h, rx: 2 }),
    link.state === 'weak' && element('rect', { class: 'hatched', width: w, height: box.head, rx: 2, fill: `url(#${id}-hatch)` }),
    element('rect', { class: 'frame', x: 0.5, y: 0.5, width: w - 1, height: h - 1, rx: 2 }),
    link.state !== 'missing' && link.state !== 'unknown' && element('rect', { class: 'side', width: 4, height: h, rx: 1 }),
    ...link.lines.map((part, index) => element('text', { class: 'name', x: left, y: 2 + (index + 1) * line + (line - name) / 2 - 2 }, part)),
    element('text', { class: 'word', x: w - right, y: 20 + link.wordLine * line, 'text-anchor': 'end' }, link.stateWord),
    box.ports.length > 0 && element('line', { class: 'divider', x1: left - 2, x2: w - right, y1: box.head - 0.5, y2: box.head - 0.5 }),
    ...box.ports.map(port => { const text = portOf.get(port.flow); return text === undefined ? undefined : drawPort(box, port, text); }),
    ...box.out.map(side => element('circle', { class: 'out', cx: side === 'left' ? 0 : w, cy: outAt, r: 3 })),
  ];
}
