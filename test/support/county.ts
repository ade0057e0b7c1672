// Tiny counties for tests: rows by column key, everything that a case does not care about filled in.

import { analyseAtlas, type Analysis } from '../../src/core/analysis/analyse-atlas.ts';
import { checkData, recordsFor, type CheckedData } from '../../src/core/check/check-data.ts';
import { hasErrors, type Finding } from '../../src/core/check/finding.ts';
import type { Audience } from '../../src/core/check/pick-audience.ts';
import type { Sheet } from '../../src/core/check/sheet.ts';
import type { Atlas } from '../../src/core/model/atlas.ts';
import { buildAtlas } from '../../src/core/model/build-atlas.ts';
import { headerOf, type Column } from '../../src/core/schema/column.ts';
import { tableNames, tables, type TableName } from '../../src/core/schema/tables.ts';

export type Cells = Readonly<Record<string, string | number>>;
export type County = { readonly [N in TableName]?: readonly Cells[] };

const named = (row: Cells): Cells => ({ name: row['code'] ?? '' });

/** What a row holds where the case says nothing. */
const usual: Readonly<Partial<Record<TableName, (row: Cells) => Cells>>> = {
  chains: named,
  links: row => ({ ...named(row), chain: 'C', stage: '中游', product: `${row['code']}品`, unit: '吨' }),
  flows: () => ({ item: '料' }),
  companies: row => ({ ...named(row), role: '本地', town: '甲镇' }),
  parks: named,
  parcels: () => ({ park: 'P', kind: '地块', status: '可供' }),
  projects: row => ({ ...named(row), stage: '储备' }),
  policies: row => ({ ...named(row), content: '补助设备', number: '甲〔2026〕1号' }),
  teams: named,
};

const needed: County = {
  site: [{ item: '县名', value: '甲县' }, { item: '数据截至', value: '2026-09-30' }],
  chains: [{ code: 'C', name: '甲链' }],
  links: [],
};

/** The sheet of one table; its columns are the keys that any row has, in the schema's order. */
export function sheetOf(name: TableName, rows: readonly Cells[]): Sheet {
  const full = rows.map((row): Cells => ({ ...usual[name]?.(row), public: '是', ...row }));
  const columns = tables[name].columns as Readonly<Record<string, Column>>;
  const required = Object.keys(columns).filter(key => columns[key]?.required);
  const has = new Set([...required, ...full.flatMap(row => Object.keys(row))]);
  const keys = [...Object.keys(columns).filter(key => has.has(key)), ...[...has].filter(key => columns[key] === undefined)];
  const header = keys.map(key => { const column = columns[key]; return column === undefined ? key : headerOf(column); });
  return { table: name, file: `${name}.csv`, rows: [header, ...full.map(row => keys.map(key => String(row[key] ?? '')))], findings: [] };
}

export function sheetsOf(county: County): readonly Sheet[] {
  const full: County = { ...needed, ...county };
  return tableNames.flatMap(name => { const rows = full[name]; return rows === undefined ? [] : [sheetOf(name, rows)]; });
}

export function check(county: County): CheckedData {
  return checkData(sheetsOf(county));
}

/** Findings without those about absent files, as `file row key-or-column code`. */
export function codesOf(findings: readonly Finding[]): readonly string[] {
  return findings.filter(finding => finding.code !== 'file-absent')
    .map(({ file, row, column, code }) => `${file} ${column ?? ''}${row ?? ''} ${code}`.replace('  ', ' '));
}

/** The atlas of a county that has no errors. */
export function atlasOf(county: County, audience: Audience = 'public'): Atlas {
  const data = check(county);
  if (hasErrors(data.findings)) throw new Error(`the case itself is wrong: ${codesOf(data.findings).join('; ')}`);
  return buildAtlas(recordsFor(data, audience), audience);
}

export function analyse(county: County, landed: readonly string[] = [], audience: Audience = 'public'): Analysis {
  return analyseAtlas(atlasOf(county, audience), new Set(landed));
}

/** One flow: `from` feeds `to`, `ratio` units of it for each unit there. */
export const flow = (from: string, to: string, ratio: number | '' = ''): Cells => ({ from, to, ratio });

/** `capacity` '' is unknown. */
export type Firm = readonly [code: string, role: '本地' | '目标', link: string, capacity: number | ''];

/** Companies and what they do, rows for both tables; a company in several links comes several times. */
export function firms(...list: Firm[]): Pick<Required<County>, 'companies' | 'capacities'> {
  const codes = new Map(list.map(([code, role]) => [code, role]));
  return {
    companies: [...codes].map(([code, role]) => ({ code, role, town: role === '本地' ? '甲镇' : '' })),
    capacities: list.map(([company, , link, capacity]) => ({ company, link, capacity })),
  };
}
