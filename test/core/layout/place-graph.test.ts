import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkPlacedGraph } from '../../../src/core/layout/check-placed-graph.ts';
import { countCrossings } from '../../../src/core/layout/count-crossings.ts';
import type { LayoutGraph, LayoutOptions, PlacedGraph } from '../../../src/core/layout/graph.ts';
import { placeGraph } from '../../../src/core/layout/place-graph.ts';
import { anyGraph, bigGraph, graphOf, sheep } from './graphs.ts';

const wide: LayoutOptions = { shape: 'wide', page: { w: 1060, h: 720 } };
const strict: LayoutOptions = { ...wide, strict: true };
const tall: LayoutOptions = { shape: 'tall', page: { w: 366, h: 700 } };

const box = (placed: PlacedGraph, id: string) => placed.nodes.find((node) => node.id === id)!;
const flow = (placed: PlacedGraph, name: string) => placed.edges.find(({ id }) => id.endsWith(name))!;
const scale = (placed: PlacedGraph): number => Math.min(wide.page.w / placed.width, wide.page.h / placed.height);
const columns = (placed: PlacedGraph): number => placed.stages.reduce((sum, stage) => sum + stage.columns, 0);

const sheepWide = placeGraph(sheep, wide);
const phoneSheep: LayoutGraph = { ...sheep, nodes: sheep.nodes.map((node) => ({ ...node, w: 162 })) };
const sheepTall = placeGraph(phoneSheep, tall);

describe('any graph', () => {
  const quick = { rounds: 12 };
  for (const [name, options] of Object.entries({ wide, strict, tall })) {
    test(`${name}: no box overlaps, no flow runs over a box, nothing is lost or out of its stage`, () => {
      fc.assert(fc.property(anyGraph, (graph) => {
        expect(checkPlacedGraph(graph, placeGraph(graph, { ...options, ...quick }))).toEqual([]);
      }), { numRuns: 120 });
    });

    test(`${name}: shuffled input gives the very same picture`, () => {
      const shuffled = anyGraph.chain((graph) => fc.tuple(
        fc.constant(graph),
        fc.shuffledSubarray([...graph.nodes], { minLength: graph.nodes.length }),
        fc.shuffledSubarray([...graph.edges], { minLength: graph.edges.length }),
      ));
      fc.assert(fc.property(shuffled, ([graph, nodes, edges]) => {
        const picture = placeGraph(graph, { ...options, ...quick });
        expect(placeGraph({ ...graph, nodes, edges }, { ...options, ...quick })).toEqual(picture);
      }), { numRuns: 40 });
    });
  }

  test('is not changed, and gives the same picture twice', () => {
    const freeze = <T extends object>(value: T): T => {
      Object.values(value).forEach((part: unknown) => { if (typeof part === 'object' && part) freeze(part); });
      return Object.freeze(value);
    };
    const graph = freeze(structuredClone(sheep));
    expect(placeGraph(graph, wide)).toEqual(sheepWide);
  });

  test('stays legal at 80 and 300 nodes', () => {
    for (const graph of [bigGraph(80, 130, 5), bigGraph(300, 450, 5)]) {
      for (const options of [wide, tall]) {
        expect(checkPlacedGraph(graph, placeGraph(graph, { ...options, rounds: 20 }))).toEqual([]);
      }
    }
  });
});

describe('wide', () => {
  test('the sheep chain takes at most five columns and needs no shrinking', () => {
    const placed = sheepWide;
    expect(columns(placed)).toBeLessThanOrEqual(5);
    expect(scale(placed)).toBeGreaterThan(1);
    expect(countCrossings(placed)).toBeLessThanOrEqual(8);
  });

  test('strictly left to right the same chain takes more columns and smaller labels', () => {
    const placed = placeGraph(sheep, strict);
    expect(columns(placed)).toBeGreaterThan(6);
    expect(scale(placed)).toBeLessThan(0.7);
    expect(placed.edges.filter(({ kind }) => kind === 'down')).toEqual([]);
  });

  test('a run inside a stage folds down its column as short vertical arrows', () => {
    const placed = placeGraph(graphOf('a | b c d | e', 'a>b b>c c>d d>e'), { ...wide, page: { w: 620, h: 400 } });
    const fall = flow(placed, 'b>c');
    expect(fall.kind).toBe('down');
    expect(fall.points[0]![0]).toBe(fall.points.at(-1)![0]);
    expect(fall.points.at(-1)![1] - fall.points[0]![1]).toBeGreaterThanOrEqual(20);
    expect(box(placed, 'b').y).toBeLessThan(box(placed, 'c').y);
  });

  test('a single run is straight', () => {
    const placed = placeGraph(graphOf('a | b | c', 'a>b b>c'), wide);
    for (const { points } of placed.edges) expect(new Set(points.map(([, y]) => y)).size).toBe(1);
  });

  test('two flows that need not cross do not', () => {
    expect(countCrossings(placeGraph(graphOf('a b | c d', 'a>d b>c'), wide))).toBe(0);
  });

  test('a flow backwards is marked so, and leaves on the left to arrive on the right', () => {
    const placed = placeGraph(graphOf('a | b | c', 'a>b b>c c>a'), wide);
    const back = flow(placed, 'c>a');
    expect(back.kind).toBe('back');
    expect(back.points[0]![0]).toBe(box(placed, 'c').x);
    expect(back.points.at(-1)![0]).toBe(box(placed, 'a').x + box(placed, 'a').w);
  });

  test('a self loop, parallel flows and a lone box are kept and legal', () => {
    const graph = graphOf('a b | c', 'a>a a>c a>c');
    const placed = placeGraph(graph, wide);
    expect(checkPlacedGraph(graph, placed)).toEqual([]);
    expect(placed.edges).toHaveLength(3);
    expect(new Set(placed.edges.map(({ path }) => path)).size).toBe(3);
    expect(flow(placed, 'a>a').kind).toBe('back');
  });

  test('flows end level, with room for an arrowhead', () => {
    for (const { kind, points } of sheepWide.edges) {
      const [[ax, ay], [bx, by]] = [points.at(-2)!, points.at(-1)!];
      if (kind === 'down' && ax === bx) expect(by - ay).toBeGreaterThanOrEqual(7);
      else {
        expect(ay).toBeCloseTo(by, 1);
        expect(Math.abs(bx - ax)).toBeGreaterThanOrEqual(7);
      }
    }
  });

  test('leaves room for headings on top', () => {
    for (const node of sheepWide.nodes) expect(node.y).toBeGreaterThanOrEqual(34);
  });
});

describe('tall', () => {
  test('is exactly as wide as the page, with two boxes side by side', () => {
    const placed = sheepTall;
    expect(placed.width).toBe(366);
    const inRow = new Map<number, number>();
    for (const { column } of placed.nodes) inRow.set(column, (inRow.get(column) ?? 0) + 1);
    expect(Math.max(...inRow.values())).toBe(2);
  });

  test('every flow that is not backwards runs downwards all the way', () => {
    for (const { kind, points } of sheepTall.edges) {
      if (kind === 'back') continue;
      points.slice(1).forEach(([, y], i) => expect(y).toBeGreaterThanOrEqual(points[i]![1]));
    }
  });

  test('a box wider than the page is not shrunk', () => {
    const placed = placeGraph(graphOf('a | b', 'a>b', 400), tall);
    expect(placed.width).toBeGreaterThanOrEqual(400);
    expect(box(placed, 'a').w).toBe(400);
  });
});

describe('edge cases', () => {
  test('one box, no flows', () => {
    expect(placeGraph(graphOf('a'), wide).nodes).toHaveLength(1);
  });

  test('no boxes at all', () => {
    const graph = graphOf('|');
    for (const options of [wide, tall]) expect(checkPlacedGraph(graph, placeGraph(graph, options))).toEqual([]);
  });

  test('an empty stage keeps its band between its neighbours', () => {
    const { stages } = placeGraph(graphOf('a | | b', 'a>b'), wide);
    expect(stages).toHaveLength(3);
    expect(stages[1]!.x).toBeGreaterThan(stages[0]!.x + stages[0]!.w);
    expect(stages[1]!.x + stages[1]!.w).toBeLessThan(stages[2]!.x);
  });

  test('wrong input is refused by name', () => {
    expect(() => placeGraph(graphOf('a a'), wide)).toThrow(/two nodes called a/);
    expect(() => placeGraph(graphOf('a', 'a>x'), wide)).toThrow(/ends at x/);
    const graph = graphOf('a');
    expect(() => placeGraph({ ...graph, stages: [] }, wide)).toThrow(/stage 0, of 0/);
  });
});
