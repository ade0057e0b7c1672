// Graphviz dot as a start and a floor: a graph in given columns written for it, and what it drew read back.
import type { LayoutGraph } from '../core/layout/graph.ts';

export type Point = readonly [number, number];
type Splines = 'polyline' | 'true';

/** Boxes by their middle, flows from `s` to `t` with curves sampled; y runs down. */
export interface DotDrawing {
  readonly boxes: ReadonlyMap<string, { readonly x: number; readonly y: number }>;
  readonly lines: ReadonlyMap<string, readonly Point[]>;
}

const inch = (size: number): string => (size / 72).toFixed(4);

/** Every column is a rank; flows are as long as their columns are apart, so that the ranks come out as the columns. */
export function writeDot({ nodes, edges }: LayoutGraph, columnOf: ReadonlyMap<string, number>, splines: Splines): string {
  const index = new Map(nodes.map(({ id }, i) => [id, i]));
  const columns: number[][] = [];
  nodes.forEach(({ id }, i) => (columns[columnOf.get(id)!] ??= []).push(i));
  const arrows = edges.map(({ s, t }, e) => {
    const span = columnOf.get(t)! - columnOf.get(s)!;
    const [a, b] = span < 0 ? [t, s] : [s, t];
    return `n${index.get(a)} -> n${index.get(b)} [id=e${e} minlen=${Math.abs(span)}]`;
  });
  return `digraph { rankdir=LR newrank=true splines=${splines} nodesep=0.25 ranksep=0.9 ordering="" node [shape=box fixedsize=true label=""] edge [arrowhead=none]
${nodes.map(({ w, h }, i) => `n${i} [width=${inch(w)} height=${inch(h)}]`).join('\n')}
${columns.filter(Boolean).map((list) => `{ rank=same; ${list.map((i) => `n${i}`).join('; ')} }`).join('\n')}
${arrows.join('\n')}
${bridges(columns, edges.map(({ s, t }) => [columnOf.get(s)!, columnOf.get(t)!])).join('\n')}
}`;
}

/** Where no flow says how far apart two sets of columns are, an invisible one does. */
function bridges(columns: readonly (readonly number[])[], spans: readonly (readonly [number, number])[]): readonly string[] {
  const group = columns.map((_, c) => c);
  const join = (a: number, b: number): void => {
    const [from, to] = [group[a]!, group[b]!];
    group.forEach((own, c) => { if (own === from) group[c] = to; });
  };
  for (const [a, b] of spans) join(a, b);
  const lines: string[] = [];
  let last = -1;
  columns.forEach((list, c) => {
    if (last >= 0 && group[last] !== group[c]) {
      lines.push(`n${columns[last]![0]} -> n${list[0]} [style=invis minlen=${c - last} weight=0]`);
      join(last, c);
    }
    last = c;
  });
  return lines;
}

interface DotJson {
  readonly objects?: readonly { readonly name: string; readonly pos?: string }[];
  readonly edges?: readonly { readonly id?: string; readonly pos?: string; readonly tail: number; readonly head: number }[];
}

/** What dot's JSON says of the graph that was written; `curved` as for `splines=true`. */
export function readDot({ nodes, edges }: LayoutGraph, json: string, curved = false): DotDrawing {
  const { objects = [], edges: drawn = [] } = JSON.parse(json) as DotJson;
  const boxes = new Map<string, { x: number; y: number }>();
  for (const { name, pos } of objects) {
    const node = nodes[Number(name.slice(1))];
    if (!/^n\d+$/.test(name) || !node || !pos) continue;
    const [x = 0, y = 0] = pos.split(',').map(Number);
    boxes.set(node.id, { x, y: -y });
  }
  const lines = new Map<string, readonly Point[]>();
  for (const { id, pos } of drawn) {
    const edge = edges[Number(id?.slice(1))];
    if (!edge || !pos) continue;
    const points = pos.split(/[ ;]+/).filter((part) => !/^[se],/.test(part)).map((part): Point => {
      const [x = 0, y = 0] = part.split(',').map(Number);
      return [x, -y];
    });
    const line = sampleSpline(points, curved ? 10 : 1);
    const start = boxes.get(edge.s)!;
    const away = (p: Point | undefined): number => (p ? Math.hypot(p[0] - start.x, p[1] - start.y) : 0);
    lines.set(edge.id, edge.s !== edge.t && away(line[0]) > away(line.at(-1)) ? [...line].reverse() : line);
  }
  return { boxes, lines };
}

/** A start and then three points a cubic. */
function sampleSpline(points: readonly Point[], steps: number): readonly Point[] {
  const line = points.slice(0, 1);
  for (let i = 3; i < points.length; i += 3) {
    const [a, b, c, d] = [points[i - 3]!, points[i - 2]!, points[i - 1]!, points[i]!];
    for (let step = 1; step <= steps; step++) {
      const [t, s] = [step / steps, 1 - step / steps];
      const at = (k: 0 | 1): number => s * s * s * a[k] + 3 * s * s * t * b[k] + 3 * s * t * t * c[k] + t * t * t * d[k];
      line.push([at(0), at(1)]);
    }
  }
  return line;
}
