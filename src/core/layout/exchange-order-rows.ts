// Orders boxes and ways inside their columns so that least is crossed: moves one at a time to its best place until none gains.

import { leastCrossings } from './exchange-lanes.ts';
import { makeRandom } from './make-random.ts';
import { findLevels, stack, type Levels, type Rows } from './exchange-heights.ts';
import { outOf, pinsOf, type ColumnItem, type ExchangeColumns } from './exchange-trees.ts';

const kickedItems = 6;
const noPorts: ReadonlyMap<string, number> = new Map();
const crossingCost = 60; // px of detour that a reader would rather follow than one crossing

function topsOf(rows: Rows, levels: Levels, from: number): Map<string, number> {
  return new Map(rows.flatMap(items => stack(items, levels.starts, from).map((y, index) => [items[index]!.id, y] as const)));
}

/** What the gaps on both sides of a column cost. */
function costAt(columns: ExchangeColumns, seat: number, top: ReadonlyMap<string, number>): number {
  return costOfGap(columns, seat - 1, top) + costOfGap(columns, seat, top);
}

function costOfGap(columns: ExchangeColumns, gap: number, top: ReadonlyMap<string, number>): number {
  const nets = pinsOf(columns, gap, { top, port: noPorts });
  let cost = crossingCost * leastCrossings(nets);
  for (const { pins } of nets) { const heights = pins.map(pin => pin.y); cost += Math.max(...heights) - Math.min(...heights); }
  return cost;
}

/** Boxes by stage, then ways sown between them where their ends would have them. */
function firstRows(columns: ExchangeColumns, stages: number, from: number): Rows {
  const boxes = columns.items.map(items => items.filter(item => item.stage !== undefined).sort((a, b) => a.stage! - b.stage!));
  const top = topsOf(boxes, findLevels(boxes, stages, from), from);
  return boxes.map((own, seat) => {
    const ways = columns.items[seat]!.filter(item => item.stage === undefined).map(way => {
      const tree = columns.trees.find(each => way.id === `${each.id}@${seat}`);
      const ends = tree === undefined ? [] : [tree.from, ...tree.flows.map(flow => flow.to)].map(item => outOf(columns, item, top));
      return { way, at: ends.reduce((sum, y) => sum + y, 0) / Math.max(1, ends.length) };
    }).sort((a, b) => a.at - b.at || (a.way.id < b.way.id ? -1 : 1));
    const placed: ColumnItem[] = [];
    let next = 0;
    for (const box of own) {
      while (next < ways.length && ways[next]!.at < outOf(columns, box.id, top)) placed.push(ways[next++]!.way);
      placed.push(box);
    }
    return [...placed, ...ways.slice(next).map(({ way }) => way)];
  });
}

/** Where an item of a column may stand: a box only among its stage. */
function placesFor(items: readonly ColumnItem[], moved: ColumnItem): readonly number[] {
  const rest = items.filter(item => item !== moved);
  const places: number[] = [];
  for (let place = 0; place <= rest.length; place++) {
    const fits = moved.stage === undefined
      || (rest.slice(0, place).every(item => item.stage === undefined || item.stage <= moved.stage!) && rest.slice(place).every(item => item.stage === undefined || item.stage >= moved.stage!));
    if (fits) places.push(place);
  }
  return places;
}

function improveColumn(columns: ExchangeColumns, seat: number, items: readonly ColumnItem[], levels: Levels, from: number, top: Map<string, number>): readonly ColumnItem[] {
  let best = items;
  const write = (list: readonly ColumnItem[]): void => stack(list, levels.starts, from).forEach((y, index) => top.set(list[index]!.id, y));
  let least = costAt(columns, seat, top);
  for (const moved of items) {
    const rest = best.filter(item => item !== moved);
    for (const place of placesFor(best, moved)) {
      const tried = [...rest.slice(0, place), moved, ...rest.slice(place)];
      write(tried);
      const cost = costAt(columns, seat, top);
      if (cost < least - 1e-9) { least = cost; best = tried; }
    }
    write(best);
  }
  return best;
}

/** Some items put elsewhere, for the search to start from anew. */
function kick(rows: Rows, random: (below: number) => number): Rows {
  const kicked = [...rows];
  for (let count = 0; count < kickedItems; count++) {
    const seat = random(rows.length);
    const items = kicked[seat]!;
    const moved = items[random(Math.max(1, items.length))];
    if (moved === undefined) continue;
    const places = placesFor(items, moved);
    const place = places[random(places.length)]!;
    const rest = items.filter(item => item !== moved);
    kicked[seat] = [...rest.slice(0, place), moved, ...rest.slice(place)];
  }
  return kicked;
}

const totalCost = (columns: ExchangeColumns, rows: Rows, stages: number, from: number): number => {
  const top = topsOf(rows, findLevels(rows, stages, from), from);
  return columns.gaps.reduce((sum, _, gap) => sum + costOfGap(columns, gap, top), 0);
};

export interface Effort { readonly rounds: number; readonly kicks: number }

/** Rows of every column. `effort` bounds the work on large counties; the chances are the same every time. */
export function orderRows(columns: ExchangeColumns, stages: number, from: number, { rounds, kicks }: Effort): Rows {
  const random = makeRandom(columns.itemOf.size);
  let best = improveRows(columns, firstRows(columns, stages, from), stages, from, rounds);
  let least = totalCost(columns, best, stages, from);
  for (let count = 0; count < (columns.trees.length === 0 ? 0 : kicks); count++) {
    const rows = improveRows(columns, kick(best, random), stages, from, rounds);
    const cost = totalCost(columns, rows, stages, from);
    if (cost < least - 1e-9) [best, least] = [rows, cost];
  }
  return best;
}

function improveRows(columns: ExchangeColumns, start: Rows, stages: number, from: number, rounds: number): Rows {
  let rows = start;
  for (let round = 0; round < rounds; round++) {
    const levels = findLevels(rows, stages, from);
    const top = topsOf(rows, levels, from);
    const seats = rows.map((_, seat) => seat);
    const next = [...rows];
    for (const seat of round % 2 === 0 ? seats : seats.reverse()) next[seat] = improveColumn(columns, seat, next[seat]!, levels, from, top);
    if (next.every((items, seat) => items.every((item, index) => item === rows[seat]![index]))) break;
    rows = next;
  }
  return rows;
}
