// Astro's own settings. What a command line says (data, audience, base, out) comes in by src/build/run-astro.ts.
import { defineConfig } from 'astro/config';
import { watchData } from './src/build/watch-data.ts';

/** Nothing may be asked of another host, and nothing inline runs that was not hashed at build. */
const directives = [
  "default-src 'self'", "img-src 'self' data: blob:", "font-src 'self'", "connect-src 'self'",
  "worker-src 'self' blob:", "object-src 'none'", "base-uri 'self'", "form-action 'none'",
];

export default defineConfig({
  output: 'static',
  trailingSlash: 'always',
  compressHTML: true,
  devToolbar: { enabled: false },
  security: { csp: { directives } },
  integrations: [watchData()],
  markdown: { syntaxHighlight: false },
  // The map's library is large, and is loaded on request alone.
  vite: { build: { assetsInlineLimit: 0, modulePreload: false, chunkSizeWarningLimit: 1200 } },
});
