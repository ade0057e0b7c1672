// Measures a drawing, the same way whichever engine made it: on the boxes and on the routed lines as they are drawn.
import { countLineCrossings } from '../../../src/core/layout/count-crossings.ts';
import { cutsBox } from '../../../src/core/layout/find-over-box.ts';
import type { BenchGraph, Drawing, Point } from './drawing.ts';

export interface Measures {
  readonly crossings: number;
  readonly overBoxes: number;
  readonly overlaps: number;
  readonly stageViolations: number;
  readonly bends: number; // a flow: a turn away and the turn back are one
  readonly turns: number; // a flow: each of them by itself
  readonly length: number;
  readonly columns: number;
  readonly label: number; // px
}

const TOUCH = 0.5; // units that an engine may be inexact by
const NAME = 15; // units: the size of the names in a box
const PAGE = { w: 1060, h: 760 }; // px: the picture beside its panel at 1440×900
const TURN = Math.PI / 9;

export function measureDrawing(graph: BenchGraph, drawing: Drawing): Measures {
  const { width, height } = extentOf(drawing);
  return {
    crossings: countLineCrossings(drawing.edges.map(({ pts }) => pts)),
    overBoxes: countOverBoxes(drawing),
    overlaps: countOverlaps(drawing),
    stageViolations: countStageViolations(graph, drawing),
    bends: mean(drawing.edges.map(({ pts }) => Math.ceil(countTurns(pts) / 2))),
    turns: mean(drawing.edges.map(({ pts }) => countTurns(pts))),
    length: drawing.edges.reduce((sum, { pts }) => sum + lengthOf(pts), 0),
    columns: countColumns(drawing),
    label: NAME * Math.min(PAGE.w / width, PAGE.h / height),
  };
}

/** Of boxes and lines together. */
export function extentOf(drawing: Drawing) {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  const take = (x: number, y: number): void => {
    left = Math.min(left, x); right = Math.max(right, x); top = Math.min(top, y); bottom = Math.max(bottom, y);
  };
  for (const { x, y, w, h } of Object.values(drawing.nodes)) { take(x - w / 2, y - h / 2); take(x + w / 2, y + h / 2); }
  for (const { pts } of drawing.edges) for (const [x, y] of pts) take(x, y);
  return { left, top, width: Math.max(1, right - left), height: Math.max(1, bottom - top) };
}

/** Pairs of a flow and a box, not one of its ends, that it runs over. */
function countOverBoxes({ nodes, edges }: Drawing): number {
  const boxes = Object.entries(nodes).map(([id, { x, y, w, h }]) => ({ id, x: x - w / 2, y: y - h / 2, w, h }));
  return edges.reduce((sum, { s, t, pts }) => (
    sum + boxes.filter((box) => box.id !== s && box.id !== t && cutsBox(pts, box, TOUCH)).length), 0);
}

function countOverlaps({ nodes }: Drawing): number {
  const boxes = Object.values(nodes);
  return boxes.reduce((sum, p, i) => sum + boxes.slice(0, i).filter((q) => (
    Math.abs(p.x - q.x) < (p.w + q.w) / 2 - TOUCH && Math.abs(p.y - q.y) < (p.h + q.h) / 2 - TOUCH)).length, 0);
}

/** Boxes that reach into the band of a later stage: right of the left edge of a box that belongs there. */
function countStageViolations({ nodes, stages }: BenchGraph, drawing: Drawing): number {
  const first = stages.map((_, stage) => nodes.reduce((least, node) => {
    const box = drawing.nodes[node.id]!;
    return node.stage > stage ? Math.min(least, box.x - box.w / 2) : least;
  }, Infinity));
  return nodes.filter(({ id, stage }) => drawing.nodes[id]!.x + drawing.nodes[id]!.w / 2 > first[stage]! + TOUCH).length;
}

/** Sets of boxes above each other, whose centres are within half a box of their neighbour's. */
function countColumns({ nodes }: Drawing): number {
  const boxes = Object.values(nodes).sort((p, q) => p.x - q.x);
  return boxes.filter((box, i) => i === 0 || box.x - boxes[i - 1]!.x > box.w / 2).length;
}

const lengthOf = (pts: readonly Point[]): number =>
  pts.slice(1).reduce((sum, [x, y], i) => sum + Math.hypot(x - pts[i]![0], y - pts[i]![1]), 0);

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);

/**
 * Changes of direction between the ends of a line, curved or angular: it is cut where it stops turning one way and begins to
 * turn the other, and every part that turns by 20° or more is one. A level line that swings to another level has two.
 */
export function countTurns(pts: readonly Point[]): number {
  let turns = 0;
  let turned = 0;
  let last: number | undefined;
  for (let i = 1; i < pts.length; i++) {
    const [dx, dy] = [pts[i]![0] - pts[i - 1]![0], pts[i]![1] - pts[i - 1]![1]];
    if (Math.hypot(dx, dy) < 0.05) continue;
    const way = Math.atan2(dy, dx);
    const turn = last === undefined ? 0 : Math.atan2(Math.sin(way - last), Math.cos(way - last));
    last = way;
    if (Math.abs(turn) < 1e-3) continue;
    if (turned !== 0 && Math.sign(turn) !== Math.sign(turned)) { turns += Math.abs(turned) >= TURN ? 1 : 0; turned = 0; }
    turned += turn;
  }
  return turns + (Math.abs(turned) >= TURN ? 1 : 0);
}
