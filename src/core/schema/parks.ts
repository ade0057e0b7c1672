// 园区: one row a park, with what it is connected to (七通一平).

import { choice, code, geometry, number, references, text } from './column.ts';
import { crs } from './crs.ts';
import { table } from './table.ts';

export const connectionStates = {
  connected: { zh: '已通', en: 'connected' },
  building: { zh: '在建', en: 'under construction' },
  planned: { zh: '规划', en: 'planned' },
  none: { zh: '未通', en: 'not connected' },
} as const;

const state = (zh: string, en: string) => choice(connectionStates, { zh, en, example: '已通' });
const about = (zh: string, en: string, example: string) => text({ zh, en, example });

export const parks = table({
  name: 'parks',
  label: { zh: '园区', en: 'Parks' },
  row: { zh: '一个园区', en: 'a park' },
  columns: {
    code: code({ zh: '编码', en: 'Code', example: 'KFQ' }),
    name: text({ zh: '名称', en: 'Name', required: true, example: '棠川经济开发区' }),
    nameEn: text({ zh: '英文名', en: 'English name', example: 'Tangchuan Economic Development Zone' }),
    level: text({ zh: '级别', en: 'Level', example: '省级' }),
    chains: references('chains', { zh: '主导产业', en: 'Leading chains', example: 'YR、DZ' }),
    area: number({ zh: '规划面积', en: 'Planned area', unit: '亩', min: 0, example: '5200' }),
    road: state('通路', 'Road'), roadNote: about('道路说明', 'Road, details', '主干道 24 m，距高速口 3 km'),
    water: state('通水', 'Water supply'), waterCapacity: number({ zh: '供水能力', en: 'Water capacity', unit: 't/d', min: 0, example: '20000' }),
    drainage: state('通排', 'Drainage'), sewageCapacity: number({ zh: '污水处理能力', en: 'Sewage capacity', unit: 't/d', min: 0, example: '10000' }),
    power: state('通电', 'Power'), powerCapacity: number({ zh: '供电能力', en: 'Power capacity', unit: 'kVA', min: 0, example: '100000' }),
    heat: state('通热', 'Heat and steam'), steamCapacity: number({ zh: '供汽能力', en: 'Steam capacity', unit: 't/h', min: 0, example: '60' }),
    gas: state('通气', 'Gas'), gasCapacity: number({ zh: '供气能力', en: 'Gas capacity', unit: 'm³/d', min: 0, example: '80000' }),
    telecom: state('通讯', 'Telecom'), telecomNote: about('通讯说明', 'Telecom, details', '三网到楼，5G 全覆盖'),
    levelled: state('场地平整', 'Levelled'),
    office: text({ zh: '管理单位', en: 'Managed by', example: '棠川经开区管委会' }),
    crs,
    boundary: geometry({ zh: '边界', en: 'Boundary', areal: true, example: 'POLYGON ((0 0, 1000 0, 1000 800, 0 800, 0 0))' }),
    note: text({ zh: '说明', en: 'Note', example: '化工、电镀项目不入园。' }),
  },
});
