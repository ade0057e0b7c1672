// 坐标系: the coordinate systems a geometry table may be written in.

import { choice } from './column.ts';

export const coordinateSystems = {
  local: { zh: '本地', en: 'local metres' },
  WGS84: { zh: 'WGS84', en: 'WGS84' },
  CGCS2000: { zh: 'CGCS2000', en: 'CGCS2000' },
  GCJ02: { zh: 'GCJ-02', en: 'GCJ-02' },
  BD09: { zh: 'BD-09', en: 'BD-09' },
} as const;
export type CoordinateSystem = keyof typeof coordinateSystems;

export const crs = choice(coordinateSystems, {
  zh: '坐标系', en: 'Coordinate system', example: '本地', note: '本地:以米计,x 向东、y 向北;公开版示意图只用本地坐标。',
});
