// What is public now against what was public then: as the desk compares, with rows that were only looked at again set apart.

import { assessAtlas, type Assessment } from '../analysis/assess-atlas.ts';
import { listPolicies } from '../analysis/list-policies.ts';
import type { Atlas } from '../model/atlas.ts';
import { compareAtlases, type GapChange, type TableChange } from './compare-atlases.ts';

/** `confirmed`: so many rows bear another date or source, and say what they said. */
export interface VersionTable extends TableChange { readonly confirmed: number }
export interface VersionChange { readonly before: Assessment; readonly after: Assessment; readonly tables: readonly VersionTable[]; readonly gaps: readonly GapChange[] }

const provenance: ReadonlySet<string> = new Set(['updated', 'source']);

/** Clauses that the policy page withholds are published by no other page either. */
const withoutWithheld = (atlas: Atlas): Atlas => ({ ...atlas, policies: listPolicies(atlas).listed.map(({ policy }) => policy) });

/** Both atlases are public ones, under the same thresholds: what differs comes from the data. */
export function compareVersions(then: Atlas, now: Atlas): VersionChange {
  const [before, after] = [then, now].map(atlas => assessAtlas(withoutWithheld(atlas))) as [Assessment, Assessment];
  const { tables, gaps } = compareAtlases(before, after);
  return {
    before, after, gaps,
    tables: tables.map(table => {
      const altered = table.altered.filter(({ cells }) => cells.some(({ column }) => !provenance.has(column)));
      return { ...table, altered, confirmed: table.altered.length - altered.length };
    }),
  };
}
