// A line straight from one box to another, over whatever lies between: for the flows of one link where boxes stand in rows.

import type { PlacedNode } from '../layout/graph.ts';
import { arrowHead } from './arrow-head.ts';
import { round } from './element.ts';

/** SVG paths of the line and of its head. It leaves and arrives upright, or sideways between boxes of one row. */
export function threadPath(from: PlacedNode, to: PlacedNode): { readonly path: string; readonly head: string } {
  const side = to.y === from.y;
  const ahead = side ? to.x > from.x : to.y > from.y;
  const port = (node: PlacedNode, end: boolean): readonly [number, number] => (side ? [node.x + (end ? node.w : 0), node.y + node.h / 2] : [node.x + node.w / 2, node.y + (end ? node.h : 0)]);
  const [[x1, y1], [x2, y2]] = [port(from, ahead), port(to, !ahead)];
  const [dx, dy] = side ? [(x2 - x1) / 2, 0] : [0, (y2 - y1) / 2];
  const path = `M${round(x1)} ${round(y1)}C${round(x1 + dx)} ${round(y1 + dy)} ${round(x2 - dx)} ${round(y2 - dy)} ${round(x2)} ${round(y2)}`;
  return { path, head: arrowHead([[x2 - dx, y2 - dy], [x2, y2]]) ?? '' };
}
