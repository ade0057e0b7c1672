// npm run bench:what-if: how long one change of a what-if scenario takes to compute, part by part, beside the full analysis.
// --links 500 --companies 2000 --parcels 500 --runs 200; --strict fails where a median is above 16 ms; --json prints figures alone.
import { parseArgs } from 'node:util';
import { analyseAtlas } from '../../src/core/analysis/analyse-atlas.ts';
import { assessAtlas } from '../../src/core/analysis/assess-atlas.ts';
import { compareAssessments } from '../../src/core/analysis/compare-assessments.ts';
import { drawOnParks } from '../../src/core/analysis/draw-on-parks.ts';
import { requiredSupply } from '../../src/core/analysis/required-supply.ts';
import { landedOf, type Scenario } from '../../src/core/analysis/scenario.ts';
import { suggestNext } from '../../src/core/analysis/suggest-next.ts';
import { makeRandom } from '../../src/core/layout/make-random.ts';
import { packAtlas, unpackAtlas } from '../../src/core/model/pack-atlas.ts';
import { atlasOf } from '../support/county.ts';
import { largeCounty } from '../support/large-county.ts';

const { values } = parseArgs({ options: {
  links: { type: 'string', default: '500' }, companies: { type: 'string', default: '2000' }, parcels: { type: 'string', default: '500' }, runs: { type: 'string', default: '200' },
  strict: { type: 'boolean', default: false }, json: { type: 'boolean', default: false },
} });
const budget = 16;
const size = { links: Number(values.links), companies: Number(values.companies), parcels: Number(values.parcels) };
// As an island has it: rebuilt from JSON.
const atlas = unpackAtlas(JSON.parse(JSON.stringify(packAtlas(atlasOf(largeCounty(size))))));
const targets = atlas.companies.filter(company => company.role === 'target');
const random = makeRandom(7);

function anyScenario(count: number): Scenario {
  const chosen = new Set<string>();
  while (chosen.size < Math.min(count, targets.length)) chosen.add(targets[random(targets.length)]?.code ?? '');
  return [...chosen].map(company => (random(4) === 0 ? { company } : { company, parcel: atlas.parcels[random(atlas.parcels.length)]?.code ?? '' }));
}

const parts = ['assess', 'compare', 'draw-on-parks', 'suggest-next', 'in all'] as const;
type Times = Record<(typeof parts)[number], number[]>;
/** Milliseconds that this thread itself has worked, whatever else the machine does; too coarse a clock for a single change. */
const worked = (): number => { const { user, system } = process.threadCpuUsage(); return (user + system) / 1000; };

const firstStart = performance.now();
const before = assessAtlas(atlas);
const first = performance.now() - firstStart;

/** One change as a page computes it: nothing of the scenario before it is used again. */
function recompute(scenario: Scenario, times: Times): void {
  const marks = [performance.now()];
  const after = assessAtlas(atlas, landedOf(scenario));
  marks.push(performance.now());
  compareAssessments(before, after);
  marks.push(performance.now());
  drawOnParks(atlas, scenario);
  marks.push(performance.now());
  suggestNext(before, after);
  marks.push(performance.now());
  parts.slice(0, 4).forEach((part, index) => { times[part].push((marks[index + 1] ?? 0) - (marks[index] ?? 0)); });
  times['in all'].push((marks[4] ?? 0) - (marks[0] ?? 0));
}

const fresh = (): Times => Object.fromEntries(parts.map(part => [part, []])) as unknown as Times;
const at = (times: readonly number[], share: number): number => [...times].sort((a, b) => a - b)[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0;
const timed = (runs: number, act: () => unknown): number[] => Array.from({ length: runs }, () => { const start = performance.now(); act(); return performance.now() - start; });

const runs = Number(values.runs);
// The first scenario of a visit runs on code that is not yet compiled: it is told apart.
const cold = fresh();
recompute(anyScenario(1), cold);
const rows = [1, 2, 3, 4, 5].map(count => {
  for (let run = 0; run < 10; run++) recompute(anyScenario(count), fresh());
  const times = fresh();
  const start = worked();
  for (let run = 0; run < runs; run++) recompute(anyScenario(count), times);
  const cpu = (worked() - start) / runs;
  const figures = (share: number): Readonly<Record<keyof Times, number>> => Object.fromEntries(Object.entries(times).map(([part, list]) => [part, at(list, share)])) as Record<keyof Times, number>;
  return { landed: count, median: figures(0.5), p95: figures(0.95), cpu };
});
const peer = timed(5, () => analyseAtlas(atlas, landedOf(anyScenario(3))));
const chain = timed(10, () => requiredSupply(before));
const [median, p95] = [Math.max(...rows.map(row => row.median['in all'])), Math.max(...rows.map(row => row.p95['in all']))];

if (values.json) console.log(JSON.stringify({ size, first, cold: cold['in all'][0], rows, analyseAtlas: at(peer, 0.5), requiredSupply: at(chain, 0.5) }));
else {
  console.log(`${atlas.links.length} links, ${atlas.flows.length} flows, ${atlas.companies.length} companies (${targets.length} targets), ${atlas.parcels.length} parcels; ${before.gaps.length} gaps; ${runs} runs a row; median / p95 ms`);
  console.log(['landed', ...parts, 'cpu, mean'].map(word => word.padStart(16)).join(''));
  for (const { landed, median, p95, cpu } of rows) console.log([String(landed), ...parts.map(part => `${median[part].toFixed(2)} / ${p95[part].toFixed(2)}`), cpu.toFixed(2)].map(word => word.padStart(16)).join(''));
  console.log(`once a visit: first assessment ${first.toFixed(1)} ms, first change on cold code ${cold['in all'][0]?.toFixed(1)} ms; required-supply ${at(chain, 0.5).toFixed(1)} ms`);
  console.log(`peer in the same run: full analyseAtlas, seats and all, ${at(peer, 0.5).toFixed(0)} ms (median of 5)`);
  // On a machine that others use too the p95 tells of them: that is why the thread's own mean stands beside it.
  console.log(`in all, worst row: median ${median.toFixed(2)} ms, p95 ${p95.toFixed(2)} ms; budget ${budget} ms: median ${median <= budget ? 'kept' : 'broken'}, p95 ${p95 <= budget ? 'kept' : 'broken'}`);
}
if (values.strict && median > budget) process.exit(1);
