// 问题台账: one row an open problem, with owner and state. Internal as a whole.

import { choice, code, date, reference, text } from './column.ts';
import { table } from './table.ts';

export const problems = table({
  name: 'problems',
  label: { zh: '问题台账', en: 'Problems' },
  row: { zh: '一个待解决的问题', en: 'an open problem' },
  internal: true,
  columns: {
    code: code({ zh: '编码', en: 'Code', example: 'WT-2026-01' }),
    company: reference('companies', { zh: '企业', en: 'Company', example: 'L-YR-01' }),
    project: reference('projects', { zh: '项目', en: 'Project', example: 'P-YR-01' }),
    problem: text({ zh: '问题', en: 'Problem', required: true, example: '蒸汽管网末端压力不足' }),
    unit: text({ zh: '责任单位', en: 'Responsible unit', required: true, example: '经开区管委会' }),
    state: choice({ open: { zh: '未解决', en: 'Open' }, working: { zh: '办理中', en: 'In hand' }, closed: { zh: '已销号', en: 'Closed' } },
      { zh: '状态', en: 'State', required: true, example: '办理中' }),
    raised: date({ zh: '提出日期', en: 'Raised', example: '2026-07-12' }),
    due: date({ zh: '期限', en: 'Due', example: '2026-10-31' }),
  },
});
