import { describe, expect, test } from 'vitest';
import { readCell } from '../../../src/core/check/read-cell.ts';
import { nameOfSystem, systemOf, zones } from '../../../src/core/schema/crs-list.ts';
import { crs } from '../../../src/core/schema/crs.ts';

const read = (written: string): unknown => { const { value, faults } = readCell(crs, written); return value ?? faults?.[0]?.code; };

describe('坐标系 as people write it', () => {
  test.each([
    ['local', ['本地', '本地(米)', '本地（米）', 'local', 'local metres', '本地坐标系']],
    ['WGS84', ['WGS84', 'wgs 84', 'WGS-84', 'WGS_1984', 'GCS_WGS_1984', 'EPSG:4326', 'epsg 4326', '4326', 'ＷＧＳ８４']],
    ['CGCS2000', ['CGCS2000', 'cgcs 2000', '国家2000', '2000国家大地坐标系', 'EPSG:4490', '4490', 'CGCS2000(经纬度)', 'GCS_China_Geodetic_Coordinate_System_2000']],
    ['GCJ02', ['GCJ-02', 'gcj02', 'GCJ02', '火星坐标', '高德', '腾讯']],
    ['BD09', ['BD-09', 'bd09', 'BD09LL', '百度坐标']],
    ['EPSG:4526', ['EPSG:4526', 'epsg：4526', '4526', 'CGCS2000 3度带 38带', 'CGCS2000 3°带第38带', '2000坐标系 三度带 带号38', 'CGCS2000 / 3-degree Gauss-Kruger zone 38', 'CGCS2000_3_Degree_GK_Zone_38', '38带']],
    ['EPSG:4547', ['EPSG:4547', 'CGCS2000 3度带 中央经线114°', 'CGCS2000 / 3-degree Gauss-Kruger CM 114E', 'CGCS2000_3_Degree_GK_CM_114E', '3度带 中央子午线 114', 'CGCS2000 3度带 38带 不带带号']],
    ['EPSG:4497', ['EPSG:4497', 'CGCS2000 6度带 19带', 'CGCS2000 / Gauss-Kruger zone 19', 'CGCS2000_GK_Zone_19']],
    ['EPSG:4508', ['EPSG:4508', 'CGCS2000 6度带 中央经线111']],
  ] as const)('%s', (system, ways) => { for (const way of ways) expect([way, read(way)]).toEqual([way, system]); });

  test('every system of the list can be written by its number and by its own name, in both languages', () => {
    for (const zone of zones) {
      const system = systemOf(zone);
      expect([read(system), read(String(zone.epsg)), read(nameOfSystem(system).zh.replace(/\(.*/, '')), read(nameOfSystem(system).en.replace(/\(.*/, ''))]).toEqual([system, system, system, system]);
    }
  });
});

describe('坐标系 that is refused, with its reason', () => {
  test.each([
    ['crs-parameters', ['地方坐标系', '棠川独立坐标系', '城市坐标系', '四参数', 'CGCS2000 七参数转换', '自定义', '假定坐标']],
    ['crs-old', ['西安80', '西安1980', 'Xian 1980', 'Xian_1980_3_Degree_GK_Zone_38', '北京54', '1954北京坐标系', 'Beijing 1954', 'EPSG:2362', 'EPSG:2436', 'EPSG:4214', 'EPSG:4610', '80坐标系']],
    ['crs-projection', ['Web Mercator', 'EPSG:3857', '网络墨卡托', 'UTM 49N', 'EPSG:32649', 'BD09MC']],
    ['crs-zone', ['CGCS2000 3度带', 'CGCS2000 高斯投影', '3度带 12带', '6度带 38带', 'CGCS2000 3度带 中央经线113']],
    ['crs-unknown', ['老图', 'EPSG:9999', '经纬度', '坐标系']],
  ] as const)('%s', (code, ways) => { for (const way of ways) expect([way, read(way)]).toEqual([way, code]); });
});
