// The columns that what-if reads or names things by: an atlas packed with these alone gives the same figures.

import type { Keep } from '../model/pack-atlas.ts';
import { needKeys, needSupply } from './match-parcels.ts';

const needs = [...needKeys, 'eia', 'processes'] as const;
const names = ['code', 'name', 'nameEn'] as const;

export const whatIfColumns: Keep = {
  chains: [...names, 'hue', 'glyph'],
  links: [...names, 'chain', 'stage', 'product', 'productEn', 'unit', 'unitEn', 'externalDemand', 'price', 'typicalCapacity', 'typicalInvestment', ...needs],
  flows: ['id', 'from', 'to', 'item', 'itemEn', 'ratio', 'recycling'],
  companies: [...names, 'role', 'city', ...needs],
  capacities: ['company', 'link', 'capacity'],
  parks: [...names, 'area', 'powerCapacity', 'waterCapacity', 'sewageCapacity', 'steamCapacity', 'gasCapacity'],
  parcels: ['code', 'name', 'park', 'kind', 'status', ...Object.values(needSupply), 'eia', 'barred'],
  projects: ['code', 'company', 'investment'],
};
