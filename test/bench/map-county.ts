// A county of very many parcels and companies as CSV in a folder: the demonstration county's chains, parks on a grid of parcels in local metres, the same for the same seed.

import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import Papa from 'papaparse';
import { makeRandom } from '../../src/core/layout/make-random.ts';
import { sheetOf, type Cells } from '../support/county.ts';

export interface Size { readonly parcels: number; readonly companies: number; readonly parks: number; readonly seed: number }
type Random = (below: number) => number;

const kept = ['site', 'links', 'flows', 'policies', 'costs', 'teams'] as const;
const pick = <V>(random: Random, values: readonly V[]): V => values[random(values.length)] as V;
const blankOr = (random: Random, often: number, value: string | number): string | number => (random(often) === 0 ? '' : value);
const parkCode = (park: number): string => `Q${park + 1}`;
const parcelCode = (park: number, index: number): string => `${parkCode(park)}-${String(index + 1).padStart(5, '0')}`;

/** Metres of a parcel's front and depth, and of the road after every second row. */
const [front, depth, road] = [90, 70, 24];
const left = (column: number): number => column * front + Math.floor(column / 10) * road;
const foot = (row: number): number => row * depth + Math.floor(row / 2) * road;
const box = (x: number, y: number, w: number, h: number): string => `POLYGON ((${x} ${y}, ${x + w} ${y}, ${x + w} ${y + h}, ${x} ${y + h}, ${x} ${y}))`;

/** A park of `count` parcels, half as many rows again as columns are wide, east of the one before. */
function parkOf(park: number, count: number, random: Random): { readonly park: Cells; readonly parcels: readonly Cells[]; readonly places: readonly Cells[] } {
  const columns = Math.ceil(Math.sqrt(count));
  const rows = Math.ceil(count / columns);
  const [east, width, height] = [park * (left(columns) + 2000), left(columns), foot(rows)];
  const parcels = Array.from({ length: count }, (_, index): Cells => {
    const kind = pick(random, ['地块', '地块', '地块', '标准厂房', '仓库', '冷库']);
    const [column, row] = [index % columns, Math.floor(index / columns)];
    return {
      code: parcelCode(park, index), park: parkCode(park), kind, status: pick(random, ['可供', '可供', '可供', '可供', '可供', '闲置', '闲置', '在谈', '在建', '在建', '已用', '已用', '已用', '已用', '已用', '已用', '已用', '已用', '已用', '预留']),
      area: kind === '地块' ? Math.round((front - 4) * (depth - 4) / 66.67) / 10 : blankOr(random, 8, 4 + random(4)), floor: kind === '地块' ? '' : blankOr(random, 8, 500 + random(12000)),
      plotRatioMin: 1, plotRatioMax: blankOr(random, 6, 1.5 + random(15) / 10), use: pick(random, ['工业用地', '工业用地', '仓储用地', '工业用地 M1']),
      price: blankOr(random, 6, kind === '地块' ? 8 + random(12) : 9 + random(9)), priceUnit: kind === '地块' ? '万元/亩' : '元/㎡·月',
      power: blankOr(random, 8, 100 * random(60)), water: blankOr(random, 8, 10 * random(150)), sewage: blankOr(random, 8, 10 * random(120)), gas: blankOr(random, 8, 100 * random(60)), steam: blankOr(random, 5, random(12)),
      height: kind === '地块' ? '' : 6 + random(7), load: kind === '地块' ? '' : 1 + random(4), eia: pick(random, ['登记表', '报告表', '报告书']), barred: pick(random, ['', '', '屠宰', '电镀', '屠宰、制革']),
      crs: '本地', boundary: box(east + left(column) + 2, foot(row) + 2, front - 4, depth - 4),
    };
  });
  const lines = Array.from({ length: Math.floor(rows / 2) }, (_, index): Cells => ({
    code: `${parkCode(park)}R${index}`, park: parkCode(park), kind: '道路', name: `${index + 1} 号路`, width: road - 6, crs: '本地',
    shape: `LINESTRING (${east - 20} ${foot(index * 2 + 2) - road / 2}, ${east + width + 20} ${foot(index * 2 + 2) - road / 2})`,
  }));
  return { park: { code: parkCode(park), name: `第${park + 1}园区`, nameEn: `Park ${park + 1}`, area: Math.round(width * height / 666.67), crs: '本地', boundary: box(east - 30, -30, width + 60, height + 60) }, parcels, places: lines };
}

/** Local companies, each on a parcel that is used or built on, in one link. */
function firmsOf(count: number, parcels: readonly Cells[], links: readonly string[], random: Random): { readonly companies: readonly Cells[]; readonly capacities: readonly Cells[] } {
  const homes = parcels.filter(({ status }) => status === '已用' || status === '在建').map(({ code }) => code ?? '');
  const code = (index: number): string => `F${String(index + 1).padStart(5, '0')}`;
  return {
    companies: Array.from({ length: count }, (_, index): Cells => ({ code: code(index), name: `${pick(random, ['塬上', '北河', '金穗', '恒达', '瑞丰', '南岭'])}${pick(random, ['食品', '电子', '农机', '包装', '物流', '生物'])}${index + 1}厂`, nameEn: `Works ${index + 1}`, role: '本地', parcel: pick(random, homes) })),
    capacities: Array.from({ length: count }, (_, index): Cells => ({ company: code(index), link: pick(random, links), capacity: blankOr(random, 12, (1 + random(90)) / 100) })),
  };
}

const readRows = async (from: string, table: string): Promise<readonly Readonly<Record<string, string>>[]> => {
  const [head = [], ...rows] = Papa.parse<string[]>((await readFile(join(from, `${table}.csv`), 'utf8')).replace(/^\ufeff/, ''), { skipEmptyLines: true }).data;
  return rows.map(row => Object.fromEntries(head.map((name, index) => [name.replace(/\(.*$/, ''), row[index] ?? ''])));
};

/** Writes the folder. Chains and links are those of `from`, its target companies too, without what they say of its parcels. */
export async function writeCounty(from: string, folder: string, size: Size): Promise<void> {
  const random = makeRandom(size.seed);
  await mkdir(folder, { recursive: true });
  for (const table of kept) await copyFile(join(from, `${table}.csv`), join(folder, `${table}.csv`));
  // a third of the links stay without a firm: gaps for parcels to suit
  const links = (await readRows(from, 'links')).map(row => row['编码'] ?? '').filter((_, index) => index % 3 !== 0);
  const targets = (await readRows(from, 'companies')).filter(row => row['角色'] === '目标' && row['公开'] === '是');
  const known = new Set(targets.map(row => row['编码']));
  const parks = Array.from({ length: size.parks }, (_, park) => parkOf(park, Math.floor((size.parcels + park) / size.parks), random));
  const parcels = parks.flatMap(park => park.parcels);
  const firms = firmsOf(size.companies, parcels, links, random);
  const chains = (await readRows(from, 'chains')).map((row): Cells => ({ code: row['编码'] ?? '', name: row['名称'] ?? '', nameEn: row['英文名'] ?? '' }));
  const tables = {
    chains, parks: parks.map(({ park }) => park), parcels, places: parks.flatMap(({ places }) => places),
    companies: [...firms.companies, ...targets.map((row): Cells => ({ code: row['编码'] ?? '', name: row['名称'] ?? '', nameEn: row['英文名'] ?? '', role: '目标', city: row['总部城市'] ?? '', lon: row['经度'] ?? '', lat: row['纬度'] ?? '', needLand: row['需地'] ?? '', needPower: row['需电'] ?? '', needWater: row['需水'] ?? '' }))],
    capacities: [...firms.capacities, ...(await readRows(from, 'capacities')).filter(row => known.has(row['企业'])).map((row): Cells => ({ company: row['企业'] ?? '', link: row['环节'] ?? '', capacity: row['产能'] ?? '' }))],
  };
  for (const [name, rows] of Object.entries(tables)) await writeFile(join(folder, `${name}.csv`), `\ufeff${Papa.unparse(sheetOf(name as keyof typeof tables, rows).rows.map(row => [...row]), { newline: '\r\n' })}\r\n`);
}
