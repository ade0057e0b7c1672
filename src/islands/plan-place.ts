// Where a drawn plan lies in its park's metres, as the drawing says it.

import type { Frame } from '../core/layout/plan-types.ts';

/** Metres a px, and the metres of the px point 0, 0. */
export function placeOf({ dataset }: SVGSVGElement): Pick<Frame, 'scale' | 'origin'> {
  const [x = 0, y = 0] = (dataset['origin'] ?? '').split(' ').map(Number);
  return { scale: Number(dataset['scale'] ?? 1), origin: [x, y] };
}
