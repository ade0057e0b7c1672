// Draws the box of one link: name, state as side bar, ground and word, coverage as a thin bar, figures, counts of firms.

import type { PlacedNode } from '../layout/graph.ts';
import { drawCompactFace } from './compact-face.ts';
import { drawName } from './draw-name.ts';
import { element, round, type DrawnElement } from './element.ts';
import { boxStyle, countWidth, star, wordWidth, type MeasuredBox } from './measure-box.ts';

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

/** Firms here as a filled mark with its count, targets as a hollow dashed one: the marks of the park map. */
function drawCounts(box: MeasuredBox): readonly DrawnElement[] {
  const { mark, padding } = boxStyle;
  const y = box.h - 8;
  let right = box.w - padding + 4;
  return ([['target', box.targets], ['local', box.locals]] as const).flatMap(([kind, count]) => {
    if (count === 0) return [];
    right -= countWidth(count);
    return [
      element('circle', { class: `count-${kind}`, cx: round(right + mark), cy: round(y - 4), r: mark - 0.6 }),
      element('text', { class: 'count', x: round(right + 2 * mark + 3), y }, String(count)),
    ];
  });
}

function drawTexts(box: MeasuredBox): readonly (DrawnElement | false)[] {
  const { padding, name, line } = boxStyle;
  const right = box.w - padding;
  const first = 4.5 + line - (line - name) / 2;
  return [
    drawName(box, padding + 2, first, line),
    element('text', { class: 'word', x: right, y: round(first - 0.5), 'text-anchor': 'end' }, box.stateWord),
    box.leading && element('path', { class: 'lead', d: `M${round(right - wordWidth(box) - 10)} ${round(first - 10)}${star}` }),
    element('text', { class: 'figure', x: padding + 2, y: box.h - 8 }, box.figureLine),
  ];
}

const drawRoomyFace = (box: MeasuredBox): readonly (DrawnElement | false)[] => [...drawTexts(box), ...drawCoverage(box, box.h - 24), ...drawCounts(box)];

/**
 * A box: its face, and over it a link to the panel of its link, so that it works without scripts. The link's label says it
 * all in a sentence; the drawn bits would be read as noise after it, so they are the link's neighbours and not its contents.
 */
export function drawBox(node: PlacedNode, box: MeasuredBox, id: string): DrawnElement {
  const { w, h } = box;
  return element('g', {
    class: 'box', 'data-link': box.code, 'data-state': box.state, 'data-stage': box.stage, 'data-answer': box.answer,
    transform: `translate(${round(node.x)} ${round(node.y)})`,
  },
    element('g', { 'aria-hidden': 'true' },
      element('rect', { class: 'ground', width: w, height: h, rx: 3, ...(box.state === 'weak' ? { fill: `url(#${id}-hatch)` } : {}) }),
      element('rect', { class: 'frame', x: 0.5, y: 0.5, width: w - 1, height: h - 1, rx: 3 }),
      box.state !== 'missing' && box.state !== 'unknown' && element('rect', { class: 'side', width: boxStyle.bar, height: h, rx: 1.5 }),
      box.form === 'compact' ? drawCompactFace(box) : drawRoomyFace(box)),
    element('a', { class: 'hit', href: `#${box.code}`, 'aria-label': box.label }, element('rect', { class: 'over', width: w, height: h })));
}
