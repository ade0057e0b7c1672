// What the tests of the analysis import in place of vitest and fast-check while it is mutated: cases gathered in a list, run by runner.ts.
import fc from 'fast-check';

export { expect } from 'vitest';

/** Thousands of mutants: a property that one breaks is mostly broken in its first cases, and none wants the smallest. One seed: the score is the same every time. */
const runs = 8;
export default { ...fc, assert: ((property, options) => fc.assert(property, { ...options, numRuns: Math.min(options?.numRuns ?? runs, runs), seed: 1, endOnFailure: true })) as typeof fc.assert };

type Work = (...values: never[]) => unknown;
export interface Case { readonly name: string; readonly work: () => unknown }

let gathered: Case[] = [];
let within: readonly string[] = [];

/** The cases that importing a test file defines, in its order. */
export async function gather(load: () => Promise<unknown>): Promise<readonly Case[]> {
  [gathered, within] = [[], []];
  await load();
  return gathered;
}

const argumentsOf = (row: unknown): never[] => (Array.isArray(row) ? row : [row]) as never[];
const each = (define: (name: string, work: () => unknown) => void) => (rows: readonly unknown[]) => (name: string, work: Work): void => {
  rows.forEach((row, at) => { define(`${name} [${at + 1}]`, () => work(...argumentsOf(row))); });
};

function addCase(name: string, work: () => unknown): void { gathered.push({ name: [...within, name].join(' '), work }); }
function addGroup(name: string, define: () => unknown): void {
  const outside = within;
  within = [...within, name];
  define();
  within = outside;
}

export const test = Object.assign(addCase, { each: each(addCase) });
export const it = test;
export const describe = Object.assign(addGroup, { each: each(addGroup) });
/** What has to be done first is a case like any other: where it fails, the mutant is noticed. */
export const beforeAll = (work: () => unknown): void => { addCase('before all', work); };
