// Says what is wrong with a placed plate of all chains, in words; nothing when it holds.

import { sortExchange } from './exchange-sort.ts';
import { exchangeSpacing, rowHeight, type ExchangeFlow, type ExchangeGraph, type PlacedExchange, type PlacedExchangeBox } from './exchange-types.ts';

const overlap = (a: PlacedExchangeBox, b: PlacedExchangeBox): boolean => a.x < b.x + b.w && b.x < a.x + a.w && a.y < b.y + b.h && b.y < a.y + a.h;

/** Whether a piece of a sampled curve comes inside a box, its edge not counted. */
function entersBox(from: readonly [number, number], to: readonly [number, number], box: PlacedExchangeBox): boolean {
  const inset = 0.6;
  for (let step = 0; step <= 8; step++) {
    const [x, y] = [from[0] + (to[0] - from[0]) * step / 8, from[1] + (to[1] - from[1]) * step / 8];
    if (x > box.x + inset && x < box.x + box.w - inset && y > box.y + inset && y < box.y + box.h - inset) return true;
  }
  return false;
}

/** Rows that leave their box or lie on each other. */
function crowdedRows(box: PlacedExchangeBox, flows: ReadonlyMap<string, ExchangeFlow>): readonly string[] {
  const rows = [...box.ports].sort((a, b) => a.y - b.y).map(port => ({ id: port.flow, top: port.y - exchangeSpacing.row / 2, h: rowHeight(flows.get(port.flow)!) }));
  const ends = rows.map((row, index) => rows[index + 1]?.top ?? Math.max(row.top, box.y + box.h));
  return rows.filter((row, index) => row.top < box.y + box.head - 0.1 || row.top + row.h > ends[index]! + 0.1).map(row => `${row.id} has no room for its row`);
}

export function checkPlacedExchange(graph: ExchangeGraph, placed: PlacedExchange): readonly string[] {
  const faults: string[] = [];
  const { boxes, flows, chains } = sortExchange(graph);
  const columnOf = new Map(placed.columns.map(column => [column.chain, column]));
  const flowOf = new Map(flows.map(flow => [flow.id, flow]));
  const boxOf = new Map(placed.boxes.map(box => [box.id, box]));
  if (chains.length !== columnOf.size) faults.push(`${chains.length} chains, ${columnOf.size} grounds`);
  if (boxes.length !== placed.boxes.length) faults.push(`${boxes.length} boxes, ${placed.boxes.length} placed`);
  if (flows.length !== placed.flows.length) faults.push(`${flows.length} flows, ${placed.flows.length} drawn`);
  placed.boxes.forEach((box, index) => {
    faults.push(...crowdedRows(box, flowOf));
    for (const other of placed.boxes.slice(index + 1)) if (overlap(box, other)) faults.push(`${box.id} overlaps ${other.id}`);
    const ground = columnOf.get(box.chain);
    if (ground === undefined || box.x < ground.x || box.x + box.w > ground.x + ground.w || box.y < ground.y || box.y + box.h > ground.y + ground.h) faults.push(`${box.id} leaves its chain's ground`);
    for (const other of placed.boxes) {
      const together = placed.shape === 'wide' || other.chain === box.chain;
      if (together && other.stage > box.stage && other.y < box.y + box.h) faults.push(`${other.id} of a later stage stands beside or above ${box.id}`);
    }
  });
  for (const flow of placed.flows) {
    const port = boxOf.get(flow.to)?.ports.find(each => each.flow === flow.id);
    const [first, last] = [flow.points[0], flow.points.at(-1)];
    const source = boxOf.get(flow.from);
    if (port === undefined || last === undefined || Math.abs(last[1] - port.y) > 0.1) faults.push(`${flow.id} does not end at its row`);
    if (source === undefined || first === undefined || (first[0] !== source.x && first[0] !== source.x + source.w)) faults.push(`${flow.id} does not begin at its box`);
    for (const box of placed.boxes) if (flow.points.some((point, index) => index > 0 && entersBox(flow.points[index - 1]!, point, box))) faults.push(`${flow.id} runs over ${box.id}`);
    if (flow.points.some(([x, y]) => x < 0 || x > placed.width || y < 0 || y > placed.height)) faults.push(`${flow.id} leaves the picture`);
  }
  return faults;
}
