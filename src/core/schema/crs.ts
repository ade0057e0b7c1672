// 坐标系: the column of every table with geometry. Which systems there are stands in crs-list.

import { coordinateSystem } from './column.ts';

export const crs = coordinateSystem({
  zh: '坐标系', en: 'Coordinate system', example: '本地',
  note: '本地(以米计，x 向东、y 向北);WGS84;CGCS2000(经纬度);CGCS2000 高斯投影写 EPSG 编号或带号，例如 EPSG:4526、CGCS2000 3度带 38带、CGCS2000 3度带 中央经线114°;GCJ-02(高德、腾讯);BD-09(百度)。经纬度先经后纬，投影坐标先东后北。同一园区里真坐标可以混用，会换算到一处；「本地」不能与真坐标混用。四参数、七参数和地方独立坐标系不收。没有审图号时，公开版只出园区自己的米制示意坐标。',
  noteEn: "本地 (local metres, x east, y north); WGS84; CGCS2000 (degrees); a CGCS2000 Gauss–Krüger zone by EPSG number or zone, such as EPSG:4526 or CGCS2000 3度带 38带; GCJ-02 (Gaode, Tencent); BD-09 (Baidu). Longitude before latitude, easting before northing. Within a park true systems may be mixed and are converted; local metres may not be mixed with them. Local survey grids and their transformation parameters are not accepted. Without a map review number the public edition has the park's own schematic metres alone.",
});
