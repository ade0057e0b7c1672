// A drawing made for the screen, as paper wants it.

import type { Attributes, Drawn, DrawnElement } from './element.ts';

const screenOnly = /^(href|tabindex|role|aria-.*|data-(?!state$|hue$).*)$/;
const isControl = (child: Drawn): boolean => typeof child !== 'string' && (child.tag === 'title' || child.tag === 'defs' || ['fold-mark', 'hit'].includes(String(child.attributes['class'])));

/** Whether an element is filled with a pattern, which browsers print as a picture of dots. */
export const isPatterned = ({ attributes }: DrawnElement): boolean => String(attributes['fill']).startsWith('url(');

/**
 * On paper nothing is clicked or spoken: links become plain groups, and what only scripts and screen readers use goes.
 * `replace` says what stands in an element's place, its children done already; the element itself where it has nothing to say.
 */
export function forPaper(children: readonly Drawn[], replace: (drawn: DrawnElement) => readonly Drawn[]): readonly Drawn[] {
  return children.filter(child => !isControl(child)).flatMap((child): readonly Drawn[] => {
    if (typeof child === 'string') return [child];
    const attributes: Attributes = Object.fromEntries(Object.entries(child.attributes).filter(([name]) => !screenOnly.test(name)));
    return replace({ tag: child.tag === 'a' ? 'g' : child.tag, attributes, children: forPaper(child.children, replace) });
  });
}
