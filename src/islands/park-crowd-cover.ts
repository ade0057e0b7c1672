// Which parcel each px of a plan belongs to: what is left out is covered px by px in one go, and the pointer finds its parcel, however many there are.

import type { Point, Ring } from '../core/layout/plan-types.ts';

export interface Cover {
  /** The number of the parcel at a point of the plan, or -1. */
  readonly at: (point: Point) => number;
  /** Covers the parcels that are marked with 1, in this colour. */
  readonly show: (off: Uint8Array, colour: readonly [number, number, number, number]) => void;
}

/** Marks on the plan that nothing may cover, in its units. */
export interface Spared { readonly x: number; readonly y: number; readonly w: number; readonly h: number }

/** x of the crossings of a row with the rings, in order. */
function crossingsOf(rings: readonly Ring[], y: number): readonly number[] {
  const found: number[] = [];
  for (const ring of rings) for (let index = 1; index < ring.length; index++) {
    const [[ax, ay], [bx, by]] = [ring[index - 1]!, ring[index]!];
    if ((ay > y) !== (by > y)) found.push(ax + (bx - ax) * (y - ay) / (by - ay));
  }
  return found.sort((a, b) => a - b);
}

/** `parcels`: rings in the plan's units; `fine`: px of the picture for each unit. Parcels that lie on others come after them. */
export function makeCover(canvas: HTMLCanvasElement, width: number, height: number, fine: number, parcels: readonly (readonly Ring[])[], spared: readonly Spared[]): Cover {
  [canvas.width, canvas.height] = [Math.round(width * fine), Math.round(height * fine)];
  const owner = new Int32Array(canvas.width * canvas.height).fill(-1);
  const fill = (y: number, from: number, to: number, number: number): void => {
    if (y >= 0 && y < canvas.height) owner.fill(number, y * canvas.width + Math.max(0, from), y * canvas.width + Math.min(canvas.width, Math.max(0, to)));
  };
  parcels.forEach((rings, number) => {
    const ys = rings.flat().map(([, y]) => y * fine);
    for (let y = Math.floor(Math.min(...ys)); y <= Math.max(...ys); y++) {
      const crossings = crossingsOf(rings, (y + 0.5) / fine);
      for (let index = 0; index + 1 < crossings.length; index += 2) fill(y, Math.round(crossings[index]! * fine), Math.round(crossings[index + 1]! * fine), number);
    }
  });
  const covered = owner.slice();
  for (const { x, y, w, h } of spared) for (let row = Math.floor(y * fine); row <= (y + h) * fine; row++) {
    if (row >= 0 && row < canvas.height) covered.fill(-1, row * canvas.width + Math.max(0, Math.floor(x * fine)), row * canvas.width + Math.min(canvas.width, Math.max(0, Math.ceil((x + w) * fine))));
  }
  // kept in memory rather than with the graphics: it is written whole each time
  const context = canvas.getContext('2d', { willReadFrequently: true });
  const picture = context?.createImageData(canvas.width, canvas.height);
  return {
    at: ([x, y]) => (x < 0 || x * fine >= canvas.width ? -1 : owner[Math.floor(y * fine) * canvas.width + Math.floor(x * fine)] ?? -1),
    show: (off, [r, g, b, a]) => {
      if (context == null || picture === undefined) return;
      const px = new Uint32Array(picture.data.buffer);
      const colour = new Uint32Array(new Uint8Array([r, g, b, a]).buffer)[0] ?? 0;
      for (let index = 0; index < px.length; index++) { const number = covered[index]!; px[index] = number >= 0 && off[number] === 1 ? colour : 0; }
      context.putImageData(picture, 0, 0);
    },
  };
}
