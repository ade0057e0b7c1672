// What stands in a compact box: the name's lines, under them state, figure and counts, and coverage along the lower edge.

import { textWidth } from '../layout/text-width.ts';
import { compactCountWidth, compactStyle, linesOf } from './compact-box.ts';
import { drawName } from './draw-name.ts';
import { element, round, type DrawnElement } from './element.ts';
import { boxStyle, star, type MeasuredBox } from './measure-box.ts';

/** Local firms and targets with their marks, from the right edge leftwards. */
function drawCounts(box: MeasuredBox, y: number): readonly DrawnElement[] {
  const { mark, after } = compactStyle.count;
  let right = box.w - compactStyle.right;
  return ([['target', box.targets], ['local', box.locals]] as const).flatMap(([kind, count]) => {
    if (count === 0) return [];
    const figure = right - textWidth(String(count), boxStyle.figure);
    right -= compactCountWidth(count);
    return [
      element('circle', { class: `count-${kind}`, cx: round(figure - after - mark), cy: round(y - 4), r: mark }),
      element('text', { class: 'count', x: round(figure), y: round(y) }, String(count)),
    ];
  });
}

/** The demand is the whole edge, the supply its filled part. Left out where nothing can be said. */
function drawCoverage(box: MeasuredBox): readonly DrawnElement[] {
  if (box.coverage === undefined) return [];
  const width = box.w - boxStyle.bar - 1;
  const bar = (kind: string, share: number): DrawnElement => element('rect', { class: kind, x: boxStyle.bar, y: round(box.h - 4), width: round(width * share), height: 3 });
  return [bar('track', 1), ...(box.coverage > 0 ? [bar('filled', Math.min(1, box.coverage))] : [])];
}

export function drawCompactFace(box: MeasuredBox): readonly (DrawnElement | false)[] {
  const { left: x, right, apart, gap, port } = compactStyle;
  const { baseline, line, info } = linesOf(box.name);
  const first = baseline + (box.ports.length > 0 ? port : 0);
  const y = first + (box.lines.length - 1) * line + info;
  return [
    drawName(box, x, first, line),
    box.leading && element('path', { class: 'lead', d: `M${round(box.w - right - 5.2)} ${round(first - 10)}${star}` }),
    // One text, so that the gap is the same whatever the font makes of the word.
    element('text', { class: 'word', x, y: round(y) }, box.stateWord, box.figureLine !== '' && element('tspan', { class: 'figure', ...(box.apart ? { x, dy: apart } : { dx: gap }) }, box.figureLine)),
    ...drawCounts(box, y),
    ...drawCoverage(box),
  ];
}
