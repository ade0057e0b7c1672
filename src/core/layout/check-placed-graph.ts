// Holds a picture against its graph: what would be wrong for whoever reads it.
import type { LayoutGraph, PlacedEdge, PlacedGraph, PlacedNode } from './graph.ts';

/** What is wrong, and with which nodes or edges. */
export interface LayoutFault {
  readonly kind: 'lost' | 'overlap' | 'outside' | 'stage' | 'over-box' | 'loose-end';
  readonly ids: readonly string[];
}

const TOUCH = 0.3; // what rounding may cost

/** Every fault; none for a legal picture. */
export function checkPlacedGraph(graph: LayoutGraph, placed: PlacedGraph): readonly LayoutFault[] {
  return [...findLost(graph, placed), ...findOverlaps(placed), ...findOutside(placed), ...findStageFaults(graph, placed),
    ...findOverBox(placed)];
}

function findLost(graph: LayoutGraph, placed: PlacedGraph): readonly LayoutFault[] {
  const key = (edge: { id: string; s: string; t: string }): string => JSON.stringify([edge.id, edge.s, edge.t]);
  const faults: LayoutFault[] = [];
  const compare = (wanted: readonly string[], got: readonly string[]): void => {
    const [a, b] = [[...wanted].sort(), [...got].sort()];
    if (a.length !== b.length || a.some((id, i) => id !== b[i]))
      faults.push({ kind: 'lost', ids: [...a.filter((id) => !b.includes(id)), ...b.filter((id) => !a.includes(id))] });
  };
  compare(graph.nodes.map(({ id }) => id), placed.nodes.map(({ id }) => id));
  compare(graph.edges.map(key), placed.edges.map(key));
  return faults;
}

function findOverlaps(placed: PlacedGraph): readonly LayoutFault[] {
  const faults: LayoutFault[] = [];
  const boxes = [...placed.nodes].sort((p, q) => p.x - q.x);
  boxes.forEach((p, i) => {
    for (let j = i + 1; j < boxes.length && boxes[j]!.x < p.x + p.w - TOUCH; j++) {
      const q = boxes[j]!;
      if (q.y < p.y + p.h - TOUCH && p.y < q.y + q.h - TOUCH) faults.push({ kind: 'overlap', ids: [p.id, q.id] });
    }
  });
  return faults;
}

function findOutside(placed: PlacedGraph): readonly LayoutFault[] {
  const within = (x: number, y: number): boolean =>
    x >= -TOUCH && y >= -TOUCH && x <= placed.width + TOUCH && y <= placed.height + TOUCH;
  const nodes = placed.nodes.filter(({ x, y, w, h }) => !within(x, y) || !within(x + w, y + h));
  const edges = placed.edges.filter(({ points }) => points.some(([x, y]) => !within(x, y)));
  return [...nodes, ...edges].map(({ id }) => ({ kind: 'outside', ids: [id] }));
}

function findStageFaults(graph: LayoutGraph, placed: PlacedGraph): readonly LayoutFault[] {
  const faults: LayoutFault[] = [];
  const wanted = new Map(graph.nodes.map(({ id, stage }) => [id, stage]));
  const bands = placed.stages;
  for (const node of placed.nodes) {
    const band = bands[node.stage];
    const inside = band && node.x >= band.x - TOUCH && node.y >= band.y - TOUCH
      && node.x + node.w <= band.x + band.w + TOUCH && node.y + node.h <= band.y + band.h + TOUCH;
    if (wanted.get(node.id) !== node.stage || !inside) faults.push({ kind: 'stage', ids: [node.id] });
  }
  bands.forEach((band, i) => {
    const next = bands[i + 1];
    if (next && band.x + band.w > next.x + TOUCH && band.y + band.h > next.y + TOUCH)
      faults.push({ kind: 'stage', ids: [graph.stages[i] ?? '', graph.stages[i + 1] ?? ''] });
  });
  return faults;
}

/** Flows over boxes that are not their ends, through their ends, or not touching them. */
function findOverBox(placed: PlacedGraph): readonly LayoutFault[] {
  const faults: LayoutFault[] = [];
  const boxes = new Map(placed.nodes.map((node) => [node.id, node]));
  for (const edge of placed.edges) {
    for (const box of placed.nodes) if (crosses(edge, box)) faults.push({ kind: 'over-box', ids: [edge.id, box.id] });
    const ends = [[boxes.get(edge.s), edge.points[0]], [boxes.get(edge.t), edge.points.at(-1)]] as const;
    if (ends.some(([box, point]) => !box || !point || !onBorder(box, point)))
      faults.push({ kind: 'loose-end', ids: [edge.id] });
  }
  return faults;
}

function onBorder({ x, y, w, h }: PlacedNode, [px, py]: readonly [number, number]): boolean {
  const inside = px > x - TOUCH && px < x + w + TOUCH && py > y - TOUCH && py < y + h + TOUCH;
  const depth = Math.min(Math.abs(px - x), Math.abs(px - x - w), Math.abs(py - y), Math.abs(py - y - h));
  return inside && depth < TOUCH;
}

/** Whether some piece of the flow runs through the inside of the box. */
function crosses({ points }: PlacedEdge, { x, y, w, h }: PlacedNode): boolean {
  for (let i = 1; i < points.length; i++) {
    const [ax, ay] = points[i - 1]!;
    const [bx, by] = points[i]!;
    if (Math.max(ax, bx) <= x + TOUCH || Math.min(ax, bx) >= x + w - TOUCH) continue;
    if (Math.max(ay, by) <= y + TOUCH || Math.min(ay, by) >= y + h - TOUCH) continue;
    if (cuts(ax, ay, bx, by, x + TOUCH, y + TOUCH, x + w - TOUCH, y + h - TOUCH)) return true;
  }
  return false;
}

/** Liang and Barsky: whether the line from a to b meets the open rectangle. */
function cuts(ax: number, ay: number, bx: number, by: number, x0: number, y0: number, x1: number, y1: number): boolean {
  let from = 0;
  let to = 1;
  for (const [step, room] of [[ax - bx, ax - x0], [bx - ax, x1 - ax], [ay - by, ay - y0], [by - ay, y1 - ay]] as const) {
    if (step === 0) { if (room <= 0) return false; continue; }
    const at = room / step;
    if (step < 0) from = Math.max(from, at); else to = Math.min(to, at);
  }
  return from < to;
}
