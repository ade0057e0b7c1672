// The head and the notes of a poster: title with its finding, marks, date, source and method.

import { element, type DrawnElement } from './element.ts';
import { mm, type PosterFrame } from './poster-frame.ts';
import { drawRule, drawText } from './poster-lists.ts';
import type { PosterText, Run } from './poster-text.ts';
import { fitText, textWidth } from '../layout/text-width.ts';

/** As many runs as fit; the first that does not is cut, and nothing follows it. */
export function fitRuns(runs: readonly Run[], size: number, width: number): readonly Run[] {
  const kept: Run[] = [];
  let left = width;
  for (const run of runs) {
    const text = fitText(run.text, size, left);
    if (text !== '…') kept.push({ ...run, text });
    if (text !== run.text) break;
    left -= textWidth(text, size);
  }
  return kept;
}

/** One line of text in several weights. */
export function drawRuns(runs: readonly Run[], x: number, y: number, size: number): DrawnElement {
  return element('text', { class: 'quiet', x: mm(x), y: mm(y), 'font-size': mm(size) }, runs.map(run => element('tspan', run.strong === true ? { class: 'strong' } : {}, run.text)));
}

/** Boxed words, the last one at the right edge. */
export function drawMarks(marks: readonly string[], right: number, y: number, size: number): { readonly drawn: readonly DrawnElement[]; readonly width: number } {
  let x = right;
  const drawn = [...marks].reverse().map(mark => {
    const width = textWidth(mark, size) + 1.6 * size;
    x -= width;
    const made = element('g', { class: 'mark' }, element('rect', { x: mm(x), y: mm(y), width: mm(width), height: mm(size * 1.8), 'stroke-width': mm(size * 0.08) }),
      drawText('', x + width / 2, y + size * 1.26, size, mark, { 'text-anchor': 'middle' }));
    x -= size * 0.6;
    return made;
  });
  return { drawn, width: right - x };
}

export function drawHead(text: PosterText, { head }: PosterFrame): DrawnElement {
  const marks = drawMarks(text.marks, head.x + head.w, head.y, 3);
  const title = 11;
  const fitted = Math.min(title, title * head.w / textWidth(text.title, title));
  return element('g', { class: 'poster-head' },
    drawText('quiet', head.x, head.y + 3, 3, fitText(text.kicker, 3, head.w - marks.width - 4)), marks.drawn,
    drawText('title', head.x, head.y + 16.2, fitted, text.title),
    drawRuns(fitRuns(text.finding, 4.2, head.w), head.x, head.y + 23, 4.2),
    drawRule(head.x, head.y + head.h, head.w));
}

/** The notes in one line, in the smallest type that a printed A3 is read in; cut where they are too long for it. */
export function drawNotes(notes: readonly string[], { notes: rect }: PosterFrame, plate: string): DrawnElement {
  const line = notes.join(' · ');
  const room = rect.w - textWidth(plate, 2.5) - 6;
  const size = Math.max(2.1, Math.min(2.5, 2.5 * room / textWidth(line, 2.5)));
  return element('g', { class: 'poster-notes' },
    drawText('quiet', rect.x, rect.y + rect.h - 0.6, size, fitText(line, size, room)),
    drawText('quiet', rect.x + rect.w, rect.y + rect.h - 0.6, 2.5, plate, { 'text-anchor': 'end' }));
}
