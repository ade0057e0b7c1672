// One indicator over time: its line, its goal dashed, and the first and the latest figure in words. The vertical range is its own.

import { dot, line, ruleY, text, type Markish } from '@observablehq/plot';
import type { Indicator } from '../core/analysis/follow-indicators.ts';
import type { DrawnElement } from '../core/draw/element.ts';
import { drawPlot } from './plot-page.ts';

export interface IndicatorTexts { readonly title: string; readonly goal: string | undefined; readonly first: string; readonly latest: string; readonly from: string; readonly to: string }

const [width, height, left, right, above, below] = [300, 136, 8, 62, 16, 22];
const dayOf = (iso: string): Date => new Date(`${iso}T00:00:00Z`);
/** Of the range, above and below it: room for the words at the lines. */
const [over, under] = [0.16, 0.34];

export function plotIndicator({ points, goal, better, met, latest }: Indicator, texts: IndicatorTexts): DrawnElement {
  const rows = points.map(point => ({ day: dayOf(point.date), value: point.value, goal: point.target }));
  const figures = rows.flatMap(({ value, goal: own }) => [value, ...(own === undefined ? [] : [own])]);
  const [low, high] = [Math.min(...figures), Math.max(...figures)];
  const range = high - low || Math.abs(high) || 1;
  const floor = low - range * under;
  const [first] = rows;
  const last = rows.slice(-1);
  const start = first?.value ?? latest.value;
  // The words of the goal stand on its far side from the line, those of the first figure on theirs.
  const goalIsBelow = goal !== undefined && goal <= start;
  const marks: Markish[] = [
    ruleY([floor], { className: 'ground' }),
    line(rows.filter(row => row.goal !== undefined), { x: 'day', y: 'goal', curve: 'step-after', className: 'goal' }),
    line(rows, { x: 'day', y: 'value', className: 'course' }),
    dot(rows.slice(0, -1), { x: 'day', y: 'value', r: 2.2, className: 'point' }),
    dot(last, { x: 'day', y: 'value', r: 4.5, className: met === true ? 'latest met' : better === undefined ? 'latest' : 'latest unmet' }),
    text(last, { x: 'day', y: 'value', text: () => texts.latest, dx: 9, textAnchor: 'start', className: 'figure' }),
    text(rows.slice(0, 1), { x: 'day', y: floor, text: () => texts.from, dy: 12, textAnchor: 'start', className: 'quiet' }),
  ];
  if (rows.length > 1) {
    marks.push(
      text(rows.slice(0, 1), { x: 'day', y: 'value', text: () => texts.first, dy: goalIsBelow || goal === undefined ? -11 : 12, textAnchor: 'start', className: 'early' }),
      text(last, { x: 'day', y: floor, text: () => texts.to, dy: 12, textAnchor: 'end', className: 'quiet' }),
    );
  }
  if (texts.goal !== undefined && first !== undefined) marks.push(text([first], { x: 'day', y: () => goal, text: () => texts.goal ?? '', dy: goalIsBelow ? 11 : -9, textAnchor: 'start', className: 'goal-name' }));
  return drawPlot('indicator-plot', texts.title, {
    width, height, marginTop: above, marginBottom: below, marginLeft: left, marginRight: right, axis: null,
    x: { type: 'utc' }, y: { domain: [floor, high + range * over] }, marks,
  });
}
