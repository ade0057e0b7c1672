// A county hands in true coordinates and has no map review number: nothing of them may be in what is published, in whatever file and system.

import { rm } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readFolder } from '../../src/build/read-folder.ts';
import type { Sheet } from '../../src/core/check/sheet.ts';
import { alteredData, buildInto, filesOf, scratch } from '../support/sites.ts';
import { placesIn, trueStems, withSystems, type Systems } from '../support/true-places.ts';

const systems: Systems = { parks: 'EPSG:4526', parcels: 'WGS84', places: 'GCJ02' };
const zones = ['EPSG:4525', 'EPSG:4526', 'EPSG:4546', 'EPSG:4547', 'EPSG:4508', 'EPSG:4497'] as const;
const made: string[] = [];
let files: ReadonlyMap<string, Buffer>;
let sheets: readonly Sheet[];

beforeAll(async () => {
  const local = (await readFolder('data')).sheets;
  sheets = withSystems(local, systems);
  const of = (table: string) => (): string[][] => (sheets.find(sheet => sheet.table === table)?.rows ?? []).map(row => [...row]);
  const data = await alteredData('data', { parks: of('parks'), parcels: of('parcels'), places: of('places') });
  const out = await scratch('true-places');
  made.push(data, out);
  const { code, output } = await buildInto(data, out);
  if (code !== 0) throw new Error(output);
  files = await filesOf(out);
});
afterAll(() => Promise.all(made.map(folder => rm(folder, { recursive: true, force: true }))));

const texts = (): readonly (readonly [string, string])[] => [...files].filter(([name]) => !/\.(png|jpe?g|webp|avif|ico|woff2?)$/.test(name)).map(([name, bytes]) => [name, bytes.toString('utf8')]);

describe('a public site made from true coordinates, without a review number', () => {
  it('would be caught if it showed one', () => {
    const stems = trueStems(sheets, systems, zones);
    expect(stems.size).toBeGreaterThan(2000);
    const [head = [], row = []] = sheets.find(({ table }) => table === 'parcels')?.rows ?? [];
    expect(placesIn(JSON.stringify(row[head.indexOf('边界')]), stems).length).toBeGreaterThan(5);
  });
  it('has no longitude, latitude, easting or northing of any park, parcel or place in any file', () => {
    const stems = trueStems(sheets, systems, zones);
    expect(texts().length).toBeGreaterThan(100);
    expect(texts().flatMap(([name, text]) => placesIn(text, stems).map(figure => `${name}: ${figure}`))).toEqual([]);
  });
  it('does not send the county’s own longitude and latitude to what-if and the like', () => {
    expect(texts().filter(([, text]) => /"(lon|lat|origin)":/.test(text)).map(([name]) => name)).toEqual([]);
  });
  it('brings no outline of a country, province or county: no file of map data, no table of administrative codes, no address of one', () => {
    // the county's own tables, their templates and the host's headers are the only others
    expect([...files.keys()].filter(name => !/\.(html|css|js|json|svg|txt|xml|png|ico|webmanifest)$/.test(name) && name !== '_headers' && !/^(data|templates)\/\w+\.(csv|xlsx)$/.test(name))).toEqual([]);
    expect(texts().filter(([, text]) => /adcode|datav\.|topojson|100000_full|(china|world|province|county)[\w-]*\.(geo)?json/i.test(text)).map(([name]) => name)).toEqual([]);
    // shapes as data are in the map library's own code, which has them to read, and in what is published of parks and parcels, in metres of their own
    expect(texts().filter(([name, text]) => !['data/liantu.json', 'desk/published.json'].includes(name) && /\.(html|json|svg)$/.test(name) && /"(Multi)?Polygon"|FeatureCollection/.test(text)).map(([name]) => name)).toEqual([]);
  });
  it('draws the parks all the same', () => {
    const park = files.get('parks/KFQ/index.html')?.toString('utf8') ?? '';
    expect(park.match(/data-parcel="[A-Z]-\d+"/g)?.length ?? 0).toBeGreaterThan(20);
  });
});
