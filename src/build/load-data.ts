// Folder → checked data, the one way in for every command and every page.

import { checkData, recordsFor, type CheckedData } from '../core/check/check-data.ts';
import { readSettings } from '../core/check/check-settings.ts';
import { compareFindings } from '../core/check/finding.ts';
import type { Sheet } from '../core/check/sheet.ts';
import { readBasemap } from './read-basemap.ts';
import { readFolder } from './read-folder.ts';

/** `stopped` when there was nothing to check: the folder is absent or empty. `sheets`: the tables as they were read. */
export type LoadedData = CheckedData & { readonly stopped: boolean; readonly sheets: readonly Sheet[] };

export async function loadData(folder: string): Promise<LoadedData> {
  const { sheets, findings } = await readFolder(folder);
  const data = checkData(sheets);
  if (sheets.length === 0) return { ...data, findings: findings.length > 0 ? findings : data.findings, stopped: true, sheets };
  const basemap = await readBasemap(folder, readSettings(recordsFor(data, 'public').site));
  return { ...data, findings: [...findings, ...data.findings, ...basemap.findings].sort(compareFindings), stopped: false, sheets };
}
