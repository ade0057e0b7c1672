// 指标: one row a measured indicator of the business environment at one date.

import { choice, date, number, text } from './column.ts';
import { table } from './table.ts';

export const indicators = table({
  name: 'indicators',
  label: { zh: '营商环境指标', en: 'Indicators' },
  row: { zh: '一个指标的一次测量', en: 'one measurement of an indicator' },
  columns: {
    name: text({ zh: '名称', en: 'Name', required: true, example: '企业开办时间' }),
    nameEn: text({ zh: '英文名', en: 'English name', example: 'Time to start a company' }),
    value: number({ zh: '数值', en: 'Value', required: true, example: '0.5' }),
    unit: text({ zh: '单位', en: 'Unit', required: true, example: '工作日' }),
    date: date({ zh: '日期', en: 'Date', required: true, example: '2026-06-30' }),
    target: number({ zh: '目标', en: 'Target', example: '1' }),
    better: choice({ higher: { zh: '越高越好', en: 'higher is better' }, lower: { zh: '越低越好', en: 'lower is better' } },
      { zh: '方向', en: 'Direction', example: '越低越好' }),
  },
  unique: ['name', 'date'],
});
