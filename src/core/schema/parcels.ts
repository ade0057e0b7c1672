// 地块: one row a parcel of land, a standard factory building, a warehouse or a cold store.

import { choice, code, geometry, list, number, reference, text } from './column.ts';
import { crs } from './crs.ts';
import { eiaGrades } from './need.ts';
import { parcelKinds, parcelStatuses, priceUnits } from './parcel-kinds.ts';
import { table } from './table.ts';

export { parcelKinds, parcelStatuses, priceUnits, type ParcelStatus } from './parcel-kinds.ts';

export const parcels = table({
  name: 'parcels',
  label: { zh: '地块', en: 'Parcels' },
  row: { zh: '一宗地块或一栋楼', en: 'a parcel or building' },
  columns: {
    code: code({ zh: '编码', en: 'Code', example: 'A-10' }),
    park: reference('parks', { zh: '园区', en: 'Park', required: true, example: 'KFQ' }),
    name: text({ zh: '名称', en: 'Name', example: '开元路北 A-10 地块' }),
    kind: choice(parcelKinds, { zh: '类型', en: 'Kind', required: true, example: '地块' }),
    status: choice(parcelStatuses, { zh: '状态', en: 'Status', required: true, example: '可供' }),
    area: number({ zh: '面积', en: 'Area', unit: '亩', min: 0, example: '65' }),
    floor: number({ zh: '建筑面积', en: 'Floor area', unit: '㎡', min: 0, example: '12000' }),
    plotRatioMin: number({ zh: '容积率下限', en: 'Plot ratio, least', min: 0, example: '1.2' }),
    plotRatioMax: number({ zh: '容积率上限', en: 'Plot ratio, most', min: 0, example: '2.0' }),
    use: text({ zh: '用地性质', en: 'Land use', example: '工业用地' }),
    price: number({ zh: '参考价', en: 'Reference price', min: 0, example: '12' }),
    priceUnit: choice(priceUnits, { zh: '计价单位', en: 'Price unit', example: '万元/亩' }),
    power: number({ zh: '电力', en: 'Power', unit: 'kVA', min: 0, example: '3150', note: '本宗可用余量；没有写 0，不知道就空着。以下各项同。', noteEn: 'What is left for this parcel; 0 where there is none, blank where it is not known. The same for the columns after it.' }),
    water: number({ zh: '供水', en: 'Water', unit: 't/d', min: 0, example: '800' }),
    sewage: number({ zh: '排污', en: 'Sewage', unit: 't/d', min: 0, example: '600' }),
    gas: number({ zh: '供气', en: 'Gas', unit: 'm³/d', min: 0, example: '5000' }),
    steam: number({ zh: '供热', en: 'Steam', unit: 't/h', min: 0, example: '4' }),
    height: number({ zh: '层高', en: 'Clear height', unit: 'm', min: 0, example: '9', note: '楼宇填；净地空着。', noteEn: 'For buildings; blank for land.' }),
    load: number({ zh: '承重', en: 'Floor load', unit: 't/㎡', min: 0, example: '2' }),
    eia: choice(eiaGrades, { zh: '环评上限', en: 'Highest EIA category', example: '报告书', note: '本宗能接的最重环评类别。', noteEn: 'The heaviest category that the parcel can take.' }),
    barred: list({ zh: '准入限制', en: 'Processes barred', example: '制革、电镀' }),
    crs,
    boundary: geometry({ zh: '边界', en: 'Boundary', areal: true, example: 'POLYGON ((0 0, 200 0, 200 160, 0 160, 0 0))' }),
    note: text({ zh: '说明', en: 'Note', example: '东临河道，退距 30 m。' }),
  },
});
