// The county of the worked example: its tables, as far as the example needs them. A test holds them against test/cases/worked-example.

import type { Label } from '../core/schema/column.ts';

interface Named extends Label { readonly code: string }
export interface ExampleLink extends Named { readonly unit: Label; readonly outside: number | undefined; readonly price: number; readonly typical: number; readonly required?: string }
export interface ExampleFlow { readonly from: string; readonly to: string; readonly ratio: number; readonly item: Label }
export interface ExampleFirm extends Named { readonly local: boolean; readonly link: string; readonly capacity: number | undefined; readonly products?: string; readonly holds?: string; readonly degrees?: string; readonly dated?: readonly [string, string | undefined] }
export interface ExampleParcel { readonly code: string; readonly area: number; readonly power: number; readonly water: number | undefined; readonly open: boolean; readonly barred?: string }

const tonnes: Label = { zh: '万吨', en: '10k t' };

export const exampleLinks: readonly ExampleLink[] = [
  { code: 'HAY', zh: '牧草', en: 'Hay', unit: tonnes, outside: 2, price: 1200, typical: 5 },
  { code: 'COW', zh: '奶牛', en: 'Dairy cows', unit: tonnes, outside: 10, price: 3800, typical: 8 },
  { code: 'DAIRY', zh: '乳品', en: 'Dairy', unit: tonnes, outside: 12, price: 9000, typical: 6, required: '食品生产许可证' },
  { code: 'CHEESE', zh: '奶酪', en: 'Cheese', unit: tonnes, outside: 0.5, price: 60000, typical: 0.3, required: '食品生产许可证' },
  { code: 'WHEY', zh: '乳清粉', en: 'Whey powder', unit: tonnes, outside: 0.4, price: 14000, typical: 0.2 },
  { code: 'PACK', zh: '包材', en: 'Packaging', unit: { zh: '亿只', en: '100m pieces' }, outside: undefined, price: 2000, typical: 4, required: '食品相关产品生产许可证、印刷经营许可证' },
  { code: 'CONC', zh: '浓缩乳', en: 'Concentrate', unit: tonnes, outside: 0, price: 10000, typical: 1, required: '食品生产许可证' },
];

const milk: Label = { zh: '生鲜乳', en: 'raw milk' };
export const exampleFlows: readonly ExampleFlow[] = [
  { from: 'HAY', to: 'COW', ratio: 0.5, item: { zh: '干草', en: 'hay' } },
  { from: 'COW', to: 'DAIRY', ratio: 1.1, item: milk },
  { from: 'COW', to: 'CHEESE', ratio: 10, item: milk },
  { from: 'COW', to: 'CONC', ratio: 3, item: milk },
  { from: 'CONC', to: 'DAIRY', ratio: 0.1, item: { zh: '浓缩乳', en: 'concentrate' } },
  { from: 'CHEESE', to: 'WHEY', ratio: 1.25, item: { zh: '乳清', en: 'whey' } },
  { from: 'PACK', to: 'DAIRY', ratio: 5, item: { zh: '包材', en: 'packaging' } },
];

export const exampleFirms: readonly ExampleFirm[] = [
  { code: 'L1', zh: '甲县牧草合作社', en: 'hay cooperative', local: true, link: 'HAY', capacity: 20 },
  { code: 'L2', zh: '甲县第一牧场', en: 'first dairy farm', local: true, link: 'COW', capacity: 25 },
  { code: 'L3', zh: '甲县第二牧场', en: 'second dairy farm', local: true, link: 'COW', capacity: 15 },
  { code: 'L4', zh: '甲县乳品厂', en: 'dairy', local: true, link: 'DAIRY', capacity: 8 },
  { code: 'T1', zh: '乙市奶酪公司', en: 'cheese maker', local: false, link: 'CHEESE', capacity: 0.2, products: '奶酪、黄油', holds: '食品生产许可证', degrees: '39', dated: ['2026-08-31', '2026-08-31'] },
  { code: 'T2', zh: '丙市包材公司', en: 'packaging maker', local: false, link: 'PACK', capacity: undefined, products: '利乐包、纸塑复合膜', holds: '食品相关产品生产许可证', degrees: '27', dated: ['2026-06-30', '2025-06-30'] },
  { code: 'T3', zh: '丁市浓缩乳公司', en: 'concentrate maker', local: false, link: 'CONC', capacity: 0.5, products: '浓缩乳' },
];

/** What T1 needs, and what the open parcels have. */
export const exampleNeeds = { area: 20, power: 500, water: 300, process: '发酵' } as const;
export const exampleParcels: readonly ExampleParcel[] = [
  { code: 'X-1', area: 25, power: 630, water: 400, open: true },
  { code: 'X-2', area: 22, power: 630, water: 250, open: true },
  { code: 'X-3', area: 30, power: 630, water: undefined, open: true },
  { code: 'X-4', area: 40, power: 1000, water: 500, open: true, barred: '发酵' },
  { code: 'X-5', area: 25, power: 630, water: 400, open: true },
  { code: 'X-6', area: 60, power: 1000, water: 500, open: false },
];
