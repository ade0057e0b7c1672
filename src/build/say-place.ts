// How sheets write the names of towns in English. Each is romanised once a build.

import { romanisePlace } from './romanise-place.ts';

const kept = new Map<string, string>();

/** 西安 → Xi'an. */
export function sayPlace(name: string): string {
  const said = kept.get(name) ?? romanisePlace(name);
  kept.set(name, said);
  return said;
}
