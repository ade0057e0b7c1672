// Writes a .gz beside each text of a built site, for servers that send it as it stands.

import { readdir, readFile, writeFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { mediaTypes } from './media-types.ts';

const compress = promisify(gzip);
const wanted: ReadonlySet<string> = new Set(mediaTypes.filter(media => media.compress === true).flatMap(({ extensions }) => extensions.map(extension => `.${extension}`)));
/** Below this a packet carries the text as it is. */
const least = 1024;

/** How many were written. The same text gives the same bytes. */
export async function compressFiles(folder: string): Promise<number> {
  const names = (await readdir(folder, { recursive: true })).filter(name => wanted.has(extname(name)));
  let written = 0;
  for (const name of names) {
    const file = join(folder, name);
    const bytes = await readFile(file);
    if (bytes.length < least) continue;
    await writeFile(`${file}.gz`, await compress(bytes, { level: 9 }));
    written += 1;
  }
  return written;
}
