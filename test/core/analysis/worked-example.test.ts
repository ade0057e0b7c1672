// The worked example of the rule page, sum by sum: each is done again from its own figures, and the code must come to the same.
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
import { firmRanks, isFirm } from '../../../src/core/analysis/firm-ranks.ts';
import { matchParcels, needsOf, type RankedMatch } from '../../../src/core/analysis/match-parcels.ts';
import { rankGaps, type ScorePart } from '../../../src/core/analysis/rank-gaps.ts';
import { rateTargets, type Rating, type RatingPart } from '../../../src/core/analysis/rate-targets.ts';
import { suitParcels } from '../../../src/core/analysis/suit-parcel.ts';
import { recordsFor } from '../../../src/core/check/check-data.ts';
import type { Atlas } from '../../../src/core/model/atlas.ts';
import { buildAtlas } from '../../../src/core/model/build-atlas.ts';
import { known, type Quantity } from '../../../src/core/model/quantity.ts';
import { workedExample, type Step } from '../../../src/i18n/worked-example.ts';
import { exampleFirms, exampleFlows, exampleLinks, exampleNeeds, exampleParcels } from '../../../src/i18n/worked-example-data.ts';

let atlas: Atlas;
let now: Analysis;
beforeAll(async () => {
  const data = await loadData(fileURLToPath(new URL('../../cases/worked-example', import.meta.url)));
  atlas = buildAtlas(recordsFor(data, 'public'), 'public');
  now = analyseAtlas(atlas);
});

function must<V>(value: V | undefined): V {
  if (value === undefined) throw new Error('the example names what is not there');
  return value;
}
const ratingOf = (company: string): Rating => { const { scored, unproven } = rateTargets(now); return must([...scored, ...unproven].find(rating => rating.company.code === company)); };
const matchOf = (parcel: string): RankedMatch => must(matchParcels(atlas, needsOf(must(atlas.index.company.get('T1')), must(atlas.index.link.get('CHEESE'))).needs).find(match => match.parcel.code === parcel));

type Came = number | string | Quantity | { readonly low: number; readonly high: number } | undefined;
/** What the code says of each kind of step; further words of the step follow. */
const asked: Readonly<Record<string, (analysis: Analysis, name: string, ...more: string[]) => Came>> = {
  supply: (analysis, link) => analysis.balances.get(link)?.supply,
  demand: (analysis, link) => analysis.balances.get(link)?.demand,
  coverage: (analysis, link) => { const { supply, demand } = must(analysis.balances.get(link)); return coverageOf(supply, demand).ratio; },
  state: (analysis, link) => analysis.states.get(link),
  answer: (analysis, link) => { const gap = must(analysis.gapOfLink.get(link)); return gap.breakpoint ? 'break' : gap.answer; },
  size: (analysis, link) => analysis.gapOfLink.get(link)?.size,
  worth: (analysis, link) => analysis.gapOfLink.get(link)?.value,
  surplus: (analysis, link) => analysis.gaps.flatMap(gap => gap.surplusInputs).find(input => input.flow.from === link)?.surplus,
  part: (analysis, link, part) => analysis.gapOfLink.get(link)?.score.parts[part as ScorePart],
  score: (analysis, link) => analysis.gapOfLink.get(link)?.score.total,
  moved: (analysis, link, _weight, factor) => {
    const settings = { ...atlas.settings, weightValue: atlas.settings.weightValue * Number(factor) };
    return rankGaps({ ...atlas, settings }, analysis.gaps).find(gap => gap.link.code === link)?.score.total;
  },
  firm: analysis => String([...firmRanks(atlas, analysis.gaps).values()].filter(isFirm).length),
  target: (_analysis, company, part) => { const rating = ratingOf(company); return part === 'score' ? rating.score ?? 'unproven' : rating.parts[part as RatingPart]; },
  kilometres: (_analysis, company) => ratingOf(company).bearing?.kilometres,
  met: (_analysis, parcel) => matchOf(parcel).met,
  waste: (_analysis, parcel) => { const { offered, wanted } = must(matchOf(parcel).results[0]); return must(offered) / wanted - 1; },
  place: (_analysis, parcel) => matchOf(parcel).place,
  short: (_analysis, parcel) => matchOf(parcel).results.find(result => result.verdict === 'short')?.shortBy,
  bars: (_analysis, parcel) => matchOf(parcel).bars.flatMap(bar => (bar.kind === 'process' ? bar.words : [])).join(),
  others: (analysis, parcel) => suitParcels(analysis).get(parcel)?.gaps.find(suit => suit.gap.link.code === 'CHEESE')?.others.join(),
  landed: (_analysis, company, kind, ...rest) => must(asked[kind ?? ''])(analyseAtlas(atlas, new Set([company])), ...(rest as [string])),
};

/** Does a sum as it is written: 3 × (4 − 1) ÷ √(9). Its outcome is what stands behind the last = or ≈. */
function reckon(sum: string): { readonly done: number; readonly stated: number; readonly places: number; readonly exact: boolean } {
  const [left = '', right = left] = sum.split(/[=≈]/).map(side => side.trim());
  if (!/^[\d.+−×÷√() ]+$/.test(left)) throw new Error(`no sum: ${sum}`);
  const code = left.replaceAll('×', '*').replaceAll('÷', '/').replaceAll('−', '-').replaceAll('√', 'Math.sqrt');
  return { done: Number(new Function(`return ${code}`)()), stated: Number(right), places: right.split('.')[1]?.length ?? 0, exact: !sum.includes('≈') };
}

function check({ of, sum, least, most, says }: Step): void {
  const [kind = '', name = '', ...more] = of.split(' ');
  const came = must(asked[kind])(now, name, ...more);
  if (sum === undefined) { expect(came).toBe(says); return; }
  const { done, stated, places, exact } = reckon(sum);
  if (exact) expect(done).toBeCloseTo(stated, 12);
  else expect(done).toBeCloseTo(stated, places);
  const range = typeof came === 'number' ? known(came) : came;
  if (range === undefined || typeof range === 'string') throw new Error(`${of} came to ${range}`);
  if ('low' in range) {
    expect(range.low < range.high).toBe(least === true || most === true);
    expect(most ? range.high : range.low).toBeCloseTo(stated, places);
    return;
  }
  expect(range.kind).toBe(least ? 'atLeast' : 'known');
  expect(range.kind === 'unknown' ? NaN : range.value).toBeCloseTo(stated, exact ? 12 : places);
}

describe.each(workedExample)('$title.en', ({ steps }) => {
  test.each(steps.map(step => [`${step.of}: ${step.sum ?? step.says}`, step] as const))('%s', (_title, step) => { check(step); });
});

test('the sums of the example cover every rule: supply, demand, coverage, state, answer, size, worth, rank, target, parcel', () => {
  expect([...new Set(workedExample.flatMap(({ steps }) => steps.map(step => step.of.split(' ')[0])))].sort()).toEqual(Object.keys(asked).sort());
  expect(rateTargets(now).scored.map(({ company }) => company.code)).toEqual(['T2', 'T1']);
  expect(now.gaps.map(gap => gap.link.code)).toEqual(['PACK', 'CHEESE', 'CONC', 'WHEY', 'DAIRY']);
});

test('a sum that is wrong, and a figure that the code does not come to, would be found', () => {
  expect(() => check({ of: 'demand COW', sum: '10 + 1.1 × 8 = 18.9', note: { zh: '', en: '' } })).toThrow();
  expect(() => check({ of: 'demand COW', sum: '10 + 1.1 × 9 = 19.9', note: { zh: '', en: '' } })).toThrow();
  expect(() => check({ of: 'demand PACK', sum: '5 × 8 = 40', note: { zh: '', en: '' } })).toThrow();
  expect(() => check({ of: 'state COW', says: 'weak', note: { zh: '', en: '' } })).toThrow();
});

describe('the tables that the example prints are those that it is worked from', () => {
  test('links', () => {
    expect(exampleLinks.map(({ code, zh, unit, outside, price, typical, required }) => [code, zh, unit.zh, outside, price, typical, required?.split('、')]).sort())
      .toEqual(atlas.links.map(({ code, name, unit, externalDemand, price, typicalCapacity, qualifications }) => [code, name, unit, externalDemand, price, typicalCapacity, qualifications]).sort());
  });
  test('flows', () => {
    expect(exampleFlows.map(({ from, to, ratio, item }) => [from, to, ratio, item.zh]).sort()).toEqual(atlas.flows.map(({ from, to, ratio, item }) => [from, to, ratio, item]).sort());
  });
  test('firms', () => {
    expect(exampleFirms.map(({ code, zh, local, link, capacity, products, holds, degrees, dated }) => [code, zh, local ? 'local' : 'target', link, capacity, products, holds, ...(degrees === undefined ? [] : [Number(degrees)]), ...(dated ?? [])]))
      .toEqual(atlas.companies.map(({ code, name, role, products, qualifications, lat, updated }) => {
        const row = must(atlas.index.capacitiesOfCompany.get(code)?.[0]);
        return [code, name, role, row.link, row.capacity, products, qualifications?.join('、'), ...(qualifications === undefined ? [] : [lat, updated, row.updated])];
      }));
  });
  test('what T1 needs, and parcels', () => {
    const { needLand, needPower, needWater, processes } = must(atlas.index.company.get('T1'));
    expect({ area: needLand, power: needPower, water: needWater, process: processes?.join() }).toEqual(exampleNeeds);
    expect(exampleParcels.map(({ code, area, power, water, open, barred }) => [code, area, power, water, open, barred]))
      .toEqual(atlas.parcels.map(({ code, area, power, water, status, barred }) => [code, area, power, water, status !== 'taken', barred?.join()]));
  });
});
