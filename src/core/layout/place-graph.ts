// The layout engine's only way in: a stage-constrained graph becomes boxes, bands and curves on a page.
import type { Point } from './draw-path.ts';
import { mapPath, round, samplePath, writePath } from './draw-path.ts';
import { breakCycles } from './break-cycles.ts';
import type { Columns } from './columns.ts';
import { writeOrder } from './apply-order.ts';
import { chooseColumns } from './choose-columns.ts';
import { findPicture } from './find-picture.ts';
import { manyLinks, type LayoutGraph, type LayoutOptions, type LayoutOrder, type PlacedEdge, type PlacedGraph, type PlacedNode, type PlacedStage } from './graph.ts';
import { keepPicture } from './keep-picture.ts';
import { readColumns } from './keep-columns.ts';
import { spreadOut, type Picture } from './lay-out.ts';
import { sortGraph, type SortedGraph } from './sort-graph.ts';
import { TALL, WIDE } from './spacing.ts';

const LEGIBLE = 80; // links that one page shows at a size that is read without effort

/**
 * Places every node in the band of its stage and routes every edge, never over a box. Pure and reproducible: the same
 * graph in any order gives the same picture. Sizes in px at scale 1. Throws a RangeError for ids given twice, edges
 * without ends and stages that do not exist.
 */
export function placeGraph(graph: LayoutGraph, given: LayoutOptions): PlacedGraph {
  const sorted = sortGraph(graph);
  const options = pageFor(sorted, given);
  const flip = breakCycles(sorted);
  const rounds = options.rounds ?? effortFor(sorted).rounds;
  const picture = findPicture(sorted, flip, columnsFor(sorted, flip, options), options, rounds);
  return toPlaced(sorted, flip, spreadOut(picture, options), options);
}

/**
 * As placeGraph, at once, for a graph that has changed a little since its picture had the order `kept`: what is new is put
 * into it. Undefined where too much has changed or flows would run against its columns.
 */
export function keepGraph(graph: LayoutGraph, given: LayoutOptions, kept: LayoutOrder): PlacedGraph | undefined {
  const sorted = sortGraph(graph);
  const options = pageFor(sorted, given);
  const flip = breakCycles(sorted);
  const picture = keepPicture(sorted, flip, options, kept);
  return picture && toPlaced(sorted, flip, spreadOut(picture, options), options);
}

/** The first half of placeGraph: the columns that it would choose, their boxes sorted by id; to be given as `start`. */
export function planColumns(graph: LayoutGraph, options: LayoutOptions): LayoutOrder {
  const sorted = sortGraph(graph);
  const columns = columnsFor(sorted, breakCycles(sorted), pageFor(sorted, options));
  return Array.from({ length: columns.first.at(-1)! }, (_, c) => ({
    stage: columns.first.findLastIndex((first) => first <= c),
    rows: sorted.nodes.flatMap(({ id }, i) => (columns.column[i] === c ? [id] : [])),
  }));
}

/** What no page shows whole is read by scrolling: as wide as the page, and so many pages high that names stay legible. */
function pageFor({ nodes }: SortedGraph, options: LayoutOptions): LayoutOptions {
  if (nodes.length <= manyLinks || options.shape === 'tall') return options;
  return { ...options, page: { w: options.page.w, h: options.page.h * (nodes.length / LEGIBLE) } };
}

function columnsFor(graph: SortedGraph, flip: readonly boolean[], options: LayoutOptions): Columns {
  const given = options.start && readColumns(graph, flip, options.start, options.strict === true);
  const { rounds, tries } = effortFor(graph);
  return given ?? chooseColumns(graph, flip, options, Math.min(options.rounds ?? rounds, tries));
}

/** Much search for a small graph, little for a large one, which then takes about as long. */
function effortFor(graph: SortedGraph): { readonly rounds: number; readonly tries: number } {
  const size = graph.nodes.length + graph.edges.length + 1;
  return { rounds: Math.round(Math.min(30000, 2e6 / size)), tries: Math.round(Math.min(500, 1e5 / size, 2.5e7 / size / size)) };
}

function toPlaced(graph: SortedGraph, flip: readonly boolean[], picture: Picture, options: LayoutOptions): PlacedGraph {
  const wide = options.shape === 'wide';
  const { margin, head } = wide ? WIDE : TALL;
  const top = margin + (wide ? head : 0);
  const change = ([along, across]: Point): Point => (wide ? [along, across + top] : [across + top, along]);
  const nodes = graph.nodes.map((node, i): PlacedNode => {
    const [x, y] = change([picture.frame.main[i]!.start, picture.frame.rows.start[i]!]);
    return {
      id: node.id, stage: node.stage, column: picture.columns.column[i]!, row: rowOf(picture, i),
      x: round(x), y: round(y), w: node.w, h: node.h,
    };
  });
  const edges = graph.edges.map((edge, e): PlacedEdge => {
    const path = mapPath(mapPath(picture.paths[e]!, change), ([x, y]) => [round(x), round(y)]);
    const fall = picture.frame.layers.chains[e]!.length === 0;
    const kind = flip[e] || edge.s === edge.t ? 'back' : fall ? 'down' : 'forward';
    return {
      id: edge.id, s: graph.nodes[edge.s]!.id, t: graph.nodes[edge.t]!.id, kind,
      path: writePath(path), points: samplePath(path).map(([x, y]) => [Math.round(x * 100) / 100, Math.round(y * 100) / 100]),
    };
  });
  const width = round(wide ? picture.along : picture.across);
  const height = round(wide ? picture.across : picture.along);
  return { width, height, nodes, edges, stages: bandsOf(graph, picture, wide, wide ? height : width), order: writeOrder(graph, picture) };
}

function rowOf(picture: Picture, node: number): number {
  const row = picture.order.columns[picture.columns.column[node]!]!;
  return row.filter((item) => picture.frame.layers.items[item]!.node >= 0).indexOf(node);
}

function bandsOf(graph: SortedGraph, picture: Picture, wide: boolean, across: number): readonly PlacedStage[] {
  const { first } = picture.columns;
  const { start, size } = picture.frame.mains;
  return Array.from({ length: graph.stages }, (_, stage) => {
    const last = first[stage + 1]! - 1;
    const from = round(start[first[stage]!]! - (wide ? 0 : TALL.head));
    const extent = round(start[last]! + size[last]! - from);
    const columns = last - first[stage]! + 1;
    return wide
      ? { stage, x: from, y: 0, w: extent, h: across, columns }
      : { stage, x: 0, y: from, w: across, h: extent, columns };
  });
}
