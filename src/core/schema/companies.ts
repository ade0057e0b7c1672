// 企业: local companies and target companies.

import { choice, code, creditCode, list, number, reference, stockCode, text, url } from './column.ts';
import { needs } from './need.ts';
import { table } from './table.ts';

export const roles = {
  local: { zh: '本地', en: 'Local' },
  target: { zh: '目标', en: 'Target' },
} as const;

export const contactStages = {
  lead: { zh: '线索', en: 'Lead' },
  contacted: { zh: '已对接', en: 'Contacted' },
  visited: { zh: '已互访', en: 'Visited' },
  negotiating: { zh: '洽谈中', en: 'Negotiating' },
  intent: { zh: '有意向', en: 'Intent' },
  shelved: { zh: '暂缓', en: 'On hold' },
} as const;

export const companies = table({
  name: 'companies',
  label: { zh: '企业', en: 'Companies' },
  row: { zh: '一家企业', en: 'a company' },
  columns: {
    code: code({ zh: '编码', en: 'Code', example: 'L-YR-01' }),
    name: text({ zh: '名称', en: 'Name', required: true, example: '棠川塬上羊肉业有限公司' }),
    nameEn: text({ zh: '英文名', en: 'English name', example: 'Yuanshang Mutton' }),
    role: choice(roles, { zh: '角色', en: 'Role', required: true, example: '本地' }),
    creditCode: creditCode({ zh: '统一社会信用代码', en: 'Credit code', example: '91350100M000100Y43' }),
    stockCode: stockCode({ zh: '证券代码', en: 'Stock code', example: '000895.SZ' }),
    city: text({ zh: '总部城市', en: 'Head office', example: '漯河' }),
    lon: number({ zh: '经度', en: 'Longitude', min: -180, max: 180, example: '114.02', note: '总部所在城市的经纬度，两位小数即可，只用来算方位和距离。本地企业写到四位以上的，看作厂址，与所填地块核对。', noteEn: "Of the city of the head office; two decimals do, for direction and distance alone. With four or more a local company's is taken for its site and compared with its parcel." }),
    lat: number({ zh: '纬度', en: 'Latitude', min: -90, max: 90, example: '33.58' }),
    products: text({ zh: '主营产品', en: 'Main products', example: '分割羊肉、羊副产品' }),
    productsEn: text({ zh: '主营产品英文', en: 'Main products (English)', example: 'Lamb cuts and by-products' }),
    qualifications: list({ zh: '资质', en: 'Qualifications', example: '定点屠宰证、HACCP' }),
    revenue: number({ zh: '营收', en: 'Revenue', unit: '万元', min: 0, example: '42000' }),
    parcel: reference('parcels', { zh: '地块', en: 'Parcel', example: 'A-08', note: '本地企业所在地块。', noteEn: 'The parcel that a local company stands on.' }),
    wish: reference('parcels', { zh: '意向地块', en: 'Parcel wished for', internal: true, example: 'B-07', note: '目标企业看中的地块，只在内部版用；公开版按需求推算。', noteEn: 'The parcel that a target has in mind, for the internal edition alone; the public one goes by needs.' }),
    town: text({ zh: '所在乡镇', en: 'Township', example: '柳沟镇', note: '不在园区的本地企业填。', noteEn: 'For local companies outside the parks.' }),
    ...needs,
    contactStage: choice(contactStages, { zh: '对接阶段', en: 'Negotiation stage', internal: true, example: '已对接' }),
    team: reference('teams', { zh: '小分队', en: 'Team', internal: true, example: 'D01' }),
    contact: text({ zh: '联系人', en: 'Contact', internal: true, example: '何某' }),
    phone: text({ zh: '电话', en: 'Phone', internal: true, example: '0000-0000000' }),
    memo: text({ zh: '内部备注', en: 'Internal note', internal: true, example: '想在北方设第二厂。', note: '意向、走访、条件等写在这里，不进公开版。', noteEn: 'Intentions, visits and terms belong here; they never enter the public edition.' }),
    url: url({ zh: '网址', en: 'Website', example: 'https://example.com' }),
    note: text({ zh: '说明', en: 'Note', example: '2019 年投产。' }),
  },
});
