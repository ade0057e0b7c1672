// Lays out at build: our columns, Graphviz's order in them as a start of the search, and its crossings as the most allowed.
import { countCrossings, countLineCrossings } from '../core/layout/count-crossings.ts';
import type { LayoutGraph, LayoutOptions, LayoutOrder, PlacedGraph } from '../core/layout/graph.ts';
import { keepGraph, placeGraph, planColumns } from '../core/layout/place-graph.ts';
import { FEW, movedShare } from '../core/layout/moved-share.ts';
import { readOrder } from '../core/layout/read-order.ts';
import { readDot, writeDot } from './seed-dot.ts';

/** What is used of Graphviz, so that the product can be built without it. */
export interface Dot { layout(source: string, format: 'json', engine: 'dot'): string }

const MOST = 1500; // links, above which dot takes longer than all the rest
const MUCH = 0.4; // of its crossings is what a picture that has worn out is given up for

/** As placeGraph. Without Graphviz, the engine's own search alone. */
export async function placeSeeded(graph: LayoutGraph, options: LayoutOptions, load: () => Promise<Dot | undefined>): Promise<PlacedGraph> {
  const dot = graph.edges.length > 0 && graph.nodes.length <= MOST ? await load() : undefined;
  if (!dot) return placeGraph(graph, options);
  const sorted = canonical(graph);
  const columns = planColumns(sorted, options);
  const seed = seedOrder(dot, options.shape === 'wide' ? sorted : turn(sorted), columns);
  return placeGraph(sorted, { ...options, ...(seed ?? { start: columns }) });
}

/**
 * The same for a picture that had the order `kept` before: it stays where its new and lost links let it. Where dot would have
 * fewer crossings in its columns, some boxes change places; it is searched anew only where that moves few, or gains much.
 */
export async function placeStable(
  graph: LayoutGraph, options: LayoutOptions, kept: LayoutOrder | undefined, load: () => Promise<Dot | undefined>,
): Promise<PlacedGraph> {
  const placed = kept && keepGraph(graph, options, kept);
  if (!kept || !placed?.order) return placeSeeded(graph, options, load);
  const dot = graph.edges.length > 0 && graph.nodes.length <= MOST ? await load() : undefined;
  const sorted = canonical(graph);
  const seed = dot && seedOrder(dot, options.shape === 'wide' ? sorted : turn(sorted), placed.order);
  if (!seed || countCrossings(placed) <= seed.floor) return placed;
  const eased = keepGraph(sorted, { ...options, floor: seed.floor }, kept) ?? placed;
  if (countCrossings(eased) <= seed.floor) return eased;
  const again = placeGraph(sorted, { ...options, start: eased.order ?? placed.order, floor: seed.floor });
  const gain = countCrossings(again) / countCrossings(eased);
  return gain <= MUCH || (gain < 1 && movedShare(sorted.nodes, kept, again.order ?? []) <= FEW) ? again : eased;
}

/** Graphviz, or undefined where it is not installed: it is a development dependency. */
export async function loadGraphviz(): Promise<Dot | undefined> {
  const name = '@hpcc-js/wasm-graphviz';
  try {
    const { Graphviz } = await import(/* @vite-ignore */ name) as { readonly Graphviz: { load(): Promise<Dot> } };
    return await Graphviz.load();
  } catch {
    return undefined;
  }
}

/** dot's result depends on the order of its input. */
export function canonical(graph: LayoutGraph): LayoutGraph {
  const by = (a: { id: string }, b: { id: string }): number => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
  return { ...graph, nodes: [...graph.nodes].sort(by), edges: [...graph.edges].sort(by) };
}

const turn = (graph: LayoutGraph): LayoutGraph => ({ ...graph, nodes: graph.nodes.map((node) => ({ ...node, w: node.h, h: node.w })) });

/** dot's order of rows in these columns, and how many crossings it drew; undefined where dot fails. */
export function seedOrder(dot: Dot, graph: LayoutGraph, columns: LayoutOrder): { start: LayoutOrder; floor: number } | undefined {
  const columnOf = new Map(columns.flatMap(({ rows }, c) => rows.flatMap((row) => (typeof row === 'string' ? [[row, c] as const] : []))));
  try {
    const { boxes, lines } = readDot(graph, dot.layout(writeDot(graph, columnOf, 'polyline'), 'json', 'dot'));
    const order = readOrder({
      boxes: graph.nodes.map(({ id, stage }) => ({ id, stage, column: columnOf.get(id)!, along: boxes.get(id)!.x, across: boxes.get(id)!.y })),
      flows: graph.edges.map(({ id, s, t }) => ({ id, from: columnOf.get(s)!, to: columnOf.get(t)!, points: lines.get(id) ?? [] })),
    });
    // Stages without boxes have a column that dot knows nothing of.
    const start = columns.map(({ stage }, c) => ({ stage, rows: order[c]?.rows ?? [] }));
    return { start, floor: countLineCrossings([...lines.values()]) };
  } catch {
    return undefined;
  }
}
