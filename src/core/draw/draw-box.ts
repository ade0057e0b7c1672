// Draws the box of one link: name, state as side bar, ground and word, coverage as a thin bar, figures, firms.

import type { PlacedNode } from '../layout/graph.ts';
import { element, round, type DrawnElement } from './element.ts';
import { boxStyle, type MeasuredBox } from './measure-box.ts';
import { textWidth } from './text-width.ts';

function drawPorts(box: MeasuredBox): readonly DrawnElement[] {
  let right = box.w - 6;
  return box.ports.slice(0, 2).map(port => {
    const width = textWidth(port.name, 9.5) + 10;
    right -= width;
    const drawn = element('g', { class: 'port', 'data-hue': port.hue },
      element('rect', { x: round(right), y: -7, width: round(width), height: 14, rx: 7 }),
      element('text', { x: round(right + width / 2), y: 3.4, 'text-anchor': 'middle' }, port.name));
    right -= 3;
    return drawn;
  });
}

/** The coverage bar: its track is the demand. Left out where nothing can be said. */
function drawCoverage(box: MeasuredBox, y: number): readonly DrawnElement[] {
  if (box.coverage === undefined) return [];
  const x = boxStyle.padding + 2;
  const width = box.w - 2 * boxStyle.padding - 2;
  return [
    element('rect', { class: 'track', x, y: round(y), width: round(width), height: 3 }),
    ...(box.coverage > 0 ? [element('rect', { class: 'filled', x, y: round(y), width: round(width * Math.min(1, box.coverage)), height: 3 })] : []),
  ];
}

/** A box is a link to the panel of its link, so that it works without scripts. */
export function drawBox(node: PlacedNode, box: MeasuredBox, id: string): DrawnElement {
  const { padding, name, line, bar } = boxStyle;
  const { w, h } = box;
  const text = (className: string, x: number, y: number, value: string, extra: Record<string, string> = {}): DrawnElement =>
    element('text', { class: className, x: round(x), y: round(y), ...extra }, value);
  const nameBottom = 6 + box.lines.length * line;
  const barY = h - 26;
  return element('a', { class: 'box', href: `#${box.code}`, 'data-link': box.code, 'data-state': box.state, transform: `translate(${round(node.x)} ${round(node.y)})`, 'aria-label': box.label },
    element('rect', { class: 'ground', width: w, height: h, rx: 3, ...(box.state === 'weak' ? { fill: `url(#${id}-hatch)` } : {}) }),
    element('rect', { class: 'frame', x: 0.5, y: 0.5, width: w - 1, height: h - 1, rx: 3 }),
    box.state !== 'missing' && box.state !== 'unknown' && element('rect', { class: 'side', width: bar, height: h, rx: 1.5 }),
    box.lines.map((part, index) => text('name', padding + 2, 6 + (index + 1) * line - (line - name) / 2, part)),
    text('word', w - padding, nameBottom - (box.lines.length - 1) * line - 2, box.stateWord, { 'text-anchor': 'end' }),
    box.leading && element('path', { class: 'lead', d: `M${w - 9} ${h - 15}l1.6 3.3 3.6.5-2.6 2.5.6 3.6-3.2-1.7-3.2 1.7.6-3.6-2.6-2.5 3.6-.5z`, transform: 'translate(-2 0)' }),
    drawCoverage(box, barY),
    text('figure', padding + 2, h - 9, box.figureLine),
    drawPorts(box));
}
