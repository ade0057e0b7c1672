import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { checkData } from '../../src/core/check/check-data.ts';
import { checkRows, type CheckedSheet } from '../../src/core/check/check-rows.ts';
import { tidy } from '../../src/core/check/normalise.ts';
import { tableNames, tables, type TableName } from '../../src/core/schema/tables.ts';
import { readSheet } from '../../src/io/read-sheet.ts';
import { splitText } from '../../src/io/split-text.ts';
import { anyCell } from '../support/arbitrary.ts';

const quoted = (cell: string): string => `"${cell.replaceAll('"', '""')}"`;
const read = (name: TableName, bytes: Uint8Array): CheckedSheet => checkRows(tables[name], readSheet(name, `${name}.csv`, bytes));

const isBlank = (row: readonly string[] = []): boolean => row.every(cell => tidy(cell) === '');

/** Rows in = used + blank + set aside + refused, every refused one with an error on it and every one set aside with its notice; or the file is refused with a finding. */
function expectNothingLost({ sheet, records, findings, count }: CheckedSheet): void {
  const { rows, used, blank, aside, refused } = count;
  expect(used + blank + aside + refused).toBe(rows);
  expect(Math.min(used, blank, aside, refused)).toBeGreaterThanOrEqual(0);
  if (sheet.rows.length === 0) { expect(findings.length).toBeGreaterThan(0); return; }
  const setAside = findings.filter(({ code }) => /^row-(total|note|header)$/.test(code)).map(({ row }) => row);
  expect([records.length, setAside.length]).toEqual([used, aside]);
  // without a column that every row needs no row is used: said once, for all of them
  if (findings.some(({ code }) => code === 'header-missing')) return;
  const answered = new Set([...setAside, ...records.map(({ place }) => place.row), ...findings.filter(({ level }) => level === 'error').map(({ row }) => row)]);
  const first = sheet.rows.length - rows - (rows > 0 && isBlank(sheet.rows.at(-1)) && blankAtEnd(sheet.rows, rows) ? 1 : 0);
  sheet.rows.forEach((row, index) => { if (index >= first && !isBlank(row)) expect(answered).toContain(index + 1); });
}

/** Whether the last row, a blank one, is not counted among `rows`: the line end of the last line. */
const blankAtEnd = (all: readonly (readonly string[])[], rows: number): boolean => rows < all.length - 1;

describe('whatever stands in a file', () => {
  test('any bytes become rows or a finding, never a throw', () => {
    fc.assert(fc.property(fc.constantFrom(...tableNames), fc.uint8Array({ maxLength: 60 }), (name, bytes) => {
      const sheet = readSheet(name, `${name}.csv`, bytes);
      expect(sheet.rows.length + sheet.findings.length).toBeGreaterThan(0);
      expectNothingLost(checkRows(tables[name], sheet));
    }), { numRuns: 3000 });
  });
  test('all tables together are checked without a throw, whatever the text: quotes, delimiters and line ends among it', () => {
    fc.assert(fc.property(fc.constantFrom(...tableNames), fc.string({ unit: fc.constantFrom('"', ',', ';', '\t', '\n', '\r', '编码', '名称', 'A', ' ', '\0', '合计', '单位:'), maxLength: 40 }), (name, text) => {
      expect(() => checkData([readSheet(name, `${name}.csv`, new TextEncoder().encode(text))])).not.toThrow();
    }), { numRuns: 1000 });
  });
  test('cells that are quoted come back as they were, but for the kind of their line ends', () => {
    const cell = anyCell.filter(text => !/[\r\ud800-\udfff]/.test(text));
    fc.assert(fc.property(fc.array(fc.tuple(cell, cell), { maxLength: 5 }), fc.constantFrom('\n', '\r\n'), (rows, end) => {
      const text = ['编码,名称', ...rows.map(row => row.map(quoted).join(','))].join(end);
      const sheet = readSheet('chains', 'chains.csv', new TextEncoder().encode(text));
      expect(sheet.rows.slice(1)).toEqual(rows);
    }), { numRuns: 500 });
  });
});

describe('parting text into rows', () => {
  const text = fc.string({ unit: fc.constantFrom('"', '"', ',', ',', '\n', '\r\n', 'a', 'bc', ' ', '羊', '""'), maxLength: 30 });
  test('gives the rows that Papa Parse gives, wherever Papa Parse finds every quote in order', () => {
    fc.assert(fc.property(text, fc.constantFrom(',', '羊'), (written, delimiter) => {
      const parsed = Papa.parse<string[]>(written.replaceAll('\r\n', '\n'), { delimiter, newline: '\n' });
      const { rows, stray } = splitText(written, delimiter);
      fc.pre(written !== '');
      if (parsed.errors.length === 0) expect([rows, stray]).toEqual([parsed.data, []]);
      // blanks behind the last quote of a file are a mistake to Papa Parse and none to us: the other way round holds
      if (stray.length > 0) expect(parsed.errors.length).toBeGreaterThan(0);
    }), { numRuns: 3000 });
  });
});

const folder = fileURLToPath(new URL('../cases/excel/', import.meta.url));
const files = readdirSync(folder).filter(name => name.endsWith('.csv')).map(name => ({ table: name.split('.').at(-2) as TableName, bytes: readFileSync(`${folder}${name}`) })).filter(({ bytes }) => bytes.length < 3000);

/** What befalls a file: bytes changed, lost, doubled, put in from elsewhere, or the end cut off. */
const anyHarm = fc.oneof(
  fc.record({ kind: fc.constant('change' as const), at: fc.nat(), byte: fc.oneof(fc.nat(255), fc.constantFrom(0, 10, 13, 34, 44, 0x80, 0xff)) }),
  fc.record({ kind: fc.constant('cut' as const), at: fc.nat(), length: fc.integer({ min: 1, max: 20 }) }),
  fc.record({ kind: fc.constant('double' as const), at: fc.nat(), length: fc.integer({ min: 1, max: 40 }) }),
  fc.record({ kind: fc.constant('put' as const), at: fc.nat(), text: fc.constantFrom('"', '""', ',', '\n', '\r', '\0', '锟斤拷', '合计', '编码,名称\n', '\ufeff', 'sep=;\n', '#REF!', '="1"', '1E+5', '(((', '\u2028', '，') }),
);
type Harm = typeof anyHarm extends fc.Arbitrary<infer T> ? T : never;

function harmed(bytes: Uint8Array, harm: Harm): Uint8Array {
  const at = harm.at % (bytes.length + 1);
  const [before, after] = [bytes.subarray(0, at), bytes.subarray(at)];
  if (harm.kind === 'change') return Uint8Array.from([...before, harm.byte, ...after.subarray(1)]);
  if (harm.kind === 'cut') return Uint8Array.from([...before, ...after.subarray(harm.length)]);
  if (harm.kind === 'double') return Uint8Array.from([...before, ...after.subarray(0, harm.length), ...after]);
  return Uint8Array.from([...before, ...new TextEncoder().encode(harm.text), ...after]);
}

describe('files that came to harm', () => {
  test('ten thousand of them: never a throw, never a row lost in silence', () => {
    fc.assert(fc.property(fc.constantFrom(...files), fc.array(anyHarm, { minLength: 1, maxLength: 4 }), ({ table, bytes }, harms) => {
      expectNothingLost(read(table, harms.reduce(harmed, new Uint8Array(bytes))));
    }), { numRuns: 10_000 });
  });
});
