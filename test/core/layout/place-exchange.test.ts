// The plate of all chains: nothing overlaps, nothing is lost, order of rows is of no consequence.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkPlacedExchange } from '../../../src/core/layout/exchange-check.ts';
import { placeExchange } from '../../../src/core/layout/place-exchange.ts';
import type { ExchangeGraph, ExchangeOptions } from '../../../src/core/layout/exchange-types.ts';

const wide: ExchangeOptions = { shape: 'wide', page: 1376, box: 156, title: 84 };
const tall: ExchangeOptions = { shape: 'tall', page: 358, box: 206, title: 60 };

/** `boxes` like 'A:a0 A:b2 B:c1' (chain:id and stage), `flows` like 'a>c'. */
function exchangeOf(chains: string, boxes: string, flows: string): ExchangeGraph {
  const words = (text: string): readonly string[] => text.split(/\s+/).filter(Boolean);
  return {
    chains: words(chains).map((id, order) => ({ id, order })),
    boxes: words(boxes).map(text => { const [chain = '', rest = ''] = text.split(':'); return { id: rest.slice(0, -1), chain, stage: Number(rest.slice(-1)), head: 30 }; }),
    flows: words(flows).map((text, index) => { const [from = '', to = ''] = text.split('>'); return { id: `${text}~${index}`, from, to }; }),
  };
}

/** Any exchange: many chains or none, chains that trade with nobody, both directions, several things between one pair. */
const anyExchange: fc.Arbitrary<ExchangeGraph> = fc.tuple(fc.integer({ min: 0, max: 12 }), fc.integer({ min: 0, max: 34 })).chain(([chains, boxes]) => fc.record({
  chains: fc.constant(Array.from({ length: chains }, (_, order) => ({ id: `c${order}`, order }))),
  boxes: fc.array(fc.record({ chain: fc.nat(Math.max(0, chains - 1)), stage: fc.nat(3), lines: fc.integer({ min: 0, max: 1 }) }), { minLength: boxes, maxLength: boxes }),
  flows: fc.array(fc.tuple(fc.nat(Math.max(0, boxes - 1)), fc.nat(Math.max(0, boxes - 1)), fc.integer({ min: 1, max: 3 })), { maxLength: 50 }),
})).map(({ chains, boxes, flows }) => ({
  chains,
  boxes: boxes.map((box, index) => ({ id: `b${index}`, chain: `c${box.chain}`, stage: box.stage, head: 30 + 18 * box.lines })),
  flows: flows.map(([from, to, lines], index) => ({ id: `f${index}`, from: `b${from}`, to: `b${to}`, lines })),
}));

describe.each([['wide', { ...wide, kicks: 1 }], ['tall', tall]] as const)('%s', (_, options) => {
  test('no box overlaps, no flow runs over a box, none is lost, all stand in chain and stage', () => {
    fc.assert(fc.property(anyExchange, graph => { expect(checkPlacedExchange(graph, placeExchange(graph, options))).toEqual([]); }), { numRuns: 60 });
  });

  test('shuffled rows give the very same picture', () => {
    const shuffled = anyExchange.chain(graph => fc.record({
      graph: fc.constant(graph),
      chains: fc.shuffledSubarray([...graph.chains], { minLength: graph.chains.length }),
      boxes: fc.shuffledSubarray([...graph.boxes], { minLength: graph.boxes.length }),
      flows: fc.shuffledSubarray([...graph.flows], { minLength: graph.flows.length }),
    }));
    fc.assert(fc.property(shuffled, ({ graph, ...rows }) => { expect(JSON.stringify(placeExchange(rows, options))).toBe(JSON.stringify(placeExchange(graph, options))); }), { numRuns: 20 });
  });

  test('no chains, one chain and chains that do not trade are pictures too', () => {
    expect(placeExchange(exchangeOf('', '', ''), options).columns).toEqual([]);
    expect(placeExchange(exchangeOf('A', '', ''), options).columns).toHaveLength(1);
    expect(placeExchange(exchangeOf('A B', '', ''), options).columns.map(column => column.chain)).toEqual(['A', 'B']);
  });

  test('a flow inside a chain and one to nowhere are left out', () => {
    expect(placeExchange(exchangeOf('A B', 'A:a0 A:b1 B:c2', 'a>b a>c a>x'), options).flows.map(flow => flow.id)).toEqual(['a>c~1']);
  });
});

describe('wide', () => {
  test('a chain that feeds many stands among them, one that trades with nobody stands last', () => {
    const placed = placeExchange(exchangeOf('A B C D', 'A:a1 B:b1 C:c1 D:d1', 'd>a d>c'), wide);
    expect(placed.columns.map(column => column.chain)).toEqual(['A', 'D', 'C', 'B']);
  });

  test('flows that need not cross do not, and level ones run level', () => {
    const placed = placeExchange(exchangeOf('A B', 'A:a1 A:b1 B:c1 B:d1', 'a>d b>c'), wide);
    const [first, second] = placed.flows;
    expect(Math.sign(first!.points[0]![1] - second!.points[0]![1])).toBe(Math.sign(first!.points.at(-1)![1] - second!.points.at(-1)![1]));
    for (const flow of placed.flows) expect(Math.abs(flow.points[0]![1] - flow.points.at(-1)![1])).toBeLessThanOrEqual(3);
  });

  test('stages begin at the same height in every chain', () => {
    const placed = placeExchange(exchangeOf('A B', 'A:a0 A:b0 A:c2 B:d2', 'a>d b>d d>c'), wide);
    const [start] = placed.marks.filter(mark => mark.stage === 2);
    for (const box of placed.boxes) expect(box.stage === 2 ? box.y >= start!.y : box.y < start!.y).toBe(true);
  });

  test('what one link sends to several runs together, and is counted', () => {
    const placed = placeExchange(exchangeOf('A B C', 'A:a1 B:b0 B:c3 C:d3 C:e0', 'a>b a>c a>d a>e'), wide);
    expect(Math.max(...placed.trunks.map(trunk => trunk.count))).toBeGreaterThanOrEqual(2);
    expect(placed.trunks.every(trunk => trunk.from === 'a')).toBe(true);
  });
});

test('tall: as wide as the page, whatever passes', () => {
  const placed = placeExchange(exchangeOf('A B C', 'A:a1 B:b0 B:c3 C:d3', 'a>b a>c a>d d>a'), tall);
  expect(placed.width).toBe(tall.page);
});

test('tall: a chain’s heading takes its own height, not the tallest’s', () => {
  const { chains, ...rest } = exchangeOf('A B', 'A:a1 B:b1', 'a>b');
  const tops = (title?: number): readonly number[] => placeExchange({ ...rest, chains: chains.map(chain => (chain.id === 'A' && title !== undefined ? { ...chain, title } : chain)) }, tall).boxes.map(box => box.y);
  const [all, own] = [tops(), tops(24)];
  expect(own).toEqual(all.map(y => y - (tall.title - 24)));
});
