// A picture's own word for how dense it is: PNG chunks, byte by byte.
import { crc32, deflateSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkSum, dotsOf, withDensity } from '../../src/islands/take-away-density.ts';

function chunk(name: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}
const header = chunk('IHDR', Buffer.from([0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0]));
const picture = (...more: Buffer[]): Uint8Array => new Uint8Array(Buffer.concat([Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]), header, ...more, chunk('IDAT', deflateSync(Buffer.from([0, 7]))), chunk('IEND', Buffer.alloc(0))]));

/** Chunks of a PNG by name, with their data and whether their sums hold. */
function chunksOf(bytes: Uint8Array): { name: string; data: Buffer; whole: boolean }[] {
  const all = Buffer.from(bytes);
  const found = [];
  for (let at = 8; at < all.length;) {
    const length = all.readUInt32BE(at);
    found.push({ name: all.toString('latin1', at + 4, at + 8), data: all.subarray(at + 8, at + 8 + length), whole: all.readUInt32BE(at + 8 + length) === crc32(all.subarray(at + 4, at + 8 + length)) });
    at += 12 + length;
  }
  return found;
}

describe('a PNG for print', () => {
  it('says 300 dots an inch as 11,811 a metre, right after its header, with sums that hold', () => {
    const chunks = chunksOf(withDensity(picture(), 300));
    expect(chunks.map(({ name }) => name)).toEqual(['IHDR', 'pHYs', 'IDAT', 'IEND']);
    expect(chunks.every(({ whole }) => whole)).toBe(true);
    const { data } = chunks[1]!;
    expect([data.readUInt32BE(0), data.readUInt32BE(4), data[8]]).toEqual([11811, 11811, 1]);
  });

  it('says it once, whatever it said before, and keeps all else', () => {
    const before = picture(chunk('pHYs', Buffer.from([0, 0, 11, 19, 0, 0, 11, 19, 1])), chunk('tEXt', Buffer.from('a\0b')));
    const once = withDensity(before, 300);
    expect(chunksOf(once).map(({ name }) => name)).toEqual(['IHDR', 'pHYs', 'tEXt', 'IDAT', 'IEND']);
    expect(withDensity(once, 300)).toEqual(once);
  });

  it('is read where it lies in a larger buffer', () => {
    const plain = picture();
    const shifted = new Uint8Array(plain.length + 5);
    shifted.set(plain, 5);
    expect(withDensity(shifted.subarray(5), 300)).toEqual(withDensity(plain, 300));
  });

  it('is refused where it is none', () => {
    for (const bytes of [new Uint8Array(), new Uint8Array(40), picture().subarray(8)]) expect(() => withDensity(bytes, 300)).toThrow(RangeError);
  });
});

it('the sum of any bytes is CRC-32, as everyone computes it', () => {
  fc.assert(fc.property(fc.uint8Array(), bytes => checkSum(bytes) === crc32(bytes)));
});

it('sheets come to the dots that print shops expect', () => {
  expect([210, 297, 420].map(length => dotsOf(length, 300))).toEqual([2480, 3508, 4961]);
});
