// A thumbnail of the plate of rings for one chain: its targets as dots at true distance and direction, no names.

import { offsetOf } from '../layout/rings-frame.ts';
import { element, round, type DrawnElement } from './element.ts';

export interface Spot { readonly kilometres: number; readonly azimuth: number; readonly count: number }

/** Side of the square in px. */
export const spotsSide = 96;

/** All thumbnails of a page share `reach` and `rings`, in km, so that they can be compared; a dot grows by area with its targets. */
export function drawSpots(spots: readonly Spot[], reach: number, rings: readonly number[]): DrawnElement {
  const half = spotsSide / 2;
  const scale = (half - 4) / Math.max(1, reach);
  const shown = rings.filter(km => km * scale <= half && km * scale >= 5);
  const edge = Math.min(half - 4, Math.max(...shown.map(km => km * scale), 0));
  return element('svg', { class: 'spots-svg', viewBox: `0 0 ${spotsSide} ${spotsSide}`, width: spotsSide, height: spotsSide, 'aria-hidden': 'true' },
    shown.map(km => element('circle', { class: 'ring', cx: half, cy: half, r: round(km * scale) })),
    element('path', { class: 'north', d: `M${half} ${round(half - edge)}v-4` }),
    spots.map(spot => {
      const [x, y] = offsetOf(spot);
      return element('circle', { class: 'dot', cx: round(half + x * scale), cy: round(half + y * scale), r: round(1.5 * Math.sqrt(spot.count) + 0.2) });
    }),
    element('rect', { class: 'mark', x: half - 1.8, y: half - 1.8, width: 3.6, height: 3.6 }));
}
