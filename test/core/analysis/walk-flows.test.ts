import { describe, expect, test } from 'vitest';
import { walkFlows, type Edge } from '../../../src/core/analysis/walk-flows.ts';

/** A → B → C → D, X → C, B → Y. */
const edges: readonly Edge[] = [['A', 'B'], ['B', 'C'], ['C', 'D'], ['X', 'C'], ['B', 'Y']].map(([from = '', to = '']) => ({ from, to }));
const walk = (start: string, steps: number, over = edges) => { const { suppliers, users, edges: walked } = walkFlows(over, start, steps); return [[...suppliers].sort().join(''), [...users].sort().join(''), [...walked].sort().join('')]; };

describe('from a link', () => {
  test('one step reaches who feeds it and who uses it, over the flows between', () => { expect(walk('C', 1)).toEqual(['BX', 'D', '123']); });
  test('two steps reach theirs; a supplier’s other customers are no part of it', () => { expect(walk('C', 2)).toEqual(['ABX', 'D', '0123']); });
  test('all steps reach as far as flows go', () => { expect([walk('D', Infinity), walk('A', Infinity)]).toEqual([['ABCX', '', '0123'], ['', 'BCDY', '0124']]); });
  test('no step reaches nobody', () => { expect(walk('C', 0)).toEqual(['', '', '']); });
  test('a link without flows has nobody', () => { expect(walk('Z', 3)).toEqual(['', '', '']); });
  test('round a circle everybody is both, but the link itself is neither', () => {
    const ring = [{ from: 'A', to: 'B' }, { from: 'B', to: 'C' }, { from: 'C', to: 'A' }];
    expect(walk('A', Infinity, ring)).toEqual(['BC', 'BC', '012']);
    expect(walk('A', 1, ring)).toEqual(['C', 'B', '02']);
  });
});
