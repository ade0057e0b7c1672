// What a scenario takes from parcels and parks: land, floor, power, water, sewage, steam, gas; wanted, offered, left, short.

import { listAt, type Atlas, type Park, type Parcel } from '../model/atlas.ts';
import { minus, quantityOf, sum, type Quantity } from '../model/quantity.ts';
import { findConflicts, type Conflict } from './find-conflicts.ts';
import { drawKeys, landingNeeds, type DrawKey, type LandingNeeds } from './landing-needs.ts';
import { isOpen, needSupply } from './match-parcels.ts';
import type { Scenario } from './scenario.ts';

export interface Draw {
  readonly need: DrawKey;
  readonly wanted: Quantity;
  /** Companies that do not say how much they want, or not all of it. */
  readonly unstated: readonly string[];
  /** On a parcel its own figure; in a park that of all its open parcels. */
  readonly offered: Quantity;
  readonly left: Quantity;
  readonly short: Quantity;
  /** What the whole park can supply, used or not; undefined where the park's table has no such figure. */
  readonly capacity: Quantity | undefined;
}

export interface ParcelDraw { readonly parcel: Parcel; readonly companies: readonly string[]; readonly draws: readonly Draw[] }
export interface ParkDraw {
  readonly park: Park;
  readonly companies: readonly string[];
  readonly draws: readonly Draw[];
  readonly openParcels: number;
  /** Open parcels on which nobody of the scenario lands. */
  readonly untouched: number;
}

export interface ParkDraws {
  /** In the order of landing. */
  readonly landings: readonly LandingNeeds[];
  readonly parcels: readonly ParcelDraw[];
  readonly parks: readonly ParkDraw[];
  /** Companies that land on no parcel. */
  readonly unplaced: readonly string[];
  /** All landings, placed or not, against all open parcels. */
  readonly total: readonly Draw[];
  /** 万元. */
  readonly investment: Quantity;
  readonly conflicts: readonly Conflict[];
}

const parkColumn: Readonly<Partial<Record<DrawKey, 'area' | 'powerCapacity' | 'waterCapacity' | 'sewageCapacity' | 'steamCapacity' | 'gasCapacity'>>> = {
  needLand: 'area', needPower: 'powerCapacity', needWater: 'waterCapacity', needSewage: 'sewageCapacity', needSteam: 'steamCapacity', needGas: 'gasCapacity',
};

/** What parcels offer together. Bare land has no floor and a store no land to let, which is no unknown of theirs. */
function offerOf(parcels: readonly Parcel[], need: DrawKey): Quantity {
  const counts = ({ kind, floor }: Parcel): boolean => (need === 'needFloor' ? kind !== 'land' || floor !== undefined : need !== 'needLand' || (kind !== 'warehouse' && kind !== 'cold'));
  return sum(parcels.filter(counts).map(parcel => quantityOf(parcel[needSupply[need]])));
}

function drawsOf(landings: readonly LandingNeeds[], offerAt: (need: DrawKey) => Quantity, park?: Park): readonly Draw[] {
  return drawKeys.flatMap((need): readonly Draw[] => {
    const asked = landings.flatMap(({ company, wanted }) => { const quantity = wanted[need]; return quantity === undefined ? [] : [{ company: company.code, quantity }]; });
    if (asked.length === 0) return [];
    const wanted = sum(asked.map(each => each.quantity));
    const offered = offerAt(need);
    const column = parkColumn[need];
    return [{
      need, wanted, unstated: asked.filter(({ quantity }) => quantity.kind !== 'known').map(({ company }) => company), offered,
      left: minus(offered, wanted), short: minus(wanted, offered), capacity: park === undefined || column === undefined ? undefined : quantityOf(park[column]),
    }];
  });
}

const codesOf = (landings: readonly LandingNeeds[]): readonly string[] => landings.map(({ company }) => company.code);

function parkDrawOf(atlas: Atlas, park: Park, landings: readonly LandingNeeds[]): ParkDraw {
  const here = landings.filter(({ parcel }) => parcel?.park === park.code);
  const open = listAt(atlas.index.parcelsOfPark, park.code).filter(isOpen);
  const taken = new Set(here.map(({ parcel }) => parcel?.code));
  return { park, companies: codesOf(here), draws: drawsOf(here, need => offerOf(open, need), park), openParcels: open.length, untouched: open.filter(({ code }) => !taken.has(code)).length };
}

/** Landings whose company or parcel the atlas does not know are not there: readScenario has told of them. */
export function drawOnParks(atlas: Atlas, scenario: Scenario): ParkDraws {
  const landings = scenario.flatMap((landing): readonly LandingNeeds[] => {
    const company = atlas.index.company.get(landing.company);
    return company === undefined ? [] : [landingNeeds(atlas, company, atlas.index.parcel.get(landing.parcel ?? ''))];
  });
  const open = atlas.parcels.filter(isOpen);
  const parcels = [...new Set(landings.flatMap(({ parcel }) => parcel ?? []))].sort((a, b) => (a.code < b.code ? -1 : 1)).map((parcel): ParcelDraw => {
    const here = landings.filter(landing => landing.parcel === parcel);
    return { parcel, companies: codesOf(here), draws: drawsOf(here, need => quantityOf(parcel[needSupply[need]])) };
  });
  return {
    landings, parcels,
    parks: atlas.parks.map(park => parkDrawOf(atlas, park, landings)).filter(({ companies }) => companies.length > 0),
    unplaced: codesOf(landings.filter(({ parcel }) => parcel === undefined)),
    total: drawsOf(landings, need => offerOf(open, need)),
    investment: sum(landings.map(({ investment }) => investment)),
    conflicts: findConflicts(landings, parcels),
  };
}
