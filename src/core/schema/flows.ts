// 供需关系: one row a product that passes from one link to another, within a chain or across chains.

import { flag, number, reference, text } from './column.ts';
import { table } from './table.ts';

export const flows = table({
  name: 'flows',
  label: { zh: '供需关系', en: 'Flows' },
  row: { zh: '一条供需关系', en: 'a supply relation' },
  columns: {
    from: reference('links', { zh: '上游环节', en: 'From link', required: true, example: 'YR08' }),
    to: reference('links', { zh: '下游环节', en: 'To link', required: true, example: 'YR12' }),
    item: text({ zh: '流转物', en: 'Product passed', required: true, example: '育肥活羊' }),
    itemEn: text({ zh: '流转物英文', en: 'Product passed (English)', example: 'Finished live sheep' }),
    ratio: number({ zh: '用量', en: 'Use ratio', min: 0, example: '1', note: '下游每一单位产品要用上游多少单位；不知道就空着。', noteEn: 'Units of the upstream product that one unit of the downstream one takes. Leave blank what is not known.' }),
    recycling: flag({ zh: '循环', en: 'By-product or recycling', example: '否', note: '副产物、废弃物回用写「是」，图上画虚线。', noteEn: '是 for by-products and recycled waste, drawn dashed.' }),
    note: text({ zh: '说明', en: 'Note', example: '胴体重 18 kg 以上' }),
  },
  unique: ['from', 'to', 'item'],
});
