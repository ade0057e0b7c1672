// 项目: one row a project of the county's library, with its five ones and its one-page fields.

import { choice, code, number, reference, text } from './column.ts';
import { needs } from './need.ts';
import { table } from './table.ts';

/** In the order a project goes through them. */
export const projectStages = {
  pool: { zh: '储备', en: 'In the pool' },
  intent: { zh: '意向', en: 'Intent' },
  signed: { zh: '签约', en: 'Signed' },
  started: { zh: '开工', en: 'Started' },
  completed: { zh: '竣工', en: 'Completed' },
  operating: { zh: '投产', en: 'In operation' },
} as const;
export type ProjectStage = keyof typeof projectStages;

export const projects = table({
  name: 'projects',
  label: { zh: '项目', en: 'Projects' },
  row: { zh: '一个项目', en: 'a project' },
  columns: {
    code: code({ zh: '编码', en: 'Code', example: 'P-YR-01' }),
    name: text({ zh: '名称', en: 'Name', required: true, example: '年屠宰 30 万只肉羊及冷链分割项目' }),
    nameEn: text({ zh: '英文名', en: 'English name', example: '300,000-head lamb slaughter and chilled cutting' }),
    link: reference('links', { zh: '环节', en: 'Link', required: true, example: 'YR12' }),
    company: reference('companies', { zh: '企业', en: 'Company', example: 'L-YR-01' }),
    parcel: reference('parcels', { zh: '地块', en: 'Parcel', example: 'A-10' }),
    investment: number({ zh: '总投资', en: 'Investment', unit: '万元', min: 0, example: '18000' }),
    stage: choice(projectStages, { zh: '阶段', en: 'Stage', required: true, example: '签约' }),
    leader: text({ zh: '县级领导', en: 'County leader', internal: true, example: '副县长 王某' }),
    unit: text({ zh: '责任单位', en: 'Responsible unit', example: '县投资促进局' }),
    taskForce: text({ zh: '工作专班', en: 'Task force', internal: true, example: '肉羊链专班' }),
    followUp: text({ zh: '一抓到底', en: 'Follow-up', internal: true, example: '周调度、月通报' }),
    background: text({ zh: '背景', en: 'Background', example: '全县年出栏肉羊 62 万只，本地屠宰不足一半。' }),
    scale: text({ zh: '建设规模', en: 'Scale', example: '屠宰线 2 条，-18 ℃ 冷库 6000 t' }),
    conditions: text({ zh: '建设条件', en: 'Conditions', example: '净地，七通一平' }),
    benefit: text({ zh: '效益分析', en: 'Benefit', example: '年营收 2.1 亿元，投资回收期 6.5 年' }),
    cooperation: text({ zh: '合作方式', en: 'Cooperation', example: '独资、合资' }),
    office: text({ zh: '联系单位', en: 'Contact office', example: '棠川县投资促进局' }),
    summaryEn: text({ zh: '英文简介', en: 'Summary (English)', example: 'Two slaughter lines with chilled cutting and 6,000 t of cold storage.' }),
    ...needs,
  },
});
