// Where a city's label could stand: round its mark, close by or at the end of a leader; only places that nothing fixed is in the way of.

import { boldWidth, majorFrom, ringLeading, type RingSizes } from './rings-sizes.ts';
import { boundsOf, crosses, cornersOf, enters, nearestOf } from './plan-geometry.ts';
import type { Box, Point } from './plan-types.ts';
import type { PlacedLabel, TextRow } from './rings-types.ts';

/** A label with what it costs to stand there, and the bounds of label and leader together. */
export interface Candidate extends PlacedLabel { readonly cost: number; readonly bounds: Box }
export interface Mark { readonly at: Point; readonly r: number }
export interface LabelText { readonly text: string; readonly size: number }

/** What stays where it is: marks, boxes of other texts, the frame. */
export interface Ground { readonly frame: Box; readonly marks: readonly Mark[]; readonly boxes: readonly Box[] }

/** Lines of a city's label: many targets or a team make its name larger. */
export function labelTexts(lines: readonly string[], count: number, seat: boolean, sizes: RingSizes): readonly LabelText[] {
  return lines.map((text, index) => ({ text, size: index > 0 ? sizes.note : seat || count >= majorFrom ? sizes.major : sizes.name }));
}

export const sizeOfTexts = (texts: readonly LabelText[]): readonly [number, number] =>
  [Math.max(0, ...texts.map(({ text, size }) => boldWidth(text, size))), texts.reduce((sum, { size }) => sum + size * ringLeading, 0)];

/** Lines set in a box, against the side that faces the mark. */
export function setRows(texts: readonly LabelText[], box: Box, anchor: TextRow['anchor']): readonly TextRow[] {
  const x = anchor === 'start' ? box.x : anchor === 'end' ? box.x + box.w : box.x + box.w / 2;
  return texts.map(({ text, size }, index) => {
    const above = texts.slice(0, index).reduce((sum, each) => sum + each.size * ringLeading, 0);
    return { text, x, y: box.y + above + size * ringLeading / 2, size, anchor };
  });
}

/** Whether a mark comes nearer to a box than `clear`. */
const near = ({ at, r }: Mark, box: Box, clear: number): boolean => {
  const reach = r + clear;
  if (at[0] < box.x - reach || at[0] > box.x + box.w + reach || at[1] < box.y - reach || at[1] > box.y + box.h + reach) return false;
  const [x, y] = nearestOf(box, at);
  return Math.hypot(x - at[0], y - at[1]) < reach;
};

/** Nearest distance of a point to a stretch. */
function awayFrom([px, py]: Point, [[ax, ay], [bx, by]]: readonly [Point, Point]): number {
  const squared = (bx - ax) ** 2 + (by - ay) ** 2;
  const at = squared === 0 ? 0 : Math.min(1, Math.max(0, ((px - ax) * (bx - ax) + (py - ay) * (by - ay)) / squared));
  return Math.hypot(px - ax - at * (bx - ax), py - ay - at * (by - ay));
}

export const boxesMeet = (a: Box, b: Box, clear: number): boolean =>
  a.x < b.x + b.w + clear && b.x < a.x + a.w + clear && a.y < b.y + b.h + clear && b.y < a.y + a.h + clear;

/** Whether two labels, leaders and all, get into each other's way. */
export function labelsMeet(a: Candidate, b: Candidate): boolean {
  if (!boxesMeet(a.bounds, b.bounds, 1.5)) return false;
  if (boxesMeet(a.box, b.box, 1.5)) return true;
  if (a.leader !== undefined && enters(a.leader, cornersOf(b.box))) return true;
  if (b.leader !== undefined && enters(b.leader, cornersOf(a.box))) return true;
  return a.leader !== undefined && b.leader !== undefined && crosses(a.leader, b.leader);
}

const directions = Array.from({ length: 36 }, (_, index) => index * 10);
/** A label reads best beside its mark, to the right; corners are worst. */
const liking = (degrees: number): number => {
  const off = Math.min(degrees, 360 - degrees);
  return off < 1 ? 0 : off > 179 ? 0.8 : Math.abs(off - 90) < 1 ? 1.2 : 1.6 + off / 180;
};
/** From so far off a leader ties the label to its mark. */
const leaderFrom = 6;

function candidateAt(mark: Mark, texts: readonly LabelText[], degrees: number, reach: number): Candidate {
  const [w, h] = sizeOfTexts(texts);
  const [dx, dy] = [Math.cos(degrees * Math.PI / 180), Math.sin(degrees * Math.PI / 180)];
  const longest = Math.max(Math.abs(dx), Math.abs(dy));
  const out = mark.r + reach;
  const box: Box = { x: mark.at[0] + dx * out + (dx / longest - 1) * w / 2, y: mark.at[1] + dy * out + (dy / longest - 1) * h / 2, w, h };
  const anchor = dx / longest > 0.5 ? 'start' : dx / longest < -0.5 ? 'end' : 'middle';
  const end = nearestOf(box, mark.at);
  const away = Math.hypot(end[0] - mark.at[0], end[1] - mark.at[1]) || 1;
  const rim: Point = [mark.at[0] + (end[0] - mark.at[0]) * mark.r / away, mark.at[1] + (end[1] - mark.at[1]) * mark.r / away];
  const leader = reach < leaderFrom ? undefined : [rim, end] as const;
  return {
    box, rows: setRows(texts, box, anchor), leader, cost: liking(degrees) + (leader === undefined ? 0 : 4 + reach * 0.16),
    bounds: leader === undefined ? box : boundsOf([...cornersOf(box), rim]),
  };
}

/** Every place for the label of `mark` that keeps off the ground, cheapest first. */
export function findCandidates(mark: Mark, texts: readonly LabelText[], reaches: readonly number[], { frame, marks, boxes }: Ground): readonly Candidate[] {
  const others = marks.filter(other => other !== mark);
  return reaches.flatMap(reach => directions.map(degrees => candidateAt(mark, texts, degrees, reach))).filter(({ box, leader }) => {
    if (box.x < frame.x + 2 || box.y < frame.y + 1 || box.x + box.w > frame.x + frame.w - 2 || box.y + box.h > frame.y + frame.h - 1) return false;
    if (near(mark, box, 0.5) || others.some(other => near(other, box, 1)) || boxes.some(other => boxesMeet(box, other, 1.5))) return false;
    return leader === undefined || (others.every(other => awayFrom(other.at, leader) > other.r + 1) && boxes.every(other => !enters(leader, cornersOf(other))));
  }).sort((a, b) => a.cost - b.cost);
}
