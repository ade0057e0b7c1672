// The earlier version that a data folder keeps, where it keeps one.

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Settings } from '../core/check/check-settings.ts';
import { aboutFile } from '../core/check/report.ts';
import { readVersion, versionFile, type ReadVersion } from '../core/model/read-version.ts';

/** No atlas and no finding where there is no such file. Never throws for what a planner did. */
export async function readLastVersion(folder: string, settings: Settings): Promise<ReadVersion> {
  try {
    return readVersion(await readFile(join(folder, versionFile), 'utf8'), settings);
  } catch (error) {
    return { atlas: undefined, findings: (error as NodeJS.ErrnoException).code === 'ENOENT' ? [] : [aboutFile(versionFile, 'version-unusable', 'unread')] };
  }
}
