// What the plate of where to go says of cities, teams and figures, in the page's language.

import type { Atlas } from '../core/model/atlas.ts';
import { inPlace, type City, type Spread } from '../core/analysis/spread-cities.ts';
import type { SpreadFigures } from '../core/analysis/sum-spread.ts';
import type { Team } from '../core/analysis/tie-teams.ts';
import type { RingsWords } from '../core/draw/draw-rings.ts';
import type { RingPlace, RingsTexts } from '../core/layout/rings-types.ts';
import { formatNumber } from './format.ts';
import type { Language } from './language.ts';
import { nameIn } from './names.ts';
import { regionWordsOf } from './regions.ts';
import { wordsOf } from './words.ts';

/** A place's name in the page's language. */
export type PlaceName = (name: string) => string;

/** 东南 708 km; in English 708 km SE. */
export function sayAway(language: Language, { kilometres, octant }: { readonly kilometres: number; readonly octant: number }): string {
  const { away, directions } = wordsOf(language).bearing;
  return away(formatNumber(language, Math.round(kilometres)), directions[octant] ?? '');
}

/** 东南 126°. Eighths are for talking, degrees for drawing. */
export const sayWind = (language: Language, { azimuth, octant }: { readonly azimuth: number; readonly octant: number }): string =>
  `${wordsOf(language).bearing.directions[octant] ?? ''} ${Math.round(azimuth) % 360}°`;

/** Address, inside the page, of a city's row and of a team. */
export const cityAnchor = (key: string): string => `city-${key.replace(/\s+/g, '_')}`;
export const teamAnchor = (code: string): string => `team-${code}`;

/** Teams that have their seat in a city. */
const seatsIn = (spread: Spread, city: City): readonly Team[] => spread.seats.map(({ team }) => team).filter(team => inPlace(team, city));
const seatKey = (team: Team): string => `@${team.code}`;

/** What the plate shows: every city that has a position, and the seats of teams that stand in none of them. */
export function ringPlacesOf(language: Language, spread: Spread, placeName: PlaceName, small: boolean): readonly RingPlace[] {
  const words = regionWordsOf(language);
  const teamLines = (teams: readonly Team[]): readonly string[] => (small ? [] : teams.map(team => nameIn(language, team)));
  const alone = spread.seats.filter(({ team, bearing }) => bearing !== undefined && !spread.cities.some(city => inPlace(team, city)));
  return [
    ...spread.cities.map((city): RingPlace => {
      const teams = seatsIn(spread, city);
      return { key: city.key, ...city.bearing, dots: city.targets.map(target => target.company.code), seat: teams.length > 0, lines: [city.name === undefined ? words.unnamedCity : placeName(city.name), ...teamLines(teams)] };
    }),
    ...alone.flatMap(({ team, bearing }): readonly RingPlace[] => (bearing === undefined ? [] : [{ key: seatKey(team), ...bearing, dots: [], seat: true, lines: team.city === undefined ? [nameIn(language, team)] : [placeName(team.city), ...teamLines([team])] }])),
  ];
}

export function ringTextsOf(language: Language, county: string): RingsTexts {
  return { county, winds: wordsOf(language).bearing.directions, ring: kilometres => `${formatNumber(language, kilometres)} km` };
}

/** 青岛 驻山东半岛小分队,东 708 km,7 家:生猪 3、玉米 1;先能补:… It begins with what stands on the plate. */
function sayCity(language: Language, atlas: Atlas, spread: Spread, city: City, placeName: PlaceName): string {
  const [words, { list, colon }] = [regionWordsOf(language), wordsOf(language)];
  const chains = atlas.chains.map(chain => ({ chain, number: city.targets.filter(target => target.chains[0] === chain.code).length })).filter(({ number }) => number > 0);
  const name = [city.name === undefined ? words.unnamedCity : placeName(city.name), ...seatsIn(spread, city).map(team => nameIn(language, team))].join(' ');
  const count = `${words.companies(city.targets.length)}${chains.length === 0 ? '' : colon + list(chains.map(({ chain, number }) => `${nameIn(language, chain)} ${number}`))}`;
  return [
    [name, sayAway(language, city.bearing), count].join(words.comma),
    ...(city.gaps.length === 0 ? [] : [words.gapsFirst(list(city.gaps.slice(0, 3).map(gap => nameIn(language, gap.link))))]),
  ].join(words.semicolon);
}

/** The words of one drawing of the plate. */
export function ringWordsOf(language: Language, atlas: Atlas, spread: Spread, placeName: PlaceName, id: string, title: string): RingsWords {
  const cities = new Map(spread.cities.map(city => [city.key, city]));
  const targets = new Map(spread.cities.flatMap(city => city.targets.map(target => [target.company.code, target])));
  const teams = new Map(spread.seats.map(seat => [seatKey(seat.team), seat]));
  return {
    id, title,
    city: key => {
      const [city, seat] = [cities.get(key), teams.get(key)];
      if (city !== undefined) return sayCity(language, atlas, spread, city, placeName);
      if (seat === undefined) return key;
      const name = [...(seat.team.city === undefined ? [] : [placeName(seat.team.city)]), nameIn(language, seat.team)].join(' ');
      return [name, ...(seat.bearing === undefined ? [] : [sayAway(language, seat.bearing)])].join(regionWordsOf(language).comma);
    },
    href: key => (teams.has(key) ? `#${teamAnchor(key.slice(1))}` : `#${cityAnchor(key)}`),
    dot: code => {
      const target = targets.get(code);
      return { hue: atlas.index.chain.get(target?.chains[0] ?? '')?.hue, chains: target?.chains.join(' ') ?? '', team: target?.tie?.team.code ?? '' };
    },
  };
}

/** The headline's parts. */
export function sayFigures(language: Language, figures: SpreadFigures): readonly string[] {
  const words = regionWordsOf(language);
  return [
    ...(figures.half === undefined ? [] : [words.half(formatNumber(language, Math.ceil(figures.half / 10) * 10))]),
    ...(figures.main === undefined ? [] : [words.most(wordsOf(language).bearing.directions[figures.main.octant] ?? '', figures.main.count)]),
  ];
}
