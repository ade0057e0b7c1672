// 月报: one row a unit's month. Internal as a whole.

import { integer, month, number, text } from './column.ts';
import { table } from './table.ts';

export const monthly = table({
  name: 'monthly',
  label: { zh: '月报', en: 'Monthly figures' },
  row: { zh: '一个单位的一个月', en: "a unit's month" },
  internal: true,
  columns: {
    month: month({ zh: '月份', en: 'Month', required: true, example: '2026-09' }),
    unit: text({ zh: '单位', en: 'Unit', required: true, example: '县农业农村局' }),
    signed: integer({ zh: '新签项目', en: 'Newly signed', unit: '个', min: 0, example: '3' }),
    contracted: number({ zh: '合同资金', en: 'Contracted', unit: '万元', min: 0, example: '26000' }),
    arrived: number({ zh: '到位资金', en: 'Arrived', unit: '万元', min: 0, example: '8200' }),
  },
  unique: ['month', 'unit'],
});
