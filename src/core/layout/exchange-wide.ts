// The wide picture: a column a chain, common heights for the stages, flows through the gaps and through ways kept free in columns.

import { assignExchangeLanes, type Lanes } from './exchange-lanes.ts';
import { findLevels, placeHeights } from './exchange-heights.ts';
import { orderRows, type Effort } from './exchange-order-rows.ts';
import { drawWays, wayTo, type GapWay, type Piece } from './exchange-paths.ts';
import type { SortedExchange } from './exchange-sort.ts';
import { columnsOf, outOf, pinsOf, type End, type ExchangeColumns, type GapNet, type Heights, type Tree } from './exchange-trees.ts';
import { boxHeight, exchangeGrid, exchangeSpacing, type ExchangeOptions, type PlacedExchange, type PlacedExchangeBox, type Side } from './exchange-types.ts';
import type { Point } from './draw-path.ts';

const { edge, laneStep, gapLeast, bleed, stageHead } = exchangeSpacing;
const stageCount = (graph: SortedExchange): number => Math.max(0, ...graph.boxes.map(box => box.stage + 1));

/** Left edges of the columns and the place of every lane, the room left over given to the gaps. */
interface Across { readonly left: readonly number[]; readonly width: number; readonly laneX: (gap: number, net: string) => number | undefined }

function placeAcross(columns: number, lanes: readonly Lanes[], { box, page }: ExchangeOptions): Across {
  const least = lanes.map(({ count }) => Math.max(gapLeast, 2 * edge + Math.max(0, count - 1) * laneStep));
  const bare = 2 * bleed + columns * box + least.reduce((sum, gap) => sum + gap, 0);
  const spare = Math.max(0, page - bare) / Math.max(1, lanes.length);
  const gaps = least.map(gap => Math.round(gap + Math.min(70, spare)));
  const left: number[] = [];
  for (let seat = 0; seat < columns; seat++) left.push(seat === 0 ? bleed : left[seat - 1]! + box + gaps[seat - 1]!);
  const laneX = (gap: number, net: string): number | undefined => {
    const { laneOf, count } = lanes[gap]!;
    const lane = laneOf.get(net);
    if (lane === undefined) return undefined;
    const room = gaps[gap]! - 2 * edge;
    const step = Math.min(laneStep * 1.6, count > 1 ? room / (count - 1) : 0);
    return left[gap]! + box + edge + (room - step * (count - 1)) / 2 + lane * step;
  };
  return { left, laneX, width: Math.max(page, (left.at(-1) ?? bleed) + box + bleed) };
}

/** One try with the chains in a given order. */
interface Draft { readonly columns: ExchangeColumns; readonly heights: Heights; readonly lanes: readonly Lanes[]; readonly levels: ReturnType<typeof findLevels>; readonly cost: number }

export function draftWide(graph: SortedExchange, order: readonly string[], options: ExchangeOptions, effort: Effort): Draft {
  const from = Math.ceil((options.title + stageHead) / exchangeGrid) * exchangeGrid;
  const columns = columnsOf(graph, order);
  const rows = orderRows(columns, stageCount(graph), from, effort);
  const levels = findLevels(rows, stageCount(graph), from);
  const tried = (staggered: boolean): Draft & { readonly overlaid: number } => {
    const heights = placeHeights(graph, columns, rows, levels, from, staggered);
    const nets = columns.gaps.map((_, gap) => pinsOf(columns, gap, heights));
    const lanes = nets.map(own => assignExchangeLanes(own, 14));
    const total = (of: (each: Lanes) => number): number => lanes.reduce((sum, each) => sum + of(each), 0);
    const length = nets.flat().reduce((sum, { pins }) => sum + Math.max(...pins.map(pin => pin.y)) - Math.min(...pins.map(pin => pin.y)), 0);
    return { columns, heights, lanes, levels, cost: length + 60 * total(each => each.crossings), overlaid: total(each => each.overlaid) };
  };
  const level = tried(false);
  return level.overlaid === 0 ? level : tried(true);
}

function piecesOf(tree: Tree, flow: string, draft: Draft, across: Across, box: number): readonly Piece[] {
  const { columns, heights } = draft;
  const pieces: Piece[] = [];
  const y = ({ item, flow: to }: End): number => (to === undefined ? undefined : heights.port.get(to)) ?? outOf(columns, item, heights.top);
  for (let seat = tree.seat; seat !== tree.far; seat += tree.step) {
    const gap = Math.min(seat, seat + tree.step);
    const net = columns.gaps[gap]!.find(each => each.id === tree.id) as GapNet;
    const x = (side: Side): number => (side === 'left' ? across.left[gap]! + box : across.left[gap + 1]!);
    const point = (end: End): Point => [x(end.side), y(end)];
    const way: GapWay = { entry: point(net.entry), x: across.laneX(gap, net.id), ends: net.ends.map(point) };
    const arrival = net.ends.findIndex(end => end.flow === flow);
    const index = arrival === -1 ? net.ends.length - 1 : arrival;
    pieces.push(...wayTo(way, index));
    if (arrival !== -1) break;
    const end = way.ends[index]!;
    pieces.push({ start: end, rest: [[end[0] + tree.step * box, end[1]]] });
  }
  return pieces;
}

export function finishWide(graph: SortedExchange, draft: Draft, options: ExchangeOptions): PlacedExchange {
  const { columns, heights, levels } = draft;
  const across = placeAcross(columns.order.length, draft.lanes, options);
  const seatOf = new Map(columns.order.map((chain, seat) => [chain, seat]));
  const seat = (box: string): number => seatOf.get(graph.boxOf.get(box)?.chain ?? '') ?? 0;
  const boxes = graph.boxes.map((box): PlacedExchangeBox => {
    const into = graph.into.get(box.id) ?? [];
    const out = columns.trees.filter(tree => tree.from === box.id).map((tree): Side => (tree.step > 0 ? 'right' : 'left'));
    return {
      ...box, x: across.left[seat(box.id)]!, y: heights.top.get(box.id) ?? 0, w: options.box, h: boxHeight(box, into), out,
      ports: into.map(flow => ({ flow: flow.id, y: heights.port.get(flow.id) ?? 0, side: seat(flow.from) < seat(box.id) ? 'left' as const : 'right' as const })),
    };
  });
  const ways = columns.trees.flatMap(tree => tree.flows.map(flow => ({ flow, pieces: piecesOf(tree, flow.id, draft, across, options.box) })))
    .sort((a, b) => (a.flow.id < b.flow.id ? -1 : 1));
  const height = levels.end + 16;
  const used = [...new Set(graph.boxes.map(box => box.stage))].sort((a, b) => a - b);
  return {
    shape: 'wide', width: across.width, height, boxes,
    columns: columns.order.map((chain, index) => ({ chain, x: across.left[index]!, y: 0, w: options.box, h: height, textX: across.left[index]!, textW: options.box })),
    marks: used.map(stage => ({ stage, chain: undefined, x: 0, y: levels.starts[stage]! - stageHead })),
    ...drawWays(ways),
  };
}
