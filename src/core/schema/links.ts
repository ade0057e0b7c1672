// 环节: one row an activity of a chain, with one product or service.

import { choice, code, list, number, reference, text } from './column.ts';
import { needs } from './need.ts';
import { stages } from './stages.ts';
import { table } from './table.ts';

export { stages, type Stage } from './stages.ts';

export const links = table({
  name: 'links',
  label: { zh: '环节', en: 'Links' },
  row: { zh: '一个环节', en: 'a link' },
  columns: {
    code: code({ zh: '编码', en: 'Code', example: 'YR12' }),
    chain: reference('chains', { zh: '产业链', en: 'Chain', required: true, example: 'YR' }),
    name: text({ zh: '名称', en: 'Name', required: true, example: '屠宰分割', note: '八个字以内最好认。', noteEn: 'Up to eight characters read best.' }),
    nameEn: text({ zh: '英文名', en: 'English name', example: 'Slaughter & cutting' }),
    stage: choice(stages, { zh: '位置', en: 'Stage', required: true, example: '中游' }),
    product: text({ zh: '产品', en: 'Product', required: true, example: '白条羊与分割羊肉' }),
    productEn: text({ zh: '产品英文', en: 'Product (English)', example: 'Carcasses and cuts' }),
    unit: text({ zh: '单位', en: 'Unit', required: true, example: '万只', note: '每年；产能、需求都按此单位。', noteEn: 'A year; capacities and demand are counted in it.' }),
    unitEn: text({ zh: '单位英文', en: 'Unit (English)', example: '10k head' }),
    externalDemand: number({ zh: '外部需求', en: 'External demand', min: 0, example: '30', note: '县外每年要买多少。无外部需求写 0，不知道就空着。', noteEn: 'What is bought from outside the county each year. 0 where there is none; blank where it is not known.' }),
    price: number({ zh: '单价', en: 'Price', unit: '万元', min: 0, example: '720', note: '每一单位产品值多少万元。', noteEn: 'What one unit of the product is worth, in ¥10,000.' }),
    typicalCapacity: number({ zh: '典型规模', en: 'Typical project', min: 0, example: '20', note: '一个典型项目的年产能，按本环节单位。', noteEn: "A year's capacity of a typical project, in the unit of the link." }),
    typicalInvestment: number({ zh: '典型投资', en: 'Typical investment', unit: '万元', min: 0, example: '12000' }),
    ...needs,
    qualifications: list({ zh: '所需资质', en: 'Qualifications required', example: '牛羊定点屠宰证、动物防疫条件合格证', note: '做这个环节必须持有的证照，与企业「资质」相对照；任取其一的写「甲或乙」。没有必需的就空着。', noteEn: 'Licences that this work requires, compared with those of companies; where either of two will do, write 甲或乙. Blank where none is required.' }),
    note: text({ zh: '说明', en: 'Note', example: '活羊入厂到分割入库；须取得定点屠宰证。' }),
  },
});
