import { expect, test } from 'vitest';
import { movedShare } from '../../../src/core/layout/moved-share.ts';
import { graphOf } from './graphs.ts';

const { nodes } = graphOf('a b c');

test('counts the boxes of both orders that lie further from where they were than they are high', () => {
  const before = [{ stage: 0, rows: ['a', ['flow'], 'b'] as const, at: [0, 100], mid: 50 }];
  expect(movedShare(nodes, before, before)).toBe(0);
  expect(movedShare(nodes, before, [{ stage: 0, rows: ['a', 'c', 'b'], at: [0, 60, 159], mid: 50 }])).toBe(0.5);
  expect(movedShare(nodes, before, [{ stage: 0, rows: ['a', 'b'], at: [30, 130], mid: 100 }])).toBe(1);
});

test('an order that does not say where its columns were is compared across the stages alone', () => {
  expect(movedShare(nodes, [{ stage: 0, rows: ['a'], at: [0] }], [{ stage: 0, rows: ['a'], at: [0], mid: 500 }])).toBe(0);
});
