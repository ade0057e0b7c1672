// The plate's frame: azimuthal equidistant about the county, the scale that the page allows, rings as the data asks, a border that counts degrees.

import type { Box, Point } from './plan-types.ts';
import { boldWidth, type RingSizes } from './rings-sizes.ts';
import type { BorderTick, RingPlace, RingsPage, TextRow } from './rings-types.ts';
import { isWide } from './text-width.ts';

export interface RingsFrame { readonly width: number; readonly height: number; readonly frame: Box; readonly centre: Point; readonly scale: number }

/** Distance and direction as they are: km to the east and to the south of the county. */
export function offsetOf({ kilometres, azimuth }: Pick<RingPlace, 'kilometres' | 'azimuth'>): Point {
  const turn = (azimuth * Math.PI) / 180;
  return [kilometres * Math.sin(turn), -kilometres * Math.cos(turn)];
}

/** A place so far off that it would squeeze all others together: more than two and a half times as far as nine in ten. */
export function isBeyond(places: readonly RingPlace[]): (place: RingPlace) => boolean {
  const sorted = places.map(({ kilometres }) => kilometres).sort((a, b) => a - b);
  const usual = sorted[Math.ceil(0.9 * (sorted.length - 1))] ?? 0;
  return ({ kilometres }) => kilometres > 2.5 * usual;
}

const steps = [10, 25, 50, 100, 250, 500, 1000, 1500, 2000, 3000, 5000, 7500, 10_000, 15_000, 20_000];

/** Rings for places as far as `reach` km: none so small that it is a speck, none that nothing comes near. */
export function chooseRings(reach: number): readonly number[] {
  const chosen = steps.filter(step => step >= reach / 20 && step <= reach * 1.15);
  return chosen.length > 0 ? chosen : [steps.find(step => step >= reach) ?? 20_000];
}

/** Fits all places, and the county, onto the page. Spare width goes to the side where more cities want room for their names. */
export function frameRings(places: readonly RingPlace[], page: RingsPage, sizes: RingSizes): RingsFrame {
  const points = [...places.map(offsetOf), [0, 0] as Point];
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
  const [west, east, north, south] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  const { band, margin } = sizes;
  const [wide, high] = [page.w - 2 * (band + margin[0]), page.h - 2 * (band + margin[1])];
  const scale = Math.min(wide / Math.max(1, east - west), high / Math.max(1, south - north));
  const height = Math.round(Math.max((south - north) * scale, Math.min(high, wide * 0.5)) + 2 * (band + margin[1]));
  const spare = wide - (east - west) * scale;
  const middle = (west + east) / 2;
  const eastern = xs.filter(x => x > middle).length / xs.length;
  const left = band + margin[0] + spare * Math.min(0.85, Math.max(0.15, 1 - eastern));
  const tall = height - 2 * (band + margin[1]);
  return {
    width: page.w, height, scale,
    frame: { x: band, y: band, w: page.w - 2 * band, h: height - 2 * band },
    centre: [left - west * scale, band + margin[1] + (tall - (south - north) * scale) / 2 - north * scale],
  };
}

/** Where the ray from a point at an azimuth leaves a box. */
function exitOf([x, y]: Point, azimuth: number, box: Box): Point {
  const [dx, dy] = offsetOf({ kilometres: 1, azimuth });
  const across = dx > 1e-9 ? (box.x + box.w - x) / dx : dx < -1e-9 ? (box.x - x) / dx : Infinity;
  const down = dy > 1e-9 ? (box.y + box.h - y) / dy : dy < -1e-9 ? (box.y - y) / dy : Infinity;
  const length = Math.min(across, down);
  return [x + dx * length, y + dy * length];
}

/** A wind's word in the border: side by side above and below, in the side borders one sign over the other where it is too wide. */
function writeWind(word: string, [x, y]: Point, sideways: boolean, { band, wind: size }: RingSizes): readonly TextRow[] {
  const fits = (text: string): boolean => boldWidth(text, size) <= band - 1;
  const row = (text: string, down: number): TextRow => ({ text, x, y: y + down, size, anchor: 'middle' });
  if (!sideways || fits(word)) return [row(word, 0)];
  const signs = [...word];
  // Latin letters over one another are no word
  return isWide(word) && signs.every(fits) ? signs.map((sign, index) => row(sign, (index - (signs.length - 1) / 2) * size * 1.08)) : [];
}

/** Ticks on the inner neatline every ten degrees as seen from the county, and words for the eight winds in the border. */
export function markBorder({ frame, centre }: RingsFrame, winds: readonly string[], sizes: RingSizes): readonly BorderTick[] {
  const every = (step: number): readonly number[] => Array.from({ length: 360 / step }, (_, index) => index * step);
  const { x, y, w, h } = frame;
  return [...new Set([...every(10), ...every(45)])].sort((a, b) => a - b).map(azimuth => {
    const from = exitOf(centre, azimuth, frame);
    const sideways = Math.abs(from[0] - x) < 0.01 || Math.abs(from[0] - x - w) < 0.01;
    const out: Point = sideways ? [from[0] > x + w / 2 ? 1 : -1, 0] : [0, from[1] > y + h / 2 ? 1 : -1];
    const along = (length: number): Point => [from[0] + out[0] * length, from[1] + out[1] * length];
    const word = azimuth % 45 === 0 ? winds[azimuth / 45] : undefined;
    const wind = word === undefined ? [] : writeWind(word, along(sizes.band / 2), sideways, sizes);
    return { azimuth, from, to: along(azimuth % 45 === 0 && wind.length === 0 ? sizes.band * 0.5 : wind.length > 0 ? 0 : sizes.band * 0.28), wind };
  });
}
