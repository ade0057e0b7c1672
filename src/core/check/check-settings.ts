// The settings of site.csv: each row's 值 is read as the column that its 项 describes.

import type { Column } from '../schema/column.ts';
import { readBasemapSource } from '../schema/basemap.ts';
import { defaults, settings } from '../schema/site.ts';
import type { RecordOf, Table } from '../schema/table.ts';
import type { RecordIn } from '../schema/tables.ts';
import type { CellResult } from './cell-result.ts';
import type { CheckedSheet } from './check-rows.ts';
import type { Finding } from './finding.ts';
import { isNumberValid, mayShowTruePlace } from './may-show-place.ts';
import { nearest, tidy } from './normalise.ts';
import { readCell } from './read-cell.ts';
import { aboutColumn, aboutFile } from './report.ts';
import { areSwapped } from './swapped.ts';

type Own = RecordOf<Table<typeof settings>>;
export type Settings = Omit<Own, 'place' | keyof typeof defaults> & { readonly [K in keyof typeof defaults]: NonNullable<Own[K]> };
type Row = RecordIn<'site'>;

const named = Object.entries(settings as Readonly<Record<string, Column>>);

interface ReadSetting { readonly row: Row; readonly key: string; readonly column: Column; readonly result: CellResult }

function readRow(row: Row): ReadSetting | undefined {
  const wanted = tidy(row.item).toLowerCase();
  const found = named.find(([key, column]) => [key, column.zh, column.en].some(name => tidy(name).toLowerCase() === wanted));
  return found === undefined ? undefined : { row, key: found[0], column: found[1], result: readCell(found[1], row.value ?? '') };
}

/** Settings of the rows given, defaults where a row is absent; rows that are no setting count for nothing. */
export function readSettings(rows: readonly Row[]): Settings {
  const read = rows.flatMap(row => readRow(row) ?? []).filter(({ result }) => result.value !== undefined);
  return { ...defaults, ...Object.fromEntries(read.map(({ key, result }) => [key, result.value])) } as unknown as Settings;
}

function checkMap(site: CheckedSheet, values: Settings, read: readonly ReadSetting[]): readonly Finding[] {
  const { mapMode, basemap } = values;
  const number = mapMode === 'approved' && !isNumberValid(values) ? [aboutFile(site.sheet.file, 'map-number')] : [];
  const place = read.find(({ key }) => key === 'basemap')?.row.place;
  if (basemap === undefined || place === undefined) return number;
  if (readBasemapSource(basemap) === undefined) return [...number, aboutColumn(site, place, 'value', 'basemap-kind', basemap)];
  return mayShowTruePlace(values) ? number : [...number, aboutColumn(site, place, 'value', 'basemap-off')];
}

/** The centre's longitude and latitude in each other's row: one finding, in place of one each for figures too low and too high. */
function findSwapped(site: CheckedSheet, read: readonly ReadSetting[]): readonly Finding[] {
  const [lon, lat] = ['lon', 'lat'].map(key => read.find(entry => entry.key === key)?.row);
  const [x, y] = [lon?.value ?? '', lat?.value ?? ''];
  return lon !== undefined && areSwapped(x, y) ? [aboutColumn(site, lon.place, 'value', 'coordinates-swapped', x, y)] : [];
}

/** Rows that are no setting, bad values, required ones that are missing or kept from the public. */
export function checkSettings(site: CheckedSheet): readonly Finding[] {
  const rows = site.records as unknown as readonly Row[];
  const names = named.map(([, column]) => column.zh);
  const read = rows.map(row => readRow(row) ?? row);
  const first = new Map<string, number>();
  const exchanged = findSwapped(site, read.filter(entry => 'result' in entry));
  const swapped = exchanged.length === 0 ? [] : ['lon', 'lat'];
  const findings = read.flatMap(entry => {
    if (!('result' in entry)) return [aboutColumn(site, entry.place, 'item', 'setting-unknown', nearest(entry.item, names))];
    const { row, key } = entry;
    const before = first.get(key);
    if (before !== undefined) return [aboutColumn(site, row.place, 'item', 'code-repeated', before)];
    first.set(key, row.place.row);
    const faults = swapped.includes(key) ? [] : (entry.result.faults ?? []).map(({ code, args }) => aboutColumn(site, row.place, 'value', code, ...args));
    return entry.row.public === true ? faults : [...faults, aboutColumn(site, entry.row.place, 'public', 'setting-internal', entry.column.required)];
  });
  const present = new Set(read.flatMap(entry => ('result' in entry ? [entry.key] : [])));
  const missing = site.count.rows === 0 ? [] : named.filter(([key, column]) => column.required && !present.has(key))
    .map(([, column]) => aboutFile(site.sheet.file, 'setting-missing', column.zh));
  return [...findings, ...exchanged, ...missing, ...checkMap(site, readSettings(rows), read.filter(entry => 'result' in entry))];
}
