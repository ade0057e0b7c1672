// Heights in the wide picture: stages begin at common heights, boxes move towards their partners, all on the grid.

import { fitMonotone, type Wish } from './fit-monotone.ts';
import type { SortedExchange } from './exchange-sort.ts';
import { outOf, type ColumnItem, type ExchangeColumns, type Heights } from './exchange-trees.ts';
import { exchangeGrid, exchangeSpacing, portOffsets } from './exchange-types.ts';

export type Rows = readonly (readonly ColumnItem[])[];
/** Where each stage begins, and where the picture ends. */
export interface Levels { readonly starts: readonly number[]; readonly end: number }

const relaxRounds = 14;

export const gapBetween = (a: ColumnItem, b: ColumnItem): number => (a.stage === undefined || b.stage === undefined ? exchangeSpacing.passGap : exchangeSpacing.boxGap);


/** Tops of one column's items, each as high as it may be. */
export function stack(items: readonly ColumnItem[], levels: readonly number[], from: number): readonly number[] {
  const tops: number[] = [];
  items.forEach((item, index) => {
    const before = items[index - 1];
    const free = before === undefined ? from : tops[index - 1]! + before.h + gapBetween(before, item);
    tops.push(item.stage === undefined ? free : Math.max(free, levels[item.stage] ?? from));
  });
  return tops;
}

/** Stages that no box stands in take no room. */
export function findLevels(rows: Rows, stages: number, from: number): Levels {
  const starts: number[] = [];
  let next = from;
  for (let stage = 0; stage < stages; stage++) {
    starts.push(next);
    if (!rows.some(items => items.some(item => item.stage === stage))) continue;
    const bottoms = rows.map(items => {
      const last = items.findLastIndex(item => item.stage !== undefined && item.stage <= stage);
      const upTo = items.slice(0, last + 1);
      return last < 0 ? from : stack(upTo, starts, from)[last]! + items[last]!.h;
    });
    next = Math.max(next, ...bottoms) + exchangeSpacing.stageGap;
    next = Math.ceil(next / exchangeGrid) * exchangeGrid;
  }
  const ends = rows.map(items => { const tops = stack(items, starts, from); return items.length === 0 ? from : tops.at(-1)! + items.at(-1)!.h; });
  return { starts, end: Math.max(next - exchangeSpacing.stageGap, ...ends) };
}

/** The rows of a box, in the order in which what it receives comes down the picture. */
export function placePorts(graph: SortedExchange, columns: ExchangeColumns, top: ReadonlyMap<string, number>): ReadonlyMap<string, number> {
  const coming = new Map<string, number>();
  for (const net of columns.gaps.flat()) for (const end of net.ends) if (end.flow !== undefined) coming.set(end.flow, outOf(columns, net.entry.item, top));
  const port = new Map<string, number>();
  for (const box of graph.boxes) {
    const flows = [...(graph.into.get(box.id) ?? [])].sort((a, b) => (coming.get(a.id) ?? 0) - (coming.get(b.id) ?? 0) || (a.id < b.id ? -1 : 1));
    portOffsets(box, flows).forEach((y, row) => port.set(flows[row]!.id, (top.get(box.id) ?? 0) + y));
  }
  return port;
}

/** What each item would like its top to be: level with all that it is joined to. */
function wishesOf(columns: ExchangeColumns, { top, port }: Heights): ReadonlyMap<string, readonly Wish[]> {
  const wishes = new Map<string, Wish[]>();
  const wish = (item: string, own: number, other: number): void => {
    const list = wishes.get(item) ?? [];
    list.push({ at: (top.get(item) ?? 0) + other - own, weight: 1 });
    wishes.set(item, list);
  };
  for (const net of columns.gaps.flat()) {
    const start = outOf(columns, net.entry.item, top);
    for (const end of net.ends) {
      const y = (end.flow === undefined ? undefined : port.get(end.flow)) ?? outOf(columns, end.item, top);
      wish(net.entry.item, start, y);
      wish(end.item, y, start);
    }
  }
  return wishes;
}

/** One column drawn towards its wishes, inside its stages, on the grid. */
function settle(items: readonly ColumnItem[], levels: Levels, from: number, shift: number, wishes: ReadonlyMap<string, readonly Wish[]>, top: Map<string, number>): void {
  const offsets: number[] = [];
  items.forEach((item, index) => { const before = items[index - 1]; offsets.push(before === undefined ? 0 : offsets[index - 1]! + before.h + gapBetween(before, item)); });
  const low: number[] = [];
  items.forEach((item, index) => low.push(Math.max(low[index - 1] ?? -Infinity, (item.stage === undefined ? from : levels.starts[item.stage] ?? from) - offsets[index]!)));
  const high: number[] = new Array<number>(items.length);
  for (let index = items.length - 1; index >= 0; index--) {
    const item = items[index]!;
    const later = item.stage === undefined ? undefined : levels.starts.slice(item.stage + 1).find(start => start > (levels.starts[item.stage!] ?? 0));
    const end = later === undefined ? levels.end : later - exchangeSpacing.stageGap;
    high[index] = Math.min(high[index + 1] ?? Infinity, end - item.h - offsets[index]!);
  }
  const wished = items.map((item, index) => (wishes.get(item.id) ?? [{ at: top.get(item.id) ?? from, weight: 1 }]).map(each => ({ ...each, at: each.at - offsets[index]! })));
  const free = fitMonotone(wished, 'median', -1e6, 1e6);
  items.forEach((item, index) => {
    const inside = Math.max(low[index]!, Math.min(high[index]!, free[index]!));
    top.set(item.id, Math.round(inside / exchangeGrid) * exchangeGrid + offsets[index]! + shift);
  });
}

/**
 * Heights of all items of ordered columns. `from` is where the columns begin, a multiple of the grid. `staggered`: every
 * second column stands half a step lower, so that no two lines from the two sides of a gap can lie on each other.
 */
export function placeHeights(graph: SortedExchange, columns: ExchangeColumns, rows: Rows, levels: Levels, from: number, staggered: boolean): Heights {
  const shiftOf = (seat: number): number => (staggered ? (seat % 2) * (exchangeGrid / 2) : 0);
  const top = new Map<string, number>();
  rows.forEach((items, seat) => stack(items, levels.starts, from).forEach((y, index) => top.set(items[index]!.id, y + shiftOf(seat))));
  const seats = rows.map((_, seat) => seat);
  for (let round = 0; round < relaxRounds; round++) {
    for (const seat of round % 2 === 0 ? seats : [...seats].reverse()) {
      const wishes = wishesOf(columns, { top, port: placePorts(graph, columns, top) });
      settle(rows[seat]!, levels, from, shiftOf(seat), wishes, top);
    }
  }
  return { top, port: placePorts(graph, columns, top) };
}
