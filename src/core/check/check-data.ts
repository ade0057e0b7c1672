// All sheets of a county → records and every finding, at once. Pure: the same in the build, the browser and the tests.

import { tableNames, tables, type Records, type TableName } from '../schema/tables.ts';
import { checkGeometry } from './check-geometry.ts';
import { checkReferences, type CheckedSheets } from './check-references.ts';
import { checkRows, type CheckedSheet, type RowCount } from './check-rows.ts';
import { checkRules } from './check-rules.ts';
import { checkSettings } from './check-settings.ts';
import { compareFindings, type Finding } from './finding.ts';
import { holdBack, type LooseRecords, type Lost } from './hold-back.ts';
import { pickAudience, type Audience } from './pick-audience.ts';
import { aboutColumn, aboutFile } from './report.ts';
import type { Sheet } from './sheet.ts';

export interface CheckedData {
  /** Every usable row, internal ones too. */
  readonly records: Records;
  readonly findings: readonly Finding[];
  readonly counts: Readonly<Record<TableName, RowCount>>;
}

/** Without these a county has nothing to show. */
const needed: ReadonlySet<TableName> = new Set(['site', 'chains', 'links']);

function checkAbsence(sheets: readonly Sheet[]): readonly Finding[] {
  return tableNames.filter(name => !sheets.some(sheet => sheet.table === name))
    .map(name => aboutFile(`${name}.csv`, needed.has(name) ? 'file-missing' : 'file-absent', tables[name].label.zh));
}

function say(checked: CheckedSheets, lost: readonly Lost[], code: (whole: boolean) => 'reference-held-back' | 'reference-held-back-blank' | 'reference-internal' | 'reference-internal-blank'): readonly Finding[] {
  return lost.map(({ table, record, key, refersTo, whole }) => aboutColumn(checked[table], record.place, key, code(whole), tables[refersTo].label.zh));
}

const placeOf = ({ file, row, column }: Finding): string => `${file} ${row} ${column}`;

/** The rows that were held back are not used. */
const countOf = ({ rows, blank, aside }: RowCount, used: number): RowCount => ({ rows, used, blank, aside, refused: rows - blank - aside - used });

/** A sheet never changes: after an edit only the table that was edited is read again. */
const checkedBefore = new WeakMap<Sheet, CheckedSheet>();
function checkSheet(sheet: Sheet): CheckedSheet {
  const before = checkedBefore.get(sheet);
  if (before !== undefined) return before;
  const checked = checkRows(tables[sheet.table], sheet) as unknown as CheckedSheet;
  checkedBefore.set(sheet, checked);
  return checked;
}

/** Checks all tables. Absent ones count as empty; what that means is a finding. */
export function checkData(sheets: readonly Sheet[]): CheckedData {
  const sheetOf = (name: TableName): Sheet => sheets.find(sheet => sheet.table === name) ?? { table: name, file: `${name}.csv`, rows: [], findings: [] };
  const checked = Object.fromEntries(tableNames.map(name => [name, checkSheet(sheetOf(name))])) as unknown as CheckedSheets;
  const broken = checkReferences(checked);
  const all = Object.fromEntries(tableNames.map(name => [name, checked[name].records])) as unknown as LooseRecords;
  const kept = holdBack(all);
  // A reference to a code that no row bears is already an error of its own: only rows lost to another row's mistake are said here.
  const said = new Set(broken.map(finding => `${finding.file} ${finding.row}`));
  const heldBack = kept.lost.filter(({ record }) => !said.has(`${record.place.file} ${record.place.row}`));
  // One mistake, one finding: a rule says nothing of a cell that could not be read.
  const cells = tableNames.flatMap(name => checked[name].findings);
  const unread = new Set(cells.map(placeOf));
  const rules = [...checkRules(checked), ...checkGeometry(checked)].filter(finding => !unread.has(placeOf(finding)));
  const internal = pickAudience(kept.records, 'public').lost;
  const findings = [
    ...checkAbsence(sheets),
    ...cells, ...checkSettings(checked.site), ...broken, ...rules,
    ...say(checked, heldBack, whole => (whole ? 'reference-held-back' : 'reference-held-back-blank')),
    ...say(checked, internal, whole => (whole ? 'reference-internal' : 'reference-internal-blank')),
  ].sort(compareFindings);
  const counts = Object.fromEntries(tableNames.map(name => [name, countOf(checked[name].count, kept.records[name].length)])) as Readonly<Record<TableName, RowCount>>;
  return { records: kept.records, findings, counts };
}

/** The records that an audience may see; internal rows and columns are gone before any model is made. */
export function recordsFor(data: CheckedData, audience: Audience): Records {
  return pickAudience(data.records, audience).records;
}
