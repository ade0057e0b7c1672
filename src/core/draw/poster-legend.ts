// The legend of a plate as a drawing: the graph's own shapes in small, so that the same styles colour them.

import { element, type DrawnElement } from './element.ts';
import { drawLegendRows, type DrawnLegend } from './poster-legend-rows.ts';
import { drawHatched } from './poster-hatch.ts';
import type { LegendEntry, LegendKey } from './poster-text.ts';

/** Size of a swatch in the graph's px. */
const [w, h] = [32, 16];
const font = 12;
const star = 'l1.6 3.3 3.6.5-2.6 2.5.6 3.6-3.2-1.7-3.2 1.7.6-3.6-2.6-2.5 3.6-.5z';

function drawState(state: string): readonly DrawnElement[] {
  return [element('g', { class: 'box', 'data-state': state },
    state === 'weak' ? drawHatched(w, h, 2) : element('rect', { class: 'ground', width: w, height: h, rx: 2 }),
    element('rect', { class: 'frame', x: 0.5, y: 0.5, width: w - 1, height: h - 1, rx: 2 }),
    ...(state === 'missing' || state === 'unknown' ? [] : [element('rect', { class: 'side', width: 4, height: h, rx: 1.5 })]))];
}

const line = (kind: string, width: number): readonly DrawnElement[] => [element('g', { class: kind },
  element('path', { class: 'line', d: `M0 ${h / 2}H${w - 6}`, 'stroke-width': width }), element('path', { class: 'head', d: `M${w} ${h / 2}l-7 3.4v-6.8z` }))];

const marks: Readonly<Partial<Record<LegendKey, () => readonly DrawnElement[]>>> = {
  recycling: () => line('flow recycling', 1.4),
  width: () => line('flow', 4.4),
  coverage: () => [element('g', { class: 'box', 'data-state': 'weak' }, element('rect', { class: 'track', y: 6.5, width: w, height: 3 }), element('rect', { class: 'filled', y: 6.5, width: w * 0.6, height: 3 }))],
  local: () => [element('circle', { class: 'count-local', cx: w - 5, cy: h / 2, r: 3.4 })],
  target: () => [element('circle', { class: 'count-target', cx: w - 5, cy: h / 2, r: 3.4 })],
  leading: () => [element('path', { class: 'lead', d: `M${w - 6} 2.6${star}` })],
  port: () => [element('g', { class: 'port', 'data-hue': 12 }, element('rect', { x: 0.5, y: 0.5, width: w - 1, height: h - 1, rx: (h - 1) / 2 }))],
};

/** Marks that are small need not stand in the full width of a box. */
const swatchWidth = (key: LegendKey): number => (key === 'local' || key === 'target' || key === 'leading' ? 12 : w);

/** The chain's legend; `size` is the text's, in the drawing's units. */
export function drawLegend(entries: readonly LegendEntry[], place: { readonly x: number; readonly y: number; readonly w: number }, size: number): DrawnLegend {
  const keyed = entries.map(({ key, text }) => ({ text, swatch: { drawn: marks[key]?.() ?? drawState(key), width: swatchWidth(key), left: w - swatchWidth(key) } }));
  return drawLegendRows(keyed, place, size, { scale: size / font, height: h, looks: 'chain-svg' });
}
