// Records → atlas: canonical order, so that shuffled rows give the same atlas, and the look-ups that all later steps share.

import { readSettings } from '../check/check-settings.ts';
import type { Audience } from '../check/pick-audience.ts';
import type { Records, RecordIn, TableName } from '../schema/tables.ts';
import { stages } from '../schema/links.ts';
import type { Atlas, AtlasIndex, Chain, Entity, Flow, Link } from './atlas.ts';

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function withoutPlace<N extends TableName>(row: RecordIn<N>): Entity<N> {
  const { place: _place, ...entity } = row;
  return entity as unknown as Entity<N>;
}

/** Rows without their places, ordered by the text that `by` gives. */
function ordered<N extends TableName>(rows: readonly RecordIn<N>[], by: (row: RecordIn<N>) => string): readonly Entity<N>[] {
  return [...rows].sort((a, b) => compareText(by(a), by(b))).map(row => withoutPlace<N>(row));
}

function groupBy<V>(values: readonly V[], key: (value: V) => string | undefined): ReadonlyMap<string, readonly V[]> {
  const groups = new Map<string, V[]>();
  for (const value of values) {
    const name = key(value);
    if (name === undefined) continue;
    const group = groups.get(name);
    if (group === undefined) groups.set(name, [value]);
    else group.push(value);
  }
  return groups;
}

const byCode = <V extends { readonly code: string }>(values: readonly V[]): ReadonlyMap<string, V> => new Map(values.map(value => [value.code, value]));
const stageOrder = Object.keys(stages);
const code = (row: { readonly code: string }): string => row.code;

function indexOf(atlas: Omit<Atlas, 'index'>): AtlasIndex {
  const byStage = (a: Link, b: Link): number => stageOrder.indexOf(a.stage) - stageOrder.indexOf(b.stage);
  return {
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
}

/** Ties one audience's records together. References are known to hold (check/hold-back). */
export function buildAtlas(records: Records, audience: Audience): Atlas {
  const chainOrder = (row: RecordIn<'chains'>): string => `${String(row.hue ?? 99).padStart(2, '0')} ${row.code}`;
  const flows = ordered<'flows'>(records.flows, row => `${row.from} ${row.to} ${row.item}`);
  const seen = new Map<string, number>();
  const withId = flows.map((flow): Flow => {
    const pair = `${flow.from}~${flow.to}`;
    const nth = (seen.get(pair) ?? 0) + 1;
    seen.set(pair, nth);
    return { ...flow, id: nth === 1 ? pair : `${pair}~${nth}` };
  });
  const atlas: Omit<Atlas, 'index'> = {
    audience,
    settings: readSettings(records.site),
    chains: ordered<'chains'>(records.chains, chainOrder).map((chain, index): Chain =>
      ({ ...chain, hue: chain.hue ?? (index % 12) + 1, glyph: chain.glyph ?? [...chain.name][0] ?? '' })),
    links: ordered<'links'>(records.links, code),
    flows: withId,
    companies: ordered<'companies'>(records.companies, code),
    capacities: ordered<'capacities'>(records.capacities, row => `${row.link} ${row.company}`),
    parks: ordered<'parks'>(records.parks, code),
    parcels: ordered<'parcels'>(records.parcels, code),
    places: ordered<'places'>(records.places, code),
    projects: ordered<'projects'>(records.projects, code),
    milestones: ordered<'milestones'>(records.milestones, row => `${row.project} ${row.planned} ${row.node}`),
    policies: ordered<'policies'>(records.policies, code),
    costs: ordered<'costs'>(records.costs, row => `${row.kind}\n${row.name}\n${row.period ?? ''}`),
    indicators: ordered<'indicators'>(records.indicators, row => `${row.name} ${row.date}`),
    teams: ordered<'teams'>(records.teams, code),
    problems: ordered<'problems'>(records.problems, code),
    monthly: ordered<'monthly'>(records.monthly, row => `${row.month} ${row.unit}`),
  };
  return { ...atlas, index: indexOf(atlas) };
}
