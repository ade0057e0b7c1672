// The parcels that suit a project best, need by need, with what their parks are connected to.

import type { Atlas, Parcel, Park } from '../model/atlas.ts';
import { isOpen, matchParcel, matchParcels, meetsAll, needKeys, type NeedKey, type Needs, type ParcelMatch } from './match-parcels.ts';

export const connectionKeys = ['road', 'water', 'drainage', 'power', 'heat', 'gas', 'telecom', 'levelled'] as const;
export type ConnectionKey = (typeof connectionKeys)[number];
/** Capacities stand beside the connections that have one. */
const capacities = { water: 'waterCapacity', drainage: 'sewageCapacity', power: 'powerCapacity', heat: 'steamCapacity', gas: 'gasCapacity' } as const;

export interface Connection { readonly key: ConnectionKey; readonly state: Park['road']; readonly capacity: number | undefined }

/** 七通一平 of a park. */
export function connectionsOf(park: Park): readonly Connection[] {
  return connectionKeys.map(key => ({ key, state: park[key], capacity: key in capacities ? park[capacities[key as keyof typeof capacities]] : undefined }));
}

export interface PlacedMatch extends ParcelMatch { readonly wished: boolean }

export interface BestParcels {
  readonly needs: Needs;
  /** The needs are those of the link's typical project. */
  readonly typical: boolean;
  /** What was asked for, in the order of a parcel's figures. */
  readonly asked: readonly NeedKey[];
  readonly matches: readonly PlacedMatch[];
  /** Open parcels that meet every need, bars and unknowns apart; `matches` holds the best of them. */
  readonly meeting: number;
  /** Open parcels that a hard limit excludes. */
  readonly barred: number;
  readonly open: number;
}

/** The best `most` open parcels; the one wished for comes first, open or not. Barred ones are counted, never shown as best. */
export function findBestParcels(atlas: Atlas, needs: Needs, typical: boolean, most: number, wish?: Parcel): BestParcels {
  const all = matchParcels(atlas, needs);
  const asked = needKeys.filter(key => (needs[key] ?? 0) > 0);
  const fit = all.filter(match => match.bars.length === 0 && match.parcel.code !== wish?.code);
  const wished = wish === undefined ? [] : [{ ...matchParcel(needs, wish), wished: true }];
  const matches = asked.length === 0 ? wished : [...wished, ...fit.map(match => ({ ...match, wished: false }))].slice(0, most);
  return { needs, typical, asked, matches, meeting: all.filter(meetsAll).length, barred: all.filter(match => match.bars.length > 0).length, open: atlas.parcels.filter(isOpen).length };
}
