// What the page of what-if carries of an atlas: what the figures need, what things are named by, and which rows they came from.

import type { Atlas, Company } from '../model/atlas.ts';
import { packAtlas, packedTables, type Keep, type PackedAtlas, type PackedTableName } from '../model/pack-atlas.ts';
import { whatIfColumns } from './what-if-columns.ts';

/** A star on a box wants the tiers, the search what firms make, each figure its row's source and date. */
const more: Readonly<Partial<Record<PackedTableName, readonly string[]>>> = {
  companies: ['products', 'productsEn'], capacities: ['tier'],
};
const traced: ReadonlySet<PackedTableName> = new Set(['links', 'flows', 'companies', 'capacities', 'parcels', 'projects']);
/** Links go by their names. */
const idle: ReadonlySet<string> = new Set(['product', 'productEn']);

const columns = Object.fromEntries(packedTables.flatMap(name => {
  const kept: readonly string[] | undefined = whatIfColumns[name];
  return kept === undefined ? [] : [[name, [...kept.filter(key => name !== 'links' || !idle.has(key)), ...more[name] ?? [], ...(traced.has(name) ? ['source', 'updated'] : [])]]];
})) as Keep;

/** Of a firm that is here the page says nothing but that it is. */
const bare = ({ code, role }: Company): Company => ({ code, role, name: code }) as Company;

export function packWhatIf(atlas: Atlas): PackedAtlas {
  return packAtlas({ ...atlas, companies: atlas.companies.map(company => (company.role === 'local' ? bare(company) : company)) }, columns);
}
