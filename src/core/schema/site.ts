// 设置: one row a setting. The settings themselves are described as columns, so that their cells are checked alike.

import { choice, date, flag, number, text, url } from './column.ts';
import { table, type Columns } from './table.ts';

export const site = table({
  name: 'site',
  label: { zh: '设置', en: 'Settings' },
  row: { zh: '一项设置', en: 'a setting' },
  columns: {
    item: text({ zh: '项', en: 'Setting', required: true, example: '县名' }),
    value: text({ zh: '值', en: 'Value', example: '棠川县' }),
    note: text({ zh: '说明', en: 'Note', example: '' }),
  },
  unique: ['item'],
});

export const mapModes = {
  schematic: { zh: '示意', en: 'schematic' },
  approved: { zh: '审定', en: 'approved' },
} as const;

export const basemapSystems = {
  CGCS2000: { zh: 'CGCS2000', en: 'CGCS2000' },
  GCJ02: { zh: 'GCJ-02', en: 'GCJ-02' },
} as const;

/** What 项 may be. `defaults` gives the value where the row is absent. */
export const settings = {
  county: text({ zh: '县名', en: 'County', required: true, example: '棠川县' }),
  countyEn: text({ zh: '县名英文', en: 'County (English)', example: 'Tangchuan County' }),
  host: text({ zh: '主办单位', en: 'Host', example: '棠川县投资促进局' }),
  hostEn: text({ zh: '主办单位英文', en: 'Host (English)', example: 'Investment Promotion Bureau of Tangchuan' }),
  hotline: text({ zh: '招商热线', en: 'Hotline', example: '0000-1234567' }),
  email: text({ zh: '电子邮箱', en: 'E-mail', example: 'invest@example.com' }),
  address: text({ zh: '地址', en: 'Address', example: '棠川县迎宾路 1 号' }),
  baseUrl: url({ zh: '网站地址', en: 'Base address', example: 'https://example.com', note: '二维码、规范网址、网站地图、订阅和社交卡片由此生成。', noteEn: 'QR codes, canonical addresses, the sitemap, feeds and social cards are made from it.' }),
  licence: text({ zh: '数据许可', en: 'Data licence', example: 'CC BY 4.0', note: '写在公开数据页上：别人可以怎样用。', noteEn: 'Stands on the page of open data: how others may use it.' }),
  lon: number({ zh: '中心经度', en: 'Centre longitude', min: 73, max: 136, example: '112.5' }),
  lat: number({ zh: '中心纬度', en: 'Centre latitude', min: 3, max: 54, example: '36' }),
  demo: flag({ zh: '演示', en: 'Demonstration data', example: '是' }),
  mapMode: choice(mapModes, { zh: '地图公开方式', en: 'Map in public', example: '示意' }),
  mapNumber: text({ zh: '审图号', en: 'Map review number', example: '晋S(2026)001号' }),
  mapValidUntil: date({ zh: '审图号有效期至', en: 'Map review valid until', example: '2028-12-31' }),
  basemap: text({ zh: '底图', en: 'Basemap', example: 'basemap.pmtiles', note: '数据文件夹里的 PMTiles 文件名，或瓦片地址 https://…/{z}/{x}/{y}.png。有有效审图号才用。', noteEn: 'A PMTiles file in the data folder, or a tile address https://…/{z}/{x}/{y}.png. Used with a valid map review number alone.' }),
  basemapSystem: choice(basemapSystems, { zh: '底图坐标系', en: 'Basemap coordinate system', example: 'CGCS2000' }),
  basemapCredit: text({ zh: '底图来源', en: 'Basemap source', example: '天地图', note: '印在地图左下角，审图号之后。', noteEn: "Printed at the map's lower left, after the review number." }),
  asOf: date({ zh: '数据截至', en: 'Data as of', required: true, example: '2026-09-30' }),
  startGoal: number({ zh: '开工率目标', en: 'Start-rate goal', unit: '%', min: 0, max: 100, example: '90' }),
  completionGoal: number({ zh: '竣工率目标', en: 'Completion-rate goal', unit: '%', min: 0, max: 100, example: '50' }),
  weakBelow: number({ zh: '弱线', en: 'Weak below', min: 0, max: 1, example: '0.8', note: '供给不足需求的这个比例，算弱。', noteEn: 'Supply under this share of demand is weak.' }),
  surplusAbove: number({ zh: '富余线', en: 'Surplus above', min: 1, example: '1.2', note: '供给超过需求的这个倍数，算富余。', noteEn: 'Supply over this multiple of demand is a surplus.' }),
  weightValue: number({ zh: '权重·缺口金额', en: 'Weight: value of the gap', min: 0, example: '4' }),
  weightShare: number({ zh: '权重·缺口比例', en: 'Weight: share uncovered', min: 0, example: '3' }),
  weightReach: number({ zh: '权重·牵动环节', en: 'Weight: links it holds up', min: 0, example: '2' }),
  weightReady: number({ zh: '权重·目标企业', en: 'Weight: targets at hand', min: 0, example: '1' }),
  weightClose: number({ zh: '权重·企业补缺', en: 'Weight: share a target closes', min: 0, example: '4', note: '目标企业评分用：能补缺口的几成。', noteEn: 'In rating targets: the share of the gap that it closes.' }),
  weightFit: number({ zh: '权重·产品相符', en: 'Weight: product fit', min: 0, example: '2', note: '目标企业评分用：主营产品与环节产品有多少相同的词。', noteEn: "In rating targets: how many words its products share with the link's." }),
  weightQualified: number({ zh: '权重·资质', en: 'Weight: qualifications', min: 0, example: '2', note: '目标企业评分用：环节所需资质持有几成。', noteEn: 'In rating targets: the share of the required qualifications that it holds.' }),
  weightNear: number({ zh: '权重·距离', en: 'Weight: distance', min: 0, example: '1', note: '目标企业评分用：总部离本县多远。', noteEn: 'In rating targets: how far its head office is.' }),
  weightFresh: number({ zh: '权重·依据', en: 'Weight: evidence', min: 0, example: '1', note: '目标企业评分用：依据有没有过陈旧天数。', noteEn: 'In rating targets: whether the evidence is still fresh.' }),
  nearKilometres: number({ zh: '距离满分', en: 'Near within', unit: 'km', min: 0, example: '300', note: '总部在这个距离以内，距离一项得满分。', noteEn: 'A head office this near gets the full mark for distance.' }),
  farKilometres: number({ zh: '距离零分', en: 'Far from', unit: 'km', min: 0, example: '1500', note: '远到这个距离，距离一项得零分；其间按比例。', noteEn: 'One this far gets none; in between it is in proportion.' }),
  staleDays: number({ zh: '陈旧天数', en: 'Stale after', unit: '天', min: 1, example: '365' }),
} as const satisfies Columns;

export const defaults = {
  demo: false, mapMode: 'schematic', basemapSystem: 'CGCS2000', startGoal: 90, completionGoal: 50, weakBelow: 0.8, surplusAbove: 1.2,
  weightValue: 4, weightShare: 3, weightReach: 2, weightReady: 1,
  weightClose: 4, weightFit: 2, weightQualified: 2, weightNear: 1, weightFresh: 1, nearKilometres: 300, farKilometres: 1500, staleDays: 365,
} as const;
