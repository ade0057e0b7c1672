// An atlas back into the tables that it was read from, as text: what is published, for other people's tools. Reading them gives the same atlas.

import { headerOf, type Column, type Geometry } from '../schema/column.ts';
import { settings } from '../schema/site.ts';
import { tables } from '../schema/tables.ts';
import type { Atlas } from './atlas.ts';
import { packedTables, type PackedTableName } from './pack-atlas.ts';

type Row = Readonly<Record<string, unknown>>;
type Columns = Readonly<Record<string, Column>>;

/** Where towns and offices lie on earth is for distances, which the site works out; it is not handed on. */
const kept: ReadonlySet<string> = new Set(['lon', 'lat']);

type Nested = readonly number[] | readonly Nested[];
const isPoint = (part: Nested): part is readonly number[] => typeof part[0] === 'number';
const writeNested = (part: Nested): string => (isPoint(part) ? part.join(' ') : `(${part.map(inner => writeNested(inner as Nested)).join(', ')})`);

/** Well-known text; coordinates as they are. */
export function writeWkt({ type, coordinates }: Geometry): string {
  return `${type.toUpperCase()} ${type === 'Point' ? `(${coordinates.join(' ')})` : writeNested(coordinates as Nested)}`;
}

/** A value as a planner writes it: blank for what is unknown. */
export function writeCell({ kind, choices }: Column, value: unknown): string {
  if (value === undefined || value === null) return '';
  if (kind === 'flag') return value === true ? '是' : '否';
  if (kind === 'geometry') return writeWkt(value as Geometry);
  // every geometry of an atlas is in its park's own metres by now
  if (kind === 'coordinateSystem') return '本地';
  if (Array.isArray(value)) return value.join('、');
  return choices?.[String(value)]?.zh ?? String(value);
}

/** Columns of a table that have something to say. */
export function publishedKeys(atlas: Atlas, table: PackedTableName): readonly string[] {
  const columns = tables[table].columns as Columns;
  return Object.keys(columns).filter(key => !kept.has(key) && (columns[key]?.required === true || (atlas[table] as readonly Row[]).some(row => row[key] !== undefined)));
}

/** Header first; 设置 too. Columns that no row fills are left out. */
export function exportTable(atlas: Atlas, table: PackedTableName | 'site'): readonly (readonly string[])[] {
  if (table === 'site') return exportSettings(atlas);
  const columns = tables[table].columns as Columns;
  const rows = atlas[table] as readonly Row[];
  const keys = publishedKeys(atlas, table);
  return [keys.map(key => headerOf(columns[key]!)), ...rows.map(row => keys.map(key => writeCell(columns[key]!, row[key])))];
}

function exportSettings(atlas: Atlas): readonly (readonly string[])[] {
  const { item, value } = tables.site.columns;
  const said = atlas.settings as unknown as Row;
  return [[headerOf(item), headerOf(value), headerOf(tables.site.columns.public)], ...Object.entries<Column>(settings).flatMap(([key, column]) => (kept.has(key) || said[key] === undefined ? [] : [[column.zh, writeCell(column, said[key]), '是']]))];
}

export const exportedTables = (atlas: Atlas): readonly (PackedTableName | 'site')[] => ['site', ...packedTables.filter(name => atlas[name].length > 0)];
