// The lists beside a poster's graph: gaps in order of rank, and lead firms.

import { element, type DrawnElement } from './element.ts';
import { mm, type PosterFrame, type Rect } from './poster-frame.ts';
import type { PosterText } from './poster-text.ts';
import { fitText, textWidth } from './text-width.ts';

const type = { heading: 3.5, name: 3.4, small: 2.6 } as const;
const headingHeight = 8;

export function drawText(className: string, x: number, y: number, size: number, text: string, extra: Readonly<Record<string, string>> = {}): DrawnElement {
  return element('text', { ...(className === '' ? {} : { class: className }), x: mm(x), y: mm(y), 'font-size': mm(size), ...extra }, text);
}

/** A heading over a hairline in ink, as wide as its list. */
function drawHeading(text: string, rect: Rect): DrawnElement {
  return element('g', {}, drawText('heading', rect.x, rect.y + type.heading, type.heading, text),
    element('path', { class: 'rule', d: `M${mm(rect.x)} ${mm(rect.y + 5.4)}h${mm(rect.w)}` }));
}

const end = { 'text-anchor': 'end' } as const;

/** What of a list fits in so many places, and how many are left over; the last place is then the count's. */
export function keepFirst<T>(list: readonly T[], places: number): { readonly kept: readonly T[]; readonly left: number } {
  if (list.length <= places) return { kept: list, left: 0 };
  const kept = list.slice(0, Math.max(0, places - 1));
  return { kept, left: list.length - kept.length };
}

export function drawGaps(text: PosterText, { gaps: rect, gapColumns }: PosterFrame): DrawnElement {
  const gutter = 7;
  const width = (rect.w - gutter * (gapColumns - 1)) / gapColumns;
  const room = rect.h - headingHeight;
  // Rows stand as loosely as there is room for, up to a limit; never closer than can be read.
  const rows = Math.min(Math.floor(room / 8.2), Math.max(1, Math.ceil(text.gaps.length / gapColumns)));
  const step = Math.min(9.6, room / rows);
  const { kept, left } = keepFirst(text.gaps, rows * gapColumns);
  const at = (index: number): { x: number; y: number } => ({ x: rect.x + Math.floor(index / rows) * (width + gutter), y: rect.y + headingHeight + (index % rows) * step });
  return element('g', { class: 'poster-gaps' }, drawHeading(text.gapsTitle, rect),
    kept.map((gap, index) => {
      const { x, y } = at(index);
      const indent = 6;
      const word = textWidth(gap.stateWord, type.small) + 2;
      return element('g', { 'data-state': gap.state },
        drawText('quiet', x + 4, y + 3.4, type.small, String(gap.rank), end),
        drawText('name', x + indent, y + 3.4, type.name, fitText(gap.name, type.name, width - indent - word)),
        drawText('word', x + width, y + 3.4, type.small, gap.stateWord, end),
        drawText('quiet', x + indent, y + 7, type.small, fitText(gap.figure, type.small, width - indent)));
    }),
    left > 0 && drawText('quiet', at(kept.length).x + 6, at(kept.length).y + 3.4, type.small, text.more(left)));
}

/** Name and what it is known for in one line; where both do not fit, the note gives way. */
export function drawFirms(text: PosterText, { firms: rect }: PosterFrame): DrawnElement | undefined {
  if (text.firms.length === 0) return undefined;
  const step = 5.2;
  const { kept, left } = keepFirst(text.firms, Math.floor((rect.h - headingHeight + 1) / step));
  const y = (index: number): number => rect.y + headingHeight + index * step + 2.8;
  return element('g', { class: 'poster-firms' }, drawHeading(text.firmsTitle, rect),
    kept.map((firm, index) => {
      const name = fitText(firm.name, type.name * 0.92, rect.w * 0.62);
      const note = rect.w - textWidth(name, type.name * 0.92) - 3;
      return element('g', {}, drawText('', rect.x, y(index), type.name * 0.92, name),
        drawText('quiet', rect.x + rect.w, y(index), type.small, fitText(firm.note, type.small, note), end));
    }),
    left > 0 && drawText('quiet', rect.x, y(kept.length), type.small, text.more(left)));
}
