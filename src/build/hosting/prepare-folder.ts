// What a built folder gets for the hosts that it may go to.

import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Options } from '../options.ts';
import { compressFiles } from './compress-files.ts';
import { writeHeaders } from './headers-file.ts';

/** Last of a build's steps, since compressed copies must be of files that no longer change. */
export async function prepareFolder({ out, base, gzip }: Pick<Options, 'out' | 'base' | 'gzip'>): Promise<void> {
  await writeFile(join(out, '_headers'), writeHeaders(base));
  if (gzip) await compressFiles(out);
}
