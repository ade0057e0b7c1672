// The stages of the pipeline after the columns are chosen, one after the other.
import type { Columns } from './columns.ts';
import { assignLanes, type Lanes } from './assign-lanes.ts';
import { buildLayers, type Layers } from './build-layers.ts';
import type { Path } from './draw-path.ts';
import type { LayoutOptions } from './graph.ts';
import { closer, heldColumns, holdColumns } from './hold-columns.ts';
import { orderCost, type Order } from './order-cost.ts';
import { orderRows } from './order-rows.ts';
import { columnSizes, opensStage, placeColumns } from './place-columns.ts';
import { placeRows } from './place-rows.ts';
import { routeFlows, type Frame } from './route-flows.ts';
import type { SortedGraph } from './sort-graph.ts';
import { TALL, WIDE, WIDE_DENSE, WIDE_TIGHT, type Spacing } from './spacing.ts';
import { spreadPorts } from './spread-ports.ts';
import { straightenPorts } from './straighten-ports.ts';

const STRAY = 900; // so many px across the stages are as bad as a crossing

const LOOSE = 1.3; // times the height that is needed, at most

const SMALLER = 1.02; // by so much a picture may become smaller for straighter flows

// How close a wide picture is drawn, and at which scale that will do; the closest one always does.
const TIERS = [{ spacing: WIDE, enough: 1 }, { spacing: WIDE_TIGHT, enough: 0.9 }, { spacing: WIDE_DENSE, enough: 0 }];

/** What a picture is drawn from, once the order of rows is known. */
export interface Draft {
  readonly graph: SortedGraph;
  readonly flip: readonly boolean[];
  readonly columns: Columns;
  readonly options: LayoutOptions;
  readonly spacing: Spacing;
  readonly layers: Layers;
  readonly order: Order;
  readonly quick: boolean;
  readonly held: ReadonlyMap<number, number>; // where boxes were across the stages in an earlier picture
  readonly mids: readonly (number | undefined)[]; // and the middles of columns along them; none for a picture of its own
}

type Plan = Omit<Draft, 'order'>;

/** A picture in stage coordinates: `along` is its extent along the stages, `across` the other one. */
export interface Picture {
  readonly draft: Draft;
  readonly columns: Columns;
  readonly order: Order;
  readonly frame: Frame;
  readonly paths: readonly Path[];
  readonly along: number;
  readonly across: number;
  readonly cost: number;
}

/** What can be said before the order of rows is known. `detour` and `rise` as for buildLayers. */
export function prepare(
  graph: SortedGraph, flip: readonly boolean[], columns: Columns, options: LayoutOptions, detour?: number, rise?: number,
): Plan {
  const wide = options.shape === 'wide';
  const size = (i: number): number => (wide ? graph.nodes[i]!.h : graph.nodes[i]!.w);
  return { graph, flip, columns, options, spacing: wide ? WIDE : TALL, layers: buildLayers(graph, flip, columns, size, !wide, detour, rise), quick: false, held: new Map(), mids: [] };
}

/** Lays out with `rounds` of local search for the order of rows; with none, roughly. */
export function layOut(
  graph: SortedGraph, flip: readonly boolean[], columns: Columns, options: LayoutOptions, rounds: number,
): Picture {
  const draft = prepare(graph, flip, columns, options);
  return drawOrder({ ...draft, quick: rounds === 0 }, orderRows(draft.layers, rounds));
}

/** Everything after the order of rows. A wide picture whose labels would shrink is drawn closer, and pressed into the page's shape. */
export function drawOrder(given: Plan, order: Order): Picture {
  const { options: { shape, page }, spacing } = given;
  const draft = { ...given, order };
  const room = page.w - 2 * spacing.margin;
  if (shape === 'tall') return draw(draft, room, room);
  // What stood so low before may do so again.
  const reach = [...draft.held].reduce((most, [item, at]) => Math.max(most, at + draft.layers.items[item]!.size), 0);
  let picture: Picture | undefined;
  for (const tier of draft.mids.length > 0 ? TIERS.slice(nearestTier(draft, reach)) : TIERS) {
    const { along, across } = leastExtent(draft, tier.spacing);
    const able = Math.min(page.w / along, page.h / across) >= tier.enough;
    if (!able && tier.enough > 0) continue;
    const most = tier.spacing === WIDE ? Infinity : Math.max((page.h / page.w) * along - 2 * WIDE.margin - WIDE.head, page.h - 2 * WIDE.margin - WIDE.head, reach);
    picture = draw({ ...draft, spacing: tier.spacing }, 0, most);
    if (Math.min(page.w / picture.along, page.h / picture.across) >= tier.enough) break;
  }
  return picture!;
}

/** The distances at which the columns lie nearest to where they were: those of the earlier picture. */
function nearestTier(draft: Draft, reach: number): number {
  const strays = TIERS.map(({ spacing }) => {
    const { frame: { mains } } = draw({ ...draft, spacing }, 0, reach);
    return draft.mids.reduce<number>((sum, mid, c) => sum + (mid === undefined ? 0 : Math.abs(mains.start[c]! + mains.size[c]! / 2 - mid)), 0);
  });
  return strays.indexOf(Math.min(...strays));
}

/** What the picture takes at least, however its lanes lie. */
function leastExtent({ graph, columns, layers, order }: Draft, { columnGap, margin, head, least }: Spacing) {
  const sizes = columnSizes(columns, graph.nodes.map(({ w }) => w), 0);
  const heights = order.columns.map((row) => row.reduce((sum, item) => sum + layers.items[item]!.size, (row.length - 1) * least.laneGap));
  return {
    along: sizes.reduce((sum, size) => sum + size, (sizes.length - 1) * columnGap + 2 * margin),
    across: Math.max(0, ...heights) + head + 2 * margin,
  };
}

/** The same picture, using such height as the page has left, where that makes flows straighter. */
export function spreadOut(picture: Picture, options: LayoutOptions): Picture {
  const { draft, along, across } = picture;
  if (options.shape === 'tall' || draft.held.size > 0) return picture;
  const most = Math.min(across * LOOSE, (options.page.h / options.page.w) * along);
  const room = most - 2 * WIDE.margin - WIDE.head;
  const spread = most > across ? draw(draft, room, room) : picture;
  const smaller = Math.max(spread.along / options.page.w, spread.across / options.page.h) > SMALLER * along / options.page.w;
  return spread.cost < picture.cost && !smaller ? spread : picture;
}

/** `room` is the extent across the stages to spread over, `most` that at which distances shrink. */
function draw(draft: Draft, room: number, most: number): Picture {
  const { graph, flip, columns, options, spacing, layers, order } = draft;
  const wide = options.shape === 'wide';
  const spread = spreadPorts(layers, order);
  const rows = placeRows(layers, order, spread, spacing, room, most, !wide, draft.quick, draft.held);
  const ports = straightenPorts(layers, spread, rows);
  const lanesFor = (apart: Spacing): Lanes => assignLanes(layers, ports, rows, apart, (c) => (opensStage(columns, c + 1) ? apart.stageGap : 0));
  const usual = lanesFor(spacing);
  const own = graph.nodes.map(({ w, h }) => (wide ? w : h));
  const head = (c: number): number => (!wide && opensStage(columns, c) ? spacing.head : 0);
  const sizes = columnSizes(columns, own, spacing.emptyStage);
  const before = (c: number): number => head(c) + usual.before[c]!;
  const lanes = draft.mids.length === 0 ? usual
    : holdColumns(layers, usual, lanesFor(closer(spacing)), heldColumns(graph, columns, draft.mids, sizes, before), spacing.margin, wide);
  const mains = placeColumns(sizes, lanes.gaps, spacing.margin, before);
  const main = own.map((size, i) => {
    const c = columns.column[i]!;
    return { size, start: mains.start[c]! + (mains.size[c]! - size) / 2 };
  });
  const frame = { layers, ports, rows, lanes, mains, main };
  return {
    draft, columns, order, frame, paths: routeFlows(frame, flip),
    along: mains.end,
    across: rows.extent + 2 * spacing.margin + (wide ? spacing.head : 0),
    cost: orderCost(layers, order) + strayOf(frame) / STRAY,
  };
}

/** How far all flows run across the stages, the long ones counted more. */
function strayOf({ layers, ports, rows }: Frame): number {
  return layers.segments.reduce((sum, { a, b }, i) => {
    const lanes = (layers.items[a]!.node < 0 ? 1 : 0) + (layers.items[b]!.node < 0 ? 1 : 0);
    return sum + (1 + lanes) * Math.abs(rows.start[a]! + ports.segments[i]!.a - rows.start[b]! - ports.segments[i]!.b);
  }, 0);
}
