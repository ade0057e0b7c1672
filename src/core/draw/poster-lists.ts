// The lists beside a poster's graph: gaps in order of rank, and lead firms.

import { element, type DrawnElement } from './element.ts';
import { listType } from './poster-fit.ts';
import type { PosterFrame } from './poster-frame.ts';
import { drawHeading, drawText, keepFirst } from './poster-parts.ts';
import type { Rect } from './poster-sheet.ts';
import type { FirmLine, GapLine, PosterText } from './poster-text.ts';
import { fitText, textWidth } from '../layout/text-width.ts';

const end = { 'text-anchor': 'end' } as const;

function drawGap(gap: GapLine, wording: number, x: number, y: number, width: number, type: number): DrawnElement {
  const [name, small, indent] = [listType.name * type, listType.small * type, listType.indent * type];
  const room = width - indent;
  return element('g', { 'data-state': gap.state },
    drawText('quiet', x + 4 * type, y + 3.4 * type, small, String(gap.rank), end),
    drawText('name', x + indent, y + 3.4 * type, name, fitText(gap.name, name, room - textWidth(gap.stateWord, small) - 2 * type)),
    drawText('word', x + width, y + 3.4 * type, small, gap.stateWord, end),
    drawText('quiet', x + indent, y + 6.9 * type, small, fitText(gap.figures[wording] ?? '', small, room)));
}

export function drawGaps(text: PosterText, { gaps: rect, gapColumns, wording, type }: PosterFrame): DrawnElement {
  const gutter = listType.gutter;
  const width = (rect.w - gutter * (gapColumns - 1)) / gapColumns;
  const room = rect.h - listType.head * type;
  const rows = Math.max(1, Math.min(Math.floor(room / (listType.gapRow * type) + 1e-6), Math.ceil(text.gaps.length / gapColumns)));
  // Rows stand as loosely as there is room for, up to a limit.
  const step = Math.min(listType.gapRowMost * type, room / rows);
  const { kept, left } = keepFirst(text.gaps, rows * gapColumns);
  const x = (index: number): number => rect.x + Math.floor(index / rows) * (width + gutter);
  const y = (index: number): number => rect.y + listType.head * type + (index % rows) * step;
  return element('g', { class: 'poster-gaps' }, drawHeading(text.gapsTitle, rect, type),
    kept.map((gap, index) => drawGap(gap, wording, x(index), y(index), width, type)),
    left > 0 && drawText('quiet', x(kept.length) + listType.indent * type, y(kept.length) + 3.4 * type, listType.small * type, text.more(left)));
}

/** Name and what it is known for in one line: the fullest wording of it that fits. */
function drawFirm(firm: FirmLine, rect: Rect, y: number, type: number): DrawnElement {
  const [size, small] = [listType.firm * type, listType.small * type];
  const name = fitText(firm.name, size, rect.w);
  const room = rect.w - textWidth(name, size) - 3;
  const note = firm.notes.find(each => textWidth(each, small) <= room);
  return element('g', {}, drawText('', rect.x, y, size, name), note !== undefined && drawText('quiet', rect.x + rect.w, y, small, note, end));
}

export function drawFirms(text: PosterText, { firms: rect, firmType: type }: PosterFrame): DrawnElement | undefined {
  if (text.firms.length === 0) return undefined;
  const step = listType.firmRow * type;
  const { kept, left } = keepFirst(text.firms, Math.floor((rect.h - listType.head * type) / step + 1e-6));
  const y = (index: number): number => rect.y + listType.head * type + index * step + 2.8 * type;
  return element('g', { class: 'poster-firms' }, drawHeading(text.firmsTitle, rect, type),
    kept.map((firm, index) => drawFirm(firm, rect, y(index), type)),
    left > 0 && drawText('quiet', rect.x, y(kept.length), listType.small * type, text.more(left)));
}
