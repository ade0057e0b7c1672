// The peers live in this folder's own package; the first run installs them.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const peers = ['@hpcc-js/wasm-graphviz', 'elkjs', '@dagrejs/dagre', 'd3-dag'];

export function ensurePeers(): void {
  const folder = fileURLToPath(new URL('.', import.meta.url));
  if (peers.every((peer) => existsSync(`${folder}node_modules/${peer}/package.json`))) return;
  console.error('installing the peers into test/bench/layout …');
  // A shell, since on Windows npm is a script; its output must not mix with --json.
  const { status } = spawnSync('npm ci --no-audit --no-fund', { cwd: folder, shell: true, stdio: ['ignore', 2, 2] });
  if (status !== 0) { console.error('npm ci failed in test/bench/layout'); process.exit(1); }
}
