// Counties and cells that fast-check makes up.

import fc from 'fast-check';
import { headerOf, type Column } from '../../src/core/schema/column.ts';
import { tableNames, tables, type TableName } from '../../src/core/schema/tables.ts';
import type { Sheet } from '../../src/core/check/sheet.ts';
import { sheetsOf, type Cells, type County } from './county.ts';

const stages = ['配套', '上游', '中游', '下游'];
/** A figure as a cell: sometimes blank, which is unknown. */
const figure = (max: number): fc.Arbitrary<number | ''> => fc.oneof({ weight: 4, arbitrary: fc.integer({ min: 0, max: max * 10 }).map(value => value / 10) }, { weight: 1, arbitrary: fc.constant('' as const) });
const codes = (prefix: string, count: number): readonly string[] => Array.from({ length: count }, (_, index) => `${prefix}${index}`);

const parcel = (code: string): fc.Arbitrary<Cells> => fc.record({
  code: fc.constant(code), kind: fc.constantFrom('地块', '标准厂房', '冷库'), status: fc.constantFrom('可供', '闲置', '在谈'),
  area: figure(90), floor: figure(9000), power: figure(3000), water: figure(900), eia: fc.constantFrom('', '登记表', '报告书'), barred: fc.constantFrom('', '电镀'),
});

const link = (code: string): fc.Arbitrary<Cells> => fc.record({
  code: fc.constant(code), chain: fc.constantFrom('C', 'D'), stage: fc.constantFrom(...stages), externalDemand: figure(100), price: figure(9), typicalCapacity: figure(30),
  needLand: figure(90), needFloor: figure(9000), needPower: figure(3000), eia: fc.constantFrom('', '报告表'), processes: fc.constantFrom('', '电镀'),
});

/** Flows in any direction, loops among them, none from a link to itself, no pair twice. */
function flows(links: readonly string[]): fc.Arbitrary<readonly Cells[]> {
  const pairs = links.flatMap(from => links.filter(to => to !== from).map(to => ({ from, to })));
  return fc.subarray(pairs, { maxLength: Math.min(pairs.length, 12) }).chain(chosen => fc.tuple(...chosen.map(pair => fc.record({ ratio: figure(3), recycling: fc.constantFrom('', '是') }).map((rest): Cells => ({ ...pair, ...rest })))));
}

interface Firm { readonly role: string; readonly capacity: number | ''; readonly link: string }

/** A county of two chains without a mistake; every company is in one link. */
export const anyCounty: fc.Arbitrary<County> = fc.record({ links: fc.integer({ min: 1, max: 7 }), firms: fc.integer({ min: 0, max: 7 }), parcels: fc.integer({ min: 0, max: 5 }) }).chain(count => {
  const links = codes('L', count.links);
  const firm: fc.Arbitrary<Firm> = fc.record({ role: fc.constantFrom('本地', '目标'), capacity: figure(60), link: fc.constantFrom(...links) });
  return fc.record({
    links: fc.tuple(...links.map(link)), flows: flows(links), parcels: fc.tuple(...codes('X', count.parcels).map(parcel)), firms: fc.tuple(...codes('F', count.firms).map(() => firm)),
  }).map(({ links, flows, parcels, firms }): County => ({
    chains: [{ code: 'C' }, { code: 'D' }], links, flows, parks: [{ code: 'P' }], parcels,
    companies: firms.map(({ role }, index) => ({ code: `F${index}`, role })), capacities: firms.map(({ capacity, link }, index) => ({ company: `F${index}`, link, capacity })),
  }));
});

const needed = fc.record({
  needLand: figure(90), needFloor: figure(9000), needPower: figure(3000), needWater: figure(900), eia: fc.constantFrom('', '报告书'), processes: fc.constantFrom('', '电镀'),
});

/** The same with firms in several links, targets that state their needs, a second park, projects, and investments of typical projects. */
export const anyWideCounty: fc.Arbitrary<County> = anyCounty.chain(county => {
  const links = (county.links ?? []).map(row => String(row['code']));
  const firms = county.companies ?? [];
  const second = fc.record({ link: fc.constantFrom(...links), capacity: figure(60) });
  return fc.record({
    links: fc.tuple(...links.map(() => figure(900))), seconds: fc.tuple(...firms.map(() => fc.option(second))), needs: fc.tuple(...firms.map(() => fc.option(needed))),
    projects: fc.array(fc.record({ company: fc.constantFrom('', ...firms.map(row => String(row['code']))), link: fc.constantFrom(...links), investment: figure(900) }), { maxLength: 3 }),
    parks: fc.tuple(...(county.parcels ?? []).map(() => fc.constantFrom('P', 'Q'))), powerCapacity: figure(9000),
  }).map(({ links: investments, seconds, needs, projects, parks, powerCapacity }): County => {
    const first = county.capacities ?? [];
    const more = seconds.flatMap((row, index): readonly Cells[] => (row === null || row.link === first[index]?.['link'] ? [] : [{ company: `F${index}`, ...row }]));
    return {
      ...county, capacities: [...first, ...more], parks: [{ code: 'P', powerCapacity }, { code: 'Q' }],
      links: (county.links ?? []).map((row, index): Cells => ({ ...row, typicalInvestment: investments[index] ?? '' })),
      companies: firms.map((row, index): Cells => ({ ...row, ...(row['role'] === '目标' ? needs[index] ?? {} : {}) })),
      parcels: (county.parcels ?? []).map((row, index): Cells => ({ ...row, park: parks[index] ?? 'P' })),
      projects: projects.map((row, index): Cells => ({ code: `J${index}`, ...row })),
    };
  });
});

/** The same county with the rows of every table in another order. */
export const shuffled = (county: County): fc.Arbitrary<County> => fc.record(
  Object.fromEntries(Object.entries(county).map(([name, rows]) => [name, fc.shuffledSubarray([...rows], { minLength: rows.length })])),
) as fc.Arbitrary<County>;

/** What planners, Excel and converters put into cells, and what nobody would. */
export const anyCell: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom('', '', ' ', 'A', 'B', 'C', '是', '否', '中游', '本地', '地块', '可供', '12', '1,234', '约500', '3.2亿元', '1e999', '-', '#REF!', '#N/A', '2026-09-30', '46295', '2026-02-30',
    'POLYGON ((0 0, 9 0, 9 9, 0 0))', 'POLYGON ((0 0, 9 9', 'POINT (1)', 'MULTIPOLYGON (((0 0)))', '县名', '数据截至', '弱线', '__proto__', 'constructor', '\ufffd', '甲、乙;丙'),
  fc.string({ maxLength: 12 }), fc.string({ unit: 'binary', maxLength: 12 }), fc.double().map(String), fc.integer().map(String),
);

/** A table with its own headers and any cells below them: some rows blank, some short, some long. */
export const anyTable: fc.Arbitrary<{ readonly name: TableName; readonly rows: readonly (readonly string[])[] }> = fc.constantFrom(...tableNames).chain(name => {
  const header = Object.values(tables[name].columns as Readonly<Record<string, Column>>).map(headerOf);
  const row = fc.oneof({ weight: 8, arbitrary: fc.array(anyCell, { minLength: header.length, maxLength: header.length }) }, { weight: 1, arbitrary: fc.array(anyCell, { maxLength: header.length + 2 }) }, { weight: 1, arbitrary: fc.constant(['']) });
  return fc.array(row, { maxLength: 6 }).map(rows => ({ name, rows: [header, ...rows] }));
});

/** A county with up to eight of its cells, headers among them, overwritten by anything. */
export const spoiledSheets: fc.Arbitrary<readonly Sheet[]> = fc.tuple(anyCounty, fc.array(fc.tuple(fc.nat(99), fc.nat(99), fc.nat(99), anyCell), { maxLength: 8 })).map(([county, spoils]) => {
  const sheets = sheetsOf(county).map(sheet => ({ ...sheet, rows: sheet.rows.map(row => [...row]) }));
  for (const [table, row, column, cell] of spoils) {
    const rows = sheets[table % sheets.length]?.rows ?? [];
    // A header is spoiled one time in five only: without it no row is read.
    const cells = rows[row % 5 === 0 ? 0 : 1 + (row % Math.max(1, rows.length - 1))];
    if (cells !== undefined) cells[column % cells.length] = cell;
  }
  return sheets;
});
