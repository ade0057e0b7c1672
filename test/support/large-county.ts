// A county as large as a benchmark wants, the same for the same arguments: chains of links in stages, firms and targets with
// needs or without, blanks here and there, by-products that flow back, parks with parcels of every kind and state.

import { makeRandom } from '../../src/core/layout/make-random.ts';
import type { Cells, County } from './county.ts';

export interface Size { readonly links: number; readonly companies: number; readonly parcels: number }

const stages = ['配套', '上游', '中游', '下游'];
const processes = ['', '', '', '', '', '', '电镀', '屠宰', '发酵'];
const grades = ['登记表', '报告表', '报告书'];
type Random = (below: number) => number;

const pick = <V>(random: Random, values: readonly V[]): V => values[random(values.length)] as V;
/** Blank one time in `often`. */
const blankOr = (random: Random, often: number, value: string | number): string | number => (random(often) === 0 ? '' : value);
const code = (prefix: string, index: number): string => `${prefix}${String(index).padStart(4, '0')}`;

/** A tenant of a hall or a builder on land, with what either draws. */
function needs(random: Random): Cells {
  const size = 1 + random(30);
  return {
    ...(random(2) === 0 ? { needLand: size * 4 } : { needFloor: size * 400 }), needPower: size * 60, needWater: blankOr(random, 6, size * 12), needSewage: blankOr(random, 6, size * 9),
    needSteam: blankOr(random, 3, Math.ceil(size / 5)), needGas: blankOr(random, 3, size * 100), eia: pick(random, grades), processes: pick(random, processes),
  };
}

function linksOf(count: number, chains: number, random: Random): readonly Cells[] {
  return Array.from({ length: count }, (_, index): Cells => ({
    code: code('L', index), chain: `C${index % chains}`, name: `环节${index}`, nameEn: `Link ${index}`, stage: stages[Math.floor(index / chains) % 4] ?? '', product: `产品${index}`, unit: '吨',
    externalDemand: blankOr(random, 12, random(3) === 0 ? 0 : 1 + random(400)), price: blankOr(random, 15, 1 + random(900) / 10), typicalCapacity: blankOr(random, 15, 10 + random(200)),
    typicalInvestment: 500 + random(20000), ...needs(random),
  }));
}

/** Two uses a link, mostly to the next stage of its chain, some to other chains, one in twelve a by-product that flows back. */
function flowsOf(links: number, chains: number, random: Random): readonly Cells[] {
  const made = new Map<string, Cells>();
  for (let index = 0; index < links * 2.6; index++) {
    const from = random(links);
    const back = random(12) === 0;
    const to = (from + (random(5) === 0 ? 1 + random(chains * 3) : chains * (1 + random(2)))) % links;
    const [a, b] = back ? [to, from] : [from, to];
    if (a !== b) made.set(`${a} ${b}`, { from: code('L', a), to: code('L', b), item: `料${index}`, ratio: blankOr(random, 12, (1 + random(60)) / 100), recycling: back ? '是' : '否' });
  }
  return [...made.values()];
}

/** Two in three are here, the rest targets; one in five stands in two links, and a third of the targets say nothing of their plans. */
function firmsOf({ links, companies, parcels }: Size, random: Random): Pick<Required<County>, 'companies' | 'capacities'> {
  const rows = Array.from({ length: companies }, (_, index): Cells => {
    const local = index % 3 !== 2;
    return { code: code(local ? 'A' : 'T', index), name: `企业${index}`, role: local ? '本地' : '目标', ...(local ? { parcel: code('P', random(parcels)) } : { city: '漯河', ...(random(2) === 0 ? needs(random) : {}) }) };
  });
  const capacities = rows.flatMap((row, index): readonly Cells[] => {
    const local = index % 3 !== 2;
    // Some links stay without a local firm: those are the gaps that the county lacks.
    const first = local ? Math.floor(random(links) / 5) * 5 + random(4) : random(links);
    const all = random(5) === 0 ? [first, (first + 7) % links] : [first];
    return all.map(link => ({ company: row['code'] ?? '', link: code('L', Math.min(link, links - 1)), capacity: local ? blankOr(random, 12, random(120)) : blankOr(random, 3, 5 + random(150)) }));
  });
  return { companies: rows, capacities };
}

function parcelsOf(count: number, parks: number, random: Random): readonly Cells[] {
  return Array.from({ length: count }, (_, index): Cells => {
    const kind = pick(random, ['地块', '地块', '标准厂房', '仓库', '冷库']);
    return {
      code: code('P', index), park: `K${index % parks}`, kind, status: pick(random, ['可供', '可供', '闲置', '在谈', '在建', '已用']), area: blankOr(random, 10, 5 + random(150)),
      floor: kind === '地块' ? '' : blankOr(random, 10, 500 + random(12000)), power: blankOr(random, 10, random(4000)), water: blankOr(random, 10, random(800)), sewage: blankOr(random, 10, random(600)),
      steam: blankOr(random, 5, random(8)), gas: blankOr(random, 5, random(5000)), eia: pick(random, grades), barred: pick(random, processes),
    };
  });
}

export function largeCounty(size: Size, seed = 1): County {
  const random = makeRandom(seed);
  const [chains, parks] = [7, 4];
  return {
    chains: Array.from({ length: chains }, (_, index) => ({ code: `C${index}` })),
    links: linksOf(size.links, chains, random), flows: flowsOf(size.links, chains, random), ...firmsOf(size, random),
    parks: Array.from({ length: parks }, (_, index): Cells => ({ code: `K${index}`, area: 4000, powerCapacity: 160000, waterCapacity: 30000, sewageCapacity: 20000, steamCapacity: 90, gasCapacity: 100000 })),
    parcels: parcelsOf(size.parcels, parks, random),
  };
}
