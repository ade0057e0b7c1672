// The wide picture as columns and trees: what one link sends to one side is a tree that branches in the gaps and passes through columns.

import type { Net, Pin } from './exchange-lanes.ts';
import type { SortedExchange } from './exchange-sort.ts';
import { boxHeight, exchangeSpacing, type ExchangeFlow, type Side } from './exchange-types.ts';

/** A thing in a column: a box of a stage, or the way of a tree through it (`stage` undefined). */
export interface ColumnItem { readonly id: string; readonly stage: number | undefined; readonly h: number; readonly outAt: number }

export interface Tree {
  readonly id: string; readonly from: string; readonly step: 1 | -1; readonly seat: number; readonly far: number;
  readonly flows: readonly ExchangeFlow[];
}

/** One end of a tree in a gap; `flow` where it is a flow's arrival at its box. */
export interface End { readonly side: Side; readonly item: string; readonly flow: string | undefined }
export interface GapNet { readonly id: string; readonly tree: Tree; readonly entry: End; readonly ends: readonly End[] }

export interface ExchangeColumns {
  /** Chains from left to right. */
  readonly order: readonly string[];
  readonly items: readonly (readonly ColumnItem[])[];
  readonly trees: readonly Tree[];
  /** What runs in the gap right of each column. */
  readonly gaps: readonly (readonly GapNet[])[];
  readonly itemOf: ReadonlyMap<string, ColumnItem>;
}

export const passId = (tree: Pick<Tree, 'id'>, seat: number): string => `${tree.id}@${seat}`;

function treesOf(graph: SortedExchange, seatOf: (box: string) => number): readonly Tree[] {
  return graph.boxes.flatMap(box => ([-1, 1] as const).flatMap((step): readonly Tree[] => {
    const seat = seatOf(box.id);
    const flows = graph.flows.filter(flow => flow.from === box.id && (seatOf(flow.to) - seat) * step > 0);
    if (flows.length === 0) return [];
    const far = flows.map(flow => seatOf(flow.to)).reduce((most, each) => ((each - most) * step > 0 ? each : most), seat);
    return [{ id: `${step > 0 ? '>' : '<'}${box.id}`, from: box.id, step, seat, far, flows }];
  }));
}

/** The tree's part in every gap that it runs through. */
function netsOf(tree: Tree, seatOf: (box: string) => number): readonly (readonly [number, GapNet])[] {
  const nets: (readonly [number, GapNet])[] = [];
  const [near, there]: readonly [Side, Side] = tree.step > 0 ? ['left', 'right'] : ['right', 'left'];
  for (let seat = tree.seat; seat !== tree.far; seat += tree.step) {
    const next = seat + tree.step;
    const arriving = tree.flows.filter(flow => seatOf(flow.to) === next).map((flow): End => ({ side: there, item: flow.to, flow: flow.id }));
    const passing: readonly End[] = next === tree.far ? [] : [{ side: there, item: passId(tree, next), flow: undefined }];
    const entry: End = { side: near, item: seat === tree.seat ? tree.from : passId(tree, seat), flow: undefined };
    nets.push([Math.min(seat, next), { id: tree.id, tree, entry, ends: [...arriving, ...passing] }]);
  }
  return nets;
}

export function columnsOf(graph: SortedExchange, order: readonly string[]): ExchangeColumns {
  const seatOfChain = new Map(order.map((chain, seat) => [chain, seat]));
  const seatOf = (box: string): number => seatOfChain.get(graph.boxOf.get(box)?.chain ?? '') ?? 0;
  const trees = treesOf(graph, seatOf);
  const nets = trees.flatMap(tree => netsOf(tree, seatOf));
  const { outAt, passHeight } = exchangeSpacing;
  const items = order.map((chain, seat): readonly ColumnItem[] => [
    ...graph.boxes.filter(box => box.chain === chain).map(box => ({ id: box.id, stage: box.stage, h: boxHeight(box, graph.into.get(box.id) ?? []), outAt })),
    ...trees.filter(tree => (seat - tree.seat) * tree.step > 0 && (tree.far - seat) * tree.step > 0)
      .map(tree => ({ id: passId(tree, seat), stage: undefined, h: passHeight, outAt: passHeight / 2 })),
  ]);
  return {
    order, items, trees,
    gaps: order.slice(1).map((_, gap) => nets.filter(([at]) => at === gap).map(([, net]) => net)),
    itemOf: new Map(items.flat().map(item => [item.id, item])),
  };
}

/** Heights of everything: the tops of items, and the rows at which flows arrive. */
export interface Heights { readonly top: ReadonlyMap<string, number>; readonly port: ReadonlyMap<string, number> }

export const outOf = (columns: ExchangeColumns, item: string, top: ReadonlyMap<string, number>): number => (top.get(item) ?? 0) + (columns.itemOf.get(item)?.outAt ?? 0);

/** The trunks of one gap at their heights; without rows (`port` empty) all that a box receives meets it at one height. */
export function pinsOf(columns: ExchangeColumns, gap: number, { top, port }: Heights): readonly Net[] {
  const at = ({ side, item, flow }: End): Pin => ({ side, y: (flow === undefined ? undefined : port.get(flow)) ?? outOf(columns, item, top) });
  return (columns.gaps[gap] ?? []).map(net => ({ id: net.id, pins: [net.entry, ...net.ends].map(at) }));
}
