// Names along roads, rivers and railways: where the line is straight enough, inside the picture and clear of other labels.

import { boundsOf, boxAround, cornersOf, distance, overlap, pairsOf } from './plan-geometry.ts';
import { spacing } from './plan-sizes.ts';
import { isWide, textWidth } from './text-width.ts';
import type { LineLabel, Point, Ring } from './plan-types.ts';

const lengthOf = (line: Ring): number => pairsOf(line).reduce((sum, [a, b]) => sum + distance(a, b), 0);

/** The point at a length along a line. */
export function pointAt(line: Ring, along: number): Point {
  let left = along;
  for (const [a, b] of pairsOf(line)) {
    const step = distance(a, b);
    if (left <= step && step > 0) return [a[0] + (b[0] - a[0]) * left / step, a[1] + (b[1] - a[1]) * left / step];
    left -= step;
  }
  return line.at(-1) ?? [0, 0];
}

/** Chinese on a steep line stands upright, one character below the other; all else is turned with the line. */
function labelAt(text: string, from: Point, to: Point, width: number, size: number): LineLabel {
  const [dx, dy] = to[0] < from[0] ? [from[0] - to[0], from[1] - to[1]] : [to[0] - from[0], to[1] - from[1]];
  const angle = Math.atan2(dy, dx) * 180 / Math.PI;
  const at: Point = [(from[0] + to[0]) / 2, (from[1] + to[1]) / 2];
  if (Math.abs(angle) < 52 || !isWide(text)) return { text, at, angle, upright: false, w: width, h: size * 1.25 };
  return { text, at, angle: angle > 0 ? angle - 90 : angle + 90, upright: true, w: size * 1.25, h: width };
}

/** Moves points sideways, upwards where the line runs level. */
function moved(from: Point, to: Point, by: number): (point: Point) => Point {
  const length = distance(from, to) || 1;
  const way = to[0] < from[0] ? -1 : 1;
  const [nx, ny] = [(to[1] - from[1]) / length * by * way, (from[0] - to[0]) / length * by * way];
  return ([x, y]) => [x + nx, y + ny];
}

/** How far the line strays from the straight between two lengths along it. */
function strays(line: Ring, from: number, to: number): number {
  const [a, b] = [pointAt(line, from), pointAt(line, to)];
  const length = distance(a, b) || 1;
  return Math.max(...[0.25, 0.5, 0.75].map(part => {
    const [x, y] = pointAt(line, from + (to - from) * part);
    return Math.abs((b[0] - a[0]) * (a[1] - y) - (a[0] - x) * (b[1] - a[1])) / length;
  }));
}

/** `aside`: px by which a name stands beside its line rather than on it. */
export interface Ground { readonly width: number; readonly height: number; readonly taken: readonly Ring[]; readonly aside: number }

export const outlineOf = (label: LineLabel): Ring => cornersOf(boxAround(label.at, label.w, label.h), label.angle);

const insidePicture = (outline: Ring, { width, height }: Ground): boolean => {
  const { x, y, w, h } = boundsOf(outline);
  return x >= 2 && y >= 2 && x + w <= width - 2 && y + h <= height - 2;
};

/** The name's best place: on the longest line, nearest to its middle where it is straight; undefined where none is free. */
export function nameLine(lines: readonly Ring[], text: string, size: number, ground: Ground): LineLabel | undefined {
  const line = [...lines].sort((a, b) => lengthOf(b) - lengthOf(a))[0];
  if (line === undefined || text === '') return undefined;
  const [all, width] = [lengthOf(line), textWidth(text, size) + [...text].length * size * (isWide(text) ? spacing : 0.02)];
  const steps = Array.from({ length: 41 }, (_, index) => all * (index + 1) / 42).filter(middle => middle > width / 2 && middle < all - width / 2);
  const ranked = steps.map(middle => ({ middle, cost: Math.abs(middle / all - 0.5) + strays(line, middle - width / 2, middle + width / 2) * 0.2 }))
    .filter(({ middle }) => strays(line, middle - width / 2, middle + width / 2) < 5).sort((a, b) => a.cost - b.cost);
  for (const { middle } of ranked) {
    const [from, to] = [pointAt(line, middle - width / 2), pointAt(line, middle + width / 2)];
    const shift = moved(from, to, ground.aside);
    const label = labelAt(text, shift(from), shift(to), width, size);
    const outline = outlineOf(label);
    if (insidePicture(outline, ground) && ground.taken.every(other => !overlap(outline, other))) return label;
  }
  return undefined;
}
