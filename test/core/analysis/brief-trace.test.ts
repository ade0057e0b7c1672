import { describe, expect, test } from 'vitest';
import { openTraceBook, traceBalance, traceCapacity, traceCode, traceCost, type Trace } from '../../../src/core/analysis/brief-trace.ts';
import { atlasOf, firms, flow } from '../../support/county.ts';

const trace = (table: Trace['table'], key: string, source: string | undefined, updated?: string): Trace => ({ table, key, source, updated });

describe('the book of traces', () => {
  test('gives one number a source, in the order in which they are named, whatever the table', () => {
    const book = openTraceBook();
    expect(book.note([trace('links', 'A', '农业局'), trace('links', 'B', '商务局')])).toEqual([1, 2]);
    expect(book.note([trace('flows', 'A→B', '农业局')])).toEqual([1]);
    expect(book.groups()).toEqual([
      { source: '农业局', from: undefined, to: undefined, rows: [{ table: 'links', keys: ['A'] }, { table: 'flows', keys: ['A→B'] }] },
      { source: '商务局', from: undefined, to: undefined, rows: [{ table: 'links', keys: ['B'] }] },
    ]);
  });
  test('names each row once, and the first and last of the dates', () => {
    const book = openTraceBook();
    book.note([trace('links', 'A', '甲', '2026-05-01'), trace('links', 'B', '甲', '2025-11-30'), trace('links', 'A', '甲', '2026-05-01'), trace('links', 'C', '甲')]);
    expect(book.groups()).toEqual([{ source: '甲', from: '2025-11-30', to: '2026-05-01', rows: [{ table: 'links', keys: ['A', 'B', 'C'] }] }]);
  });
  test('keeps rows without a source apart: they are no row of any source', () => {
    const book = openTraceBook();
    expect(book.note([trace('links', 'A', undefined), trace('links', 'B', '甲')])).toEqual([1, 2]);
  });
});

describe('traces', () => {
  const county = {
    links: [{ code: 'A', source: '甲', updated: '2026-01-01' }, { code: 'B' }], flows: [flow('A', 'B', 2)], costs: [{ kind: '用水', name: '工业用水', value: 3, unit: '元/t' }],
    ...firms(['F', '本地', 'A', 5], ['G', '本地', 'B', 1], ['T', '目标', 'A', 9]),
  };
  const atlas = atlasOf(county);
  test('of a row are its table, key, source and date', () => {
    expect(traceCode('links', atlas.links[0]!)).toEqual(trace('links', 'A', '甲', '2026-01-01'));
    expect(traceCapacity(atlas.capacities.find(row => row.company === 'T')!).key).toBe('T×A');
    expect(traceCost(atlas.costs[0]!).key).toBe('');
  });
  test('of a balance are the link, its local firms, its flows out and the firms that use them; no target', () => {
    expect(traceBalance(atlas, atlas.links[0]!).map(({ table, key }) => `${table} ${key}`)).toEqual(['links A', 'capacities *×A', 'flows A→B', 'capacities *×B']);
  });
});
