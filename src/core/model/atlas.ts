// The atlas: one county's records, tied together and in canonical order. Everything later reads this and nothing else.

import type { Settings } from '../check/check-settings.ts';
import type { Audience } from '../check/pick-audience.ts';
import type { RecordIn, TableName } from '../schema/tables.ts';

/** All geometry of an atlas is in local metres: those of its park's own plane, or the ones that its table gives. */

/** A record without its place in a file: the order of rows in a CSV means nothing. */
export type Entity<N extends TableName> = Omit<RecordIn<N>, 'place'>;

/** `hue` is 1–12 and `glyph` one character: where the row leaves them blank, its place in order and its first character stand in. */
export type Chain = Omit<Entity<'chains'>, 'hue' | 'glyph'> & { readonly hue: number; readonly glyph: string };
export type Link = Entity<'links'>;
export type Flow = Entity<'flows'> & { readonly id: string };
export type Company = Entity<'companies'>;
export type Capacity = Entity<'capacities'>;
/** `origin`: degrees of the point 0, 0 of the park's metres (WGS84), there only where the county may show true coordinates. */
export type Park = Entity<'parks'> & { readonly origin?: readonly [lon: number, lat: number] };
export type Parcel = Entity<'parcels'>;
export type Place = Entity<'places'>;
export type Project = Entity<'projects'>;
export type Milestone = Entity<'milestones'>;
export type Policy = Entity<'policies'>;

export interface Atlas {
  readonly audience: Audience;
  readonly settings: Settings;
  readonly chains: readonly Chain[];
  readonly links: readonly Link[];
  readonly flows: readonly Flow[];
  readonly companies: readonly Company[];
  readonly capacities: readonly Capacity[];
  readonly parks: readonly Park[];
  readonly parcels: readonly Parcel[];
  readonly places: readonly Place[];
  readonly projects: readonly Project[];
  readonly milestones: readonly Milestone[];
  readonly policies: readonly Policy[];
  readonly costs: readonly Entity<'costs'>[];
  readonly indicators: readonly Entity<'indicators'>[];
  readonly teams: readonly Entity<'teams'>[];
  readonly problems: readonly Entity<'problems'>[];
  readonly monthly: readonly Entity<'monthly'>[];
  readonly index: AtlasIndex;
}

/** Look-ups, made once. A missing key is an empty list. */
export interface AtlasIndex {
  readonly chain: ReadonlyMap<string, Chain>;
  readonly link: ReadonlyMap<string, Link>;
  readonly company: ReadonlyMap<string, Company>;
  readonly parcel: ReadonlyMap<string, Parcel>;
  readonly park: ReadonlyMap<string, Park>;
  readonly project: ReadonlyMap<string, Project>;
  readonly linksOfChain: ReadonlyMap<string, readonly Link[]>;
  readonly flowsFrom: ReadonlyMap<string, readonly Flow[]>;
  readonly flowsTo: ReadonlyMap<string, readonly Flow[]>;
  readonly capacitiesOfLink: ReadonlyMap<string, readonly Capacity[]>;
  readonly capacitiesOfCompany: ReadonlyMap<string, readonly Capacity[]>;
  readonly parcelsOfPark: ReadonlyMap<string, readonly Parcel[]>;
  readonly projectsOfLink: ReadonlyMap<string, readonly Project[]>;
}

/** The list under a key, or an empty one. */
export function listAt<V>(map: ReadonlyMap<string, readonly V[]>, key: string): readonly V[] {
  return map.get(key) ?? [];
}
