// Two sets: pure tests, and those that need the built site and a browser (the site is built once, before the first of them).
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    projects: [
      { test: { name: 'pure', include: ['test/**/*.test.ts'], exclude: ['**/node_modules/**', 'test/browser/**', 'test/site/**'], testTimeout: 30_000 } },
      {
        test: {
          name: 'site', include: ['test/site/**/*.test.ts', 'test/browser/**/*.test.ts'], globalSetup: ['test/support/build-demo.ts'],
          testTimeout: 120_000, hookTimeout: 240_000, fileParallelism: false,
        },
      },
    ],
  },
});
