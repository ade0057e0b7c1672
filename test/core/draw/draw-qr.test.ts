// The drawn code is read back as a scanner would: from its modules alone.

import { describe, expect, it } from 'vitest';
import { drawQr } from '../../../src/core/draw/draw-qr.ts';
import type { DrawnElement } from '../../../src/core/draw/element.ts';

/** The modules that a drawn path darkens. */
function modulesOf(drawn: DrawnElement): boolean[][] {
  const d = String(drawn.children.map(child => (typeof child === 'string' ? '' : child.attributes['d'])).find(path => path !== undefined));
  const runs = [...d.matchAll(/M(\d+) (\d+)h(\d+)v1h-(\d+)z/g)].map(run => run.slice(1).map(Number));
  const size = Math.max(...runs.map(([x = 0, , w = 0]) => x + w));
  const rows = Array.from({ length: size }, () => new Array<boolean>(size).fill(false));
  for (const [x = 0, y = 0, w = 0, back = 0] of runs) {
    expect(back).toBe(w);
    for (let i = x; i < x + w; i++) rows[y]![i] = true;
  }
  return rows;
}

const masks: readonly ((r: number, c: number) => boolean)[] = [
  (r, c) => (r + c) % 2 === 0, r => r % 2 === 0, (_, c) => c % 3 === 0, (r, c) => (r + c) % 3 === 0,
  (r, c) => (Math.floor(r / 2) + Math.floor(c / 3)) % 2 === 0, (r, c) => ((r * c) % 2) + ((r * c) % 3) === 0,
  (r, c) => (((r * c) % 2) + ((r * c) % 3)) % 2 === 0, (r, c) => (((r + c) % 2) + ((r * c) % 3)) % 2 === 0,
];

/** Data words a block, at middle error correction, for versions 1 to 6. */
const blocks: readonly (readonly number[])[] = [[16], [28], [44], [32, 32], [43, 43], [27, 27, 27, 27]];

/** Reads versions 1 to 6 at middle error correction, byte mode, without mending errors. */
function readQr(rows: readonly (readonly boolean[])[]): string {
  const size = rows.length;
  const at = (r: number, c: number): number => (rows[r]![c] ? 1 : 0);
  const format = [...[0, 1, 2, 3, 4, 5, 7, 8].map(c => at(8, c)), ...[7, 5, 4, 3, 2, 1, 0].map(r => at(r, 8))].reduce((bits, bit) => bits * 2 + bit, 0) ^ 0x5412;
  expect(format >> 13, 'level M').toBe(0);
  const mask = masks[(format >> 10) & 7]!;
  const version = (size - 17) / 4;
  const middle = size - 7;
  const fixed = (r: number, c: number): boolean => (r < 9 && c < 9) || (r < 9 && c >= size - 8) || (r >= size - 8 && c < 9) || r === 6 || c === 6
    || (version > 1 && Math.abs(r - middle) <= 2 && Math.abs(c - middle) <= 2);
  const bits: number[] = [];
  for (let right = size - 1, up = true; right > 0; right -= 2, up = !up) {
    if (right === 6) right = 5;
    for (let step = 0; step < size; step++) for (const c of [right, right - 1]) {
      const r = up ? size - 1 - step : step;
      if (!fixed(r, c)) bits.push(at(r, c) ^ (mask(r, c) ? 1 : 0));
    }
  }
  const words = Array.from({ length: Math.floor(bits.length / 8) }, (_, i) => bits.slice(i * 8, i * 8 + 8).reduce((word, bit) => word * 2 + bit, 0));
  const lengths = blocks[version - 1]!;
  const data = lengths.flatMap((length, block) => Array.from({ length }, (_, i) => words[i * lengths.length + block]!));
  const stream = data.flatMap(word => [...word.toString(2).padStart(8, '0')]).join('');
  expect(stream.slice(0, 4), 'byte mode').toBe('0100');
  const count = parseInt(stream.slice(4, 12), 2);
  return new TextDecoder().decode(Uint8Array.from({ length: count }, (_, i) => parseInt(stream.slice(12 + 8 * i, 20 + 8 * i), 2)));
}

describe('a QR code', () => {
  it.each(['https://a.cn/', 'https://liantu.example/chains/YR/', 'https://liantu.example/en/chains/YR/', `https://invest.example.gov.cn/liantu/${encodeURIComponent('链')}/en/chains/YR/`])('reads back as the address that it was made of: %s', address => {
    expect(readQr(modulesOf(drawQr(address, 0, 0, 30)))).toBe(address);
  });

  it('is as large as asked for, and white four modules further on every side', () => {
    const drawn = drawQr('https://liantu.example/chains/YR/', 10, 20, 30);
    const size = modulesOf(drawn).length;
    const ground = drawn.children[0] as DrawnElement;
    expect(drawn.attributes['transform']).toBe(`translate(10 20) scale(${Math.floor(30 / size * 1e5) / 1e5})`);
    expect(ground.attributes).toMatchObject({ x: -4, y: -4, width: size + 8, height: size + 8 });
  });
});
