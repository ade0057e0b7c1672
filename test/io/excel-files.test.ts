// Files as planners' programs leave them, as bytes, each with the findings that it must give: none by accident, none missing.
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { checkRows } from '../../src/core/check/check-rows.ts';
import { compareFindings, type Finding } from '../../src/core/check/finding.ts';
import { tables, type TableName } from '../../src/core/schema/tables.ts';
import { readSheet } from '../../src/io/read-sheet.ts';

const folder = fileURLToPath(new URL('../cases/excel/', import.meta.url));
/** `count`: rows, used, blank, set aside, refused. `first`: what the first record holds, of the columns that matter here. */
interface Expected { readonly findings: readonly string[]; readonly count?: readonly number[]; readonly first?: Readonly<Record<string, unknown>> }
const expected = JSON.parse(readFileSync(`${folder}expected.json`, 'utf8')) as Readonly<Record<string, Expected>>;
const files = readdirSync(folder).filter(name => name.endsWith('.csv')).sort();
const say = ({ column, row, code, level }: Finding): string => `${column ?? ''}${row ?? ''} ${code} ${level}`.trim();

test('are a hundred and more, and each has what is expected of it', () => {
  expect(files.length).toBeGreaterThanOrEqual(100);
  expect(Object.keys(expected).sort()).toEqual(files);
});

describe.each(files)('%s', name => {
  test('gives its findings and its rows', () => {
    const { findings, count, first } = expected[name] ?? { findings: ['not described'] };
    const table = name.split('.').at(-2) as TableName;
    const checked = checkRows(tables[table], readSheet(table, name, readFileSync(`${folder}${name}`)));
    expect([...checked.findings].sort(compareFindings).map(say)).toEqual(findings);
    if (count !== undefined) expect(Object.values(checked.count)).toEqual(count);
    if (first !== undefined) expect(checked.records[0]).toMatchObject(first);
  });

  test('says what is wrong and what to do, in Chinese, for each finding', () => {
    const table = name.split('.').at(-2) as TableName;
    const { findings } = checkRows(tables[table], readSheet(table, name, readFileSync(`${folder}${name}`)));
    for (const { message, suggestion } of findings) expect([message, suggestion].every(text => /[\u4e00-\u9fff]/.test(text))).toBe(true);
  });
});
