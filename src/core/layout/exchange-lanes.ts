// Lanes in a gap between two columns: every trunk runs up and down its own lane, and the lanes stand so that least is crossed.

import type { Side } from './exchange-types.ts';

/** What meets the gap: at which of its sides and at what height. */
export interface Pin { readonly side: Side; readonly y: number }
/** One trunk in one gap: all that it connects there. */
export interface Net { readonly id: string; readonly pins: readonly Pin[] }

export interface Lanes {
  /** Lane of each trunk, 0 at the left. A trunk that goes straight across has none. */
  readonly laneOf: ReadonlyMap<string, number>;
  readonly count: number;
  readonly crossings: number;
  /** Pairs of trunks of which a stretch of one lies on one of the other. */
  readonly overlaid: number;
}

interface Span { readonly low: number; readonly high: number; readonly left: readonly number[]; readonly right: readonly number[] }

function spanOf({ pins }: Net): Span {
  const heights = pins.map(pin => pin.y);
  const at = (side: Side): readonly number[] => pins.filter(pin => pin.side === side).map(pin => pin.y);
  return { low: Math.min(...heights), high: Math.max(...heights), left: at('left'), right: at('right') };
}

const inside = (heights: readonly number[], span: Span): number => {
  let count = 0;
  for (const y of heights) if (y > span.low && y < span.high) count++;
  return count;
};

/** Crossings of two trunks when `a` has the lane to the left of `b`: a's ways to the right cut b, b's to the left cut a. */
const pairCrossings = (a: Span, b: Span): number => inside(a.right, b) + inside(b.left, a);

/** Whether, in the same order, a way of `a` to the right and one of `b` to the left lie on each other between the lanes. */
const overlaid = (a: Span, b: Span): number => (a.right.some(y => b.left.some(other => Math.abs(y - other) < 3)) ? 1 : 0);
const pairCost = (a: Span, b: Span): number => pairCrossings(a, b) + 1000 * overlaid(a, b);

/** The least that the trunks of a gap must cross, whatever the lanes: quick, for searching. */
export function leastCrossings(nets: readonly Net[]): number {
  const spans = nets.map(spanOf);
  let total = 0;
  for (let i = 0; i < spans.length; i++) for (let j = i + 1; j < spans.length; j++) {
    const [a, b] = [spans[i]!, spans[j]!];
    if (a.high > b.low && b.high > a.low) total += Math.min(pairCost(a, b), pairCost(b, a));
  }
  return total;
}

/** Moves one trunk at a time to its best place in the order until none gains. */
function orderSpans(spans: readonly Span[]): readonly number[] {
  let order: number[] = spans.map((_, index) => index).sort((a, b) => spans[a]!.low - spans[b]!.low || a - b);
  const cost = spans.map(a => spans.map(b => pairCost(a, b)));
  for (let round = 0, gained = true; gained && round < 40; round++) {
    gained = false;
    for (const moved of [...order]) {
      const others = order.filter(each => each !== moved);
      // From left to right: what it costs to stand before the first, and what each step to the right changes.
      let now = others.reduce((sum, other) => sum + cost[moved]![other]!, 0);
      let [best, least, own] = [0, now, now];
      const place = order.indexOf(moved);
      others.forEach((other, index) => {
        now += cost[other]![moved]! - cost[moved]![other]!;
        if (index + 1 === place) own = now;
        if (now < least) { least = now; best = index + 1; }
      });
      if (place === 0) own = others.reduce((sum, other) => sum + cost[moved]![other]!, 0);
      if (least < own) { order = [...others.slice(0, best), moved, ...others.slice(best)]; gained = true; }
    }
  }
  return order;
}

/** Each trunk takes the first lane right of all that it must stay right of; trunks one above the other share a lane. */
function packLanes(order: readonly number[], spans: readonly Span[], clear: number): readonly number[] {
  const lanes = spans.map(() => 0);
  order.forEach((each, index) => {
    const span = spans[each]!;
    for (const before of order.slice(0, index)) {
      const other = spans[before]!;
      if (other.high + clear > span.low && span.high + clear > other.low) lanes[each] = Math.max(lanes[each]!, lanes[before]! + 1);
    }
  });
  return lanes;
}

/** `near`: at which side of the gap lanes are wanted first. `clear`: how far apart trunks in one lane end. */
export function assignExchangeLanes(nets: readonly Net[], clear: number, near: Side = 'left'): Lanes {
  const bent = nets.filter(net => { const span = spanOf(net); return span.high - span.low > 3; });
  const spans = bent.map(spanOf);
  const order = orderSpans(spans);
  let [crossings, laid] = [0, 0];
  order.forEach((a, index) => {
    for (const b of order.slice(index + 1)) { crossings += pairCrossings(spans[a]!, spans[b]!); laid += overlaid(spans[a]!, spans[b]!); }
  });
  const fromLeft = near === 'left' ? packLanes(order, spans, clear) : packLanes([...order].reverse(), spans, clear);
  const count = spans.length === 0 ? 0 : Math.max(...fromLeft) + 1;
  return { count, crossings, overlaid: laid, laneOf: new Map(bent.map((net, index) => [net.id, near === 'left' ? fromLeft[index]! : count - 1 - fromLeft[index]!])) };
}
