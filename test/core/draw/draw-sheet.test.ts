// The small drawings of a sheet: plan, bar, schedule.
import { describe, expect, test } from 'vitest';
import { drawCoverage } from '../../../src/core/draw/draw-coverage.ts';
import { drawSchedule } from '../../../src/core/draw/draw-schedule.ts';
import { drawSiteBase, drawSitePlan } from '../../../src/core/draw/draw-site-plan.ts';
import { writeMarkup, type DrawnElement } from '../../../src/core/draw/element.ts';
import { placePlan } from '../../../src/core/layout/place-plan.ts';
import { analysePark, plain, texts } from '../layout/plan-sample.ts';

const partsOf = (drawn: DrawnElement): readonly DrawnElement[] => [drawn, ...drawn.children.flatMap(child => (typeof child === 'string' ? [] : partsOf(child)))];
const named = (drawn: DrawnElement, name: string): readonly DrawnElement[] => partsOf(drawn).filter(({ attributes }) => attributes['class'] === name);

describe('the plan of a park on a sheet', () => {
  const words = { title: '示意图', north: '北', metres: (length: number) => `${length} 米` };
  const plan = placePlan(analysePark(plain), 'P', { w: 230, h: 190, small: true }, { ...texts, company: () => '', place: () => '', area: () => '', status: () => '', progress: () => undefined, seat: () => '' });
  const drawn = drawSitePlan(plan, drawSiteBase(plan, words), [{ parcel: 'A-01', label: '①' }, { parcel: 'NOWHERE', label: '②' }], words);
  test('marks the parcels that it is given, and none that is not drawn', () => {
    expect(named(drawn, 'mark-text').map(({ children }) => children)).toEqual([['①']]);
    expect(named(drawn, 'marked')).toHaveLength(1);
  });
  test('says north, scale and that it is a schematic', () => {
    const text = writeMarkup(drawn);
    expect(text).toContain('>北<');
    expect(text).toMatch(/>\d+ 米</);
    expect(text).toContain('示意图');
  });
  test('parts what is open from what is taken', () => { expect([named(drawn, 'open'), named(drawn, 'taken')].map(list => list.length)).toEqual([1, 1]); });
  test('is a handful of elements, however many parcels', () => { expect(partsOf(drawn).length).toBeLessThan(40); });
});

describe('the bar of a gap', () => {
  const widths = (demand: number, supply: number, added: number) => partsOf(drawCoverage({ demand, supply, added }, '')!).slice(1).map(({ attributes }) => `${attributes['class']} ${attributes['width']}`);
  test('parts what is here, what would be added and what would still be missing', () => { expect(widths(30, 15, 10)).toEqual(['lacking 100', 'here 300', 'added 200']); });
  test('ends with the demand, whatever the supply', () => { expect(widths(10, 8, 90)).toEqual(['here 480', 'added 120']); expect(widths(10, 99, 0)).toEqual(['here 600']); });
  test('is not drawn where nothing is needed', () => { expect(drawCoverage({ demand: 0, supply: 5, added: 0 }, '')).toBeUndefined(); });
});

describe('the schedule of a project', () => {
  const row = (name: string, planned: string, actual: string | undefined, late = false) => ({ name, planned, actual, late, said: '' });
  const draw = (...rows: ReturnType<typeof row>[]) => drawSchedule(rows, '2026-09-30', '工期')!;
  const left = ({ attributes }: DrawnElement): number => Number(/^M([\d.]+)/.exec(String(attributes['d']))?.[1]);
  test('stands planned and done on one scale of time', () => {
    const drawn = draw(row('签约', '2026-01-01', '2026-01-01'), row('开工', '2026-03-01', '2026-06-01', true));
    const [planned, done, late] = [named(drawn, 'planned'), named(drawn, 'done'), named(drawn, 'done late')];
    expect(left(planned[0]!)).toBe(left(done[0]!));
    expect(left(late[0]!)).toBeGreaterThan(left(planned[1]!));
  });
  test('draws what is overdue up to the date of the data, and what is to come beyond it', () => {
    const drawn = draw(row('开工', '2026-08-01', undefined, true), row('投产', '2027-08-01', undefined));
    const today = left(named(drawn, 'today')[0]!);
    expect(Number(/H([\d.]+)/.exec(String(named(drawn, 'span late')[0]?.attributes['d']))?.[1])).toBe(today);
    expect(left(named(drawn, 'planned')[1]!)).toBeGreaterThan(today);
  });
  test('is not drawn without a node', () => { expect(drawSchedule([], '2026-09-30', '')).toBeUndefined(); });
});
