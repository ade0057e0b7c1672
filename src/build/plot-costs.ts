// Factor costs of one kind in one unit beside each other: a stem from zero to each figure, its name above it.

import { dot, ruleY, text } from '@observablehq/plot';
import { textWidth } from '../core/layout/text-width.ts';
import type { DrawnElement } from '../core/draw/element.ts';
import { drawPlot } from './plot-page.ts';

export interface CostBar { readonly name: string; readonly value: number; readonly said: string; readonly stale: boolean }

/** Of a picture as wide as a phone; names and figures stay as large as the text round them. */
const [width, pitch, top, letter, before] = [340, 43, 2, 12.5, 14];
/** A figure, however long, leaves the stems so much. */
const leastStems = 90;

export function plotCosts(bars: readonly CostBar[], title: string): DrawnElement {
  const rows = bars.map((bar, at) => ({ ...bar, at: at + 0.72 }));
  const fresh = (stale: boolean) => rows.filter(row => row.stale === stale);
  const room = Math.min(width - leastStems, before + Math.max(...bars.map(({ said }) => textWidth(said, letter))));
  const most = Math.max(...rows.map(({ value }) => value));
  return drawPlot('cost-plot', title, {
    width, height: top + pitch * rows.length, marginTop: top, marginBottom: 0, marginLeft: 5, marginRight: room, axis: null,
    x: { domain: [0, most > 0 ? most : 1] }, y: { domain: [rows.length, 0] },
    marks: [
      ruleY(rows, { y: 'at', x1: 0, x2: 'value', className: 'stem' }),
      dot(fresh(false), { x: 'value', y: 'at', r: 4, className: 'end' }),
      dot(fresh(true), { x: 'value', y: 'at', r: 4, className: 'end stale' }),
      text(rows, { x: 0, y: 'at', text: 'name', dx: -4, dy: -17, textAnchor: 'start', lineWidth: 27, textOverflow: 'ellipsis', className: 'name' }),
      text(rows, { x: 'value', y: 'at', text: 'said', dx: 9, textAnchor: 'start', className: 'figure' }),
    ],
  });
}
