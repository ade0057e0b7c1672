// npm run mutate: breaks src/core/analysis in every way that Stryker knows, and counts how much of it the tests notice.
// `npm run mutate -- src/core/analysis/find-gaps.ts` for one file.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('.', import.meta.url));
const root = fileURLToPath(new URL('../..', import.meta.url));
const run = (command: string, cwd: string): number => spawnSync(command, { cwd, shell: true, stdio: 'inherit' }).status ?? 1;

if (!existsSync(`${folder}node_modules/@stryker-mutator/core/package.json`)) {
  console.error('installing Stryker into test/mutation …');
  if (run('npm ci --no-audit --no-fund', folder) !== 0) process.exit(1);
}
const files = process.argv.slice(2);
const only = files.length > 0 ? ` --mutate ${files.map((file) => JSON.stringify(file)).join(',')}` : '';
process.exit(run(`node test/mutation/node_modules/@stryker-mutator/core/bin/stryker.js run test/mutation/stryker.config.json${only}`, root));
