// 要素成本: one row what land, water, power, steam, labour or freight costs here.

import { choice, number, text } from './column.ts';
import { table } from './table.ts';

export const costKinds = {
  land: { zh: '土地', en: 'Land' },
  building: { zh: '厂房', en: 'Buildings' },
  water: { zh: '用水', en: 'Water' },
  sewage: { zh: '污水', en: 'Sewage' },
  power: { zh: '用电', en: 'Power' },
  gas: { zh: '用气', en: 'Gas' },
  steam: { zh: '蒸汽', en: 'Steam' },
  labour: { zh: '用工', en: 'Labour' },
  freight: { zh: '物流', en: 'Freight' },
  finance: { zh: '融资', en: 'Finance' },
  talent: { zh: '人才', en: 'Talent' },
} as const;

export const costs = table({
  name: 'costs',
  label: { zh: '要素成本', en: 'Factor costs' },
  row: { zh: '一项要素成本', en: 'a factor cost' },
  columns: {
    kind: choice(costKinds, { zh: '类别', en: 'Kind', required: true, example: '用电' }),
    name: text({ zh: '项目', en: 'Item', required: true, example: '10 kV 一般工商业平段' }),
    nameEn: text({ zh: '项目英文', en: 'Item (English)', example: '10 kV commercial, flat rate' }),
    value: number({ zh: '数值', en: 'Value', min: 0, example: '0.62' }),
    unit: text({ zh: '单位', en: 'Unit', required: true, example: '元/kWh' }),
    period: text({ zh: '适用期', en: 'Applies', example: '2026 年' }),
    note: text({ zh: '说明', en: 'Note', example: '含基金及附加' }),
  },
  unique: ['kind', 'name', 'period'],
});
