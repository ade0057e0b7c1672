// Which promotion team a target falls to, and on what ground: its own row, a region that is the city itself, or the nearest seat.

import type { Atlas, Company } from '../model/atlas.ts';
import { measureDistance } from './measure-distance.ts';

export type Team = Atlas['teams'][number];
/** `assigned`: the company's own row says so (internal). `region`: the team's regions name the city. `nearest`: worked out by distance alone. */
export type TieBasis = 'assigned' | 'region' | 'nearest';
export const tieBases: readonly TieBasis[] = ['assigned', 'region', 'nearest'];

export interface TeamTie {
  readonly team: Team;
  readonly basis: TieBasis;
  /** From the team's seat to the city; undefined where either position is unknown. */
  readonly kilometres: number | undefined;
  /** Whether the team works on one of the target's chains; undefined where its row names none. */
  readonly onChain: boolean | undefined;
}
interface Position { readonly lon?: number | undefined; readonly lat?: number | undefined }

/**
 * The team of a target at `position`, on `chains`. Nearest is told as nearest and no more: a team's regions are provinces and a
 * target's province is not in the data. Undefined where nothing ties the two.
 */
export function tieTeam(teams: readonly Team[], company: Company, position: Position, chains: readonly string[]): TeamTie | undefined {
  const measured = teams.map(team => ({ team, kilometres: measureDistance(team, position)?.kilometres }));
  const tied = (basis: TieBasis, found: (typeof measured)[number] | undefined): TeamTie | undefined =>
    (found === undefined ? undefined : { ...found, basis, onChain: found.team.chains?.some(code => chains.includes(code)) });
  // The atlas lists teams by code, and sorting leaves equals in their order.
  const near = measured.filter(({ kilometres }) => kilometres !== undefined).sort((a, b) => (a.kilometres ?? 0) - (b.kilometres ?? 0));
  return tied('assigned', measured.find(({ team }) => team.code === company.team))
    ?? tied('region', [...near, ...measured].find(({ team }) => company.city !== undefined && team.regions?.includes(company.city) === true))
    ?? tied('nearest', near[0]);
}
