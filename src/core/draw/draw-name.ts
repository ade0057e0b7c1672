// A link's name in its box: one text, so that it is found, copied and read as one, however many lines it takes.

import { element, round, type DrawnElement } from './element.ts';
import type { MeasuredBox } from './measure-box.ts';

/** `step`: from a line to the next, px. Where a line was broken at a space, the space stays in the text. */
export function drawName({ name, lines }: MeasuredBox, x: number, y: number, step: number): DrawnElement {
  const [first = '', ...rest] = lines;
  const ended = (line: string, next: string | undefined): string => (next !== undefined && name.includes(`${line} ${next}`) ? `${line} ` : line);
  return element('text', { class: 'name', x, y: round(y) }, ended(first, rest[0]),
    rest.map((line, index) => element('tspan', { x, dy: step }, ended(line, rest[index + 1]))));
}
