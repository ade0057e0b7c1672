// 产业链: one row a priority chain.

import { code, integer, list, number, reference, text } from './column.ts';
import { table } from './table.ts';

export const chains = table({
  name: 'chains',
  label: { zh: '产业链', en: 'Chains' },
  row: { zh: '一条产业链', en: 'a chain' },
  columns: {
    code: code({ zh: '编码', en: 'Code', example: 'YR', note: '字母、数字和连字符；出现在网址里，定了就不要改。', noteEn: 'Letters, digits and hyphens; it stands in web addresses, so it should not change.' }),
    name: text({ zh: '名称', en: 'Name', required: true, example: '肉羊' }),
    nameEn: text({ zh: '英文名', en: 'English name', example: 'Mutton sheep' }),
    glyph: text({ zh: '简称字', en: 'One-character mark', example: '羊', note: '地图上代表本链的一个字；空白则取名称首字。', noteEn: 'One character for the chain on maps; the first of its name where blank.' }),
    hue: integer({ zh: '色号', en: 'Hue', min: 1, max: 12, example: '1', note: '1–12，对应色板；空白则按行序。', noteEn: '1–12 of the palette; by the order of rows where blank.' }),
    focus: text({ zh: '主攻方向', en: 'Focus', example: '屠宰分割、预制菜肴与副产物精深加工' }),
    focusEn: text({ zh: '主攻方向英文', en: 'Focus (English)', example: 'Slaughter and cutting, ready meals, by-products' }),
    regions: list({ zh: '重点区域', en: 'Target regions', example: '内蒙古、山东、河南' }),
    chief: text({ zh: '链长', en: 'Chain chief', internal: true, example: '县委副书记 张某' }),
    leadUnit: text({ zh: '牵头部门', en: 'Lead department', example: '县农业农村局' }),
    anchor: reference('companies', { zh: '链主企业', en: 'Anchor company', example: 'L-YR-01' }),
    output: number({ zh: '产值', en: 'Output', unit: '万元', min: 0, example: '186000' }),
    targetOutput: number({ zh: '目标产值', en: 'Target output', unit: '万元', min: 0, example: '300000' }),
    year: integer({ zh: '年份', en: 'Year', min: 2000, max: 2100, example: '2025' }),
    targetYear: integer({ zh: '目标年份', en: 'Target year', min: 2000, max: 2100, example: '2028' }),
    note: text({ zh: '说明', en: 'Note', example: '种养加销一体，肉羊存栏全市第一。' }),
  },
});
