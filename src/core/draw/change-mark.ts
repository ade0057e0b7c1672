// What a landing did to a link, over its box: a tag with a word at the upper left, and the marks of the firms that landed there.

import { textWidth } from '../layout/text-width.ts';
import { element, round, type DrawnElement } from './element.ts';

const [font, padding, height] = [10, 4, 12] as const;
const radius = 7;

export interface FirmMark { readonly company: string; readonly name: string; readonly hue: number; readonly glyph: string }
export interface ChangeMark { readonly x: number; readonly y: number; readonly h: number; /** Where ports begin over the upper edge, from the box's left; the tag then stands on the lower edge. */ readonly ports: number; readonly kind: string | undefined; readonly word: string; readonly firms: readonly FirmMark[] }

/** The disc of a firm that landed, as on the park plan. */
export function drawFirmMark({ hue, glyph, name, company }: FirmMark, x: number, y: number, r: number): DrawnElement {
  return element('g', { class: 'landed-mark', 'data-hue': hue, 'data-firm': company },
    element('title', {}, name),
    element('circle', { class: 'halo', cx: round(x), cy: round(y), r: round(r + 1.6) }),
    element('circle', { class: 'disc', cx: round(x), cy: round(y), r }),
    element('text', { class: 'glyph', x: round(x), y: round(y + r * 0.42), 'text-anchor': 'middle' }, glyph));
}

/** Undefined where there is nothing to mark. */
export function drawChangeMark({ x, y, h, ports, kind, word, firms }: ChangeMark): DrawnElement | undefined {
  if (kind === undefined && firms.length === 0) return undefined;
  const width = kind === undefined ? 0 : textWidth(word, font) * 1.08 + 2 * padding;
  const left = firms.length * (2 * radius + 2);
  const below = left + width - 4 > ports;
  // Over the edge, but for what the name leaves free.
  const top = below ? h - 3 : -10;
  return element('g', { class: 'change-mark', 'data-change': kind, transform: `translate(${round(x)} ${round(y)})`, 'aria-hidden': 'true' },
    firms.map((firm, index) => drawFirmMark(firm, 3 + index * (2 * radius + 2), top + height / 2, radius)),
    kind !== undefined && element('g', { class: 'change-tag', transform: `translate(${round(left - 4)} ${top})` },
      element('rect', { width: round(width), height, rx: 2 }),
      element('text', { x: round(width / 2), y: 9.5, 'text-anchor': 'middle' }, word)));
}
