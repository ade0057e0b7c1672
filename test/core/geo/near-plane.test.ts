import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { localPlane } from '../../../src/core/geo/local-plane.ts';
import { nearPlane } from '../../../src/core/geo/near-plane.ts';

describe('a park’s metres as degrees, by series', () => {
  it('are where the full projection has them, within 5 cm for ten kilometres around', () => {
    fc.assert(fc.property(fc.double({ min: 73, max: 135, noNaN: true }), fc.double({ min: 3, max: 54, noNaN: true }), fc.double({ min: -10_000, max: 10_000, noNaN: true }), fc.double({ min: -10_000, max: 10_000, noNaN: true }), (lon, lat, x, y) => {
      const [near, full] = [nearPlane([lon, lat])([x, y]), localPlane([lon, lat]).toDegrees([x, y])];
      const [east, north] = [(near[0] - full[0]) * 111_320 * Math.cos(lat * Math.PI / 180), (near[1] - full[1]) * 110_574];
      expect(Math.hypot(east, north)).toBeLessThan(0.05);
    }), { numRuns: 500 });
  });

  it('begin at the origin', () => {
    expect(nearPlane([112.5, 36])([0, 0])).toEqual([112.5, 36]);
  });
});
