// Where to go: target companies and promotion teams gathered by city, with distance and direction from the county.

import { listAt, type Atlas, type Company, type Link } from '../model/atlas.ts';
import type { Analysis } from './analyse-atlas.ts';
import { measureDistance, type Bearing } from './measure-distance.ts';
import type { RankedGap } from './rank-gaps.ts';
import { tieTeam, type Team, type TeamTie } from './tie-teams.ts';

export interface CityTarget {
  readonly company: Company;
  /** Codes of its chains, that of its first gap in front; none where no row of capacities ties it to a link. */
  readonly chains: readonly string[];
  readonly links: readonly Link[];
  /** The gaps of its links, in order of rank. */
  readonly gaps: readonly RankedGap[];
  readonly tie: TeamTie | undefined;
}
export interface CityTeam { readonly team: Team; readonly targets: readonly CityTarget[] }

export interface CityGroup {
  /** The city's name, or the position where the rows name none. */
  readonly key: string;
  readonly name: string | undefined;
  readonly targets: readonly CityTarget[];
  /** Each gap once, in order of rank. */
  readonly gaps: readonly RankedGap[];
  /** Most targets first. */
  readonly teams: readonly CityTeam[];
}
export interface City extends CityGroup {
  readonly bearing: Bearing;
  /** How far, in km, the row that lies farthest off stands from the position taken: rows of one city may differ. */
  readonly scatter: number;
}
export interface TeamSeat {
  readonly team: Team;
  /** Of its seat, from the county; undefined where that position is unknown. */
  readonly bearing: Bearing | undefined;
  readonly targets: readonly CityTarget[];
  /** Keys of their cities. */
  readonly cities: readonly string[];
}
export interface Spread {
  /** Nearest first. */
  readonly cities: readonly City[];
  /** Targets whose city has no position, or all of them where the county has none. */
  readonly unplaced: readonly CityGroup[];
  readonly seats: readonly TeamSeat[];
  /** Whether the settings give the county's own position. */
  readonly centred: boolean;
}

type Sorted = Pick<Analysis, 'atlas' | 'gapOfLink'>;
interface Position { readonly lon: number; readonly lat: number }

/** Of texts that differ. */
const byText = (a: string, b: string): number => (a < b ? -1 : 1);

/** The middle value, which one slip of the pen among several rows does not move. */
function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? 0;
}

function positionOf(companies: readonly Company[]): Position | undefined {
  const known = companies.filter(({ lon, lat }) => lon !== undefined && lat !== undefined);
  return known.length === 0 ? undefined : { lon: median(known.map(({ lon }) => lon ?? 0)), lat: median(known.map(({ lat }) => lat ?? 0)) };
}

/** Rows that name no city are one place only where they give the very same position. */
function keyOf({ city, lon, lat }: Company): string {
  if (city !== undefined) return city;
  return lon === undefined || lat === undefined ? '' : `${lat} ${lon}`;
}

function targetOf({ atlas, gapOfLink }: Sorted, company: Company, position: Position | undefined): CityTarget {
  const rank = (link: Link): number => gapOfLink.get(link.code)?.rank ?? Infinity;
  const links = listAt(atlas.index.capacitiesOfCompany, company.code).flatMap(row => atlas.index.link.get(row.link) ?? [])
    .sort((a, b) => (rank(a) === rank(b) ? byText(a.code, b.code) : rank(a) - rank(b)));
  const chains = [...new Set(links.map(link => link.chain))];
  return { company, chains, links, gaps: links.flatMap(link => gapOfLink.get(link.code) ?? []), tie: tieTeam(atlas.teams, company, position ?? {}, chains) };
}

/** The same order everywhere: chains as the atlas has them, then the more pressing gap. */
function inOrder(atlas: Atlas, targets: readonly CityTarget[]): readonly CityTarget[] {
  const place = ({ chains: [first] }: CityTarget): number => (first === undefined ? Infinity : atlas.chains.findIndex(chain => chain.code === first));
  const rank = ({ gaps: [first] }: CityTarget): number => first?.rank ?? Infinity;
  const by = (a: number, b: number): number => (a === b ? 0 : a - b);
  return [...targets].sort((a, b) => by(place(a), place(b)) || by(rank(a), rank(b)) || byText(a.company.code, b.company.code));
}

function teamsOf(targets: readonly CityTarget[]): readonly CityTeam[] {
  const groups = new Map<Team, CityTarget[]>();
  for (const target of targets) if (target.tie !== undefined) groups.set(target.tie.team, [...(groups.get(target.tie.team) ?? []), target]);
  return [...groups].map(([team, own]) => ({ team, targets: own })).sort((a, b) => b.targets.length - a.targets.length || byText(a.team.code, b.team.code));
}

function groupOf(sorted: Sorted, key: string, companies: readonly Company[], position: Position | undefined): CityGroup {
  const targets = inOrder(sorted.atlas, companies.map(company => targetOf(sorted, company, position)));
  const gaps = [...new Set(targets.flatMap(target => target.gaps))].sort((a, b) => a.rank - b.rank);
  return { key, name: companies[0]?.city, targets, gaps, teams: teamsOf(targets) };
}

/** Whether a team has its seat in a city. */
export const inPlace = (team: Team, city: CityGroup): boolean => team.city !== undefined && team.city === city.name;

/** Gathers every target in exactly one city, or among the unplaced. The order of rows changes nothing. */
export function spreadCities(sorted: Sorted): Spread {
  const { settings, companies, teams } = sorted.atlas;
  const groups = new Map<string, Company[]>();
  for (const company of companies) if (company.role === 'target') groups.set(keyOf(company), [...(groups.get(keyOf(company)) ?? []), company]);
  const cities: City[] = [];
  const unplaced: CityGroup[] = [];
  for (const [key, own] of groups) {
    const position = positionOf(own);
    const group = groupOf(sorted, key, own, position);
    const bearing = position && measureDistance(settings, position);
    if (position === undefined || bearing === undefined) { unplaced.push(group); continue; }
    cities.push({ ...group, bearing, scatter: Math.max(0, ...own.map(company => measureDistance(position, company)?.kilometres ?? 0)) });
  }
  const all = [...cities, ...unplaced];
  const seats = teams.map((team): TeamSeat => {
    const own = all.flatMap(group => group.teams.filter(each => each.team === team).map(each => ({ key: group.key, targets: each.targets })));
    return { team, bearing: measureDistance(settings, team), targets: inOrder(sorted.atlas, own.flatMap(each => each.targets)), cities: own.map(each => each.key).sort(byText) };
  });
  return {
    cities: cities.sort((a, b) => a.bearing.kilometres - b.bearing.kilometres || byText(a.key, b.key)),
    unplaced: unplaced.sort((a, b) => byText(a.key, b.key)),
    seats, centred: measureDistance(settings, settings) !== undefined,
  };
}
