// Holds a picture against its graph: what would be wrong for whoever reads it.
import { findOverBox } from './find-over-box.ts';
import type { LayoutGraph, PlacedGraph, PlacedNode } from './graph.ts';

/** What is wrong, and with which nodes or edges. */
export interface LayoutFault {
  readonly kind: 'lost' | 'overlap' | 'outside' | 'stage' | 'over-box' | 'loose-end';
  readonly ids: readonly string[];
}

const TOUCH = 0.3; // what rounding may cost

/** Every fault; none for a legal picture. */
export function checkPlacedGraph(graph: LayoutGraph, placed: PlacedGraph): readonly LayoutFault[] {
  return [...findLost(graph, placed), ...findOverlaps(placed), ...findOutside(placed), ...findStageFaults(graph, placed),
    ...findFlowFaults(placed)];
}

function findLost(graph: LayoutGraph, placed: PlacedGraph): readonly LayoutFault[] {
  const key = (edge: { id: string; s: string; t: string }): string => JSON.stringify([edge.id, edge.s, edge.t]);
  const faults: LayoutFault[] = [];
  const compare = (wanted: readonly string[], got: readonly string[]): void => {
    const [a, b] = [[...wanted].sort(), [...got].sort()];
    if (a.length === b.length && a.every((id, i) => id === b[i])) return;
    const [inA, inB] = [new Set(a), new Set(b)];
    faults.push({ kind: 'lost', ids: [...a.filter((id) => !inB.has(id)), ...b.filter((id) => !inA.has(id))] });
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
function findFlowFaults(placed: PlacedGraph): readonly LayoutFault[] {
  const faults: LayoutFault[] = [];
  const { nodes, edges } = placed;
  findOverBox(edges.map(({ points }) => points), nodes, TOUCH, (line, box) => {
    faults.push({ kind: 'over-box', ids: [edges[line]!.id, nodes[box]!.id] });
  });
  const boxes = new Map(nodes.map((node) => [node.id, node]));
  for (const edge of edges) {
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
