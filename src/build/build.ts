// npm run build: data/ → dist/, or dist-internal/ with --audience internal.

import { buildSite } from './build-site.ts';
import { readOptions } from './options.ts';

process.exitCode = (await buildSite(readOptions())) ? 0 : 1;
