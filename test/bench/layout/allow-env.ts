// The words of the pages are written for Vite, which gives modules an `import.meta.env`; outside it they are given one here.
import { registerHooks } from 'node:module';

export function allowEnv(): void {
  registerHooks({
    load(url, context, next) {
      const loaded = next(url, context);
      return /\/src\/i18n\/[^/]+\.ts$/.test(url) ? { ...loaded, source: `import.meta.env ??= { BASE_URL: '/' };${String(loaded.source)}` } : loaded;
    },
  });
}
