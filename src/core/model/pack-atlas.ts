// An atlas as plain JSON and back: without look-ups, table by table, each column's name written once.

import type { Audience } from '../check/pick-audience.ts';
import type { Settings } from '../check/check-settings.ts';
import type { Atlas } from './atlas.ts';
import { indexAtlas } from './index-atlas.ts';

export const packedTables = [
  'chains', 'links', 'flows', 'companies', 'capacities', 'parks', 'parcels', 'places',
  'projects', 'milestones', 'policies', 'costs', 'indicators', 'teams', 'problems', 'monthly',
] as const satisfies readonly (keyof Atlas)[];
export type PackedTableName = (typeof packedTables)[number];

/** Which columns of which tables are packed; a table that is not named is packed empty. */
export type Keep = { readonly [N in PackedTableName]?: readonly (keyof Atlas[N][number] & string)[] };

/** `rows` have their cells in the order of `keys`; null is a blank, blanks at the end are left out. */
export interface PackedTable { readonly keys: readonly string[]; readonly rows: readonly (readonly unknown[])[] }
export interface PackedAtlas {
  readonly audience: Audience;
  readonly settings: Settings;
  readonly tables: { readonly [N in PackedTableName]?: PackedTable };
}

type Row = Readonly<Record<string, unknown>>;

function packTable(rows: readonly Row[], keep: readonly string[] | undefined): PackedTable {
  const filled = new Set(rows.flatMap(row => Object.keys(row).filter(key => row[key] !== undefined)));
  // By name: how a planner ordered the columns of a file must not show.
  const keys = [...filled].filter(key => keep === undefined || keep.includes(key)).sort();
  return {
    keys,
    rows: rows.map(row => {
      const cells = keys.map(key => row[key] ?? null);
      return cells.slice(0, cells.findLastIndex(cell => cell !== null) + 1);
    }),
  };
}

function unpackTable({ keys, rows }: PackedTable): readonly Row[] {
  return rows.map(cells => Object.fromEntries(keys.flatMap((key, index) => {
    const cell = cells[index] ?? null;
    return cell === null ? [] : [[key, cell]];
  })));
}

/** Where the county lies serves distances, which are worked out before packing: as a true coordinate it need not travel. */
function withoutCentre({ lon: _lon, lat: _lat, ...rest }: Settings): Settings {
  return rest as Settings;
}

/** Ready for JSON.stringify. With `keep`, only what is named there: an island needs little of what a county knows. */
export function packAtlas(atlas: Atlas, keep?: Keep): PackedAtlas {
  const chosen = packedTables.filter(name => atlas[name].length > 0 && (keep === undefined || keep[name] !== undefined));
  return {
    audience: atlas.audience,
    settings: keep === undefined ? atlas.settings : withoutCentre(atlas.settings),
    tables: Object.fromEntries(chosen.map(name => [name, packTable(atlas[name] as readonly Row[], keep?.[name])])),
  };
}

/** The same atlas again, look-ups and all; a blank cell has no key, which reads as undefined. */
export function unpackAtlas({ audience, settings, tables }: PackedAtlas): Atlas {
  const lists = Object.fromEntries(packedTables.map(name => [name, unpackTable(tables[name] ?? { keys: [], rows: [] })]));
  return indexAtlas({ audience, settings, ...lists } as unknown as Omit<Atlas, 'index'>);
}
