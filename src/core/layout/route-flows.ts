// Ninth stage: every flow as a path through its lanes, in stage coordinates: [along the stages, across them].
import type { Lanes } from './assign-lanes.ts';
import type { Layers } from './build-layers.ts';
import type { Path, Point } from './draw-path.ts';
import { turnPath } from './draw-path.ts';
import type { Mains } from './place-columns.ts';
import type { Rows } from './place-rows.ts';
import type { Ports } from './spread-ports.ts';

/** All that routing must know of the placed picture; `main` is each node's place along the stages. */
export interface Frame {
  readonly layers: Layers;
  readonly ports: Ports;
  readonly rows: Rows;
  readonly lanes: Lanes;
  readonly mains: Mains;
  readonly main: readonly { readonly start: number; readonly size: number }[];
}

const CORNER = 10; // radius of a fall's detour
const BESIDE = 16; // between two straight falls of the same boxes

/** One path an edge, from its `s` to its `t`. `turned[e]`: it was laid out the other way round. */
export function routeFlows(frame: Frame, turned: readonly boolean[]): readonly Path[] {
  const fallOf = new Map(frame.layers.falls.map((fall, i) => [fall.edge, i]));
  return frame.layers.chains.map((chain, edge) => {
    const fall = fallOf.get(edge);
    const path = fall === undefined ? routeChain(frame, chain) : routeFall(frame, fall);
    return turned[edge] ? turnPath(path) : path;
  });
}

/** Bends in the gaps, straight lines past the columns. */
function routeChain(frame: Frame, chain: readonly number[]): Path {
  const { layers, ports, rows, lanes, mains } = frame;
  const first = layers.segments[chain[0]!]!;
  const last = layers.segments[chain.at(-1)!]!;
  const start: Point = [endOf(frame, first.a), rows.start[first.a]! + ports.segments[chain[0]!]!.a];
  const pieces: (readonly [Point] | readonly [Point, Point, Point])[] = [];
  for (const i of chain) {
    const { a, b } = layers.segments[i]!;
    const from = rows.start[a]! + ports.segments[i]!.a;
    const to = rows.start[b]! + ports.segments[i]!.b;
    if (Math.abs(from - to) < 0.05) continue;
    const column = layers.items[a]!.column;
    const { bend } = lanes.gaps[column]!;
    const lane = mains.start[column]! + mains.size[column]! + lanes.segments[i]!;
    pieces.push([[lane - bend, from]], [[lane, from], [lane, to], [lane + bend, to]]);
  }
  const end: Point = [frame.main[last.b]!.start, rows.start[last.b]! + ports.segments[chain.at(-1)!]!.b];
  return { start, pieces: [...pieces, [end]] };
}

function routeFall(frame: Frame, fall: number): Path {
  const { layers, ports, rows, lanes, mains } = frame;
  const { a, b } = layers.falls[fall]!;
  const { straight, left, a: atA, b: atB } = ports.falls[fall]!;
  if (straight) return routeStraight(frame, fall);
  const column = layers.items[a]!.column;
  const out = left ? -1 : 1;
  const lane = mains.start[column]! + (left ? 0 : mains.size[column]!) + out * lanes.falls[fall]!;
  const edge = (item: number): number => (left ? frame.main[item]!.start : endOf(frame, item));
  const from = rows.start[a]! + atA;
  const to = rows.start[b]! + atB;
  const down = Math.sign(to - from);
  const r = Math.min(CORNER, Math.abs(to - from) / 2);
  return {
    start: [edge(a), from],
    pieces: [
      [[lane - out * r, from]],
      [[lane - out * r * 0.45, from], [lane, from + down * r * 0.55], [lane, from + down * r]],
      [[lane, to - down * r]],
      [[lane, to - down * r * 0.55], [lane - out * r * 0.45, to], [lane - out * r, to]],
      [[edge(b), to]],
    ],
  };
}

/** Between the facing sides of two neighbours; several of the same boxes lie beside each other. */
function routeStraight(frame: Frame, fall: number): Path {
  const { layers, ports, rows, main } = frame;
  const { a, b } = layers.falls[fall]!;
  const same = layers.falls.flatMap((other, i) => (other.a === a && other.b === b && ports.falls[i]!.straight ? [i] : []));
  const low = Math.max(main[a]!.start, main[b]!.start);
  const high = Math.min(main[a]!.start + main[a]!.size, main[b]!.start + main[b]!.size);
  const step = Math.min(BESIDE, (high - low) / (same.length + 1));
  const at = (low + high) / 2 + (same.indexOf(fall) - (same.length - 1) / 2) * step;
  const rises = rows.start[a]! > rows.start[b]!;
  const edge = (item: number, low: boolean): Point => [at, rows.start[item]! + (low ? layers.items[item]!.size : 0)];
  return { start: edge(a, !rises), pieces: [[edge(b, rises)]] };
}

function endOf(frame: Frame, item: number): number {
  return frame.main[item]!.start + frame.main[item]!.size;
}
