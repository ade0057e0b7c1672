// An atlas with one row a table in which every column holds its own name: what a page carries of it can be read off.

import { packedTables } from '../../src/core/model/pack-atlas.ts';
import { indexAtlas } from '../../src/core/model/index-atlas.ts';
import type { Atlas } from '../../src/core/model/atlas.ts';
import { readSettings } from '../../src/core/check/check-settings.ts';
import { tables } from '../../src/core/schema/tables.ts';

/** `role`: of its one company. */
export function fullAtlas(role: 'local' | 'target'): Atlas {
  const rows = packedTables.map(name => [name, [{ ...Object.fromEntries(Object.keys(tables[name].columns).map(key => [key, key])), ...(name === 'flows' ? { id: 'id' } : {}), ...(name === 'companies' ? { role } : {}) }]]);
  return indexAtlas({ audience: 'public', settings: readSettings([]), ...Object.fromEntries(rows) } as unknown as Omit<Atlas, 'index'>);
}
