// One build of this project at a time: two that run together share the tools' caches, and pages of one were seen to lose their styles.

import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const place = join(fileURLToPath(new URL('../../', import.meta.url)), 'node_modules/.cache/liantu/building');

/** Whether the process that took the turn is still there: one that was killed does not give it back. */
function isTaken(): boolean {
  try {
    process.kill(Number(readFileSync(place, 'utf8')), 0);
    return true;
  } catch {
    return false;
  }
}

/** Waits until no other build runs (`waiting` is called once if there is one) and takes the turn; what it returns gives it back. */
export async function takeTurn(waiting: () => void): Promise<() => void> {
  mkdirSync(dirname(place), { recursive: true });
  for (let asked = false; ;) {
    try {
      writeFileSync(place, String(process.pid), { flag: 'wx' });
      return () => rmSync(place, { force: true });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
    if (isTaken()) {
      if (!asked) waiting();
      asked = true;
      await new Promise(next => { setTimeout(next, 250); });
    } else rmSync(place, { force: true });
  }
}
