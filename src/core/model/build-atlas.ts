// Records → atlas: canonical order, so that shuffled rows give the same atlas; every geometry in local metres, so that no true coordinate goes further.

import { readSettings } from '../check/check-settings.ts';
import { mayShowTruePlace } from '../check/may-show-place.ts';
import type { Audience } from '../check/pick-audience.ts';
import { layOnGround } from '../geo/ground.ts';
import type { Records, RecordIn, TableName } from '../schema/tables.ts';
import type { Atlas, Chain, Entity, Flow, Park } from './atlas.ts';
import { indexAtlas } from './index-atlas.ts';

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

const code = (row: { readonly code: string }): string => row.code;

/** Ties one audience's records together. References are known to hold (check/hold-back). */
export function buildAtlas(all: Records, audience: Audience): Atlas {
  const { records, origins } = layOnGround(all);
  const settings = readSettings(records.site);
  const withOrigin = (park: Park): Park => {
    const origin = mayShowTruePlace(settings) ? origins.get(park.code) : undefined;
    return origin === undefined ? park : { ...park, origin };
  };
  const chainOrder = (row: RecordIn<'chains'>): string => `${String(row.hue ?? 99).padStart(2, '0')} ${row.code}`;
  const flows = ordered<'flows'>(records.flows, row => `${row.from} ${row.to} ${row.item}`);
  const seen = new Map<string, number>();
  const withId = flows.map((flow): Flow => {
    const pair = `${flow.from}~${flow.to}`;
    const nth = (seen.get(pair) ?? 0) + 1;
    seen.set(pair, nth);
    return { ...flow, id: nth === 1 ? pair : `${pair}~${nth}` };
  });
  return indexAtlas({
    audience,
    settings,
    chains: ordered<'chains'>(records.chains, chainOrder).map((chain, index): Chain =>
      ({ ...chain, hue: chain.hue ?? (index % 12) + 1, glyph: chain.glyph ?? [...chain.name][0] ?? '' })),
    links: ordered<'links'>(records.links, code),
    flows: withId,
    companies: ordered<'companies'>(records.companies, code),
    capacities: ordered<'capacities'>(records.capacities, row => `${row.link} ${row.company}`),
    parks: ordered<'parks'>(records.parks, code).map(withOrigin),
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
  });
}
