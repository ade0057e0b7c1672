// Small parts that every sheet is set with: a line of text, a rule, a list's heading, a list cut to its places.

import { element, type DrawnElement } from './element.ts';
import { mm, type Rect } from './poster-sheet.ts';

export function drawText(className: string, x: number, y: number, size: number, text: string, extra: Readonly<Record<string, string>> = {}): DrawnElement {
  return element('text', { ...(className === '' ? {} : { class: className }), x: mm(x), y: mm(y), 'font-size': mm(size), ...extra }, text);
}

export function drawRule(x: number, y: number, width: number): DrawnElement {
  return element('rect', { class: 'hair', x: mm(x), y: mm(y), width: mm(width), height: 0.3 });
}

/** Size of a heading's type, and the height that it takes with its rule. */
export const headingType = { size: 3.5, height: 8 } as const;

/** A heading over a rule in ink, as wide as its list. */
export function drawHeading(text: string, rect: Rect, type: number): DrawnElement {
  const size = headingType.size * type;
  return element('g', {}, drawText('heading', rect.x, rect.y + size, size, text), drawRule(rect.x, rect.y + 5.3 * type, rect.w));
}

/** What of a list fits in so many places, and how many are left over; the last place is then the count's. */
export function keepFirst<T>(list: readonly T[], places: number): { readonly kept: readonly T[]; readonly left: number } {
  if (list.length <= places) return { kept: list, left: 0 };
  const kept = list.slice(0, Math.max(0, places - 1));
  return { kept, left: list.length - kept.length };
}
