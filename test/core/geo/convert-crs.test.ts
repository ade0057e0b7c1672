// Conversion against values that others have published, and back again all over China.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fromDegrees, projection, toDegrees, type Point } from '../../../src/core/geo/convert-crs.ts';
import { localPlane } from '../../../src/core/geo/local-plane.ts';
import { degreeSystems, findZone, systemOf, zones, type TrueSystem } from '../../../src/core/schema/crs-list.ts';

const degree = 111_320;
/** Metres between two points in degrees, near enough for errors of metres. */
const apart = ([ax, ay]: Point, [bx, by]: Point): number => Math.hypot((ax - bx) * degree * Math.cos(ay * Math.PI / 180), (ay - by) * degree);
const sexagesimal = (degrees: number, minutes: number, seconds: number): number => degrees + minutes / 60 + seconds / 3600;

/** Open China and its seas; the shifted systems are defined by mainland formulas, and the plans are of counties. */
const china = fc.tuple(fc.double({ min: 73.5, max: 135, noNaN: true }), fc.double({ min: 18, max: 53.5, noNaN: true }));

describe('published control values', () => {
  // IOGP Publication 373-7-2 (EPSG Guidance Note 7, part 2), Transverse Mercator, the worked example: OSGB 1936 / British National Grid,
  // 50°30′00.00″N 0°30′00.00″E → 577274.99 E, 69740.50 N. Also at epsg.io/9807-method.
  test('the Transverse Mercator of EPSG’s guidance note comes out to the centimetre', () => {
    const grid = projection('+proj=tmerc +lat_0=49 +lon_0=-2 +k=0.9996012717 +x_0=400000 +y_0=-100000 +a=6377563.396 +rf=299.3249646 +units=m +no_defs');
    // Same ellipsoid on both sides: the example is the projection alone, without a change of datum.
    const own = projection('+proj=longlat +a=6377563.396 +rf=299.3249646 +no_defs');
    const [east, north] = grid.fromDegrees(own.toDegrees([0.5, 50.5]));
    expect(Math.abs(east - 577_274.99)).toBeLessThan(0.02);
    expect(Math.abs(north - 69_740.5)).toBeLessThan(0.02);
  });

  // CGCS2000 3-degree zone, meridian 111°E (EPSG:4546): L 111°17′58.3596″, B 30°45′25.4425″ → x 3404079.3582, y 528680.0889.
  // From the tests of an independent Java library of geodesy (magiccrazyman, GaussKrugerProjectionCoordinateSystemTest). No textbook or standard
  // with a CGCS2000 example could be read at first hand; this is a second program's answer, not a survey mark.
  test('a CGCS2000 point of a three-degree zone comes out to the centimetre, with and without the zone’s number', () => {
    const point: Point = [sexagesimal(111, 17, 58.3596), sexagesimal(30, 45, 25.4425)];
    const [east, north] = fromDegrees('EPSG:4546', point);
    expect(Math.abs(east - 528_680.0889)).toBeLessThan(0.01);
    expect(Math.abs(north - 3_404_079.3582)).toBeLessThan(0.01);
    expect(fromDegrees('EPSG:4525', point)[0] - east).toBeCloseTo(37_000_000, 6);
    // the six-degree zone of the same meridian has the same figures
    expect(fromDegrees('EPSG:4508', point)).toEqual([east, north]);
  });

  // eviltransform 0.2.2 (the first open implementation of GCJ-02), its own tests: Shanghai, Shenzhen and Beijing.
  test.each([
    [[121.5272106, 31.1774276], [121.531541859215, 31.17530398364597]],
    [[113.912316, 22.543847], [113.9171774808363, 22.540796131694766]],
    [[116.377817, 39.911954], [116.38404722455657, 39.91334545536069]],
  ] as const)('WGS84 %j is GCJ-02 %j', (wgs, gcj) => {
    expect(apart(fromDegrees('GCJ02', wgs), gcj)).toBeLessThan(0.5);
    expect(apart(toDegrees('GCJ02', gcj), wgs)).toBeLessThan(0.5);
  });
  // The test values that the coordtransform family of libraries shares (here the Rust crate coordtransform-rs 0.1.0): 116.404, 39.915.
  test('WGS84 and GCJ-02 by the published BD-09 values of coordtransform', () => {
    expect(apart(fromDegrees('BD09', [116.404, 39.915]), [116.41662724378733, 39.922699552216216])).toBeLessThan(0.5);
    expect(apart(fromDegrees('BD09', toDegrees('GCJ02', [116.404, 39.915])), [116.41036949371029, 39.92133699351021])).toBeLessThan(0.5);
    expect(apart(fromDegrees('GCJ02', toDegrees('BD09', [116.404, 39.915])), [116.39762729119315, 39.90865673957631])).toBeLessThan(0.5);
  });

  // What the map services themselves gave for one place in Shanghai, as noted in the tests of the R package pjutils (BruceZhaoR): AMap and Baidu against WGS84.
  test('one place in Shanghai is where AMap and Baidu put it, within three metres', () => {
    const wgs: Point = [121.42958967, 31.16014354];
    expect(apart(fromDegrees('GCJ02', wgs), [121.434204, 31.158247])).toBeLessThan(3);
    expect(apart(fromDegrees('BD09', wgs), [121.4406138425, 31.1646093426])).toBeLessThan(3);
  });

  // EPSG register: 4526 is zone 38 with false easting 38,500,000 and meridian 114°; 4547 the same without its number; 4491 and 4502 begin the six-degree ones at 75°.
  test('EPSG numbers stand for the zones of the register', () => {
    expect([findZone({ epsg: 4526 }), findZone({ epsg: 4547 })].map(zone => [zone?.band, zone?.number, zone?.meridian, zone?.numbered])).toEqual([[3, 38, 114, true], [3, 38, 114, false]]);
    expect([4491, 4501, 4502, 4512, 4513, 4533, 4534, 4554].map(epsg => findZone({ epsg })?.meridian)).toEqual([75, 135, 75, 135, 75, 135, 75, 135]);
    expect(zones.length).toBe(64);
    expect(fromDegrees('EPSG:4526', [114, 36])[0]).toBeCloseTo(38_500_000, 4);
  });
});

describe('there and back', () => {
  test.each(degreeSystems)('%s, anywhere in China, within half a metre and in truth a centimetre', system => {
    fc.assert(fc.property(china, point => apart(toDegrees(system, fromDegrees(system, point)), point) < 0.01), { numRuns: 2000 });
  });
  test('every Gauss–Krüger zone, as far as two zones reach, within a millimetre', () => {
    for (const zone of zones) {
      const system = systemOf(zone);
      fc.assert(fc.property(fc.double({ min: -zone.band, max: zone.band, noNaN: true }), fc.double({ min: 3, max: 53.5, noNaN: true }), (off, lat) => {
        const point: Point = [zone.meridian + off, lat];
        return apart(toDegrees(system, fromDegrees(system, point)), point) < 0.001;
      }), { numRuns: 60 });
    }
  });
  test('from any system into any other and back, within half a metre', () => {
    const systems = (lon: number): readonly TrueSystem[] => [...degreeSystems, ...zones.filter(({ meridian, band }) => Math.abs(meridian - lon) <= band / 2).map(systemOf)];
    fc.assert(fc.property(china, fc.nat(), fc.nat(), (point, i, j) => {
      const list = systems(point[0]);
      const [a, b] = [list[i % list.length] as TrueSystem, list[j % list.length] as TrueSystem];
      const written = fromDegrees(a, point);
      const there = fromDegrees(b, toDegrees(a, written));
      return apart(toDegrees(a, fromDegrees(a, toDegrees(b, there))), point) < 0.5;
    }), { numRuns: 3000 });
  });
  test('a plane about a place: its metres are metres on the ground for ten kilometres around', () => {
    fc.assert(fc.property(china, fc.double({ min: -1e4, max: 1e4, noNaN: true }), fc.double({ min: -1e4, max: 1e4, noNaN: true }), (origin, x, y) => {
      const plane = localPlane(origin);
      const [backX, backY] = plane.toMetres(plane.toDegrees([x, y]));
      // ten metres further east are ten metres anywhere on the plane: a second plane there agrees to a millimetre
      const here = localPlane(plane.toDegrees([x, y]));
      const step = Math.hypot(...here.toMetres(plane.toDegrees([x + 10, y])));
      return Math.hypot(backX - x, backY - y) < 0.001 && Math.abs(step - 10) < 0.001;
    }), { numRuns: 500 });
  });
  test('a system that is not in the list is an error, never a guess', () => { expect(() => toDegrees('EPSG:2360', [36_500_000, 4_000_000])).toThrow(RangeError); });
});
