// The look-ups of an atlas, made once from its lists. Apart from buildAtlas, so that a browser can make them without the checks.

import { groupBy } from '../schema/group-by.ts';
import { stages } from '../schema/stages.ts';
import type { Atlas, AtlasIndex, Link } from './atlas.ts';

const byCode = <V extends { readonly code: string }>(values: readonly V[]): ReadonlyMap<string, V> => new Map(values.map(value => [value.code, value]));
const stageOrder = Object.keys(stages);

/** Ties an atlas's lists to its look-ups. Lists keep the order that the atlas has them in. */
export function indexAtlas(atlas: Omit<Atlas, 'index'>): Atlas {
  const byStage = (a: Link, b: Link): number => stageOrder.indexOf(a.stage) - stageOrder.indexOf(b.stage);
  const index: AtlasIndex = {
    chain: byCode(atlas.chains), link: byCode(atlas.links), company: byCode(atlas.companies),
    parcel: byCode(atlas.parcels), park: byCode(atlas.parks), project: byCode(atlas.projects),
    linksOfChain: groupBy([...atlas.links].sort(byStage), link => link.chain),
    flowsFrom: groupBy(atlas.flows, flow => flow.from),
    flowsTo: groupBy(atlas.flows, flow => flow.to),
    capacitiesOfLink: groupBy(atlas.capacities, row => row.link),
    capacitiesOfCompany: groupBy(atlas.capacities, row => row.company),
    parcelsOfPark: groupBy(atlas.parcels, parcel => parcel.park),
    projectsOfLink: groupBy(atlas.projects, project => project.link),
  };
  return { ...atlas, index };
}
