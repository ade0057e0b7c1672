// Folder → checked data, the one way in for every command and every page.

import { checkData, recordsFor, type CheckedData } from '../core/check/check-data.ts';
import { readSettings } from '../core/check/check-settings.ts';
import { compareFindings } from '../core/check/finding.ts';
import type { Sheet } from '../core/check/sheet.ts';
import type { Atlas } from '../core/model/atlas.ts';
import { readBasemap } from './read-basemap.ts';
import { readFolder } from './read-folder.ts';
import { readLastVersion } from './read-last-version.ts';

/** `stopped` when there was nothing to check: the folder is absent or empty. `sheets`: the tables as they were read; `earlier`: the version that is kept to be compared with. */
export type LoadedData = CheckedData & { readonly stopped: boolean; readonly sheets: readonly Sheet[]; readonly earlier: Atlas | undefined };

export async function loadData(folder: string): Promise<LoadedData> {
  const { sheets, findings } = await readFolder(folder);
  const data = checkData(sheets);
  if (sheets.length === 0) return { ...data, findings: findings.length > 0 ? findings : data.findings, stopped: true, sheets, earlier: undefined };
  const settings = readSettings(recordsFor(data, 'public').site);
  const [basemap, version] = await Promise.all([readBasemap(folder, settings), readLastVersion(folder, settings)]);
  return { ...data, findings: [...findings, ...data.findings, ...basemap.findings, ...version.findings].sort(compareFindings), stopped: false, sheets, earlier: version.atlas };
}
