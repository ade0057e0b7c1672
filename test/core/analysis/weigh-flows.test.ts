import { describe, expect, test } from 'vitest';
import { balanceLinks } from '../../../src/core/analysis/balance-links.ts';
import { weighFlows, worthOfFlow } from '../../../src/core/analysis/weigh-flows.ts';
import { atlasOf, firms, flow, type Cells } from '../../support/county.ts';

/** B supplies 10 and C 5, of nobody knows what D; A’s product costs 3, B’s 100. */
const atlas = atlasOf({
  links: [{ code: 'A', price: 3 }, { code: 'B', price: 100 }, { code: 'C' }, { code: 'D' }] as readonly Cells[],
  flows: [flow('A', 'B', 2), flow('A', 'C', 1), flow('B', 'C', 0.4), flow('A', 'D', 1), flow('C', 'B', 1)],
  ...firms(['FB', '本地', 'B', 10], ['FC', '本地', 'C', 5], ['FD', '本地', 'D', '']),
});
const balances = balanceLinks(atlas);

describe('what passes along a flow', () => {
  test('is worth ratio × supply downstream × price upstream: 2 × 10 × 3 and 0.4 × 5 × 100', () => {
    expect(atlas.flows.map(each => [each.id, worthOfFlow(atlas, balances, each)])).toEqual([['A~B', 60], ['A~C', 15], ['A~D', undefined], ['B~C', 200], ['C~B', undefined]]);
  });
  test('is unknown of a flow that the balances do not know', () => { expect(worthOfFlow(atlas, new Map(), atlas.flows[0]!)).toBeUndefined(); });
  test('weighs against the largest of those shown; unknown ones are left out', () => {
    expect([...weighFlows(atlas, balances, atlas.flows)]).toEqual([['A~B', 0.3], ['A~C', 0.075], ['B~C', 1]]);
    expect([...weighFlows(atlas, balances, atlas.flows.slice(0, 2))]).toEqual([['A~B', 1], ['A~C', 0.25]]);
  });
  test('weighs nothing where nothing of worth passes', () => {
    const idle = atlasOf({ links: [{ code: 'A', price: 3 }, { code: 'B' }], flows: [flow('A', 'B', 2)] });
    expect(worthOfFlow(idle, balanceLinks(idle), idle.flows[0]!)).toBe(0);
    expect([...weighFlows(idle, balanceLinks(idle), idle.flows)]).toEqual([]);
  });
});
