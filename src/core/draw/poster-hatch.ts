// Hatching as lines of its own: browsers print a pattern as a picture of dots, which a wall-sized sheet would show.

import { element, type DrawnElement } from './element.ts';

/** Between two lines, along the edge: the graph's pattern has 6 px across them. */
const step = 6 * Math.SQRT2;
const tenth = (value: number): number => Math.round(value * 10) / 10;

/** Lines at 45°, clipped to a rectangle at the origin. */
export function hatchPath(w: number, h: number): string {
  let path = '';
  for (let sum = step / 2; sum < w + h; sum += step) {
    const [x, y] = [Math.min(sum, w), Math.min(sum, h)];
    path += `M${tenth(x)} ${tenth(sum - x)}L${tenth(sum - y)} ${tenth(y)}`;
  }
  return path;
}

/** The ground of a weak link, in the place of one that is filled with a pattern. */
export function drawHatched(w: number, h: number, rx: number): DrawnElement {
  return element('g', { class: 'ground' },
    element('rect', { class: 'hatch-ground', width: w, height: h, rx }), element('path', { class: 'hatch-stroke', d: hatchPath(w, h), 'stroke-width': 1.2 }));
}
