import { describe, expect, test } from 'vitest';
import { drawPlan, type PlanWords } from '../../../src/core/draw/draw-plan.ts';
import { writeMarkup, type Drawn, type DrawnElement } from '../../../src/core/draw/element.ts';
import { drawSwatch, legendKeys } from '../../../src/core/draw/plan-legend.ts';
import { patterned } from '../../../src/core/draw/plan-patterns.ts';
import { placePlan } from '../../../src/core/layout/place-plan.ts';
import { parcelStatuses } from '../../../src/core/schema/parcels.ts';
import { analysePark, plain, texts } from '../layout/plan-sample.ts';

const words: PlanWords = { id: 'p', title: '示例园区示意图', north: '北', metres: length => `${length} 米`, parcel: ({ code, statusText }) => `${code},${statusText}`, firm: ({ name }) => name, seat: ({ name, gap }) => `${name},${gap}` };
const planOf = (name = plain.name, small = false) => placePlan(analysePark({ ...plain, name }), 'P', small ? { w: 358, h: 520, small } : { w: 1000, h: 760 }, texts);

/** Every element below and with one. */
function all(drawn: Drawn): readonly DrawnElement[] {
  return typeof drawn === 'string' ? [] : [drawn, ...drawn.children.flatMap(all)];
}

describe.each([['on a page', false], ['on a phone', true]] as const)('the drawing %s', (_, small) => {
  const plan = planOf(plain.name, small);
  const elements = all(drawPlan(plan, words));
  const marked = (name: string): readonly unknown[] => elements.filter(({ attributes }) => attributes[name] !== undefined).map(({ attributes }) => attributes[name]);

  test('has every parcel once, as a link to its figures with a title', () => {
    const links = elements.filter(({ attributes }) => String(attributes['class']).startsWith('plan-parcel'));
    expect(links.map(({ attributes }) => attributes['data-parcel'])).toEqual(plan.parcels.map(({ code }) => code));
    for (const { tag, attributes, children } of links) {
      expect([tag, attributes['href']]).toEqual(['a', `#parcel-${String(attributes['data-parcel'])}`]);
      expect(children.some(child => typeof child !== 'string' && child.tag === 'title')).toBe(true);
    }
  });
  test('has every firm and every target', () => {
    expect(marked('data-firm')).toEqual(plan.firms.map(({ code }) => code));
    expect(marked('data-seat')).toEqual(plan.seats.map(({ code }) => code));
  });
  test('has no style attribute, no handler and no id twice', () => {
    const names = elements.flatMap(({ attributes }) => Object.keys(attributes));
    expect(names.filter(name => name === 'style' || name.startsWith('on'))).toEqual([]);
    const ids = marked('id');
    expect(new Set(ids).size).toBe(ids.length);
  });
  test('says that it is a schematic, where north is and how long 100 m are', () => {
    const said = elements.flatMap(({ children }) => children.filter(child => typeof child === 'string')).join(' ');
    for (const word of ['示意图', '北', ' 米']) expect(said).toContain(word);
  });
  test('fills each status with its own pattern, which is there', () => {
    const fills = new Set(marked('fill'));
    const ids = new Set(marked('id'));
    for (const status of patterned) expect([fills.has(`url(#p-${status})`), ids.has(`p-${status}`)]).toEqual([true, true]);
  });
});

test('names from a table stay text, whatever they hold', () => {
  const markup = writeMarkup(drawPlan(planOf('<script>alert(1)</script>&"\''), words));
  expect(markup).not.toContain('<script');
  expect(markup).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
});

test('the legend has a swatch for every status, for firms, targets and projects, with ids of their own', () => {
  expect(legendKeys).toEqual([...Object.keys(parcelStatuses), 'firm', 'target', 'progress', 'late']);
  const markup = legendKeys.map(key => writeMarkup(drawSwatch(key, 'key', '羊'))).join('');
  const ids = [...markup.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids).toHaveLength(patterned.length);
});
