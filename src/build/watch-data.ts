// Dev only: a CSV that is saved reloads the page, and the page of the design language is served.

import { basename } from 'node:path';
import type { AstroIntegration } from 'astro';
import { versionFile } from '../core/model/read-version.ts';
import { dataFolder } from './load-site.ts';
import { mayHoldTables } from './read-folder.ts';

export function watchData(): AstroIntegration {
  return {
    name: 'liantu-data',
    hooks: {
      'astro:config:setup': ({ command, injectRoute }) => {
        if (command === 'dev') injectRoute({ pattern: '/dev/looks', entrypoint: new URL('../dev/looks.astro', import.meta.url) });
      },
      'astro:server:setup': ({ server }) => {
        const folder = dataFolder();
        server.watcher.add(folder);
        let wait: NodeJS.Timeout | undefined;
        server.watcher.on('all', (_event, path) => {
          // Only tables and the version kept: the build itself keeps a file of layout orders beside them.
          if (!path.startsWith(folder) || !(mayHoldTables(basename(path)) || basename(path) === versionFile)) return;
          // Excel saves a file in several steps; one reload after they settle.
          clearTimeout(wait);
          wait = setTimeout(() => {
            // Astro keeps the list of pages until content changes: a chain that has just been added would not be found
            for (const name of ['ssr', 'astro']) server.environments[name]?.hot.send('astro:content-changed', {});
            server.ws.send({ type: 'full-reload' });
          }, 120);
        });
      },
    },
  };
}
