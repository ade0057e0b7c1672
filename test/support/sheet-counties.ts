// Two counties to try sheets on: one in which every text and every list is longer than any real one, and one with next to nothing in it.

import { type Cells, type County } from './county.ts';

const long = (text: string, length: number): string => text.repeat(Math.ceil(length / text.length)).slice(0, length);
const han = (length: number): string => long('屠宰分割冷链加工物流配套', length);
const latin = (length: number): string => long('Integrated processing and cold-chain logistics of speciality products ', length);
const each = <T>(count: number, make: (nth: number) => T): readonly T[] => Array.from({ length: count }, (_, nth) => make(nth));
const square = (x: number, y: number): string => `POLYGON ((${x} ${y}, ${x + 90} ${y}, ${x + 90} ${y + 90}, ${x} ${y + 90}, ${x} ${y}))`;
const sourced = (nth: number): Cells => ({ source: `${han(38)}${nth}`, updated: `2026-0${1 + (nth % 8)}-1${nth % 10}` });

const needs: Cells = { needLand: 40, needFloor: 12345, needPower: 3150, needWater: 1234, needSewage: 1234, needSteam: 12.5, needGas: 12345, needHeight: 12.5, needLoad: 2.5, eia: '报告书' };
const upstream = each(14, nth => `UP${nth}`);
const downstream = each(14, nth => `DOWN${nth}`);
const parkCodes = each(3, nth => `P${nth}`);

/** One gap with fourteen links on either side, many firms, targets, parcels, policies, costs and nodes; hardly a text under forty characters. */
export const longCounty: County = {
  site: [
    { item: '县名', value: `${han(10)}县` }, { item: '数据截至', value: '2026-09-30' }, { item: '演示', value: '是' }, { item: '网站地址', value: `https://${long('industry-chain.', 60)}example` },
    { item: '主办单位', value: han(60) }, { item: '招商热线', value: '0000-12345678 转 12345' }, { item: '电子邮箱', value: `${long('invest', 60)}@liantu.example` }, { item: '地址', value: han(90) },
    { item: '中心经度', value: '112.5' }, { item: '中心纬度', value: '36' },
  ],
  chains: [{ code: 'C', name: han(12), nameEn: latin(40) }],
  links: [
    { code: 'GAP', name: han(20), nameEn: latin(60), product: han(60), productEn: latin(120), unit: '万平方米次', unitEn: '10k square-metre treatments', externalDemand: 123456.789, price: 0.0123, typicalCapacity: 20, ...needs, note: han(200), ...sourced(0) },
    { code: 'FAR', name: han(20), externalDemand: 5, ...needs },
    ...[...upstream, ...downstream].map((code, nth): Cells => ({ code, name: `${han(16)}${nth}`, nameEn: `${latin(40)}${nth}`, unit: '亿单位', price: 1 + nth, ...(nth > 10 ? {} : { externalDemand: 1 }), ...sourced(nth) })),
  ],
  flows: [...upstream.map((from, nth): Cells => ({ from, to: 'GAP', item: han(24), itemEn: latin(60), ratio: 0.001 + nth, ...sourced(nth) })), ...downstream.map((to, nth): Cells => ({ from: 'GAP', to, item: han(24), itemEn: latin(60), ratio: 0.0007 + nth, ...sourced(nth) }))],
  companies: [
    ...each(40, (nth): Cells => ({ code: `L${nth}`, name: `${han(26)}${nth}`, nameEn: `${latin(60)}${nth}`, role: '本地', town: nth % 2 === 0 ? '' : han(12), parcel: nth % 2 === 0 ? `X${nth % 30}` : '', products: han(60), productsEn: latin(120) })),
    ...each(12, (nth): Cells => ({
      code: `T${nth}`, name: `${han(30)}${nth}`, nameEn: `${latin(70)}${nth}`, role: '目标', town: '', city: han(8), lon: 100 + nth, lat: 30, products: han(80), productsEn: latin(160), qualifications: han(90), revenue: 1234567.8, ...needs, ...sourced(nth),
      team: 'D', contact: han(20), phone: '0000-12345678 转 12345', memo: han(300), contactStage: '洽谈中', wish: `X${nth}`,
    })),
  ],
  capacities: [
    ...each(20, (nth): Cells => ({ company: `L${nth}`, link: 'GAP', capacity: 1.2345, ...sourced(nth) })), ...each(28, (nth): Cells => ({ company: `L${nth + 10}`, link: [...upstream, ...downstream][nth] ?? '', capacity: 12345.678, ...sourced(nth) })),
    ...each(12, (nth): Cells => ({ company: `T${nth}`, link: 'GAP', capacity: 123.456, reason: han(200), reasonEn: latin(300), ...sourced(nth) })), ...each(6, (nth): Cells => ({ company: `T${nth}`, link: 'FAR', capacity: 1 })),
  ],
  parks: parkCodes.map((code, nth): Cells => ({ code, name: `${han(24)}${nth}`, nameEn: `${latin(60)}${nth}`, chains: 'C', road: '在建', water: '已通', waterCapacity: 1234567, drainage: '已通', sewageCapacity: 1234567, power: '已通', powerCapacity: 1234567, heat: '规划', gas: '在建', telecom: '已通', levelled: '已通', ...sourced(nth) })),
  parcels: each(30, (nth): Cells => ({
    code: `X${nth}`, name: han(40), park: parkCodes[nth % 3] ?? '', status: nth % 5 === 4 ? '已用' : '可供', area: 123.4, plotRatioMin: 1, plotRatioMax: 2, use: han(20), price: 12.34, priceUnit: '万元/亩', power: 123456, water: 12345, sewage: 12345, gas: 123456, steam: 123.4,
    eia: '报告书', barred: `${han(60)}制革`, crs: '本地', boundary: square((nth % 6) * 100, Math.floor(nth / 6) * 100), note: han(200), ...sourced(nth),
  })),
  projects: each(3, (nth): Cells => ({
    code: `R${nth}`, name: `${han(50)}${nth}`, nameEn: `${latin(110)}${nth}`, link: 'GAP', company: 'T0', parcel: nth === 0 ? '' : 'X0', investment: 1234567.8, stage: '开工', leader: han(40), unit: han(40), taskForce: nth === 1 ? '' : han(40), followUp: han(60),
    background: han(300), scale: han(300), conditions: han(300), benefit: han(300), cooperation: han(200), office: han(60), summaryEn: latin(500), ...needs, ...sourced(nth),
  })),
  milestones: each(14, (nth): Cells => ({ project: 'R1', node: `${han(12)}${nth}`, planned: `20${20 + nth}-05-01`, actual: nth < 6 ? `20${20 + nth}-09-01` : '' })),
  policies: each(25, (nth): Cells => ({ code: `Z${nth}`, name: `${han(40)}${nth}`, nameEn: `${latin(90)}${nth}`, content: han(260), contentEn: latin(500), number: `甲政办发〔2026〕${nth}号`, validUntil: nth === 3 ? '2025-12-31' : '2028-12-31', ...sourced(nth) })),
  costs: each(30, (nth): Cells => ({ kind: ['土地', '用电', '用水', '用工'][nth % 4] ?? '', name: `${han(40)}${nth}`, nameEn: `${latin(90)}${nth}`, value: 123456.78, unit: '万元/亩·年', period: han(20), ...sourced(nth) })),
  teams: [{ code: 'D', name: han(20), leader: han(10), phone: '0000-12345678 转 12345' }],
};

/** A gap, a target, a parcel and a project of which little more than the names is known. */
export const thinCounty: County = {
  links: [{ code: 'GAP' }], companies: [{ code: 'T', role: '目标', town: '' }], capacities: [{ company: 'T', link: 'GAP' }],
  parks: [{ code: 'P' }], parcels: [{ code: 'X' }], projects: [{ code: 'R', link: 'GAP' }],
};
