// Stage headings on paper: a cleared ground behind the letters in place of the screen's halo, which a PDF holds as a second text.

import { boldSize, textWidth } from '../layout/text-width.ts';
import { element, round, type Drawn, type DrawnElement } from './element.ts';

/** Sizes in px that the graph's headings are set in; measured as if all were bold. */
const sizes: Readonly<Record<string, number>> = { 'stage-name': 15, 'stage-count': 11.5 };
const air = 3;

const wordsOf = (drawn: Drawn): string => (typeof drawn === 'string' ? drawn : drawn.children.map(wordsOf).join(''));

/** A heading's text with its ground before it; whatever is no heading comes back as it is. */
export function clearHeading(text: DrawnElement): readonly DrawnElement[] {
  const { class: kind, x, y, 'text-anchor': anchor } = text.attributes;
  const size = text.tag === 'text' ? sizes[String(kind)] : undefined;
  const words = wordsOf(text);
  if (size === undefined || words === '') return [text];
  const width = textWidth(words, boldSize(words, size));
  const left = Number(x) - (anchor === 'end' ? width : 0);
  return [element('rect', { class: 'clearing', x: round(left - air), y: round(Number(y) - size), width: round(width + 2 * air), height: round(size * 1.3) }), text];
}
