// 地物: what else stands on the park plan. Utilities have no kind here: they are words and capacities, never lines.

import { choice, code, geometry, number, reference, text } from './column.ts';
import { crs } from './crs.ts';
import { table } from './table.ts';

export const placeKinds = {
  road: { zh: '道路', en: 'Road' },
  rail: { zh: '铁路', en: 'Railway' },
  river: { zh: '河流', en: 'River' },
  water: { zh: '水面', en: 'Water' },
  green: { zh: '绿地', en: 'Green' },
  gate: { zh: '出入口', en: 'Gate' },
  station: { zh: '站点', en: 'Station' },
  service: { zh: '公共服务', en: 'Public service' },
  housing: { zh: '配套居住', en: 'Housing' },
} as const;

export const places = table({
  name: 'places',
  label: { zh: '地物', en: 'Places' },
  row: { zh: '图上一处地物', en: 'something else on the map' },
  columns: {
    code: code({ zh: '编码', en: 'Code', example: 'R-01' }),
    park: reference('parks', { zh: '园区', en: 'Park', required: true, example: 'KFQ' }),
    kind: choice(placeKinds, { zh: '类别', en: 'Kind', required: true, example: '道路' }),
    name: text({ zh: '名称', en: 'Name', example: '开元路' }),
    nameEn: text({ zh: '英文名', en: 'English name', example: 'Kaiyuan Road' }),
    width: number({ zh: '宽度', en: 'Width', unit: 'm', min: 0, example: '24' }),
    crs,
    shape: geometry({ zh: '几何', en: 'Geometry', required: true, example: 'LINESTRING (0 0, 1200 40)' }),
  },
});
