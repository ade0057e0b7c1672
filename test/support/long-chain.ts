// Counties with chains of as many links as a test wants, as rich as real ones: names of the trade in two languages, all states,
// firms, targets, figures of every size, by-products that flow back, and two small chains to trade with.
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import Papa from 'papaparse';
import { makeRandom } from '../../src/core/layout/make-random.ts';
import { generateGraph } from '../bench/layout/generate-graph.ts';
import { sheetsOf, type Cells, type County } from './county.ts';

type Word = readonly [zh: string, en: string];
/** What is handled and what is done with it, by stage; any two make a name. `alone` are names as they stand. */
interface Trade { readonly stage: string; readonly things: readonly Word[]; readonly works: readonly Word[]; readonly alone: readonly Word[] }

const trades: readonly Trade[] = [
  {
    stage: '配套',
    things: [['冷链', 'Cold-chain'], ['包装', 'Packaging'], ['农机', 'Farm machinery'], ['仓储', 'Warehouse'], ['污水', 'Waste-water'], ['热力', 'Steam & heat'], ['供应链', 'Supply-chain']],
    works: [['运输', 'haulage'], ['租赁', 'leasing'], ['维修', 'repair'], ['检测服务', 'testing services'], ['金融', 'finance'], ['调度中心', 'dispatch centre']],
    alone: [['检疫', 'Meat quarantine'], ['洗消中心', 'Truck washing'], ['追溯平台', 'Traceability platform'], ['病死畜收运', 'Dead-stock collection']],
  },
  {
    stage: '上游',
    things: [['种羊', 'Breeding-sheep'], ['饲草', 'Forage'], ['青贮玉米', 'Silage-corn'], ['苜蓿', 'Alfalfa'], ['秸秆', 'Straw'], ['预混料', 'Premix'], ['大豆', 'Soybean']],
    works: [['收储', 'storage'], ['初加工', 'first processing'], ['集散中心', 'depots'], ['质检', 'quality testing'], ['配送', 'delivery'], ['交易', 'trading']],
    alone: [['育肥', 'Feedlot finishing'], ['饲料', 'Feed milling'], ['兽药', 'Veterinary medicine'], ['良种扩繁', 'Genetic multiplication'], ['活畜交易市场', 'Live-animal market']],
  },
  {
    stage: '中游',
    things: [['冷鲜肉', 'Chilled-meat'], ['羊骨', 'Bone'], ['羊毛', 'Wool'], ['肠衣', 'Casings'], ['血浆', 'Plasma'], ['油脂', 'Tallow'], ['甜玉米', 'Sweet-corn']],
    works: [['分级', 'grading'], ['精深加工', 'deep processing'], ['速冻', 'quick freezing'], ['清洗', 'cleaning'], ['包装', 'packing'], ['冷藏', 'cold storage']],
    alone: [['屠宰', 'Slaughter & dressing'], ['制革', 'Sheepskin tanning'], ['头蹄下水', 'Offal cleaning'], ['冷链屠宰', 'Cold-chain slaughter']],
  },
  {
    stage: '下游',
    things: [['预制菜', 'Ready-meal'], ['火锅食材', 'Hot-pot'], ['宠物食品', 'Pet-food'], ['皮草', 'Fur goods'], ['羊肉汤', 'Lamb-soup'], ['调味品', 'Seasoning'], ['休闲零食', 'Snack']],
    works: [['品牌', 'brands'], ['直播', 'live selling'], ['出口', 'exports'], ['连锁店', 'chain stores'], ['研发', 'development'], ['中试', 'pilot plants']],
    alone: [['羊汤', 'Lamb soup kitchens'], ['有机肥', 'Organic fertiliser'], ['团餐配送', 'Canteen catering'], ['观光牧场', 'Visitor ranch']],
  },
];

const units: readonly Word[] = [['吨', 't'], ['万吨', '10k t'], ['万只', '10k head'], ['套', 'sets'], ['万件', '10k pieces'], ['万人次', '10k visits']];
/** How much of the demand is covered, by turns; undefined has no firm here, 'blank' a firm of whose capacity nothing is known. */
const coverages = [1, 0.52, undefined, 0.97, 0.71, 'blank', 1.05, 1.62, 0.34, undefined, 0.88, 1] as const;
const others: readonly Cells[] = [
  { code: 'LOG', name: '电商物流', nameEn: 'E-commerce & logistics', glyph: '流', hue: 5 },
  { code: 'TOUR', name: '研学旅游', nameEn: 'Study tours', glyph: '游', hue: 6 },
];

/** All names that a stage can have, short and long ones mixed. */
function namesOf({ things, works, alone }: Trade, random: (below: number) => number): readonly Word[] {
  const all = [...alone, ...things.flatMap(thing => works.map((work): Word => [thing[0] + work[0], `${thing[1]} ${work[1]}`]))];
  return all.map(word => ({ word, key: random(1000) })).sort((a, b) => a.key - b.key).map(({ word }) => word);
}

/** Three significant figures, as tables have them. */
const tidy = (value: number): number => Number(value.toPrecision(3));

interface PlannedLink { readonly code: string; readonly covered: typeof coverages[number]; readonly supply: number }

/** Local firms share a link's supply; weak and missing links have targets. */
function firmsOf(link: PlannedLink, random: (below: number) => number): { readonly companies: readonly Cells[]; readonly capacities: readonly Cells[] } {
  const locals = link.covered === undefined ? 0 : 1 + random(4);
  const targets = link.covered === undefined || Number(link.covered) < 0.8 ? 1 + random(3) : random(6) === 0 ? 1 : 0;
  const companies: Cells[] = [];
  const capacities: Cells[] = [];
  for (let index = 0; index < locals + targets; index++) {
    const local = index < locals;
    const code = `${local ? 'L' : 'T'}-${link.code}-${index + 1}`;
    companies.push({ code, name: `${code} 食品有限公司`, nameEn: `${code} Foods`, role: local ? '本地' : '目标', town: local ? '甲镇' : '', city: local ? '' : '漯河' });
    const share = tidy(link.supply / Math.max(1, locals));
    capacities.push({ company: code, link: link.code, capacity: link.covered === 'blank' || !local ? '' : share, tier: local && index === 0 && random(5) < 2 ? '龙头' : '一般' });
  }
  return { companies, capacities };
}

/** The rows of one chain. */
function chainOf(count: number, seed: number): Required<Pick<County, 'links' | 'flows' | 'companies' | 'capacities'>> {
  const chain = `C${count}`;
  const random = makeRandom(seed * 104729 + count);
  const graph = generateGraph(count, trades.length, 1.6, seed);
  const names = trades.map(trade => namesOf(trade, random));
  const planned = new Map(graph.nodes.map(({ id }, index): [string, PlannedLink] => {
    const covered = coverages[(index * 5 + random(4)) % coverages.length];
    return [id, { code: `${chain}-${id.slice(2)}`, covered, supply: covered === undefined ? 0 : tidy(0.3 * 10 ** (random(4000) / 1000)) }];
  }));
  const used = trades.map(() => 0);
  const uses = (id: string): number => graph.edges.filter(edge => edge.s === id).length;
  const wanted = ({ covered, supply }: PlannedLink): number => (typeof covered === 'number' ? supply / covered : supply === 0 ? tidy(20 + random(3000)) : supply);
  const links = graph.nodes.map(({ id, stage }): Cells => {
    const link = planned.get(id)!;
    const name = names[stage]![used[stage]!++];
    if (name === undefined) throw new RangeError(`there are no names for a chain of ${count} links`);
    const unit = units[random(units.length)]!;
    return { code: link.code, chain, name: name[0], nameEn: name[1], stage: trades[stage]!.stage, product: `${name[0]}产品`, unit: unit[0], unitEn: unit[1], externalDemand: tidy(wanted(link) * (uses(id) === 0 ? 1 : 0.5)), price: 1 + random(900) };
  });
  // What a link's users take of it together is half of the demand for it.
  const flows = graph.edges.map(({ s, t }): Cells => {
    const [from, to] = [planned.get(s)!, planned.get(t)!];
    const back = graph.nodes.find(node => node.id === s)!.stage > graph.nodes.find(node => node.id === t)!.stage;
    return { from: from.code, to: to.code, item: back ? '副产物' : '原料', itemEn: back ? 'By-product' : 'Material', ratio: to.covered === undefined ? 1 : to.covered === 'blank' ? '' : Number((wanted(from) * 0.5 / uses(s) / to.supply).toPrecision(4)), recycling: back ? '是' : '否' };
  });
  const trading = graph.nodes.filter((_, index) => index % 7 === 3).map(({ id }) => planned.get(id)!.code);
  const firms = [...planned.values()].map(link => firmsOf(link, random));
  return {
    links,
    flows: [...flows, ...trading.flatMap((code, index) => others.flatMap((_, other): Cells[] => (index % 3 === 2 || index % 3 === other ? [{ from: `X${other}`, to: code, item: '服务', itemEn: 'Services', ratio: '' }] : [])))],
    companies: firms.flatMap(each => each.companies),
    capacities: firms.flatMap(each => each.capacities),
  };
}

/** A county with a chain C45 of 45 links, and so on. The same arguments give the same county. */
export function longChains(counts: readonly number[], seed = 1): County {
  const long = counts.map(count => chainOf(count, seed));
  const elsewhere = others.map((chain, index): Cells => ({ code: `X${index}`, chain: chain['code']!, name: `${chain['name']}服务`, nameEn: `${chain['nameEn']} services`, stage: '配套', product: '服务', unit: '万件', unitEn: '10k pieces' }));
  return {
    site: [{ item: '县名', value: '长链县' }, { item: '县名英文', value: 'Long-Chain County' }, { item: '数据截至', value: '2026-09-30' }],
    chains: [...counts.map((count, index): Cells => ({ code: `C${count}`, name: `${count} 环`, nameEn: `${count} links`, glyph: '环', hue: 1 + index })), ...others],
    links: [...long.flatMap(each => each.links), ...elsewhere],
    flows: long.flatMap(each => each.flows),
    companies: long.flatMap(each => each.companies),
    capacities: long.flatMap(each => each.capacities),
  };
}

/** Writes a county as a planner would have it: a folder of CSV files. */
export async function writeCounty(folder: string, county: County): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const { file, rows } of sheetsOf(county)) await writeFile(join(folder, file), `\ufeff${Papa.unparse(rows.map(row => [...row]), { newline: '\r\n' })}\r\n`);
}
