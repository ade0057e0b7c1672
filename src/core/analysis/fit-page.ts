// What the page 我适合吗 carries of an atlas: what its figures need, what things are named and found by, and which rows they came from.

import type { Atlas, Company, Flow } from '../model/atlas.ts';
import { indexAtlas } from '../model/index-atlas.ts';
import { packAtlas, unpackAtlas, type Keep, type PackedAtlas } from '../model/pack-atlas.ts';
import { needKeys, needSupply } from './match-parcels.ts';

const sourced = ['source', 'updated'] as const;

const columns: Keep = {
  chains: ['code', 'name', 'nameEn', 'hue', 'glyph'],
  links: ['code', 'name', 'nameEn', 'chain', 'stage', 'product', 'productEn', 'unit', 'unitEn', 'externalDemand', 'price', 'typicalCapacity', 'typicalInvestment', ...needKeys, 'eia', 'processes', 'qualifications', ...sourced],
  flows: ['from', 'to', 'item', 'itemEn', 'ratio', ...sourced],
  companies: ['code', 'name', 'nameEn', 'role', 'parcel', 'town', 'products', 'productsEn'],
  capacities: ['company', 'link', 'capacity', 'tier', ...sourced],
  parks: ['code', 'name', 'nameEn'],
  parcels: ['code', 'name', 'park', 'kind', 'status', ...Object.values(needSupply), 'price', 'priceUnit', 'eia', 'barred', ...sourced],
};

/** One language is read at a time: of two texts the other is left out. */
function inEnglish({ companies, flows }: Atlas): { readonly companies: readonly Company[]; readonly flows: readonly Flow[] } {
  return {
    companies: companies.map(one => ({ ...one, name: one.nameEn === undefined ? one.name : '', products: one.productsEn === undefined ? one.products : undefined })),
    flows: flows.map(one => ({ ...one, item: one.itemEn === undefined ? one.item : '' })),
  };
}
function inChinese({ companies, flows }: Atlas): { readonly companies: readonly Company[]; readonly flows: readonly Flow[] } {
  return {
    companies: companies.map(one => ({ ...one, nameEn: undefined, productsEn: undefined })),
    flows: flows.map(one => ({ ...one, itemEn: undefined })),
  };
}

/** Target companies are no part of it: an investor is told who is here, not who else is asked. */
export function packFit(atlas: Atlas, english: boolean): PackedAtlas {
  const here = new Set(atlas.companies.filter(({ role }) => role === 'local').map(({ code }) => code));
  const { companies, flows } = (english ? inEnglish : inChinese)(atlas);
  return packAtlas({ ...atlas, flows, companies: companies.filter(({ code }) => here.has(code)), capacities: atlas.capacities.filter(row => here.has(row.company)) }, columns);
}

/** The same atlas again. A flow goes by its place: its name is not among what is carried. */
export function unpackFit(packed: PackedAtlas): Atlas {
  const atlas = unpackAtlas(packed);
  return indexAtlas({ ...atlas, flows: atlas.flows.map((flow, place) => ({ ...flow, id: String(place).padStart(5, '0') })) });
}
