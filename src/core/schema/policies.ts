// 政策: one row a clause of a policy.

import { code, date, references, text, url } from './column.ts';
import { table } from './table.ts';

export const policies = table({
  name: 'policies',
  label: { zh: '政策', en: 'Policies' },
  row: { zh: '一条政策', en: 'a policy clause' },
  columns: {
    code: code({ zh: '编码', en: 'Code', example: 'ZC-01' }),
    name: text({ zh: '名称', en: 'Name', required: true, example: '冷链设施设备购置补助' }),
    nameEn: text({ zh: '英文名', en: 'English name', example: 'Grant for cold-chain equipment' }),
    chains: references('chains', { zh: '产业链', en: 'Chains', example: 'YR、SZ', note: '空白即各链通用。', noteEn: 'Blank where it holds for every chain.' }),
    links: references('links', { zh: '环节', en: 'Links', example: 'YR12' }),
    content: text({ zh: '内容', en: 'Content', required: true, example: '对新购置冷藏设备按实际投资的 10% 补助，单个项目不超过 100 万元。' }),
    contentEn: text({ zh: '内容英文', en: 'Content (English)', example: '10 % of the cost of new refrigeration equipment, at most ¥1 million a project.' }),
    number: text({ zh: '文号', en: 'Document number', example: '棠政办发〔2025〕12号' }),
    issuer: text({ zh: '发布单位', en: 'Issued by', example: '棠川县人民政府办公室' }),
    validUntil: date({ zh: '有效期至', en: 'Valid until', example: '2028-12-31' }),
    url: url({ zh: '链接', en: 'Link', example: 'https://example.com/zc' }),
  },
});
