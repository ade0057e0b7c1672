import { expect, test } from 'vitest';
import { packGrounds } from '../../../src/core/layout/pack-grounds.ts';
import { unpackRing } from '../../../src/core/layout/unpack-ring.ts';
import { atlasOf } from '../../support/county.ts';

const atlas = atlasOf({
  parks: [{ code: 'K', crs: '本地', boundary: 'POLYGON ((100 200, 500 200, 500 500, 100 500, 100 200))' }],
  parcels: [
    { code: 'A', park: 'K', crs: '本地', boundary: 'POLYGON ((110 210, 200 210, 200 300.5, 110 300.5, 110 210), (120 220, 130 220, 130 230, 120 230, 120 220))' },
    { code: 'B', park: 'K' },
  ],
  companies: [{ code: 'F1', parcel: 'A', town: '' }, { code: 'F2', parcel: 'A', town: '' }],
});
const park = atlas.index.park.get('K')!;
const packed = packGrounds(atlas, park, atlas.parcels, ({ code }) => `${code}厂`);

test('grounds come back in metres from the park’s south-west corner, holes and all, closed', () => {
  const close = (points: readonly (readonly [number, number])[]) => points.map(([x, y]) => [Math.round(x * 10) / 10, Math.round(y * 10) / 10]);
  const rings = packed.rings[0]!.map(ring => close(unpackRing(ring)));
  expect(rings.map(ring => new Set(ring.map(String)))).toEqual([new Set(['10,10', '100,10', '100,100.5', '10,100.5']), new Set(['20,20', '30,20', '30,30', '20,30'])]);
  expect(rings.every(ring => String(ring[0]) === String(ring.at(-1)))).toBe(true);
});

test('a parcel without a boundary keeps its place and has no ground; firms name the place of theirs', () => {
  expect([packed.rings[1], packed.firms.parcel, packed.firms.name]).toEqual([[], [0, 0], ['F1厂', 'F2厂']]);
});
