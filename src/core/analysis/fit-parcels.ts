// Which open parcels would take a project whose needs the reader may change; what stands in the way where none does.

import type { Atlas, Link, Parcel } from '../model/atlas.ts';
import { isOpen, matchParcels, meetsAll, needKeys, type NeedKey, type Needs, type RankedMatch } from './match-parcels.ts';

/** Where somebody would stand: on land to build on, in a building, or on either. */
export const sites = ['any', 'land', 'building'] as const;
export type Site = (typeof sites)[number];

/** Figures that are undefined are not asked for. */
export interface FitAsk {
  /** What would be made a year, in the link's unit; undefined: not known. */
  readonly capacity: number | undefined;
  readonly needs: Needs;
  readonly site: Site;
}

/** A need that, were it let go, would let parcels in that now lack nothing else. */
export interface Hindrance { readonly need: NeedKey | 'eia' | 'processes'; /** Parcels that would then meet all. */ readonly meeting: number }

export interface FitParcels {
  readonly needs: Needs;
  /** What is asked for, in the order of a parcel's figures. */
  readonly asked: readonly NeedKey[];
  /** Best first, barred ones last; those equal in all that ranks them share a place. */
  readonly matches: readonly RankedMatch[];
  readonly meeting: number;
  readonly barred: number;
  readonly open: number;
  /** Open ones that are not of the kind wanted, and therefore not in the list. */
  readonly leftOut: number;
  /** Only where nothing meets all; the most helpful first. */
  readonly hindrances: readonly Hindrance[];
}

/** What the typical project of a link asks for. */
export function typicalAsk(link: Link): FitAsk {
  const figures = Object.fromEntries(needKeys.map(key => [key, link[key]])) as Pick<Needs, NeedKey>;
  return { capacity: link.typicalCapacity, needs: { ...figures, eia: link.eia, processes: link.processes }, site: 'any' };
}

const fitsSite = (site: Site, { kind }: Parcel): boolean => site === 'any' || (site === 'land') === (kind === 'land');

/** Who wants land is not measured by floor, nor who wants a building by land. */
function needsOn(needs: Needs, site: Site): Needs {
  return site === 'land' ? { ...needs, needFloor: undefined } : site === 'building' ? { ...needs, needLand: undefined } : needs;
}

const countMeeting = (atlas: Atlas, needs: Needs): number => matchParcels(atlas, needs).filter(meetsAll).length;

function findHindrances(atlas: Atlas, needs: Needs, asked: readonly NeedKey[]): readonly Hindrance[] {
  const all = [...asked, ...(['eia', 'processes'] as const).filter(key => needs[key] !== undefined)];
  return all.map(need => ({ need, meeting: countMeeting(atlas, { ...needs, [need]: undefined }) })).filter(({ meeting }) => meeting > 0).sort((a, b) => b.meeting - a.meeting);
}

/** Open parcels for these needs, as matchParcels ranks them; only those of the kind wanted. */
export function fitParcels(atlas: Atlas, { needs: wanted, site }: FitAsk): FitParcels {
  const open = atlas.parcels.filter(isOpen);
  const listed = { ...atlas, parcels: open.filter(parcel => fitsSite(site, parcel)) };
  const needs = needsOn(wanted, site);
  const asked = needKeys.filter(key => (needs[key] ?? 0) > 0);
  const matches = matchParcels(listed, needs);
  const meeting = matches.filter(meetsAll).length;
  return {
    needs, asked, matches, meeting, barred: matches.filter(({ bars }) => bars.length > 0).length, open: open.length, leftOut: open.length - listed.parcels.length,
    hindrances: meeting > 0 ? [] : findHindrances(listed, needs, asked),
  };
}

/** Processes that a link or a parcel names, each once: what may be asked about. */
export function namedProcesses({ links, parcels }: Pick<Atlas, 'links' | 'parcels'>): readonly string[] {
  return [...new Set([...parcels.flatMap(({ barred }) => barred ?? []), ...links.flatMap(({ processes }) => processes ?? [])])];
}
