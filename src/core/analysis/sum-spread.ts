// Figures of where targets sit: how many, how far the nearer half, which way most of them.

import type { City, CityTarget } from './spread-cities.ts';

export interface SpreadFigures {
  readonly targets: number;
  readonly cities: number;
  /** Half of the targets sit within so many km. */
  readonly half: number | undefined;
  /** The eighth of the compass in which most targets sit, and how many. */
  readonly main: { readonly octant: number; readonly count: number } | undefined;
  readonly nearest: City | undefined;
  readonly farthest: City | undefined;
}

/** Over the targets that `wanted` keeps; cities nearest first, as spreadCities gives them. */
export function sumSpread(cities: readonly City[], wanted: (target: CityTarget) => boolean = () => true): SpreadFigures {
  const kept = cities.map(city => ({ city, count: city.targets.filter(wanted).length })).filter(({ count }) => count > 0);
  const targets = kept.reduce((sum, { count }) => sum + count, 0);
  let passed = 0;
  const half = kept.find(({ count }) => (passed += count) * 2 >= targets);
  const octants = Array.from({ length: 8 }, (_, octant) => ({ octant, count: kept.reduce((sum, { city, count }) => sum + (city.bearing.octant === octant ? count : 0), 0) }));
  const main = octants.reduce((most, next) => (next.count > most.count ? next : most));
  return {
    targets, cities: kept.length, half: half?.city.bearing.kilometres, main: main.count === 0 ? undefined : main,
    nearest: kept[0]?.city, farthest: kept.at(-1)?.city,
  };
}
