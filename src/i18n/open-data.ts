// Words of the page of open data, in both languages.

import type { Language } from './language.ts';

const zh = {
  title: '公开数据', lead: '本站公开的全部数据，可以下载、核对、再用。内部数据不在其中。',
  internalLead: '内部版的全部数据，含内部行和内部列：只在本机使用，不要外传。',
  tables: '各表', table: '表', row: '一行是', rows: '行数', get: '下载', all: '合在一起',
  json: '全部数据(JSON)', package: '数据包说明(Data Package)', dictionary: '每一列的含义见数据字典', schema: '列的规格',
  licence: '许可', noLicence: '尚未写明许可：使用前请联系主办单位。', contact: '联系', asOf: '数据截至', edition: '地图',
  shapes: '几何是各园区自己的米制坐标，不作权属与界线依据。', empty: '还没有公开的数据。', sources: '每一行都有「来源」和「更新日期」两列。',
};
const en: typeof zh = {
  title: 'Open data', lead: 'Everything that this site publishes, to be downloaded, checked and used again. Internal data is not in it.',
  internalLead: 'Everything in the internal edition, internal rows and columns too: keep it on this machine.',
  tables: 'Tables', table: 'Table', row: 'One row is', rows: 'Rows', get: 'Download', all: 'All together',
  json: 'All data (JSON)', package: 'Description (Data Package)', dictionary: 'What each column means is in the data dictionary', schema: 'schema',
  licence: 'Licence', noLicence: 'No licence is stated: ask the host before use.', contact: 'Contact', asOf: 'Data as of', edition: 'Maps',
  shapes: 'Shapes are in metres of each park’s own and prove no boundary.', empty: 'Nothing is published yet.', sources: 'Every row has its source and date, in the columns 来源 and 更新日期.',
};
export type OpenDataWords = typeof zh;
export const openDataWordsOf = (language: Language): OpenDataWords => (language === 'zh' ? zh : en);
