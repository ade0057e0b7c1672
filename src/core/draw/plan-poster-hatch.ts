// The grounds of parcels as lines of their own: browsers print a pattern as a picture of dots, which no print shop wants.

import type { ParcelStatus } from '../schema/parcel-kinds.ts';
import { element, round, type DrawnElement } from './element.ts';

type Point = readonly [number, number];
type Ring = readonly Point[];

/** Rings of path data of straight lines: M, L, H, V and Z, absolute, as the plan writes them. */
export function readRings(d: string): readonly Ring[] {
  return d.split('M').slice(1).map(part => {
    const ring: Point[] = [];
    for (const [, command = 'L', figures = ''] of `L${part}`.matchAll(/([LHV])([^LHVZ]*)/g)) {
      const [a = 0, b = 0] = figures.trim().split(/[\s,]+/).map(Number);
      const [x, y] = ring.at(-1) ?? [0, 0];
      ring.push(command === 'H' ? [a, y] : command === 'V' ? [x, a] : [a, b]);
    }
    return ring;
  });
}

/** Stretches of the line y = `level` that are inside by the even-odd rule. */
function insideAt(rings: readonly Ring[], level: number): readonly Point[] {
  const cuts = rings.flatMap(ring => ring.flatMap(([ax, ay], index) => {
    const [bx, by] = ring[(index + 1) % ring.length] ?? [ax, ay];
    return (ay > level) === (by > level) ? [] : [ax + (bx - ax) * (level - ay) / (by - ay)];
  })).sort((a, b) => a - b);
  return cuts.flatMap((from, index): readonly Point[] => (index % 2 === 0 && cuts[index + 1] !== undefined ? [[from, cuts[index + 1] as number]] : []));
}

/** `angle`: of the lines, degrees; `step`: px between two. Lines of neighbours meet, as those of one pattern do. */
interface Lines { readonly angle: number; readonly step: number }

const turn = ([x, y]: Point, angle: number): Point => {
  const [cos, sin] = [Math.cos(angle * Math.PI / 180), Math.sin(angle * Math.PI / 180)];
  return [x * cos - y * sin, x * sin + y * cos];
};

const levelsOf = (rings: readonly Ring[], step: number): readonly number[] => {
  const ys = rings.flat().map(([, y]) => y);
  const first = Math.ceil(Math.min(...ys) / step);
  return Array.from({ length: Math.max(0, Math.floor(Math.max(...ys) / step) - first + 1) }, (_, index) => (first + index) * step);
};

/** Parallel lines clipped to the rings. */
export function hatchRings(rings: readonly Ring[], { angle, step }: Lines): string {
  const level = rings.map(ring => ring.map(point => turn(point, -angle)));
  const write = (point: Point): string => turn(point, angle).map(round).join(' ');
  return levelsOf(level, step).flatMap(y => insideAt(level, y).map(([from, to]) => `M${write([from, y])}L${write([to, y])}`)).join('');
}

/** Dots of a square grid and of its middles, well inside: each row a line, dotted by its dashes. */
export function dotRings(rings: readonly Ring[], grid: number, clear: number): string {
  return levelsOf(rings, grid / 2).flatMap(y => {
    const shift = Math.round(y / (grid / 2)) % 2 === 0 ? 0 : grid / 2;
    return insideAt(rings, y).flatMap(([from, to]) => {
      const [first, last] = [Math.ceil((from + clear - shift) / grid) * grid + shift, Math.floor((to - clear - shift) / grid) * grid + shift];
      return last < first ? [] : [`M${round(first)} ${round(y)}H${round(last + 0.1)}`];
    });
  }).join('');
}

const grid = 7;
/** As the patterns of the screen: idle hatched, in talks dotted, under construction crossed, reserved upright. */
const grounds: Readonly<Partial<Record<ParcelStatus, (rings: readonly Ring[]) => DrawnElement>>> = {
  idle: rings => element('path', { class: 'stroke', d: hatchRings(rings, { angle: -45, step: 7 }) }),
  talks: rings => element('path', { class: 'dots', d: dotRings(rings, grid, 1.4), 'stroke-dasharray': `0 ${grid}` }),
  building: rings => element('path', { class: 'stroke', d: [-45, 45].map(angle => hatchRings(rings, { angle, step: 8 })).join('') }),
  reserved: rings => element('path', { class: 'stroke', d: hatchRings(rings, { angle: 90, step: 9 }) }),
};

/** A patterned shape on paper: its ground, the lines on it, its border above them. */
export function drawHatchedShape(status: ParcelStatus, d: string): readonly DrawnElement[] {
  const lines = grounds[status];
  return [
    element('g', { class: `plan-pattern is-${status}` }, element('path', { class: 'ground', d }), lines !== undefined && lines(readRings(d))),
    element('path', { class: 'shape', d, fill: 'none' }),
  ];
}
