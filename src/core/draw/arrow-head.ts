// The arrowhead at the end of a flow, along its last direction.

import { round } from './element.ts';
import { joinSteps, toHalf } from './short-path.ts';

const [length, half] = [7, 3.4];

/** SVG path of the head, or undefined where the line has no direction. Points in px. */
export function arrowHead(points: readonly (readonly [number, number])[]): string | undefined {
  const end = points.at(-1);
  const before = points.findLast(point => end !== undefined && Math.hypot(point[0] - end[0], point[1] - end[1]) > 2);
  if (end === undefined || before === undefined) return undefined;
  const [dx, dy] = [end[0] - before[0], end[1] - before[1]];
  const distance = Math.hypot(dx, dy);
  const [ux, uy] = [dx / distance, dy / distance];
  // As steps: most heads point one of a few ways and are then written alike.
  const [x, y] = [round(-length * ux - half * uy), round(-length * uy + half * ux)];
  const [acrossX, acrossY] = [round(2 * half * uy), round(-2 * half * ux)];
  return `M${joinSteps(end.map(toHalf))}l${joinSteps([x, y, acrossX, acrossY])}z`;
}
