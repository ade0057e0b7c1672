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
  // The map's library is large, and is loaded on request alone.
  vite: { build: { assetsInlineLimit: 0, modulePreload: false, chunkSizeWarningLimit: 1200 } },
});
