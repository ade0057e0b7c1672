// A line of supply on the plan, from the mark of who sells to the mark of who buys: bowed a little, so that there and back stay apart.

import { arrowHead } from './arrow-head.ts';
import { element, round, type DrawnElement } from './element.ts';

type Point = readonly [x: number, y: number];
const bow = 0.14;

/** Line and head between two points in px, kept `clear` px off both; undefined where nothing is left between them. `later`: one end would first have to land. */
export function drawSupplyLine([x1, y1]: Point, [x2, y2]: Point, later: boolean, clear: number): DrawnElement | undefined {
  const [dx, dy] = [x2 - x1, y2 - y1];
  const length = Math.hypot(dx, dy);
  if (length <= 2 * clear + 4) return undefined;
  const control: Point = [(x1 + x2) / 2 + dy * bow, (y1 + y2) / 2 - dx * bow];
  const toward = ([x, y]: Point, far: number): Point => {
    const reach = Math.hypot(control[0] - x, control[1] - y);
    return [x + (control[0] - x) * far / reach, y + (control[1] - y) * far / reach];
  };
  const [start, end] = [toward([x1, y1], clear), toward([x2, y2], clear)];
  const write = ([x, y]: Point): string => `${round(x)} ${round(y)}`;
  return element('g', { class: later ? 'later' : 'now' },
    element('path', { class: 'line', d: `M${write(start)}Q${write(control)} ${write(end)}` }), element('path', { class: 'head', d: arrowHead([control, end]) }));
}
