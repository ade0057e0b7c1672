// 产能: one row a company in a link; a company may stand in several.

import { choice, number, reference, text } from './column.ts';
import { table } from './table.ts';

export const tiers = {
  anchor: { zh: '链主', en: 'Anchor' },
  leading: { zh: '龙头', en: 'Leading' },
  backbone: { zh: '骨干', en: 'Backbone' },
  member: { zh: '一般', en: 'Member' },
} as const;

export const capacities = table({
  name: 'capacities',
  label: { zh: '产能', en: 'Capacities' },
  row: { zh: '一家企业在一个环节', en: 'a company in a link' },
  columns: {
    company: reference('companies', { zh: '企业', en: 'Company', required: true, example: 'L-YR-01' }),
    link: reference('links', { zh: '环节', en: 'Link', required: true, example: 'YR12' }),
    capacity: number({ zh: '产能', en: 'Capacity', min: 0, example: '12', note: '本地企业填现有年产能，目标企业填拟建年产能，按环节单位；不知道就空着。', noteEn: "A year's capacity in the unit of the link: existing for a local company, intended for a target. Leave blank what is not known." }),
    tier: choice(tiers, { zh: '地位', en: 'Standing', example: '龙头' }),
    reason: text({ zh: '匹配理由', en: 'Why it fits', example: '主营清真羊肉分割，正好补屠宰能力' }),
    reasonEn: text({ zh: '匹配理由英文', en: 'Why it fits (English)', example: 'Its main business is halal lamb cutting' }),
  },
  unique: ['company', 'link'],
});
