// Every folder here is a case: a county's CSV files, and in expected.json what they must come to. UPDATE=1 rewrites the latter.

import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { loadData } from '../../src/build/load-data.ts';
import { analyseAtlas } from '../../src/core/analysis/analyse-atlas.ts';
import { recordsFor } from '../../src/core/check/check-data.ts';
import type { Audience } from '../../src/core/check/pick-audience.ts';
import { buildAtlas } from '../../src/core/model/build-atlas.ts';
import type { Quantity } from '../../src/core/model/quantity.ts';

const here = fileURLToPath(new URL('.', import.meta.url));
const cases = readdirSync(here, { withFileTypes: true }).filter(entry => entry.isDirectory() && entry.name !== 'excel').map(entry => entry.name);

const round = (value: number): number => Math.round(value * 1e6) / 1e6;
const say = (quantity: Quantity): string => (quantity.kind === 'unknown' ? 'unknown' : `${quantity.kind === 'atLeast' ? '>= ' : ''}${round(quantity.value)}`);

function outcome(data: Awaited<ReturnType<typeof loadData>>, audience: Audience) {
  const { states, gaps } = analyseAtlas(buildAtlas(recordsFor(data, audience), audience));
  return {
    states: Object.fromEntries(states),
    gaps: gaps.map(({ link, answer, breakpoint, size, value, score }) => ({ link: link.code, answer, breakpoint, size: say(size), worth: say(value), score: round(score.total) })),
  };
}

/** One finding, one gap or one table of states a line: a change then reads as a change. */
function write(value: object, depth = 0): string {
  const pad = '  '.repeat(depth + 1);
  const flat = JSON.stringify(value).replaceAll('":', '": ').replaceAll(',"', ', "');
  if (flat.length < 160 && depth > 0) return flat;
  const inside = Object.entries(value).map(([key, part]) => `${pad}${Array.isArray(value) ? '' : `${JSON.stringify(key)}: `}${typeof part === 'object' && part !== null ? write(part, depth + 1) : JSON.stringify(part)}`);
  return Array.isArray(value) ? `[\n${inside.join(',\n')}\n${'  '.repeat(depth)}]` : `{\n${inside.join(',\n')}\n${'  '.repeat(depth)}}`;
}

describe.each(cases)('%s', name => {
  const file = `${here}${name}/expected.json`;
  test('comes to what is expected of it', async () => {
    const data = await loadData(`${here}${name}`);
    const came = { findings: data.findings.map(({ file, row, column, code }) => ({ file, row, column, code })), public: outcome(data, 'public'), internal: outcome(data, 'internal') };
    if (process.env['UPDATE'] !== undefined) writeFileSync(file, `${write(came)}\n`);
    expect(existsSync(file), `${name} has no expected.json: run with UPDATE=1`).toBe(true);
    expect(came).toEqual(JSON.parse(readFileSync(file, 'utf8')));
  });
});
