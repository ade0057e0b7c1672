// The coordinate systems that geometry may be written in: the one list that reading, converting and every message go by.

interface Label { readonly zh: string; readonly en: string }

/** A Gauss–Krüger zone of CGCS2000. */
export interface Zone {
  readonly epsg: number;
  /** Degrees that a zone is wide. */
  readonly band: 3 | 6;
  readonly number: number;
  /** Degrees east. */
  readonly meridian: number;
  /** Whether eastings begin with the zone's number: 38,512,345 rather than 512,345. */
  readonly numbered: boolean;
}

/** As the EPSG register numbers them: 4491–4501, 4502–4512, 4513–4533, 4534–4554. */
const series = [
  { first: 4491, from: 13, to: 23, band: 6, numbered: true },
  { first: 4502, from: 13, to: 23, band: 6, numbered: false },
  { first: 4513, from: 25, to: 45, band: 3, numbered: true },
  { first: 4534, from: 25, to: 45, band: 3, numbered: false },
] as const;

export const zones: readonly Zone[] = series.flatMap(({ first, from, to, band, numbered }) =>
  Array.from({ length: to - from + 1 }, (_, index): Zone => ({ epsg: first + index, band, number: from + index, meridian: band === 3 ? 3 * (from + index) : 6 * (from + index) - 3, numbered })));

export const degreeSystems = ['WGS84', 'CGCS2000', 'GCJ02', 'BD09'] as const;
/** Systems whose figures are degrees, longitude first. */
export type DegreeSystem = (typeof degreeSystems)[number];
export type ZoneSystem = `EPSG:${number}`;
/** Systems that say where on the earth a place is. */
export type TrueSystem = DegreeSystem | ZoneSystem;
export type CoordinateSystem = 'local' | TrueSystem;

export const isDegreeSystem = (system: CoordinateSystem): system is DegreeSystem => (degreeSystems as readonly string[]).includes(system);
export const isTrue = (system: CoordinateSystem): system is TrueSystem => system !== 'local';

const byNumber = new Map(zones.map(zone => [`EPSG:${zone.epsg}`, zone]));
/** The zone of a system; undefined for degrees and local metres. */
export const zoneOf = (system: CoordinateSystem): Zone | undefined => byNumber.get(system);
export const systemOf = ({ epsg }: Zone): ZoneSystem => `EPSG:${epsg}`;
export const findZone = (wanted: Partial<Zone>): Zone | undefined =>
  zones.find(zone => Object.entries(wanted).every(([key, value]) => zone[key as keyof Zone] === value));

const labels: Readonly<Record<'local' | DegreeSystem, Label>> = {
  local: { zh: '本地', en: 'local metres' },
  WGS84: { zh: 'WGS84', en: 'WGS84' },
  CGCS2000: { zh: 'CGCS2000', en: 'CGCS2000' },
  GCJ02: { zh: 'GCJ-02', en: 'GCJ-02' },
  BD09: { zh: 'BD-09', en: 'BD-09' },
};

/** A system's name for people: 「CGCS2000 3°带 38 带(EPSG:4526)」. */
export function nameOfSystem(system: CoordinateSystem): Label {
  const zone = zoneOf(system);
  if (zone === undefined) return labels[system as keyof typeof labels];
  const { band, number, meridian, numbered } = zone;
  return numbered
    ? { zh: `CGCS2000 ${band}°带 ${number} 带(${system})`, en: `CGCS2000 ${band}-degree zone ${number} (${system})` }
    : { zh: `CGCS2000 ${band}°带 中央经线 ${meridian}°(${system})`, en: `CGCS2000 ${band}-degree, meridian ${meridian}°E (${system})` };
}
