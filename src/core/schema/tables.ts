// All tables, in the order in which a planner fills them and in which references can be followed.

import { capacities } from './capacities.ts';
import { chains } from './chains.ts';
import { companies } from './companies.ts';
import { costs } from './costs.ts';
import { flows } from './flows.ts';
import { indicators } from './indicators.ts';
import { links } from './links.ts';
import { milestones } from './milestones.ts';
import { monthly } from './monthly.ts';
import { parcels } from './parcels.ts';
import { parks } from './parks.ts';
import { places } from './places.ts';
import { policies } from './policies.ts';
import { problems } from './problems.ts';
import { projects } from './projects.ts';
import { site } from './site.ts';
import type { RecordOf } from './table.ts';
import { teams } from './teams.ts';

export const tables = {
  site, chains, links, flows, companies, capacities, parks, parcels, places,
  projects, milestones, policies, costs, indicators, teams, problems, monthly,
} as const;

export type Tables = typeof tables;
export type TableName = keyof Tables;
export type Records = { readonly [N in TableName]: readonly RecordOf<Tables[N]>[] };
export type RecordIn<N extends TableName> = RecordOf<Tables[N]>;

export const tableNames = Object.keys(tables) as readonly TableName[];

/** The sheet of a template that explains the others: nobody's data. */
export const guideName = '说明';
