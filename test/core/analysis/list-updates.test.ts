// Rows by the day of their last update, and the day that a page was last changed on.
import { describe, expect, test } from 'vitest';
import { datePage } from '../../../src/core/analysis/date-pages.ts';
import { listUpdates } from '../../../src/core/analysis/list-updates.ts';
import { atlasOf } from '../../support/county.ts';

// the data is as of 2026-09-30
const link = (code: string, updated: string) => ({ code, updated });
const listed = (...dates: string[]) => listUpdates(atlasOf({ chains: [{ code: 'C', updated: '2020-01-01' }], links: dates.map((date, at) => link(`L${at}`, date)) }), 90);

describe('updates', () => {
  test('come by day, the newest first, and no older than the window', () => {
    const { days, older } = listed('2026-07-02', '2026-07-01', '2026-09-01', '2026-09-01');
    expect(days.map(({ date, tables }) => [date, tables.map(({ table, rows }) => `${table} ${rows.length}`)])).toEqual([['2026-09-01', ['links 2']], ['2026-07-02', ['links 1']]]);
    expect(older).toBe(2);
  });
  test('tell the latest day however long ago it was', () => { expect(listed('2021-03-04', '2021-03-03').days.map(({ date }) => date)).toEqual(['2021-03-04']); });
  test('count rows that bear no date, and drop none in silence', () => {
    const { days, older, undated } = listed('', '2026-09-01');
    expect([days.length, older, undated]).toEqual([1, 1, 1]);
  });
});

describe('the day of a page', () => {
  const atlas = atlasOf({
    chains: [{ code: 'C', updated: '2026-01-01' }, { code: 'D', updated: '2026-01-02' }], links: [{ code: 'A', updated: '2026-02-01' }, { code: 'B', chain: 'D', updated: '2026-03-01' }],
    projects: [{ code: 'P1', link: 'A', updated: '2026-04-01' }], milestones: [{ project: 'P1', node: '开工', planned: '2026-01-01', updated: '2026-05-01' }], costs: [{ kind: '土地', name: '地', unit: '元' }],
  });
  test.each([['chains/C/', '2026-02-01'], ['chains/C/poster/', '2026-02-01'], ['chains/D/', '2026-03-01'], ['sheets/projects/P1/', '2026-05-01'], ['sheets/gaps/A/', '2026-02-01'], ['projects/', '2026-05-01'], ['', '2026-05-01'], ['rule/', '2026-05-01']])('%j is that of the newest row that it shows', (path, date) => {
    expect(datePage(atlas, path)).toBe(date);
  });
  test('where no row bears a date it is the date of the data', () => { expect([datePage(atlas, 'costs/'), datePage(atlas, 'sheets/targets/none/')]).toEqual(['2026-09-30', '2026-09-30']); });
});
