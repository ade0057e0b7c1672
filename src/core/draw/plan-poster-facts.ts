// What a park is connected to, in words and capacities: where a printed plan's column has room to spare.

import { textWidth, wrapText } from '../layout/text-width.ts';
import { element, type DrawnElement } from './element.ts';
import type { FactsText } from './plan-poster-text.ts';
import { drawHeading, drawText, headingType } from './poster-parts.ts';
import type { Rect } from './poster-sheet.ts';

const size = 2.4;
const leading = 1.5;
const enlargements = [1.6, 1.5, 1.4, 1.3, 1.2, 1.1, 1];

interface Set { readonly type: number; readonly indent: number; readonly lines: readonly (readonly string[])[]; readonly height: number }

function setOf({ lines }: FactsText, w: number, type: number): Set {
  const indent = Math.max(...lines.map(({ label }) => textWidth(label, size * type))) + size * type;
  const wrapped = lines.map(({ words }) => wrapText(words, size * type, w - indent, 4));
  return { type, indent, lines: wrapped, height: headingType.height + wrapped.flat().length * size * type * leading };
}

/** The facts as large as the room and `largest` allow; nothing where they have no room, since the park's page has them. */
export function drawFacts(text: FactsText, rect: Rect, largest: number): DrawnElement | undefined {
  const found = text.lines.length === 0 ? undefined : enlargements.filter(type => type <= largest).map(type => setOf(text, rect.w, type)).find(({ height, lines }) => height <= rect.h && !lines.flat().some(line => line.endsWith('…')));
  if (found === undefined) return undefined;
  const [letters, step] = [size * found.type, size * found.type * leading];
  let y = rect.y + headingType.height - step * 0.1;
  return element('g', { class: 'plan-facts' }, drawHeading(text.title, rect, 1), text.lines.map(({ label }, index) => {
    const own = found.lines[index] ?? [];
    const top = y + letters;
    y += own.length * step;
    return element('g', {}, drawText('quiet', rect.x, top, letters, label), own.map((line, nth) => drawText('', rect.x + found.indent, top + nth * step, letters, line)));
  }));
}
