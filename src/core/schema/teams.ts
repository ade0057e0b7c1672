// 小分队: one row a promotion team.

import { code, list, number, references, text } from './column.ts';
import { table } from './table.ts';

export const teams = table({
  name: 'teams',
  label: { zh: '招商小分队', en: 'Teams' },
  row: { zh: '一支小分队', en: 'a promotion team' },
  columns: {
    code: code({ zh: '编码', en: 'Code', example: 'D01' }),
    name: text({ zh: '名称', en: 'Name', required: true, example: '驻长三角小分队' }),
    nameEn: text({ zh: '英文名', en: 'English name', example: 'Yangtze Delta team' }),
    city: text({ zh: '驻点城市', en: 'Based in', example: '苏州' }),
    lon: number({ zh: '经度', en: 'Longitude', min: -180, max: 180, example: '120.6' }),
    lat: number({ zh: '纬度', en: 'Latitude', min: -90, max: 90, example: '31.3' }),
    regions: list({ zh: '区域', en: 'Regions covered', example: '上海、江苏、浙江' }),
    chains: references('chains', { zh: '产业链', en: 'Chains', example: 'DZ、WL' }),
    leader: text({ zh: '组长', en: 'Leader', internal: true, example: '方某' }),
    phone: text({ zh: '电话', en: 'Phone', internal: true, example: '0000-0000000' }),
  },
});
