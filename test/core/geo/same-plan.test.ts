// The demonstration parks, drawn in local metres, written out in every true system: each must come to the same plan.

import { beforeAll, describe, expect, test } from 'vitest';
import { readFolder } from '../../../src/build/read-folder.ts';
import { analyseAtlas } from '../../../src/core/analysis/analyse-atlas.ts';
import { checkData, recordsFor } from '../../../src/core/check/check-data.ts';
import { hasErrors } from '../../../src/core/check/finding.ts';
import type { Sheet } from '../../../src/core/check/sheet.ts';
import { fromDegrees } from '../../../src/core/geo/convert-crs.ts';
import { onEarth } from '../../../src/core/geo/ground.ts';
import { pointsOf as pointsIn } from '../../../src/core/geo/map-points.ts';
import { placePlan } from '../../../src/core/layout/place-plan.ts';
import { toMetres } from '../../../src/core/layout/plan-lnglat.ts';
import type { PlacedPlan, Point } from '../../../src/core/layout/plan-types.ts';
import { buildAtlas } from '../../../src/core/model/build-atlas.ts';
import type { Atlas } from '../../../src/core/model/atlas.ts';
import type { Geometry } from '../../../src/core/schema/column.ts';
import { zones, type CoordinateSystem, type TrueSystem } from '../../../src/core/schema/crs-list.ts';
import { withSystems } from '../../support/true-places.ts';
import { texts } from '../layout/plan-sample.ts';

const page = { w: 1000, h: 760 };
let sheets: readonly Sheet[];
let local: readonly PlacedPlan[];
let codes: ReadonlySet<string>;

const atlasOf = (given: readonly Sheet[]): { readonly atlas: Atlas; readonly codes: readonly string[] } => {
  const data = checkData(given);
  if (hasErrors(data.findings)) throw new Error(data.findings.filter(({ level }) => level === 'error').map(({ file, row, message }) => `${file} ${row} ${message}`).slice(0, 5).join('; '));
  return { atlas: buildAtlas(recordsFor(data, 'public'), 'public'), codes: data.findings.map(({ code }) => code) };
};
const plansOf = (atlas: Atlas): readonly PlacedPlan[] => { const analysis = analyseAtlas(atlas); return atlas.parks.map(({ code }) => placePlan(analysis, code, page, texts)); };

/** Every point of what a plan draws, in metres of the plan. */
const pointsOf = (plan: PlacedPlan): readonly Point[] => [...plan.boundary.flat(), ...plan.parcels.flatMap(({ polygons }) => polygons.flat()), ...plan.areas.flatMap(({ polygons }) => polygons.flat()), ...plan.lines.flatMap(({ lines }) => lines)].flat().map(point => toMetres(plan, point));

beforeAll(async () => {
  ({ sheets } = await readFolder('data'));
  const known = atlasOf(sheets);
  [local, codes] = [plansOf(known.atlas), new Set(known.codes)];
});

/** All zones whose reach the demonstration county has, at 112.5°E the edge of two. */
const systems: readonly TrueSystem[] = ['WGS84', 'CGCS2000', 'GCJ02', 'BD09', ...zones.filter(({ meridian }) => [111, 114].includes(meridian)).map(({ epsg }): TrueSystem => `EPSG:${epsg}`)];
const everywhere = (system: TrueSystem) => ({ parks: system, parcels: system, places: system });

describe.each([...systems.map(system => [system, everywhere(system)] as const), ['three systems in one park', { parks: 'WGS84', parcels: 'EPSG:4526', places: 'GCJ02' }] as const])('in %s', (_, chosen) => {
  let atlas: Atlas;
  test('every park is the same plan within half a metre, and its data have no new finding', () => {
    const known = atlasOf(withSystems(sheets, chosen));
    ({ atlas } = known);
    expect(new Set(known.codes)).toEqual(codes);
    const plans = plansOf(atlas);
    expect(plans.map(({ park }) => park)).toEqual(local.map(({ park }) => park));
    plans.forEach((plan, index) => {
      const [ours, theirs] = [pointsOf(plan), pointsOf(local[index] as PlacedPlan)];
      expect(ours.length).toBe(theirs.length);
      expect(Math.max(...ours.map(([x, y], at) => Math.hypot(x - (theirs[at]?.[0] ?? Infinity), y - (theirs[at]?.[1] ?? Infinity))))).toBeLessThan(0.5);
      expect(plan.unplaced).toEqual(local[index]?.unplaced);
    });
  });
  test('nothing in the atlas says where the parks truly are', () => {
    const figures = JSON.stringify([atlas.parks, atlas.parcels, atlas.places]);
    expect(figures).not.toMatch(/"origin"/);
    const numbers = [...atlas.parks, ...atlas.parcels].flatMap(row => JSON.stringify(row.boundary?.coordinates ?? []).match(/-?\d+(\.\d+)?/g) ?? []).map(Number);
    // a park of three kilometres in metres from its own corner: no easting, no northing, and no degrees, which would be a park of a metre
    expect(Math.max(...numbers)).toBeLessThan(6000);
    expect(Math.min(...numbers)).toBeGreaterThan(-100);
    for (const park of atlas.parks) {
      const own = (JSON.stringify(park.boundary?.coordinates ?? []).match(/-?\d+(\.\d+)?/g) ?? []).map(Number);
      expect(Math.abs(Math.min(...own))).toBeLessThan(1);
    }
  });
});

describe('true coordinates', () => {
  const approved = [['地图公开方式', '审定'], ['审图号', '晋S(2026)001号'], ['审图号有效期至', '2028-12-31']] as const;
  const site = (rows: readonly (readonly [string, string])[]) => (given: readonly Sheet[]): readonly Sheet[] => given.map(sheet => (sheet.table !== 'site' ? sheet : { ...sheet, rows: sheet.rows.map(row => { const found = rows.find(([item]) => item === row[0]); return found === undefined ? row : [row[0] ?? '', found[1], ...row.slice(2)]; }) }));
  test('of a park’s origin are told where the county has a valid review number, and lead back to where the park is', () => {
    const { atlas } = atlasOf(site(approved)(withSystems(sheets, everywhere('EPSG:4526'))));
    const park = atlas.parks.find(({ code }) => code === 'KFQ');
    expect(park?.origin?.map(degrees => degrees.toFixed(3))).toEqual(['112.504', '36.033']);
    const [head = [], row = []] = withSystems(sheets, everywhere('EPSG:4526')).find(({ table }) => table === 'parcels')?.rows ?? [];
    const written = (row[head.indexOf('边界')] ?? '').match(/-?\d+\.\d+/g)?.map(Number) ?? [];
    const parcel = atlas.parcels.find(({ code }) => code === row[0]);
    const back = pointsIn(onEarth(parcel?.boundary as Geometry, park?.origin ?? [0, 0])).flatMap(point => fromDegrees('EPSG:4526', point));
    expect(back.length).toBe(written.length);
    expect(Math.max(...back.map((figure, index) => Math.abs(figure - (written[index] ?? Infinity))))).toBeLessThan(0.05);
  });
  test.each([['has run out', [approved[0], approved[1], ['审图号有效期至', '2026-01-31']]], ['is missing', [approved[0]]], ['is there, but a schematic is asked for', [approved[1], approved[2]]]] as const)('are kept back where the number %s', (_, rows) => {
    const { atlas } = atlasOf(site(rows)(withSystems(sheets, everywhere('EPSG:4526'))));
    expect(atlas.parks.some(park => 'origin' in park)).toBe(false);
  });
  test('and local metres in one park leave the other kind off the plan, and nothing breaks', () => {
    const mixed: Record<string, CoordinateSystem> = { parks: 'local', parcels: 'WGS84', places: 'WGS84' };
    const data = checkData(withSystems(sheets, mixed));
    expect(data.findings.filter(({ code }) => code === 'geometry-mixed').length).toBeGreaterThan(100);
    const atlas = buildAtlas(recordsFor(data, 'public'), 'public');
    expect(atlas.parcels.every(({ boundary }) => boundary === undefined)).toBe(true);
    expect(plansOf(atlas).map(({ parcels }) => parcels.length)).toEqual(atlas.parks.map(() => 0));
  });
});
