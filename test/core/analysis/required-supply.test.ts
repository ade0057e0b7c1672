import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { assessAtlas } from '../../../src/core/analysis/assess-atlas.ts';
import { findCircles } from '../../../src/core/analysis/find-circles.ts';
import { requiredSupply, type RequiredSupply } from '../../../src/core/analysis/required-supply.ts';
import { solveCircle, solveSupply, type SupplyTask } from '../../../src/core/analysis/solve-supply.ts';
import { atLeast, known, type Quantity } from '../../../src/core/model/quantity.ts';
import { atlasOf, firms, flow, type Cells, type County, type Firm } from '../../support/county.ts';

const require = (county: County, closing?: readonly string[]): RequiredSupply => requiredSupply(assessAtlas(atlasOf(county)), closing && new Set(closing));
const say = (quantity: Quantity | undefined): string => (quantity === undefined || quantity.kind === 'unknown' ? '?' : `${quantity.kind === 'atLeast' ? '≥' : ''}${Number(quantity.value.toFixed(6))}`);
/** `now → required (growth), short`. */
const line = ({ ofLink }: RequiredSupply, link: string): string => { const found = ofLink.get(link); return `${say(found?.now)} → ${say(found?.required)} (${say(found?.growth)}), ${say(found?.short)}`; };
const link = (code: string, externalDemand: number | '' = 0): Cells => ({ code, externalDemand });
const county = (links: readonly Cells[], flows: readonly Cells[], ...list: Firm[]): County => ({ links, flows, ...firms(...list) });

// HAY ──0.5──► COW ──1.1──► DAIRY, and nobody but HAY 20, COW 5 and DAIRY 8; outside demand HAY 2, COW 1, DAIRY 12.
const dairy = county([link('HAY', 2), link('COW', 1), link('DAIRY', 12)], [flow('HAY', 'COW', 0.5), flow('COW', 'DAIRY', 1.1)], ['H', '本地', 'HAY', 20], ['C', '本地', 'COW', 5], ['D', '本地', 'DAIRY', 8]);

describe('if all gaps were closed', () => {
  test('DAIRY needs what is bought: 12, 4 more than it makes', () => { expect(line(require(dairy), 'DAIRY')).toBe('12 → 12 (0), 4'); });
  test('COW would be wanted by 1 + 1.1 × 12 = 14.2 rather than 1 + 1.1 × 8 = 9.8', () => { expect(line(require(dairy), 'COW')).toBe('9.8 → 14.2 (4.4), 9.2'); });
  test('HAY by 2 + 0.5 × 14.2 = 9.1 rather than 2 + 0.5 × 5 = 4.5, which it has', () => { expect(line(require(dairy), 'HAY')).toBe('4.5 → 9.1 (4.6), 0'); });
  test('and each part of it is told', () => {
    expect(require(dairy).ofLink.get('COW')?.parts.map(part => [part.downstream, say(part.supply), say(part.quantity), say(part.growth)])).toEqual([['DAIRY', '12', '13.2', '4.4']]);
  });
  test('a link in surplus goes on making what it makes, and wants its inputs for that', () => {
    expect(line(require(county([link('A'), link('B', 5)], [flow('A', 'B', 2)], ['L', '本地', 'B', 9])), 'A')).toBe('18 → 18 (0), 18');
  });
  test('there are no circles where nothing flows back', () => { expect(require(dairy).circles).toEqual([]); });
});

describe('if one gap were closed', () => {
  test('DAIRY alone: COW is wanted more, HAY is not, since COW stays as it is', () => {
    const one = require(dairy, ['DAIRY']);
    expect([line(one, 'COW'), line(one, 'HAY')]).toEqual(['9.8 → 14.2 (4.4), 9.2', '4.5 → 4.5 (0), 0']);
  });
  test('none: nothing grows', () => { expect(['HAY', 'COW', 'DAIRY'].map(code => line(require(dairy, []), code))).toEqual(['4.5 → 4.5 (0), 0', '9.8 → 9.8 (0), 4.8', '12 → 12 (0), 4']); });
});

describe('what is unknown', () => {
  test('outside demand makes a requirement at least', () => { expect(line(require(county([link('A'), link('B', '')], [flow('A', 'B', 2)], ['L', '本地', 'B', 3])), 'A')).toBe('6 → ≥6 (?), ≥6'); });
  test('a ratio makes it unknown: somebody uses nobody knows how much', () => { expect(line(require(county([link('A', 1), link('B', 9)], [flow('A', 'B', '')])), 'A')).toBe('1 → ≥1 (?), ≥1'); });
  test('but of a link that needs nothing nothing is used, whatever the ratio', () => { expect(line(require(county([link('A', 1), link('B', 0)], [flow('A', 'B', '')])), 'A')).toBe('1 → 1 (0), 1'); });
  test('capacity downstream makes what is supplied there a bound too; what nobody closes stays so', () => {
    const bound = county([link('A'), link('B', 4)], [flow('A', 'B', 2)], ['L', '本地', 'B', ''], ['M', '本地', 'B', 3]);
    expect([require(bound), require(bound, ['A'])].map(({ ofLink }) => ofLink.get('A')?.parts.map(part => say(part.supply)))).toEqual([['≥4'], ['≥3']]);
  });
  test('a ratio of nought passes nothing on of what is unknown', () => { expect(line(require(county([link('A', 1), link('B', 5)], [flow('A', 'B', 0)], ['L', '本地', 'B', ''])), 'A')).toBe('1 → 1 (0), 1'); });
  test('a capacity downstream makes it at least what is wanted there', () => { expect(line(require(county([link('A'), link('B', 4)], [flow('A', 'B', 2)], ['L', '本地', 'B', ''])), 'A')).toBe('? → ≥8 (?), ≥8'); });
  test('goes up the whole chain, and stops at a ratio of nought', () => {
    const chain = require(county([link('A'), link('B', 1), link('C', 1), link('D', '')], [flow('A', 'B', 0), flow('B', 'C', 1), flow('C', 'D', 1)]));
    expect(['C', 'B', 'A'].map(code => say(chain.ofLink.get(code)?.required))).toEqual(['≥1', '≥2', '0']);
  });
  test('and at a link that stays as it is', () => { expect(line(require(county([link('A'), link('B', '')], [flow('A', 'B', 1)], ['L', '本地', 'B', 3]), ['A']), 'A')).toBe('3 → 3 (0), 3'); });
  test('a bound that is met already: at least 9 for 4 grows by nothing', () => {
    expect(require(county([link('A'), link('B', 4)], [flow('A', 'B', 2)], ['L', '本地', 'B', 9], ['M', '本地', 'B', ''])).ofLink.get('A')).toMatchObject({ required: atLeast(18), growth: known(0) });
  });
});

describe('by-products that flow back', () => {
  // FARM feeds PLANT one for one, PLANT's waste feeds FARM a half for each; 10 of PLANT are bought.
  const back = (ratio: number | '', ...list: Firm[]): County => county([link('FARM'), link('PLANT', 10)], [flow('FARM', 'PLANT', 1), { ...flow('PLANT', 'FARM', ratio), recycling: '是' }], ...list);
  test('come to an end: PLANT = 10 + 0.5 × FARM and FARM = PLANT are 20 both', () => {
    const solved = require(back(0.5));
    expect([line(solved, 'PLANT'), line(solved, 'FARM')]).toEqual(['10 → 20 (10), 20', '0 → 20 (20), 20']);
    expect(solved.circles.map(({ links, flows, ends }) => [links, flows.map(each => each.id), ends])).toEqual([[['FARM', 'PLANT'], ['FARM~PLANT', 'PLANT~FARM'], true]]);
  });
  test.each([[1], [1.5]])('have no end where each round needs as much or more (%d): no figure, and the circle is named', ratio => {
    const solved = require(back(ratio));
    expect([line(solved, 'PLANT'), line(solved, 'FARM')]).toEqual(['10 → ? (?), ?', '0 → ? (?), ?']);
    expect([solved.ofLink.get('FARM')?.endless, solved.circles.map(({ links, ends }) => [links, ends])]).toEqual([true, [[['FARM', 'PLANT'], false]]]);
  });
  test('nor have those who supply such a circle; those who have nothing to do with it do', () => {
    const { links = [], flows = [] } = back(2);
    const solved = require({ links: [...links, link('SEED', 3), link('STONE', 4), link('SHOP', 1)], flows: [...flows, flow('SEED', 'FARM', 1), flow('STONE', 'SHOP', 1), flow('PLANT', 'SHOP', 1)] });
    expect(['SEED', 'STONE', 'SHOP'].map(code => [line(solved, code), solved.ofLink.get(code)?.endless])).toEqual([['3 → ? (?), ?', true], ['4 → 5 (1), 5', false], ['1 → 1 (0), 1', false]]);
    expect(solved.circles.length).toBe(1);
  });
  test('of any ratio do no harm where nothing is wanted or made', () => {
    const { flows = [] } = back(9);
    const idle = require(county([link('FARM'), link('PLANT')], flows));
    expect([line(idle, 'FARM'), line(idle, 'PLANT'), idle.circles[0]?.ends]).toEqual(['0 → 0 (0), 0', '0 → 0 (0), 0', true]);
  });
  test('of a ratio too large have no end however much is made already: that wants its inputs too', () => {
    expect(line(require(back(1.5, ['F', '本地', 'FARM', 40], ['P', '本地', 'PLANT', 70])), 'PLANT')).toBe('70 → ? (?), ?');
  });
  test('are left alone by a link that stays as it is', () => { expect(line(require(back(2, ['P', '本地', 'PLANT', 3]), ['FARM']), 'PLANT')).toBe('10 → 16 (6), 13'); });
  test('of unknown ratio make figures bounds, and no circle', () => {
    const solved = require(back(''));
    expect([line(solved, 'PLANT'), line(solved, 'FARM'), solved.circles]).toEqual(['10 → ≥10 (?), ≥10', '0 → ≥10 (≥10), ≥10', []]);
  });
  test('with outside demand unknown are bounds all round', () => {
    const { flows = [] } = back(0.5);
    expect(['FARM', 'PLANT'].map(code => say(require(county([link('FARM', ''), link('PLANT', 10)], flows)).ofLink.get(code)?.required))).toEqual(['≥20', '≥20']);
  });
});

describe('several circles', () => {
  // Two rings, A ⇄ D and B ⇄ C; B feeds A, and D feeds nobody else. A ↔ C would close both but for a ratio of nought.
  const rings = county([link('A', 10), link('B', 1), link('C'), link('D')], [flow('A', 'D', 0.5), flow('D', 'A', 0.5), flow('B', 'C', 0.5), flow('C', 'B', 0.5), flow('B', 'A', 1), flow('A', 'C', 0), flow('D', 'D', 0)].filter(row => row['from'] !== row['to']));
  test('stand by the code of their first link, each with its own flows alone', () => {
    expect(require(rings).circles.map(({ links, flows, ends }) => [links, flows.map(({ id }) => id), ends])).toEqual([[['A', 'D'], ['A~D', 'D~A'], true], [['B', 'C'], ['B~C', 'C~B'], true]]);
  });
  test('stand so too where the later one by code is solved first', () => {
    const turned = { ...rings, flows: (rings.flows ?? []).filter(row => row['from'] !== 'B' || row['to'] !== 'A').concat([flow('A', 'B', 1)]) };
    expect(require(turned).circles.map(({ links }) => links)).toEqual([['A', 'D'], ['B', 'C']]);
  });
  test('A = 10 + 0.5 D and D = 0.5 A are 13⅓ and 6⅔; B wants 14⅓ + 0.5 C, and C half of B', () => {
    const solved = require(rings);
    expect(['A', 'D', 'B', 'C'].map(code => say(solved.ofLink.get(code)?.required))).toEqual(['13.333333', '6.666667', '19.111111', '9.555556']);
  });
  test('a flow inside a circle of which nothing passes is none of it', () => {
    const doubled = county([link('A', 10), link('B')], [flow('A', 'B', 0.5), flow('B', 'A', 0.5), { ...flow('A', 'B', 0), item: '别料' }]);
    expect(require(doubled).circles[0]?.flows.map(({ ratio }) => ratio)).toEqual([0.5, 0.5]);
  });
});

describe('circles', () => {
  test('a part names its nodes in their order, whichever way round it runs', () => { expect([findCircles([[2], [0], [1]]), findCircles([[3], [0], [1], [2]])]).toEqual([[[0, 1, 2]], [[0, 1, 2, 3]]]); });
  test('a line has none; each node is a part of its own, what it leads to first', () => { expect(findCircles([[1], [2], []])).toEqual([[2], [1], [0]]); });
  test('a ring is one part', () => { expect(findCircles([[1], [2], [0]])).toEqual([[0, 1, 2]]); });
  test('two rings joined one way are two parts, two joined both ways one', () => {
    expect(findCircles([[1], [0, 2], [3], [2]])).toEqual([[2, 3], [0, 1]]);
    expect(findCircles([[1], [0, 2], [3], [2, 0]])).toEqual([[0, 1, 2, 3]]);
  });
  test('a node that leads to itself is a part', () => { expect(findCircles([[0]])).toEqual([[0]]); });
  test('a line of 20,000 nodes is no matter', () => { expect(findCircles(Array.from({ length: 20000 }, (_, index) => [index + 1].filter(next => next < 20000))).length).toBe(20000); });
  const anyGraph = fc.integer({ min: 1, max: 8 }).chain(size => fc.array(fc.array(fc.nat(size - 1), { maxLength: 3 }), { minLength: size, maxLength: size }));
  test('hold exactly the nodes that lead to each other, and come after all that they lead to', () => {
    fc.assert(fc.property(anyGraph, next => {
      const reach = next.map((_, start) => { const seen = new Set([start]); for (const node of seen) for (const to of next[node] ?? []) seen.add(to); return seen; });
      const parts = findCircles(next);
      const partOf = new Map(parts.flatMap((part, index) => part.map(node => [node, index] as const)));
      expect([...partOf.keys()].sort((a, b) => a - b)).toEqual(next.map((_, node) => node));
      next.forEach((_, a) => next.forEach((_, b) => {
        expect(partOf.get(a) === partOf.get(b)).toBe(reach[a]?.has(b) === true && reach[b]?.has(a) === true);
        if (reach[a]?.has(b)) expect(partOf.get(b)).toBeLessThanOrEqual(partOf.get(a) ?? -1);
      }));
    }));
  });
});

describe('a node that uses what it makes', () => {
  const self = (ratio: number, grows: boolean) => solveSupply({ supply: [3], outside: [1], uses: [[{ to: 0, ratio }]], grows: [grows] });
  test('and stays as it is is wanted by 1 + 2 × 3, and is no circle', () => { expect(self(2, false)).toEqual({ demand: [7], supply: [3], circles: [] }); });
  test('and grows makes 3 where 1 + 0.5 × 3 is wanted, 4 where 1 + 0.75 × 4 is, and has no end at 1', () => {
    expect(self(0.5, true)).toEqual({ demand: [2.5], supply: [3], circles: [{ nodes: [0], ends: true }] });
    expect(self(0.75, true)).toEqual({ demand: [4], supply: [4], circles: [{ nodes: [0], ends: true }] });
    expect(self(1, true)).toEqual({ demand: [undefined], supply: [undefined], circles: [{ nodes: [0], ends: false }] });
  });
  test('by a ratio of nought uses nothing', () => { expect(self(0, true)).toEqual({ demand: [1], supply: [3], circles: [] }); });
});

describe('what feeds a circle without end', () => {
  // 0 and 1 feed each other, twice for each; 2 and 3 feed each other, a half for each.
  const rings = (uses: SupplyTask['uses'][number]) => solveSupply({ supply: [0, 0, 0, 0], outside: [1, 0, 4, 0], uses: [[{ to: 1, ratio: 2 }], [{ to: 0, ratio: 2 }], [{ to: 3, ratio: 0.5 }, ...uses], [{ to: 2, ratio: 0.5 }]], grows: [true, true, true, true] });
  test('has no figure, nor has who feeds that; and it is no circle without end of its own', () => {
    expect(rings([{ to: 0, ratio: 1 }])).toEqual({ demand: [undefined, undefined, undefined, undefined], supply: [undefined, undefined, undefined, undefined], circles: [{ nodes: [0, 1], ends: false }] });
  });
  test('by a ratio of nought has its own figure: 4 + 0.5 × 0.5 y are 5⅓', () => {
    const { demand, circles } = rings([{ to: 0, ratio: 0 }]);
    expect([demand.slice(0, 2), demand.slice(2).map(value => Number(value?.toFixed(6))), circles.map(({ ends }) => ends)]).toEqual([[undefined, undefined], [5.333333, 2.666667], [false, true]]);
  });
  test('and something else besides has no figure either', () => {
    const line = solveSupply({ supply: [0, 0, 5], outside: [1, 0, 1], uses: [[{ to: 0, ratio: 1 }], [{ to: 0, ratio: 1 }, { to: 2, ratio: 3 }], []], grows: [true, true, true] });
    expect([line.demand, line.supply]).toEqual([[undefined, undefined, 1], [undefined, undefined, 5]]);
  });
});

describe('two flows between the same two of a circle', () => {
  test('add up: y = 1 + (0.2 + 0.3) x and x = y are 2 both', () => {
    const { supply, demand, circles } = solveSupply({ supply: [0, 0], outside: [1, 0], uses: [[{ to: 1, ratio: 0.2 }, { to: 1, ratio: 0.3 }], [{ to: 0, ratio: 1 }]], grows: [true, true] });
    expect([...supply, ...demand]).toEqual([2, 2, 2, 2].map(value => expect.closeTo(value, 9)));
    expect(circles).toEqual([{ nodes: [0, 1], ends: true }]);
  });
  test('where one of the circle has more than is wanted, the other alone grows', () => {
    // y = 1 + 0.5 x, x has 10 and would be wanted by y: y grows to 6, x stays at 10.
    expect(solveSupply({ supply: [0, 10], outside: [1, 0], uses: [[{ to: 1, ratio: 0.5 }], [{ to: 0, ratio: 1 }]], grows: [true, true] })).toMatchObject({ supply: [6, 10], demand: [6, 6] });
    // … and where y so grown wants more than 10 of x, both grow: y = 1 + 0.5 x and x = 2 y have no end.
    expect(solveSupply({ supply: [0, 10], outside: [1, 0], uses: [[{ to: 1, ratio: 0.5 }], [{ to: 0, ratio: 2 }]], grows: [true, true] })).toMatchObject({ supply: [undefined, undefined], circles: [{ ends: false }] });
  });
});

describe('elimination', () => {
  test('finds x = 1 + 0.5 x + 0.25 y, y = 1 + 0.25 x: 20/7 and 12/7', () => { expect(solveCircle([[0.5, 0.25], [0.25, 0]], [1, 1])?.map(value => value * 7)).toEqual([expect.closeTo(20, 9), expect.closeTo(12, 9)]); });
  test('finds three that feed each other: x = 1 + 0.5 z, y = 0.5 x, z = 0.5 x + 0.5 y', () => { expect(solveCircle([[0, 0, 0.5], [0.5, 0, 0], [0.5, 0.5, 0]], [1, 0, 0])).toEqual([expect.closeTo(1.6, 9), expect.closeTo(0.8, 9), expect.closeTo(1.2, 9)]); });
  test('finds x = 1 + 0.5 y, y = 2 + 0.5 x', () => { expect(solveCircle([[0, 0.5], [0.5, 0]], [1, 2])?.map(value => value * 3)).toEqual([expect.closeTo(8), expect.closeTo(10)]); });
  test('has no answer to x = 1 + x, nor to x = 1 + 2 y, y = 1 + x', () => { expect([solveCircle([[1]], [1]), solveCircle([[0, 2], [1, 0]], [1, 1])]).toEqual([undefined, undefined]); });
});

describe('the least supplies', () => {
  const figure = (max: number): fc.Arbitrary<number> => fc.oneof(fc.constant(0), fc.integer({ min: 0, max: max * 8 }).map(value => value / 8));
  /** `most`: no ratio above it; small ones end every circle. */
  const anyTask = (most: number): fc.Arbitrary<SupplyTask> => fc.integer({ min: 1, max: 7 }).chain(size => fc.record({
    supply: fc.array(figure(20), { minLength: size, maxLength: size }), outside: fc.array(figure(20), { minLength: size, maxLength: size }), grows: fc.array(fc.boolean(), { minLength: size, maxLength: size }),
    uses: fc.array(fc.uniqueArray(fc.record({ to: fc.nat(size - 1), ratio: figure(most) }), { maxLength: 4, selector: use => use.to }), { minLength: size, maxLength: size }),
  }));
  /** One round of the rule, y ↦ max(s, e + A·y). */
  const round = ({ supply, outside, uses, grows }: SupplyTask, y: readonly number[]): readonly number[] =>
    y.map((_, node) => (grows[node] === true ? Math.max(supply[node] ?? 0, (uses[node] ?? []).reduce((sum, { to, ratio }) => sum + (ratio === 0 ? 0 : ratio * (y[to] ?? 0)), outside[node] ?? 0)) : supply[node] ?? 0));
  /** The same by brute force: so many rounds from what is there. */
  const iterate = (task: SupplyTask, rounds: number): readonly number[] => Array.from({ length: rounds }).reduce<readonly number[]>(y => round(task, y), task.supply);
  test('are what round after round comes to, where every circle ends', () => {
    fc.assert(fc.property(anyTask(0.125), task => {
      const { supply, circles } = solveSupply(task);
      expect(circles.every(circle => circle.ends)).toBe(true);
      iterate(task, 200).forEach((value, node) => { expect(supply[node]).toBeCloseTo(value, 6); });
    }));
  });
  test('are a fixed point where there is a figure, and grow past any bound where there is none', () => {
    fc.assert(fc.property(anyTask(2), task => {
      const { supply, demand } = solveSupply(task);
      const near = iterate(task, 3000);
      supply.forEach((value, node) => {
        if (value === undefined) { expect((near[node] ?? 0) > 1e5 || (near[node] ?? 0) > (iterate(task, 1000)[node] ?? 0)).toBe(true); return; }
        const fed = (task.uses[node] ?? []).reduce((sum, { to, ratio }) => sum + (ratio === 0 ? 0 : ratio * (supply[to] ?? NaN)), task.outside[node] ?? 0);
        if (task.grows[node] === true) expect(value).toBeCloseTo(Math.max(task.supply[node] ?? 0, fed), 6);
        if (demand[node] !== undefined) expect(demand[node]).toBeCloseTo(fed, 6);
        // The least one: round after round comes up to it from below and never past it.
        expect(near[node]).toBeLessThanOrEqual(value * (1 + 1e-9) + 1e-9);
      });
    }), { numRuns: 60 });
  });
});
