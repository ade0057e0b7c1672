// The 坐标系 cell → a system of the list, in the many ways that QGIS, ArcGIS, surveyors and EPSG numbers write it; what cannot be used is refused with its reason.

import { findZone, systemOf, type CoordinateSystem, type Zone } from '../schema/crs-list.ts';
import { wrong, type CellResult } from './cell-result.ts';

const plain: readonly (readonly [RegExp, CoordinateSystem])[] = [
  [/^(本地|本地坐标|本地坐标系|本地米|local|localmetres|localmeters)$/, 'local'],
  [/^(wgs84|wgs1984|gcswgs1984|(epsg)?4326)$/, 'WGS84'],
  [/^(cgcs2000|gcscgcs2000|gcschinageodeticcoordinatesystem2000|chinageodeticcoordinatesystem2000|国家2000|(2000)?国家大地坐标系(2000)?|大地2000|2000坐标系|cgcs2000(经纬度|大地坐标|地理坐标|地理坐标系)|(epsg)?4490)$/, 'CGCS2000'],
  [/^(gcj02|gcj2|火星|火星坐标|火星坐标系|高德|高德坐标|腾讯|国测局坐标)$/, 'GCJ02'],
  [/^(bd09|bd09ll|bd9|百度|百度坐标|百度坐标系)$/, 'BD09'],
];

/** Systems that people do write here and that no honest conversion exists for without figures that do not belong in a table. */
const refused: readonly (readonly [RegExp, 'crs-parameters' | 'crs-old' | 'crs-projection'])[] = [
  [/参数|地方|独立|城市坐标|自定义|假定|工程坐标|parameter|helmert|bursa/, 'crs-parameters'],
  [/北京54|54北京|北京1954|beijing1?9?54|西安80|80西安|西安1980|xian1?9?80|54坐标|80坐标|^(epsg)?(4214|4610|23[2-9]\d|24[0-3]\d|244[0-2]|214[1-6]\d)$/, 'crs-old'],
  [/墨卡托|mercator|utm|bd09mc|^(epsg)?(3857|900913|32[67]\d\d|479\d)$/, 'crs-projection'],
];

/** 38带, zone 38, CM 114E, 中央经线114°, with 3° or 6° told or not. */
function readZone(word: string): Zone | 'unclear' | undefined {
  const epsg = /^(?:epsg)?(\d{4})$/.exec(word)?.[1];
  if (epsg !== undefined) return findZone({ epsg: Number(epsg) });
  // The year of the datum is no figure of a zone: CGCS2000 3度带.
  const text = word.replace(/2000/g, '|');
  if (!/gk|gauss|高斯|度带|°带|degree|中央|带$|带号|zone|cm\d/.test(text) || /54|80/.test(text)) return undefined;
  const band = /(?<!\d)(3|三)(度|°|degree)/.test(text) ? 3 : /(?<!\d)(6|六)(度|°|degree)/.test(text) ? 6 : undefined;
  const meridian = /(?:cm|中央经线|中央子午线|中央经度|meridian)(?:为|是)?(?:东经|e)?(\d{2,3})/.exec(text)?.[1];
  const number = /zone(\d{2})/.exec(text)?.[1] ?? /(?:第|带号)?(\d{2})(?:号)?带/.exec(text)?.[1] ?? /带号(\d{2})/.exec(text)?.[1];
  // The same meridian gives the same figures, be the zone three degrees wide or six.
  if (meridian !== undefined) return findZone({ meridian: Number(meridian), numbered: false, ...(band === undefined ? {} : { band }) }) ?? 'unclear';
  if (number === undefined) return 'unclear';
  const numbered = !/不带带号|不含带号|无带号|去带号/.test(text);
  return findZone({ number: Number(number), numbered, ...(band === undefined ? {} : { band }) }) ?? 'unclear';
}

/** Small letters without blanks, dashes and the like; full-width forms are plain by now. */
const bare = (text: string): string => text.toLowerCase().replace(/[\s_\-–—:/\\.,、·()[\]'"|]+/g, '');

/** Reads a 坐标系 cell; `text` is tidied. */
export function readCrs(text: string): CellResult {
  const word = bare(text);
  const known = plain.find(([pattern]) => pattern.test(word));
  if (known !== undefined) return { value: known[1] };
  const reason = refused.find(([pattern]) => pattern.test(word));
  if (reason !== undefined) return wrong(reason[1], text);
  const zone = readZone(word);
  if (zone === 'unclear') return wrong('crs-zone', text);
  return zone === undefined ? wrong('crs-unknown', text) : { value: systemOf(zone) };
}
