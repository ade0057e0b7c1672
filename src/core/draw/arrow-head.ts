// The arrowhead at the end of a flow, along its last direction.

import { round } from './element.ts';

const [length, half] = [7, 3.4];

/** SVG path of the head, or undefined where the line has no direction. Points in px. */
export function arrowHead(points: readonly (readonly [number, number])[]): string | undefined {
  const end = points.at(-1);
  const before = points.findLast(point => end !== undefined && Math.hypot(point[0] - end[0], point[1] - end[1]) > 2);
  if (end === undefined || before === undefined) return undefined;
  const [dx, dy] = [end[0] - before[0], end[1] - before[1]];
  const distance = Math.hypot(dx, dy);
  const [ux, uy] = [dx / distance, dy / distance];
  const corner = (side: number): string => `${round(end[0] - length * ux - side * half * uy)} ${round(end[1] - length * uy + side * half * ux)}`;
  return `M${round(end[0])} ${round(end[1])}L${corner(1)}L${corner(-1)}Z`;
}
