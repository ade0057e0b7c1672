// The gap rule worked by hand on a dairy county of seven links; its CSV files are in test/cases/worked-example.
//
//   HAY ──0.5──► COW ──1.1──► DAIRY      supply, 万吨 a year: HAY 20 · COW 25 + 15 · DAIRY 8
//                 │ ├──10───► CHEESE ──1.25──► WHEY      bought from outside: HAY 2 · COW 10 · DAIRY 12 · CHEESE 0.5 · WHEY 0.4 · CONC 0
//                 │ └──3────► CONC ──0.1──► DAIRY
//                PACK ──5──► DAIRY        PACK: outside demand not known

import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
import { loadData } from '../../../src/build/load-data.ts';
import { analyseAtlas, type Analysis } from '../../../src/core/analysis/analyse-atlas.ts';
import { coverageOf } from '../../../src/core/analysis/find-states.ts';
import { listTargets } from '../../../src/core/analysis/list-targets.ts';
import { recordsFor } from '../../../src/core/check/check-data.ts';
import type { Atlas } from '../../../src/core/model/atlas.ts';
import { buildAtlas } from '../../../src/core/model/build-atlas.ts';
import type { Quantity } from '../../../src/core/model/quantity.ts';

let atlas: Atlas;
let now: Analysis;
beforeAll(async () => {
  const data = await loadData(fileURLToPath(new URL('../../cases/worked-example', import.meta.url)));
  atlas = buildAtlas(recordsFor(data, 'public'), 'public');
  now = analyseAtlas(atlas);
});

const say = (quantity: Quantity | undefined): string => (quantity === undefined || quantity.kind === 'unknown' ? 'unknown' : `${quantity.kind === 'atLeast' ? '≥ ' : ''}${Number(quantity.value.toFixed(4))}`);
const row = (analysis: Analysis, link: string) => {
  const { supply, demand } = analysis.balances.get(link) ?? { supply: { kind: 'unknown' }, demand: { kind: 'unknown' } } as const;
  return [say(supply), say(demand), coverageOf(supply, demand).ratio?.toFixed(3), analysis.states.get(link)];
};
const gap = (analysis: Analysis, link: string) => {
  const found = analysis.gapOfLink.get(link);
  return found && [found.answer, found.breakpoint, say(found.size), say(found.value)];
};

describe('supply, demand, coverage, state', () => {
  test('HAY: 20 against 2 + 0.5 × 40 = 22, 0.909: strong', () => { expect(row(now, 'HAY')).toEqual(['20', '22', '0.909', 'strong']); });
  test('COW: 25 + 15 against 10 + 1.1 × 8 + 10 × 0 + 3 × 0 = 18.8, 2.128: surplus', () => { expect(row(now, 'COW')).toEqual(['40', '18.8', '2.128', 'surplus']); });
  test('DAIRY: 8 against 12, 0.667: weak', () => { expect(row(now, 'DAIRY')).toEqual(['8', '12', '0.667', 'weak']); });
  test('CHEESE: nobody against 0.5 + 1.25 × 0: missing', () => { expect(row(now, 'CHEESE')).toEqual(['0', '0.5', '0.000', 'missing']); });
  test('CONC: nobody against 0 + 0.1 × 8 = 0.8: missing', () => { expect(row(now, 'CONC')).toEqual(['0', '0.8', '0.000', 'missing']); });
  test('PACK: nobody against at least 5 × 8 = 40: missing', () => { expect(row(now, 'PACK')).toEqual(['0', '≥ 40', '0.000', 'missing']); });
});

describe('answers, sizes, worth in 万元', () => {
  test('DAIRY 强链: 12 − 8 = 4, at 9,000', () => { expect(gap(now, 'DAIRY')).toEqual(['strengthen', false, '4', '36000']); });
  test('PACK 补链 for DAIRY: at least 40, at 2,000', () => { expect(gap(now, 'PACK')).toEqual(['fill', false, '≥ 40', '≥ 80000']); });
  test('CONC 断点: DAIRY needs 0.8 and COW has over; at 10,000', () => { expect(gap(now, 'CONC')).toEqual(['fill', true, '0.8', '8000']); });
  test('CHEESE 延链: COW has 40 − 18.8 = 21.2 over, 10 for each of cheese: 2.12, at 60,000', () => { expect(gap(now, 'CHEESE')).toEqual(['extend', false, '2.12', '127200']); });
  test('WHEY 建链: nobody here needs it and CHEESE has nothing over: 0.4, at 14,000', () => { expect(gap(now, 'WHEY')).toEqual(['build', false, '0.4', '5600']); });
  test('HAY and COW are no gaps', () => { expect([gap(now, 'HAY'), gap(now, 'COW')]).toEqual([undefined, undefined]); });
});

describe('ranks by weights 4 : 3 : 2 : 1', () => {
  test.each([
    // (4 × √(worth ÷ 127,200) + 3 × share + 2 × users ÷ 1 + 1 × targets ÷ 3) ÷ 10
    ['PACK', 1, (4 * Math.sqrt(80000 / 127200) + 3 * 1 + 2 * 1 + 1 / 3) / 10], ['CHEESE', 2, (4 * 1 + 3 * 1 + 2 * 0 + 1 / 3) / 10],
    ['CONC', 3, (4 * Math.sqrt(8000 / 127200) + 3 * 1 + 2 * 1 + 0) / 10], ['WHEY', 4, (4 * Math.sqrt(5600 / 127200) + 3 * 1 + 0 + 0) / 10],
    ['DAIRY', 5, (4 * Math.sqrt(36000 / 127200) + 3 * (1 - 8 / 12) + 0 + 0) / 10],
  ])('%s comes %d', (link, rank, total) => {
    expect(now.gapOfLink.get(link)?.rank).toBe(rank);
    expect(now.gapOfLink.get(link)?.score.total).toBeCloseTo(total, 12);
  });
});

describe('targets', () => {
  test('T2, whose plans nobody knows, would close 4 of 40 by the typical project; T1 0.2 of 2.12', () => {
    expect(listTargets(now).map(({ company, closings }) => [company.code, closings[0]?.share?.toFixed(4), closings[0]?.typical])).toEqual([['T2', '0.1000', true], ['T1', '0.0943', false]]);
  });
});

describe('T1 lands with 0.2 of cheese', () => {
  test('CHEESE turns from 延链 to 强链: 0.2 against 0.5', () => {
    const landed = analyseAtlas(atlas, new Set(['T1']));
    expect(row(landed, 'CHEESE')).toEqual(['0.2', '0.5', '0.400', 'weak']);
    expect(gap(landed, 'CHEESE')).toEqual(['strengthen', false, '0.3', '18000']);
  });
  test('COW is wanted by 10 × 0.2 more: 20.8; WHEY stays a link to build', () => {
    const landed = analyseAtlas(atlas, new Set(['T1']));
    expect(row(landed, 'COW')).toEqual(['40', '20.8', '1.923', 'surplus']);
    expect(gap(landed, 'WHEY')?.[0]).toBe('build');
  });
});
