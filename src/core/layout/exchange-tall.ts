// The tall picture: the chains above each other, every link on a row, flows through lanes in the margins at both sides.

import { assignExchangeLanes, leastCrossings, type Lanes, type Net } from './exchange-lanes.ts';
import { drawWays, wayTo } from './exchange-paths.ts';
import type { SortedExchange } from './exchange-sort.ts';
import { boxHeight, exchangeSpacing, portOffsets, type ExchangeBox, type ExchangeFlow, type ExchangeOptions, type PlacedColumn, type PlacedExchange, type PlacedExchangeBox, type PlacedMark, type Side } from './exchange-types.ts';
import type { Point } from './draw-path.ts';

const spacing = { boxGap: 10, stageLabel: 22, chainGap: 26, edge: 15, outer: 4, laneMost: 8, laneLeast: 3.5 } as const;
const { outAt } = exchangeSpacing;

type Ground = Pick<PlacedColumn, 'chain' | 'y' | 'h'>;
interface Stack { readonly top: ReadonlyMap<string, number>; readonly columns: readonly Ground[]; readonly marks: readonly Omit<PlacedMark, 'x'>[]; readonly height: number }
/** Boxes of each chain in order, chains in order; and the margin in which each sender's trunk runs. */
interface Draft { readonly lists: readonly (readonly ExchangeBox[])[]; readonly side: ReadonlyMap<string, Side> }

function stackBoxes(graph: SortedExchange, order: readonly string[], lists: Draft['lists'], title: number): Stack {
  const top = new Map<string, number>();
  const [columns, marks]: [Ground[], Omit<PlacedMark, 'x'>[]] = [[], []];
  const titleOf = new Map(graph.chains.map(chain => [chain.id, chain.title ?? title]));
  let y = 0;
  lists.forEach((boxes, seat) => {
    const start = y;
    y += titleOf.get(order[seat] ?? '') ?? title;
    boxes.forEach((box, index) => {
      if (boxes[index - 1]?.stage !== box.stage) { marks.push({ stage: box.stage, chain: order[seat], y }); y += spacing.stageLabel; }
      top.set(box.id, y);
      y += boxHeight(box, graph.into.get(box.id) ?? []) + spacing.boxGap;
    });
    columns.push({ chain: order[seat] ?? '', y: start, h: y - start });
    y += spacing.chainGap;
  });
  return { top, columns, marks, height: Math.max(0, y - spacing.chainGap) };
}

/** Rows inside boxes: what comes from above first, the nearest first; then what comes from below, the farthest first. So arcs nest. */
function placePorts(graph: SortedExchange, top: Stack['top']): ReadonlyMap<string, number> {
  const port = new Map<string, number>();
  for (const box of graph.boxes) {
    const own = top.get(box.id) ?? 0;
    const from = (flow: ExchangeFlow): number => top.get(flow.from) ?? 0;
    const flows = [...(graph.into.get(box.id) ?? [])].sort((a, b) => Number(from(a) > own) - Number(from(b) > own) || from(b) - from(a) || (a.id < b.id ? -1 : 1));
    portOffsets(box, flows).forEach((y, row) => port.set(flows[row]!.id, own + y));
  }
  return port;
}

/** The trunks of one margin; pins are at the side of the margin where the boxes are. */
function netsAt(graph: SortedExchange, draft: Draft, side: Side, top: Stack['top'], port: ReadonlyMap<string, number>): readonly Net[] {
  const pinSide: Side = side === 'right' ? 'left' : 'right';
  return graph.boxes.filter(box => draft.side.get(box.id) === side).map(box => ({
    id: box.id,
    pins: [{ side: pinSide, y: (top.get(box.id) ?? 0) + outAt }, ...graph.flows.filter(flow => flow.from === box.id).map(flow => ({ side: pinSide, y: port.get(flow.id) ?? 0 }))],
  }));
}

function costOf(graph: SortedExchange, order: readonly string[], draft: Draft, title: number): number {
  const { top } = stackBoxes(graph, order, draft.lists, title);
  const port = placePorts(graph, top);
  const lengths = (nets: readonly Net[]): number => nets.reduce((sum, { pins }) => sum + Math.max(...pins.map(pin => pin.y)) - Math.min(...pins.map(pin => pin.y)), 0);
  const [left, right] = (['left', 'right'] as const).map(side => netsAt(graph, draft, side, top, port));
  // A margin twice as full is more than twice as hard to read.
  const [l, r] = [lengths(left!), lengths(right!)];
  return 60 * (leastCrossings(left!) + leastCrossings(right!)) + l + r + Math.abs(l - r) / 2;
}

/** Changes one thing at a time, a sender's margin or a box's place in its stage, and keeps what gains. */
function improve(graph: SortedExchange, order: readonly string[], start: Draft, title: number, rounds: number): Draft {
  let best = start;
  let least = costOf(graph, order, best, title);
  const attempt = (tried: Draft): boolean => {
    const cost = costOf(graph, order, tried, title);
    if (cost >= least - 1e-9) return false;
    [best, least] = [tried, cost];
    return true;
  };
  for (let round = 0, gained = true; gained && round < rounds; round++) {
    gained = false;
    for (const [id] of start.side) {
      const flipped = new Map(best.side).set(id, best.side.get(id) === 'left' ? 'right' : 'left');
      if (attempt({ ...best, side: flipped })) gained = true;
    }
    for (const seat of best.lists.keys()) for (let index = 1; index < best.lists[seat]!.length; index++) {
      const list = [...best.lists[seat]!];
      if (list[index]!.stage !== list[index - 1]!.stage) continue;
      [list[index - 1], list[index]] = [list[index]!, list[index - 1]!];
      if (attempt({ ...best, lists: best.lists.map((each, at) => (at === seat ? list : each)) })) gained = true;
    }
  }
  return best;
}

function placeMargins(left: Lanes, right: Lanes, { page, box }: ExchangeOptions): { readonly x: number; readonly step: number; readonly width: number } {
  const lanes = Math.max(1, left.count + right.count - 2);
  const sides = 2 * (spacing.edge + spacing.outer);
  const step = Math.max(spacing.laneLeast, Math.min(spacing.laneMost, (page - box - sides) / lanes));
  const width = Math.max(page, Math.ceil(box + sides + step * lanes));
  const room = width - box - sides - step * (Math.max(0, left.count - 1) + Math.max(0, right.count - 1));
  return { x: spacing.outer + spacing.edge + step * Math.max(0, left.count - 1) + Math.max(0, room) / 2, step, width };
}

export function placeTall(graph: SortedExchange, order: readonly string[], options: ExchangeOptions, rounds: number): PlacedExchange {
  const lists = order.map(chain => graph.boxes.filter(box => box.chain === chain).sort((a, b) => a.stage - b.stage));
  const seatOf = (box: string): number => order.indexOf(graph.boxOf.get(box)?.chain ?? '');
  const senders = graph.boxes.filter(box => graph.flows.some(flow => flow.from === box.id));
  const downwards = (box: ExchangeBox): boolean => graph.flows.filter(flow => flow.from === box.id).reduce((sum, flow) => sum + Math.sign(seatOf(flow.to) - seatOf(box.id)), 0) >= 0;
  const side = new Map<string, Side>(senders.map(box => [box.id, downwards(box) ? 'right' : 'left']));
  const draft = improve(graph, order, { lists, side }, options.title, rounds);
  const { top, columns, marks, height } = stackBoxes(graph, order, draft.lists, options.title);
  const port = placePorts(graph, top);
  const left = assignExchangeLanes(netsAt(graph, draft, 'left', top, port), 14, 'right');
  const right = assignExchangeLanes(netsAt(graph, draft, 'right', top, port), 14, 'left');
  const { x, step, width } = placeMargins(left, right, options);
  const boxEdge = (at: Side): number => (at === 'left' ? x : x + options.box);
  const laneX = (id: string): number => (draft.side.get(id) === 'left'
    ? x - spacing.edge - step * (left.count - 1 - (left.laneOf.get(id) ?? 0))
    : x + options.box + spacing.edge + step * (right.laneOf.get(id) ?? 0));
  const ways = graph.flows.map(flow => {
    const own = graph.flows.filter(each => each.from === flow.from);
    const edge = boxEdge(draft.side.get(flow.from) ?? 'right');
    const point = (y: number): Point => [edge, y];
    return { flow, pieces: wayTo({ entry: point((top.get(flow.from) ?? 0) + outAt), x: laneX(flow.from), ends: own.map(each => point(port.get(each.id) ?? 0)) }, own.indexOf(flow)) };
  });
  const boxes = graph.boxes.map((box): PlacedExchangeBox => {
    const into = graph.into.get(box.id) ?? [];
    const out = draft.side.get(box.id);
    return {
      ...box, x, y: top.get(box.id) ?? 0, w: options.box, h: boxHeight(box, into), out: out === undefined ? [] : [out],
      ports: into.map(flow => ({ flow: flow.id, y: port.get(flow.id) ?? 0, side: draft.side.get(flow.from) ?? 'right' })),
    };
  });
  return {
    shape: 'tall', width, height, boxes,
    columns: columns.map(column => ({ ...column, x: 0, w: width, textX: x, textW: options.box })),
    marks: marks.map(mark => ({ ...mark, x })),
    ...drawWays(ways),
  };
}
