// A what-if scenario: target companies that land, on parcels or not; written into an address and read from it.

import type { Atlas } from '../model/atlas.ts';

export interface Landing { readonly company: string; readonly parcel?: string }
/** In the order of landing, which is what undoing goes back by; the figures do not depend on it. */
export type Scenario = readonly Landing[];

/** Why a piece of an address counts for nothing: no such target or parcel in this edition, a firm that is here already, one named twice. */
export type RefusalReason = 'company' | 'local' | 'repeated' | 'parcel';
export interface Refusal { readonly text: string; readonly reason: RefusalReason }
export interface ReadScenario {
  readonly scenario: Scenario;
  /** What could not be read, as it stood; nothing is dropped in silence. */
  readonly unknown: readonly string[];
  readonly refused: readonly Refusal[];
}

const between = '.';
const at = '@';

export const landedOf = (scenario: Scenario): ReadonlySet<string> => new Set(scenario.map(landing => landing.company));

/** As `T1@P1.T2`: codes have none of these signs in them, and an address carries them as they are. */
export function writeScenario(scenario: Scenario): string {
  return scenario.map(({ company, parcel }) => (parcel === undefined ? company : `${company}${at}${parcel}`)).join(between);
}

/** Reads what writeScenario wrote, against the atlas at hand. A landing whose parcel is unknown stays, without a parcel. */
export function readScenario(text: string, atlas: Atlas): ReadScenario {
  const scenario: Landing[] = [];
  const refused: Refusal[] = [];
  for (const piece of text.split(between).filter(part => part !== '')) {
    const cut = piece.indexOf(at);
    const company = cut === -1 ? piece : piece.slice(0, cut);
    const parcel = cut === -1 ? undefined : piece.slice(cut + 1);
    const role = atlas.index.company.get(company)?.role;
    const reason: RefusalReason | undefined = role === undefined ? 'company' : role === 'local' ? 'local' : scenario.some(landing => landing.company === company) ? 'repeated' : undefined;
    if (reason !== undefined) { refused.push({ text: piece, reason }); continue; }
    const stands = parcel !== undefined && atlas.index.parcel.has(parcel);
    if (parcel !== undefined && !stands) refused.push({ text: piece, reason: 'parcel' });
    scenario.push(stands ? { company, parcel } : { company });
  }
  return { scenario, unknown: refused.map(refusal => refusal.text), refused };
}

/** One more landing; a company that has landed already moves to the parcel given, and keeps its turn. */
export function landCompany(scenario: Scenario, landing: Landing): Scenario {
  return scenario.some(({ company }) => company === landing.company)
    ? scenario.map(each => (each.company === landing.company ? landing : each))
    : [...scenario, landing];
}

/** Takes a landing back: that of the company named, or the last one. */
export function undoLanding(scenario: Scenario, company = scenario.at(-1)?.company): Scenario {
  return scenario.filter(landing => landing.company !== company);
}
