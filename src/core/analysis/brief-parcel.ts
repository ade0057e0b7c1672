// All facts of a parcel's sheet: figures, connections, what it suits, who is there and next door, policies, costs.

import { listAt, type Atlas, type Company, type Parcel, type Park, type Project } from '../model/atlas.ts';
import type { Assessment } from './assess-atlas.ts';
import { findCosts, type Cost } from './brief-costs.ts';
import { findPolicies, type Policies } from './brief-policies.ts';
import { isOpen, type Needs } from './match-parcels.ts';
import { measureGap } from './measure-neighbours.ts';
import type { GapSuit, ParcelSuits, TargetSuit } from './suit-parcel.ts';

/** A firm on another parcel of the park; distance between the borders, in metres. */
export interface Neighbour { readonly company: Company; readonly parcel: Parcel; readonly metres: number }

export interface ParcelBrief {
  readonly parcel: Parcel;
  readonly park: Park | undefined;
  readonly open: boolean;
  readonly here: readonly Company[];
  readonly projects: readonly Project[];
  /** Gaps whose typical project has every need met here, those of the park's leading chains first, then by rank; none where the parcel is not open. */
  readonly gaps: readonly GapSuit[];
  /** Targets, best first and of equals those of the park's leading chains, barred ones left out. */
  readonly targets: readonly TargetSuit[];
  readonly neighbours: readonly Neighbour[];
  /** Those that hold for everybody. */
  readonly policies: Policies;
  readonly costs: readonly Cost[];
}

/** Beyond this a firm is no neighbour. */
const near = 400;

const firmsOn = (atlas: Atlas, { code }: Parcel): readonly Company[] => atlas.companies.filter(company => company.role === 'local' && company.parcel === code);

function neighboursOf({ atlas }: Assessment, parcel: Parcel): readonly Neighbour[] {
  return listAt(atlas.index.parcelsOfPark, parcel.park).filter(other => other.code !== parcel.code).flatMap((other): readonly Neighbour[] => {
    const firms = firmsOn(atlas, other);
    const metres = firms.length === 0 ? undefined : measureGap(parcel, other);
    return metres === undefined || metres > near ? [] : firms.map(company => ({ company, parcel: other, metres }));
  }).sort((a, b) => a.metres - b.metres || (a.company.code < b.company.code ? -1 : 1));
}

/** Of equals, those of the chains that the park is for come first: a parcel of a food park is not offered for cables before it is for food. */
function ownFirst<S extends GapSuit>(suits: readonly S[], park: Park | undefined): readonly S[] {
  const own = ({ gap }: S): number => (park?.chains?.includes(gap.link.chain) === true ? 0 : 1);
  return [...suits].sort((a, b) => a.match.short - b.match.short || a.match.unknown - b.match.unknown || own(a) - own(b));
}

/** What stands on a parcel pays for land or for floor, and for every utility that the parcel offers. */
const offered = ({ kind, power, water, sewage, steam, gas }: Parcel): Needs => ({
  needLand: kind === 'land' ? 1 : undefined, needFloor: kind === 'land' ? undefined : 1, needPower: power, needWater: water, needSewage: sewage, needSteam: steam, needGas: gas,
  needHeight: undefined, needLoad: undefined, eia: undefined, processes: undefined,
});

/** `suits`: those of this parcel (suit-parcel), undefined where it is not open. */
export function briefParcel(assessment: Assessment, parcel: Parcel, suits: ParcelSuits | undefined): ParcelBrief {
  const { atlas } = assessment;
  const park = atlas.index.park.get(parcel.park);
  const about = [park?.name, parcel.name, parcel.use, ...(park?.chains ?? []).map(code => atlas.index.chain.get(code)?.name)].join('。');
  return {
    parcel, park, open: isOpen(parcel),
    here: firmsOn(atlas, parcel),
    projects: atlas.projects.filter(project => project.parcel === parcel.code),
    gaps: ownFirst((suits?.gaps ?? []).filter(({ whole }) => whole), park), targets: ownFirst((suits?.targets ?? []).filter(({ match }) => match.bars.length === 0), park),
    neighbours: neighboursOf(assessment, parcel), policies: findPolicies(atlas, undefined), costs: findCosts(atlas, offered(parcel), about),
  };
}
