// Three sets, one after another: pure tests; pages of the built site in a browser (it is built once, before the first of them), two files at a time;
// and tests that build sites of their own, which would get into each other's way.
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'pure', include: ['test/**/*.test.ts'], exclude: ['**/node_modules/**', 'test/browser/**', 'test/site/**'],
          testTimeout: 30_000, sequence: { groupOrder: 0 },
        },
      },
      {
        test: {
          name: 'browser', include: ['test/browser/**/*.test.ts'], globalSetup: ['test/support/build-demo.ts'],
          testTimeout: 240_000, hookTimeout: 600_000, maxWorkers: 2, sequence: { groupOrder: 1 },
        },
      },
      {
        test: {
          name: 'site', include: ['test/site/**/*.test.ts'], globalSetup: ['test/support/build-demo.ts'],
          testTimeout: 240_000, hookTimeout: 600_000, fileParallelism: false, sequence: { groupOrder: 2 },
        },
      },
    ],
  },
});
