// Swatches for the plan's legend: the same shapes and patterns as on the plan, each as a small drawing of its own.

import { parcelStatuses, type ParcelStatus } from '../schema/parcels.ts';
import { steps } from '../analysis/stand-projects.ts';
import { progressSizes } from '../layout/plan-sizes.ts';
import { element, round, type DrawnElement } from './element.ts';
import { drawProgress } from './plan-marks.ts';
import { drawPatterns, fillOf } from './plan-patterns.ts';

export type LegendKey = ParcelStatus | 'firm' | 'target' | 'progress' | 'late';
export const legendKeys: readonly LegendKey[] = [...Object.keys(parcelStatuses) as ParcelStatus[], 'firm', 'target', 'progress', 'late'];

const size = 11.5;
const progressBox = (late: boolean): { readonly w: number; readonly h: number } => ({ w: steps.length * progressSizes(size).pitch + (late ? progressSizes(size).flag : 0), h: size });

/** A project's steps by themselves, for lists. */
export function drawSteps(taken: number, late: boolean): DrawnElement {
  const { w, h } = progressBox(late);
  return element('svg', { class: 'plan-svg plan-steps', viewBox: `0 0 ${round(w)} ${h}`, width: round(w), height: h, 'aria-hidden': 'true' }, drawProgress({ text: '', x: w / 2, y: h / 2, w, h }, { taken, steps: steps.length, late }, 1));
}

/** One swatch, 30 × 18. Its word stands beside it in the page. `glyph`: the character of a firm's chain. */
export function drawSwatch(key: LegendKey, id: string, glyph: string): DrawnElement {
  const svg = (...children: readonly DrawnElement[]): DrawnElement => element('svg', { class: 'plan-svg plan-swatch', viewBox: '0 0 30 18', width: 30, height: 18, 'aria-hidden': 'true' }, ...children);
  const text = (name: string, word: string): DrawnElement => element('text', { class: name, x: 15, y: 12.8, 'text-anchor': 'middle' }, word);
  if (key === 'firm') return svg(element('g', { class: 'plan-firm', 'data-hue': 0 }, element('circle', { class: 'disc', cx: 15, cy: 9, r: 8 }), text('glyph', glyph)));
  if (key === 'target') return svg(element('g', { class: 'plan-seat' }, element('circle', { class: 'ring', cx: 15, cy: 9, r: 7.5 }), text('number', '1')));
  if (key === 'progress' || key === 'late') return svg(drawProgress({ text: '', x: 15, y: 9, ...progressBox(key === 'late') }, { taken: 3, steps: steps.length, late: key === 'late' }, 1));
  const own = `${id}-${key}`;
  return svg(drawPatterns(own, [key]), element('g', { class: `plan-parcel is-${key}` }, element('path', { class: 'shape', d: 'M2 2H28V16H2Z', fill: fillOf(own, key) })));
}
