// What every plate carries: a north arrow, a scale bar, and the words that it is a schematic. Placed where nothing is hidden.

import type { Projection } from './plan-frame.ts';
import { cornersOf, overlap } from './plan-geometry.ts';
import { leading, type PlanSizes } from './plan-sizes.ts';
import { fitText, halve, textWidth } from './text-width.ts';
import type { Box, PlacedPlan, Polygon } from './plan-types.ts';

const lengths = [10, 20, 50, 100, 200, 500, 1000, 2000, 5000];

/** The longest round length that takes at most a sixth of the picture. */
export function scaleLength({ width, scale }: Pick<Projection, 'width' | 'scale'>): number {
  return lengths.filter(metres => metres / scale <= width / 6).at(-1) ?? 10;
}

export interface Furniture { readonly north: Box; readonly scaleBar: PlacedPlan['scaleBar']; readonly notice: PlacedPlan['notice'] }

/** Room that the notice may take to the right of the scale bar; the arrow may stand at the strip's end. */
function placeNotice(text: string, left: number, right: number, bottom: number, size: number): PlacedPlan['notice'] {
  const lines = textWidth(text, size) <= right - left ? [text] : halve(text, size).map(line => fitText(line, size, right - left));
  const w = Math.min(right - left, Math.max(...lines.map(line => textWidth(line, size))));
  const h = lines.length * size * leading;
  return { box: { x: left, y: bottom - h, w, h }, lines };
}

/** The scale bar and the notice stand in the strip kept free below the park, the arrow in a corner where it hides nothing. */
export function placeFurniture(projection: Projection, sizes: PlanSizes, small: boolean, solid: readonly Polygon[], text: string): Furniture {
  const { width, height, foot, scale } = projection;
  const inset = small ? 6 : 10;
  const metres = scaleLength(projection);
  const box = { x: inset, y: height - sizes.note * 2 - inset / 2 - 4, w: metres / scale + sizes.note * 4, h: sizes.note * 2 + 4 };
  const [w, h] = small ? [16, 26] : [24, 42];
  const notice = placeNotice(text, box.x + box.w + inset * 2, width - inset * 2 - w, height - inset / 2 - 2, sizes.note);
  const corners = [[inset, inset], [width - inset - w, inset], [width - inset - w, height - foot - h - inset], [inset, height - foot - h - inset]] as const;
  const hides = (corner: Box): boolean => solid.some(polygon => polygon[0] !== undefined && overlap(cornersOf(corner), polygon[0]));
  const free = corners.map(([x, y]) => ({ x, y, w, h })).find(corner => !hides(corner));
  return { north: free ?? { x: width - inset - w, y: height - inset / 2 - h, w, h: Math.min(h, foot - inset) }, scaleBar: { box, metres }, notice };
}
