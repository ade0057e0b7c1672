// The investment library: projects, policies, costs, indicators and steps as readers are told them.
import { describe, expect, it } from 'vitest';
import { compareCosts } from '../../../src/core/analysis/compare-costs.ts';
import { dateFact } from '../../../src/core/analysis/date-fact.ts';
import { followIndicators } from '../../../src/core/analysis/follow-indicators.ts';
import { listPolicies } from '../../../src/core/analysis/list-policies.ts';
import { bandOf, listProjects } from '../../../src/core/analysis/list-projects.ts';
import { orderSteps, workOfStages } from '../../../src/core/analysis/order-steps.ts';
import { atlasOf, type Cells, type County } from '../../support/county.ts';

const node = (project: string, name: string, planned: string, actual = ''): Cells => ({ project, node: name, planned, actual });

describe('projects', () => {
  const county: County = {
    chains: [{ code: 'A', name: '甲', hue: 2 }, { code: 'B', name: '乙', hue: 1 }], links: [{ code: 'L', chain: 'A' }, { code: 'M', chain: 'B' }],
    projects: [
      { code: 'p1', link: 'L', stage: '签约', investment: 500 }, { code: 'p2', link: 'L', stage: '储备', investment: 900 }, { code: 'p3', link: 'L', stage: '储备' },
      { code: 'p4', link: 'M', stage: '投产', investment: 10_000 }, { code: 'p5', link: 'L', stage: '储备', investment: 5000 },
    ],
    milestones: [node('p1', '开工', '2026-09-20'), node('p1', '供地', '2026-09-10'), node('p1', '投产', '2027-01-01'), node('p1', '签约', '2026-01-01', '2026-02-01')],
  };
  it('come chain by chain, stage by stage, the larger first and those of unknown size last', () => {
    expect(listProjects(atlasOf(county)).map(({ project }) => project.code)).toEqual(['p4', 'p5', 'p2', 'p3', 'p1']);
  });
  it('need no parcel to be overdue: the node longest overdue is named, and the first still to come', () => {
    const one = listProjects(atlasOf(county)).find(({ project }) => project.code === 'p1');
    expect([one?.overdue?.milestone.node, one?.overdue?.days, one?.next?.milestone.node, one?.taken]).toEqual(['供地', 20, '投产', 2]);
  });
  it('are sized by floors, and an unknown investment is in no band: not in the smallest', () => {
    expect([0, 999, 1000, 4999.9, 5000, 10_000, 1e6, undefined].map(bandOf)).toEqual([0, 0, 1000, 1000, 5000, 10_000, 10_000, 'unknown']);
  });
});

describe('policies', () => {
  const policies = (...rows: readonly Cells[]) => listPolicies(atlasOf({ chains: [{ code: 'A', name: '甲' }, { code: 'B', name: '乙' }], links: [{ code: 'L', chain: 'B' }], policies: rows }));
  it('hold through their last day, end soon within 180 days, and are expired the day after', () => {
    const { listed } = policies({ code: 'a', validUntil: '2026-09-29' }, { code: 'b', validUntil: '2026-09-30' }, { code: 'c', validUntil: '2027-03-29' }, { code: 'd', validUntil: '2027-03-30' }, { code: 'e' });
    expect(listed.map(({ policy, validity, days }) => `${policy.code} ${validity} ${days}`)).toEqual(['a expired -1', 'b ending 0', 'c ending 180', 'd inForce 181', 'e open undefined']);
  });
  it('without a number, or that reward taxes paid, are not listed but counted', () => {
    // The check refuses such rows; the list does not lean on that.
    const atlas = atlasOf({ policies: [{ code: 'a' }, { code: 'b' }, { code: 'c' }] });
    const { listed, withheld } = listPolicies({ ...atlas, policies: atlas.policies.map(policy => (policy.code === 'a' ? { ...policy, number: undefined } : policy.code === 'b' ? { ...policy, content: '按纳税额奖励' } : policy)) });
    expect([listed.map(({ policy }) => policy.code), withheld]).toEqual([['c'], 2]);
  });
  it('are for the chains of their links too', () => {
    expect(policies({ code: 'a', links: 'L' }, { code: 'b', chains: 'A、B' }, { code: 'c' }).listed.map(({ chains, links }) => [chains.map(({ code }) => code), links.length])).toEqual([[['B'], 1], [['A', 'B'], 0], [[], 0]]);
  });
});

describe('costs', () => {
  const groups = (...rows: readonly Cells[]) => compareCosts(atlasOf({ costs: rows })).map(({ kind, unit, rows: own, drawn }) => `${kind} ${unit} ${own.map(({ name }) => name).join('')} ${drawn}`);
  const cost = (kind: string, name: string, unit: string, value: number | ''): Cells => ({ kind, name, unit, value });
  it('are compared only within one kind and one unit, the lowest first', () => {
    expect(groups(cost('用水', 'a', '元/t', 3), cost('污水', 'b', '元/t', 1), cost('用水', 'c', '元/t', 2), cost('用水', 'd', '万元', 9))).toEqual(['water 元/t ca true', 'water 万元 d false', 'sewage 元/t b false']);
  });
  it('of nothing are a figure, and of nobody knows are not: neither alone makes a picture', () => {
    expect(groups(cost('蒸汽', 'a', '元/t', ''), cost('蒸汽', 'b', '元/t', 0), cost('蒸汽', 'c', '元/t', 0))).toEqual(['steam 元/t bca false']);
    expect(groups(cost('蒸汽', 'a', '元/t', ''), cost('蒸汽', 'b', '元/t', 5))).toEqual(['steam 元/t ba false']);
  });
});

describe('indicators', () => {
  const row = (date: string, value: number, more: Cells = {}): Cells => ({ name: '时间', unit: '天', date, value, ...more });
  const follow = (...rows: readonly Cells[]) => followIndicators(atlasOf({ indicators: rows }));
  it('are judged by their latest measurement against the goal that goes with it', () => {
    const [one] = follow(row('2026-06-30', 2, { target: 1, better: '越低越好' }), row('2026-03-31', 5, { target: 9, better: '越低越好' }));
    expect([one?.points.map(({ value }) => value), one?.latest.value, one?.goal, one?.met, one?.short]).toEqual([[5, 2], 2, 1, false, 1]);
  });
  it('meet a goal from their better side, and at it', () => {
    const met = (better: string, value: number): boolean | undefined => follow(row('2026-06-30', value, { target: 90, better }))[0]?.met;
    expect([met('越低越好', 90), met('越低越好', 90.1), met('越高越好', 90), met('越高越好', 89.9)]).toEqual([true, false, true, false]);
  });
  it('without a goal or a direction are not judged', () => {
    expect([follow(row('2026-06-30', 2, { target: 1 })), follow(row('2026-06-30', 2, { better: '越低越好' }))].map(([one]) => [one?.met, one?.short])).toEqual([[undefined, undefined], [undefined, undefined]]);
  });
  it('are short by what a reader would write, not by binary fractions', () => { expect(follow(row('2026-06-30', 2.1, { target: 2, better: '越低越好' }))[0]?.short).toBe(0.1); });
  it('in two units are two', () => { expect(follow(row('2026-06-30', 2), row('2026-09-30', 48, { unit: '小时' })).length).toBe(2); });
});

describe('steps', () => {
  const projects = ['p1', 'p2', 'p3', 'p4'].map((code, at): Cells => ({ code, link: 'L', stage: at < 3 ? '签约' : '意向', ...(at === 1 ? {} : { unit: at === 0 ? '乙局' : '甲局' }) }));
  const base: County = { links: [{ code: 'L' }], projects };
  it('come in the order in which most projects took them, with the median of days between, deeds alone counting', () => {
    const { steps, schedules } = orderSteps(atlasOf({ ...base, milestones: [
      node('p1', '签约', '2026-01-01', '2026-01-01'), node('p1', '开工', '2026-02-01', '2026-01-11'),
      node('p2', '签约', '2026-01-01', '2026-01-01'), node('p2', '开工', '2026-02-01', '2026-01-31'),
      node('p3', '签约', '2026-03-01', '2026-03-02'), node('p3', '开工', '2026-02-01', '2026-04-01'),
      node('p4', '签约', '2026-05-01', '2026-05-01'), node('p4', '开工', '2026-12-01'),
    ] }));
    expect([schedules, steps]).toEqual([4, [{ node: '签约', planned: 4, done: 4, days: undefined }, { node: '开工', planned: 4, done: 3, days: { median: 30, of: 3 } }]]);
  });
  it('come as they were done, where plans say otherwise', () => {
    const { steps } = orderSteps(atlasOf({ ...base, milestones: [node('p1', '签约', '2026-03-01', '2026-01-01'), node('p1', '开工', '2026-02-01', '2026-02-01')] }));
    expect(steps.map(({ node: name }) => name)).toEqual(['签约', '开工']);
  });
  it('of too few projects have no days', () => {
    const { steps } = orderSteps(atlasOf({ ...base, milestones: [node('p1', '签约', '2026-01-01', '2026-01-01'), node('p1', '开工', '2026-02-01', '2026-02-01')] }));
    expect(steps.map(({ days }) => days)).toEqual([undefined, undefined]);
  });
  it('are none without schedules', () => { expect(orderSteps(atlasOf(base))).toEqual({ steps: [], schedules: 0 }); });
  it('name who answers for the projects of each stage, and how many name nobody', () => {
    const signed = workOfStages(atlasOf(base)).find(({ stage }) => stage === 'signed');
    expect([signed?.projects.length, signed?.units, signed?.unnamed]).toEqual([3, [['乙局', 1], ['甲局', 1]], 1]);
  });
});

it('a fact is stale once it is older than the setting, not on the day; without a date nobody knows', () => {
  const age = (updated: string | undefined) => dateFact({ asOf: '2026-09-30', staleDays: 365 }, updated);
  expect([age('2025-09-30'), age('2025-09-29'), age(undefined)]).toEqual([{ age: 365, stale: false }, { age: 366, stale: true }, { age: undefined, stale: false }]);
});
