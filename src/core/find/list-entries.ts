// The atlas → everything that can be found, in the atlas's order. What the edition does not hold is not in the atlas.

import { listAt, type Atlas, type Company } from '../model/atlas.ts';
import { projectStages } from '../schema/projects.ts';
import { stages } from '../schema/stages.ts';
import type { FindEntry } from './find-entry.ts';

/** All that is there, as one text. */
const together = (...parts: readonly (string | undefined)[]): string | undefined => parts.filter(part => part !== undefined).join('、') || undefined;

/** A firm stands where its first link is. `cityEn`: a place's name as English readers know it. */
function companyEntry({ index }: Atlas, company: Company, cityEn: (name: string) => string): FindEntry {
  const link = listAt(index.capacitiesOfCompany, company.code).map(row => index.link.get(row.link)).find(found => found !== undefined);
  const { code, name, nameEn, role, products, productsEn, stockCode, city, town } = company;
  const note = role === 'target' ? city : town;
  return { kind: role, code, name, nameEn, chain: link?.chain, at: link?.code, note, noteEn: note === undefined ? undefined : cityEn(note), also: together(products, productsEn, stockCode) };
}

export function listEntries(atlas: Atlas, cityEn: (name: string) => string): readonly FindEntry[] {
  const { index } = atlas;
  return [
    ...atlas.chains.map(({ code, name, nameEn }): FindEntry => ({ kind: 'chain', code, name, nameEn, chain: code })),
    ...atlas.links.map(({ code, name, nameEn, chain, stage, product, productEn }): FindEntry => ({ kind: 'link', code, name, nameEn, chain, note: stages[stage].zh, noteEn: stages[stage].en, also: together(product, productEn) })),
    ...atlas.parks.map(({ code, name, nameEn }): FindEntry => ({ kind: 'park', code, name, nameEn })),
    ...atlas.companies.map(company => companyEntry(atlas, company, cityEn)),
    ...atlas.projects.map(({ code, name, nameEn, link, stage }): FindEntry => ({ kind: 'project', code, name, nameEn, chain: index.link.get(link)?.chain, note: projectStages[stage].zh, noteEn: projectStages[stage].en })),
    ...atlas.parcels.map(({ code, name, park }): FindEntry => ({ kind: 'parcel', code, name: name ?? code, at: park, note: index.park.get(park)?.name, noteEn: index.park.get(park)?.nameEn })),
    ...atlas.policies.map(({ code, name, nameEn, chains, number }): FindEntry => ({ kind: 'policy', code, name, nameEn, chain: chains?.length === 1 ? chains[0] : undefined, note: number })),
  ];
}
