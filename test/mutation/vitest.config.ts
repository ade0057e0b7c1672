// The tests that the analysis is mutated under: its own, and the cases that it must repeat.
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  root: fileURLToPath(new URL('../..', import.meta.url)),
  test: { include: ['test/core/analysis/**/*.test.ts'], setupFiles: ['test/mutation/setup.ts'], testTimeout: 30_000 },
});
