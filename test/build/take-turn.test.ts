// Builds of one project wait for one another.
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { takeTurn } from '../../src/build/take-turn.ts';

const place = join(import.meta.dirname, '../../node_modules/.cache/liantu/building');

describe('a build', () => {
  it('waits for the one before it, says so once, and starts when that has given the turn back', async () => {
    const told: string[] = [];
    const first = await takeTurn(() => told.push('first waits'));
    let started = false;
    const second = takeTurn(() => told.push('second waits')).then(giveBack => { started = true; return giveBack; });
    await new Promise(next => { setTimeout(next, 600); });
    expect([started, told]).toEqual([false, ['second waits']]);
    first();
    (await second)();
    expect(started).toBe(true);
  });

  it('does not wait for one that was killed', async () => {
    const { pid } = spawnSync(process.execPath, ['--version']);
    writeFileSync(place, String(pid));
    const told: string[] = [];
    (await takeTurn(() => told.push('waits')))();
    expect(told).toEqual([]);
  });
});
