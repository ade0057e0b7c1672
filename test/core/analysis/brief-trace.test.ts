import { describe, expect, test } from 'vitest';
import { openTraceBook, traceBalance, traceCapacity, traceCode, traceCost, traceMilestone, type Trace } from '../../../src/core/analysis/brief-trace.ts';
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
  test('takes the first and the last date whichever comes first, and one that comes after a row without', () => {
    const datesOf = (...dates: readonly (string | undefined)[]) => { const book = openTraceBook(); book.note(dates.map((date, at) => trace('links', String(at), '甲', date))); const [group] = book.groups(); return [group?.from, group?.to]; };
    expect(datesOf('2026-01-01', '2026-02-01')).toEqual(['2026-01-01', '2026-02-01']);
    expect(datesOf('2026-02-01', '2026-01-01')).toEqual(['2026-01-01', '2026-02-01']);
    expect(datesOf(undefined, '2026-02-01', undefined)).toEqual(['2026-02-01', '2026-02-01']);
    expect(datesOf(undefined)).toEqual([undefined, undefined]);
  });
  test('names numbers in order, however the rows come', () => {
    const book = openTraceBook();
    book.note(Array.from({ length: 11 }, (_, at) => trace('links', 'A', `第${at}局`)));
    expect(book.note([trace('links', 'B', '第10局'), trace('links', 'B', '第1局'), trace('links', 'B', '第0局'), trace('links', 'B', '第1局')])).toEqual([1, 2, 11]);
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
    expect(traceCost(atlas.costs[0]!)).toMatchObject({ table: 'costs', key: '' });
    expect(traceMilestone({ project: 'J', node: '开工', planned: '2026-01-01', actual: undefined, public: true, source: '甲', updated: undefined })).toEqual(trace('milestones', 'J×*', '甲'));
  });
  test('of a balance are the link, its local firms, its flows out and the firms that use them; no target', () => {
    expect(traceBalance(atlas, atlas.links[0]!).map(({ table, key }) => `${table} ${key}`)).toEqual(['links A', 'capacities *×A', 'flows A→B', 'capacities *×B']);
  });
});
