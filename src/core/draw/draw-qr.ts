// A QR code as one path: it stays sharp at any size, and takes no picture file.

import { encode } from 'uqr';
import { element, type DrawnElement } from './element.ts';

/** White modules all round that scanners need. */
const quiet = 4;

/** Runs of dark modules, row by row, in modules. */
function pathOf(rows: readonly (readonly boolean[])[]): string {
  return rows.map((row, y) => {
    let path = '';
    for (let x = 0; x < row.length; x++) {
      if (row[x] !== true) continue;
      const start = x;
      while (row[x + 1] === true) x++;
      path += `M${start} ${y}h${x + 1 - start}v1h-${x + 1 - start}z`;
    }
    return path;
  }).join('');
}

/** The code of a text, its dark part a square of `size`; white reaches four modules further. Middle error correction: a fold or a thumb may cover some of it. */
export function drawQr(text: string, x: number, y: number, size: number): DrawnElement {
  const { data } = encode(text, { ecc: 'M', border: 0 });
  const scale = Math.floor(size / data.length * 1e5) / 1e5;
  return element('g', { class: 'qr', transform: `translate(${Math.round(x * 100) / 100} ${Math.round(y * 100) / 100}) scale(${scale})` },
    element('rect', { class: 'qr-ground', x: -quiet, y: -quiet, width: data.length + 2 * quiet, height: data.length + 2 * quiet }),
    element('path', { class: 'qr-dark', d: pathOf(data), 'shape-rendering': 'crispEdges' }));
}
