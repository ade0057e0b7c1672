// Astro's own settings. What a command line says (data, audience, base, out) comes in by src/build/run-astro.ts.
import { defineConfig } from 'astro/config';
import { pageDirectives } from './src/build/hosting/policy.ts';
import { watchData } from './src/build/watch-data.ts';

export default defineConfig({
  output: 'static',
  trailingSlash: 'always',
  compressHTML: true,
  devToolbar: { enabled: false },
  security: { csp: { directives: [...pageDirectives] } },
  integrations: [watchData()],
  markdown: { syntaxHighlight: false },
  vite: {
    // The map's library is large, and is loaded on request alone.
    build: { assetsInlineLimit: 0, modulePreload: false, chunkSizeWarningLimit: 1200 },
    // Pieces of a few hundred bytes that several pages share travel in one file: each alone costs more than it says.
    environments: { client: { build: { rolldownOptions: { output: { codeSplitting: { groups: [{ name: 'pieces', test: /src\/(islands\/(make-node|read-figure)|core\/schema\/(eia-grades|parcel-kinds))\.ts$/ }] } } } } } },
  },
});
