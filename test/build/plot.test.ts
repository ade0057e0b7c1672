// Charts that Plot draws at build: nothing of its looks comes through, and figures stand where they should.
import { describe, expect, it } from 'vitest';
import { plotCosts } from '../../src/build/plot-costs.ts';
import { plotIndicator } from '../../src/build/plot-indicator.ts';
import { plotTree, type PlotNode } from '../../src/build/plot-tree.ts';
import { followIndicators } from '../../src/core/analysis/follow-indicators.ts';
import { writeMarkup, type Drawn } from '../../src/core/draw/element.ts';
import { atlasOf, type Cells } from '../support/county.ts';

const bars = [{ name: '甲 <b>', value: 0, said: '0 元', stale: false }, { name: '乙', value: 10, said: '10 元', stale: true }];
const row = (date: string, value: number, more: Cells = {}): Cells => ({ name: '率', unit: '%', date, value, better: '越高越好', ...more });
const texts = { title: '率', goal: '目标', first: '1', latest: '2', from: '一', to: '二' };
const indicator = (...rows: readonly Cells[]): string => writeMarkup(plotIndicator(followIndicators(atlasOf({ indicators: rows }))[0]!, texts));
const all = (drawn: Drawn, is: (name: string) => boolean): number => (typeof drawn === 'string' ? 0 : (is(String(drawn.attributes['class'] ?? '')) ? 1 : 0) + drawn.children.reduce((sum: number, child) => sum + all(child, is), 0));

describe('a chart', () => {
  it('carries no style, no colour, no address and no name of Plot’s', () => {
    for (const markup of [writeMarkup(plotCosts(bars, '比较')), indicator(row('2026-03-31', 80, { target: 90 }), row('2026-06-30', 85, { target: 90 }))]) {
      expect(markup).not.toMatch(/style|#[0-9a-f]{3}|rgb|url\(|currentColor|fill=|stroke=|NaN|plot-[0-9a-f]/);
      expect(markup.match(/aria-label/g)).toHaveLength(1);
      expect(markup).toMatch(/^<svg class="(cost|indicator)-plot" viewBox="0 0 \d+ \d+" role="img" aria-label="/);
    }
  });
  it('keeps text as text', () => { expect(writeMarkup(plotCosts(bars, '比较'))).toContain('甲 &lt;b&gt;'); });
  it('of costs has a stem and an end for each, zero among them, stale ones told apart', () => {
    const drawn = plotCosts(bars, '比较');
    const markup = writeMarkup(drawn);
    expect(markup.match(/<line /g)).toHaveLength(2);
    expect(markup.match(/<circle /g)).toHaveLength(2);
    expect(all(drawn, name => name === 'end stale')).toBe(1);
  });
  it('of an indicator has its goal dashed only where there is one', () => {
    expect(indicator(row('2026-03-31', 80), row('2026-06-30', 85))).not.toContain('class="goal');
    expect(indicator(row('2026-03-31', 80, { target: 90 }), row('2026-06-30', 85, { target: 90 }))).toMatch(/class="goal"/);
  });
  it('tells the latest that meets the goal from one that does not', () => {
    expect([indicator(row('2026-06-30', 95, { target: 90 })), indicator(row('2026-06-30', 85, { target: 90 }))].map(markup => /class="latest( \w+)?"/.exec(markup)?.[1])).toEqual([' met', ' unmet']);
  });
  it('is the same each time', () => { expect(writeMarkup(plotCosts(bars, '比较'))).toBe(writeMarkup(plotCosts(bars, '比较'))); });
});

it('what is no picture is refused', () => {
  const node: PlotNode = { nodeType: 1, localName: 'figure', textContent: '', attributes: [], childNodes: [] };
  expect(() => plotTree(node, 'x', 'x')).toThrow('no picture');
});

it('a long figure has its room: stems give way, and the longest still ends inside the picture', () => {
  const long = { name: '甲', value: 10, said: '¥1,235 million/mu·year', stale: false };
  const ends = (said: string): number => Number(/<g class="end"[^>]*><circle cx="([\d.]+)"/.exec(writeMarkup(plotCosts([{ ...long, said }, bars[0]!], '比较')))?.[1] ?? Number.NaN);
  expect(ends('10')).toBeGreaterThan(ends(long.said));
  expect(ends(long.said)).toBeLessThan(200);
});
