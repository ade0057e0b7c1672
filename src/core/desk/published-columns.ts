// What of the published atlas the desk compares with: every column but true coordinates of towns and offices, which need not travel.

import { packAtlas, packedTables, type Keep, type PackedAtlas } from '../model/pack-atlas.ts';
import type { Atlas } from '../model/atlas.ts';
import { tables } from '../schema/tables.ts';

const trueCoordinates: ReadonlySet<string> = new Set(['lon', 'lat']);

/** Columns of a table that are compared. */
export const comparedColumns = (table: (typeof packedTables)[number]): readonly string[] => Object.keys(tables[table].columns).filter(column => !trueCoordinates.has(column));

export function packPublished(atlas: Atlas): PackedAtlas {
  // flows are told apart by an id, which is made and not written
  return packAtlas(atlas, Object.fromEntries(packedTables.map(name => [name, [...comparedColumns(name), 'id']])) as Keep);
}
