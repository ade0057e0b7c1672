// The head and the notes of a poster: title with its finding, marks, date, source and method.

import { element, type DrawnElement } from './element.ts';
import { drawRule, drawText } from './poster-parts.ts';
import { mm, type Rect } from './poster-sheet.ts';
import type { Run, SheetText } from './poster-text.ts';
import { fitText, textWidth, wrapText } from '../layout/text-width.ts';

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

/** Height of a head at type 1, mm, and down to where the sheet's body begins. */
export const headHeight = { own: 26.4, body: 30 } as const;

/** Above the sheet's body, which a rule parts from it. `type`: 1 on A3 and larger. */
export function drawHead(text: SheetText, head: Rect, type = 1): DrawnElement {
  const [kicker, title, finding] = [3 * type, 11 * type, 4.2 * type];
  const marks = drawMarks(text.marks, head.x + head.w, head.y, kicker);
  const fitted = Math.min(title, title * head.w / textWidth(text.title, title));
  return element('g', { class: 'poster-head' },
    drawText('quiet', head.x, head.y + kicker, kicker, fitText(text.kicker, kicker, head.w - marks.width - 4)), marks.drawn,
    drawText('title', head.x, head.y + 16.2 * type, fitted, text.title),
    drawRuns(fitRuns(text.finding, finding, head.w), head.x, head.y + 23 * type, finding),
    drawRule(head.x, head.y + head.h, head.w));
}

const noteSize = 2.5;
/** What notes may shrink to, so that they stand in one line. */
const noteLeast = 2.12;
const noteLeading = 1.3;

/** The notes in one line, in the smallest type that is read on paper; where they are too long for it, in up to `most` lines, broken between two notes where that can be, and cut at last. */
export function linesOfNotes(notes: readonly string[], width: number, most: number): { readonly lines: readonly string[]; readonly size: number; readonly height: number } {
  const whole = notes.join(' · ');
  const size = Math.max(noteLeast, Math.min(noteSize, noteSize * width / textWidth(whole, noteSize)));
  const packed: string[] = [];
  for (const note of notes) {
    const longer = packed.length === 0 ? note : `${packed.at(-1)} · ${note}`;
    if (packed.length > 0 && textWidth(longer, size) <= width) packed.pop();
    else if (packed.length > 0) { packed.push(note); continue; }
    packed.push(longer);
  }
  const apart = packed.flatMap(line => wrapText(line, size, width, most));
  const lines = most === 1 ? [fitText(whole, size, width)] : apart.length <= most ? apart : wrapText(whole, size, width, most);
  return { lines, size, height: lines.length * size * noteLeading };
}

/** At the foot of `rect`; `plate` at its right. */
export function drawNotes(notes: readonly string[], rect: Rect, plate: string, most = 1): DrawnElement {
  const room = plate === '' ? rect.w : rect.w - textWidth(plate, noteSize) - 6;
  const { lines, size } = linesOfNotes(notes, room, most);
  const foot = rect.y + rect.h - 0.6;
  return element('g', { class: 'poster-notes' },
    lines.map((line, index) => drawText('quiet', rect.x, foot - (lines.length - 1 - index) * size * noteLeading, size, line)),
    plate !== '' && drawText('quiet', rect.x + rect.w, foot, noteSize, plate, { 'text-anchor': 'end' }));
}
