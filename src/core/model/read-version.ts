// The published JSON read again: an earlier version of a county's open data as an atlas, checked as its tables are. Of what is public, only.

import { checkData, recordsFor } from '../check/check-data.ts';
import type { Settings } from '../check/check-settings.ts';
import type { Finding } from '../check/finding.ts';
import { aboutFile } from '../check/report.ts';
import type { Sheet } from '../check/sheet.ts';
import { headerOf, type Column } from '../schema/column.ts';
import { tables } from '../schema/tables.ts';
import type { Atlas } from './atlas.ts';
import { buildAtlas } from './build-atlas.ts';
import { writeCell } from './export-table.ts';
import { packedTables, type PackedTableName } from './pack-atlas.ts';

/** The file of the data folder that keeps it. */
export const versionFile = 'last-version.json';

type Row = Readonly<Record<string, unknown>>;
type Columns = Readonly<Record<string, Column>>;
/** `atlas` is that of then, seen by the rule of now; undefined where nothing can be compared, and the findings say why. */
export interface ReadVersion { readonly atlas: Atlas | undefined; readonly findings: readonly Finding[] }

const isRow = (value: unknown): value is Row => typeof value === 'object' && value !== null && !Array.isArray(value);
const isTable = (name: string): name is PackedTableName => (packedTables as readonly string[]).includes(name);

function parse(text: string): unknown {
  try { return JSON.parse(text.replace(/^\ufeff/, '')); } catch { return undefined; }
}

/** A value of the JSON as its cell was. What no column could have written comes out as text that the check refuses. */
function cellOf(column: Column, value: unknown): string {
  if (value === undefined || value === null) return '';
  if (column.kind !== 'geometry') return isRow(value) ? JSON.stringify(value) : writeCell(column, value);
  try { return writeCell(column, value); } catch { return JSON.stringify(value); }
}

/** Shapes were published in metres of their park's own, and so they are read. */
function sheetOf(name: PackedTableName, rows: readonly Row[]): Sheet {
  const columns = tables[name].columns as Columns;
  const keys = Object.keys(columns);
  const cellsOf = (row: Row): readonly string[] => keys.map(key => (columns[key]!.kind === 'coordinateSystem' ? '本地' : cellOf(columns[key]!, row[key])));
  return { table: name, file: `${name}.csv`, rows: [keys.map(key => headerOf(columns[key]!)), ...rows.map(cellsOf)], findings: [] };
}

function settingsSheet(county: string, asOf: string): Sheet {
  return { table: 'site', file: 'site.csv', rows: [['项', '值', '公开'], ['县名', county, '是'], ['数据截至', asOf, '是']], findings: [] };
}

/** Rows that the check refused, by table: how many, and the first of them. */
function saysLost(sheets: readonly Sheet[], findings: readonly Finding[]): readonly Finding[] {
  return sheets.flatMap(({ table, file, rows }) => {
    const errors = findings.filter(finding => finding.file === file && finding.level === 'error' && finding.row !== null);
    const [first] = errors;
    if (first === undefined) return [];
    const name = rows[(first.row ?? 1) - 1]?.find(cell => cell !== '') ?? '';
    return [aboutFile(versionFile, 'version-rows', tables[table].label.zh, new Set(errors.map(({ row }) => row)).size, name, first.message)];
  });
}

/** Columns that are nobody's, and rows and columns that should never have been published. */
function saysOdd(given: readonly (readonly [string, readonly Row[]])[]): readonly Finding[] {
  const keysOf = (rows: readonly Row[]): readonly string[] => [...new Set(rows.flatMap(row => Object.keys(row)))];
  const unknown = given.flatMap(([name, rows]) => (isTable(name) ? keysOf(rows).filter(key => !(key in tables[name].columns)).map(key => `${name}.${key}`) : [name]));
  const internal = given.reduce((sum, [name, rows]) => {
    if (!isTable(name)) return sum;
    const columns = tables[name].columns as Columns;
    return sum + (tables[name].internal ? rows.length : rows.filter(row => row['public'] !== true).length + keysOf(rows).filter(key => columns[key]?.internal).length);
  }, 0);
  return [
    ...(unknown.length === 0 ? [] : [aboutFile(versionFile, 'version-unknown', unknown.slice(0, 8).join('、'))]),
    ...(internal === 0 ? [] : [aboutFile(versionFile, 'version-internal', internal)]),
  ];
}

/** `settings`: those of now, whose thresholds both versions are seen by. Never throws, whatever the text is. */
export function readVersion(text: string, settings: Settings): ReadVersion {
  const unusable = (finding: Finding): ReadVersion => ({ atlas: undefined, findings: [finding] });
  const said = parse(text);
  if (said === undefined) return unusable(aboutFile(versionFile, 'version-unusable', 'json'));
  const { county, asOf, tables: held } = isRow(said) ? said : {};
  const given = isRow(held) ? Object.entries(held).map(([name, rows]) => [name, Array.isArray(rows) ? rows.filter(isRow) : []] as const) : [];
  if (!given.some(([name]) => isTable(name))) return unusable(aboutFile(versionFile, 'version-unusable', 'shape'));
  if (typeof asOf !== 'string' || Number.isNaN(Date.parse(asOf)) || !/^\d{4}-\d{2}-\d{2}$/.test(asOf)) return unusable(aboutFile(versionFile, 'version-unusable', 'date'));
  const own = settings.county ?? '';
  if (typeof county === 'string' && county !== own) return unusable(aboutFile(versionFile, 'version-county', county, own));
  const sheets = given.flatMap(([name, rows]) => (isTable(name) ? [sheetOf(name, rows)] : []));
  const checked = checkData([settingsSheet(own, asOf), ...sheets]);
  const atlas = buildAtlas(recordsFor(checked, 'public'), 'public');
  const late = settings.asOf !== undefined && asOf > settings.asOf ? [aboutFile(versionFile, 'version-later', asOf, settings.asOf)] : [];
  return { atlas: { ...atlas, settings: { ...settings, asOf } }, findings: [...late, ...saysOdd(given), ...saysLost(sheets, checked.findings)] };
}
