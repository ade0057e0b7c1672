import { expect, test } from 'vitest';
import { makeCover } from '../../src/islands/park-crowd-cover.ts';

/** A canvas as far as the cover goes: it keeps what was put last. */
function fakeCanvas() {
  let put: Uint32Array = new Uint32Array();
  const canvas = { width: 0, height: 0, getContext: () => ({ createImageData: (w: number, h: number) => ({ data: new Uint8ClampedArray(w * h * 4) }), putImageData: (picture: { readonly data: Uint8ClampedArray }) => { put = new Uint32Array(picture.data.buffer).slice(); } }) };
  return { canvas: canvas as unknown as HTMLCanvasElement, covered: (x: number, y: number) => put[y * canvas.width + x] !== 0 };
}
const square = (x: number, y: number, size: number) => [[[x, y], [x + size, y], [x + size, y + size], [x, y + size], [x, y]]] as const;

test('each px belongs to the parcel that lies uppermost there, and a hole to none', () => {
  const holed = [...square(0, 0, 20), ...square(5, 5, 4)];
  const { at } = makeCover(fakeCanvas().canvas, 40, 40, 1, [holed, square(10, 10, 5), []], []);
  expect([at([1, 1]), at([6, 6]), at([12, 12]), at([30, 30]), at([-3, 90]), at([41, 1])]).toEqual([0, -1, 1, -1, -1, -1]);
});

test('what is left out is covered, all else and what is spared is not', () => {
  const { canvas, covered } = fakeCanvas();
  const { at, show } = makeCover(canvas, 40, 20, 1, [square(0, 0, 10), square(20, 0, 10)], [{ x: 2, y: 2, w: 3, h: 3 }]);
  show(Uint8Array.from([1, 0]), [9, 9, 9, 200]);
  expect([covered(8, 8), covered(3, 3), covered(22, 2), at([3, 3])]).toEqual([true, false, false, 0]);
  show(Uint8Array.from([0, 1]), [9, 9, 9, 200]);
  expect([covered(8, 8), covered(22, 2)]).toEqual([false, true]);
});
