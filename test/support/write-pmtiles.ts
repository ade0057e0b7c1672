// A small PMTiles archive (version 3) of vector tiles, as bytes: each tile one square of every layer, over the whole tile. Nothing is compressed.
// Source: PMTiles specification 3 (github.com/protomaps/PMTiles/blob/main/spec/v3/spec.md), Mapbox Vector Tile specification 2.1.

import { zxyToTileId } from 'pmtiles';

const varint = (value: number): number[] => (value < 128 ? [value] : [(value % 128) + 128, ...varint(Math.floor(value / 128))]);
const field = (number: number, bytes: readonly number[]): number[] => [...varint(number * 8 + 2), ...varint(bytes.length), ...bytes];
const amount = (number: number, value: number): number[] => [...varint(number * 8), ...varint(value)];
const zigzag = (value: number): number[] => varint(value >= 0 ? value * 2 : -value * 2 - 1);

/** One polygon over the whole tile: move to 0 0, three lines, close. */
const square = [...varint(1 * 1 * 8 + 1), ...zigzag(0), ...zigzag(0), ...varint(3 * 8 + 2), ...[4096, 0, 0, 4096, -4096, 0].flatMap(zigzag), ...varint(1 * 8 + 7)];
const layer = (name: string): number[] => field(3, [...amount(15, 2), ...field(1, [...Buffer.from(name)]), ...field(2, [...amount(3, 3), ...field(4, square)]), ...amount(5, 4096)]);

function uint64(value: number): Buffer {
  const bytes = Buffer.alloc(8);
  bytes.writeBigUInt64LE(BigInt(value));
  return bytes;
}

/** All tiles of zoom 0 to `maxZoom` that hold the point; every tile has the layers named. */
export function writePmtiles(layers: readonly string[], [lon, lat]: readonly [number, number], maxZoom: number): Buffer {
  const tile = Buffer.from(layers.flatMap(layer));
  const radians = lat * Math.PI / 180;
  const ids = Array.from({ length: maxZoom + 1 }, (_, zoom) => {
    const [x, y] = [(lon + 180) / 360, (1 - Math.asinh(Math.tan(radians)) / Math.PI) / 2].map(part => Math.floor(part * 2 ** zoom)) as [number, number];
    return [-1, 0, 1].flatMap(dx => [-1, 0, 1].map(dy => [x + dx, y + dy] as const)).filter(([tx, ty]) => tx >= 0 && ty >= 0 && tx < 2 ** zoom && ty < 2 ** zoom).map(([tx, ty]) => zxyToTileId(zoom, tx, ty));
  }).flat().sort((a, b) => a - b);
  const deltas = ids.map((id, index) => id - (ids[index - 1] ?? 0));
  // all entries share the one tile: its length, and its place at 0 (written as 1)
  const root = Buffer.from([...varint(ids.length), ...deltas.flatMap(varint), ...ids.flatMap(() => varint(1)), ...ids.flatMap(() => varint(tile.length)), ...ids.flatMap(() => varint(1))]);
  const metadata = Buffer.from(JSON.stringify({ vector_layers: layers.map(id => ({ id, fields: {} })) }));
  const degrees = (value: number): Buffer => { const bytes = Buffer.alloc(4); bytes.writeInt32LE(Math.round(value * 1e7)); return bytes; };
  const start = 127;
  const header = Buffer.concat([
    Buffer.from('PMTiles'), Buffer.from([3]), uint64(start), uint64(root.length), uint64(start + root.length), uint64(metadata.length), uint64(0), uint64(0),
    uint64(start + root.length + metadata.length), uint64(tile.length), uint64(ids.length), uint64(ids.length), uint64(1),
    Buffer.from([0, 1, 1, 1, 0, maxZoom]), degrees(-180), degrees(-85), degrees(180), degrees(85), Buffer.from([0]), degrees(lon), degrees(lat),
  ]);
  return Buffer.concat([header, root, metadata, tile]);
}
