// How many dots an inch a PNG stands for, written into it: else Word and InDesign place it at some size of their own.

const millimetresOfInch = 25.4;

/** A length in mm as a number of dots. */
export const dotsOf = (millimetres: number, density: number): number => Math.round(millimetres / millimetresOfInch * density);

const signature = 8;
/** The sum that closes each chunk (PNG, annex D: CRC-32, polynomial 0xedb88320). */
export function checkSum(bytes: Uint8Array): number {
  let sum = 0xffffffff;
  for (const byte of bytes) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit++) sum = (sum & 1) === 1 ? (sum >>> 1) ^ 0xedb88320 : sum >>> 1;
  }
  return (sum ^ 0xffffffff) >>> 0;
}

const nameAt = (view: DataView, at: number): string => String.fromCharCode(...[4, 5, 6, 7].map(offset => view.getUint8(at + offset)));

/** pHYs: dots a metre both ways, then 1 for metres. Length, name, nine bytes, sum. */
function densityChunk(density: number): Uint8Array {
  const chunk = new Uint8Array(21);
  const view = new DataView(chunk.buffer);
  const dots = Math.round(density * 1000 / millimetresOfInch);
  view.setUint32(0, 9);
  [...'pHYs'].forEach((letter, index) => view.setUint8(4 + index, letter.charCodeAt(0)));
  view.setUint32(8, dots);
  view.setUint32(12, dots);
  view.setUint8(16, 1);
  view.setUint32(17, checkSum(chunk.subarray(4, 17)));
  return chunk;
}

/** The same picture that says how dense it is: `density` in dots an inch. Throws a RangeError for what is no PNG. */
export function withDensity(png: Uint8Array, density: number): Uint8Array<ArrayBuffer> {
  const view = new DataView(png.buffer, png.byteOffset, png.byteLength);
  if (png.length < signature + 12 || view.getUint32(0) !== 0x89504e47 || nameAt(view, signature) !== 'IHDR') throw new RangeError('not a PNG');
  const parts = [png.subarray(0, signature)];
  for (let at = signature; at + 12 <= png.length;) {
    const next = at + 12 + view.getUint32(at);
    // What stood there before would contradict it.
    if (nameAt(view, at) !== 'pHYs') parts.push(png.subarray(at, next));
    if (at === signature) parts.push(densityChunk(density));
    at = next;
  }
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  parts.reduce((at, part) => { whole.set(part, at); return at + part.length; }, 0);
  return whole;
}
